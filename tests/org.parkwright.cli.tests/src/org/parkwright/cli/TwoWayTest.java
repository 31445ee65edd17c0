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
		JsonArray rows = rows(out);
		assertEquals(cells.size(), rows.size());
		for (int i = 0; i < rows.size(); i++) {
			JsonObject row = rows.get(i).getAsJsonObject();
			assertEquals(cells.get(i).get("scenario"), row.get("scenario").getAsString());
			assertEquals(cells.get(i).get("row_variable"), row.get("row_variable").getAsString());
			assertEquals(number(cells.get(i), "result"), row.get("result").getAsDouble());
		}
	}

	private static JsonArray rows(Path out) throws IOException {
		return JsonParser.parseString(Files.readString(out.resolve("results.json"))).getAsJsonObject().getAsJsonObject("tables").getAsJsonArray("two-way");
	}

	@Test
	void whatIsUnknownIsEmpty() throws IOException {
		Path out = run(study("table of M1 { vary discount rate from -100 % to 10 % at 2 values vary hours by 10 % at 2 values }"),
				"out");
		List<CSVRecord> rows = Results.table(out.resolve("two-way.csv"));
		for (CSVRecord row : rows) {
			assertEquals(row.get("row").equals("-1.0"), row.get("result").isEmpty(), row::toString);
		}
		rows(out).forEach(row -> assertEquals(row.getAsJsonObject().get("row").getAsDouble() == -1, row.getAsJsonObject().get("result").isJsonNull()));
		assertTrue(commandLine.out().contains("unknown"), commandLine::out);
	}

	@Test
	void theTerminalShowsTheCost() throws IOException {
		Path out = run(study(TABLE), "out");
		List<String> lines = commandLine.out().lines().toList();
		int title = lines.indexOf("Table: Boilers against interest: M5: abatement cost at values of gasBoilerEfficiency (down) and discount rate (across)");
		assertEquals("Result [CNY/t CO\u2082e], * as the study states", lines.get(title + 1));
		assertEquals(List.of("Value of the row", "4.0 %", "6.0 %", "8.0 %", "10.0 %", "12.0 %"), List.of(lines.get(title + 2).split(" {2,}")));
		double cost = cell(Results.table(out.resolve("two-way.csv")), "M5", "levelised_cost", 0.94, 0.12);
		List<String> last = List.of(lines.get(title + 5).strip().split(" {2,}"));
		assertEquals("0.940", last.getFirst());
		assertEquals(String.format(Locale.ROOT, "%,.1f", cost).replace('-', '\u2212'), last.getLast());
		assertTrue(lines.get(title + 4).contains(" *"), "gas boilers of 92 % at 8 % are the study's own");
	}

	@Test
	void aTableTooLargeForTheTerminalShowsItsEnds() throws IOException {
		run(study("table of M1 { vary hours by 20 % at 50 values vary lifetime by 20 % at 8 values }"), "out");
		assertTrue(commandLine.out().contains("(20 more in two-way.csv)"), commandLine::out);
		assertEquals(50 * 8 * 12, Results.table(folder.resolve("out/two-way.csv")).size());
		assertEquals(2, commandLine.out().lines().filter(line -> line.strip().startsWith("\u221220 ") || line.strip().startsWith("+20 ")).count());
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
