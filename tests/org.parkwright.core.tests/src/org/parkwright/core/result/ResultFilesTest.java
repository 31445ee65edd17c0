package org.parkwright.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.run.StudyRun;
import org.parkwright.core.study.Feature;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What a run leaves in its folder: four files that fit together, or those that were there. */
class ResultFilesTest {

	private static final List<String> NAMES = List.of("results.csv", "results.json", "yearly.csv", "units.csv", "committed.csv");

	@TempDir
	private Path folder;

	private final EipModel model = Models.model();
	private final EnergyUnit unit = Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");
	private final StudyBuilder builder = new StudyBuilder().scenario("S",
			List.of(measure("gas", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas"))));

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private void earlier() throws IOException {
		for (String name : NAMES) {
			Files.writeString(folder.resolve(name), "earlier");
		}
	}

	private void assertEarlier() throws IOException {
		assertEquals(NAMES.stream().sorted().toList(), names());
		for (String name : NAMES) {
			assertEquals("earlier", Files.readString(folder.resolve(name)), name);
		}
	}

	@Test
	void allFilesAreReplacedTogether() throws IOException {
		earlier();
		StudyResult result = builder.run(model);
		assertEquals(NAMES, ResultFiles.names(result));
		ResultFiles.write(result, folder);
		assertEquals(NAMES.stream().sorted().toList(), names());
		StringBuilder table = new StringBuilder();
		ResultTables.results(result, table);
		assertEquals(table.toString(), Files.readString(folder.resolve("results.csv")));
		assertTrue(Files.readString(folder.resolve("yearly.csv")).startsWith("study,scenario,year,"));
		assertTrue(Files.readString(folder.resolve("units.csv")).startsWith("study,scenario,id,"));
		assertEquals("Test", json(result).get("study").getAsString());
	}

	@Test
	void ifOneCannotBeWrittenAllStay() throws IOException {
		earlier();
		Files.delete(folder.resolve("units.csv"));
		Files.createDirectory(folder.resolve("units.csv"));
		assertThrows(IOException.class, () -> ResultFiles.write(builder.run(model), folder));
		for (String name : List.of("results.csv", "results.json", "yearly.csv")) {
			assertEquals("earlier", Files.readString(folder.resolve(name)), name);
		}
		assertEquals(NAMES.stream().sorted().toList(), names());
	}

	@Test
	void aResultThatFailsWhileItIsWrittenLeavesTheOldFiles() throws IOException {
		earlier();
		StudyResult result = builder.run(model);
		StudyResult broken = new StudyResult(result.study(), result.modelName(), result.dataNote(), result.parks(),
				result.plants(), result.units(), result.baseline(), result.trajectory(), List.of(), result.scenarios(),
				result.provenance(), result.warnings(), result.committed(), result.analysis());
		assertThrows(IndexOutOfBoundsException.class, () -> ResultFiles.write(broken, folder));
		assertEarlier();
	}

	@Test
	void aRunThatIsStoppedLeavesNothing() throws IOException {
		earlier();
		StudyRun run = StudyRun.of(builder.scenario("T", List.of()).study(), model, StudyBuilder.FILE, new Faults());
		Progress stopping = new Progress() {
			private boolean stop;

			@Override
			public void worked(long done, long total) {
				stop = done > 0;
			}

			@Override
			public boolean cancelled() {
				return stop;
			}
		};
		assertThrows(CancellationException.class, () -> ResultFiles.write(run.run(stopping), folder));
		assertEarlier();
	}

	@Test
	void jsonHoldsTheTotalsAndWhereTheyComeFrom() throws IOException {
		model.setDataNote("synthetic");
		StudyResult result = builder.discounted(0.08).run(model);
		JsonObject json = json(result);
		assertEquals(List.of("study", "title", "model", "dataNote", "baseYear", "discountRate", "horizon", "yearConvention",
				"abatementCost", "factors", "prices", "provenance", "stock", "scenarios", "warnings"), List.copyOf(json.keySet()));
		assertEquals("synthetic", json.get("dataNote").getAsString());
		assertEquals(2014, json.get("baseYear").getAsInt());
		assertEquals(0.08, json.get("discountRate").getAsDouble());
		assertEquals("remaining life", json.get("horizon").getAsString());
		assertEquals("startOfYear", json.get("yearConvention").getAsString());
		assertEquals("levelised", json.get("abatementCost").getAsString());
		assertEquals("{\"name\":\"Factors\",\"title\":\"\",\"calibrated\":false}", json.get("factors").toString());
		JsonObject provenance = json.getAsJsonObject("provenance");
		assertEquals(List.of("test.park", "abc", result.provenance().parameterHash(), result.provenance().version(),
				result.provenance().time().toString()),
				List.of("modelFile", "modelSha256", "parametersSha256", "parkwright", "time").stream()
						.map(name -> provenance.get(name).getAsString()).toList());
		assertEquals("{\"parks\":1,\"plants\":1,\"units\":1}", json.get("stock").toString());
		JsonObject scenario = json.getAsJsonArray("scenarios").get(0).getAsJsonObject();
		Appraisal appraisal = result.scenarios().get(0).appraisal();
		assertEquals(List.of("name", "title", "baseline_t", "scenario_t", "mitigation_t", "mitigation_rate", "npv_cny",
				"cost_levelised_cny_per_t", "cost_cumulative_cny_per_t", "parts_cny", "units_affected"), List.copyOf(scenario.keySet()));
		assertEquals(appraisal.npv(), scenario.get("npv_cny").getAsDouble());
		assertEquals(appraisal.levelisedCost(), scenario.get("cost_levelised_cny_per_t").getAsDouble());
		assertEquals(List.of("retrofit", "fuel", "electricity", "steam", "ultra_low_emission", "follow_up"),
				List.copyOf(scenario.getAsJsonObject("parts_cny").keySet()));
	}

	@Test
	void whatIsUnknownIsNullInJson() throws IOException {
		unit.setCapacity(null);
		JsonObject json = json(builder.run(model));
		JsonObject scenario = json.getAsJsonArray("scenarios").get(0).getAsJsonObject();
		for (String name : List.of("baseline_t", "mitigation_rate", "npv_cny", "cost_levelised_cny_per_t")) {
			assertTrue(scenario.get(name).isJsonNull(), name);
		}
		assertFalse(json.toString().contains("NaN"));
		assertEquals(1, json.getAsJsonArray("warnings").size());
	}

	private static JsonObject json(StudyResult result) throws IOException {
		StringWriter text = new StringWriter();
		ResultJson.write(result, text);
		return JsonParser.parseString(text.toString()).getAsJsonObject();
	}
}
