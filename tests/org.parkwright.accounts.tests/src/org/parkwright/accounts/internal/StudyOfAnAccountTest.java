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
import org.parkwright.accounts.Measures;
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
	void aMeasureMovesTheTotalInFilesAndTerminal() throws IOException {
		Parks.save(Measures.model(), folder.resolve("eastfield.park"));
		Path study = Files.copy(Measures.TEXT, folder.resolve("measures.scenario"));
		String told = run(study);
		assertTrue(told.contains("Greenhouse gases of the park by scenario") && told.contains("account and units"), told);
		List<String> totals = Files.readAllLines(folder.resolve("out/ghg-scenario-totals.csv"));
		assertEquals("scenario,park,year,t_co2e,change_t_co2e,change_stack_t_co2e,change_bought_t_co2e,stated_t_co2e,basis", totals.get(0));
		assertTrue(totals.stream().anyMatch(line -> line.matches("Gas,Eastfield,2013,[0-9.]+,-225000(\\.0+\\d?)?,-225000(\\.0)?,0(\\.0)?,[0-9.]+,both")), totals::toString);
		assertTrue(Files.readString(folder.resolve("out/ghg-replaced.csv")).contains("Eastfield,2013,CHP 1,"));
		assertTrue(Files.readString(folder.resolve("out/ghg-scenarios.csv")).contains("Gas,Eastfield,2013,1,energyInfrastructure,225000"));
	}

	@Test
	void aSetThatIsNotThereIsTold() throws IOException {
		Parks.save(Measures.model(), folder.resolve("eastfield.park"));
		Path study = folder.resolve("measures.scenario");
		Files.writeString(study, Files.readString(Measures.TEXT).replace("heat allocation efficiency", "factors Ipcc2007"));
		var out = new ByteArrayOutputStream();
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		assertEquals(ExitCode.FAULTS, new Main(new Console(stream, stream, false)).run("run", study.toString(), "--no-report", "--out", folder.resolve("out").toString()));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("There is no set of emission factors Ipcc2007, neither in the library of the park nor in the standard one. Did you mean Ipcc2006?"),
				() -> out.toString(StandardCharsets.UTF_8));
	}

	private String run(Path study) {
		var out = new ByteArrayOutputStream();
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		assertEquals(ExitCode.DONE, new Main(new Console(stream, stream, false)).run("run", study.toString(), "--no-report", "--out", folder.resolve("out").toString()),
				() -> out.toString(StandardCharsets.UTF_8));
		return out.toString(StandardCharsets.UTF_8);
	}

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
		String told = run(study);
		Path results = folder.resolve("out");
		for (String name : List.of("stock.csv", "ghg.csv", "ghg-totals.csv", "lmdi.csv")) {
			assertTrue(Files.size(results.resolve(name)) > 0, name);
		}
		assertTrue(Files.readString(results.resolve("results.json")).contains("ghg-totals"));
		assertTrue(told.contains("Scope 2 by market"), told);
		assertTrue(Files.notExists(results.resolve("ghg-scenarios.csv")), "the study has no block");
	}
}
