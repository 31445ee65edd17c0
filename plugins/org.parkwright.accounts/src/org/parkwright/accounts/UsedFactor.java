package org.parkwright.accounts;

/**
 * A factor as an account used it.
 *
 * @param gas       code of what is emitted, such as {@code CH4}; {@code CO2e} where the factor counts equivalents
 * @param value     in its unit
 * @param unit      such as {@code kg/GJ}
 * @param relative  half-width of its 95 % interval, relative; NaN if it has no bounds
 * @param oxidation share of the carbon that is oxidised
 * @param lowerHeating whether it is counted per lower heating value, or per something that has nothing to do with heating values
 * @param source    where it is from, with the mark of what is recalled
 * @since 0.2
 */
public record UsedFactor(String gas, double value, String unit, double relative, double oxidation, boolean lowerHeating, String source) {
	/** Gas of factors that count equivalents. */
	public static final String EQUIVALENT = "CO2e";
	/** Source of amounts and factors that state none. */
	public static final String NO_SOURCE = "no source stated";
}
