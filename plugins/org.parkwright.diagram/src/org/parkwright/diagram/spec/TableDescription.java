package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * A kind of table; see {@link Representation} for the other parts. An edition table has a column for each feature, a cross
 * table has columns of elements and cells where these meet the lines.
 *
 * @param headerWidth     pixels of the column of line labels, 0 for the host's own
 * @param lines           its lines
 * @param columns         its columns, of one kind
 * @param intersections   the cells of a cross table; none in an edition table
 * @param creations       tools that create lines
 * @param columnCreations tools that create columns of a cross table
 * @since 0.1
 */
public record TableDescription(String id, String name, String label, String documentation, EClass domainClass,
		Expression precondition, Expression title, int headerWidth, List<LineMapping> lines, List<? extends ColumnMapping> columns,
		List<IntersectionMapping> intersections, List<Tool.LineCreation> creations, List<Tool.ColumnCreation> columnCreations) implements Representation {
}
