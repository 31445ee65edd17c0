package org.parkwright.accounts;

/**
 * Waste and waste water.
 *
 * <pre>
 * (A9)  CH4 = (TOW − S) · B0 · MCF − R          N2O = N · EF · 44/28                         t/a
 * (A10) CO2 = W · dm · CF · FCF · OF · 44/12                                                t/a, of fossil carbon
 * (A11) D(T) = W(T) · DOC · DOCf · MCF + D(T−1) · e^−k
 *       CH4(T) = D(T−1) · (1 − e^−k) · F · 16/12        emitted = (CH4 − R) · (1 − OX)       t/a
 *       commitment form: all that what is buried in a year will give off, counted in that year, as (6) does
 * </pre>
 *
 * Equations are those of the IPCC 2006 Guidelines, volume 5.
 *
 * @since 0.2
 */
public final class WasteEmissions {

	private static final double CO2_OF_CARBON = 44.0 / 12;
	private static final double CH4_OF_CARBON = 16.0 / 12;
	private static final double N2O_OF_NITROGEN = 44.0 / 28;

	private WasteEmissions() {
	}

	/**
	 * (A9): methane of waste water.
	 *
	 * @param load      TOW, t/a of COD or BOD
	 * @param sludge    S, t/a of it that leaves as sludge
	 * @param capacity  B0, t CH4/t
	 * @param anaerobic MCF
	 * @param recovered R, t CH4/a
	 * @return t CH4/a
	 */
	public static double waterMethane(double load, double sludge, double capacity, double anaerobic, double recovered) {
		return (load - sludge) * capacity * anaerobic - recovered;
	}

	/**
	 * (A9): nitrous oxide of waste water.
	 *
	 * @param nitrogen t N/a
	 * @param factor   t of nitrogen as N2O by t of nitrogen
	 * @return t N2O/a
	 */
	public static double waterNitrousOxide(double nitrogen, double factor) {
		return nitrogen * factor * N2O_OF_NITROGEN;
	}

	/**
	 * (A10): CO2 of waste that is burned, of all its carbon.
	 *
	 * @param waste  W, t/a wet
	 * @param dry    dm, dry matter of the wet waste
	 * @param carbon CF, carbon of the dry matter
	 * @param burnt  OF, share that burns
	 * @return t CO2/a; times FCF it is fossil, the rest is for memory
	 */
	public static double burnedCarbon(double waste, double dry, double carbon, double burnt) {
		return waste * dry * carbon * burnt * CO2_OF_CARBON;
	}

	/**
	 * (A11): what a landfill gives off year by year.
	 *
	 * @param decomposing W · DOC · DOCf · MCF of each year, t/a of carbon, without a gap
	 * @param rate        k, 1/a
	 * @param methane     F, share of methane in the gas
	 * @param recovered   R of each year, as a share of the methane
	 * @param oxidation   OX, share of the rest that oxidises in the cover
	 * @return t CH4/a of each year; that of the first is 0, as nothing was buried before
	 */
	public static double[] landfill(double[] decomposing, double rate, double methane, double[] recovered, double oxidation) {
		double[] emitted = new double[decomposing.length];
		double stored = 0;
		for (int year = 0; year < decomposing.length; year++) {
			emitted[year] = stored * -Math.expm1(-rate) * methane * CH4_OF_CARBON * (1 - recovered[year]) * (1 - oxidation);
			stored = decomposing[year] + stored * Math.exp(-rate);
		}
		return emitted;
	}

	/**
	 * (A11) in its commitment form, which is (6) without a warming potential.
	 *
	 * @param decomposing W · DOC · DOCf · MCF, t/a of carbon
	 * @param methane     F, share of methane in the gas
	 * @param recovered   R, share of the methane that is captured
	 * @param oxidation   OX, share of the rest that oxidises in the cover
	 * @return t CH4 that what is buried in the year gives off in all years
	 */
	public static double committed(double decomposing, double methane, double recovered, double oxidation) {
		return decomposing * methane * CH4_OF_CARBON * (1 - recovered) * (1 - oxidation);
	}
}
