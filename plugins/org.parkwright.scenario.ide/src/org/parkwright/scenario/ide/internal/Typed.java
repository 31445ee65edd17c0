package org.parkwright.scenario.ide.internal;

import java.util.Locale;

/**
 * What stands before the caret of a word that is being typed.
 *
 * @param start where the word begins, its quotation mark included
 * @param text  the word up to the caret, without its quotation mark
 * @param quoted whether it begins with a quotation mark that is not closed yet
 * @param unit  whether it stands behind a number, so that it is a unit of measure
 */
record Typed(int start, String text, boolean quoted, boolean unit) {

	static Typed before(String document, int caret) {
		int line = caret == 0 ? 0 : document.lastIndexOf('\n', caret - 1) + 1;
		int open = -1;
		for (int i = line; i < caret; i++) {
			char c = document.charAt(i);
			if (c == '\\' && open >= 0) {
				i++;
			} else if (c == '"') {
				open = open < 0 ? i : -1;
			} else if (open < 0 && document.startsWith("//", i)) {
				break;
			}
		}
		if (open >= 0) {
			return new Typed(open, document.substring(open + 1, caret), true, false);
		}
		int unit = caret;
		while (unit > line && "\"{}(), \t".indexOf(document.charAt(unit - 1)) < 0) {
			unit--;
		}
		int gap = unit;
		while (gap > line && document.charAt(gap - 1) == ' ') {
			gap--;
		}
		if (gap < unit && endsInNumber(document, line, gap)) {
			return new Typed(unit, document.substring(unit, caret), false, true);
		}
		int start = caret;
		while (start > line && isPart(document.charAt(start - 1))) {
			start--;
		}
		return new Typed(start, document.substring(start, caret), false, false);
	}

	private static boolean isPart(char c) {
		return Character.isLetterOrDigit(c) || c == '_';
	}

	private static boolean endsInNumber(String document, int line, int end) {
		int start = end;
		while (start > line && (isPart(document.charAt(start - 1)) || document.charAt(start - 1) == '.')) {
			start--;
		}
		return start < end && document.substring(start, end).matches("\\d+(\\.\\d+)?([eE]\\d+)?");
	}

	/** @return whether a name begins with what was typed, or one of its words or humps does */
	boolean begins(String name) {
		String plain = name.startsWith("\"") ? name.substring(1) : name;
		if (startsWith(plain)) {
			return true;
		}
		for (int i = 1; i < plain.length() && !text.isEmpty(); i++) {
			boolean hump = Character.isUpperCase(plain.charAt(i)) && !Character.isUpperCase(plain.charAt(i - 1))
					|| plain.charAt(i - 1) == ' ';
			if (hump && startsWith(plain.substring(i))) {
				return true;
			}
		}
		return false;
	}

	private boolean startsWith(String name) {
		return name.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT));
	}
}
