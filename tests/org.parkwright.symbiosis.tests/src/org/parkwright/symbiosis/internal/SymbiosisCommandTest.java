package org.parkwright.symbiosis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.UsageException;

class SymbiosisCommandTest {

	private static final Path EXAMPLES = Path.of(System.getProperty("basedir", ""), "../../examples").toAbsolutePath().normalize();
	private static final String KALUNDBORG = EXAMPLES.resolve("kalundborg/kalundborg.park").toString();

	@TempDir
	private Path folder;
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private int run(String... arguments) throws UsageException {
		var command = new SymbiosisCommand();
		var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
		try {
			return command.run(new DefaultParser().parse(command.options(), arguments), new Console(stream, stream, false));
		} catch (ParseException e) {
			throw new UsageException(e.getMessage());
		}
	}

	private List<String> written(String table, String... options) throws UsageException, IOException {
		String[] all = Stream.concat(Stream.of(KALUNDBORG, "--out", folder.toString()), Stream.of(options)).toArray(String[]::new);
		assertEquals(ExitCode.DONE, run(all), said::toString);
		return Files.readAllLines(folder.resolve(table));
	}

	@Test
	void theTerminalSaysWhatTheNetworkIsLike() throws UsageException {
		assertEquals(ExitCode.DONE, run(KALUNDBORG));
		String text = said.toString(StandardCharsets.UTF_8);
		assertTrue(text.contains("The network of exchanges") && text.contains("What exchanges are worth") && text.contains("What facilitators report"), text);
		assertTrue(Pattern.compile("yes +15 +22").matcher(text).find(), text);
	}

	@Test
	void tablesAreWrittenInOneStep() throws Exception {
		assertTrue(written("symbiosis.csv").get(1).startsWith("all,all,16,27,22,0.0916"), said::toString);
		for (String table : List.of("symbiosis-actors.csv", "symbiosis-evolution.csv", "symbiosis-distances.csv", "exchanges.csv", "symbiosis-impacts.csv", "symbiosis-partners.csv",
				"symbiosis-indicators.csv", "symbiosis-rates.csv", "symbiosis-criterion.csv", "datapackage.json", "symbiosis.xlsx")) {
			assertTrue(Files.exists(folder.resolve(table)), table);
		}
		assertEquals(28, Files.readAllLines(folder.resolve("exchanges.csv")).size());
	}

	@Test
	void yearKindStateAndBorderChoose() throws Exception {
		assertTrue(written("symbiosis.csv", "--year", "1979").get(1).startsWith("all,all,"), said::toString);
		assertEquals(6, Files.readAllLines(folder.resolve("exchanges.csv")).size(), "five exchanges");
		assertEquals(9, written("exchanges.csv", "--kind", "energy").size());
		assertEquals(18, written("exchanges.csv", "--kind", "energy,water").size());
		assertEquals(17, written("exchanges.csv", "--inside").size());
		assertEquals(ExitCode.FAULTS, run(KALUNDBORG, "--state", "idea,negotiated"));
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("The park has no exchanges that fit."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--year 13|--year is a calendar year such as 2013, not 13.",
			"--kind heat|There is no kind of exchange heat. Choose from byproduct, energy, water, utilitySharing, knowledge.",
			"--state done|There is no state of exchanges done. Choose from idea, negotiated, implemented, ended, rejected.",
			"--discount-rate 6|--discount-rate is a number from 0 to 1, such as 0.06 for 6 %, not 6.",
			"--discount-rate much|--discount-rate is a number from 0 to 1, such as 0.06 for 6 %, not much." })
	void whatMakesNoSenseIsTold(String arguments, String expected) {
		String[] all = (KALUNDBORG + " --out " + folder.resolve("x") + " " + arguments).split(" ");
		assertEquals(expected, assertThrows(UsageException.class, () -> run(all)).getMessage());
		assertFalse(Files.exists(folder.resolve("x")));
	}

	@Test
	void aFileThatIsMissingIsTold() {
		assertEquals("Which park? Name the file.", assertThrows(UsageException.class, this::run).getMessage());
		assertEquals("There is no park nowhere.park. Check the name and the folder.", assertThrows(UsageException.class, () -> run("nowhere.park")).getMessage());
	}
}
