package org.parkwright.example.plugin;

import java.util.List;

import org.parkwright.core.study.Mark;

/**
 * How much water a kind of unit evaporates in its cooling tower for the electricity that it makes: medians of table 2 of Macknick and
 * others (2012).
 *
 * @param technology name in the standard library
 * @param fuel       name in the standard library
 * @param gallons    US gallons by MWh, as published
 * @param mark       how it is known
 */
record CoolingFactor(String technology, String fuel, double gallons, Mark mark) {

	/** Where the numbers are from. */
	static final String SOURCE = "Macknick et al. (2012), Environ. Res. Lett. 7, 045802, doi:10.1088/1748-9326/7/4/045802";

	/** Those that the publication has for what the standard library names. What is not here is unknown. */
	static final List<CoolingFactor> ALL = List.of(
			new CoolingFactor("condensing", "coal", 687, Mark.LITERATURE),
			new CoolingFactor("condensing", "naturalGas", 826, Mark.LITERATURE),
			new CoolingFactor("condensing", "biomass", 553, Mark.LITERATURE),
			new CoolingFactor("combinedCycle", "naturalGas", 205, Mark.LITERATURE),
			new CoolingFactor("photovoltaic", "solar", 1, Mark.LITERATURE),
			new CoolingFactor("windTurbine", "wind", 0, Mark.LITERATURE),
			// The publication has no units that deliver steam. What they extract is not condensed, so this is the most that they need.
			new CoolingFactor("extraction", "coal", 687, Mark.ESTIMATE),
			new CoolingFactor("extraction", "naturalGas", 826, Mark.ESTIMATE),
			new CoolingFactor("extraction", "biomass", 553, Mark.ESTIMATE));

	private static final double CUBIC_METRES_A_GALLON = 3.785411784e-3;

	/** @return cubic metres by MWh of electricity */
	double specific() {
		return gallons * CUBIC_METRES_A_GALLON;
	}

	/** @return cubic metres by MWh of electricity, NaN if that is unknown */
	static double specific(String technology, String fuel) {
		return ALL.stream().filter(factor -> factor.technology.equals(technology) && factor.fuel.equals(fuel)).mapToDouble(CoolingFactor::specific)
				.findFirst().orElse(Double.NaN);
	}
}
