package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.diagram.spec.FeatureColumnMapping;
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
		offered.forEach((column, cell) -> choose(host, table, row, column(table, column), cell));
		assertEquals(List.of(), host.problems.list());
	}

	/** Sirius offers a literal as the item providers name it, and shows in the cell what its column says. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Unit stock | unit.1 | Output", "Unit stock | unit.1 | Status",
			"Flows | ex.pulp | Kind", "Flows | ex.pulp | State" })
	void aChosenLiteralReadsAsItWasOfferedInEitherHost(String name, String line, String column) throws IOException {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Tables table = host.table(name);
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(ParkHost.file("plugins/org.parkwright.model.edit/plugin.properties"))) {
			texts.load(reader);
		}
		for (Tables.Choice choice : table.choices(cell(host, table, line, column), column(table, column))) {
			host.element(line).eSet(host.element(line).eClass().getEStructuralFeature(feature(column(table, column))), choice.value());
			Enum<?> literal = (Enum<?>) choice.value();
			String offered = texts.getProperty("_UI_" + literal.getClass().getSimpleName() + "_" + literal.name() + "_literal");
			assertEquals(List.of(offered, offered), List.of(choice.label(), cell(host, table, line, column).text()));
		}
	}

	private static TableView.Cell cell(ParkHost host, Tables table, String line, String column) {
		TableView.Row row = table.view().allRows().filter(each -> each.element() == host.element(line)).findFirst().orElseThrow();
		return row.cells().get(table.view().columns().stream().map(each -> each.mapping().name()).toList().indexOf(column));
	}

	private static TableView.Column column(Tables table, String column) {
		return table.columns().stream().filter(each -> each.mapping().name().equals(column)).findFirst().orElseThrow();
	}

	private static String feature(TableView.Column column) {
		return ((FeatureColumnMapping) column.mapping()).feature();
	}

	private static void choose(ParkHost host, Tables table, TableView.Row row, TableView.Column column, TableView.Cell cell) {
		ParkHost.State before = host.state();
		Tables.Choice choice = table.choices(cell, column).stream()
				.filter(each -> each.value() != null && !Objects.equals(each.value(), cell.value())).findFirst().orElseThrow();
		DiagramCommand command = table.edit(ToolUser.line(table, row.element()), column, choice.value());
		host.stack.execute(command);
		assertTrue(command.changed(), column.header());
		assertEquals(choice.value(),
				row.element().eGet(row.element().eClass().getEStructuralFeature(feature(column))), column.header());
		ToolUser.undo(host, before, true);
	}
}
