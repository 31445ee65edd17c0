package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.cli.Results.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Two-way tables of the example, asked for in the scenario language and read from what a run writes. */
class TwoWayTest {

	private static final String TABLE = """

				table "Boilers against interest" of M1, M5 {
					vary gasBoilerEfficiency from 0.90 to 0.94 at 3 values
					vary discount rate from 4 % to 12 % at 5 values
				}
				table of M3 {
					vary fuelPrice by 40 % at 3 values
					vary hours by 20 % at 2 values
				}
				sensitivity of M3 {
					vary fuelPrice by 40 %
					vary hours by 20 %
				}
			""";

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@BeforeEach
	void copyTheExample() throws IOException {
		for (String name : List.of("parameters.scenario", "measures.scenario", "study.scenario", "china-eip.park")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
		}
	}

	private Path study(String more) throws IOException {
		String text = Files.readString(folder.resolve("study.scenario"));
		return Files.writeString(folder.resolve("own.scenario"), text.substring(0, text.lastIndexOf('}')) + more + "}\n");
	}

	private Path run(Path study, String out) {
		assertEquals(ExitCode.DONE, commandLine.run("run", study, "--no-report", "--out", folder.resolve(out)), commandLine::err);
		return folder.resolve(out);
	}

	private static double cell(List<CSVRecord> cells, String scenario, String quantity, double row, double column) {
		return number(cells.stream().filter(cell -> cell.get("scenario").equals(scenario) && cell.get("quantity").equals(quantity)
				&& number(cell, "row") == row && number(cell, "column") == column).findFirst().orElseThrow(), "result");
	}

	@Test
	void cellsAreTheStudyWithTheseNumbersStated() throws IOException {
		Path study = study(TABLE);
		List<CSVRecord> cells = Results.table(run(study, "out").resolve("two-way.csv"));
		String text = Files.readString(study);
		String stated = text.substring(0, text.indexOf("table \"Boilers")) + "}\n";
		assertTrue(stated.contains("discount rate 8 %"));
		String parameters = Files.readString(folder.resolve("parameters.scenario"));
		assertTrue(parameters.contains("gasBoilerEfficiency \"Efficiency of the gas boiler that replaces it (M1)\" = 0.92"));
		Files.writeString(study, stated.replace("discount rate 8 %", "discount rate 6 %"));
		Files.writeString(folder.resolve("parameters.scenario"),
				parameters.replace("gasBoilerEfficiency \"Efficiency of the gas boiler that replaces it (M1)\" = 0.92",
						"gasBoilerEfficiency \"Efficiency of the gas boiler that replaces it (M1)\" = 0.94"));
		Map<String, CSVRecord> results = Results.byScenario(run(study, "stated"));
		for (String scenario : List.of("M1", "M5")) {
			Map.of("mitigation", "mitigation_t", "rate", "mitigation_rate", "npv", "npv_cny", "levelised_cost",
					"cost_levelised_cny_per_t", "cumulative_cost", "cost_cumulative_cny_per_t", "fuel", "fuel_cny")
					.forEach((quantity, column) -> assertEquals(number(results.get(scenario), column),
							cell(cells, scenario, quantity, 0.94, 0.06), scenario + " " + quantity));
		}
	}

	@Test
	void theEndsAreThoseOfTheSensitivity() throws IOException {
		Path out = run(study(TABLE), "out");
		List<CSVRecord> cells = Results.table(out.resolve("two-way.csv"));
		for (CSVRecord bar : Results.table(out.resolve("sensitivity.csv"))) {
			if (bar.get("variable").equals("hours")) {
				assertEquals(number(bar, "at_low"), cell(cells, "M3", bar.get("quantity"), 1, 0.8));
				assertEquals(number(bar, "at_high"), cell(cells, "M3", bar.get("quantity"), 1, 1.2));
			}
		}
	}

	@Test
	void theTableHasARowForEveryCell() throws IOException {
		Path out = run(study(TABLE), "out");
		List<String> lines = Files.readAllLines(out.resolve("two-way.csv"));
		assertEquals("study,table,title,scenario,quantity,unit,row_variable,row_by,row_unit,row,column_variable,column_by,"
				+ "column_unit,column,result", lines.getFirst());
		assertEquals(1 + 2 * 12 * 15 + 12 * 6, lines.size());
		assertTrue(lines.get(1).startsWith("ChinaEip,1,Boilers against interest,M1,tonnes,t,gasBoilerEfficiency,value,1,0.9,"
				+ "discount rate,value,1,0.04,"), lines.get(1));
		assertTrue(lines.get(2).contains(",0.9,discount rate,value,1,0.06,"), lines.get(2));
		assertTrue(lines.get(6).contains(",0.92,discount rate,value,1,0.04,"), lines.get(6));
		assertTrue(lines.getLast().startsWith("ChinaEip,2,,M3,follow_up,CNY,fuelPrice,factor,1,1.4,hours,factor,1,1.2,"),
				lines.getLast());
	}

	@Test
	void theJsonHasTheSameNumbers() throws IOException {
		Path out = run(study(TABLE), "out");
		List<CSVRecord> cells = Results.table(out.resolve("two-way.csv"));
		JsonArray tables = JsonParser.parseString(Files.readString(out.resolve("results.json"))).getAsJsonObject()
				.getAsJsonArray("tables");
		assertEquals(2, tables.size());
		JsonObject first = tables.get(0).getAsJsonObject();
		assertEquals("Boilers against interest", first.get("title").getAsString());
		assertEquals("{\"variable\":\"discount rate\",\"by\":\"value\",\"variable_unit\":\"1\","
				+ "\"values\":[0.04,0.06,0.08,0.1,0.12]}", first.get("columns").toString());
		assertEquals("gasBoilerEfficiency", first.getAsJsonObject("rows").get("variable").getAsString());
		JsonObject m5 = first.getAsJsonArray("scenarios").get(1).getAsJsonObject();
		assertEquals("M5", m5.get("name").getAsString());
		JsonObject cost = m5.getAsJsonObject("levelised_cost");
		assertEquals("CNY/t", cost.get("unit").getAsString());
		assertEquals(3, cost.getAsJsonArray("results").size());
		assertEquals(cell(cells, "M5", "levelised_cost", 0.94, 0.06),
				cost.getAsJsonArray("results").get(2).getAsJsonArray().get(1).getAsDouble());
	}

	@Test
	void whatIsUnknownIsEmpty() throws IOException {
		Path out = run(study("table of M1 { vary discount rate from -100 % to 10 % at 2 values vary hours by 10 % at 2 values }"),
				"out");
		List<CSVRecord> rows = Results.table(out.resolve("two-way.csv"));
		for (CSVRecord row : rows) {
			assertEquals(row.get("row").equals("-1.0"), row.get("result").isEmpty(), row::toString);
		}
		JsonObject table = JsonParser.parseString(Files.readString(out.resolve("results.json"))).getAsJsonObject()
				.getAsJsonArray("tables").get(0).getAsJsonObject();
		assertTrue(table.getAsJsonArray("scenarios").get(0).getAsJsonObject().getAsJsonObject("npv").getAsJsonArray("results")
				.get(0).getAsJsonArray().get(1).isJsonNull());
		assertTrue(commandLine.out().contains("unknown"), commandLine::out);
	}

	@Test
	void theTerminalShowsTheCost() throws IOException {
		Path out = run(study(TABLE), "out");
		List<String> lines = commandLine.out().lines().toList();
		int title = lines.indexOf("Table: Boilers against interest");
		assertEquals("levelised cost in CNY/t at values of gasBoilerEfficiency (down) and discount rate (across);"
				+ " * as the study states", lines.get(title + 1));
		assertEquals(List.of("scenario", "gasBoilerEfficiency", "4 %", "6 %", "8 % *", "10 %", "12 %"),
				List.of(lines.get(title + 2).split(" {2,}")));
		double cost = cell(Results.table(out.resolve("two-way.csv")), "M5", "levelised_cost", 0.94, 0.12);
		List<String> last = List.of(lines.get(title + 8).split(" {2,}"));
		assertEquals(List.of("M5", "0.94"), last.subList(0, 2));
		assertEquals(String.format(Locale.ROOT, "%,.1f", cost), last.getLast());
		assertTrue(lines.contains("Table 2"));
	}

	@Test
	void aTableTooLargeForTheTerminalShowsItsEnds() throws IOException {
		run(study("table of M1 { vary hours by 20 % at 50 values vary lifetime by 20 % at 8 values }"), "out");
		assertTrue(commandLine.out().contains("more values in two-way.csv"), commandLine::out);
		assertEquals(50 * 8 * 12, Results.table(folder.resolve("out/two-way.csv")).size());
		assertEquals(2, commandLine.out().lines().filter(line -> line.startsWith("M1 ") && line.contains("20 %")).count());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			vary hours by 20 % at 1 values vary lifetime by 20 % at 5 values | whole number from 2 to 50
			vary hours by 20 % at 1000000000 values vary lifetime by 20 % at 5 values | whole number from 2 to 50
			vary hours by 20 % at 2.5 values vary lifetime by 20 % at 5 values | whole number from 2 to 50
			vary hours by 20 % at 5 values | needs a second number
			vary hours by 20 % at 5 values vary lifetime by 20 % at 5 values vary fuelPrice by 9 % at 5 values | Take this one away
			vary hours by 20 % at 5 values vary hours by 10 % at 5 values | This varies already
			vary hours by 20 % at 5 values vary lifetime by 20 % | Expected is at
			""")
	void whatIsNoTableIsToldAndNothingWritten(String lines, String words) throws IOException {
		Path out = folder.resolve("none");
		assertEquals(ExitCode.FAULTS, commandLine.run("run", study("table of M1 { " + lines + " }"), "--out", out));
		assertTrue(commandLine.err().contains("own.scenario") && commandLine.err().contains(words), commandLine::err);
		assertFalse(commandLine.err().contains("\tat "), commandLine::err);
		assertFalse(Files.exists(out), "nothing is written");
	}
}
