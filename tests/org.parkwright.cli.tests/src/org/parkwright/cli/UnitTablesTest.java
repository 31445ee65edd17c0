package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.presentation.Shading;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;

/** What diagrams can show of a result: the tables that are about single units. */
class UnitTablesTest {

	private final Presentation presentation = new Presentation(Language.ENGLISH);

	private Map<String, PresentedTable> tables() throws IOException {
		Map<String, PresentedTable> tables = new LinkedHashMap<>();
		for (ResultSection section : AllQuestions.sections()) {
			if (!section.id().startsWith(MadeUpResult.ID)) {
				section.tables().stream().filter(Shading::isPossible).forEach(table -> tables.putIfAbsent(table.id(), presentation.of(table)));
			}
		}
		return tables;
	}

	private static int column(PresentedTable table, String id) {
		int column = table.table().column(id);
		assertTrue(Shading.columns(table).contains(column), id);
		return column;
	}

	@Test
	void whatAModelerAsksForIsAmongThem() throws IOException {
		Map<String, PresentedTable> tables = tables();
		for (String[] asked : new String[][] { { "units", "emissions_t_per_a" }, { "units", "retirement" }, { "differences", "measures" },
				{ "differences", "cost_levelised_cny_per_t" }, { "eligibility", "applies" }, { "choice", "scenario" } }) {
			PresentedTable table = tables.get(asked[0]);
			int column = column(table, asked[1]);
			for (String part : Shading.parts(table)) {
				Shading shading = Shading.of(table, column, part);
				assertFalse(shading.values().isEmpty(), () -> String.join(" ", asked) + " of " + part);
				assertFalse(shading.shades().isEmpty(), () -> String.join(" ", asked) + " of " + part);
			}
		}
	}

	/** A step of a cost curve may follow another one of the same unit; accounts, flows and exchanges, which have no parts, have rows of several gases, years and substances. */
	@Test
	void aUnitHasOneRowInEachPartButForStepsOfACurve() throws IOException {
		for (PresentedTable table : tables().values()) {
			int column = Shading.columns(table).getFirst();
			List<String> parts = Shading.parts(table);
			String id = table.table().id();
			assertEquals(id.matches("flows(-.*)?") || List.of("ghg", "ghg-replaced", "symbiosis-actors", "symbiosis-partners", "symbiosis-impacts", "roadmap", "exchange-scenarios", "exchange-years").contains(id), parts.isEmpty(), table.table()::toString);
			for (String part : parts) {
				boolean several = Shading.of(table, column, part).shades().stream().anyMatch(shade -> shade.text().equals("several values"));
				assertFalse(several && !table.table().id().equals("frontier"), () -> part + " of " + table.table());
			}
		}
	}

	@Test
	void aUnitHasTheTextOfItsCell() throws IOException {
		PresentedTable units = tables().get("units");
		ResultTable table = units.table();
		for (Column column : table.columns()) {
			int index = table.column(column.id());
			if (Shading.columns(units).contains(index)) {
				Map<String, Shading.Value> values = Shading.of(units, index, "Gas").values();
				for (int row : table.rows(Map.of("scenario", "Gas"))) {
					String text = units.number(row, index);
					String id = table.text(row, "id");
					assertEquals(text.isEmpty() ? null : text, values.containsKey(id) ? values.get(id).text() : null, () -> column.id() + " of " + id);
				}
			}
		}
	}
}
