package org.parkwright.diagram.spec;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * A mapping to containers; see {@link Mapping} and {@link NodeLike} for the other parts.
 *
 * @param list             whether children are the rows of a list instead of standing freely
 * @param nodes            nodes that only it has
 * @param containers       containers that only it has
 * @param reusedNodes      nodes taken from elsewhere, evaluated on this mapping's elements
 * @param reusedContainers containers taken from elsewhere, evaluated on this mapping's elements
 * @since 0.1
 */
public record ContainerMapping(String id, String name, String label, EClass domainClass, Expression candidates,
		Expression precondition, Behaviour behaviour, Styles<ContainerStyle> styles, List<NodeMapping> borders,
		List<Ref<NodeMapping>> reusedBorders, boolean list, List<NodeMapping> nodes, List<ContainerMapping> containers,
		List<Ref<NodeMapping>> reusedNodes, List<Ref<ContainerMapping>> reusedContainers) implements NodeLike {

	/** @return the mappings of all children, in the order in which they are drawn */
	public List<NodeLike> children() {
		Stream<NodeLike> own = Stream.concat(nodes.stream(), Ref.targets(reusedNodes).stream());
		return Stream.concat(own, Stream.concat(containers.stream(), Ref.targets(reusedContainers).stream())).toList();
	}
}
