package org.parkwright.core.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Faults;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;

/** The examples of plain Java of the guide for plug-in authors work. */
class ExamplesTest {

	private static final Path TESTS = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

	@TempDir
	private Path folder;

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");

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

	/** Those that are plug-ins are quoted from the example plug-in, by a test of the house. */
	@Test
	void theGuideNamesThem() throws IOException {
		String guide = Files.readString(TESTS.resolve("../../docs/plugin-authors/README.md"));
		for (String name : List.of("BoilerRegister", "SizeStudy")) {
			String path = "src/org/parkwright/core/examples/" + name + ".java";
			assertTrue(Files.exists(TESTS.resolve(path)) && guide.contains("tests/org.parkwright.core.tests/" + path), name);
		}
	}
}
