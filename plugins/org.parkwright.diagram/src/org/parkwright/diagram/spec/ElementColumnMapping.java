package org.parkwright.diagram.spec;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * The columns of a cross table: one for each of the elements that are found.
 *
 * @param candidates what to show, evaluated on the table's element
 * @param header     label of a column, evaluated on its element
 * @param width      pixels at first, 0 for the host's own
 * @param deletion   how to delete a column, or null for the default
 * @param styles     of its cells
 * @since 0.2
 */
public record ElementColumnMapping(String id, String name, EClass domainClass, Expression candidates, Expression header,
		int width, Tool.ColumnDeletion deletion, CellStyles styles) implements ColumnMapping {
}
