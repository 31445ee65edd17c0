package org.parkwright.core.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Columns that a list does not know, kept in the description of an element as lines {@code title = cell} after its
 * text. Backslashes in them are doubled, line ends are written {@code \n}, and {@code =} in a title is {@code \=}. If
 * the text itself ends in such a line, that line is indented by one blank more, so that it stays text.
 */
final class Notes {

	private static final Pattern LINE = Pattern.compile("(?!\\s)((?:\\\\.|(?! = )[^\\\\=])++) = (.+)");
	private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

	private Notes() {
	}

	/** @return text and columns as one description, or null if there is nothing to say */
	static String join(String text, Map<String, String> columns) {
		String lines = columns.entrySet().stream()
				.map(column -> escape(column.getKey()).replace("=", "\\=") + " = " + escape(column.getValue()))
				.collect(Collectors.joining("\n"));
		String guarded = guard(text);
		String all = text.isEmpty() || lines.isEmpty() ? guarded + lines : guarded + "\n" + lines;
		return all.isEmpty() ? null : all;
	}

	/**
	 * Takes a description apart.
	 *
	 * @param known tells which titles are those of columns that the list knows; a line with one is text
	 */
	static Parts split(String description, Predicate<String> known) {
		if (description == null || description.isEmpty()) {
			return Parts.NONE;
		}
		String[] lines = description.split("\n", -1);
		LinkedHashMap<String, String> columns = new LinkedHashMap<>();
		int text = lines.length;
		while (text > 0) {
			Matcher line = LINE.matcher(lines[text - 1]);
			if (!line.matches()) {
				break;
			}
			String title = unescape(line.group(1));
			if (columns.containsKey(title) || known.test(title)) {
				break;
			}
			columns.putFirst(title, unescape(line.group(2)));
			text--;
		}
		return new Parts(unguard(String.join("\n", Arrays.asList(lines).subList(0, text))), columns);
	}

	/** A description taken apart: its text and the cells of unknown columns by title. */
	record Parts(String text, Map<String, String> columns) {
		static final Parts NONE = new Parts("", Map.of());
	}

	private static String guard(String text) {
		int last = text.lastIndexOf('\n') + 1;
		return looksLikeColumn(text, last) ? text.substring(0, last) + " " + text.substring(last) : text;
	}

	private static String unguard(String text) {
		int last = text.lastIndexOf('\n') + 1;
		return text.startsWith(" ", last) && looksLikeColumn(text, last)
				? text.substring(0, last) + text.substring(last + 1)
				: text;
	}

	private static boolean looksLikeColumn(String text, int line) {
		return LINE.matcher(text.substring(line).stripLeading()).matches();
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n");
	}

	private static String unescape(String text) {
		return ESCAPED.matcher(text).replaceAll(
				found -> Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
	}
}
