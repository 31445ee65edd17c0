package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * A mapping to edges; see {@link Mapping} for the other parts.
 *
 * @param elementBased whether an edge stands for an element found by the candidates, or for a reference that the target
 *                     finder follows from each source
 * @param sources      mappings of which a source must be
 * @param targets      mappings of which a target must be
 * @param sourceFinder from the edge's element to the source's; empty for a reference
 * @param targetFinder from the edge's element, or the source's for a reference, to the target's, one or many
 * @since 0.1
 */
public record EdgeMapping(String id, String name, String label, EClass domainClass, Expression candidates,
		Expression precondition, Behaviour behaviour, boolean elementBased, List<Ref<Mapping>> sources,
		List<Ref<Mapping>> targets, Expression sourceFinder, Expression targetFinder, Styles<EdgeStyle> styles)
		implements Mapping {
}
