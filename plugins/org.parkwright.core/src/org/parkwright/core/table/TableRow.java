package org.parkwright.core.table;

import org.parkwright.core.fault.Place;

/** One row of a table as text, blank cells as empty strings, with the place of every cell. */
interface TableRow {

	/** Where a row is, light enough to be kept for every row of a long table. */
	interface Where {

		/** @return where the cell is */
		Place place(int index);

		/** @return the line, from 1 */
		int line();
	}

	int size();

	/** @return the cell without surrounding blanks; empty beyond the end of the row */
	String cell(int index);

	/** @return whether the cell holds a number as such rather than its digits as someone wrote them */
	boolean isNumber(int index);

	Where where();

	default Place place(int index) {
		return where().place(index);
	}

	/** @return whether every row has as many cells as the header, so that a shorter or longer one is at fault */
	boolean fixedSize();

	/** @return whether a comma in a number can only be a decimal comma */
	boolean decimalComma();

	default boolean isBlank() {
		for (int i = 0; i < size(); i++) {
			if (!cell(i).isEmpty()) {
				return false;
			}
		}
		return true;
	}

	/** Strips what spreadsheets count as blank: white space, no-break spaces and byte order marks. */
	static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && blank(text.charAt(start))) {
			start++;
		}
		while (end > start && blank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean blank(char c) {
		return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
	}
}
