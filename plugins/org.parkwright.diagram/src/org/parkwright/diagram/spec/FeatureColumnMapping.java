package org.parkwright.diagram.spec;

import org.parkwright.diagram.expression.Expression;

/**
 * A column of an edition table: one feature of the lines' elements.
 *
 * @param header  label of the column
 * @param width   pixels at first, 0 for the host's own
 * @param feature of the cell's element
 * @param text    of a cell, evaluated on the cell's element; the feature's value if not given
 * @param parent  from the line's element to the cell's; the line's if not given
 * @param canEdit whether a cell may be edited, evaluated on its element; true if not given
 * @param edit    how to edit, or null for editing by the feature's type
 * @param styles  of its cells
 * @since 0.2
 */
public record FeatureColumnMapping(String id, String name, Expression header, int width, String feature, Expression text,
		Expression parent, Expression canEdit, Tool.CellEdit edit, CellStyles styles) implements ColumnMapping {
}
