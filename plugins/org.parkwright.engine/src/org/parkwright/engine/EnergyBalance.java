package org.parkwright.engine;

import org.parkwright.engine.internal.Shape;

/**
 * Electricity, heat and fuel of a unit from its capacity P, full-load hours h, heat-to-power ratio HPR and efficiency.
 *
 * <pre>
 * (1) E = P·h               COMBINED, ELECTRICITY;  E = 0       for HEAT       MWh/a
 * (2) H = 3.6·E·HPR         COMBINED;               H = 3.6·P·h for HEAT       GJ/a;  H = 0 for ELECTRICITY
 * (3) Q = 3.6·E/ε + H/α     COMBINED, ELECTRICITY                              GJ/a
 * (4) Q = H/η               HEAT                                               GJ/a
 * </pre>
 *
 * ε is the effective electric efficiency of the U.S. EPA's CHP Partnership, ε = E/(Q − H/α), with α the efficiency of
 * the boiler that would make the heat otherwise.
 * <p>
 * A quantity the output does not need may be NaN: HPR and α for ELECTRICITY and HEAT, α for a COMBINED unit without
 * heat, the efficiency of a unit that delivers nothing. An efficiency or α of 0 or less counts as unknown.
 *
 * @since 0.1
 */
public final class EnergyBalance {
	/**
	 * GJ/MWh.
	 *
	 * @since 0.2
	 */
	public static final double GJ_PER_MWH = 3.6;

	// No switch over outputs that may be null: it is bound at run time, which costs more than all of an equation.
	private EnergyBalance() {
	}

	/**
	 * Reads {@code operation.capacity()} and writes its electricity, heat and fuel use.
	 *
	 * @param output          [unit]; null is unknown and leaves all three results unknown
	 * @param hours           h[unit], full-load hours a year, h/a
	 * @param heatToPower     HPR[unit], MWh of heat per MWh of electricity
	 * @param efficiency      [unit], ε for COMBINED and ELECTRICITY, η of the boiler for HEAT, fraction of the lower
	 *                        heating value
	 * @param boilerReference α[unit], fraction
	 * @param operation       gets the results
	 * @throws IllegalArgumentException if the arrays differ in length
	 */
	public static void compute(Output[] output, double[] hours, double[] heatToPower, double[] efficiency,
			double[] boilerReference, Operation operation) {
		int size = operation.size();
		Shape.require("output", output.length, size);
		Shape.require("hours", hours.length, size);
		Shape.require("heatToPower", heatToPower.length, size);
		Shape.require("efficiency", efficiency.length, size);
		Shape.require("boilerReference", boilerReference.length, size);
		for (int j = 0; j < size; j++) {
			double electricity = electricity(output[j], operation.capacity()[j], hours[j]);
			double heat = heat(output[j], operation.capacity()[j], hours[j], electricity, heatToPower[j]);
			operation.electricity()[j] = electricity;
			operation.heat()[j] = heat;
			operation.fuelUse()[j] = fuelUse(output[j], electricity, heat, efficiency[j], boilerReference[j]);
		}
	}

	/**
	 * Converts energy.
	 *
	 * @param gigajoules GJ
	 * @return MWh
	 * @since 0.2
	 */
	public static double inMegawattHours(double gigajoules) {
		return gigajoules / GJ_PER_MWH;
	}

	/**
	 * Equation (1) for one unit.
	 *
	 * @param capacity P, MW
	 * @param hours    h, h/a
	 * @return E in MWh/a; unknown for an unknown output
	 * @since 0.2
	 */
	public static double electricity(Output output, double capacity, double hours) {
		return output == null ? Double.NaN : output == Output.HEAT ? 0 : Unknown.product(capacity, hours);
	}

	/**
	 * Equation (2) for one unit.
	 *
	 * @param capacity    P, MW; of HEAT alone
	 * @param hours       h, h/a; of HEAT alone
	 * @param electricity E, MWh/a; of COMBINED alone
	 * @param heatToPower HPR, MWh/MWh; of COMBINED alone
	 * @return H in GJ/a; unknown for an unknown output
	 * @since 0.2
	 */
	public static double heat(Output output, double capacity, double hours, double electricity, double heatToPower) {
		if (output == Output.COMBINED) {
			return GJ_PER_MWH * Unknown.product(electricity, heatToPower);
		}
		return output == null ? Double.NaN : output == Output.HEAT ? GJ_PER_MWH * Unknown.product(capacity, hours) : 0;
	}

	/**
	 * Equations (3) and (4) for one unit.
	 *
	 * @param electricity     E, MWh/a
	 * @param heat            H, GJ/a
	 * @param efficiency      ε, or η of the boiler for HEAT
	 * @param boilerReference α
	 * @return Q in GJ/a; unknown for an unknown output
	 */
	public static double fuelUse(Output output, double electricity, double heat, double efficiency,
			double boilerReference) {
		if (output == Output.HEAT) {
			return Unknown.quotient(heat, efficiency);
		}
		return output == null ? Double.NaN
				: Unknown.quotient(GJ_PER_MWH * electricity, efficiency) + Unknown.quotient(heat, boilerReference);
	}

	/**
	 * Equations (3) and (4) solved for the efficiency of one unit.
	 *
	 * @param electricity     E, MWh/a
	 * @param heat            H, GJ/a
	 * @param fuelUse         Q, GJ/a
	 * @param boilerReference α
	 * @return ε = E/(Q − H/α), or η = H/Q for HEAT; unknown where the fuel does not cover the heat
	 */
	public static double efficiency(Output output, double electricity, double heat, double fuelUse,
			double boilerReference) {
		if (output == Output.HEAT) {
			return Unknown.quotient(heat, fuelUse);
		}
		return output == null ? Double.NaN
				: Unknown.quotient(GJ_PER_MWH * electricity, fuelUse - Unknown.quotient(heat, boilerReference));
	}
}
