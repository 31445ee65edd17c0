package org.parkwright.diagram.layout;

import org.parkwright.diagram.view.ViewNode;

/**
 * A node in its place.
 *
 * @param node  what it shows
 * @param box   on the diagram
 * @param local relative to the upper left corner of its owner
 * @param label its label, or null if that is empty
 * @since 0.1
 */
public record PlacedNode(ViewNode node, Box box, Box local, PlacedLabel label) {
}
