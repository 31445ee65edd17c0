package org.parkwright.core.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.LogFixture;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Checks;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;

/** The examples of the guide for plug-in authors work, and the guide shows them as they are. */
class ExamplesTest {

	private static final Path TESTS = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

	@TempDir
	private Path folder;

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");

	private void needsEquinox() {
		assumeTrue(RegistryFactory.getRegistry() != null, "extensions need Equinox");
	}

	/** The fragment.xml of these tests contributes it. */
	@Test
	void theRuleIsFoundAsAnExtensionAndRunsWithTheShippedOnes() {
		needsEquinox();
		Models.unit(plant, "U1");
		plant.setShared(true);
		Fault fault = Checks.run(model, "a.park").list().get(0);
		assertEquals("a.park:1:1 warning example.sharedPlant Energy plant P1: it is shared, but serves no other park. "
				+ "Name the parks it serves, or unmark it.", fault.toString());
		plant.getParksServed().add(Models.park(model, "K2"));
		assertEquals(List.of(), Checks.run(model, "a.park").list());
	}

	@Test
	void anExtensionThatCannotBeMadeIsLoggedWithItsBundleAndSkipped() {
		needsEquinox();
		try (LogFixture log = new LogFixture(Contributions.class)) {
			List<Check> checks = Contributions.of(Check.class, Checks.EXTENSION_POINT);
			assertEquals(List.of("example.sharedPlant"),
					checks.stream().map(Check::id).filter(id -> id.startsWith("example.")).toList());
			assertEquals(List.of("The check of Parkwright's part org.parkwright.core VERSION was skipped: there is no class "
					+ "org.parkwright.core.examples.Missing in it.",
					"The check of Parkwright's part org.parkwright.core VERSION was skipped: the class "
							+ "org.parkwright.core.examples.BoilerRegister is no Check."),
					log.records().stream().map(logged -> logged.getMessage().replaceFirst("0\\.[^ ]+", "VERSION")).toList());
		}
	}

	@Test
	void aRegisterIsReadAllOrNothing() throws IOException {
		Path file = Files.writeString(folder.resolve("register.txt"), "North;coal;29;2005\nSouth;ng;46;2012\n");
		Faults faults = new Faults();
		EipModel read = BoilerRegister.read(file, 2014, faults);
		assertEquals(List.of(), faults.list());
		assertEquals(2, ((EnergyPlant) read.getParks().get(0).getInfrastructure().get(0)).getUnits().size());

		Files.writeString(file, "North;coal;29;2005\nSouth;coal;-46;2031\nEast;peat;1;2000\nWest;coal\nOld;coal;many;1990\n");
		assertNull(BoilerRegister.read(file, 2014, faults));
		assertEquals(List.of("4 register.cells", "5 register.number", "2 unit.capacity", "5 unit.capacity", "2 unit.vintage",
				"5 unit.vintage", "3 unit.fuel"),
				faults.list().stream().map(fault -> fault.place().line() + " " + fault.code()).toList());
	}

	@Test
	void aMeasureIsMadeInJava() {
		Models.unit(plant, "U1").setCapacity(10.0);
		Models.unit(plant, "U2").setCapacity(50.0);
		double[] mitigation = SizeStudy.mitigation(new StudyBuilder().study(), model, new double[] { 5, 20, 100 }, new Faults());
		assertArrayEquals(new double[] { 0, 189_000, 6 * 189_000 }, mitigation, 1e-6);
	}

	@Test
	void theGuideShowsThemAsTheyAre() throws IOException {
		String guide = Files.readString(TESTS.resolve("../../docs/plugin-authors/README.md"));
		for (String name : List.of("SharedPlantCheck", "CoolingWater", "PowerPlantImporter", "FlodymExporter", "BoilerRegister", "SizeStudy")) {
			Path source = TESTS.resolve("src/org/parkwright/core/examples/" + name + ".java");
			assertTrue(guide.contains("tests/org.parkwright.core.tests/src/org/parkwright/core/examples/" + name + ".java"), name);
			String text = Files.readString(source);
			if (name.equals("SharedPlantCheck") || name.equals("CoolingWater")) {
				assertTrue(guide.contains(text.substring(text.indexOf("public class")).strip()), name);
			} else if (name.equals("PowerPlantImporter")) {
				assertTrue(guide.contains(text.substring(text.indexOf("	@Override"), text.indexOf("	/** One reading. */")).strip()), name);
			}
		}
		String extension = Files.readString(TESTS.resolve("fragment.xml"));
		for (String name : List.of("SharedPlantCheck", "PowerPlantImporter", "FlodymExporter")) {
			assertTrue(guide.contains(extension.lines().filter(line -> line.contains(name)).findFirst().orElseThrow().strip()), name);
		}
	}
}
