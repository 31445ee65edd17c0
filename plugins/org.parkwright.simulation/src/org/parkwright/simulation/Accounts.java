package org.parkwright.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

import org.parkwright.engine.Boundary;
import org.parkwright.engine.Emissions;
import org.parkwright.engine.Operation;
import org.parkwright.engine.formula.Formula;

/**
 * From what the units do to emissions and money: the factor and price sets, evaluated on the stock as it is after the
 * measures. What is not sold, bought or burnt costs nothing, whatever its price, even an unknown one.
 */
final class Accounts {

	private static final Set<Rule> BY_FUEL = Set.of(Rule.CO2, Rule.CH4, Rule.N2O, Rule.UPSTREAM);

	private final CompiledStudy study;
	/** Whether upstream emissions are asked for and there are any. */
	private final boolean upstream;
	private final List<Formula> impacts;
	/** Scratch space, so one object serves one thread. */
	private final Map<Rule, double[]> scratch = new EnumMap<>(Rule.class);
	private double[] rates = new double[0];
	private double[] onBasis = new double[0];
	private double[] other = new double[0];
	private double[] burnt = new double[0];

	/** @param memo whether emissions that do not count and other burdens are wanted */
	Accounts(CompiledStudy study, boolean memo) {
		this.study = study;
		upstream = (memo || study.counted().contains(Boundary.UPSTREAM))
				&& (study.rules().containsKey(Rule.UPSTREAM) || study.rules().containsKey(Rule.GRID_UPSTREAM)
				|| study.rules().containsKey(Rule.HEAT_UPSTREAM));
		impacts = memo ? study.impacts() : List.of();
	}

	/** An operation of these units without anything in it. */
	Operation nothing(int size) {
		return Operation.ofSize(size, study.parts(), study.successorPart(), impacts.size());
	}

	/** The yearly operation of the units of a composition. */
	Operation operation(Composition composition) {
		return operation(composition, nothing(composition.stock.size()));
	}

	/** The same, written over an operation, which is given back. */
	Operation operation(Composition composition, Operation operation) {
		copy(composition.column(Attribute.CAPACITY), operation.capacity());
		copy(composition.column(Attribute.ELECTRICITY), operation.electricity());
		copy(composition.column(Attribute.HEAT), operation.heat());
		copy(composition.column(Attribute.FUEL_USE), operation.fuelUse());
		copy(composition.column(Attribute.GRID_PURCHASE), operation.gridPurchase());
		copy(composition.column(Attribute.HEAT_PURCHASE), operation.heatPurchase());
		copy(composition.column(Attribute.AVOIDED_EMISSIONS), operation.tonnes(Boundary.CREDITS));
		emissions(composition, operation);
		money(composition, operation);
		for (int i = 0; i < impacts.size(); i++) {
			composition.evaluation.evaluate(impacts.get(i), composition.frame, operation.impacts()[i]);
			mix(impacts.get(i), composition, operation.impacts()[i]);
		}
		return operation;
	}

	private void emissions(Composition composition, Operation operation) {
		double[][] factors = { values(Rule.CO2, composition), values(Rule.CH4, composition),
				values(Rule.N2O, composition) };
		double[] potential = { 1, uniform(Rule.CH4_WARMING, composition), uniform(Rule.N2O_WARMING, composition) };
		double[] gridFactor = values(Rule.GRID_FACTOR, composition);
		double[] heatFactor = values(Rule.HEAT_FACTOR, composition);
		if (upstream) {
			Emissions.upstream(values(Rule.UPSTREAM, composition), values(Rule.GRID_UPSTREAM, composition), values(Rule.HEAT_UPSTREAM, composition), operation);
		}
		Emissions.compute(factors, potential, gridFactor, heatFactor, composition.column(Attribute.CAPTURED_EMISSIONS), study.counted(), operation);
	}

	/** Equation (9) but for discounting, which is the engine's. */
	private void money(Composition composition, Operation operation) {
		for (int part = 0; part < study.parts(); part++) {
			copy(composition.once[part], operation.once()[part]);
			copy(composition.annual[part], operation.annual()[part]);
		}
		double[] successor = operation.successor();
		Arrays.fill(successor, 0);
		for (CompiledCharge charge : study.charges()) {
			double[] rate = rates(charge, composition);
			double[] basis = basis(charge.basis(), composition, operation);
			double[] target = charge.successor() ? successor : (charge.annual() ? operation.annual() : operation.once())[charge.part()];
			double factor = charge.factor();
			double[] stated = charge.stated() ? composition.stock.operatingCost() : null;
			for (int j = 0; j < target.length; j++) {
				if (stated == null || Double.isNaN(stated[j])) {
					target[j] += factor * product(basis[j], rate[j]);
				}
			}
		}
		if (study.statedPart() != Operation.NO_PART) {
			for (int j = 0; j < successor.length; j++) {
				double stated = composition.stock.operatingCost()[j];
				operation.annual()[study.statedPart()][j] += Double.isNaN(stated) ? 0 : stated;
			}
		}
		double[] after = operation.successorAfter();
		for (int j = 0; j < successor.length; j++) {
			boolean named = !Double.isNaN(composition.successorAfter[j]);
			after[j] = named ? composition.successorAfter[j] : composition.life(j);
			boolean counts = composition.retirements[j] != null || !composition.stock.beyondHorizon(j, after[j]);
			successor[j] = !counts ? 0 : named ? composition.successor[j] : successor[j];
		}
	}

	private double[] basis(Basis basis, Composition composition, Operation operation) {
		return switch (basis) {
		case CAPACITY -> operation.capacity();
		case CAPACITY_TO_CLEAN -> byUnit(j -> composition.stock.ultraLowEmission()[j] ? 0 : operation.capacity()[j], operation.size());
		case ELECTRICITY -> operation.electricity();
		case HEAT -> operation.heat();
		case FUEL_USE -> operation.fuelUse();
		case GRID_PURCHASE -> operation.gridPurchase();
		case HEAT_PURCHASE -> operation.heatPurchase();
		case STACK_EMISSIONS -> operation.tonnes(Boundary.STACK);
		case BOUGHT_EMISSIONS -> operation.tonnes(Boundary.BOUGHT);
		};
	}

	private double[] byUnit(IntToDoubleFunction quantity, int size) {
		onBasis = onBasis.length == size ? onBasis : new double[size];
		Arrays.setAll(onBasis, quantity);
		return onBasis;
	}

	/** What the set says, but for units for which a measure says something else. */
	private double[] rates(CompiledCharge charge, Composition composition) {
		int size = composition.stock.size();
		rates = rates.length == size ? rates : new double[size];
		composition.evaluation.evaluate(charge.formula(), composition.frame, rates);
		if (charge.basis() == Basis.FUEL_USE) {
			mix(charge.formula(), composition, rates);
		}
		double[] own = composition.prices[charge.rate()];
		if (own != null) {
			for (int j = 0; j < own.length; j++) {
				rates[j] = Double.isNaN(own[j]) ? rates[j] : own[j];
			}
		}
		return rates;
	}

	private double[] values(Rule rule, Composition composition) {
		double[] values = scratch.computeIfAbsent(rule, key -> new double[composition.stock.size()]);
		if (!study.rules().containsKey(rule)) {
			return values;
		}
		composition.evaluation.evaluate(study.rules().get(rule), composition.frame, values);
		if (BY_FUEL.contains(rule)) {
			mix(study.rules().get(rule), composition, values);
		}
		return values;
	}

	/** The value of a mixture of fuels is that of each by its share. */
	private void mix(Formula formula, Composition composition, double[] values) {
		FuelMix mix = composition.mix;
		boolean mixed = false;
		for (FuelMix.Layer layer : mix.layers()) {
			if (!layer.burns()) {
				composition.evaluation.skip();
				continue;
			}
			if (!mixed) {
				own(values, mix);
				mixed = true;
			}
			other = other.length == values.length ? other : new double[values.length];
			burnt = burnt.length == values.length ? burnt : new double[values.length];
			double[] fuel = composition.column(Feature.FUEL);
			for (int j = 0; j < fuel.length; j++) {
				burnt[j] = Double.isNaN(layer.fuel()[j]) ? fuel[j] : layer.fuel()[j];
			}
			composition.swap(Feature.FUEL, burnt);
			composition.evaluation.evaluate(formula, composition.frame, other);
			composition.swap(Feature.FUEL, fuel);
			for (int j = 0; j < values.length; j++) {
				double share = layer.share()[j];
				values[j] += share == 0 ? 0 : share * other[j];
			}
		}
	}

	/** What a unit's own fuel adds to the value of its mixture; nothing where it burns none of it. */
	private static void own(double[] values, FuelMix mix) {
		for (int j = 0; j < values.length; j++) {
			values[j] = mix.own()[j] == 0 ? 0 : mix.own()[j] * values[j];
		}
	}

	private double uniform(Rule rule, Composition composition) {
		double[] values = values(rule, composition);
		return values.length == 0 ? 0 : values[0];
	}

	private static double product(double quantity, double price) {
		return quantity == 0 || price == 0 ? 0 : quantity * price;
	}

	private static void copy(double[] from, double[] to) {
		System.arraycopy(from, 0, to, 0, from.length);
	}
}
