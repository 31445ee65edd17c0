package org.parkwright.report.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyText;

/** Section 6: scenarios, measures and parameters in the words of the study. */
final class ParameterSection {

	private ParameterSection() {
	}

	static void fill(Study study, Contents contents) {
		contents.table("scenarios");
		contents.table("measures");
		contents.table("parameters");
		Set<Measure> measures = new LinkedHashSet<>();
		for (Scenario scenario : study.scenarios()) {
			contents.row("scenarios", scenario.name(), ScenarioSection.description(scenario),
					Words.sentence(ScenarioSection.steps(scenario)));
			measures.addAll(ScenarioSection.measures(scenario));
		}
		measures.stream().sorted(Comparator.comparing(Measure::name))
				.forEach(measure -> contents.row("measures", measure.name(), measure.title(),
						measure.eligibility() == null ? "all units" : ExpressionText.of(measure.eligibility()),
						changes(measure), costs(measure)));
		set("Factor set", 0, study.factors(), contents);
		set("Price set", 1, study.prices(), contents);
	}

	private static String changes(Measure measure) {
		return measure.changes().stream().map(change -> StudyText.of(change)).collect(Collectors.joining("\n"));
	}

	private static String costs(Measure measure) {
		return measure.costs().stream()
				.map(item -> Words.of(item.part()) + ": " + ExpressionText.of(item.amount())
						+ (item.basis() == null ? "" : " per " + ExpressionText.of(item.basis()))
						+ (item.after() == null ? "" : " after " + ExpressionText.of(item.after())))
				.collect(Collectors.joining("\n"));
	}

	private static void set(String kind, int order, ParameterSet set, Contents contents) {
		String heading = kind + " " + named(set) + (set.calibrated() ? ", CALIBRATED" : "");
		int place = 0;
		for (Parameter parameter : set.parameters()) {
			String key = Contents.key(place++);
			List<Parameter.Case> cases = parameter.cases();
			for (Parameter.Case value : cases) {
				contents.row("parameters", heading, parameter.name(),
						parameter.title().isBlank() ? Words.sentence(Words.of(parameter.name())) : parameter.title(),
						cases.size() == 1 ? "yes" : "", condition(value, cases.size()), formula(value.value()),
						amount(value.value()), unit(parameter, value.value()), value.mark().word(), value.source(),
						Contents.key(order), key);
			}
		}
	}

	/** @return {@code China2014: Chinese prices of about 2014} */
	static String named(ParameterSet set) {
		return set.name() + (set.title().isBlank() ? "" : ": " + set.title());
	}

	private static String condition(Parameter.Case value, int cases) {
		if (value.condition() != null) {
			return ExpressionText.of(value.condition());
		}
		return cases == 1 ? "" : "otherwise";
	}

	private static String formula(Expression value) {
		return value instanceof Expression.Quantity ? "" : "= " + ExpressionText.of(value);
	}

	private static String amount(Expression value) {
		return value instanceof Expression.Quantity quantity ? Numbers.exact(quantity.value()) : "formula";
	}

	/** A formula has the unit in which the engine asks for the parameter; of others only the terms say. */
	private static String unit(Parameter parameter, Expression value) {
		String unit = value instanceof Expression.Quantity quantity ? quantity.unitText()
				: Role.of(parameter.name()).map(Role::unit).orElse("of the terms");
		return unit == null || unit.isBlank() || "1".equals(unit) ? Numbers.NONE : unit;
	}
}
