package org.parkwright.core.result;

/**
 * What a yearly trajectory is broken down by.
 *
 * @param sizeClass class of the unit, null where its capacity is unknown
 * @param fuel      name of the fuel that the unit burns under the scenario, empty where it is unknown
 * @since 0.1
 */
public record TrajectoryGroup(SizeClass sizeClass, String fuel) {
}
