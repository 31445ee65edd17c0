package org.parkwright.diagram.view;

import org.parkwright.diagram.spec.EdgeStyle;
import org.parkwright.diagram.spec.LineStyle;

/**
 * How an edge is shown.
 *
 * @param color   of line and ends
 * @param line    how it is drawn
 * @param source  decoration at the source
 * @param target  decoration at the target
 * @param width   pixels
 * @param routing how it runs
 * @param begin   label near the source, or null
 * @param center  label in the middle, or null
 * @param end     label near the target, or null
 * @since 0.1
 */
public record EdgeLook(Rgb color, LineStyle line, EdgeStyle.Arrow source, EdgeStyle.Arrow target, int width,
		EdgeStyle.Routing routing, LabelLook begin, LabelLook center, LabelLook end) {
}
