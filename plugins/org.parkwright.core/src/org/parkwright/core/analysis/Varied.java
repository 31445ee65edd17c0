package org.parkwright.core.analysis;

import org.parkwright.core.analysis.Variable.Kind;

/**
 * What varied, as tables and charts show it.
 *
 * @param name name of the parameter, or {@code discount rate}, {@code hours}, {@code lifetime}
 * @param kind whether its values are factors on what the study states, or take its place
 * @param unit of its values; {@code 1} for a factor
 */
public record Varied(String name, Kind kind, String unit) {
}
