package org.parkwright.core.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.parkwright.core.presentation.Grid;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.ResultTable.Reach;
import org.parkwright.core.section.Sentence;

/**
 * What a terminal shows of sections: the summary in words, and the tables that reach it.
 *
 * @since 0.1
 */
public final class TextTables {

	private static final int WIDEST = 40;
	private static final int MOST_LINES = 30;
	private static final String GAP = "  ";

	private TextTables() {
	}

	/** @return lines without their ends */
	public static List<String> of(List<ResultSection> sections, Presentation presentation) {
		List<String> lines = new ArrayList<>();
		for (ResultSection section : sections) {
			for (Block block : section.blocks()) {
				if (block instanceof Block.Paragraph paragraph && section.part() == ResultSection.Part.SUMMARY) {
					lines.add(presentation.text(paragraph.label().isEmpty() ? paragraph.text()
							: Sentence.of("{0}: {1}", Sentence.of(paragraph.label()), paragraph.text()), section.marks()));
				} else if (block instanceof Excerpt excerpt && excerpt.reach() == Reach.HEADLINE) {
					add(excerpt, presentation.title(section), section, presentation, lines);
				} else if (block instanceof ResultTable table && table.reach() == Reach.HEADLINE) {
					add(Excerpt.of(table), presentation.title(section), section, presentation, lines);
				}
			}
		}
		return lines;
	}

	private static void add(Excerpt excerpt, String section, ResultSection of, Presentation presentation, List<String> lines) {
		Grid grid = presentation.of(excerpt);
		String title = presentation.text(excerpt.title(), of.marks());
		if (!lines.isEmpty()) {
			lines.add("");
		}
		lines.add(title.contains(section) || section.contains(title) ? section.length() > title.length() ? section : title : presentation.text(Sentence.of("{0}: {1}", section, title), of.marks()));
		if (!grid.above().isEmpty()) {
			lines.add(grid.above());
		}
		int[] shown = shown(grid.lines());
		String[][] cells = new String[shown.length + 1][grid.columns()];
		int[] widths = new int[grid.columns()];
		for (int c = 0; c < grid.columns(); c++) {
			for (int r = 0; r < cells.length; r++) {
				cells[r][c] = fit(r == 0 ? grid.head(c) : grid.cell(shown[r - 1], c));
				widths[c] = Math.max(widths[c], width(cells[r][c]));
			}
		}
		for (int r = 0; r < cells.length; r++) {
			if (r > 1 && shown[r - 1] > shown[r - 2] + 1) {
				lines.add(presentation.text(Sentence.of("({0} more in {1})", Integer.toString(grid.lines() - shown.length), excerpt.table().id() + ".csv"),
						of.marks()));
			}
			StringBuilder line = new StringBuilder();
			for (int c = 0; c < widths.length; c++) {
				String space = " ".repeat(widths[c] - width(cells[r][c]));
				line.append(c == 0 ? "" : GAP).append(grid.numeric(c) ? space + cells[r][c] : cells[r][c] + space);
			}
			lines.add(line.toString().stripTrailing());
		}
	}

	/** All lines, or the first and last of many. */
	private static int[] shown(int lines) {
		return lines <= MOST_LINES ? IntStream.range(0, lines).toArray()
				: IntStream.concat(IntStream.range(0, MOST_LINES / 2), IntStream.range(lines - MOST_LINES / 2, lines)).toArray();
	}

	private static String fit(String text) {
		String line = text.replace('\n', ' ').replace('\u00a0', ' ');
		return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "\u2026";
	}

	/** Chinese characters are as wide as two others. */
	private static int width(String text) {
		return text.codePoints().map(point -> Character.isIdeographic(point) || point >= 0xff00 && point <= 0xffef
				|| point >= 0x3000 && point <= 0x303f ? 2 : 1).sum();
	}
}
