package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The whole way from files to files against independent implementations: SPEC section 9, V6 to V9, V11 and V12. */
class GoldenTest {

	private static final Path GOLDEN = CommandLineFixture.TESTS.resolve("golden");

	/** Columns of results.csv and their names and scales in the golden file that came with the model. */
	private static final Map<String, Map.Entry<String, Double>> NAMES = new LinkedHashMap<>();
	static {
		NAMES.put("baseline_t", Map.entry("baseline_Mt", 1e6));
		NAMES.put("mitigation_t", Map.entry("mitigation_Mt", 1e6));
		NAMES.put("mitigation_rate", Map.entry("rate", 1.));
		NAMES.put("npv_cny", Map.entry("npv_GCNY", 1e9));
		NAMES.put("cost_levelised_cny_per_t", Map.entry("mc_levelised", 1.));
		NAMES.put("cost_cumulative_cny_per_t", Map.entry("mc_cumulative", 1.));
		NAMES.put("retrofit_cny", Map.entry("retrofit", 1e9));
		NAMES.put("fuel_cny", Map.entry("fuel", 1e9));
		NAMES.put("electricity_cny", Map.entry("elec", 1e9));
		NAMES.put("steam_cny", Map.entry("steam", 1e9));
		NAMES.put("ultra_low_emission_cny", Map.entry("ule", 1e9));
		NAMES.put("follow_up_cny", Map.entry("follow", 1e9));
	}

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@Test
	void theExampleGivesThePublishedPicture() throws IOException {
		Map<String, CSVRecord> results = run(CommandLineFixture.STUDY);
		JsonObject golden = json("china-eip.json").getAsJsonObject("stock");
		assertEquals(golden.keySet(), results.keySet());
		assertGolden(golden, results);
	}

	/** The worked unit of SPEC 1.9, to which every measure applies: the limits of M2 and M3 are moved, nothing else. */
	@Test
	void theWorkedUnitGivesWhatWasWorkedOut() throws IOException {
		for (String name : List.of("parameters.scenario", "measures.scenario")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
		}
		Path study = Files.writeString(folder.resolve("study.scenario"), Files.readString(CommandLineFixture.STUDY)
				.replace("factors Tsinghua2016", "factors Open").replace("study ChinaEip", """
						factor set Open extends Tsinghua2016 {
							wasteUnitLimit = 50 MW estimate "test"
							largeUnitThreshold = 50 MW estimate "test"
						}

						study ChinaEip"""));
		Path list = Files.writeString(folder.resolve("unit.csv"),
				"id,park,utility,fuel,output,tech,capacity_mw,hpr,vintage,lifetime\nU1,K1,P1,coal,CHP,EC,50,3.0,2005,30\n");
		Path park = folder.resolve("unit.park");
		assertEquals(ExitCode.DONE, commandLine.run("import", "--units", list, "--out", park), commandLine::err);
		JsonObject golden = json("china-eip.json").getAsJsonObject("unit_50MW_2005");
		assertTrue(golden.size() >= 7, "five measures and two hybrids");
		assertGolden(golden, run(study, "--park", park));
	}

	private static void assertGolden(JsonObject golden, Map<String, CSVRecord> results) {
		for (String scenario : golden.keySet()) {
			JsonObject expected = golden.getAsJsonObject(scenario);
			NAMES.forEach((column, name) -> {
				JsonElement value = expected.has(name.getKey()) ? expected.get(name.getKey())
						: expected.getAsJsonObject("parts_GCNY").get(name.getKey());
				assertClose(value.getAsDouble() * name.getValue(), results.get(scenario), column);
			});
			int units = expected.getAsJsonObject("applied").entrySet().stream()
					.mapToInt(entry -> entry.getValue().getAsInt()).sum();
			assertEquals(units, Integer.parseInt(results.get(scenario).get("units_affected")), scenario);
		}
	}

	@Test
	void theOrdersArePublished() throws IOException {
		Map<String, CSVRecord> results = run(CommandLineFixture.STUDY);
		assertEquals(List.of("M5", "M1&M3", "M1&M4", "M1", "M2&M4", "M2&M3", "M2", "M4", "M3"),
				sorted(results, "mitigation_t").reversed());
		List<String> cost = List.of("M2", "M2&M4", "M2&M3", "M4", "M1&M4", "M1", "M1&M3", "M5", "M3");
		assertEquals(cost, sorted(results, "cost_levelised_cny_per_t"));
		assertEquals(cost, sorted(results, "cost_cumulative_cny_per_t"));
		results.forEach((name, row) -> assertEquals(name.equals("M3"),
				Double.parseDouble(row.get("cost_levelised_cny_per_t")) > 0, name));
		assertEquals(0.4228, rate(results, "M1"), 0.005);
		assertEquals(0.4544, rate(results, "M5"), 0.005);
		assertEquals(0.0663, rate(results, "M2"), 0.001);
		assertEquals(0.0208, rate(results, "M4"), 0.0005);
		assertEquals(0.0030, rate(results, "M3"), 0.0002);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mixed", "edge" })
	void anyOtherUnitListGivesWhatTheReferenceGives(String list) throws IOException {
		Path park = folder.resolve(list + ".park");
		assertEquals(ExitCode.DONE, commandLine.run("import", "--units", GOLDEN.resolve(list + ".csv"), "--out", park),
				commandLine::err);
		Map<String, CSVRecord> results = run(CommandLineFixture.STUDY, "--park", park);
		JsonObject golden = json(list + ".json");
		for (String scenario : golden.keySet()) {
			for (Map.Entry<String, JsonElement> expected : golden.getAsJsonObject(scenario).entrySet()) {
				if (expected.getValue().isJsonNull()) {
					assertEquals("", results.get(scenario).get(expected.getKey()));
				} else {
					assertClose(expected.getValue().getAsDouble(), results.get(scenario), expected.getKey());
				}
			}
		}
	}

	private Map<String, CSVRecord> run(Path study, Object... more) throws IOException {
		Path out = folder.resolve("out");
		var arguments = new java.util.ArrayList<Object>(List.of("run", study, "--no-report", "--out", out));
		arguments.addAll(List.of(more));
		assertEquals(ExitCode.DONE, commandLine.run(arguments.toArray()), commandLine::err);
		return Results.byScenario(out);
	}

	private static List<String> sorted(Map<String, CSVRecord> results, String column) {
		return results.keySet().stream().sorted(
				java.util.Comparator.comparingDouble(name -> Double.parseDouble(results.get(name).get(column))))
				.toList();
	}

	private static double rate(Map<String, CSVRecord> results, String scenario) {
		return Double.parseDouble(results.get(scenario).get("mitigation_rate"));
	}

	private static void assertClose(double expected, CSVRecord row, String column) {
		double actual = Double.parseDouble(row.get(column));
		assertTrue(Math.abs(actual - expected) <= 1e-9 * Math.abs(expected),
				() -> row.get("scenario") + " " + column + ": expected " + expected + " but was " + actual);
	}

	private static JsonObject json(String name) throws IOException {
		return JsonParser.parseString(Files.readString(GOLDEN.resolve(name))).getAsJsonObject();
	}
}
