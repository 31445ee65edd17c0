package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users get wrong: a message that names place and remedy, the right exit code, and their files as they were. */
class BadInputTest {

	private static final String HEADER = "id,park,utility,fuel,output,tech,cls,capacity_mw,hpr,vintage,lifetime\n";
	private static final String GOOD = "U1,K1,P1,coal,CHP,EC,small,50,3.0,2005,30\n";

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@Test
	void anEmptyPark() throws IOException {
		refusedPark("", ":1:1 error ");
	}

	@Test
	void aTruncatedPark() throws IOException {
		String whole = Files.readString(CommandLineFixture.EXAMPLE.resolve("china-eip.park"));
		String half = whole.substring(0, whole.length() / 2);
		refusedPark(half, ":" + half.lines().count() + ":");
	}

	@Test
	void aParkWithAnExternalEntity() throws IOException {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
		String park = Files.readString(CommandLineFixture.EXAMPLE.resolve("china-eip.park"));
		String attack = park.replaceFirst("\\?>\\s*", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri()
				+ "\">]>\n").replaceFirst("dataNote=\"", "dataNote=\"&e;");
		refusedPark(attack, ":2:");
		assertFalse((commandLine.out() + commandLine.err()).contains("a secret"));
	}

	@Test
	void aNegativeCapacityInAPark() throws IOException {
		refusedPark(changed("capacity=\"300", "capacity=\"-300"), "unit.capacity");
	}

	@Test
	void aVintageInTheFutureInAParkIsAskedAbout() throws IOException {
		Path park = Files.writeString(folder.resolve("later.park"), changed("vintage=\"2013\"", "vintage=\"2031\""));
		assertEquals(ExitCode.DONE, commandLine.run("validate", park), commandLine::out);
		says(commandLine.out(), "later.park:", "warning unit.vintage", "the vintage 2031 is after the base year 2014");
	}

	@Test
	void aDuplicateIdInAPark() throws IOException {
		refusedPark(changed("id=\"U002\"", "id=\"U001\""), "U001");
	}

	@Test
	void anUnknownFuelInAPark() throws IOException {
		refusedPark(changed("fuel=\"", "fuel=\"no-such-"), "no-such-");
	}

	@Test
	void aParkWithoutUnits() throws IOException {
		String park = Files.readString(CommandLineFixture.EXAMPLE.resolve("china-eip.park"));
		Path bare = Files.writeString(folder.resolve("bare.park"),
				park.replaceAll("(?s)<infrastructure.*?</infrastructure>", ""), StandardCharsets.UTF_8);
		assertEquals(ExitCode.DONE, commandLine.run("run", CommandLineFixture.STUDY, "--park", bare, "--no-report", "--out",
				folder.resolve("out")), commandLine::err);
		says(commandLine.err(), "study.stock", "bare.park", "base year 2014");
	}

	@Test
	void aMissingColumn() throws IOException {
		refusedList(HEADER.replace(",vintage", "") + "U1,K1,P1,coal,CHP,EC,small,50,3.0,30\n", ":1:", "vintage");
	}

	@Test
	void aNegativeCapacityInAList() throws IOException {
		refusedList(HEADER + GOOD + GOOD.replace("U1", "U2").replace(",50,", ",-50,"), ":3:", "-50");
	}

	@Test
	void anUnknownFuelInAList() throws IOException {
		refusedList(HEADER + GOOD.replace("coal", "uranium"), ":2:", "uranium");
	}

	@Test
	void aVintageInTheFutureInAListIsAskedAbout() throws IOException {
		Path list = Files.writeString(folder.resolve("units.csv"), HEADER + GOOD.replace("2005", "2031"));
		assertEquals(ExitCode.DONE, commandLine.run("import", "--units", list, "--out", folder.resolve("later.park")), commandLine::err);
		says(commandLine.err(), "units.csv:2:", "warning unit.vintage", "2031");
	}

	@Test
	void aDuplicateIdInAList() throws IOException {
		refusedList(HEADER + GOOD + GOOD, ":3:", "U1");
	}

	@Test
	void anEmptyList() throws IOException {
		refusedList("", ":1:", "");
	}

	@Test
	void aControlCharacterInAList() throws IOException {
		refusedList(HEADER + GOOD.replace("K1", "K\u00011"), ":2:4", "U+0001", "Delete it");
		refusedList("# a \u0008 note\n" + HEADER + GOOD, "U+0008");
		refusedList(HEADER.replace("\n", ",\uFFFEx\n") + GOOD.replace("\n", ",1\n"), ":1:", "U+FFFE");
	}

	@Test
	void aControlCharacterInTheNameOfAModel() throws IOException {
		Path list = Files.writeString(folder.resolve("units.csv"), HEADER + GOOD);
		Path park = folder.resolve("x.park");
		assertEquals(ExitCode.FAULTS, commandLine.run("import", "--units", list, "--name", "a\u0007b", "--out", park));
		says(commandLine.err(), "control character");
		assertFalse(Files.exists(park));
	}

	@Test
	void aNameThatNoFileCanHave() throws IOException {
		for (String[] arguments : new String[][] { { "validate", "a\0b.park" }, { "run", "a\0b.scenario" }, { "merge", "a\0b" },
				{ "import", "--units", "a\0b.csv", "--out", "x.park" }, { "export", "a\0b.park", "--out", "x.csv" } }) {
			assertEquals(ExitCode.USAGE, commandLine.run((Object[]) arguments), commandLine::err);
			says(commandLine.err(), "\"a\uFFFDb", "is no file name");
		}
		Path study = study("", "");
		Files.writeString(study, Files.readString(study).replace("china-eip.park", "china\0.park"));
		keepsResults("run", study, "--no-report");
		says(commandLine.err(), "study.scenario:");
	}

	@Test
	void aLifetimeLongerThanAnyPlantServes() throws IOException {
		refusedList(HEADER + GOOD.replace(",30\n", ",12000\n"), ":2:40", "unit.lifetime", "at most 1000 a");
		refusedPark(changed("lifetime=\"30", "lifetime=\"10000"), "unit.lifetime", "at most 1000 a");
		refusedPark(changed("baseYear=\"2014", "baseYear=\"201400"), "model.baseYear");
	}

	@Test
	void aDecimalCommaThatCutsARow() throws IOException {
		refusedList(HEADER + GOOD.replace(",50,", ",50,5,"), ":2:", "");
	}

	@Test
	void aDecimalCommaBetweenSemicolonsIsUnderstood() throws IOException {
		accepted((HEADER + GOOD.replace("3.0", "3.5")).replace(",", ";").replace("3.5", "3,5"));
	}

	@Test
	void aByteOrderMarkIsUnderstood() throws IOException {
		accepted("\ufeff" + HEADER + GOOD);
	}

	@Test
	void tenMegabytesOfJunk() throws IOException {
		byte[] junk = new byte[10 << 20];
		new Random(5).nextBytes(junk);
		Path list = Files.write(folder.resolve("units.csv"), junk);
		assertEquals(ExitCode.FAULTS,
				commandLine.run("import", "--units", list, "--out", folder.resolve("x.park")), commandLine::err);
		assertTrue(commandLine.err().length() < 100_000, "a list that can be read");
		assertFalse(Files.exists(folder.resolve("x.park")));
	}

	@Test
	void aUnitMismatch() throws IOException {
		Path study = study("capacity <= 100 MW", "capacity <= 100 GJ");
		refusedStudy(study, "measures.scenario:", "scenario.unit");
	}

	@Test
	void anImportCycle() throws IOException {
		Path study = study("import \"parameters.scenario\"", "import \"study.scenario\"\nimport \"parameters.scenario\"");
		refusedStudy(study, ".scenario:", "cycle");
	}

	@Test
	void aMissingPark() throws IOException {
		Path study = study("", "");
		Files.writeString(study, Files.readString(study).replace("china-eip.park", "nowhere.park"));
		refusedStudy(study, "study.scenario:", "nowhere.park");
	}

	@Test
	void anEmptyStudy() throws IOException {
		refusedStudy(Files.writeString(folder.resolve("study.scenario"), ""), "study.scenario:1:1", "");
	}

	@Test
	void aDistributionOfNegativeSpread() throws IOException {
		refusedUncertainty("vary fuelPrice by normal(mean 1, sd -10 %)", "draws 10", "scenario.distribution", "more than 0");
	}

	@Test
	void correlationsThatContradictEachOther() throws IOException {
		refusedUncertainty("""
				vary fuelPrice by normal(mean 1, sd 10 %)
				vary steamPrice by normal(mean 1, sd 10 %)
				vary hours by normal(mean 1, sd 10 %)
				correlate fuelPrice and steamPrice 0.9
				correlate steamPrice and hours 0.9
				correlate fuelPrice and hours -0.9
				""", "draws 10", "scenario.correlation", "not positive definite");
	}

	@Test
	void noDraws() throws IOException {
		refusedUncertainty("vary fuelPrice by normal(mean 1, sd 10 %)", "draws 0", "scenario.draws", "from 1 to");
	}

	@Test
	void aBillionDraws() throws IOException {
		refusedUncertainty("vary fuelPrice by normal(mean 1, sd 10 %)", "draws 1e9", "scenario.draws", "from 1 to");
	}

	@Test
	void moreDrawsThanFitInMemory() throws IOException {
		refusedUncertainty("vary fuelPrice by normal(mean 1, sd 10 %)", "draws 10000000", "study.draws.memory", "fit");
	}

	@Test
	void aTargetThatNothingMeets() throws IOException {
		Path study = study("", "");
		String text = Files.readString(study);
		Files.writeString(study, text.substring(0, text.lastIndexOf('}')) + "choose of M1, M4 {\ntarget mitigation 9000 Mt\n}\n}\n");
		refusedStudy(study, "study.scenario:4", "study.choice.target", "mitigates 9,000.0 Mt", "are in reach");
	}

	@Test
	void aBudgetThatNothingMeets() throws IOException {
		Path study = study("", "");
		String text = Files.readString(study);
		Files.writeString(study, text.substring(0, text.lastIndexOf('}'))
				+ "choose of M1, M4 {\ntarget mitigation 2800 Mt\nbudget 1 MCNY\n}\n}\n");
		refusedStudy(study, "study.scenario:4", "study.choice.budget", "within a budget of 1.0 MCNY");
	}

	private void refusedUncertainty(String variations, String draws, String... words) throws IOException {
		Path study = study("", "");
		String text = Files.readString(study);
		Files.writeString(study, text.substring(0, text.lastIndexOf('}')) + "uncertainty of all {\n" + draws + "\n" + variations
				+ "\n}\n}\n");
		refusedStudy(study, words);
		assertTrue(commandLine.err().matches("(?s).*study\\.scenario:[34]\\d:.*"), "the place in the file: " + commandLine.err());
	}

	@Test
	void aFolderThatIsAFile() throws IOException {
		Path file = Files.writeString(folder.resolve("out"), "mine");
		assertEquals(ExitCode.USAGE, commandLine.run("run", CommandLineFixture.STUDY, "--no-report", "--out", file));
		assertTrue(commandLine.err().contains(file.toString()), commandLine::err);
		assertEquals("mine", Files.readString(file));
	}

	@Test
	void aReportThatCannotBeWrittenKeepsTheTablesOfTheRunBefore() throws IOException {
		Path out = Files.createDirectories(folder.resolve("out/report.pdf")).getParent();
		Path table = Files.writeString(out.resolve("results.csv"), "earlier");
		assertEquals(ExitCode.USAGE, commandLine.run("run", CommandLineFixture.STUDY, "--out", out));
		says(commandLine.err(), "Cannot write " + out, "a folder of that name is in the way");
		assertEquals("earlier", Files.readString(table));
		try (Stream<Path> files = Files.list(out)) {
			assertEquals(2, files.count());
		}
	}

	@Test
	void aReportOfAnEarlierRunIsTold() throws IOException {
		Path out = Files.createDirectories(folder.resolve("out"));
		Files.writeString(out.resolve("report.html"), "earlier");
		assertEquals(ExitCode.DONE, commandLine.run("run", CommandLineFixture.STUDY, "--no-report", "--out", out));
		says(commandLine.err(), "Of an earlier run, and left as it was: report.html");
	}

	@Test
	void wrongUsage() {
		assertEquals(ExitCode.USAGE, commandLine.run("march"));
		assertEquals(ExitCode.USAGE, commandLine.run("run"));
		assertEquals(ExitCode.USAGE, commandLine.run("run", "no-such.scenario"));
		assertEquals(ExitCode.USAGE, commandLine.run("run", CommandLineFixture.STUDY, "--loud"));
		assertEquals(ExitCode.USAGE, commandLine.run("import", "--units", "no-such.csv", "--out", "x.park"));
		assertEquals(ExitCode.DONE, commandLine.run());
		assertEquals(ExitCode.DONE, commandLine.run("run", "--help"));
		assertTrue(commandLine.out().contains("--no-report"), commandLine::out);
	}

	private String changed(String from, String to) throws IOException {
		String park = Files.readString(CommandLineFixture.EXAMPLE.resolve("china-eip.park"));
		assertTrue(park.contains(from), from);
		return park.replaceFirst(java.util.regex.Pattern.quote(from), to);
	}

	private void refusedPark(String content, String... words) throws IOException {
		Path park = Files.writeString(folder.resolve("broken.park"), content, StandardCharsets.UTF_8);
		assertEquals(ExitCode.FAULTS, commandLine.run("validate", park), commandLine::out);
		says(commandLine.out(), words);
		assertTrue(commandLine.out().contains("broken.park:"), commandLine::out);
		keepsResults("run", CommandLineFixture.STUDY, "--park", park, "--no-report");
	}

	private void refusedStudy(Path study, String... words) throws IOException {
		keepsResults("run", study, "--no-report");
		says(commandLine.err(), words);
	}

	/** Runs a command that must fail over results of an earlier run. */
	private void keepsResults(Object... arguments) throws IOException {
		Path out = Files.createDirectories(folder.resolve("results"));
		Path old = Files.writeString(out.resolve("results.csv"), "earlier");
		Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
		all[arguments.length] = "--out";
		all[arguments.length + 1] = out;
		assertEquals(ExitCode.FAULTS, commandLine.run(all), commandLine::err);
		assertEquals("earlier", Files.readString(old));
		try (Stream<Path> files = Files.list(out)) {
			assertEquals(List.of(old), files.toList());
		}
	}

	private void refusedList(String content, String... words) throws IOException {
		Path list = Files.writeString(folder.resolve("units.csv"), content);
		Path park = Files.writeString(folder.resolve("mine.park"), "mine");
		assertEquals(ExitCode.FAULTS, commandLine.run("import", "--units", list, "--out", park), commandLine::err);
		says(commandLine.err(), words);
		assertTrue(commandLine.err().contains("units.csv:"), commandLine::err);
		assertEquals("mine", Files.readString(park));
	}

	private void accepted(String content) throws IOException {
		Path list = Files.writeString(folder.resolve("units.csv"), content);
		assertEquals(ExitCode.DONE, commandLine.run("import", "--units", list, "--out", folder.resolve("x.park")),
				commandLine::err);
	}

	private static void says(String text, String... words) {
		for (String word : words) {
			assertTrue(text.contains(word), () -> "expected " + word + " in: " + text);
		}
		for (String trace : List.of("\tat ", "Exception")) {
			assertFalse(text.contains(trace), () -> "a stack trace in: " + text);
		}
	}

	/** The example's study with one change in its measures. */
	private Path study(String from, String to) throws IOException {
		for (String name : List.of("parameters.scenario", "measures.scenario", "study.scenario", "china-eip.park")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
		}
		Path measures = folder.resolve("measures.scenario");
		String text = Files.readString(measures);
		assertTrue(text.contains(from), from);
		Files.writeString(measures, text.replace(from, to));
		return folder.resolve("study.scenario");
	}
}
