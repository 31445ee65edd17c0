package org.parkwright.diagram.spec;

import java.util.List;

/**
 * A layer of a diagram.
 *
 * @param id              unique in the specification
 * @param name            as given; layout files name layers so
 * @param label           for users
 * @param optional        whether users may switch it
 * @param activeByDefault whether it is on at start; always true if not optional
 * @param icon            path beginning with the bundle's name, may be empty
 * @param nodes           its mappings to nodes of the diagram itself
 * @param containers      its mappings to containers of the diagram itself
 * @param edges           its mappings to edges
 * @param sections        its part of the palette
 * @since 0.1
 */
public record Layer(String id, String name, String label, boolean optional, boolean activeByDefault, String icon,
		List<NodeMapping> nodes, List<ContainerMapping> containers, List<EdgeMapping> edges,
		List<ToolSection> sections) {
}
