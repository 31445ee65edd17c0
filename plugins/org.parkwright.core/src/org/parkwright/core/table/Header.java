package org.parkwright.core.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.parkwright.core.fault.Severity;

/**
 * Which column stands where in a table.
 *
 * @param <C>     the columns that the list knows
 * @param size    number of columns in all
 * @param known   place of the known columns, from 0
 * @param unknown titles of the others by their place, from 0
 */
record Header<C extends Column>(int size, Map<C, Integer> known, Map<Integer, String> unknown) {

	private static final int SHOWN_TITLES = 8;
	private static final int SHOWN_CHARACTERS = 24;

	/** What becomes of columns that the list does not know. */
	enum Others {
		/** They are kept, and the user is told so. */
		KEPT,
		/** They are passed over in silence. */
		PASSED_OVER
	}

	/** @return the header that the row is, or null if it is none, which is then a fault */
	static <C extends Column> Header<C> of(TableRow row, List<C> columns, Others others, FaultList faults) {
		Map<C, Integer> known = new HashMap<>();
		Map<Integer, String> unknown = new LinkedHashMap<>();
		Set<String> titles = new HashSet<>();
		boolean twice = false;
		for (int i = 0; i < row.size(); i++) {
			String title = row.cell(i);
			C column = column(title, columns);
			if (column == null && !title.isEmpty()) {
				twice |= !titles.add(title) && twice(title, row, i, faults);
				unknown.put(i, title);
			} else if (column != null && known.putIfAbsent(column, i) != null) {
				twice |= twice(title, row, i, faults);
			}
		}
		List<String> missing = new ArrayList<>();
		int required = 0;
		for (C column : columns) {
			if (column.required()) {
				required++;
				if (!known.containsKey(column)) {
					missing.add(column.title());
				}
			}
		}
		String more = Column.titles(columns, false);
		String all = "Its columns are " + Column.titles(columns, true) + (more.isEmpty() ? "." : "; it may also have " + more + ".");
		if (missing.size() == required) {
			faults.error("table.header",
					"The first line has none of the columns that the list needs, but: " + shown(row) + ".", all,
					row.place(0));
			return null;
		}
		for (String title : missing) {
			faults.error("table.column", "The column '" + title + "' is missing.",
					"Add it to the header and fill it; leave a cell empty where you do not know its value. " + all,
					row.place(0));
		}
		if (!missing.isEmpty() || twice) {
			return null;
		}
		if (others == Others.PASSED_OVER) {
			return new Header<>(row.size(), known, Map.of());
		}
		unknown.forEach((index, title) -> {
			if (faults.shows(Severity.WARNING)) {
				faults.warning("table.column.unknown", "The list knows no column '" + excerpt(title) + "'.",
						"Its cells are kept in the description of what the row is about and written again on export.",
						row.place(index));
			} else {
				faults.count(Severity.WARNING);
			}
		});
		return new Header<>(row.size(), known, unknown);
	}

	/** @return the place of the column, or -1 if the table does not have it */
	int index(C column) {
		return known.getOrDefault(column, -1);
	}

	private static boolean twice(String title, TableRow row, int index, FaultList faults) {
		if (!faults.shows(Severity.ERROR)) {
			faults.count(Severity.ERROR);
			return true;
		}
		faults.error("table.column.twice", "The column '" + excerpt(title) + "' stands twice in the header.",
				"Take one of the two out.", row.place(index));
		return true;
	}

	private static <C extends Column> C column(String title, List<C> columns) {
		for (C column : columns) {
			for (String known : column.titles()) {
				if (known.equalsIgnoreCase(title)) {
					return column;
				}
			}
		}
		return null;
	}

	private static String shown(TableRow row) {
		List<String> titles = new ArrayList<>();
		for (int i = 0; i < Math.min(row.size(), SHOWN_TITLES); i++) {
			titles.add(excerpt(row.cell(i)));
		}
		return titles.stream().collect(Collectors.joining("', '", "'", "'")) + (row.size() > SHOWN_TITLES ? " …" : "");
	}

	/** Shortens what a user wrote for a message and shows control characters as a replacement character. */
	static String excerpt(String text) {
		String start = text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "…" : text;
		return start.replaceAll("\\p{Cntrl}", "\uFFFD");
	}
}
