package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * A kind of table; see {@link Representation} for the other parts.
 *
 * @param headerWidth pixels of the column of line labels, 0 for the host's own
 * @param lines       its lines
 * @param columns     its columns
 * @param creations   tools that create lines
 * @since 0.1
 */
public record TableDescription(String id, String name, String label, String documentation, EClass domainClass,
		Expression precondition, Expression title, int headerWidth, List<LineMapping> lines, List<ColumnMapping> columns,
		List<Tool.LineCreation> creations) implements Representation {
}
