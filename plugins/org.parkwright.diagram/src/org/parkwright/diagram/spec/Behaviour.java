package org.parkwright.diagram.spec;

import java.util.List;

/**
 * The tools of a mapping.
 *
 * @param deletion      how to delete, or null for the default
 * @param directEdit    how to edit the label in place, or null if it cannot be
 * @param doubleClick   what a double click does, or null
 * @param navigations   to diagrams that exist
 * @param creations     of diagrams on the element
 * @param drops         what may be dropped into it
 * @param reconnections how ends of an edge move
 * @since 0.1
 */
public record Behaviour(Ref<Tool.Delete> deletion, Ref<Tool.DirectEdit> directEdit, Ref<Tool.DoubleClick> doubleClick,
		List<Ref<Tool.DiagramNavigation>> navigations, List<Ref<Tool.DiagramCreation>> creations,
		List<Ref<Tool.Drop>> drops, List<Ref<Tool.Reconnect>> reconnections) {
}
