package org.parkwright.engine;

/**
 * A greenhouse gas with an emission factor per unit of fuel energy (lower heating value).
 *
 * @since 0.1
 */
public enum Gas {
	/** Carbon dioxide, factor in kg/GJ. */
	CO2(1e3),
	/** Methane, factor in g/GJ. */
	CH4(1e6),
	/** Nitrous oxide, factor in g/GJ. */
	N2O(1e6);

	private final double perTonne;

	Gas(double perTonne) {
		this.perTonne = perTonne;
	}

	/** How many of the mass units of this gas's factor make a tonne: 10³ for kg, 10⁶ for g. */
	public double perTonne() {
		return perTonne;
	}
}
