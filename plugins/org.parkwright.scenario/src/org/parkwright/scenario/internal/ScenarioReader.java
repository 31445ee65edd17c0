package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.measure.Unit;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.study.AppliedExchange;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Scenario.Choice;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.Step;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/** Reads the scenarios of a study. */
final class ScenarioReader {

	private static final Unit<?> A_YEAR = Units.parse("1/a");

	private final Reading reading;
	private final Source source;
	private final StudyDeclaration study;
	private final Set<MeasureDeclaration> used;
	private final Faults faults;

	/** @param used gets the measures that scenarios take */
	ScenarioReader(Reading reading, Source source, StudyDeclaration study, Set<MeasureDeclaration> used, Faults faults) {
		this.reading = reading;
		this.source = source;
		this.study = study;
		this.used = used;
		this.faults = faults;
	}

	Scenario read(ScenarioDeclaration scenario) {
		Set<String> taken = new HashSet<>();
		Set<String> exchanges = new HashSet<>();
		List<Scenario.Step> steps = new ArrayList<>();
		Conflicts conflicts = new Conflicts(faults);
		for (Step step : scenario.getSteps()) {
			if (Source.count(step, Literals.STEP__EXCHANGE) > 0) {
				steps.add(new Scenario.Step(exchange(step, exchanges), from(step, "The year in which an exchange begins", "exchange")));
				continue;
			}
			List<Measure> measures = new ArrayList<>();
			List<Place> places = new ArrayList<>();
			for (int i = 0; i < Source.count(step, Literals.STEP__MEASURES); i++) {
				Place place = source.place(step, Literals.STEP__MEASURES, i);
				measure(step, i, taken, place).ifPresent(each -> {
					used.add(each);
					measures.add(reading.measure(each).value());
					places.add(place);
				});
			}
			conflicts.then(measures, places);
			steps.add(new Scenario.Step(measures, choice(step), condition(step), from(step, "The year from which on units take a measure", "measure"), share(step)));
		}
		return new Scenario(scenario.getName(), ParameterReader.title(scenario.getTitle()), overrides(scenario), steps,
				source.place(scenario));
	}

	/** @return the parameters that a scenario itself reads, besides those of its measures */
	static Set<String> reads(ScenarioDeclaration scenario, Reading reading) {
		Set<String> names = new LinkedHashSet<>();
		scenario.getOverrides().forEach(each -> names.addAll(Reads.of(reading.parameters().parameter(each).value()).keySet()));
		for (Step step : scenario.getSteps()) {
			if (step.getCondition() != null) {
				names.addAll(Reads.of(new TermReader(reading, reading.sourceOf(step), Where.ELIGIBILITY, new Faults())
						.read(step.getCondition())).keySet());
			}
		}
		return names;
	}

	private List<Parameter> overrides(ScenarioDeclaration scenario) {
		List<Parameter> overrides = new ArrayList<>();
		Symbols symbols = reading.symbols(source);
		for (ParameterDeclaration each : scenario.getOverrides()) {
			boolean known = reading.parameters().overridden(each, study).isPresent();
			if (!known && !symbols.broken() && !symbols.sets(study).isEmpty()) {
				List<String> names = symbols.sets(study).stream().flatMap(set -> set.getParameters().stream())
						.map(ParameterDeclaration::getName).distinct().toList();
				faults.error(Codes.UNKNOWN + "parameter", "The sets of the study have no parameter " + each.getName() + ".",
						Suggestions.remedy(each.getName(), names) + " A scenario states anew what the sets of its study hold.",
						source.place(each, Literals.PARAMETER_DECLARATION__NAME));
			}
			faults.addAll(reading.parameters().parameter(each).faults());
			overrides.add(reading.parameters().parameter(each).value());
		}
		return overrides;
	}

	private Optional<MeasureDeclaration> measure(Step step, int index, Set<String> taken, Place place) {
		String name = Source.reference(step, Literals.STEP__MEASURES, index);
		Optional<MeasureDeclaration> measure = StudyReader.measure(name, reading.symbols(source), place, faults);
		if (measure.isPresent() && !taken.add(name)) {
			faults.error(Codes.STEP_TWICE, "The scenario takes " + name + " twice.", "A unit takes a measure once; take one away.",
					place);
		}
		return measure;
	}

	private static Choice choice(Step step) {
		return step.isCheapest() ? Choice.CHEAPEST : step.isEffective() ? Choice.MOST_EFFECTIVE : Choice.FIRST;
	}

	private Expression condition(Step step) {
		if (step.getCondition() == null) {
			return null;
		}
		Expression condition = new TermReader(reading, source, Where.ELIGIBILITY, faults).read(step.getCondition());
		UnitCheck.condition(condition, reading.parameters().unitsFrom(step), faults);
		return condition;
	}

	/** What the park says of it is known when the park is read. */
	private AppliedExchange exchange(Step step, Set<String> applied) {
		Place place = source.place(step, Literals.STEP__EXCHANGE);
		String name = Objects.requireNonNullElse(step.getExchange(), "");
		if (!applied.add(name)) {
			faults.error(Codes.STEP_TWICE, "The scenario applies the exchange " + name + " twice.", "Take one of the two away.", place);
		}
		if (Source.count(step, Literals.STEP__TO) == 0) {
			return new AppliedExchange(name, null, place);
		}
		Place end = source.place(step, Literals.STEP__TO);
		int to = StudyReader.year(step.getTo(), "The year in which an exchange no longer runs", Codes.STEP_YEAR, end, faults);
		double from = Source.count(step, Literals.STEP__FROM) == 0 ? study.getBaseYear() : step.getFrom();
		if (to <= from) {
			faults.error(Codes.STEP_YEAR, "The exchange would end in " + to + " and begin in " + (int) from + ".", "Write a later year behind to.", end);
		}
		return new AppliedExchange(name, to, place);
	}

	private Integer from(Step step, String what, String thing) {
		if (Source.count(step, Literals.STEP__FROM) == 0) {
			return null;
		}
		Place place = source.place(step, Literals.STEP__FROM);
		int year = StudyReader.year(step.getFrom(), what, Codes.STEP_YEAR, place, faults);
		if (year < study.getBaseYear()) {
			faults.error(Codes.STEP_YEAR, "The study begins in " + (int) study.getBaseYear() + ", no " + thing + " can begin before.",
					"Write a later year, or none for the base year.", place);
		}
		StudyReader.lastYear(study).ifPresent(last -> {
			if (year > last) {
				faults.warning(Codes.STEP_YEAR, "The study counts until " + last + "; what begins in " + year + " changes nothing.",
						"Write an earlier year, or a later horizon.", place);
			}
		});
		return year;
	}

	private double share(Step step) {
		if (step.getShare() == null) {
			return Double.NaN;
		}
		Expression.Quantity share = (Expression.Quantity) new TermReader(reading, source, Where.PARAMETER, faults)
				.read(step.getShare());
		if (share.unit() == null) {
			return Double.NaN;
		}
		if (!Units.compatible(share.unit(), A_YEAR)) {
			faults.error(UnitCheck.UNIT, "A share of the stock a year is in %/a, but this is in " + Units.format(share.unit()) + ".",
					"Write for instance at 20 %/a.", share.place(), "%/a");
			return Double.NaN;
		}
		double value = share.value() * Units.factor(share.unit(), A_YEAR);
		if (!(value > 0 && value <= 1)) {
			faults.error(Codes.STEP_SHARE, "A share of the stock a year is more than 0 and not more than 100 %/a.",
					"Take at away if all units take the measure at once.", share.place());
		}
		return value;
	}
}
