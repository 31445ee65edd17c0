package org.parkwright.scenario.ide;

import java.nio.file.Path;

/**
 * Something in a park that a scenario names.
 *
 * @param park    the park file
 * @param element id of the element, or an empty string for the park as a whole
 * @param label   what a link to it says
 * @since 0.1
 */
public record ParkTarget(Path park, String element, String label) {
}
