package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * A mapping to nodes; see {@link Mapping} and {@link NodeLike} for the parts.
 *
 * @since 0.1
 */
public record NodeMapping(String id, String name, String label, EClass domainClass, Expression candidates,
		Expression precondition, Behaviour behaviour, Styles<NodeStyle> styles, List<NodeMapping> borders,
		List<Ref<NodeMapping>> reusedBorders) implements NodeLike {
}
