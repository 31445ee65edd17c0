package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.cli.Results.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold for any parameters: SPEC section 9, V2, V10, V13 and V17, and that the tables of a run agree. */
class InvariantsTest {

	private static final List<String> SINGLE = List.of("M1", "M2", "M3", "M4", "M5");
	private static final Path UNITS = CommandLineFixture.EXAMPLE.resolve("china-eip-units.csv");
	private static final Map<String, Double> HOURS = Map.of("coal E", 5000., "coal CHP", 5500., "coal H", 4500., "E",
			4500., "CHP", 5500., "H", 4500.);

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	/** Figures of the table of SPEC 1.8, Mt and CNY/t. */
	@ParameterizedTest
	@CsvSource({ "1.0, 1.0, 2840, -46.9, 446, -109.0, 20, 401.6, 140, -69.3, 3053, -37.5",
			"0.8, 1.0, 2272, -39.9, 356, -73.5, 16, 577.1, 112, -62.7, 2442, -2.7",
			"1.2, 1.0, 3408, -51.7, 535, -132.6, 24, 284.6, 168, -73.7, 3664, -60.7",
			"1.0, 0.8, 2125, -45.0, 313, -80.5, 15, 420.5, 100, -64.4, 2291, -35.6",
			"1.0, 1.2, 3556, -47.9, 578, -122.1, 26, 392.6, 179, -71.8, 3815, -38.5" })
	void hoursAndLifetimeMoveMitigationAndCostAsPublished(double hours, double lifetime, double m1, double c1,
			double m2, double c2, double m3, double c3, double m4, double c4, double m5, double c5)
			throws IOException {
		Map<String, CSVRecord> results = run(study("", hours), park(scaled(hours, lifetime)));
		double[][] expected = { { m1, c1 }, { m2, c2 }, { m3, c3 }, { m4, c4 }, { m5, c5 } };
		for (int i = 0; i < SINGLE.size(); i++) {
			CSVRecord row = results.get(SINGLE.get(i));
			assertEquals(expected[i][0], number(row, "mitigation_t") / 1e6, 0.51, SINGLE.get(i));
			assertEquals(expected[i][1], number(row, "cost_levelised_cny_per_t"), 0.0501, SINGLE.get(i));
		}
	}

	@Test
	void moreHoursAndLongerLifeSaveMoreAtLessCost() throws IOException {
		Map<String, CSVRecord> base = run(study(""), park(scaled(1, 1)));
		for (Map<String, CSVRecord> more : List.of(run(study("", 1.2), park(scaled(1.2, 1))),
				run(study(""), park(scaled(1, 1.2))))) {
			for (String measure : SINGLE) {
				assertTrue(number(more.get(measure), "mitigation_t") > number(base.get(measure), "mitigation_t"));
				assertTrue(number(more.get(measure), "cost_levelised_cny_per_t")
						< number(base.get(measure), "cost_levelised_cny_per_t"), measure);
			}
		}
	}

	@Test
	void withEqualBoilersTheRateIsThatOfTheFuels() throws IOException {
		List<String> coal = Files.readAllLines(UNITS).stream()
				.filter(line -> line.startsWith("id,") || line.contains(",coal,")).toList();
		Map<String, CSVRecord> results = run(study("gasBoilerEfficiency = coalBoilerEfficiency estimate \"test\""),
				park(coal));
		assertEquals(1 - 56.1548 / 96.572, number(results.get("M1"), "mitigation_rate"), 1e-9);
	}

	/** The printed coal use of each size class and the efficiency it makes, rounded to three places: SPEC 1.2. */
	@ParameterizedTest
	@CsvSource({ "1000, 278.17", "600, 296.14", "300, 300.89", "200, 306.67", "100, 312.51", "6, 347.89" })
	void theShippedEfficienciesAreThoseOfThePrintedCoalUse(String capacity, double gramsPerKilowattHour) throws IOException {
		run(study(""), park(List.of(header(), row("E", "2005", capacity).replace("small", ""))));
		CSVRecord unit = Results.table(folder.resolve("out/units.csv")).get(0);
		double efficiency = 3.6 * number(unit, "electricity_mwh_per_a") / number(unit, "fuel_gj_per_a");
		assertEquals(Math.round(122.9 / gramsPerKilowattHour * 1000) / 1000., efficiency, 1e-12);
	}

	/** A unit of which nothing but its place is known, one that makes no heat, one past its life, one of an unknown fuel. */
	@Test
	void oddUnitsAreAnsweredAndNoNaNIsWritten() throws IOException {
		Map<String, CSVRecord> results = run(study(""), park(List.of(header(), "U1,K1,P1,,,,,,,,,", row("E", "2005", "50")
				.replace("U1", "U2"), row("E", "1950", "50").replace("U1", "U3"),
				row("E", "2005", "50").replace("U1", "U4").replace(",coal,", ",,"))));
		assertEquals("", results.get("M5").get("baseline_t"));
		assertEquals("1", results.get("M5").get("units_affected"));
		assertTrue(number(results.get("M5"), "mitigation_t") > 0);
		for (String file : List.of("results.csv", "results.json", "yearly.csv", "units.csv")) {
			String text = Files.readString(folder.resolve("out").resolve(file));
			assertFalse(text.contains("NaN") || text.contains("Infinity"), file);
		}
		assertTrue(commandLine.err().contains("study.remainingLife 1 unit"), commandLine::err);
	}

	@Test
	void withoutDiscountingBothCostsAreTheSame() throws IOException {
		Path study = study("");
		Files.writeString(study, Files.readString(study).replace("discount rate 8 %", "discount rate 0 %"));
		for (CSVRecord row : run(study, park(scaled(1, 1))).values()) {
			double levelised = number(row, "cost_levelised_cny_per_t");
			assertEquals(levelised, number(row, "cost_cumulative_cny_per_t"), 1e-9 * Math.abs(levelised));
		}
	}

	@Test
	void aUniformFactorOnHoursLeavesTheRates() throws IOException {
		Map<String, CSVRecord> base = run(study(""), park(scaled(1, 1)));
		run(study(""), park(scaled(0.7, 1))).forEach((name, row) -> {
			assertEquals(number(base.get(name), "mitigation_rate"), number(row, "mitigation_rate"), 1e-12);
			assertEquals(0.7 * number(base.get(name), "mitigation_t"), number(row, "mitigation_t"),
					1e-9 * number(row, "mitigation_t"));
		});
	}

	@Test
	void anEmptyStockHasNoMitigationAndNoCostPerTonne() throws IOException {
		Map<String, CSVRecord> results = run(study(""), park(List.of(header(), row("E", "1950", "100"))));
		for (CSVRecord row : results.values()) {
			assertEquals("0", row.get("units_affected"));
			assertEquals(0, number(row, "mitigation_t"));
			assertEquals("", row.get("mitigation_rate"));
			assertEquals("", row.get("cost_levelised_cny_per_t"));
		}
		assertFalse(Files.readString(folder.resolve("out/results.json")).contains("NaN"));
	}

	@Test
	void theTablesAgree() throws IOException {
		Map<String, CSVRecord> results = run(study(""), park(scaled(1, 1)));
		Map<String, Double> yearly = new HashMap<>();
		for (CSVRecord row : Results.table(folder.resolve("out/yearly.csv"))) {
			yearly.merge(row.get("scenario"), number(row, "emissions_t"), Double::sum);
		}
		Map<String, Double> units = new HashMap<>();
		for (CSVRecord row : Results.table(folder.resolve("out/units.csv"))) {
			if (!row.get("scenario").equals("baseline")) {
				units.merge(row.get("scenario"), number(row, "mitigation_t"), Double::sum);
			}
		}
		results.forEach((name, row) -> {
			assertEquals(number(row, "baseline_t"), yearly.get("baseline"), 1e-9 * yearly.get("baseline"));
			assertEquals(number(row, "scenario_t"), yearly.get(name), 1e-9 * yearly.get("baseline"));
			assertEquals(number(row, "mitigation_t"), units.get(name), 1e-9 * number(row, "mitigation_t"));
		});
	}

	private Path study(String parameters) throws IOException {
		return study(parameters, 1);
	}

	/**
	 * The study of the example with some factors of its own. The annual working time is that of the new units too, or the
	 * waste units of M2 would grow with the hours of the units that they replace.
	 */
	private Path study(String parameters, double hours) throws IOException {
		for (String name : List.of("parameters.scenario", "measures.scenario")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name),
					java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
		String text = Files.readString(CommandLineFixture.STUDY).replace("factors Tsinghua2016", "factors Own")
				.replace("prices China2014", "prices Own2014")
				.replace("study ChinaEip", """
						factor set Own extends Tsinghua2016 { %s }
						price set Own2014 extends China2014 { wasteUnitHours = %s h/a estimate "test" }

						study ChinaEip""".formatted(parameters, 8000 * hours));
		return Files.writeString(folder.resolve("study.scenario"), text);
	}

	private Path park(List<String> units) throws IOException {
		Path list = Files.write(folder.resolve("units.csv"), units);
		Path park = Files.createTempFile(folder, "", ".park");
		assertEquals(ExitCode.DONE, commandLine.run("import", "--units", list, "--out", park), commandLine::err);
		return park;
	}

	private Map<String, CSVRecord> run(Path study, Path park) throws IOException {
		assertEquals(ExitCode.DONE,
				commandLine.run("run", study, "--park", park, "--no-report", "--out", folder.resolve("out")),
				commandLine::err);
		return Results.byScenario(folder.resolve("out"));
	}

	private static String header() {
		return "id,park,utility,fuel,output,tech,cls,capacity_mw,hpr,vintage,lifetime,hours";
	}

	private static String row(String output, String vintage, String capacity) {
		return "U1,K1,P1,coal," + output + ",COND,small," + capacity + ",0.0," + vintage + ",30,";
	}

	/** The units of the example with hours and lifetimes multiplied. */
	private static List<String> scaled(double hours, double lifetime) throws IOException {
		var lines = new ArrayList<>(List.of(header()));
		try (Stream<String> units = Files.lines(UNITS)) {
			units.filter(line -> line.startsWith("U")).forEach(line -> {
				String[] cells = line.split(",");
				double base = HOURS.getOrDefault(cells[3] + " " + cells[4], HOURS.get(cells[4]));
				cells[10] = String.valueOf(Math.round(Integer.parseInt(cells[10]) * lifetime));
				lines.add(String.join(",", cells) + "," + base * hours);
			});
		}
		return lines;
	}
}
