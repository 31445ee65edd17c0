package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study of the example in another currency: all money of its files scales, and nothing else changes. */
class CurrencyTest {

	private static final double RATE = 7.8;
	private static final String EURO = "\tcurrency EUR\n\texchange 7.8 CNY/EUR in 2014 estimate \"A round number\"\n";

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	private Path run(String name, String settings) throws IOException {
		for (String file : new String[] { "parameters.scenario", "measures.scenario" }) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
		}
		String study = Files.readString(CommandLineFixture.STUDY);
		Path file = Files.writeString(folder.resolve("study.scenario"), study.replace("\tpark \"china-eip.park\"\n", "\tpark \"china-eip.park\"\n" + settings));
		Path out = folder.resolve(name);
		assertEquals(ExitCode.DONE, commandLine.run("run", file, "--park", CommandLineFixture.EXAMPLE.resolve("china-eip.park"), "--no-report", "--out", out),
				commandLine::err);
		return out;
	}

	@Test
	void allMoneyScalesAndNothingElse() throws IOException {
		Path yuan = run("yuan", "");
		Path euro = run("euro", EURO);
		int money = 0;
		for (String table : List.of("results", "comparisons", "yearly", "units", "differences", "places")) {
			if (!Files.exists(yuan.resolve(table + ".csv"))) {
				continue;
			}
			List<CSVRecord> before = Results.table(yuan.resolve(table + ".csv"));
			List<CSVRecord> after = Results.table(euro.resolve(table + ".csv"));
			assertEquals(before.size(), after.size(), table);
			for (int row = 0; row < before.size(); row++) {
				for (String column : before.get(row).getParser().getHeaderNames()) {
					String was = before.get(row).get(column);
					String is = after.get(row).get(column.replace("_cny", "_eur"));
					if (column.contains("_cny") && !was.isEmpty()) {
						money++;
						double size = Math.max(Math.abs(Double.parseDouble(was)), column.startsWith("cost_") ? 1 : 1e6);
						assertEquals(Double.parseDouble(was), Double.parseDouble(is) * RATE, 1e-11 * size, table + " " + row + " " + column);
					} else {
						assertEquals(was, is, table + " " + row + " " + column);
					}
				}
			}
		}
		assertTrue(money > 1000, "so many amounts were compared: " + money);
		try (Stream<Path> files = Files.list(euro)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
				assertTrue(!Files.readAllLines(file).getFirst().contains("cny"), file.toString());
			}
		}
		String told = commandLine.out().replace("CNY/GJ", "the unit of a price as it is stated");
		assertTrue(!told.contains("CNY"), told);
		assertTrue(told.contains("EUR"), told);
	}

	@Test
	void aRateThatIsMissingStopsTheRunWithItsPlaceAndRemedy() throws IOException {
		for (String file : new String[] { "parameters.scenario", "measures.scenario" }) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(file), folder.resolve(file));
		}
		Path file = Files.writeString(folder.resolve("study.scenario"), Files.readString(CommandLineFixture.STUDY).replace("\tprices China2014\n",
				"\tprices China2014\n\tcurrency EUR\n"));
		assertEquals(ExitCode.FAULTS, commandLine.run("run", file, "--park", CommandLineFixture.EXAMPLE.resolve("china-eip.park"), "--no-report", "--out",
				folder.resolve("out")));
		assertTrue(commandLine.err().contains("study.scenario:15:9 error study.exchange ChinaEip counts in EUR, but"), commandLine::err);
	}
}
