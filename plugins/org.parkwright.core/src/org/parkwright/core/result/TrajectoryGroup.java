package org.parkwright.core.result;

/**
 * What a yearly trajectory is broken down by.
 *
 * @param sizeClass class of the unit
 * @param fuel      name of the fuel that the unit burns under the scenario
 */
public record TrajectoryGroup(SizeClass sizeClass, String fuel) {
}
