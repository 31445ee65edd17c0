package org.parkwright.diagram.ui.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.parkwright.diagram.spec.ColumnMapping;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Kind;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.Tables.Choice;
import org.parkwright.diagram.tool.DiagramCommand;

/** A column of values from the clipboard, to be put into cells one below the other in one step. */
final class ColumnPaste {

	private final Lines lines;
	private final List<DiagramCommand> commands = new ArrayList<>();
	private final List<Line> edited = new ArrayList<>();
	private String problem;

	/**
	 * @param targets the first line and those below it
	 * @param text    a value a line, of which only what stands before the first tab is taken
	 */
	ColumnPaste(Lines lines, List<Line> targets, int column, String text) {
		this.lines = lines;
		List<String> values = text.lines().map(line -> line.split("\t", 2)[0].strip()).toList();
		if (values.size() > targets.size()) {
			problem = "There are " + values.size() + " values for " + targets.size() + " lines.";
			return;
		}
		for (int i = 0; i < values.size() && problem == null; i++) {
			add(targets.get(i), column, values.get(i));
		}
	}

	private void add(Line line, int column, String value) {
		Cell cell = lines.cell(line, column);
		ColumnMapping mapping = lines.columns().get(column).mapping();
		if (cell.text().equals(value)) {
			return;
		}
		if (cell.kind() == Kind.READ_ONLY) {
			problem = lines.columnHeader(column) + " of " + lines.header(line) + " cannot be edited.";
			return;
		}
		Object entered = value;
		if (cell.kind() == Kind.COMBO) {
			Optional<Choice> choice = lines.tables().choices(cell, mapping).stream()
					.filter(each -> each.label().equals(value)).findFirst();
			if (choice.isEmpty()) {
				problem = "“" + value + "” is none of the values of " + lines.columnHeader(column) + ".";
				return;
			}
			entered = choice.get().value();
		} else if (cell.kind() == Kind.CHECK) {
			entered = Boolean.valueOf(value);
		}
		edited.add(line);
		commands.add(lines.tables().edit(line.element(), mapping, entered));
	}

	/** Why nothing can be pasted; null if it can be. */
	String problem() {
		return problem;
	}

	/** The lines whose cells get another value. */
	List<Line> edited() {
		return edited;
	}

	/** The command; nothing if the cells have these values already. */
	Optional<DiagramCommand> command() {
		return problem != null || commands.isEmpty() ? Optional.empty()
				: Optional.of(DiagramCommand.together("Paste " + commands.size() + " Values", commands));
	}
}
