package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * The cells in which lines and columns of a cross table meet. A cell is of an element that says its line and its column,
 * or, without a class of its own, of the line's element, which says its columns.
 *
 * @param lines        whose lines meet
 * @param column       whose columns meet
 * @param domainClass  of the cells' elements, or null if they are those of the lines
 * @param candidates   elements of cells, evaluated on the table's element
 * @param lineFinder   from a cell's element to those of its lines
 * @param columnFinder from a cell's element to those of its columns
 * @param precondition whether an element stands in the cell of a line and column that it finds; true if not given
 * @param text         of a cell, evaluated on its element
 * @param canEdit      whether a cell may be edited, evaluated on its element; true if not given
 * @param edit         how to edit a cell, or null if it cannot be
 * @param creation     how to fill an empty cell, or null if it cannot be
 * @param styles       of its cells
 * @since 0.2
 */
public record IntersectionMapping(String id, String name, List<Ref<LineMapping>> lines, Ref<ElementColumnMapping> column,
		EClass domainClass, Expression candidates, Expression lineFinder, Expression columnFinder, Expression precondition, Expression text,
		Expression canEdit, Tool.CellEdit edit, Tool.CellCreation creation, CellStyles styles) {
}
