package org.parkwright.core.result;

import java.util.List;

import org.parkwright.engine.CommittedEmissions;

/**
 * What the stock as it stands will emit over its remaining life, whatever the horizon of the study.
 *
 * @param groups    what it is broken down by; indices are those of {@code emissions}
 * @param emissions by group and year
 * @since 0.1
 */
public record CommittedResult(List<Group> groups, CommittedEmissions emissions) {

	/**
	 * Units of one fuel in one province.
	 *
	 * @param fuel     name of the fuel, empty where it is unknown
	 * @param province name of the province, empty where it is unknown
	 */
	public record Group(String fuel, String province) {
	}

	public CommittedResult {
		groups = List.copyOf(groups);
	}
}
