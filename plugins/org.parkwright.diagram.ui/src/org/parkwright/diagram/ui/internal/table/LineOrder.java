package org.parkwright.diagram.ui.internal.table;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.parkwright.diagram.table.TableView.Line;

/**
 * Which lines are shown, and in which order; the model stays as it is. The texts of a large table take longer than a user
 * waits and a model may be read on one thread alone, so they are computed a slice at a time between other events.
 */
final class LineOrder {

	private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(30);

	private final Lines lines;
	private final Display display;
	private final Consumer<List<Line>> arranged;
	private String filter = "";
	private int column = Lines.LABELS;
	private int direction = SWT.NONE;
	private int run;

	/** @param arranged takes the lines on the user interface's thread */
	LineOrder(Lines lines, Display display, Consumer<List<Line>> arranged) {
		this.lines = lines;
		this.display = display;
		this.arranged = arranged;
	}

	String filter() {
		return filter;
	}

	/** Shows the lines that have a text in any of their cells, with those that they are below. */
	void filter(String text) {
		filter = text.strip().toLowerCase(Locale.getDefault());
		arrange();
	}

	/** @param sort SWT.UP, SWT.DOWN, or SWT.NONE for the order of the model */
	void sort(int by, int sort) {
		column = by;
		direction = sort;
		arrange();
	}

	int column() {
		return column;
	}

	int direction() {
		return direction;
	}

	/** Whether nothing is filtered. */
	boolean isAll() {
		return filter.isEmpty();
	}

	/** Computes the order anew; an earlier run that is not done is given up. */
	void arrange() {
		new Run(++run, lines.all()).step();
	}

	/** Gives up what is not done. */
	void stop() {
		run++;
	}

	private final class Run {
		private final int number;
		private final List<Line> all;
		private final Map<Line, Comparable<?>> keys = new HashMap<>();
		private final Map<Line, List<Line>> below = new HashMap<>();
		private final Map<Line, Boolean> found = new HashMap<>();
		private int done;

		Run(int number, List<Line> all) {
			this.number = number;
			this.all = all;
		}

		void step() {
			long end = System.nanoTime() + SLICE;
			while (number == run && done < all.size() && System.nanoTime() < end) {
				look(all.get(done++));
			}
			if (number == run) {
				if (done < all.size()) {
					display.timerExec(1, this::step);
				} else {
					finish();
				}
			}
		}

		private void look(Line line) {
			below.computeIfAbsent(line.above(), key -> new ArrayList<>()).add(line);
			if (direction != SWT.NONE) {
				keys.put(line, lines.key(line, column));
			}
			if (!filter.isEmpty() && matches(line)) {
				for (Line each = line; each != null && found.put(each, true) == null; each = each.above()) {
					// Those above are shown as well, so that one sees where the line belongs.
				}
			}
		}

		private boolean matches(Line line) {
			for (int i = Lines.LABELS; i <= lines.columns().size(); i++) {
				if (lines.text(line, i).toLowerCase(Locale.getDefault()).contains(filter)) {
					return true;
				}
			}
			return false;
		}

		private void finish() {
			List<Line> result = new ArrayList<>(all.size());
			Collator collator = Collator.getInstance();
			Comparator<Line> ascending = (a, b) -> compare(keys.get(a), keys.get(b), collator);
			add(result, null, direction == SWT.NONE ? null : ascending);
			arranged.accept(result);
		}

		private void add(List<Line> result, Line above, Comparator<Line> order) {
			List<Line> siblings = below.getOrDefault(above, List.of());
			if (order != null && siblings.size() > 1) {
				siblings.sort(order);
			}
			for (Line line : siblings) {
				if (filter.isEmpty() || found.containsKey(line)) {
					result.add(line);
					add(result, line, order);
				}
			}
		}

		/** What is unknown comes last, whichever way is sorted. */
		private int compare(Comparable<?> a, Comparable<?> b, Collator collator) {
			if (a == null || b == null) {
				return a == b ? 0 : a == null ? 1 : -1;
			}
			int order = a instanceof Double x && b instanceof Double y ? x.compareTo(y)
					: a instanceof Boolean x && b instanceof Boolean y ? x.compareTo(y)
							: collator.compare(a.toString(), b.toString());
			return direction == SWT.DOWN ? -order : order;
		}
	}
}
