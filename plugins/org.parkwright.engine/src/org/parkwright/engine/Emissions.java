package org.parkwright.engine;

import org.parkwright.engine.internal.Shape;

/**
 * Greenhouse-gas emissions of a year.
 *
 * <pre>
 * (5) EF = CO2 + (CH4·GWP_CH4 + N2O·GWP_N2O)/1000         kg CO2e/GJ
 *     g  = Q·EF/1000 + W·EF_grid − avoided                t CO2e/a
 * </pre>
 *
 * with the fuel use Q (GJ/a) and the electricity W bought from the grid (MWh/a). Factors by fuel follow the form of the
 * IPCC 2006 guidelines, volume 2: CO2 in kg/GJ, CH4 and N2O in g/GJ, all on the lower heating value.
 *
 * @since 0.1
 */
public final class Emissions {
	private static final Gas[] GASES = Gas.values();

	private Emissions() {
	}

	/**
	 * EF of equation (5).
	 *
	 * @param factors   [{@link Gas}], CO2 in kg/GJ, CH4 and N2O in g/GJ
	 * @param potential [{@link Gas}], global warming potential, t CO2e/t; 1 for CO2
	 * @return kg CO2e/GJ
	 * @throws IllegalArgumentException if an array has not one entry a gas
	 */
	public static double factor(double[] factors, double[] potential) {
		Shape.require("factors", factors.length, GASES.length);
		Shape.require("potential", potential.length, GASES.length);
		double factor = 0;
		for (Gas gas : GASES) {
			int i = gas.ordinal();
			factor += Unknown.product(factors[i], potential[i]) * (Gas.CO2.perTonne() / gas.perTonne());
		}
		return factor;
	}

	/**
	 * Reads fuel use, grid purchase and avoided emission of {@code operation} and writes its gases and emissions. A
	 * factor need not be known where it multiplies 0, nor the fuel use of a unit whose factors are 0.
	 *
	 * @param factors    [{@link Gas}][unit], CO2 in kg/GJ, CH4 and N2O in g/GJ
	 * @param potential  [{@link Gas}], global warming potential, t CO2e/t; 1 for CO2
	 * @param gridFactor EF_grid[unit], t CO2e/MWh
	 * @param operation  gets the results
	 * @throws IllegalArgumentException if an array has not one entry a unit or gas
	 */
	public static void compute(double[][] factors, double[] potential, double[] gridFactor, Operation operation) {
		int size = operation.size();
		Shape.require("factors", factors.length, GASES.length);
		Shape.require("potential", potential.length, GASES.length);
		Shape.require("gridFactor", gridFactor.length, size);
		double[] emissions = operation.emissions();
		for (int j = 0; j < size; j++) {
			emissions[j] = Unknown.product(operation.gridPurchase()[j], gridFactor[j]) - operation.avoided()[j];
		}
		for (Gas gas : GASES) {
			double[] factor = factors[gas.ordinal()];
			Shape.require("factors of " + gas, factor.length, size);
			double[] tonnes = operation.gas(gas);
			for (int j = 0; j < size; j++) {
				tonnes[j] = Unknown.product(operation.fuelUse()[j], factor[j]) / gas.perTonne();
				emissions[j] += Unknown.product(tonnes[j], potential[gas.ordinal()]);
			}
		}
	}
}
