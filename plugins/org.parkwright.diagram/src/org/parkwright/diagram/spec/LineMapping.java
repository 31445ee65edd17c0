package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * The lines of a table.
 *
 * @param candidates what to show, evaluated on the table's element or that of the line above
 * @param elements   all elements that a line stands for, evaluated on its own; that alone if not given
 * @param header     label of a line
 * @param styles     of its cells
 * @param lines      lines below
 * @param reused     lines below taken from elsewhere
 * @param creations  tools that create lines below
 * @param deletion   how to delete a line, or null for the default
 * @since 0.1
 */
public record LineMapping(String id, String name, String label, EClass domainClass, Expression candidates,
		Expression elements, Expression header, CellStyles styles, List<LineMapping> lines, List<Ref<LineMapping>> reused,
		List<Tool.LineCreation> creations, Tool.LineDeletion deletion) {

	/** @return the mappings of all lines below */
	public List<LineMapping> allLines() {
		return java.util.stream.Stream.concat(lines.stream(), Ref.targets(reused).stream()).toList();
	}
}
