package org.parkwright.core.table;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would take for a formula when it opens a CSV file: those that begin with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a line end, and are no number. They are written with an apostrophe before them, as one
 * types it in a spreadsheet, and read without it; a text that has such an apostrophe of its own gets another.
 *
 * @since 0.1
 */
public final class SheetText {

	private static final String BEGINS = "' =+-@\t\r\n";
	private static final Pattern FORMULA = Pattern.compile("'*+ *+[=+\\-@\\t\\r\\n].*+", Pattern.DOTALL);
	private static final Pattern GUARDED = Pattern.compile("'" + FORMULA.pattern(), Pattern.DOTALL);
	private static final Pattern NUMBER = Pattern.compile(" *+[+-]?(\\d++([.,]\\d*+)?|[.,]\\d++)([eE][+-]?\\d{1,3})?");
	private static final Pattern SEPARATOR = Pattern.compile("(?<=[,;\\t])");

	private SheetText() {
	}

	/** @return the text as it is written into a cell of a CSV file */
	public static String guard(String text) {
		return mayBeFormula(text) && FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
	}

	/** Most cells are not, as their first sign tells; a table has a hundred thousand of them. */
	private static boolean mayBeFormula(String text) {
		return !text.isEmpty() && BEGINS.indexOf(text.charAt(0)) >= 0;
	}

	/** @return the text that {@link #guard} made into this cell */
	public static String unguard(String cell) {
		return cell.startsWith("'") && GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
	}

	/** @return a line that is no row, such as a comment, so that none of the cells a spreadsheet splits it into is a formula */
	static String guardLine(String line) {
		return mapRest(line, SheetText::guard);
	}

	/** @return the line that {@link #guardLine} was given */
	static String unguardLine(String line) {
		return mapRest(line, SheetText::unguard);
	}

	/** The first cell has the mark of a comment before it. */
	private static String mapRest(String line, UnaryOperator<String> change) {
		String[] cells = SEPARATOR.split(line, -1);
		for (int i = 1; i < cells.length; i++) {
			cells[i] = change.apply(cells[i]);
		}
		return String.join("", cells);
	}
}
