package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * A kind of tree; see {@link Representation} for the other parts.
 *
 * @param items those at the top
 * @since 0.1
 */
public record TreeDescription(String id, String name, String label, String documentation, EClass domainClass,
		Expression precondition, Expression title, List<ItemMapping> items) implements Representation {
}
