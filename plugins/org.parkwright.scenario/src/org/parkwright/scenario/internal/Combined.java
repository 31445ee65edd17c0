package org.parkwright.scenario.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;

/**
 * Checks parameters as a study combines them. A set is checked with what can be seen where it stands; a study may take
 * another set with a parameter of the same name, and a scenario may state it anew, so that what was sound alone is not
 * together. It keeps what is to be done itself: chains can be long.
 */
final class Combined {

	private record Size(long numbers, long depth) {
	}

	private final Map<String, Parameter> parameters = new HashMap<>();
	private final Map<String, Size> known = new HashMap<>();
	private final String where;
	private final Place place;

	private Combined(Study study, String where, Place place) {
		Stream.of(study.factors(), study.prices()).flatMap(set -> set.parameters().stream())
				.forEach(each -> parameters.put(each.name(), each));
		this.where = where;
		this.place = place;
	}

	/** Checks a study whose sets have no faults of their own, and its scenarios if they change what the study has. */
	static void check(Study study, Faults faults) {
		Faults own = new Faults();
		new Combined(study, "With the sets of this study", study.place()).check(own);
		for (Scenario scenario : study.scenarios()) {
			if (!own.hasErrors() && !scenario.overrides().isEmpty()) {
				new Combined(study.under(scenario), "With the values of this scenario", scenario.place()).check(faults);
			}
		}
		faults.addAll(own);
	}

	private void check(Faults faults) {
		for (String name : parameters.keySet().stream().sorted().toList()) {
			List<String> cycle = settle(name);
			if (!cycle.isEmpty()) {
				faults.error(Codes.PARAMETER_CYCLE, where + " the parameter " + cycle.get(0) + " depends on itself: "
						+ String.join(" → ", cycle) + ".", "Give one of them a value of its own.", place);
				return;
			}
			Size size = known.get(name);
			if (size.numbers > FormulaSizes.MOST || size.depth > FormulaSizes.DEEPEST) {
				faults.error(Codes.FORMULA_SIZE, where + " the parameter " + name + " comes to more than " + FormulaSizes.MOST
						+ " numbers or " + FormulaSizes.DEEPEST + " levels when the parameters that it reads are put in their place.",
						"Let it read fewer others, or give one of them a number of its own.", place);
				return;
			}
		}
	}

	/** @return a cycle that was met on the way; nothing if the sizes are known now */
	private List<String> settle(String wanted) {
		Deque<String> open = new ArrayDeque<>(List.of(wanted));
		Set<String> entered = new HashSet<>();
		while (!open.isEmpty()) {
			String next = open.peek();
			if (known.containsKey(next)) {
				open.pop();
			} else if (entered.add(next)) {
				for (String read : Reads.of(parameters.get(next)).keySet()) {
					if (entered.contains(read) && !known.containsKey(read)) {
						return cycle(read, open.stream().filter(entered::contains).toList());
					}
					if (parameters.containsKey(read)) {
						open.push(read);
					}
				}
			} else {
				open.pop();
				known.put(next, size(parameters.get(next)));
			}
		}
		return List.of();
	}

	/** @param way from what was entered last to what was entered first */
	private static List<String> cycle(String name, List<String> way) {
		List<String> cycle = new ArrayList<>(way.subList(0, way.indexOf(name) + 1));
		Collections.reverse(cycle);
		cycle.add(name);
		return cycle;
	}

	private Size size(Parameter parameter) {
		Size size = new Size(0, 0);
		for (Parameter.Case each : parameter.cases()) {
			size = and(size, size(each.value()));
			if (each.condition() != null) {
				size = and(size, size(each.condition()));
			}
		}
		return size;
	}

	private static Size and(Size one, Size other) {
		return new Size(Math.min(one.numbers + other.numbers, Integer.MAX_VALUE), Math.max(one.depth, other.depth));
	}

	private Size size(Expression expression) {
		return switch (expression) {
			case Expression.ParameterValue value -> under(known.getOrDefault(value.name(), new Size(1, 0)));
			case Expression.Arithmetic arithmetic -> {
				List<Expression.Arithmetic> operations = arithmetic.fromTheLeft();
				Size size = size(operations.get(0).left());
				for (Expression.Arithmetic operation : operations) {
					size = under(and(size, size(operation.right())));
				}
				yield size;
			}
			default -> under(Reads.parts(expression).stream().map(this::size).reduce(new Size(1, 0), Combined::and));
		};
	}

	private static Size under(Size size) {
		return new Size(size.numbers, size.depth + 1);
	}
}
