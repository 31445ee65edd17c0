package org.parkwright.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.Models;
import org.parkwright.core.ResultTexts;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.run.StudyRun;
import org.parkwright.core.section.ResultSections;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.simulation.Feature;

import com.google.gson.JsonObject;

/** What a run leaves in its folder: files that fit together, or those that were there. */
class ResultFilesTest {

	private static final List<String> NAMES = List.of("results.csv", "results.json", "datapackage.json", "yearly.csv", "units.csv", "committed.csv");

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

	private static void write(StudyResult result, Path folder) throws IOException {
		AtomicFiles.writeAll(folder, ResultFiles.of(result, ResultSections.of(result)));
	}

	@Test
	void allFilesAreReplacedTogether() throws IOException {
		earlier();
		StudyResult result = builder.run(model);
		assertTrue(ResultTexts.names(result).containsAll(NAMES));
		write(result, folder);
		assertEquals(ResultTexts.names(result).stream().sorted().toList(), names());
		assertEquals(ResultTexts.csv(result, "results"), Files.readString(folder.resolve("results.csv")));
		assertTrue(Files.readString(folder.resolve("yearly.csv")).startsWith("study,scenario,year,"));
		assertTrue(Files.readString(folder.resolve("units.csv")).startsWith("study,scenario,id,"));
		assertEquals("Test", ResultTexts.json(result).get("study").getAsString());
	}

	@Test
	void ifOneCannotBeWrittenAllStay() throws IOException {
		earlier();
		Files.delete(folder.resolve("units.csv"));
		Files.createDirectory(folder.resolve("units.csv"));
		assertThrows(IOException.class, () -> write(builder.run(model), folder));
		for (String name : List.of("results.csv", "results.json", "yearly.csv")) {
			assertEquals("earlier", Files.readString(folder.resolve(name)), name);
		}
		assertEquals(NAMES.stream().sorted().toList(), names());
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
		assertThrows(CancellationException.class, () -> write(run.run(stopping), folder));
		assertEarlier();
	}

	@Test
	void jsonHoldsTheTotalsAndWhereTheyComeFrom() throws IOException {
		model.setDataNote("synthetic");
		StudyResult result = builder.discounted(0.08).run(model);
		JsonObject json = ResultTexts.json(result);
		assertEquals(List.of("schema", "study", "title", "model", "dataNote", "baseYear", "discountRate", "horizon", "yearConvention",
				"abatementCost", "factors", "prices", "provenance", "statements", "tables", "warnings"), List.copyOf(json.keySet()));
		assertEquals(2, json.get("schema").getAsInt());
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
		JsonObject tables = json.getAsJsonObject("tables");
		JsonObject stock = tables.getAsJsonArray("stock").get(0).getAsJsonObject();
		assertEquals(List.of(1, 1, 1), List.of("parks", "plants", "units").stream().map(name -> stock.get(name).getAsInt()).toList());
		JsonObject scenario = tables.getAsJsonArray("results").get(0).getAsJsonObject();
		Appraisal appraisal = result.scenarios().get(0).appraisal();
		assertEquals(appraisal.npv(), scenario.get("npv_cny").getAsDouble());
		assertEquals(appraisal.levelisedCost(), scenario.get("cost_levelised_cny_per_t").getAsDouble());
		assertEquals(1, scenario.get("units_affected").getAsInt());
	}

	@Test
	void whatIsUnknownIsNullInJson() throws IOException {
		unit.setCapacity(null);
		JsonObject json = ResultTexts.json(builder.run(model));
		JsonObject scenario = json.getAsJsonObject("tables").getAsJsonArray("results").get(0).getAsJsonObject();
		for (String name : List.of("baseline_t", "mitigation_rate", "npv_cny", "cost_levelised_cny_per_t")) {
			assertTrue(scenario.get(name).isJsonNull(), name);
		}
		assertFalse(json.toString().contains("NaN"));
		assertEquals(1, json.getAsJsonArray("warnings").size());
	}
}
