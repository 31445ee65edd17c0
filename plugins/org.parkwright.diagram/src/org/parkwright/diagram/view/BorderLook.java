package org.parkwright.diagram.view;

import org.parkwright.diagram.spec.LineStyle;

/**
 * An outline as it is shown.
 *
 * @param width pixels, 0 for none
 * @param color its colour
 * @param line  how it is drawn
 * @since 0.1
 */
public record BorderLook(int width, Rgb color, LineStyle line) {
}
