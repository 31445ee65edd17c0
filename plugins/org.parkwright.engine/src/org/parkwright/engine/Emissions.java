package org.parkwright.engine;

import java.util.Set;

import org.parkwright.engine.internal.Shape;

/**
 * Greenhouse-gas emissions of a year, by boundary.
 *
 * <pre>
 * (5) EF = CO2 + (CH4·GWP_CH4 + N2O·GWP_N2O)/1000         kg CO2e/GJ
 *     stack = Q·EF/1000 − captured                        t CO2e/a
 *     bought = W·EF_grid + B·EF_heat/1000                 t CO2e/a
 *     upstream = Q·UF/1000 + W·UF_grid + B·UF_heat/1000   t CO2e/a
 *     g = stack + bought + upstream − credits, of these those that count
 * </pre>
 *
 * with the fuel use Q (GJ/a), the electricity W bought from the grid (MWh/a) and the heat B bought (GJ/a), and the upstream
 * factors UF of the fuel and UF_heat of heat (kg CO2e/GJ) and UF_grid of electricity (t CO2e/MWh). Factors by fuel follow the form of the
 * IPCC 2006 guidelines, volume 2: CO2 in kg/GJ, CH4 and N2O in g/GJ, all on the lower heating value.
 *
 * @since 0.1
 */
public final class Emissions {
	private static final Gas[] GASES = Gas.values();
	/** In a tonne. */
	private static final double KILOGRAMS = 1e3;

	private Emissions() {
	}

	/**
	 * Writes what comes before the units. A factor need not be known where it multiplies 0.
	 *
	 * @param fuel      [unit] kg CO2e/GJ, fuel won and brought
	 * @param grid      [unit] t CO2e/MWh, the same of electricity from the grid
	 * @param heat      [unit] kg CO2e/GJ, the same of heat that is bought
	 * @param operation gets its {@link Boundary#UPSTREAM}
	 * @throws IllegalArgumentException if an array has not one entry a unit
	 * @since 0.2
	 */
	public static void upstream(double[] fuel, double[] grid, double[] heat, Operation operation) {
		Shape.require("fuel", fuel.length, operation.size());
		Shape.require("grid", grid.length, operation.size());
		Shape.require("heat", heat.length, operation.size());
		double[] upstream = operation.tonnes(Boundary.UPSTREAM);
		for (int j = 0; j < upstream.length; j++) {
			upstream[j] = Unknown.product(operation.fuelUse()[j], fuel[j]) / KILOGRAMS
					+ Unknown.product(operation.gridPurchase()[j], grid[j]) + Unknown.product(operation.heatPurchase()[j], heat[j]) / KILOGRAMS;
		}
	}

	/**
	 * Reads fuel use, what is bought, upstream emissions and credits of {@code operation} and writes its gases, what it
	 * emits from the stack and by what is bought, and the emissions that count. A factor need not be known where it
	 * multiplies 0, nor the fuel use of a unit whose factors are 0; nor anything of a boundary that does not count, but
	 * for the tonnes of that boundary.
	 *
	 * @param factors    [{@link Gas}][unit], CO2 in kg/GJ, CH4 and N2O in g/GJ
	 * @param potential  [{@link Gas}], global warming potential, t CO2e/t; 1 for CO2
	 * @param gridFactor EF_grid[unit], t CO2e/MWh
	 * @param heatFactor EF_heat[unit], kg CO2e/GJ
	 * @param captured   [unit] t/a, CO2 of the fuel that is kept from the air
	 * @param counted    of which boundaries the emissions are made
	 * @param operation  gets the results
	 * @throws IllegalArgumentException if an array has not one entry a unit or gas
	 * @since 0.2
	 */
	public static void compute(double[][] factors, double[] potential, double[] gridFactor, double[] heatFactor, double[] captured, Set<Boundary> counted,
			Operation operation) {
		int size = operation.size();
		Shape.require("factors", factors.length, GASES.length);
		Shape.require("potential", potential.length, GASES.length);
		Shape.require("gridFactor", gridFactor.length, size);
		Shape.require("heatFactor", heatFactor.length, size);
		Shape.require("captured", captured.length, size);
		for (Gas gas : GASES) {
			Shape.require("factors of " + gas, factors[gas.ordinal()].length, size);
		}
		double[] stack = operation.tonnes(Boundary.STACK);
		double[] bought = operation.tonnes(Boundary.BOUGHT);
		double[] upstream = operation.tonnes(Boundary.UPSTREAM);
		double[] credits = operation.tonnes(Boundary.CREDITS);
		boolean stackCounts = counted.contains(Boundary.STACK);
		boolean boughtCounts = counted.contains(Boundary.BOUGHT);
		boolean upstreamCounts = counted.contains(Boundary.UPSTREAM);
		boolean creditsCount = counted.contains(Boundary.CREDITS);
		for (int j = 0; j < size; j++) {
			bought[j] = Unknown.product(operation.gridPurchase()[j], gridFactor[j]) + Unknown.product(operation.heatPurchase()[j], heatFactor[j]) / KILOGRAMS;
			double emissions = (boughtCounts ? bought[j] : 0) + (upstreamCounts ? upstream[j] : 0)
					- (creditsCount ? credits[j] : 0);
			double ofFuel = 0;
			for (Gas gas : GASES) {
				int i = gas.ordinal();
				double tonnes = Unknown.product(operation.fuelUse()[j], factors[i][j]) / gas.perTonne() - (gas == Gas.CO2 ? captured[j] : 0);
				double equivalent = Unknown.product(tonnes, potential[i]);
				operation.gas()[i][j] = tonnes;
				ofFuel += equivalent;
				// Gas by gas and not the sum at once: so emissions keep the last digits that they had before boundaries.
				emissions += stackCounts ? equivalent : 0;
			}
			stack[j] = ofFuel;
			operation.emissions()[j] = emissions;
		}
	}
}
