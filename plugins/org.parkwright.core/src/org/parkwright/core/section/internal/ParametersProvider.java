package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.STUDY;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterReads;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyText;

/** Scenarios, measures and parameters in the words of the study, each value with its mark and source. */
public final class ParametersProvider implements ResultProvider {

	/** In place of a condition. */
	private static final String ALL_UNITS = "all units";
	private static final String OTHERWISE = "otherwise";

	@Override
	public List<ResultSection> sections(StudyResult result) {
		Study study = result.study();
		return List.of(new ResultSection("parameters", Sentence.of("Scenarios, measures and parameters"),
				"What was computed with: each value with its mark and source", ResultSection.Part.MAIN,
				List.of(scenarios(study), measures(study), parameters(study)), Set.of()));
	}

	private static ResultTable scenarios(Study study) {
		ResultTable.Rows rows = ResultTable.of("scenarios", "Scenarios", "A scenario of the study").columns(STUDY, Shared.SCENARIO,
				Column.text("title", "What it is", "Title of the scenario, else what it does"), Column.text("steps", "Steps", "Measures in the order in which units take them, as it is written"));
		study.scenarios().forEach(scenario -> rows.add(study.name(), scenario.name(), StudyWords.description(scenario), StudyWords.steps(scenario)));
		return rows.table();
	}

	private static ResultTable measures(Study study) {
		ResultTable.Rows rows = ResultTable.of("measures", "Measures", "A measure that a scenario of the study takes").columns(STUDY,
				Column.text("measure", "Measure", "Name of the measure"), Column.text("title", "What it is", "Title of the measure"),
				Column.text("applies_to", "Applies to", "Condition on units").saying(Column.words(ALL_UNITS, "all units")), Column.text("changes", "Changes", "What becomes what"),
				Column.text("costs", "Costs", "Items of cost as they are written"));
		Set<Measure> measures = new LinkedHashSet<>();
		for (Scenario scenario : study.scenarios()) {
			measures.addAll(StudyWords.measures(scenario));
		}
		measures.stream().sorted(Comparator.comparing(Measure::name)).forEach(measure -> rows.add(study.name(), measure.name(), measure.title(),
				measure.eligibility() == null ? ALL_UNITS : ExpressionText.of(measure.eligibility()), changes(measure), costs(measure)));
		return rows.table();
	}

	private static String changes(Measure measure) {
		Stream<String> added = measure.adds() == null ? Stream.empty()
				: Stream.concat(Stream.of("adds unit " + StudyText.of(measure.adds())), measure.adds().prices().stream().map(StudyText::of));
		return Stream.of(measure.limits().stream().map(StudyText::of), measure.changes().stream().map(StudyText::of), added).flatMap(lines -> lines).collect(Collectors.joining("\n"));
	}

	private static String costs(Measure measure) {
		return measure.allCosts().stream().map(item -> StudyText.of(item)).collect(Collectors.joining("\n"));
	}

	private static ResultTable parameters(Study study) {
		ResultTable.Rows rows = ResultTable.of("parameters", "Parameters", "A value of a parameter of the factor or price set, or a rate of exchange or deflator of the study").group("set").columns(STUDY,
				Column.text("set", "Set", "Name of the factor or price set, or of the study"), Column.text("parameter", "Parameter", "Name of the parameter"),
				Column.text("title", "What it is", "Title of the parameter"), Column.text("condition", "Where", "When the value holds").saying(Column.words(OTHERWISE, "otherwise")),
				Column.text("value", "Value", "The value as it is stated"), Column.text("unit", "Unit of measure", "Unit of measure, of formulas that in which the model asks for it"),
				Column.choice("mark", "Mark", "How the value is known", Mark.words()), Column.flag("read", "Read", "Whether the study reads it"),
				Column.text("source", "Source", "Who says so"));
		Set<Parameter> read = ParameterReads.of(study);
		for (ParameterSet set : List.of(study.factors(), study.prices())) {
			for (Parameter parameter : set.parameters()) {
				for (Parameter.Case value : parameter.cases()) {
					rows.add(study.name(), set.name(), parameter.name(), parameter.title(), condition(value, parameter.cases().size()), written(value.value()),
							unit(study, parameter, value.value()), value.mark().word(), read.contains(parameter), value.source());
				}
			}
		}
		study.money().exchanges().forEach(each -> rows.add(study.name(), study.name(), "exchange", "Rate of exchange in " + each.year(), "", written(each.rate()),
				each.rate().unitText(), each.mark().word(), true, each.source()));
		study.money().deflators().forEach(each -> rows.add(study.name(), study.name(), "deflator", "Prices of " + each.to() + " by those of " + each.from(), "",
				ExpressionText.number(each.factor()), "", each.mark().word(), true, each.source()));
		return rows.table();
	}

	private static String condition(Parameter.Case value, int cases) {
		return value.condition() != null ? ExpressionText.of(value.condition()) : cases == 1 ? "" : OTHERWISE;
	}

	private static String written(Expression value) {
		return value instanceof Expression.Quantity quantity ? ExpressionText.number(quantity.value()) : ExpressionText.of(value);
	}

	/** A formula has the unit in which the engine asks for the parameter; of others only the terms say. */
	private static String unit(Study study, Parameter parameter, Expression value) {
		String unit = value instanceof Expression.Quantity quantity ? quantity.unitText()
				: study.roles().stream().filter(role -> role.word().equals(parameter.name())).map(role -> role.unit(study.currency())).findFirst().orElse("");
		return unit == null || "1".equals(unit) ? "" : unit;
	}
}
