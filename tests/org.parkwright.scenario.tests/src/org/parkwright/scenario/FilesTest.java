package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.scenario.internal.Codes;

/** Files that cannot be read, and imports. */
class FilesTest {

	private static final String MEASURE = "measure A { applies to all units cost retrofit 1 CNY }\n";

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
	}

	@Test
	void aFileThatIsNotThere() {
		refused(folder.resolve("nowhere.scenario"), Codes.FILE_MISSING, "There is no file %s. Correct the path.");
	}

	@Test
	void aFolder() throws IOException {
		Files.createDirectory(folder.resolve("folder.scenario"));
		refused(folder.resolve("folder.scenario"), Codes.FILE_UNREADABLE, "%s is a folder. Name a file in it.");
	}

	@Test
	void anotherEncoding() throws IOException {
		Path file = Files.write(folder.resolve("latin.scenario"), "// study\n// Kläranlage\n".getBytes(StandardCharsets.ISO_8859_1));
		refused(file, Codes.FILE_ENCODING, "%s is not text in UTF-8: line 2 cannot be read. Save it in the encoding UTF-8.");
	}

	@Test
	void moreBytesThanAnyScenarioFileHas() throws IOException {
		Path file = Files.write(folder.resolve("long.scenario"), new byte[4_500_000]);
		refused(file, Codes.FILE_SIZE,
				"%s is too long for a scenario file: 4.5 million bytes. At most one million characters fit; is it the right file?");
	}

	@Test
	void moreCharactersThanTheParserHolds() {
		files.errors("«// a line»\n" + "// a line\n".repeat(119_999), Codes.FILE_SIZE,
				"The text is too long for a scenario file: 1.2 million characters. At most one million fit; is it the right file?");
	}

	@Test
	void aFileThatDeclaresNothing() {
		files.errors("«»// nothing yet\n", Codes.FILE_EMPTY,
				"The file declares nothing. Write a study, or parameter sets and measures.");
	}

	@Test
	void aByteOrderMarkIsNoFault() {
		files.sound("\ufeff" + MEASURE);
	}

	@Test
	void anImportIsFoundFromTheFolderOfItsFile() {
		files.given("shared/base/a.scenario", MEASURE).given("shared/b.scenario", "import \"base/a.scenario\"\n");
		files.given("studies/of 2026/test.scenario", """
				import "../../shared/b.scenario"
				measure «A» { applies to all units cost retrofit 1 CNY }
				""").expect("studies/of 2026/test.scenario", true, Codes.DUPLICATE,
				"There is a measure A already, in ../../shared/base/a.scenario. Give one of the two another name.");
	}

	@Test
	void anImportThatIsNotThere() {
		files.errors("import «\"nowhere.scenario\"»\n" + MEASURE, Codes.FILE_MISSING,
				"There is no file nowhere.scenario. Correct the path.");
	}

	@Test
	void anImportInAnotherEncoding() throws IOException {
		Files.write(folder.resolve("latin.scenario"), "// Kläranlage\n".getBytes(StandardCharsets.ISO_8859_1));
		files.errors("import «\"latin.scenario\"»\n" + MEASURE, Codes.FILE_ENCODING,
				"latin.scenario is not text in UTF-8: line 1 cannot be read. Save it in the encoding UTF-8.");
	}

	@Test
	void anImportThatIsAFolder() throws IOException {
		Files.createDirectory(folder.resolve("folder.scenario"));
		files.errors("import «\"folder.scenario\"»\n" + MEASURE, Codes.FILE_UNREADABLE,
				"folder.scenario is a folder. Name a file in it.");
	}

	/** Reading the memory of a process fails, though it may be read. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void aFileThatBreaksOffInReading() throws IOException {
		Path broken = Files.createSymbolicLink(folder.resolve("broken.scenario"), Path.of("/proc/self/mem"));
		refused(broken, Codes.FILE_UNREADABLE, "%s cannot be read: Input/output error.");
		files.errors("import «\"broken.scenario\"»\n" + MEASURE, Codes.FILE_UNREADABLE,
				"broken.scenario cannot be read: Input/output error.");
	}

	@Test
	void whatIsNoScenarioFile() {
		files.errors("""
				import «"park.csv"»
				import «"..\\\\measures.scenario"»
				import «"/shared/measures.scenario"»
				import «"C:/measures.scenario"»
				""", Codes.IMPORT_PATH, "Only scenario files can be imported. Write for instance import \"measures.scenario\".",
				Codes.IMPORT_PATH, "The parts of a path are parted by /. Write for instance import \"measures.scenario\".",
				Codes.IMPORT_PATH,
				"An imported file is named by its path from this file. Write for instance import \"measures.scenario\".",
				Codes.IMPORT_PATH,
				"An imported file is named by its path from this file. Write for instance import \"measures.scenario\".");
	}

	@Test
	void aFileThatImportsItself() {
		files.errors("import «\"test.scenario\"»\n" + MEASURE, Codes.IMPORT_CYCLE,
				"This import makes a cycle: test.scenario → test.scenario. Take one of these imports away.");
	}

	@Test
	void aCycleOfImports() {
		files.given("b.scenario", "import \"sub/c.scenario\"\n").given("sub/c.scenario", "import «\"../test.scenario\"»\n");
		files.given("test.scenario", "import \"b.scenario\"\n" + MEASURE);
		List<Fault> faults = files.faults("test.scenario");
		assertEquals(List.of(Codes.IMPORT_CYCLE, Codes.IMPORT_CYCLE, Codes.IMPORT_CYCLE), faults.stream().map(Fault::code).toList());
		assertEquals("This import makes a cycle: test.scenario → b.scenario → sub/c.scenario → test.scenario. "
				+ "Take one of these imports away.", faults.get(0).text());
		assertEquals(new Place(files.file("test.scenario").toString(), 1, 8, 7, 12), faults.get(0).place());
		assertEquals("This import makes a cycle: c.scenario → ../test.scenario → ../b.scenario → c.scenario. "
				+ "Take one of these imports away.", faults.get(2).text());
	}

	@Test
	void aFileImportedTwice() {
		files.given("b.scenario", MEASURE).warnings("""
				import "b.scenario"
				import «"./b.scenario"»
				""", Codes.IMPORT_TWICE, "./b.scenario is imported twice. Take one of the two away.");
	}

	@Test
	void faultsOfAnImportedFileAreToldThere() {
		files.given("b.scenario", "measure B { applies to units where fuel is «cole» cost retrofit 1 CNY }\n");
		files.given("test.scenario", "import \"b.scenario\"\n" + MEASURE);
		List<Fault> faults = files.faults("test.scenario");
		assertEquals(1, faults.size());
		assertEquals(new Place(files.file("b.scenario").toString(), 1, 44, 43, 4), faults.get(0).place());
	}

	/** A value that is stated anew and reads the old one has the old one's formula in it. */
	@Test
	void faultsOfAValueThatIsTakenOverAreToldWhereItStands() {
		files.given("b.scenario", ScenarioFixture.SETS + "factor set G extends F { a { 1 MW where fuel is coal estimate \"x\" «2 t» estimate \"x\" } }\n");
		files.given("test.scenario", "import \"b.scenario\"\nfactor set H extends G { a = a * 2 estimate \"x\" }\n");
		List<Fault> faults = files.faults("test.scenario");
		assertEquals(1, faults.size(), faults::toString);
		assertEquals(files.file("b.scenario").toString(), faults.get(0).place().file());
	}

	@Test
	void namesInAFileThatCannotBeReadToItsEndAreNotMissed() {
		files.given("b.scenario", MEASURE + "measure Hidden {\n");
		files.given("test.scenario", "import \"b.scenario\"\nstudy S { scenario X { apply Hidden } }\n");
		assertTrue(files.faults("test.scenario").stream().noneMatch(fault -> fault.code().startsWith(Codes.UNKNOWN)));
	}

	@Test
	void nothingIsLoadedWhereThereAreErrors() {
		files.given("test.scenario", MEASURE + "measure B { applies to units where fuel is cole cost retrofit 1 CNY }\n");
		Faults faults = new Faults();
		assertEquals(Loaded.NOTHING, Scenarios.load(files.file("test.scenario"), faults));
		assertTrue(faults.hasErrors());
	}

	@Test
	void textsNeedNoDisk() {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load("a/test.scenario", "import \"../b.scenario\"\n" + MEASURE,
				name -> name.equals("b.scenario") ? MEASURE.replace("A", "B") : null, faults);
		assertEquals(List.of(), faults.list());
		assertEquals(List.of("A", "B"), loaded.measures().stream().map(measure -> measure.name()).toList());
		assertEquals(List.of("a/test.scenario", "b.scenario"), List.copyOf(loaded.texts().keySet()));
	}

	@Test
	void aTextThatTheProviderDoesNotKnow() {
		Faults faults = new Faults();
		Scenarios.load("test.scenario", "import \"b.scenario\"\n", name -> null, faults);
		assertEquals("test.scenario:1:8 error scenario.file.missing There is no file b.scenario. Correct the path.",
				faults.list().get(0).toString());
	}

	private void refused(Path file, String code, String form) {
		List<Fault> faults = files.faults(folder.relativize(file).toString());
		assertEquals(1, faults.size(), faults::toString);
		assertEquals(code, faults.get(0).code());
		assertEquals(Place.of(file.toString()), faults.get(0).place());
		assertEquals(form.formatted(file), faults.get(0).text());
	}
}
