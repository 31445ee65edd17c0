package org.parkwright.core.result;

import org.parkwright.engine.Output;

/**
 * One unit of the stock in the base year, as computed with. Unknown numbers are NaN, what else is unknown is null, and
 * the names of what is unknown are empty.
 *
 * @param id            stable id
 * @param park          name of its park
 * @param province      name of the park's province, or empty
 * @param plant         name of its plant
 * @param fuel          name of its fuel in the library
 * @param output        what it delivers, or null
 * @param technology    name of its technology in the library
 * @param sizeClass     by capacity, null if that is unknown
 * @param capacity      MW, electric or thermal by output
 * @param hours         full-load hours, h/a
 * @param heatToPower   heat per electricity
 * @param efficiency    effective electrical, or the boiler's for heat output
 * @param vintage       calendar year, or null
 * @param lifetime      whole years, or null
 * @param remainingLife a, from the base year on; 0 for a unit that is retired or not yet built; null if it is unknown,
 *                      and then the unit enters no sum over years
 * @param electricity   MWh/a
 * @param heat          GJ/a
 * @param fuelUse       GJ/a
 * @param emissions     t CO2e/a
 * @param added         whether it is not there and a measure may add it
 * @since 0.1
 */
public record StockUnit(String id, String park, String province, String plant, String fuel, Output output, String technology,
		SizeClass sizeClass, double capacity, double hours, double heatToPower, double efficiency,
		Integer vintage, Integer lifetime, Double remainingLife, double electricity, double heat, double fuelUse, double emissions,
		boolean added) {

	/** A unit that is there. */
	public StockUnit(String id, String park, String province, String plant, String fuel, Output output, String technology,
			SizeClass sizeClass, double capacity, double hours, double heatToPower, double efficiency,
			Integer vintage, Integer lifetime, Double remainingLife, double electricity, double heat, double fuelUse, double emissions) {
		this(id, park, province, plant, fuel, output, technology, sizeClass, capacity, hours, heatToPower, efficiency, vintage, lifetime,
				remainingLife, electricity, heat, fuelUse, emissions, false);
	}
}
