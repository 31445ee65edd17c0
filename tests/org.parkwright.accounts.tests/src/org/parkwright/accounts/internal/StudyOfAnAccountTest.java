package org.parkwright.accounts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.accounts.Eastfield;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ParkFactory;

/** A study of a park that has accounts shows them with its result. */
class StudyOfAnAccountTest {

	@TempDir
	private Path folder;

	@Test
	void theFilesAndTheTerminalHaveTheAccountToo() throws IOException {
		EipModel model = Eastfield.model();
		EnergyPlant plant = (EnergyPlant) model.getParks().get(0).getInfrastructure().get(0);
		EnergyUnit unit = ParkFactory.eINSTANCE.createEnergyUnit();
		unit.setId("U1");
		unit.setName("U1");
		unit.setOutput(EnergyOutput.ELECTRICITY);
		unit.setCapacity(100.0);
		unit.setVintage(2010);
		unit.setLifetime(30.0);
		unit.setFuel(model.getLibrary().getFuels().get(0));
		unit.setTechnology(model.getLibrary().getTechnologies().get(0));
		plant.getUnits().add(unit);
		Parks.save(model, folder.resolve("eastfield.park"));
		Path study = folder.resolve("small.scenario");
		try (var in = StudyOfAnAccountTest.class.getResourceAsStream("small.scenario")) {
			Files.copy(in, study);
		}
		var out = new ByteArrayOutputStream();
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		Path results = folder.resolve("out");
		assertEquals(ExitCode.DONE, new Main(new Console(stream, stream, false)).run("run", study.toString(), "--no-report", "--out", results.toString()),
				() -> out.toString(StandardCharsets.UTF_8));
		for (String name : List.of("stock.csv", "ghg.csv", "ghg-totals.csv", "lmdi.csv")) {
			assertTrue(Files.size(results.resolve(name)) > 0, name);
		}
		assertTrue(Files.readString(results.resolve("results.json")).contains("ghg-totals"));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("Scope 2 by market"), () -> out.toString(StandardCharsets.UTF_8));
	}
}
