package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.table.TableView;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Column;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.YearAccount;

/** The accounts of a park as a table: a line an activity, a column a year. */
class AccountTableTest {

	private static final String BDA = "examples/bda/bda-2013.park";

	private static List<String> heads(Tables table) {
		return table.columns().stream().map(Column::header).toList();
	}

	private static List<String> headers(Tables table) {
		return table.lines().stream().map(table::header).toList();
	}

	private static Cell cell(Tables table, String line, String year) {
		return table.cell(line(table, line), column(table, year));
	}

	private static Line line(Tables table, String header) {
		return table.lines().stream().filter(each -> table.header(each).equals(header)).findFirst().orElseThrow();
	}

	private static Column column(Tables table, String year) {
		return table.columns().stream().filter(each -> each.header().equals(year)).findFirst().orElseThrow();
	}

	private static void execute(ParkHost host, DiagramCommand command) {
		host.stack.execute(command);
		assertNull(command.problem());
		assertTrue(command.changed());
	}

	@Test
	void everyDatumOfTheExampleStandsInOneCellAndActivitiesGoThroughTheYears() {
		ParkHost host = new ParkHost(BDA);
		Tables table = host.table("Accounts");
		assertEquals(List.of("2005", "2006", "2007", "2008", "2009", "2010", "2011", "2012", "2013"), heads(table));
		List<EObject> data = new ArrayList<>();
		host.model.eAllContents().forEachRemaining(each -> Stream.of(each).filter(ActivityDatum.class::isInstance).forEach(data::add));
		List<EObject> shown = table.view().allRows().flatMap(row -> row.cells().stream()).map(Cell::element).filter(Objects::nonNull).toList();
		assertEquals(data.size(), shown.size());
		assertTrue(shown.containsAll(data));
		String gas = "Manufacturing: naturalGas, combustion (10^3 m3)";
		assertEquals("46,400", cell(table, gas, "2005").text());
		assertEquals(46_400.0, cell(table, gas, "2005").value());
		assertTrue(table.view().rows().stream().filter(row -> row.header().equals(gas)).findFirst().orElseThrow().cells().stream()
				.noneMatch(each -> each.text().isEmpty()), "it is one line of all nine years");
		assertTrue(headers(table).contains("Manufacturing: electricity, bought power, from Heat and power company (MWh)"), () -> headers(table).toString());
		assertEquals(headers(table).size(), headers(table).stream().distinct().count(), "no two lines read alike");
		assertEquals(List.of(), host.problems.list());
	}

	@Test
	void linesOfThePartsComeInTheOrderOfHoldersSectorsAndKinds() {
		Tables table = new ParkHost(ParkHost.SMALL).table("Accounts");
		assertEquals(List.of("Services: bought power, from Boiler house (MWh)", "Waste: landfill (t)", "Manufacturing, Mill: pulp, combustion (t)"),
				headers(table));
		assertEquals(List.of("2010", "2012"), heads(table));
		assertEquals(List.of("120", ""), texts(table, 0));
		assertEquals(List.of("NE", ""), texts(table, 1));
		assertEquals(List.of("50", ""), texts(table, 2));
	}

	@Test
	void deletingAYearDeletesAllAccountsOfIt() {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Tables table = host.table("Accounts");
		assertTrue(table.canDelete(column(table, "2010")));
		execute(host, table.delete(column(table, "2010")));
		assertEquals(List.of("2012"), heads(table));
		assertEquals(List.of(), headers(table), "those of firms too");
		host.stack.undo();
		assertEquals(List.of("2010", "2012"), heads(table));
		assertEquals(3, table.lines().size());
	}

	@Test
	void anAmountThatIsChangedLeavesLinesAsTheyAreAndItsNameDoesNot() {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Tables table = host.table("Accounts");
		List<Line> before = table.lines();
		ActivityDatum power = (ActivityDatum) host.element("act.power");
		power.setAmount(121.0);
		power.setUncertainty(0.5);
		assertEquals(before, table.follow());
		assertEquals("121", cell(table, "Services: bought power, from Boiler house (MWh)", "2010").text());
		power.setName("lights");
		assertTrue(headers(table).contains("Services: lights, bought power, from Boiler house (MWh)"), () -> headers(table).toString());
		power.setUnit("GWh");
		assertTrue(headers(table).contains("Services: lights, bought power, from Boiler house (GWh)"), () -> headers(table).toString());
	}

	private static List<String> texts(Tables table, int line) {
		return table.view().rows().get(line).cells().stream().map(Cell::text).toList();
	}

	@Test
	void aLineStaysTheSameWhenAnEarlierYearIsFilled() {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Tables table = host.table("Accounts");
		YearAccount early = (YearAccount) host.element("account.2012");
		early.setYear(2008);
		assertEquals(List.of("2008", "2010"), heads(table));
		Line before = table.lines().get(0);
		execute(host, table.edit(before, column(table, "2008"), "110"));
		assertEquals(before, table.lines().get(0));
		assertEquals(List.of("110", "120"), texts(table, 0));
		host.stack.undo();
		assertEquals(List.of("", "120"), texts(table, 0));
	}

	@Test
	void dataThatBecomeOtherThanThoseOfOtherYearsGetALineOfTheirOwn() {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Tables table = host.table("Accounts");
		execute(host, table.edit(table.lines().get(0), column(table, "2012"), "0.13 GWh"));
		assertEquals(List.of("120", "130"), texts(table, 0), "converted to the unit of the line");
		assertEquals(List.of("act.power"), table.elements(table.lines().get(0)).stream().limit(1).map(each -> ((ActivityDatum) each).getId()).toList());
		assertEquals(2, table.elements(table.lines().get(0)).size(), "a line stands for the data of all years");
		((ActivityDatum) host.element("act.power")).setMaterial((MaterialType) host.element("mat.pulp"));
		assertEquals(4, table.lines().size());
	}

	@Test
	void alikeDataOfOneYearHaveALineEach() {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Tables table = host.table("Accounts");
		ActivityDatum power = (ActivityDatum) host.element("act.power");
		ActivityDatum twin = org.eclipse.emf.ecore.util.EcoreUtil.copy(power);
		twin.setId("act.twin");
		((org.parkwright.model.park.Sector) power.eContainer()).getActivities().add(twin);
		assertEquals(List.of("120", "120"), table.view().rows().stream().limit(2).map(row -> row.cells().get(0).text()).toList());
	}

	@Test
	void aYearIsAddedAfterTheLastWithItsSettingsAndTheFirstIsTheBaseYear() {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Tables table = host.table("Accounts");
		execute(host, table.create(table.view().description().columnCreations().get(0)));
		assertEquals(List.of("2010", "2012", "2013"), heads(table));
		ParkHost empty = new ParkHost(ParkHost.KALUNDBORG);
		Tables first = empty.table("Accounts");
		assertEquals(List.of(), heads(first));
		execute(empty, first.create(first.view().description().columnCreations().get(0)));
		assertEquals(List.of(String.valueOf(empty.model.getBaseYear())), heads(first));
	}

	@Test
	void theFirmsOfTheModelAreLines() {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		TableView view = host.table("Firms").view();
		assertEquals(List.of("Mill", "Brewery", "Idle", "Far firm"), view.rows().stream().map(TableView.Row::header).toList());
		assertEquals(List.of("Park", "Name", "Sector code", "Sector list", "Employees", "Since", "Latitude (deg)", "Longitude (deg)", "Zone", "Account of",
				"Added value/a"), view.columns().stream().map(Column::header).toList());
		assertEquals(List.of("Small park", "Mill", "", "", "", "", "", "", "North", "2010", "5,000,000"),
				view.rows().get(0).cells().stream().map(Cell::text).toList());
		assertEquals("", view.rows().get(1).cells().get(10).text(), "unknown is empty");
		host.model.setCurrency("DKK");
		assertEquals("Added value (DKK)/a", host.table("Firms").columns().get(10).header());
		assertEquals(List.of(), host.problems.list());
	}
}
