package org.parkwright.simulation;

/**
 * The numbers of equations (1) to (6) that a set states for all units rather than a unit for itself, each a formula on its columns.
 *
 * @since 0.2
 */
public enum Rule {
	/** h, full-load hours of a unit that states none, h/a; equation (1). */
	FULL_LOAD_HOURS,
	/** HPR of a unit that states none; equation (2). */
	HEAT_TO_POWER,
	/** ε of a unit that states none; equation (3). */
	ELECTRIC_EFFICIENCY,
	/** η of a boiler that states none; equation (4). */
	HEAT_EFFICIENCY,
	/** α, efficiency of the boiler that would make the heat otherwise; equation (3). */
	BOILER_REFERENCE,
	/** Of the fuel, kg/GJ; equation (5). */
	CO2,
	/** Of the fuel, g/GJ; equation (5). */
	CH4,
	/** Of the fuel, g/GJ; equation (5). */
	N2O,
	/** t CO2e/t, one for all units; equation (5). */
	CH4_WARMING,
	/** t CO2e/t, one for all units; equation (5). */
	N2O_WARMING,
	/** Of electricity that is bought, t CO2e/MWh; equation (5). */
	GRID_FACTOR,
	/** Of heat that is bought, kg CO2e/GJ; equation (5). */
	HEAT_FACTOR,
	/** Of the fuel won and brought, kg CO2e/GJ; equation (5). Need not be stated. */
	UPSTREAM,
	/** The same of electricity that is bought, t CO2e/MWh; equation (5). Need not be stated. */
	GRID_UPSTREAM,
	/** The same of heat that is bought, kg CO2e/GJ; equation (5). Need not be stated. */
	HEAT_UPSTREAM
}
