package org.parkwright.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.flows.internal.EnergyFlowsProvider;
import org.parkwright.model.park.EnergyCarrier;

class FlowTablesTest {

	private final Town town = new Town().withUse();

	private ResultSection section() {
		return FlowTables.section("Energy flows", Map.of("2013", town.energy()), FlowTables.SMALL);
	}

	private static ResultTable table(ResultSection section, String id) {
		return section.tables().stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
	}

	private static int row(ResultTable table, String source, String target) {
		return table.rows(Map.of("source", source, "target", target))[0];
	}

	@Test
	void aFlowHasTheColumnsOfFloWeaver() {
		ResultTable flows = table(section(), "flows");
		int row = row(flows, "Electricity", "Mill");
		assertEquals("Electricity", flows.text(row, "type"));
		assertEquals(150_000, flows.number(row, "value"));
		assertEquals("GJ/a", flows.text(row, "unit"));
		assertEquals("stated", flows.text(row, "origin"));
		assertEquals(150_000 * 0.05 / 1.96, flows.number(row, "deviation"), 1e-9);
		assertEquals("flow.1", flows.text(row, "element"));
		assertEquals("computed", flows.text(row(flows, "Power plant", "Steam"), "origin"));
		assertEquals("remainder", flows.text(row(flows, "Imports", "Electricity"), "origin"));
	}

	@Test
	void layersThatFlowsNameHaveSectionsOfTheirOwn() {
		town.flow(town.mill, town.dairy, EnergyCarrier.UNKNOWN, 5.0, "t/a");
		assertEquals(List.of("flows"), new EnergyFlowsProvider().sections(town.model).stream().map(ResultSection::id).toList(), "who names no layer has none");
		town.flow(town.mill, town.dairy, EnergyCarrier.UNKNOWN, 5.0, "m3/a").setLayer("water");
		town.flow(town.mill, town.dairy, EnergyCarrier.UNKNOWN, 2.0, "kg/a").setLayer("substance:N");
		List<ResultSection> sections = new EnergyFlowsProvider().sections(town.model);
		assertEquals(List.of("flows", "flows-substance-n", "flows-water"), sections.stream().map(ResultSection::id).toList());
		assertEquals(5, table(sections.get(2), "flows-water").number(0, "value"));
		assertEquals(0.002, table(sections.get(1), "flows-substance-n").number(0, "value"), 1e-12);
		List<String> ids = sections.stream().flatMap(section -> section.tables().stream()).map(ResultTable::id).toList();
		assertEquals(ids.stream().distinct().toList(), ids, "each table has a file of its own");
	}

	@Test
	void whatFitsStandsBesideWhatIsMeasured() {
		town.flow(town.plant, town.outside, EnergyCarrier.ELECTRICITY, 10.0, "TJ/a").setUncertainty(0.5);
		ResultTable flows = table(section(), "flows");
		int mill = row(flows, "Electricity", "Mill");
		assertEquals(150_000, flows.number(mill, "value"));
		assertTrue(flows.number(mill, "fitted") < 150_000, "more is used than there is");
		assertTrue(flows.number(mill, "fitted_deviation") < flows.number(mill, "deviation"));
		assertEquals(1, flows.number(mill, "flagged"));
		ResultTable fit = table(section(), "flow-reconciliation");
		assertEquals(1, fit.number(0, "redundancy"), "steam is all exact, and only its difference is free");
		assertEquals(1, fit.number(0, "gross_error"));
	}

	@Test
	void aBalanceSaysItsDifferenceAndShare() {
		ResultTable balances = table(section(), "flow-balances");
		int steam = balances.find("node", "Steam");
		assertEquals(486_000, balances.number(steam, "entering"), 1e-6);
		assertEquals(450_000, balances.number(steam, "leaving"), 1e-6);
		assertEquals(36_000, balances.number(steam, "statistical_difference"), 1e-6);
		assertEquals(36. / 486, balances.number(steam, "difference_share"), 1e-12);
		assertEquals(0, balances.number(balances.find("node", "Power plant"), "statistical_difference"));
	}

	@Test
	void unknownStaysUnknownInAllTables() {
		town.boiler.setHours(null);
		ResultSection section = section();
		ResultTable flows = table(section, "flows");
		assertTrue(Double.isNaN(flows.number(row(flows, "coal", "Power plant"), "value")));
		ResultTable balances = table(section, "flow-balances");
		assertTrue(Double.isNaN(balances.number(balances.find("node", "Steam"), "statistical_difference")));
	}

	@Test
	void severalNetworksStandSideBySide() {
		Map<String, FlowNetwork> both = new LinkedHashMap<>();
		both.put("2012", EnergyFlows.of(town.park, 2012, Town.ALPHA));
		both.put("2013", town.energy());
		Figure figure = FlowTables.section("Energy flows", both, 0).figures().getFirst();
		assertEquals(List.of("network"), figure.roles().get(Figure.Role.SERIES));
		assertEquals(Figure.Kind.SANKEY, figure.kind());
	}

	@Test
	void aDifferenceHasWhatOneOfBothHas() {
		FlowNetwork before = town.energy();
		town.park.getFlows().getFirst().setQuantity(180.0);
		town.boiler.setLifetime(1.0);
		ResultTable table = FlowTables.difference("Difference", before, town.energy()).table();
		assertEquals(30_000, table.number(row(table, "Electricity", "Mill"), "difference"), 1e-6);
		assertEquals(-270_000, table.number(row(table, "Imports", "coal"), "difference"), 1e-6);
	}

	@Test
	void whatNoParkNamesIsTranslated() {
		ResultTable flows = table(section(), "flows");
		PresentedTable chinese = new Presentation(Language.CHINESE).of(flows);
		int mill = row(flows, "Electricity", "Mill");
		assertEquals(List.of("\u7535\u529b", "Mill"), List.of(chinese.cell(mill, flows.column("source")), chinese.cell(mill, flows.column("target"))));
		assertEquals("\u5929\u7136\u6c14", chinese.cell(row(flows, "natural gas", "Power plant"), flows.column("type")));
	}

	@Test
	void nodesOfOneNameAreToldApart() {
		town.dairy.setName("Mill");
		ResultTable flows = table(section(), "flows");
		assertEquals(1, flows.rows(Map.of("source", "Electricity", "target", "Mill (mill)")).length);
		assertEquals(1, flows.rows(Map.of("source", "Electricity", "target", "Mill (dairy)")).length);
	}

	@Test
	void parksThatStateFlowsComeInByTheDoorOfResults() {
		List<ResultSection> sections = new EnergyFlowsProvider().sections(town.model);
		assertEquals(List.of("flows"), sections.stream().map(ResultSection::id).toList());
		assertEquals("Town, 2013", table(sections.getFirst(), "flows").text(0, "network"));
		assertEquals(List.of(), new EnergyFlowsProvider().sections(new Town().model), "units alone are told by studies");
	}

	@Test
	void sankeyMaticReadsALineAFlow() {
		town.boiler.setHours(null);
		String text = FlowTexts.sankeyMatic(town.energy());
		assertTrue(text.startsWith("' All values in GJ/a\n"), text);
		assertTrue(text.contains("\nnatural gas [660000] Power plant\n"), text);
		assertTrue(text.contains("\n' unknown: coal to Power plant\n"), text);
	}

	@Test
	void jsonHasNullForWhatIsUnknown() {
		town.boiler.setHours(null);
		String json = FlowTexts.json(Map.of("2013", town.energy()));
		assertTrue(json.replaceAll("\\s", "").contains("\"source\":\"carrier:coal\",\"target\":\"plant\",\"type\":\"coal\",\"value\":null"), json);
	}
}
