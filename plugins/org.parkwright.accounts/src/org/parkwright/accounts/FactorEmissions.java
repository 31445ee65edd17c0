package org.parkwright.accounts;

/**
 * Emissions that are an activity times a factor: fuels, processes and transport.
 *
 * <pre>
 * (A1)  E_g = AD · NCV · EF_g · OX_g · 10⁻³              t/a     AD t/a or 1000 m3/a, NCV GJ a unit, EF kg/GJ
 * (A2)  E_CO2e = Σ_g E_g · GWP_g                         t/a     biogenic CO2 is told for memory and has no part in it
 * (A6)  E = AD · EF · (1 − a)                            t/a     a the share that is abated
 * (A12) E = Σ AD · EF · 10⁻³                             t/a     AD t*km/a or person*km/a, EF kg a unit
 * </pre>
 *
 * Equations are those of the IPCC 2006 Guidelines, volumes 2 and 3. Whatever is not known is NaN, and so is what needs it.
 *
 * @since 0.2
 */
public final class FactorEmissions {

	private FactorEmissions() {
	}

	/**
	 * (A1), (A6) and (A12), which differ by what brings activity and factor together.
	 *
	 * @param amount     of the activity, in its unit
	 * @param removed    part of the amount that is abated or taken away; a of (A6) is removed/amount
	 * @param conversion t by unit of the amount times unit of the factor: NCV · 10⁻³ for a fuel and kg/GJ, 10⁻³ for t*km and kg/(t*km)
	 * @param factor     in its unit
	 * @param oxidation  share of the carbon that is oxidised; 1 where there is none
	 * @return t/a of the gas
	 */
	public static double ofActivity(double amount, double removed, double conversion, double factor, double oxidation) {
		return (amount - removed) * conversion * factor * oxidation;
	}

	/**
	 * (A2): what a gas comes to.
	 *
	 * @param mass      t/a
	 * @param potential t CO2e by t
	 * @param biogenic  share of it that is biogenic CO2
	 * @return t CO2e/a
	 */
	public static double equivalent(double mass, double potential, double biogenic) {
		return mass * (1 - biogenic) * potential;
	}
}
