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

import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.UsageException;

class MatchCommandTest {

	private static final Path EXAMPLES = Path.of(System.getProperty("basedir", ""), "../../examples").toAbsolutePath().normalize();
	private static final String PARK = EXAMPLES.resolve("steel-park/steel-park.park").toString();

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

	private String text() {
		return said.toString(StandardCharsets.UTF_8);
	}

	@Test
	void theTerminalSaysWhyAndTheFilesHaveEveryPair() throws Exception {
		assertEquals(ExitCode.DONE, run(PARK, "--match", "--out", folder.toString()), this::text);
		assertTrue(text().contains("Northgate Steelworks could give 250\u00a0kt/a of its \u201cGranulated blast-furnace slag\u201d to Hillside Cement"), this::text);
		assertTrue(text().contains("Turned down before:") && text().contains("Greenhouse gases avoided [kt CO"), this::text);
		List<String> matches = Files.readAllLines(folder.resolve("matches.csv"));
		assertTrue(matches.getFirst().startsWith("status,from,offered,to,wanted,quantity,unit,offered_quantity,wanted_quantity,wanted_unit,share_of_offer_1"), matches.getFirst());
		assertEquals(19, matches.stream().filter(line -> line.startsWith("proposed,")).count());
		for (String table : List.of("match-vetoes", "match-unknowns", "heat-recovery", "heat-cascade", "heat-composite", "water-reuse", "water-cascade", "symbiosis", "exchanges")) {
			assertTrue(Files.exists(folder.resolve(table + ".csv")), table);
		}
	}

	@Test
	void withoutItNothingIsProposed() throws Exception {
		assertEquals(ExitCode.DONE, run(PARK));
		assertFalse(text().contains("could give"), this::text);
	}

	@Test
	void aLargerLeastDifferenceForbidsMoreHeat() throws Exception {
		run(PARK, "--match", "--least-difference", "30");
		assertTrue(text().contains("\u201cProcess steam\u201d of Riverside Power Station can't go to Mill Paper: it is only 190\u00a0\u00b0C warm and would have to be 195"), this::text);
	}

	@Test
	void aTableOfTheUserAddsUses() throws Exception {
		Path uses = folder.resolve("uses.csv");
		Files.writeString(uses, "offered_list,offered_code,wanted_list,wanted_code,use\nEWC,10 01 05,CPA,23.51,Gypsum as a retarder of cement\n");
		assertEquals(ExitCode.DONE, run(PARK, "--match", "--uses", uses.toString(), "--out", folder.resolve("out").toString()));
		assertTrue(Files.readAllLines(folder.resolve("out/matches.csv")).stream().anyMatch(line -> line.contains("Gypsum of flue-gas desulphurisation,Hillside Cement,Cement clinker")));
		Files.writeString(uses, "offered_list,offered_code,wanted_list,wanted_code,use\nEWC,slag,CPA,23.51,Slag\n");
		assertEquals(ExitCode.FAULTS, run(PARK, "--match", "--uses", uses.toString()));
		assertTrue(text().contains("uses.csv:2") && text().contains("This is no class of a list."), this::text);
	}

	@Test
	void aParkThatListsNothingIsToldWhatToEnter() throws UsageException, IOException {
		assertEquals(ExitCode.FAULTS, run(EXAMPLES.resolve("german-park/german-park.park").toString(), "--match", "--out", folder.resolve("x").toString()));
		assertTrue(text().contains("Nobody offers anything, or nobody wants anything. Enter at ports what leaves or is needed"), this::text);
		assertFalse(Files.exists(folder.resolve("x")));
	}

	@ParameterizedTest
	@CsvSource({ "-1", "101", "warm" })
	void aLeastDifferenceThatMakesNoSenseIsTold(String kelvin) {
		assertEquals("--least-difference is a number from 0 to 100, such as 10 for 10 K, not " + kelvin + ".",
				assertThrows(UsageException.class, () -> run(PARK, "--match", "--least-difference", kelvin)).getMessage());
	}
}
