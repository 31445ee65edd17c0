package org.parkwright.diagram.layout;

import java.util.List;

import org.parkwright.diagram.view.LabelLook;

/**
 * A label in its place.
 *
 * @param look  text, font, icon and colour
 * @param lines the text as it is broken into lines
 * @param box   on the diagram
 * @since 0.1
 */
public record PlacedLabel(LabelLook look, List<String> lines, Box box) {
}
