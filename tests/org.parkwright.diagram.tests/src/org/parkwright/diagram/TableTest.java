package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.spec.LabelStyle.Format;
import org.parkwright.diagram.table.TableView;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Column;
import org.parkwright.diagram.table.TableView.Kind;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.tree.TreeItem;
import org.parkwright.diagram.tree.Trees;
import org.parkwright.diagram.view.Rgb;

/** Tables and trees. */
class TableTest {

	private final Rail rail = new Rail();
	private final Tables tables = new Tables(rail.specification.table("Line list").orElseThrow(), rail.network(), rail.layouts,
			rail.problems);
	private final Trees trees = new Trees(rail.specification.tree("Rail tree").orElseThrow(), rail.network(), rail.layouts,
			rail.problems);
	private final String before = rail.saved();

	private Cell cell(int row, int column) {
		return tables.view().rows().get(row).cells().get(column);
	}

	private Column column(int column) {
		return tables.view().columns().get(column);
	}

	private Line line(String id) {
		return tables.lines().stream().filter(each -> each.element() == rail.element(id)).findFirst().orElseThrow();
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
	void rowsAndColumnsAreThoseOfTheMappings() {
		TableView view = tables.view();
		assertEquals(List.of("Capacity", "Kind", "From", "Start closed", "Name"),
				view.columns().stream().map(TableView.Column::header).toList());
		assertEquals(List.of("Coast line", "Goods", "Hill line", "Broken"),
				view.rows().stream().map(TableView.Row::header).toList());
		assertEquals(List.of("250.0", "passenger", "Bay", "false", "Coast line"),
				view.rows().get(0).cells().stream().map(Cell::text).toList());
		assertEquals(List.of(), rail.problems.list());
	}

	@Test
	void cellsAreEditedByTypeUnlessTheColumnSaysHow() {
		assertEquals(List.of(Kind.TEXT, Kind.COMBO, Kind.COMBO, Kind.CHECK, Kind.TEXT),
				tables.view().rows().get(0).cells().stream().map(Cell::kind).toList());
		assertEquals(Kind.READ_ONLY, cell(1, 0).kind(), "canEdit forbids goods");
	}

	@Test
	void stylesFollowTheConditions() {
		assertEquals(new Rgb(246, 139, 139), cell(3, 1).background(), "a line's background covers its cells");
		assertNull(cell(0, 1).background());
		assertEquals(Set.of(Format.BOLD), cell(0, 0).formats());
		assertEquals(new Rgb(77, 137, 20), cell(0, 0).foreground());
		assertEquals(12, cell(0, 0).size(), "the size of tables if none is given");
		assertNull(cell(2, 0).foreground());
	}

	@Test
	void aTextCellRunsItsTool() {
		execute(tables.edit(line("l1"), column(0), "77.5"));
		assertEquals(77.5, rail.get("l1", "capacity"));
		isUndone();
		DiagramCommand nonsense = tables.edit(line("l1"), column(0), "many");
		rail.stack.execute(nonsense);
		assertFalse(rail.get("l1", "capacity").equals("many"));
		assertEquals(250.0, rail.get("l1", "capacity"));
	}

	@Test
	void aComboOffersLiteralsAndElements() {
		assertEquals(List.of("passenger", "freight goods"),
				tables.choices(cell(0, 1), column(1)).stream().map(Tables.Choice::label).toList());
		execute(tables.edit(line("l1"), column(1), tables.choices(cell(0, 1), column(1)).get(1).value()));
		assertEquals("freight goods", rail.get("l1", "kind").toString());
		isUndone();
		List<Tables.Choice> stations = tables.choices(cell(0, 2), column(2));
		assertEquals(List.of("", "Bay", "Port", "Hill", "Gate", "Cross"), stations.stream().map(Tables.Choice::label).toList());
		execute(tables.edit(line("l1"), column(2), stations.get(4).value()));
		assertSame(rail.element("gate"), rail.get("l1", "from"));
		isUndone();
		execute(tables.edit(line("l1"), column(2), null));
		assertNull(rail.get("l1", "from"));
		isUndone();
	}

	@Test
	void anUnknownLiteralLeavesTheValue() {
		DiagramCommand command = tables.edit(line("l2"), column(1), "circus");
		rail.stack.execute(command);
		assertFalse(command.changed());
		assertEquals("freight goods", rail.get("l2", "kind").toString());
	}

	@Test
	void aCheckBoxOfAnotherElementEditsThatElement() {
		assertSame(rail.element("bay"), cell(0, 3).element());
		execute(tables.edit(line("l1"), column(3), true));
		assertEquals(true, rail.get("bay", "closed"));
		isUndone();
	}

	@Test
	void aCellWithoutElementIsEmpty() {
		rail.element("l1").eUnset(rail.element("l1").eClass().getEStructuralFeature("from"));
		assertNull(cell(0, 3).element());
		assertEquals("", cell(0, 3).text());
		assertEquals(Kind.READ_ONLY, cell(0, 3).kind());
	}

	@Test
	void aNumberThatIsNoneIsTold() {
		var plain = Rail.specification(text -> text.replaceAll("(?s)<directEdit><variables.*?</directEdit>", ""));
		Tables direct = new Tables(plain.table("Line list").orElseThrow(), rail.network(), rail.layouts, rail.problems);
		DiagramCommand command = direct.edit(line("l1"), direct.view().columns().get(0), "many");
		rail.stack.execute(command);
		assertEquals("tool.value", command.problem().code());
		assertEquals(List.of(), rail.problems.list(), "what a user types is no fault of the specification");
		assertEquals(before, rail.saved());
	}

	@Test
	void linesAreThoseOfTheRowsAndTheirCellsAreComputedWhenAsked() {
		List<TableView.Line> lines = tables.lines();
		TableView view = tables.view();
		assertEquals(view.allRows().map(TableView.Row::element).toList(),
				lines.stream().map(TableView.Line::element).toList());
		assertEquals(view.allRows().map(TableView.Row::header).toList(), lines.stream().map(tables::header).toList());
		assertEquals(cell(0, 1), tables.cell(lines.get(0), column(1)));
		assertEquals(lines, tables.lines(), "equal while the model is the same");
		assertEquals(0, lines.get(0).depth());
	}

	@Test
	void severalEditsAreOneStepAndAllOrNothing() {
		List<TableView.Line> lines = tables.lines();
		DiagramCommand both = DiagramCommand.together("Paste",
				List.of(tables.edit(lines.get(0), column(0), "1"), tables.edit(lines.get(2), column(0), "2")));
		execute(both);
		assertEquals(List.of("1.0", "2.0"), List.of(cell(0, 0).text(), cell(2, 0).text()));
		isUndone();

		DiagramCommand delete = tables.delete(List.of(lines.get(0), lines.get(1)));
		execute(delete);
		assertEquals(2, tables.lines().size());
		isUndone();

		var plain = Rail.specification(text -> text.replaceAll("(?s)<directEdit><variables.*?</directEdit>", ""));
		Tables direct = new Tables(plain.table("Line list").orElseThrow(), rail.network(), rail.layouts, rail.problems);
		Column capacity = direct.view().columns().get(0);
		DiagramCommand bad = DiagramCommand.together("Paste",
				List.of(direct.edit(lines.get(0), capacity, "1"), direct.edit(lines.get(2), capacity, "many")));
		rail.stack.execute(bad);
		assertEquals("tool.value", bad.problem().code());
		assertEquals(before, rail.saved());
	}

	@Test
	void linesAreCreatedAndDeleted() {
		var tool = tables.view().description().creations().get(0);
		assertTrue(tables.canCreate(tool, rail.network()));
		DiagramCommand create = tables.create(tool, rail.network());
		execute(create);
		assertEquals(5, tables.view().rows().size());
		assertNotNull(create.created().get(0).eGet(create.created().get(0).eClass().getEStructuralFeature("id")));
		isUndone();
		execute(tables.delete(tables.view().rows().get(1)));
		assertNull(rail.resource.getEObject("l2"));
		isUndone();
	}

	@Test
	void aTreeOpensLevelByLevel() {
		List<TreeItem> top = trees.items();
		assertEquals(List.of("Coast", "Inland", "Gate", "Cross"), top.stream().map(item -> item.label().text()).toList());
		List<TreeItem> stations = trees.items(top.get(0));
		assertEquals(List.of("Bay", "Port"), stations.stream().map(item -> item.label().text()).toList());
		assertEquals(Set.of(Format.STRIKE_THROUGH), stations.get(1).label().formats());
		assertEquals(10, stations.get(0).label().size());
		assertEquals(List.of(), trees.items(stations.get(0)));
		assertEquals("Rail tree", trees.title());
	}

	@Test
	void anItemIsRenamed() {
		TreeItem coast = trees.items().get(0);
		assertFalse(trees.canEdit(coast));
		TreeItem bay = trees.items(coast).get(0);
		assertTrue(trees.canEdit(bay));
		EObject element = bay.element();
		execute(trees.edit(bay, "Bayside"));
		assertEquals("Bayside", element.eGet(element.eClass().getEStructuralFeature("name")));
		isUndone();
		assertEquals(List.of(), rail.problems.list().stream().map(Problem::code).toList());
	}

	@Test
	void aCellOfSeveralValuesIsEditedAsText() {
		Tables partners = new Tables(Rail.specification(text -> text.replace("featureName=\"from\" labelExpression=\"aql:self.from.name\"",
				"featureName=\"partners\" featureParentExpression=\"feature:from\"")).table("Line list").orElseThrow(), rail.network(),
				rail.layouts, rail.problems);
		Column column = partners.view().columns().get(2);
		Cell cell = partners.view().rows().get(0).cells().get(2);
		assertEquals(Kind.TEXT, cell.kind());
		execute(partners.edit(line("l1"), column, "Port; Hill"));
		assertEquals(List.of(rail.element("port"), rail.element("hill")), rail.get("bay", "partners"));
		cell = partners.view().rows().get(0).cells().get(2);
		assertEquals("Port; Hill", cell.text());
		assertEquals("Port; Hill", partners.input(cell, column));

		DiagramCommand unknown = partners.edit(line("l1"), column, "Port; Nowhere");
		rail.stack.execute(unknown);
		assertEquals("There is no Station called 'Nowhere'.", unknown.problem().message());
		assertEquals(List.of(rail.element("port"), rail.element("hill")), rail.get("bay", "partners"), "all or nothing");
		isUndone();
	}
}
