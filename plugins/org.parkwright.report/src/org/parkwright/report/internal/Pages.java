package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.birt.report.model.api.ActionHandle;
import org.eclipse.birt.report.model.api.CellHandle;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ElementFactory;
import org.eclipse.birt.report.model.api.GridHandle;
import org.eclipse.birt.report.model.api.LabelHandle;
import org.eclipse.birt.report.model.api.ListHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.RowHandle;
import org.eclipse.birt.report.model.api.StructureFactory;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.DesignChoiceConstants;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSection.Part;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.ResultTable.Reach;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;

/**
 * Puts sections into the built-in design and its list of contents. How many there are, and of what, only the result says, so
 * the design can't.
 */
final class Pages {

	/** The grid of the design that lists the sections. */
	private static final String LIST = "contents";
	private static final int TILES = 4;
	/** Characters from which on a number and its unit need a smaller font to stand on one line. */
	private static final int LONG_TILE = 12;

	/** How texts name a figure or table, whose number nobody knows before all are there. */
	private static final Pattern REFERENCE = Pattern.compile("\\[((?:figure|table) [a-z0-9-]+)\\]");

	private final ReportDesignHandle design;
	private final ElementFactory factory;
	private final Contents contents;
	private final Tables tables;
	private final Pictures pictures;
	private int place = -1;
	/** Null until a text refers to one. */
	private Map<String, String> numbered;

	private Pages(ReportDesignHandle design, Contents contents, boolean vectors, boolean whole) {
		this.design = design;
		this.contents = contents;
		factory = design.getElementFactory();
		tables = new Tables(design, contents);
		pictures = new Pictures(design, contents, vectors, whole);
	}

	/**
	 * Adds all sections: the summary, those of the report itself numbered from 1, and annexes called A, B and so on.
	 *
	 * @param vectors whether pictures may be vectors
	 * @param whole   whether the design holds its pictures
	 */
	static void add(ReportDesignHandle design, Contents contents, boolean vectors, boolean whole) throws SemanticException {
		Pages pages = new Pages(design, contents, vectors, whole);
		int main = 0;
		int annex = 0;
		for (Part part : Part.values()) {
			boolean first = true;
			if (part == Part.MAIN && !contents.facts().get("park").isEmpty()) {
				pages.list(ParkSection.BOOKMARK, contents.facts().get("parkTitle"), contents.words("What it looks like"));
			}
			for (ResultSection section : contents.sections()) {
				if (section.part() == part && shows(section)) {
					String number = switch (part) {
					case SUMMARY -> "";
					case MAIN -> ++main + " ";
					case ANNEX -> letter(annex++) + " ";
					};
					pages.add(section, number + contents.presentation().title(section), part == Part.SUMMARY || part == Part.MAIN && first);
					first = false;
				}
			}
		}
	}

	/** A, B … Z, AA, AB … */
	private static String letter(int index) {
		return (index < 26 ? "" : letter(index / 26 - 1)) + (char) ('A' + index % 26);
	}

	private static boolean shows(ResultSection section) {
		return section.blocks().stream().anyMatch(Pages::shows);
	}

	private static boolean shows(Block block) {
		return !(block instanceof ResultTable table) || table.reach() != Reach.DETAIL;
	}

	private void add(ResultSection section, String title, boolean newPage) throws SemanticException {
		list(section.id(), title, contents.words(section.about()));
		if (section.part() == Part.SUMMARY) {
			DesignElementHandle after = design.findElement(ParkSection.BOOKMARK);
			place = after == null ? -1 : design.getBody().findPosn(after);
		} else {
			place = -1;
		}
		LabelHandle head = label("section", title);
		if (newPage) {
			head.setProperty("pageBreakBefore", DesignChoiceConstants.PAGE_BREAK_BEFORE_ALWAYS);
			head.setProperty("masterPage", "a4");
		}
		head.setProperty("pageBreakAfter", DesignChoiceConstants.PAGE_BREAK_AFTER_AVOID);
		head.setBookmark(Tables.quoted(section.id()));
		head.addTOC(Tables.quoted(title));
		body(head);
		List<Block.Tile> tiles = new ArrayList<>();
		for (Block block : section.blocks()) {
			if (!(block instanceof Block.Tile) && !tiles.isEmpty()) {
				tiles(tiles, section);
				tiles.clear();
			}
			switch (block) {
			case Block.Heading heading -> body(keptWithNext(label("heading", text(heading.text(), section))));
			case Block.Paragraph paragraph -> body(paragraph(paragraph, section, next(section, block)));
			case Block.Item item -> body(label("item", item.sign() + "\u00a0" + text(item.text(), section)));
			case Block.Tile tile -> tiles.add(tile);
			case Figure figure -> body(pictures.figure(figure, section));
			case ResultTable table when table.reach() == Reach.DETAIL -> {
				// files and the Results view have it
			}
			case ResultTable table -> table(Excerpt.of(table), section);
			case Excerpt excerpt -> table(excerpt, section);
			}
		}
		if (!tiles.isEmpty()) {
			tiles(tiles, section);
		}
	}

	private String text(Sentence sentence, ResultSection section) {
		return REFERENCE.matcher(contents.presentation().text(sentence, section.marks())).replaceAll(each -> Matcher.quoteReplacement(numbered().getOrDefault(each.group(1), each.group())));
	}

	/** @return what each figure and table is called that has a number, such as {@code Figure 3} by {@code figure roadmap-tasks}; a table that stands there twice is the first */
	private Map<String, String> numbered() {
		if (numbered == null) {
			numbered = new HashMap<>();
			int figures = 0;
			int shown = 0;
			for (Block block : shown(contents.sections())) {
				if (block instanceof Figure figure) {
					numbered.putIfAbsent("figure " + figure.id(), called(Sentence.of("Figure {0}", Integer.toString(++figures))));
				} else if (block instanceof ResultTable || block instanceof Excerpt) {
					Excerpt excerpt = block instanceof ResultTable table ? Excerpt.of(table) : (Excerpt) block;
					if (!tables.isEmpty(excerpt)) {
						numbered.putIfAbsent("table " + excerpt.table().id(), called(Sentence.of("Table {0}", Integer.toString(++shown))));
					}
				}
			}
		}
		return numbered;
	}

	private String called(Sentence name) {
		return contents.presentation().text(name, Set.of());
	}

	/** @return the blocks of all sections in the order in which a reader meets them */
	private static List<Block> shown(List<ResultSection> sections) {
		return Arrays.stream(Part.values()).flatMap(part -> sections.stream().filter(section -> section.part() == part)).flatMap(section -> section.blocks().stream()).filter(Pages::shows).toList();
	}

	private void body(DesignElementHandle item) throws SemanticException {
		if (place < 0) {
			design.getBody().add(item);
		} else {
			design.getBody().add(item, place++);
		}
	}

	private void table(Excerpt excerpt, ResultSection section) throws SemanticException {
		String footnote = section.marks().contains(Mark.CALIBRATED) ? " " + contents.facts().get("footnote") : "";
		DesignElementHandle table = tables.of(excerpt, contents.facts().get("source") + footnote);
		if (table != null) {
			body(keptWithNext(label("heading", tables.caption(text(excerpt.title(), section)))));
			body(table);
		}
	}

	/** @return the block behind one, or null */
	private static Block next(ResultSection section, Block block) {
		int index = section.blocks().indexOf(block) + 1;
		return index < section.blocks().size() ? section.blocks().get(index) : null;
	}

	/** No text of HTML, which a document for Word would have in files of its own that few other programs read. */
	private DesignElementHandle paragraph(Block.Paragraph paragraph, ResultSection section, Block next) throws SemanticException {
		LabelHandle text = label("prose", text(paragraph.text(), section));
		DesignElementHandle item = text;
		if (!paragraph.label().isEmpty()) {
			ListHandle line = factory.newList(null);
			line.setStyleName("prose");
			line.getHeader().add(label("prose-label", text(Sentence.of("{0}.", Sentence.of(paragraph.label())), section) + " "));
			line.getHeader().add(text);
			text.setStyleName("prose-text");
			item = line;
		}
		if (next != null && !(next instanceof Block.Paragraph)) {
			item.setProperty("pageBreakAfter", DesignChoiceConstants.PAGE_BREAK_AFTER_AVOID);
		}
		item.setProperty("pageBreakInside", DesignChoiceConstants.PAGE_BREAK_INSIDE_AVOID);
		return item;
	}

	private void tiles(List<Block.Tile> tiles, ResultSection section) throws SemanticException {
		GridHandle grid = factory.newGridItem(null, Math.min(TILES, tiles.size()), 1);
		grid.setWidth("100%");
		for (int i = 0; i < Math.min(TILES, tiles.size()); i++) {
			CellHandle cell = grid.getCell(1, i + 1);
			cell.setStyleName("tile");
			Sentence value = Sentence.of("{0}", tiles.get(i).value());
			LabelHandle number = label("tile-value", text(value, section));
			if (number.getText().length() > LONG_TILE) {
				number.setProperty("fontSize", "11pt");
			}
			cell.getContent().add(number);
			cell.getContent().add(label("tile-label", text(tiles.get(i).label(), section)));
		}
		body(grid);
	}

	private LabelHandle label(String style, String text) throws SemanticException {
		LabelHandle label = factory.newLabel(null);
		label.setStyleName(style);
		label.setText(text);
		return label;
	}

	private static LabelHandle keptWithNext(LabelHandle label) throws SemanticException {
		label.setProperty("pageBreakAfter", DesignChoiceConstants.PAGE_BREAK_AFTER_AVOID);
		return label;
	}

	/** A line of the list of contents; its last cell has room for the number of the page. */
	private void list(String bookmark, String title, String about) throws SemanticException {
		if (!(design.findElement(LIST) instanceof GridHandle grid)) {
			return;
		}
		RowHandle row = factory.newTableRow(3);
		LabelHandle link = label("link", title);
		ActionHandle action = link.setAction(StructureFactory.createAction());
		action.setLinkType(DesignChoiceConstants.ACTION_LINK_TYPE_BOOKMARK_LINK);
		action.setTargetBookmark(Tables.quoted(bookmark));
		fill((CellHandle) row.getCells().get(0), link);
		LabelHandle text = factory.newLabel(null);
		text.setText(about);
		fill((CellHandle) row.getCells().get(1), text);
		row.getCells().get(2).setStyleName("cover-cell");
		grid.getRows().add(row);
	}

	private static void fill(CellHandle cell, DesignElementHandle item) throws SemanticException {
		cell.setStyleName("cover-cell");
		cell.getContent().add(item);
	}
}
