package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.table.CellPaste;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Column;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.DiagramCommand;

/** Pasting blocks of values into tables. */
class CellPasteTest {

	private final Rail rail = new Rail();
	private final Tables tables = table("Line list");
	private final String before = rail.saved();

	private Tables table(String name) {
		return new Tables(rail.specification.table(name).orElseThrow(), rail.network(), rail.layouts, rail.problems);
	}

	private static CellPaste paste(Tables into, int line, int column, String text) {
		List<Line> lines = into.lines();
		List<Column> columns = into.columns();
		return new CellPaste(into, lines.subList(line, lines.size()), columns.subList(column, columns.size()), text);
	}

	private void execute(CellPaste paste) {
		assertEquals(Optional.empty(), paste.problem());
		DiagramCommand command = paste.command().orElseThrow();
		rail.stack.execute(command);
		assertNull(command.problem());
	}

	/** Why a paste is refused, by which nothing has changed. */
	private String refusal(CellPaste paste) {
		String problem = paste.problem().orElseGet(() -> {
			DiagramCommand command = paste.command().orElseThrow();
			rail.stack.execute(command);
			return command.problem().message();
		});
		assertEquals(before, rail.saved());
		assertEquals(List.of(), rail.problems.list(), "what a user pastes is no fault of the specification");
		return problem;
	}

	private static List<String> texts(Tables of, int line) {
		return of.view().rows().get(line).cells().stream().map(Cell::text).toList();
	}

	@Test
	void aBlockIsPastedInOneStep() {
		execute(paste(tables, 2, 0, "41\tfreight goods\tBay\n42\tpassenger\tHill\n"));
		assertEquals(List.of("41.0", "freight goods", "Bay"), texts(tables, 2).subList(0, 3));
		assertEquals(List.of("42.0", "passenger", "Hill"), texts(tables, 3).subList(0, 3));
		rail.stack.undo();
		assertEquals(before, rail.saved());
	}

	@Test
	void aCheckBoxTakesYesAndNo() {
		execute(paste(tables, 0, 3, "Yes"));
		assertEquals("true", texts(tables, 0).get(3));
		rail.stack.undo();
		assertEquals("Line 1, column 1: Start closed of Coast line does not take “perhaps”.", refusal(paste(tables, 0, 3, "perhaps")));
	}

	@Test
	void aValueThatIsThereAlreadyIsPassedOverHoweverItsThousandsAreParted() {
		assertEquals(Optional.empty(), paste(tables, 1, 0, "20").command(), "goods cannot be edited and need not");
		execute(paste(tables, 0, 0, "250\n20.0\n77"));
		assertEquals("77.0", texts(tables, 2).get(0));
	}

	@Test
	void oneValueThatIsNotTakenKeepsAllFromBeingPasted() {
		assertEquals("Line 2, column 1: Capacity of Broken does not take “many”.", refusal(paste(tables, 2, 0, "41\tfreight goods\nmany\tpassenger")));
		assertEquals("Line 1, column 2: Kind of Hill line does not take “circus”. There is one more such value.",
				refusal(paste(tables, 2, 0, "41\tcircus\n42\tzoo")));
		assertEquals("Line 2, column 1: Capacity of Goods cannot be edited.", refusal(paste(tables, 0, 0, "1\n2")));
	}

	@Test
	void whatDoesNotFitIsToldByItsSize() {
		assertEquals("There are 3 lines to paste, and 2 from the selected one on. Add lines first.", refusal(paste(tables, 2, 0, "1\n2\n3")));
		assertEquals("There are 3 columns to paste, and 2 from Start closed on.", refusal(paste(tables, 0, 3, "yes\tName\tmore")));
	}

	@Test
	void emptyCellsOfACrossTableAreFilledTogetherWithOthers() {
		Tables cross = table("Connections");
		execute(paste(cross, 0, 1, "251\t5\n\t6"));
		assertEquals(List.of("", "251.0", "5.0", "", ""), texts(cross, 0));
		assertEquals(List.of("", "", "6.0", "", ""), texts(cross, 1));
		rail.stack.undo();
		assertEquals(before, rail.saved());
		assertEquals("Line 1, column 1: Bay of Bay cannot be edited.", refusal(paste(cross, 0, 0, "1\t2")));
	}
}
