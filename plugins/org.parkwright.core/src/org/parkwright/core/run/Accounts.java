package org.parkwright.core.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Feature;
import org.parkwright.core.study.Role;
import org.parkwright.engine.CostPart;
import org.parkwright.engine.Emissions;
import org.parkwright.engine.Operation;
import org.parkwright.engine.formula.Formula;

/**
 * From what the units do to emissions and money: the factor and price sets, evaluated on the stock as it is after the
 * measures. What is not sold, bought or burnt costs nothing, whatever its price, even an unknown one.
 */
final class Accounts {

	private static final double KW_PER_MW = 1000;
	private static final double KWH_PER_MWH = 1000;

	private static final Set<Role> BY_FUEL = Set.of(Role.CO2, Role.CH4, Role.N2O, Role.FUEL_PRICE);

	private final Map<Role, Formula> rules;
	private final List<Formula> impacts;
	/** Scratch space, so one object serves one thread. */
	private final Map<Role, double[]> scratch = new EnumMap<>(Role.class);
	private double[] other = new double[0];

	/**
	 * @param rules   a formula for each role, in the role's unit
	 * @param impacts a formula for each impact of the operations to come
	 */
	Accounts(Map<Role, Formula> rules, List<Formula> impacts) {
		this.rules = new EnumMap<>(rules);
		this.impacts = List.copyOf(impacts);
	}

	/** An operation of these units without anything in it. */
	Operation nothing(int size) {
		return Operation.ofSize(size, impacts.size());
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
		copy(composition.column(Attribute.AVOIDED_EMISSIONS), operation.avoided());
		emissions(composition, operation);
		money(composition, operation);
		for (int i = 0; i < impacts.size(); i++) {
			composition.evaluation.evaluate(impacts.get(i), composition.frame, operation.impacts()[i]);
			mix(impacts.get(i), composition, operation.impacts()[i]);
		}
		return operation;
	}

	private void emissions(Composition composition, Operation operation) {
		double[][] factors = { values(Role.CO2, composition), values(Role.CH4, composition),
				values(Role.N2O, composition) };
		double[] potential = { 1, uniform(Role.CH4_WARMING, composition), uniform(Role.N2O_WARMING, composition) };
		Emissions.compute(factors, potential, values(Role.GRID_FACTOR, composition), operation);
	}

	/** Equation (9) but for discounting, which is the engine's. */
	private void money(Composition composition, Operation operation) {
		double[] capacity = operation.capacity();
		double[] electricity = operation.electricity();
		double[] fuelPrice = values(Role.FUEL_PRICE, composition);
		double[] tariff = values(Role.ELECTRICITY_TARIFF, composition);
		double[] steamPrice = values(Role.STEAM_PRICE, composition);
		double[] retrofit = values(Role.ULTRA_LOW_EMISSION_CAPITAL, composition);
		double[] running = values(Role.ULTRA_LOW_EMISSION_OPERATION, composition);
		double[] followUp = values(Role.FOLLOW_UP_COST, composition);
		for (CostPart part : CostPart.values()) {
			copy(composition.once[part.ordinal()], operation.once(part));
			copy(composition.annual[part.ordinal()], operation.annual(part));
		}
		double[] fuelCost = operation.annual(CostPart.FUEL);
		double[] electricitySales = operation.annual(CostPart.ELECTRICITY);
		double[] steamSales = operation.annual(CostPart.STEAM);
		double[] cleaning = operation.annual(CostPart.ULTRA_LOW_EMISSION);
		double[] cleaner = operation.once(CostPart.ULTRA_LOW_EMISSION);
		double[] fuelUse = operation.fuelUse();
		double[] heat = operation.heat();
		for (int j = 0; j < capacity.length; j++) {
			fuelCost[j] += product(fuelUse[j], fuelPrice[j]);
			electricitySales[j] -= KWH_PER_MWH * product(electricity[j], tariff[j]);
			steamSales[j] -= product(heat[j], steamPrice[j]);
			if (!composition.stock.ultraLowEmission[j]) {
				cleaner[j] += KW_PER_MW * product(capacity[j], retrofit[j]);
			}
			cleaning[j] += KWH_PER_MWH * product(electricity[j], running[j]);
			boolean named = !Double.isNaN(composition.successorAfter[j]);
			operation.successorAfter()[j] = named ? composition.successorAfter[j] : composition.life(j);
			operation.successor()[j] = composition.stock.beyondHorizon(j, operation.successorAfter()[j]) ? 0
					: named ? composition.successor[j] : KW_PER_MW * product(capacity[j], followUp[j]);
		}
	}

	private double[] values(Role role, Composition composition) {
		double[] values = scratch.computeIfAbsent(role, key -> new double[composition.stock.size()]);
		composition.evaluation.evaluate(rules.get(role), composition.frame, values);
		if (BY_FUEL.contains(role)) {
			mix(rules.get(role), composition, values);
		}
		double[] own = composition.prices[role.ordinal()];
		if (own != null) {
			for (int j = 0; j < own.length; j++) {
				values[j] = Double.isNaN(own[j]) ? values[j] : own[j];
			}
		}
		return values;
	}

	/** The value of a mixture of fuels is that of each by its share. */
	private void mix(Formula formula, Composition composition, double[] values) {
		FuelMix mix = composition.mix;
		double[] fuel = composition.column(Feature.FUEL);
		double[] mixed = null;
		for (FuelMix.Layer layer : mix.layers()) {
			if (!layer.burns()) {
				composition.evaluation.skip();
				continue;
			}
			mixed = mixed != null ? mixed : own(values, mix);
			double[] kept = fuel.clone();
			other = other.length == values.length ? other : new double[values.length];
			for (int j = 0; j < fuel.length; j++) {
				fuel[j] = Double.isNaN(layer.fuel()[j]) ? fuel[j] : layer.fuel()[j];
			}
			composition.evaluation.evaluate(formula, composition.frame, other);
			copy(kept, fuel);
			for (int j = 0; j < values.length; j++) {
				double share = layer.share()[j];
				mixed[j] += share == 0 ? 0 : share * other[j];
			}
		}
		if (mixed != null) {
			copy(mixed, values);
		}
	}

	/** What a unit's own fuel adds to the value of its mixture; nothing where it burns none of it. */
	private static double[] own(double[] values, FuelMix mix) {
		double[] part = new double[values.length];
		for (int j = 0; j < part.length; j++) {
			part[j] = mix.own[j] == 0 ? 0 : mix.own[j] * values[j];
		}
		return part;
	}

	private double uniform(Role role, Composition composition) {
		double[] values = values(role, composition);
		return values.length == 0 ? 0 : values[0];
	}

	private static double product(double quantity, double price) {
		return quantity == 0 || price == 0 ? 0 : quantity * price;
	}

	private static void copy(double[] from, double[] to) {
		System.arraycopy(from, 0, to, 0, from.length);
	}
}
