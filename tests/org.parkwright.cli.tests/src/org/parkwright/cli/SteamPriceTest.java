package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.cli.Results.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The price of steam from gas has no source, and the sign of the gas measures hangs on it: the set and the findings say so. */
class SteamPriceTest {

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@Test
	void atThePriceOfSteamFromCoalTheGasMeasuresCost() throws IOException {
		for (String name : new String[] { "parameters.scenario", "measures.scenario" }) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
		}
		Path study = Files.writeString(folder.resolve("study.scenario"), Files.readString(CommandLineFixture.STUDY).replace("prices China2014", "prices Even")
				.replace("study ChinaEip", """
						price set Even extends China2014 {
							steamPrice {
								70 CNY/GJ where fuel is naturalGas  estimate "As steam from coal"
								steamPrice                          estimate "As it was"
							}
						}
						study ChinaEip"""));
		assertEquals(ExitCode.DONE, commandLine.run("run", study, "--park", CommandLineFixture.EXAMPLE.resolve("china-eip.park"), "--no-report", "--out",
				folder.resolve("out")), commandLine::err);
		Map<String, CSVRecord> results = Results.byScenario(folder.resolve("out"));
		assertEquals(189, number(results.get("M1"), "cost_levelised_cny_per_t"), 0.5);
		assertEquals(165, number(results.get("M5"), "cost_levelised_cny_per_t"), 0.5);
	}

	@Test
	void theFindingsSayThatItDecidesAndTheSetThatItIsCalibrated() throws IOException {
		Path out = folder.resolve("out");
		assertEquals(ExitCode.DONE, commandLine.run("run", CommandLineFixture.STUDY, "--no-report", "--out", out), commandLine::err);
		assertTrue(commandLine.out().contains("steamPrice where fuel is naturalGas needs the least change to turn a result"), commandLine::out);
		assertTrue(Results.table(out.resolve("parameters.csv")).stream().anyMatch(row -> row.get("parameter").equals("steamPrice") && row.get("mark").equals("calibrated")
				&& row.get("source").contains("no source")));
	}
}
