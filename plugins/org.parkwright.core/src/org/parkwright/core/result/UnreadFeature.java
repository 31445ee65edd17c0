package org.parkwright.core.result;

/**
 * What the park file states of energy units, their plants, fuels, technologies and grids, and the study did not read.
 *
 * @param element  what kind of element, such as {@code energy unit}
 * @param feature  what is stated of it, such as {@code latitude}
 * @param elements for how many elements it is stated
 * @since 0.2
 */
public record UnreadFeature(String element, String feature, int elements) {
}
