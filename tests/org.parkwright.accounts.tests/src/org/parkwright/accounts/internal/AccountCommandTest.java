package org.parkwright.accounts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.accounts.Eastfield;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.SectorKind;

/** {@code parkwright account}. */
class AccountCommandTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	private Path folder;
	private Path park;

	@BeforeEach
	void save() throws IOException {
		park = folder.resolve("eastfield.park");
		Parks.save(Eastfield.model(), park);
	}

	private int run(Object... arguments) {
		out.reset();
		err.reset();
		var console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
		return new Main(console).run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	@Test
	void theTotalsArePrinted() {
		assertEquals(ExitCode.DONE, run("account", park), this::err);
		assertTrue(out().contains("2005") && out().contains("2013") && out().contains("Scope 2 by market"), this::out);
		assertEquals("", err());
	}

	@Test
	void tablesAreWrittenInOneStep() throws IOException {
		Path tables = folder.resolve("out");
		assertEquals(ExitCode.DONE, run("account", park, "--year", "2013", "--out", tables), this::err);
		for (String name : List.of("ghg.csv", "ghg-summary.csv", "ghg-totals.csv", "datapackage.json", "accounts.xlsx")) {
			assertTrue(Files.size(tables.resolve(name)) > 0, name);
		}
		List<String> lines = Files.readAllLines(tables.resolve("ghg-totals.csv"));
		assertEquals(2, lines.size());
		assertTrue(lines.get(1).startsWith("Eastfield,2013,"), lines.get(1));
	}

	@Test
	void theDecompositionIsWrittenForTwoYears() throws IOException {
		assertEquals(ExitCode.DONE, run("account", park, "--year", "2005..2013", "--out", folder), this::err);
		assertTrue(Files.readString(folder.resolve("lmdi.csv")).startsWith("park,from,to,sector,cause,change_t_co2e"));
	}

	@Test
	void otherPotentialsAndMethodsCanBeChosen() {
		run("account", park);
		String usual = out();
		assertEquals(ExitCode.DONE, run("account", park, "--warming", "AR4", "--heat-allocation", "energy", "--electricity", "market"), this::err);
		assertFalse(usual.equals(out()));
	}

	@Test
	void whatWouldBeCountedTwiceIsTold() throws IOException {
		EipModel model = Eastfield.model();
		Eastfield.datum(model, 2013, SectorKind.MANUFACTURING, ActivityKind.BOUGHT_HEAT).setScope(EmissionScope.SCOPE2);
		Path twice = folder.resolve("twice.park");
		Parks.save(model, twice);
		assertEquals(ExitCode.DONE, run("account", twice));
		assertTrue(err().contains("warning account.twice Activity datum"), this::err);
	}

	@Test
	void aParkWithoutActivitiesIsTold() throws IOException {
		Path empty = folder.resolve("empty.park");
		Parks.save(ParkFactory.eINSTANCE.createEipModel(), empty);
		assertEquals(ExitCode.FAULTS, run("account", empty));
		assertTrue(err().contains("The park has no activities in its accounts."), this::err);
		assertEquals(ExitCode.FAULTS, run("account", park, "--year", "1999"));
		assertTrue(err().contains("of these years"), this::err);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--year 20x5 | Which years?", "--year 2013..2005 | end before they begin", "--warming AR9 | There is no set AR9 for --warming",
			"--factors Mine | There is no set Mine", "--electricity moon | by location or by market, not by moon", "--heat-allocation luck | not by luck" })
	void aChoiceThatMakesNoSenseIsToldWithTheRemedy(String arguments, String told) {
		String[] words = arguments.split(" ");
		assertEquals(ExitCode.USAGE, run("account", park, words[0], words[1]));
		assertTrue(err().contains(told), this::err);
	}

	@Test
	void aParkThatIsNotThereIsTold() {
		assertEquals(ExitCode.USAGE, run("account", "missing.park"));
		assertTrue(err().contains("There is no park missing.park. Check the name and the folder."), this::err);
		assertEquals(ExitCode.USAGE, run("account"));
	}
}
