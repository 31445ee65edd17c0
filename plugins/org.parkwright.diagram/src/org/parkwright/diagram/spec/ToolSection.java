package org.parkwright.diagram.spec;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A group of a palette.
 *
 * @param id          unique in the specification
 * @param name        as given
 * @param label       for users
 * @param icon        path beginning with the bundle's name, may be empty
 * @param tools       its tools, also those that the palette does not show (delete, direct edit, drop …)
 * @param reusedTools tools of other sections
 * @param sections    groups inside
 * @since 0.1
 */
public record ToolSection(String id, String name, String label, String icon, List<Tool> tools, List<Ref<Tool>> reusedTools,
		List<ToolSection> sections) {

	/** @return the tools that a palette shows: creation of nodes and edges, and actions */
	public List<Tool> palette() {
		return Stream.concat(tools.stream(), reusedTools.stream().map(Ref::target).filter(Objects::nonNull))
				.filter(tool -> tool instanceof Tool.NodeCreation || tool instanceof Tool.EdgeCreation
						|| tool instanceof Tool.Action)
				.toList();
	}

	/** @return all tools of this section and those inside */
	public Stream<Tool> allTools() {
		return Stream.concat(tools.stream(), sections.stream().flatMap(ToolSection::allTools));
	}
}
