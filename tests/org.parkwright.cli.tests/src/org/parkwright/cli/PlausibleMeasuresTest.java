package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a measure makes of units is judged as what a park states. */
class PlausibleMeasuresTest {

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	private int run(String changes) throws IOException {
		Files.copy(CommandLineFixture.EXAMPLE.resolve("parameters.scenario"), folder.resolve("parameters.scenario"));
		Path study = Files.writeString(folder.resolve("study.scenario"), """
				import "parameters.scenario"
				measure Trial {
					applies to units where fuel is coal and output is %s
				}
				study Trials {
					park "%s"
					base year 2014
					discount rate 8 %%
					factors Tsinghua2016
					prices China2014
					scenario One { apply Trial }
					scenario Two { apply Trial where capacity > 10 MW }
				}
				""".formatted(changes, CommandLineFixture.EXAMPLE.resolve("china-eip.park").toString().replace('\\', '/')));
		return commandLine.run("run", study, "--no-report", "--out", folder.resolve("out"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"electricity efficiency becomes 1.2 | unit.efficiency Measure Trial leaves 40 units with an efficiency below 0 or above 1.05.",
			"heat fuelUse becomes heat / 2 | unit.efficiency Measure Trial leaves 122 units with an efficiency below 0 or above 1.05.",
			"electricity hours becomes 9000 h/a | unit.hours Measure Trial leaves 40 units with more full-load hours than the 8784 of a leap year.",
			"combined fuelUse becomes heat | unit.efficiency.total Measure Trial leaves 276 units with electricity and heat that are less than 20 % or more than 100 % of the fuel.",
			"combined fuelUse becomes 20 * heat | unit.efficiency.total Measure Trial leaves 276 units with electricity and heat that are less than 20 % or more than 100 % of the fuel." })
	void whatCannotBeIsAnErrorToldOnceForAMeasureWithTheNumberOfItsUnits(String changes, String told) throws IOException {
		assertEquals(ExitCode.FAULTS, run(changes.replaceFirst(" ", "\n")));
		assertEquals(1, commandLine.err().lines().filter(line -> line.contains(" error ")).count(), commandLine::err);
		assertTrue(commandLine.err().contains("study.scenario:2:1 error " + told), commandLine::err);
		assertFalse(Files.exists(folder.resolve("out/results.csv")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "heat\ntechnology becomes heatPump\nfuelUse becomes heat / 2", "heat\ngridPurchase becomes heat / 5\nfuelUse becomes heat / 2",
			"heat\nfuelUse becomes 0 GJ/a", "combined\nfuel becomes naturalGas\nfuelUse becomes fuelUse * 0.88 / 0.92" })
	void heatPumpsBoughtElectricityAndBetterBoilersAreNoFault(String changes) throws IOException {
		assertEquals(ExitCode.DONE, run(changes), commandLine::err);
		assertFalse(commandLine.err().contains("Measure Trial"), commandLine::err);
	}

	/** 254 of the 316 units that take M5 deliver more heat than a combined cycle does, as a referee found. */
	@Test
	void theCombinedCyclesOfTheExampleAreToldOf() {
		assertEquals(ExitCode.DONE, commandLine.run("run", CommandLineFixture.STUDY, "--no-report", "--out", folder.resolve("out")));
		assertTrue(commandLine.err().contains("unit.heatToPower.high Measure M5 leaves 254 units with more heat per electricity than the 1.3 of a combined cycle."),
				commandLine::err);
	}
}
