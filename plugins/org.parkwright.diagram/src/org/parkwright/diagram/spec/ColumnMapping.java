package org.parkwright.diagram.spec;

import org.parkwright.diagram.expression.Expression;

/**
 * A column of an edition table, or the columns of a cross table.
 *
 * @since 0.1
 */
public sealed interface ColumnMapping permits FeatureColumnMapping, ElementColumnMapping {

	/** @return unique in the specification */
	String id();

	/** @return as given */
	String name();

	/** @return label of the column */
	Expression header();

	/** @return pixels at first, 0 for the host's own */
	int width();

	/** @return styles of its cells */
	CellStyles styles();
}
