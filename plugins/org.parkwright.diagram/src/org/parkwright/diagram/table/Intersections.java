package org.parkwright.diagram.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.ColumnMapping;
import org.parkwright.diagram.spec.IntersectionMapping;
import org.parkwright.diagram.spec.LineMapping;
import org.parkwright.diagram.spec.Ref;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.table.TableView.Line;

/**
 * The elements of the cells of a cross table, found once for all lines: it is the elements that say where they stand, so
 * that no cell can be found by itself.
 */
final class Intersections {

	/** Of an intersection, the elements of its cells by those of line and column. */
	private record Found(IntersectionMapping mapping, Map<EObject, Map<EObject, EObject>> cells) {
	}

	private final List<Found> all = new ArrayList<>();

	Intersections(TableDescription description, EObject root, List<Line> lines, Problems problems) {
		for (IntersectionMapping mapping : description.intersections()) {
			Found found = new Found(mapping, new HashMap<>());
			all.add(found);
			if (mapping.domainClass() == null) {
				lines.stream().filter(line -> isOf(mapping, line.mapping())).map(Line::element)
						.forEach(line -> add(found, line, List.of(line), problems));
			} else {
				Variables variables = Variables.of(root).with("root", root);
				mapping.candidates().elements(variables, problems).stream().filter(mapping.domainClass()::isInstance)
						.forEach(cell -> add(found, cell, mapping.lineFinder().elements(Variables.of(cell).with("root", root), problems), problems));
			}
		}
	}

	/** Where two would stand in one cell, the first does. */
	private static void add(Found found, EObject cell, Collection<EObject> lines, Problems problems) {
		Collection<EObject> columns = found.mapping.columnFinder().elements(Variables.of(cell), problems);
		for (EObject line : lines) {
			for (EObject column : columns) {
				found.cells.computeIfAbsent(line, key -> new HashMap<>()).putIfAbsent(column, cell);
			}
		}
	}

	private static boolean isOf(IntersectionMapping mapping, LineMapping line) {
		return mapping.lines().stream().map(Ref::target).anyMatch(each -> each == line);
	}

	/** The intersection of lines and columns; null if they do not meet. */
	IntersectionMapping of(LineMapping line, ColumnMapping column) {
		return all.stream().map(Found::mapping).filter(each -> each.column().target() == column && isOf(each, line)).findFirst()
				.orElse(null);
	}

	/** The element of a cell; null if it is empty. */
	EObject element(IntersectionMapping mapping, EObject line, EObject column) {
		return all.stream().filter(each -> each.mapping == mapping).findFirst()
				.map(each -> each.cells.getOrDefault(line, Map.of()).get(column)).orElse(null);
	}
}
