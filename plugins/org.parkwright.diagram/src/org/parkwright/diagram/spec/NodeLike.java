package org.parkwright.diagram.spec;

import java.util.List;

/**
 * A mapping to nodes or containers.
 *
 * @since 0.1
 */
public sealed interface NodeLike extends Mapping permits NodeMapping, ContainerMapping {

	/** @return nodes on its border that only it has */
	List<NodeMapping> borders();

	/** @return nodes on its border taken from elsewhere, evaluated on this mapping's elements */
	List<Ref<NodeMapping>> reusedBorders();

	/** @return all nodes on its border */
	default List<NodeMapping> allBorders() {
		return java.util.stream.Stream.concat(borders().stream(), Ref.targets(reusedBorders()).stream()).toList();
	}
}
