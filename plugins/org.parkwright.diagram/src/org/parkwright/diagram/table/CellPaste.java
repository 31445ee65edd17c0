package org.parkwright.diagram.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Column;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.tool.DiagramCommand;

/**
 * Values as spreadsheets copy them, a line each with tabs between the cells, to be put into a block of cells in one step: all
 * of them, or none if one is not taken.
 *
 * @since 0.2
 */
public final class CellPaste {

	private static final Set<String> YES = Set.of("true", "yes", "1");
	private static final Set<String> NO = Set.of("false", "no", "0", "");

	/** A value for a cell; its place is counted from 1 in what is pasted. */
	private record Entry(int row, int place, Line line, Column column, String value, Cell before) {
	}

	private final Tables tables;
	private final List<String> problems = new ArrayList<>();
	private final List<Entry> entries = new ArrayList<>();
	private final List<DiagramCommand> commands = new ArrayList<>();

	/**
	 * @param lines   the line of the first cell and those below it, as they are shown
	 * @param columns the column of the first cell and those to its right, as they are shown
	 * @param text    what is pasted
	 */
	public CellPaste(Tables tables, List<Line> lines, List<Column> columns, String text) {
		this.tables = tables;
		List<String[]> rows = text.lines().map(line -> line.split("\t", -1)).toList();
		int widest = rows.stream().mapToInt(row -> row.length).max().orElse(0);
		if (rows.size() > lines.size()) {
			problems.add("There are " + rows.size() + " lines to paste, and " + lines.size() + " from the selected one on. Add lines first.");
		} else if (widest > columns.size()) {
			problems.add("There are " + widest + " columns to paste, and " + columns.size() + " from " + columns.get(0).header() + " on.");
		} else {
			for (int row = 0; row < rows.size(); row++) {
				for (int place = 0; place < rows.get(row).length; place++) {
					Line line = lines.get(row);
					Column column = columns.get(place);
					add(new Entry(row + 1, place + 1, line, column, rows.get(row)[place].strip(), tables.cell(line, column)));
				}
			}
		}
	}

	private void add(Entry entry) {
		if (tables.says(entry.before, entry.column, entry.value)) {
			return;
		}
		switch (entry.before.kind()) {
			case READ_ONLY -> problems.add(place(entry) + " cannot be edited.");
			case TEXT -> put(entry, entry.value);
			case COMBO -> tables.choices(entry.before, entry.column).stream().filter(each -> each.label().equals(entry.value))
					.findFirst().ifPresentOrElse(choice -> put(entry, choice.value()), () -> problems.add(refused(entry)));
			case CHECK -> {
				String word = entry.value.toLowerCase(Locale.ROOT);
				if (YES.contains(word) || NO.contains(word)) {
					put(entry, YES.contains(word));
				} else {
					problems.add(refused(entry));
				}
			}
		}
	}

	private void put(Entry entry, Object value) {
		entries.add(entry);
		commands.add(tables.edit(entry.line, entry.column, value));
	}

	private String place(Entry entry) {
		String line = tables.header(entry.line);
		return "Line " + entry.row + ", column " + entry.place + ": " + entry.column.header() + (line.isEmpty() ? "" : " of " + line);
	}

	private String refused(Entry entry) {
		return place(entry) + " does not take “" + entry.value + "”.";
	}

	/** @return why nothing can be pasted, the first of the reasons with its line and column in what is pasted; empty if it can be */
	public Optional<String> problem() {
		return said(problems);
	}

	private static Optional<String> said(List<String> problems) {
		return problems.stream().findFirst().map(first -> problems.size() == 1 ? first
				: first + " There " + (problems.size() == 2 ? "is one more such value." : "are " + (problems.size() - 1) + " more such values."));
	}

	/** @return the command, which is refused as a whole if a value changes nothing; empty if the cells have these values already */
	public Optional<DiagramCommand> command() {
		return problem().isPresent() || commands.isEmpty() ? Optional.empty()
				: Optional.of(DiagramCommand.together(commands.size() == 1 ? "Paste Value" : "Paste " + commands.size() + " Values",
						commands, this::refusal));
	}

	private String refusal() {
		tables.lines();
		return said(entries.stream().filter(entry -> entry.before.text().equals(tables.cell(entry.line, entry.column).text()))
				.map(this::refused).toList()).orElse(null);
	}
}
