package org.parkwright.engine;

/**
 * What a unit delivers to its park; it decides which quantities the energy balance needs.
 *
 * @since 0.1
 */
public enum Output {
	/** Electricity and heat from one unit (CHP); capacity is electric. */
	COMBINED,
	/** Electricity alone; capacity is electric. */
	ELECTRICITY,
	/** Heat alone; capacity is thermal. */
	HEAT
}
