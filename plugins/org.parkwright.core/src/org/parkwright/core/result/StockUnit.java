package org.parkwright.core.result;

import org.parkwright.engine.Output;

/**
 * One unit of the stock in the base year, as computed with. Unknown numbers are NaN.
 *
 * @param id            stable id
 * @param park          name of its park
 * @param plant         name of its plant
 * @param fuel          name of its fuel in the library
 * @param output        what it delivers
 * @param technology    name of its technology in the library
 * @param sizeClass     by capacity
 * @param capacity      MW, electric or thermal by output
 * @param hours         full-load hours, h/a
 * @param heatToPower   heat per electricity
 * @param efficiency    effective electrical, or the boiler's for heat output
 * @param vintage       calendar year
 * @param lifetime      a
 * @param remainingLife a, from the base year on; 0 for a retired unit
 * @param electricity   MWh/a
 * @param heat          GJ/a
 * @param fuelUse       GJ/a
 * @param emissions     t CO2e/a
 */
public record StockUnit(String id, String park, String plant, String fuel, Output output, String technology,
		SizeClass sizeClass, double capacity, double hours, double heatToPower, double efficiency, int vintage,
		int lifetime, int remainingLife, double electricity, double heat, double fuelUse, double emissions) {
}
