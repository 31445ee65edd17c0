package org.parkwright.diagram.layout;

import java.util.List;
import java.util.Map;

import org.parkwright.diagram.view.ViewEdge;

/**
 * An edge in its place.
 *
 * @param edge   what it shows
 * @param route  points from the border of its source to that of its target, on the diagram, two at least
 * @param labels those that are not empty
 * @since 0.1
 */
public record PlacedEdge(ViewEdge edge, List<Point> route, Map<EdgePlace.Label, PlacedLabel> labels) {
}
