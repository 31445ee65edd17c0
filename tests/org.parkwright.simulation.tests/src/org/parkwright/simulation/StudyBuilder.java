package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.engine.Boundary;
import org.parkwright.engine.Operation;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Operator;
import org.parkwright.simulation.CompiledMeasure.Change;
import org.parkwright.simulation.CompiledMeasure.Cost;

/**
 * Compiled studies by hand. Fuel 0 has factors 1 kg/GJ of CO2 and nothing else unless said otherwise, so that a tonne is 1,000 GJ; hours,
 * heat-to-power ratio and efficiencies of units that state none are 1000, 1, 0.4 and 0.8, the boiler's reference is 0.8.
 */
final class StudyBuilder {

	static final int BASE_YEAR = 2014;
	/** Index of the part that has investments of measures; 1 has what is paid for fuel, 2 successors. */
	static final int INVESTMENT = 0;
	static final int FUEL = 1;
	static final int SUCCESSOR = 2;
	static final int PARTS = 3;

	final Map<Rule, Formula> rules = new EnumMap<>(Rule.class);
	final List<CompiledCharge> charges = new ArrayList<>();
	final List<Formula> impacts = new ArrayList<>();
	final List<Double> scalars = new ArrayList<>();
	final List<CompiledStudy.Timed> timed = new ArrayList<>();
	final List<Drawn.Scalar> drawnScalars = new ArrayList<>();
	final List<Drawn.Effect> rate = new ArrayList<>();
	final List<Drawn.Effect> hours = new ArrayList<>();
	final List<Drawn.Effect> allLives = new ArrayList<>();
	Set<Boundary> counted = EnumSet.of(Boundary.STACK, Boundary.BOUGHT, Boundary.CREDITS);
	double discountRate = 0.08;
	int statedPart = Operation.NO_PART;
	int rates;
	CompiledLives lives;

	StudyBuilder() {
		for (Rule rule : Rule.values()) {
			rules.put(rule, constant(0));
		}
		rules.remove(Rule.UPSTREAM);
		rules.remove(Rule.GRID_UPSTREAM);
		rules.put(Rule.FULL_LOAD_HOURS, constant(1000));
		rules.put(Rule.HEAT_TO_POWER, constant(1));
		rules.put(Rule.ELECTRIC_EFFICIENCY, constant(0.4));
		rules.put(Rule.HEAT_EFFICIENCY, constant(0.8));
		rules.put(Rule.BOILER_REFERENCE, constant(0.8));
		rules.put(Rule.CO2, constant(1));
	}

	static Formula constant(double value) {
		return Formula.constant(value);
	}

	static Formula column(Attribute attribute) {
		return Formula.column(Columns.of(attribute));
	}

	static Formula times(Formula formula, double factor) {
		return Formula.of(Operator.MULTIPLY, formula, constant(factor));
	}

	StudyBuilder with(Rule rule, Formula formula) {
		rules.put(rule, formula);
		return this;
	}

	StudyBuilder charge(int part, Basis basis, Formula rate, boolean annual) {
		charges.add(new CompiledCharge(part, rates++, rate, basis, 1, annual, false, part == SUCCESSOR));
		return this;
	}

	/** A scalar of its own. */
	Formula scalar(double value) {
		scalars.add(value);
		return Formula.scalar(scalars.size() - 1);
	}

	/** A scalar that a variable sets. */
	Formula drawn(double value, int variable) {
		Formula formula = scalar(value);
		drawnScalars.add(new Drawn.Scalar(variable, scalars.size() - 1));
		return formula;
	}

	/** A scalar that grows every year by so much. */
	Formula growing(double first, double yearly) {
		Formula formula = scalar(first);
		timed.add(new CompiledStudy.Timed(scalars.size() - 1, year -> first + yearly * (year - BASE_YEAR)));
		return formula;
	}

	CompiledStudy study() {
		return new CompiledStudy(BASE_YEAR, discountRate, rules, counted, PARTS, statedPart, rates, charges, impacts,
				scalars.stream().mapToDouble(Double::doubleValue).toArray(), timed, new Drawn(drawnScalars, rate, hours, allLives), lives);
	}

	static CompiledMeasure measure(String name, Change... changes) {
		return new CompiledMeasure(name, Formula.constant(true), List.of(changes), List.of(), Set.of());
	}

	static CompiledMeasure where(CompiledMeasure measure, Formula eligibility) {
		return new CompiledMeasure(measure.name(), eligibility, measure.changes(), measure.costs(), measure.excludes(), measure.adds(), measure.limits());
	}

	static CompiledMeasure excluding(CompiledMeasure measure, String... others) {
		return new CompiledMeasure(measure.name(), measure.eligibility(), measure.changes(), measure.costs(), Set.of(others), measure.adds(), measure.limits());
	}

	static CompiledMeasure costing(CompiledMeasure measure, Cost... costs) {
		return new CompiledMeasure(measure.name(), measure.eligibility(), measure.changes(), List.of(costs), measure.excludes(), measure.adds(), measure.limits());
	}

	static CompiledMeasure adding(CompiledMeasure measure, CompiledMeasure.AddedUnit unit) {
		return new CompiledMeasure(measure.name(), measure.eligibility(), measure.changes(), measure.costs(), measure.excludes(), unit, measure.limits());
	}

	static CompiledMeasure limited(CompiledMeasure measure, int fuel, Formula amount, boolean largestFirst) {
		return new CompiledMeasure(measure.name(), measure.eligibility(), measure.changes(), measure.costs(), measure.excludes(), measure.adds(),
				List.of(new CompiledMeasure.Limit(fuel, amount, largestFirst)));
	}

	static Cost once(double amount) {
		return new Cost(INVESTMENT, false, constant(amount), false, constant(0));
	}

	static Cost yearly(double amount) {
		return new Cost(FUEL, false, constant(amount), true, constant(0));
	}

	static Cost successor(double amount, double after) {
		return new Cost(SUCCESSOR, true, constant(amount), false, constant(after));
	}

	static Change becomes(Attribute attribute, Formula value) {
		return new Change.OfAttribute(attribute, value);
	}

	static CompiledScenario.Step step(CompiledMeasure... measures) {
		return new CompiledScenario.Step(List.of(measures), CompiledScenario.Merit.ORDER, null, 0, Double.NaN);
	}

	static CompiledScenario.Step from(int start, double share, CompiledMeasure... measures) {
		return new CompiledScenario.Step(List.of(measures), CompiledScenario.Merit.ORDER, null, start, share);
	}

	static CompiledScenario.Step by(CompiledScenario.Merit merit, CompiledMeasure... measures) {
		return new CompiledScenario.Step(List.of(measures), merit, null, 0, Double.NaN);
	}

	static CompiledScenario scenario(CompiledScenario.Step... steps) {
		return new CompiledScenario(List.of(steps));
	}
}
