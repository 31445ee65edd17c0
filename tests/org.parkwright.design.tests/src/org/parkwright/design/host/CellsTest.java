package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.diagram.spec.ColumnMapping;
import org.parkwright.diagram.table.TableView;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.DiagramCommand;

/** Cells without a tool of their own, which are edited by what their feature is. */
class CellsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Unit stock | unit.1 | Output Fuel Technology Status",
			"Flows | ex.pulp | Material Kind State" })
	void aChoiceIsTakenAndUndone(String name, String line, String columns) {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Tables table = host.table(name);
		TableView.Row row = table.view().allRows().filter(each -> each.element() == host.element(line)).findFirst()
				.orElseThrow();
		Map<String, TableView.Cell> offered = new TreeMap<>();
		for (int i = 0; i < row.cells().size(); i++) {
			if (row.cells().get(i).kind() == TableView.Kind.COMBO) {
				offered.put(table.view().columns().get(i).mapping().name(), row.cells().get(i));
			}
		}
		assertEquals(List.of(columns.split(" ")).stream().sorted().toList(), List.copyOf(offered.keySet()));
		offered.forEach((column, cell) -> choose(host, table, row, mapping(table, column), cell));
		assertEquals(List.of(), host.problems.list());
	}

	private static ColumnMapping mapping(Tables table, String column) {
		return table.view().columns().stream().map(TableView.Column::mapping).filter(each -> each.name().equals(column))
				.findFirst().orElseThrow();
	}

	private static void choose(ParkHost host, Tables table, TableView.Row row, ColumnMapping column, TableView.Cell cell) {
		ParkHost.State before = host.state();
		Tables.Choice choice = table.choices(cell, column).stream()
				.filter(each -> each.value() != null && !Objects.equals(each.value(), cell.value())).findFirst().orElseThrow();
		DiagramCommand command = table.edit(row.element(), column, choice.value());
		host.stack.execute(command);
		assertTrue(command.changed(), column.name());
		assertEquals(choice.value(),
				row.element().eGet(row.element().eClass().getEStructuralFeature(column.feature())), column.name());
		ToolUser.undo(host, before, true);
	}
}
