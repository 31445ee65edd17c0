package org.parkwright.standards.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.core.section.Block;
import org.parkwright.core.section.Sentence;

/**
 * What users write into a chapter: paragraphs with an empty line between them, headings behind {@code #}, items of lists behind {@code -}, {@code *} or
 * {@code 1.}. All else is text and nothing but text.
 */
final class PlanText {

	private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.+)");
	private static final Pattern ITEM = Pattern.compile("([-*\u2022\u00b7]|\\d{1,3}[.)\u3001])\\s+(.+)");
	private static final String BULLET = "\u2022";

	private final List<Block> blocks = new ArrayList<>();
	private String sign = "";
	private String begun = "";

	private PlanText() {
	}

	/** @return the blocks of a text; none if it is blank. @param text may be null */
	static List<Block> of(String text) {
		var reading = new PlanText();
		if (text != null) {
			text.replace("\t", " ").lines().map(String::strip).forEach(reading::line);
			reading.end();
		}
		return reading.blocks;
	}

	private void line(String line) {
		Matcher heading = HEADING.matcher(line);
		Matcher item = ITEM.matcher(line);
		if (line.isEmpty()) {
			end();
		} else if (heading.matches()) {
			end();
			blocks.add(new Block.Heading(Sentence.plain(heading.group(1).replaceFirst("\\s+#+$", ""))));
		} else if (item.matches()) {
			end();
			sign = Character.isDigit(item.group(1).charAt(0)) ? item.group(1) : BULLET;
			begun = item.group(2);
		} else {
			begun = joined(begun, line);
		}
	}

	private void end() {
		if (!begun.isEmpty()) {
			blocks.add(sign.isEmpty() ? new Block.Paragraph("", Sentence.plain(begun)) : new Block.Item(sign, Sentence.plain(begun)));
		}
		sign = "";
		begun = "";
	}

	/** Lines of a paragraph go on in each other; Chinese has no blanks between its words. */
	private static String joined(String begun, String line) {
		if (begun.isEmpty()) {
			return line;
		}
		boolean wide = isWide(begun.codePointBefore(begun.length())) && isWide(line.codePointAt(0));
		return begun + (wide ? "" : " ") + line;
	}

	private static boolean isWide(int point) {
		return Character.isIdeographic(point) || point >= 0x3000 && point <= 0x303f || point >= 0xff00 && point <= 0xff65;
	}
}
