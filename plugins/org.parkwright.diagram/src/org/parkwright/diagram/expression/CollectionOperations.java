package org.parkwright.diagram.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EClassifier;

/** The operations of AQL on collections that this host knows. */
final class CollectionOperations {

	static final Set<String> ITERATIONS = Set.of("select", "reject", "collect", "any", "exists", "forAll", "one",
			"isUnique", "sortedBy", "closure");

	private static final Map<String, List<Integer>> ARGUMENTS = Map.ofEntries(Map.entry("size", List.of(0)),
			Map.entry("isEmpty", List.of(0)), Map.entry("notEmpty", List.of(0)), Map.entry("first", List.of(0)),
			Map.entry("last", List.of(0)), Map.entry("at", List.of(1)), Map.entry("includes", List.of(1)),
			Map.entry("excludes", List.of(1)), Map.entry("includesAll", List.of(1)),
			Map.entry("excludesAll", List.of(1)), Map.entry("including", List.of(1)),
			Map.entry("excluding", List.of(1)), Map.entry("union", List.of(1)), Map.entry("concat", List.of(1)),
			Map.entry("asSequence", List.of(0)), Map.entry("asSet", List.of(0)), Map.entry("asOrderedSet", List.of(0)),
			Map.entry("filter", List.of(1)), Map.entry("reverse", List.of(0)), Map.entry("sum", List.of(0)),
			Map.entry("min", List.of(0)), Map.entry("max", List.of(0)), Map.entry("indexOf", List.of(1)),
			Map.entry("count", List.of(1)), Map.entry("sep", List.of(1)), Map.entry("toString", List.of(0)));

	private CollectionOperations() {
	}

	static boolean has(String name, int arguments) {
		return ARGUMENTS.getOrDefault(name, List.of()).contains(arguments);
	}

	static ValueType result(String name, ValueType over, List<Node> arguments, Scope scope) {
		return switch (name) {
		case "size", "indexOf", "count" -> ValueType.INTEGER;
		case "isEmpty", "notEmpty", "includes", "excludes", "includesAll", "excludesAll" -> ValueType.TRUTH;
		case "first", "last", "at", "sum", "min", "max" -> over.one();
		case "filter" -> Builtins.namedType(arguments.get(0), scope).each();
		case "toString" -> ValueType.TEXT;
		case "sep" -> ValueType.UNKNOWN_MANY;
		default -> over.each();
		};
	}

	static Object call(String name, Collection<?> all, Object[] arguments, Frame frame) {
		Object argument = arguments.length > 0 ? arguments[0] : null;
		return switch (name) {
		case "size" -> all.size();
		case "isEmpty" -> all.isEmpty();
		case "notEmpty" -> !all.isEmpty();
		case "first" -> all.isEmpty() ? null : all.iterator().next();
		case "last" -> all.isEmpty() ? null : new ArrayList<>(all).get(all.size() - 1);
		case "at" -> at(all, argument, frame);
		case "includes" -> all.contains(argument);
		case "excludes" -> !all.contains(argument);
		case "includesAll" -> all.containsAll(collection(argument));
		case "excludesAll" -> collection(argument).stream().noneMatch(all::contains);
		case "including" -> with(all, java.util.Collections.singletonList(argument));
		case "excluding" -> all.stream().filter(element -> !java.util.Objects.equals(element, argument)).toList();
		case "union", "concat" -> with(all, collection(argument));
		case "asSequence" -> new ArrayList<>(all);
		case "asSet", "asOrderedSet" -> new LinkedHashSet<>(all);
		case "filter" -> argument instanceof EClassifier type ? all.stream().filter(type::isInstance).toList()
				: frame.nothing("expression.type", "filter needs a type.");
		case "reverse" -> new ArrayList<>(all).reversed();
		case "sum", "min", "max" -> numbers(name, all, frame);
		case "indexOf" -> {
			int index = new ArrayList<>(all).indexOf(argument);
			yield index < 0 ? -1 : index + 1;
		}
		case "count" -> java.util.Collections.frequency(all, argument);
		case "sep" -> separated(all, argument);
		case "toString" -> Builtins.text(all);
		default -> frame.nothing("service.unknown", "There is no operation ->" + name + ".");
		};
	}

	private static Object at(Collection<?> all, Object position, Frame frame) {
		if (!(position instanceof Integer index)) {
			return frame.nothing("expression.type", "at needs a whole number.");
		}
		if (index < 1 || index > all.size()) {
			throw new EvaluationException("expression.value", "There is no element " + index + " of " + all.size() + ".");
		}
		return new ArrayList<>(all).get(index - 1);
	}

	private static Collection<?> collection(Object value) {
		return value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
	}

	private static Collection<Object> with(Collection<?> all, Collection<?> more) {
		Collection<Object> sum = all instanceof Set ? new LinkedHashSet<>(all) : new ArrayList<>(all);
		sum.addAll(more);
		return sum;
	}

	private static List<Object> separated(Collection<?> all, Object separator) {
		List<Object> result = new ArrayList<>();
		for (Object element : all) {
			if (!result.isEmpty()) {
				result.add(separator);
			}
			result.add(element);
		}
		return result;
	}

	private static Object numbers(String name, Collection<?> all, Frame frame) {
		boolean whole = all.stream().allMatch(Integer.class::isInstance);
		if (all.stream().anyMatch(element -> !(element instanceof Number))) {
			return frame.nothing("expression.type", name + " needs numbers alone.");
		}
		List<Double> values = all.stream().map(element -> ((Number) element).doubleValue()).toList();
		double result = switch (name) {
		case "sum" -> values.stream().mapToDouble(Double::doubleValue).sum();
		case "min" -> values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
		default -> values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
		};
		return Double.isNaN(result) ? null : whole ? (Object) (int) result : (Object) result;
	}

	static Object iterate(String name, Collection<?> all, UnaryOperator<Object> body, Frame frame) {
		return switch (name) {
		case "select", "reject" -> {
			Collection<Object> kept = all instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
			for (Object element : all) {
				if (body.apply(element) instanceof Boolean truth && truth == name.equals("select")) {
					kept.add(element);
				}
			}
			yield kept;
		}
		case "collect" -> collected(all, body);
		case "any" -> all.stream().filter(element -> Boolean.TRUE.equals(body.apply(element))).findFirst()
				.map(Object.class::cast).orElse(null);
		case "exists" -> all.stream().anyMatch(element -> Boolean.TRUE.equals(body.apply(element)));
		case "forAll" -> all.stream().allMatch(element -> Boolean.TRUE.equals(body.apply(element)));
		case "one" -> all.stream().filter(element -> Boolean.TRUE.equals(body.apply(element))).count() == 1;
		case "isUnique" -> all.stream().map(body).distinct().count() == all.size();
		case "sortedBy" -> sorted(all, body);
		case "closure" -> {
			Set<Object> reached = new LinkedHashSet<>();
			List<Object> open = new ArrayList<>(all);
			while (!open.isEmpty()) {
				for (Object next : collection(body.apply(open.remove(0)))) {
					if (next != Frame.NOTHING && reached.add(next)) {
						open.add(next);
					}
				}
			}
			yield reached;
		}
		default -> frame.nothing("service.unknown", "There is no iteration ->" + name + ".");
		};
	}

	private static Collection<Object> collected(Collection<?> all, UnaryOperator<Object> body) {
		Collection<Object> results = all instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
		for (Object element : all) {
			Object result = body.apply(element);
			if (result instanceof Collection<?> more) {
				results.addAll(more);
			} else if (result != null && result != Frame.NOTHING) {
				results.add(result);
			}
		}
		return results;
	}

	@SuppressWarnings("unchecked")
	private static List<Object> sorted(Collection<?> all, UnaryOperator<Object> body) {
		List<Object> sorted = new ArrayList<>(all);
		try {
			sorted.sort(Comparator.comparing(element -> (Comparable<Object>) body.apply(element),
					Comparator.nullsFirst(Comparator.naturalOrder())));
		} catch (ClassCastException e) {
			throw new EvaluationException("expression.type", "sortedBy found values that cannot be compared.", e);
		}
		return sorted;
	}
}
