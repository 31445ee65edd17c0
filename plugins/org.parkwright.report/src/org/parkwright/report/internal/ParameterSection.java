package org.parkwright.report.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterSet;
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
			contents.row("scenarios", scenario.name(), scenario.title(), Words.sentence(ScenarioSection.steps(scenario)));
			measures.addAll(ScenarioSection.measures(scenario));
		}
		measures.stream().sorted(java.util.Comparator.comparing(Measure::name))
				.forEach(measure -> contents.row("measures", measure.name(), measure.title(),
						measure.eligibility() == null ? "all units" : ExpressionText.of(measure.eligibility()),
						changes(measure), costs(measure)));
		set("Factor set", study.factors(), contents);
		set("Price set", study.prices(), contents);
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

	private static void set(String kind, ParameterSet set, Contents contents) {
		String heading = kind + " " + set.name() + (set.title().isBlank() ? "" : ": " + set.title())
				+ (set.calibrated() ? " (CALIBRATED)" : "");
		for (Parameter parameter : set.parameters()) {
			List<Parameter.Case> cases = parameter.cases();
			for (int i = 0; i < cases.size(); i++) {
				Parameter.Case value = cases.get(i);
				boolean first = i == 0;
				contents.row("parameters", heading, first ? parameter.name() : "", first ? parameter.title() : "",
						condition(value, cases.size()), amount(value.value()), unit(value.value()), value.mark().word(),
						value.source());
			}
		}
	}

	private static String condition(Parameter.Case value, int cases) {
		if (value.condition() != null) {
			return ExpressionText.of(value.condition());
		}
		return cases == 1 ? "" : "otherwise";
	}

	private static String amount(Expression value) {
		return switch (value) {
		case Expression.Quantity quantity -> Numbers.exact(quantity.value());
		default -> ExpressionText.of(value);
		};
	}

	private static String unit(Expression value) {
		if (!(value instanceof Expression.Quantity quantity)) {
			return "";
		}
		String unit = quantity.unitText();
		return unit == null || unit.isBlank() || "1".equals(unit) ? "\u2013" : unit;
	}
}
