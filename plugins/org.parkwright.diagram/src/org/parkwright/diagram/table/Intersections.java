package org.parkwright.diagram.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * The elements of the cells of a cross table, found for all lines: it is the elements that say where they stand, so that no cell can be found by itself. They are asked once
 * and remembered; after a change only those that are new are asked at once, and {@link #goOn} asks all again.
 */
final class Intersections {

	/** Of an intersection, the elements of its cells by those of line and column. */
	private static final class Found {
		private final IntersectionMapping mapping;
		private final Map<EObject, Map<EObject, EObject>> cells = new HashMap<>();
		/** What was asked where it stands. */
		private final Set<EObject> asked = new HashSet<>();

		Found(IntersectionMapping mapping) {
			this.mapping = mapping;
		}
	}

	/** So many are asked before the time is looked at. */
	private static final int AT_ONCE = 256;

	private final EObject root;
	private final Problems problems;
	private List<Found> all = new ArrayList<>();
	/** What is found anew, and who is still to be asked for it. */
	private List<Found> next = List.of();
	private Iterator<Map.Entry<EObject, Found>> left = List.<Map.Entry<EObject, Found>>of().iterator();

	Intersections(TableDescription description, EObject root, List<Line> lines, Problems problems) {
		this.root = root;
		this.problems = problems;
		for (IntersectionMapping mapping : description.intersections()) {
			Found found = new Found(mapping);
			all.add(found);
			candidates(mapping, lines).forEach(cell -> ask(found, cell));
		}
	}

	/** The elements that may stand in cells: of a class of their own, or those of the lines. */
	private Collection<EObject> candidates(IntersectionMapping mapping, List<Line> lines) {
		if (mapping.domainClass() == null) {
			return lines.stream().filter(line -> isOf(mapping, line.mapping())).map(Line::element).toList();
		}
		return mapping.candidates().elements(Variables.of(root).with("root", root), problems).stream().filter(mapping.domainClass()::isInstance).toList();
	}

	/** Takes what is new and leaves what is gone at once; where all others stand, {@link #goOn} asks again. */
	void follow(List<Line> lines) {
		List<Map.Entry<EObject, Found>> order = new ArrayList<>();
		next = new ArrayList<>();
		for (Found found : all) {
			Collection<EObject> now = candidates(found.mapping, lines);
			Set<EObject> there = new HashSet<>(now);
			if (found.asked.stream().anyMatch(cell -> !there.contains(cell))) {
				found.asked.retainAll(there);
				found.cells.values().forEach(row -> row.values().retainAll(there));
			}
			now.stream().filter(cell -> !found.asked.contains(cell)).forEach(cell -> ask(found, cell));
			Found fresh = new Found(found.mapping);
			next.add(fresh);
			now.forEach(cell -> order.add(Map.entry(cell, fresh)));
		}
		left = order.iterator();
	}

	/**
	 * Asks those that were asked before a change where they stand now.
	 *
	 * @param nanoseconds for about how long
	 * @return whether all have answered, and what they say holds
	 */
	boolean goOn(long nanoseconds) {
		long end = System.nanoTime() + nanoseconds;
		while (left.hasNext() && System.nanoTime() < end) {
			for (int i = 0; i < AT_ONCE && left.hasNext(); i++) {
				Map.Entry<EObject, Found> each = left.next();
				ask(each.getValue(), each.getKey());
			}
		}
		if (left.hasNext()) {
			return false;
		}
		if (!next.isEmpty()) {
			all = next;
			next = List.of();
		}
		return true;
	}

	/** Whether all were asked since the last change. */
	boolean isSettled() {
		return next.isEmpty();
	}

	/** Where two would stand in one cell, the first does. */
	private void ask(Found found, EObject cell) {
		IntersectionMapping mapping = found.mapping;
		found.asked.add(cell);
		Collection<EObject> lines = mapping.domainClass() == null ? List.of(cell) : mapping.lineFinder().elements(Variables.of(cell).with("root", root), problems);
		Collection<EObject> columns = mapping.columnFinder().elements(Variables.of(cell), problems);
		for (EObject line : lines) {
			for (EObject column : columns) {
				if (holds(mapping, cell, line, column)) {
					found.cells.computeIfAbsent(line, key -> new HashMap<>()).putIfAbsent(column, cell);
				}
			}
		}
	}

	private boolean holds(IntersectionMapping mapping, EObject cell, EObject line, EObject column) {
		return mapping.precondition().isEmpty()
				|| mapping.precondition().holds(Variables.of(cell).with("lineSemantic", line).with("columnSemantic", column).with("root", root), problems);
	}

	private static boolean isOf(IntersectionMapping mapping, LineMapping line) {
		return mapping.lines().stream().map(Ref::target).anyMatch(each -> each == line);
	}

	/** The intersection of lines and columns; null if they do not meet. */
	IntersectionMapping of(LineMapping line, ColumnMapping column) {
		return all.stream().map(each -> each.mapping).filter(each -> each.column().target() == column && isOf(each, line)).findFirst().orElse(null);
	}

	/** The element of a cell; null if it is empty. */
	EObject element(IntersectionMapping mapping, EObject line, EObject column) {
		return all.stream().filter(each -> each.mapping == mapping).findFirst().map(each -> each.cells.getOrDefault(line, Map.of()).get(column)).orElse(null);
	}
}
