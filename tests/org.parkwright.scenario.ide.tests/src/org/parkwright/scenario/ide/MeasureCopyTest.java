package org.parkwright.scenario.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.scenario.Scenarios;

/** Measures of the examples are copied to files of a project and work there. */
class MeasureCopyTest {

	private static final List<String> CATALOGUE = List.of("measures.scenario", "further.scenario", "parameters.scenario");

	@TempDir
	private Path folder;
	private Workplace work;

	@BeforeEach
	void open() throws IOException {
		work = new Workplace(folder).withExample().start();
	}

	@AfterEach
	void close() {
		work.close();
	}

	private static List<String> catalogue() {
		return texts(Workplace.examples(), CATALOGUE);
	}

	private static List<String> texts(Path from, List<String> names) {
		return names.stream().map(name -> {
			try {
				return Files.readString(from.resolve(name));
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		}).toList();
	}

	private void copy(String file, String measure, String name) throws IOException {
		copy(file, catalogue(), measure, name);
	}

	private void copyOfTheShipped(String measure) throws IOException {
		Path shipped = Workplace.examples().resolve("../../plugins/org.parkwright.core/catalogue");
		copy("new.scenario", texts(shipped, List.of("replacements.scenario", "factors.scenario", "prices.scenario")), measure, measure);
	}

	private void copy(String file, List<String> catalogue, String measure, String name) throws IOException {
		ScenarioServer.Edits edits = Workplace.get(work.server().copy(work.uri(file), catalogue, measure, name));
		assertEquals("", edits.problem());
		for (Map.Entry<URI, List<TextChange>> each : edits.changes().entrySet()) {
			Path path = Path.of(each.getKey());
			Files.writeString(path, Workplace.changed(Files.exists(path) ? Files.readString(path) : "", each.getValue()));
		}
	}

	private void laidOut(String file) throws IOException {
		String text = work.type(file, Files.readString(folder.resolve(file)));
		assertEquals(text, Workplace.applied(text, Workplace.get(work.server().format(work.uri(file)))));
	}

	private StudyResult run(String text) throws IOException {
		Path study = Files.writeString(folder.resolve("trial.scenario"), text);
		assertEquals(List.of(), Scenarios.validate(study));
		Faults faults = new Faults();
		StudyResult result = Studies.run(Scenarios.load(study, faults).studies().get(0), folder.resolve("china-eip.park"), ProgressMonitor.NONE,
				faults);
		assertFalse(faults.hasErrors(), () -> faults.list().toString());
		return result;
	}

	private static String study(String imports, String measure) {
		return imports + """

				study Trial {
					park "china-eip.park" base year 2014 discount rate 8 %% factors Tsinghua2016 prices China2014
					scenario Copy { apply %s }
				}
				""".formatted(measure);
	}

	@Test
	void theCatalogueHasTheFiveMeasuresAndTheFurtherOnes() {
		List<MeasureText> measures = Workplace.get(work.server().measures(catalogue()));
		assertEquals(List.of("M1", "M2", "M3", "M4", "M5", "BiomassCoFiring", "SludgeCoFiring", "RoofSolar", "ParkWind", "HeatPump",
				"GridAndGasHeat", "CarbonCapture", "CoalExit"), measures.stream().map(MeasureText::name).toList());
		measures.forEach(measure -> {
			assertTrue(measure.documentation().endsWith("."), measure.name() + " explains itself");
			assertFalse(measure.title().isEmpty(), measure.name());
			assertTrue(measure.text().startsWith("/**") && measure.text().endsWith("}"), measure.text());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "M1", "M2", "M3", "M4", "M5", "BiomassCoFiring", "SludgeCoFiring", "RoofSolar", "ParkWind", "HeatPump",
			"GridAndGasHeat", "CarbonCapture", "CoalExit" })
	void aCopyWorksInTheStudiesOfTheProject(String measure) throws IOException {
		copy("measures.scenario", measure, "My copy");
		for (String file : List.of("measures.scenario", "parameters.scenario")) {
			laidOut(file);
		}
		StudyResult result = run(study("import \"measures.scenario\"\nimport \"parameters.scenario\"\n", "\"My copy\""));
		assertTrue(Arrays.stream(result.scenarios().get(0).applied()).anyMatch(taken -> !taken.isEmpty()), "units take it");
		assertTrue(Double.isFinite(result.cost(result.scenarios().get(0))), "its cost is known");
	}

	@Test
	void aNewFileImportsWhatTheStudiesCountWith() throws IOException {
		copy("new.scenario", "HeatPump", "HeatPump");
		String text = Files.readString(folder.resolve("new.scenario"));
		assertTrue(text.startsWith("import \"parameters.scenario\"\n\n/** Heat pumps"), text);
		assertTrue(Files.readString(folder.resolve("parameters.scenario")).contains("\theatPumpCost \"Heat pumps, per heat"));
		assertEquals(List.of(), Scenarios.validate(folder.resolve("new.scenario")));
		laidOut("new.scenario");
	}

	@Test
	void whatIsThereAlreadyIsNotCopied() throws IOException {
		copy("measures.scenario", "BiomassCoFiring", "First");
		String parameters = Files.readString(folder.resolve("parameters.scenario"));
		assertTrue(parameters.contains("biomassShare"), parameters);
		work.type("parameters.scenario", parameters);
		work.type("measures.scenario", Files.readString(folder.resolve("measures.scenario")));
		copy("measures.scenario", "BiomassCoFiring", "Second");
		assertEquals(parameters, Files.readString(folder.resolve("parameters.scenario")));
	}

	@Test
	void aNameThatIsTakenIsToldOf() {
		assertEquals("There is a measure M1 in measures.scenario already: give this one another name.",
				Workplace.get(work.server().copy(work.uri("new.scenario"), catalogue(), "M1", "M1")).problem());
		assertEquals("A measure needs a name.",
				Workplace.get(work.server().copy(work.uri("new.scenario"), catalogue(), "M1", " ")).problem());
		work.type("measures.scenario", "measure {");
		assertEquals("The text of measures.scenario has errors: correct them first.",
				Workplace.get(work.server().copy(work.uri("measures.scenario"), catalogue(), "M1", "Other")).problem());
	}

	@Test
	void aProjectWithoutParametersGetsThemInSetsOfItsOwn(@TempDir Path bare) throws IOException {
		work.close();
		folder = bare;
		work = new Workplace(bare).start();
		copy("new.scenario", "RoofSolar", "RoofSolar");
		String text = Files.readString(bare.resolve("new.scenario"));
		assertTrue(text.startsWith("factor set Factors {\n\tsolarShare"), text);
		assertTrue(text.contains("\n\nprice set Prices {\n\telectricityTariff") && text.contains("\n\tsolarCost"), text);
		assertEquals(List.of(), Scenarios.validate(bare.resolve("new.scenario")));
		laidOut("new.scenario");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GasBoiler", "GasCombinedCycle", "WasteToEnergy" })
	void fuelsTechnologiesAndFunctionsThatAreDeclaredForAMeasureComeWithIt(String measure, @TempDir Path bare) throws IOException {
		copyOfTheShipped(measure);
		assertEquals(List.of(), Scenarios.validate(folder.resolve("new.scenario")));
		String parameters = Files.readString(folder.resolve("parameters.scenario"));
		assertTrue(parameters.contains("\nfuel lignite \"Lignite\"\n"), parameters);
		laidOut("new.scenario");
		laidOut("parameters.scenario");
		work.close();
		folder = bare;
		work = new Workplace(bare).start();
		copyOfTheShipped(measure);
		assertEquals(List.of(), Scenarios.validate(bare.resolve("new.scenario")));
		laidOut("new.scenario");
	}
}
