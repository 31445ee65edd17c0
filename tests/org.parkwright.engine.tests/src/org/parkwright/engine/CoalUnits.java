package org.parkwright.engine;

import java.util.Arrays;
import java.util.Set;

import org.parkwright.engine.lifetime.YearConvention;

/**
 * Coal units with the five measures of the vintage-stock model, composed by hand from their equations: what the
 * scenario language does in the product, so that the engine is tested without it. Every measure applies to every unit
 * unless {@link #selective}.
 */
final class CoalUnits {
	private static final int COAL = 0;
	private static final int GAS = 1;
	private static final int WASTE = 2;

	/** [fuel][gas] kg/GJ, g/GJ, g/GJ. */
	static final double[][] FACTORS = {{96.1, 1, 1.5}, {56.1, 1, 0.1}, {36.7, 30, 4}};
	static final double[] POTENTIAL = {1, 25, 298};
	/** As the study of 2016 does. */
	private static final Set<Boundary> COUNTED = Set.of(Boundary.STACK, Boundary.BOUGHT, Boundary.CREDITS);
	private static final double TIP = 70;
	private static final double WASTE_HEATING_VALUE = 5.5;
	private static final double[] FUEL_PRICE = {29, 66.5, -TIP / WASTE_HEATING_VALUE};
	private static final double[] STEAM_PRICE = {70, 108, 70};
	private static final double COAL_TARIFF = 0.40;
	private static final double GAS_TARIFF = 0.75;
	private static final double WASTE_TARIFF = 0.65;
	private static final double BOILER_REFERENCE = 0.80;
	private static final double NEW_LIFE = 30;

	int baseYear = 2014;
	double rate = 0.08;
	double coalBoiler = 0.88;
	double gasBoiler = 0.92;
	/** Whether measures apply only to the sizes and outputs they are meant for. */
	boolean selective;
	final Output[] output;
	final double[] capacity;
	final double[] hours;
	/** Hours for which a waste plant is built: it does not grow when the hours of its use do. */
	private final double[] designHours;
	final double[] heatToPower;
	final int[] vintage;
	final int[] lifetime;

	CoalUnits(Output[] output, double[] capacity, double[] hours, double[] heatToPower, int[] vintage, int[] lifetime) {
		this.output = output;
		this.capacity = capacity;
		this.hours = hours;
		designHours = hours.clone();
		this.heatToPower = heatToPower;
		this.vintage = vintage;
		this.lifetime = lifetime;
	}

	/** 50 MW, combined, vintage 2005: the worked unit. */
	static CoalUnits worked() {
		return new CoalUnits(new Output[] {Output.COMBINED}, new double[] {50}, new double[] {5500}, new double[] {3},
				new int[] {2005}, new int[] {30});
	}

	/** Combined units of a park below 100 MW. */
	static CoalUnits park() {
		int size = 5;
		Output[] output = new Output[size];
		Arrays.fill(output, Output.COMBINED);
		double[] hours = new double[size];
		Arrays.fill(hours, 5500);
		int[] lifetime = new int[size];
		Arrays.fill(lifetime, 30);
		return new CoalUnits(output, new double[] {6, 12, 25, 50, 60}, hours, new double[] {3, 3, 3, 2.5, 2.5},
				new int[] {1996, 2000, 2004, 2007, 2012}, lifetime);
	}

	/** Units of every size class and of all outputs; most of the capacity makes electricity in large units. */
	static CoalUnits mixed() {
		Output c = Output.COMBINED;
		Output e = Output.ELECTRICITY;
		Output[] output = {c, c, c, e, c, e, c, e, e, Output.HEAT};
		double[] capacity = {6, 12, 25, 50, 60, 135, 300, 600, 1000, 30};
		int size = output.length;
		double[] hours = new double[size];
		Arrays.setAll(hours, j -> output[j] == e ? 5000 : output[j] == c ? 5500 : 4500);
		int[] lifetime = new int[size];
		Arrays.fill(lifetime, 30);
		CoalUnits units = new CoalUnits(output, capacity, hours, new double[] {3, 3, 3, 0, 3, 0, 0.8, 0, 0, 0},
				new int[] {1998, 2003, 2004, 2002, 2007, 2005, 2008, 2010, 2011, 2006}, lifetime);
		units.selective = true;
		return units;
	}

	int size() {
		return capacity.length;
	}

	double[] remainingLife() {
		double[] remaining = new double[size()];
		Arrays.setAll(remaining, j -> YearConvention.START.remainingLife(baseYear, vintage[j], lifetime[j]));
		return remaining;
	}

	/** Operation, and what of a unit it does not hold. */
	private final class State {
		final Operation operation = Parts.operation(size());
		final int[] fuel = new int[size()];
		final double[] cleaning = new double[size()];

		Operation account() {
			double[][] factors = new double[3][size()];
			double[] grid = new double[size()];
			Arrays.fill(grid, 0.81);
			for (int j = 0; j < size(); j++) {
				double electricity = operation.electricity()[j];
				double waste = operation.fuelUse()[j] / WASTE_HEATING_VALUE;
				double fed = Math.min(electricity, 0.28 * waste);
				double revenue = switch (fuel[j]) {
				case COAL -> electricity * COAL_TARIFF;
				case GAS -> electricity * GAS_TARIFF;
				default -> fed * WASTE_TARIFF + (electricity - fed) * COAL_TARIFF;
				};
				for (int gas = 0; gas < 3; gas++) {
					factors[gas][j] = FACTORS[fuel[j]][gas];
				}
				boolean cleaned = fuel[j] == COAL && output[j] != Output.HEAT;
				operation.annual()[Parts.FUEL][j] = operation.fuelUse()[j] * FUEL_PRICE[fuel[j]];
				operation.annual()[Parts.ELECTRICITY][j] = -1000 * revenue;
				operation.annual()[Parts.STEAM][j] = -operation.heat()[j] * STEAM_PRICE[fuel[j]];
				operation.annual()[Parts.ULTRA_LOW_EMISSION][j] = cleaned ? 0.01 * 1000 * electricity : 0;
				operation.once()[Parts.ULTRA_LOW_EMISSION][j] = cleaned ? cleaning[j] : 0;
			}
			Emissions.compute(factors, POTENTIAL, grid, new double[grid.length], new double[grid.length], COUNTED, operation);
			return operation;
		}
	}

	private static double bySize(double capacity, double large, double medium, double small) {
		return capacity >= 300 ? large : capacity > 100 ? medium : small;
	}

	private static double electricEfficiency(double capacity) {
		double[] bound = {1000, 600, 300, 200, 100, 0};
		double[] efficiency = {0.442, 0.415, 0.408, 0.401, 0.393, 0.353};
		int i = 0;
		while (capacity < bound[i]) {
			i++;
		}
		return efficiency[i];
	}

	private State start() {
		State state = new State();
		Operation operation = state.operation;
		double[] efficiency = new double[size()];
		double[] reference = new double[size()];
		for (int j = 0; j < size(); j++) {
			operation.capacity()[j] = capacity[j];
			efficiency[j] = output[j] == Output.HEAT ? 0.80 : electricEfficiency(capacity[j]);
			reference[j] = BOILER_REFERENCE;
			state.cleaning[j] = bySize(capacity[j], 80, 120, 200) * 1000 * capacity[j];
			operation.successor()[j] = bySize(capacity[j], 3700, 4500, 5500) * 1000 * capacity[j];
			operation.successorAfter()[j] = remainingLife()[j];
		}
		EnergyBalance.compute(output, hours, heatToPower, efficiency, reference, operation);
		return state;
	}

	Operation baseline() {
		return start().account();
	}

	/** The scenario of the measures in this order. */
	Operation scenario(String... measures) {
		State state = start();
		for (String measure : measures) {
			for (int j = 0; j < size(); j++) {
				if (selective && !applies(measure, j)) {
					continue;
				}
				switch (measure) {
				case "M1" -> gasBoiler(state, j);
				case "M2" -> wasteToEnergy(state, j);
				case "M3" -> largeUnit(state, j);
				case "M4" -> backPressure(state, j);
				case "M5" -> combinedCycle(state, j);
				default -> throw new IllegalArgumentException(measure);
				}
			}
		}
		return state.account();
	}

	private boolean applies(String measure, int j) {
		return switch (measure) {
		case "M1" -> true;
		case "M2" -> output[j] != Output.HEAT && capacity[j] <= 12;
		case "M3" -> output[j] != Output.HEAT && capacity[j] <= 100;
		case "M4" -> output[j] == Output.COMBINED && capacity[j] <= 100;
		default -> output[j] != Output.HEAT;
		};
	}

	Appraisal appraise(String... measures) {
		boolean[] affected = new boolean[size()];
		Arrays.fill(affected, true);
		return Appraisal.of(remainingLife(), rate, baseline(), scenario(measures), affected);
	}

	private static double fuelFor(Operation operation, double efficiency, int j) {
		return 3.6 * operation.electricity()[j] / efficiency + operation.heat()[j] / BOILER_REFERENCE;
	}

	private void gasBoiler(State state, int j) {
		Operation operation = state.operation;
		double boilerKilowatts = operation.fuelUse()[j] * coalBoiler / 3.6 / hours[j] * 1000;
		operation.once()[Parts.RETROFIT][j] += 300 * boilerKilowatts;
		operation.fuelUse()[j] *= coalBoiler / gasBoiler;
		state.fuel[j] = GAS;
	}

	private void wasteToEnergy(State state, int j) {
		Operation operation = state.operation;
		operation.fuelUse()[j] = fuelFor(operation, 0.22, j);
		double waste = operation.fuelUse()[j] / WASTE_HEATING_VALUE;
		operation.tonnes(Boundary.CREDITS)[j] += waste * 0.747;
		double designWaste = waste * designHours[j] / hours[j];
		replace(operation, j, 400_000 * designWaste / (8000 / 24.0), 0);
		state.fuel[j] = WASTE;
	}

	private void largeUnit(State state, int j) {
		Operation operation = state.operation;
		operation.fuelUse()[j] = fuelFor(operation, 0.408, j);
		replace(operation, j, 6000 * 1000 * capacity[j], 3700 * 1000 * capacity[j]);
		state.cleaning[j] = 0;
	}

	private void backPressure(State state, int j) {
		Operation operation = state.operation;
		double before = operation.electricity()[j];
		double after = Math.min(before, 0.17 * operation.heat()[j] / 3.6);
		operation.electricity()[j] = after;
		operation.fuelUse()[j] = fuelFor(operation, 0.75, j);
		operation.gridPurchase()[j] += before - after;
		operation.once()[Parts.RETROFIT][j] += 500 * 1000 * capacity[j];
	}

	private void combinedCycle(State state, int j) {
		Operation operation = state.operation;
		operation.fuelUse()[j] = fuelFor(operation, 0.50, j);
		replace(operation, j, 4800 * 1000 * capacity[j], 0);
		state.fuel[j] = GAS;
	}

	/** A new unit; its successor costs the same unless said otherwise. */
	private static void replace(Operation operation, int j, double price, double successor) {
		operation.once()[Parts.RETROFIT][j] += price;
		operation.successor()[j] = successor == 0 ? price : successor;
		operation.successorAfter()[j] = NEW_LIFE;
	}
}
