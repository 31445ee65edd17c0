package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.spec.LabelStyle.Format;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Column;
import org.parkwright.diagram.table.TableView.Kind;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.TableView.Row;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.view.Rgb;

/** Cross tables: lines and columns are of elements, and cells are where they meet. */
class CrossTableTest {

	private final Rail rail = new Rail();
	private final Tables tables = new Tables(rail.specification.table("Connections").orElseThrow(), rail.network(), rail.layouts,
			rail.problems);
	private final String before = rail.saved();

	private Line line(String id) {
		return tables.lines().stream().filter(each -> each.element() == rail.element(id)).findFirst().orElseThrow();
	}

	private Column column(String id) {
		return tables.columns().stream().filter(each -> each.element() == rail.element(id)).findFirst().orElseThrow();
	}

	private Cell cell(String line, String column) {
		return tables.cell(line(line), column(column));
	}

	private void execute(DiagramCommand command) {
		rail.stack.execute(command);
		assertNull(command.problem());
		assertTrue(command.changed());
	}

	private void isUndone() {
		rail.stack.undo();
		assertEquals(before, rail.saved());
	}

	@Test
	void aCellShowsTheElementThatSaysItsLineAndColumn() {
		assertEquals(List.of("Bay", "Port", "Hill", "Gate", "Cross"), tables.columns().stream().map(Column::header).toList());
		assertEquals(List.of("Bay", "Port", "Hill", "Gate", "Cross", "Anna", "Ben"), tables.view().rows().stream().map(Row::header).toList());
		assertEquals("250.0", cell("bay", "port").text());
		assertEquals(250.0, cell("bay", "port").value(), "to sort by");
		assertSame(rail.element("l1"), cell("bay", "port").element());
		assertEquals("", cell("port", "bay").text());
		assertNull(cell("port", "bay").value());
		assertEquals(List.of("", "", "", "", "20.0"), tables.view().rows().get(3).cells().stream().map(Cell::text).toList(),
				"a line without a target stands nowhere");
		assertEquals(List.of(), rail.problems.list());
	}

	@Test
	void aCellWithoutAnElementOfItsOwnIsTheLinesWhichSaysItsColumns() {
		assertEquals("works", cell("anna", "bay").text());
		assertSame(rail.element("anna"), cell("anna", "bay").element());
		assertEquals(Kind.READ_ONLY, cell("anna", "bay").kind());
		assertEquals("", cell("anna", "port").text());
		assertEquals(Kind.READ_ONLY, cell("anna", "port").kind(), "no tool fills it");
	}

	@Test
	void stylesAreThoseOfTheIntersectionAndElseOfTheLine() {
		assertEquals(Set.of(Format.BOLD), cell("bay", "port").formats());
		assertEquals(Set.of(), cell("cross", "hill").formats());
		assertEquals(new Rgb(209, 209, 209), cell("port", "hill").background(), "also where nothing stands");
		assertNull(cell("bay", "port").background());
	}

	@Test
	void aCellIsEditedByTheToolOfTheIntersection() {
		assertEquals(Kind.TEXT, cell("bay", "port").kind());
		assertEquals(Kind.READ_ONLY, cell("gate", "cross").kind(), "canEdit forbids goods");
		execute(tables.edit(line("bay"), column("port"), "77.5"));
		assertEquals(77.5, rail.get("l1", "capacity"));
		isUndone();
	}

	@Test
	void anEmptyCellIsFilledByTheToolThatCreatesItWhereThatIsPossible() {
		assertEquals(Kind.TEXT, cell("port", "bay").kind());
		assertEquals(Kind.READ_ONLY, cell("bay", "bay").kind(), "its precondition says so");
		DiagramCommand create = tables.edit(line("port"), column("bay"), "12");
		execute(create);
		assertEquals("12.0", cell("port", "bay").text());
		assertSame(create.created().get(0), cell("port", "bay").element());
		isUndone();
		assertEquals("", cell("port", "bay").text());
	}

	@Test
	void aColumnIsCreatedWithItsElement() {
		var tool = tables.view().description().columnCreations().get(0);
		assertTrue(tables.canCreate(tool));
		execute(tables.create(tool));
		assertEquals("New", tables.columns().get(5).header());
		isUndone();
		assertEquals(5, tables.columns().size());
	}

	@Test
	void anElementStandsOnlyWhereThePreconditionOfTheIntersectionHolds() {
		assertEquals("works", cell("anna", "bay").text());
		rail.element("bay").eSet(rail.element("bay").eClass().getEStructuralFeature("closed"), true);
		assertEquals("", cell("anna", "bay").text(), "lineSemantic and columnSemantic are those of the cell");
		assertNull(cell("anna", "bay").element());
	}

	@Test
	void aColumnIsDeletedByItsToolOrElseWithItsElement() {
		assertTrue(tables.canDelete(column("hill")));
		assertFalse(tables.canDelete(column("port")), "it is closed already");
		execute(tables.delete(column("hill")));
		assertEquals(true, rail.get("hill", "closed"));
		isUndone();
		var plain = Rail.specification(text -> text.replaceFirst("(?s)<delete name=\"Close\".*?</delete>", ""));
		Tables others = new Tables(plain.table("Connections").orElseThrow(), rail.network(), rail.layouts, rail.problems);
		execute(others.delete(others.columns().stream().filter(each -> each.element() == rail.element("gate")).findFirst().orElseThrow()));
		assertTrue(others.columns().stream().noneMatch(each -> each.header().equals("Gate")));
	}

	@Test
	void whatIsNewOrGoneIsFollowedAtOnceAndWhatMovesWhenAllWereAskedAgain() {
		assertEquals("250.0", cell("bay", "port").text());
		List<Line> lines = tables.lines();
		Line bay = lines.stream().filter(each -> each.element() == rail.element("bay")).findFirst().orElseThrow();
		Line port = lines.stream().filter(each -> each.element() == rail.element("port")).findFirst().orElseThrow();
		DiagramCommand create = tables.edit(port, column("bay"), "12");
		execute(create);
		assertEquals(lines, tables.follow());
		assertEquals("12.0", tables.cell(port, column("bay")).text(), "new");
		execute(tables.edit(bay, column("port"), "77.5"));
		tables.follow();
		assertEquals("77.5", tables.cell(bay, column("port")).text(), "what a cell says is as it is now");
		EObject line = tables.cell(bay, column("port")).element();
		line.eSet(line.eClass().getEStructuralFeature("to"), rail.element("gate"));
		tables.follow();
		assertSame(line, tables.cell(bay, column("port")).element(), "nobody has asked it yet");
		assertFalse(tables.goOn(0));
		assertTrue(tables.goOn(Long.MAX_VALUE / 4));
		assertNull(tables.cell(bay, column("port")).element());
		assertSame(line, tables.cell(bay, column("gate")).element());
		EcoreUtil.remove(line);
		tables.follow();
		assertNull(tables.cell(bay, column("gate")).element(), "gone");
	}

	@Test
	void aLineStandsForTheElementsThatItNames() {
		List<EObject> elements = tables.elements(line("cross"));
		assertEquals(List.of(rail.element("cross"), rail.element("l2"), rail.element("l3")), elements);
		assertEquals(List.of(rail.element("anna")), tables.elements(line("anna")));
	}

	@Test
	void cellsOfAClassOfTheirOwnMustFindTheirLine() {
		var problems = Rail.specification(text -> text.replace("lineFinderExpression=\"feature:from\" ", "")).problems();
		assertEquals(List.of("spec.required"), problems.stream().map(Problem::code).toList());
	}
}
