package org.parkwright.diagram.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
		/** What may stand in cells, and how many of it were asked where they do. */
		private final List<EObject> candidates;
		private int asked;
		private final Map<EObject, Map<EObject, EObject>> cells = new HashMap<>();

		Found(IntersectionMapping mapping, List<EObject> candidates) {
			this.mapping = mapping;
			this.candidates = candidates;
		}

		/** The same with others, of which those that were there before stand where they stood. */
		Found with(List<EObject> others) {
			Found found = new Found(mapping, others);
			found.cells.putAll(cells);
			found.asked = others.size();
			return found;
		}
	}

	/** So many are asked before the time is looked at. */
	private static final int AT_ONCE = 256;

	private final EObject root;
	private final Problems problems;
	private List<Found> all = new ArrayList<>();
	/** What is found anew. */
	private List<Found> next = List.of();

	Intersections(TableDescription description, EObject root, List<Line> lines, Problems problems) {
		this.root = root;
		this.problems = problems;
		for (IntersectionMapping mapping : description.intersections()) {
			Found found = new Found(mapping, candidates(mapping, lines));
			all.add(found);
			while (found.asked < found.candidates.size()) {
				askNext(found);
			}
		}
	}

	private void askNext(Found found) {
		ask(found, found.candidates.get(found.asked++));
	}

	/** The elements that may stand in cells: of a class of their own, or those of the lines. */
	private List<EObject> candidates(IntersectionMapping mapping, List<Line> lines) {
		if (mapping.domainClass() == null) {
			return lines.stream().filter(line -> isOf(mapping, line.mapping())).map(Line::element).toList();
		}
		return mapping.candidates().elements(Variables.of(root).with("root", root), problems).stream().filter(mapping.domainClass()::isInstance).toList();
	}

	/** Takes what is new and leaves what is gone at once; where all others stand, {@link #goOn} asks again. */
	void follow(List<Line> lines) {
		next = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			Found found = all.get(i);
			List<EObject> now = candidates(found.mapping, lines);
			if (!isSame(found.candidates, now)) {
				Set<EObject> before = new HashSet<>(found.candidates);
				Set<EObject> there = new HashSet<>(now);
				Found changed = found.with(now);
				if (!there.containsAll(before)) {
					changed.cells.values().forEach(row -> row.values().retainAll(there));
				}
				now.stream().filter(cell -> !before.contains(cell)).forEach(cell -> ask(changed, cell));
				all.set(i, changed);
			}
			next.add(new Found(found.mapping, now));
		}
	}

	private static boolean isSame(List<EObject> one, List<EObject> other) {
		if (one.size() != other.size()) {
			return false;
		}
		for (int i = 0; i < one.size(); i++) {
			if (one.get(i) != other.get(i)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Asks those that were asked before a change where they stand now.
	 *
	 * @param nanoseconds for about how long
	 * @return whether all have answered, and what they say holds
	 */
	boolean goOn(long nanoseconds) {
		long end = System.nanoTime() + nanoseconds;
		for (Found found : next) {
			while (found.asked < found.candidates.size()) {
				if (found.asked % AT_ONCE == 0 && System.nanoTime() >= end) {
					return false;
				}
				askNext(found);
			}
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
