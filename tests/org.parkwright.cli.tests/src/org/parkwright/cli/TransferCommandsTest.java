package org.parkwright.cli;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Transfers;

/** import and export are made of what importers and exporters say of themselves; all is done or nothing. */
class TransferCommandsTest {

	private static final FileKind MADE = new FileKind("made", "Made-up file");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	private Path folder;
	private Path file;
	private Path park;

	@BeforeEach
	void begin() throws IOException {
		file = Files.writeString(folder.resolve("a.made"), "content");
		park = folder.resolve("x.park");
	}

	private int run(Object... arguments) {
		out.reset();
		err.reset();
		var console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
		var importers = Stream.concat(Transfers.importers().stream().limit(1), Stream.of(new MadeUpFormats.In("made", MADE, FileKind.CSV))).toList();
		var exporters = Stream.concat(Transfers.exporters().stream().limit(1), Stream.of(new MadeUpFormats.Out("made", MADE, FileKind.CSV))).toList();
		return new Main(console, List.of(new ImportCommand(() -> importers), new ExportCommand(() -> exporters)))
				.run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
	}

	private String told() {
		return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
	}

	private void refused(String message, Object... arguments) {
		assertEquals(ExitCode.USAGE, run(arguments), this::told);
		assertEquals(message, told().lines().findFirst().orElse(""));
		assertFalse(Files.exists(park));
	}

	@Test
	void theEndingOfTheNameTellsWhichImporterReadsAFile() throws IOException {
		assertEquals(ExitCode.DONE, run("import", file, "--word", "w", "--out", park), this::told);
		assertEquals("Written to " + park + "\n", told());
		assertTrue(Files.readString(park).contains("name=\"w 2.0 2020 false grid -\""));
	}

	@Test
	void optionsOfEveryKindAreHandedOn() throws IOException {
		assertEquals(ExitCode.DONE, run("import", file, "--from", "made", "--word", "w", "--least", "500 kW", "--base-year", "1999", "--retired", "yes", "--by",
				"country", "--names", file, "--out", park), this::told);
		assertTrue(Files.readString(park).contains("name=\"w 0.5 1999 true country a.made\""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"least | many | --least takes a number in MW from 0 to 100, not many.",
			"base-year | soon | --base-year takes a calendar year, not soon.",
			"retired | perhaps | --retired takes yes or no, not perhaps.",
			"by | park | --by takes one of country, grid, not park.",
			"names | no-such.csv | There is no file no-such.csv. Check the name and the folder." })
	void whatIsNoValueNamesTheOptionAndWhatItTakes(String option, String text, String message) {
		refused(message, "import", file, "--word", "w", "--" + option, text, "--out", park);
	}

	@Test
	void anOptionThatIsMissingOrOfAnotherImporterIsTold() {
		refused("--word is missing: any word.", "import", file, "--out", park);
		refused("The option --parks is none of --from made. It belongs to --from units.", "import", file, "--word", "w", "--parks", file, "--out", park);
	}

	@Test
	void aNameThatSeveralReadAsksForOneOfThem() throws IOException {
		Path list = Files.writeString(folder.resolve("a.csv"), "content");
		refused("There are 2 kinds of files with such a name as " + list + ". Say which by --from units or --from made.", "import", list, "--out", park);
		assertEquals(ExitCode.DONE, run("import", list, "--from", "made", "--word", "w", "--out", park), this::told);
	}

	@Test
	void aNameThatNobodyReadsAsksWhatTheFileIs() throws IOException {
		Path text = Files.writeString(folder.resolve("a.txt"), "content");
		refused("The name of " + text + " does not tell what it is. Say it by --from; known are units (.csv or .xlsx), made (.made or .csv).", "import", text,
				"--out", park);
		refused("There is no --from mad. Known are units (.csv or .xlsx), made (.made or .csv).", "import", text, "--from", "mad", "--out", park);
		refused("Which file? Name the file.", "import", "--out", park);
	}

	@Test
	void aFileBehindTheNameOfItsImporterIsOneAlone() {
		assertEquals(ExitCode.DONE, run("import", "--made", file, "--word", "w", "--out", park), this::told);
		park = folder.resolve("y.park");
		refused("One file at a time: --units names it and says what it is.", "import", "--units", file, "--made", file, "--out", park);
		refused("One file at a time: --made names it and says what it is.", "import", file, "--made", file, "--out", park);
	}

	@Test
	void faultsAreToldWithTheirPlaceAndTheParkStaysAsItWas() throws IOException {
		Files.writeString(park, "mine");
		assertEquals(ExitCode.FAULTS, run("import", file, "--word", "fault", "--out", park));
		assertEquals(file + ":3:4 error made.word The word is fault. Say another.\nNothing was imported. Correct the file and import it again.\n", told());
		assertEquals("mine", Files.readString(park));
	}

	@Test
	void anImporterThatFailsIsToldWithoutJavaAndTheParkStaysAsItWas() throws IOException {
		Files.writeString(park, "mine");
		assertEquals(ExitCode.FAULTS, run("import", file, "--word", "crash", "--out", park));
		assertTrue(told().contains(file + ":1:1 error plugin.failed The importer made of "), this::told);
		assertFalse(told().contains("IllegalState"), this::told);
		assertEquals("mine", Files.readString(park));
		Matcher details = Pattern.compile("(?m)^For the authors of plug-ins: details are in (.*)\\.$").matcher(told());
		assertTrue(details.find(), this::told);
		assertTrue(Files.readString(Path.of(details.group(1))).contains("IllegalState"));
	}

	@Test
	void anExporterWritesItsFilesInOneStep() throws IOException {
		Path written = folder.resolve("b.made");
		assertEquals(ExitCode.DONE, run("import", file, "--word", "w", "--out", park), this::told);
		assertEquals(ExitCode.DONE, run("export", park, "--word", "v", "--retired", "yes", "--out", written), this::told);
		assertEquals("Written to " + written + "\nWritten to " + folder.resolve("beside.txt") + "\n", told());
		assertEquals("v 2.0 2020 true grid -", Files.readString(written));
		assertEquals("w 2.0 2020 false grid -", Files.readString(folder.resolve("beside.txt")));

		assertEquals(ExitCode.FAULTS, run("export", park, "--word", "fault", "--out", written));
		assertTrue(told().endsWith("made.word The word is fault. Say another.\nNothing was exported.\n"), this::told);
		assertEquals("v 2.0 2020 true grid -", Files.readString(written));
	}

	/** The platform's registry and a class path find bundles in orders of their own. */
	@Test
	void whatShipsStandsInOneOrderWhereverItRuns() {
		List<String> expected = List.of("units", "accounts", "firms", "flows", "standard", "scores", "tasks", "geojson", "offers");
		assertEquals(expected, Transfers.importers().stream().map(each -> each.description().name()).toList());
	}

	@Test
	void ofSeveralKindsOfOneEndingAFileIsTheOneThatItIsCalledAfter() throws IOException {
		assertEquals(ExitCode.DONE, run("import", file, "--word", "w", "--out", park), this::told);
		Path made = folder.resolve("Made.csv");
		assertEquals(ExitCode.DONE, run("export", park, "--word", "v", "--out", made), this::told);
		assertTrue(Files.readString(made).startsWith("v 2.0"), "and no unit list");
		assertEquals(ExitCode.USAGE, run("export", park, "--out", folder.resolve("maderas.csv")));
	}

	@Test
	void whatIsWrittenHasANameThatFits() {
		assertEquals(ExitCode.DONE, run("import", file, "--word", "w", "--out", park), this::told);
		for (String[] refused : new String[][] { { "x.doc", "The name of x.doc does not tell what it is. Say it by --to; known are units (.csv or .xlsx), made (.made or .csv)." },
				{ "x.csv", "There are 2 kinds of files with such a name as x.csv. Say which by --to units or --to made." } }) {
			assertEquals(ExitCode.USAGE, run("export", park, "--out", refused[0]));
			assertEquals(refused[1], told().lines().findFirst().orElse(""));
		}
		assertEquals(ExitCode.USAGE, run("export", park, "--to", "units", "--out", "x.made"));
		assertEquals("A file of --to units has a name that ends in .csv or .xlsx, but --out is x.made.", told().lines().findFirst().orElse(""));
	}

	@Test
	void helpIsMadeOfWhatImportersSay() {
		assertEquals(ExitCode.DONE, run("import", "--help"));
		String help = out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
		assertTrue(help.contains("--from units (.csv or .xlsx): Make a park of a list of energy units. Columns: id, park, "), help);
		assertTrue(help.contains("""

				--from made (.made or .csv): Make a park of a made-up file.
				      --word TEXT              any word; required
				      --least NUMBER           smallest capacity, in MW, from 0 to 100; 2 if left out
				      --base-year YEAR         year of the file; 2020 if left out
				      --retired yes|no         whether retired units count; no if left out
				      --by country|grid        what a park is: country, grid (Power grid); grid if left out
				      --names FILE             a list of names
				"""), help);
		assertTrue(help.contains("Make a park of a file of another kind (units, made): all of it is read, or nothing."), help);
		assertEquals(ExitCode.DONE, run("--help"));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("  import     Make a park of a file of another kind: all of it is read, or nothing."));
	}
}
