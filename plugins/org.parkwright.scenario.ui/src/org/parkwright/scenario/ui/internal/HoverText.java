package org.parkwright.scenario.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/**
 * The Markdown of the server, which has paragraphs, bold words and lists, as a text widget shows it.
 *
 * @param text   without marks; a paragraph is a line, which the widget wraps, and an empty line parts two of them
 * @param styles what of it is bold
 */
record HoverText(String text, List<StyleRange> styles) {

	private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
	private static final Pattern LINE_OF_PARAGRAPH = Pattern.compile("(?<!\n)\n(?!\n|- )");
	private static final Pattern ITEM = Pattern.compile("(?m)^- ");

	static HoverText of(String markdown) {
		String lines = LINE_OF_PARAGRAPH.matcher(markdown.replace("\r\n", "\n").strip()).replaceAll(" ");
		String marked = ITEM.matcher(lines).replaceAll("• ");
		StringBuilder text = new StringBuilder();
		List<StyleRange> styles = new ArrayList<>();
		Matcher bold = BOLD.matcher(marked);
		int from = 0;
		while (bold.find()) {
			text.append(marked, from, bold.start());
			styles.add(new StyleRange(text.length(), bold.group(1).length(), null, null, SWT.BOLD));
			text.append(bold.group(1));
			from = bold.end();
		}
		return new HoverText(text.append(marked, from, marked.length()).toString(), styles);
	}
}
