package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report from the command line: which files, and in whose design. */
class ReportCommandTest {

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@Test
	void writesBothFormatsOrTheOneAskedFor() throws IOException {
		assertEquals(ExitCode.DONE, commandLine.run("report", CommandLineFixture.STUDY, "--out", folder.resolve("both")),
				commandLine::err);
		assertEquals(List.of("report.html", "report.pdf"), names("both"));
		assertEquals(ExitCode.DONE, commandLine.run("report", CommandLineFixture.STUDY, "--format", "html", "--out",
				folder.resolve("one")), commandLine::err);
		assertEquals(List.of("report.html"), names("one"));
	}

	@Test
	void writesItsDesignAndTakesItBackChanged() throws IOException {
		Path design = folder.resolve("design");
		assertEquals(ExitCode.DONE,
				commandLine.run("report", CommandLineFixture.STUDY, "--write-design", "--out", design), commandLine::err);
		assertEquals(List.of("data", "parkwright.rptlibrary", "report.rptdesign"), names("design"));
		Path own = design.resolve("report.rptdesign");
		Files.writeString(own, Files.readString(own).replace("facts[\"kicker\"]", "\"OF OUR OWN\""));
		assertEquals(ExitCode.DONE, commandLine.run("report", CommandLineFixture.STUDY, "--design", own, "--format",
				"html", "--out", folder.resolve("own")), commandLine::err);
		assertTrue(Files.readString(folder.resolve("own/report.html")).contains("OF OUR OWN"));
	}

	@Test
	void aDesignThatRunsSomethingNeedsTrust() throws IOException {
		Path marker = folder.resolve("marker");
		Path design = Files.writeString(folder.resolve("strange.rptdesign"), """
				<report xmlns="http://www.eclipse.org/birt/2005/design" version="3.2.27">
				<method name="initialize">new Packages.java.io.File("%s").createNewFile()</method>
				<page-setup><simple-master-page name="a4"/></page-setup><body/></report>
				""".formatted(marker));
		Path out = folder.resolve("out");
		assertEquals(ExitCode.USAGE, commandLine.run("report", CommandLineFixture.STUDY, "--design", design, "--out", out));
		assertTrue(commandLine.err().contains(design + ": A design from a file may lay out and no more, but in this one there is"
				+ " the script initialize (line 1)"), commandLine::err);
		assertFalse(Files.exists(marker));
		assertFalse(Files.exists(out));
		assertEquals(ExitCode.DONE, commandLine.run("report", CommandLineFixture.STUDY, "--design", design, "--trust", "--out", out),
				commandLine::err);
		assertTrue(Files.exists(marker));
	}

	@Test
	void aDesignThatIsMissingOrBrokenIsNamed() throws IOException {
		Path missing = folder.resolve("missing.rptdesign");
		assertEquals(ExitCode.USAGE, commandLine.run("report", CommandLineFixture.STUDY, "--design", missing, "--out",
				folder.resolve("out")));
		assertTrue(commandLine.err().contains("There is no report design " + missing), commandLine::err);
		Path broken = Files.writeString(folder.resolve("broken.rptdesign"), "<report");
		assertEquals(ExitCode.USAGE, commandLine.run("report", CommandLineFixture.STUDY, "--design", broken, "--out",
				folder.resolve("out")));
		assertTrue(commandLine.err().contains(broken + ": The report design can't be opened"), commandLine::err);
		assertFalse(commandLine.err().contains("\tat "), commandLine::err);
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void aDesignOfTheProjectGoesByItsName() throws IOException {
		Path study = Files.writeString(folder.resolve("own.scenario"), "");
		Path reports = Files.createDirectory(folder.resolve("reports"));
		for (String command : List.of("run", "report")) {
			assertEquals(ExitCode.USAGE, commandLine.run(command, study, "--design", "house", "--out", folder.resolve("out")));
			assertTrue(commandLine.err().contains("There is no report design house. Name a file or one of standard, or put NAME.rptdesign into the folder"
					+ " reports beside the study and say --design NAME."), commandLine::err);
		}
		Files.writeString(reports.resolve("short.rptdesign"), "");
		Files.writeString(reports.resolve("long.rptdesign"), "");
		assertEquals(ExitCode.USAGE, commandLine.run("report", study, "--design", "house", "--out", folder.resolve("out")));
		assertTrue(commandLine.err().contains("There is no report design house. Name a file or one of standard, long, short, or put "),
				commandLine::err);
		assertEquals(ExitCode.FAULTS, commandLine.run("report", study, "--design", "short", "--out", folder.resolve("out")));
		assertFalse(commandLine.err().contains("There is no report design"), () -> "it is found, and the empty study stops the run: " + commandLine.err());
	}

	@Test
	void whatTheSettingsOfReportsNameAndIsNotThereIsToldBeforeOrInsteadOfTheReport() throws IOException {
		Path study = sample();
		Path settings = Files.writeString(Files.createDirectory(folder.resolve("reports")).resolve("report.properties"), "design = house\n");
		for (String command : List.of("run", "report")) {
			assertEquals(ExitCode.USAGE, commandLine.run(command, study, "--out", folder.resolve("out")), commandLine::err);
			assertEquals("There is no report design house as reports/report.properties says. Put it there as reports/house.rptdesign, "
					+ "name one of standard, or take the line out.\n",
					commandLine.err());
		}
		Files.writeString(settings, "logo = missing.png\n");
		assertEquals(ExitCode.USAGE, commandLine.run("run", study, "--out", folder.resolve("out")), commandLine::err);
		assertTrue(commandLine.err().contains("There is no logo"), commandLine::err);
		assertFalse(Files.exists(folder.resolve("out")));
	}

	/** The example's study in a folder of its own. */
	private Path sample() throws IOException {
		try (Stream<Path> files = Files.list(CommandLineFixture.STUDY.getParent())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, folder.resolve(file.getFileName()));
			}
		}
		return folder.resolve(CommandLineFixture.STUDY.getFileName());
	}

	@Test
	void theDesignThatTheSettingsNameIsTakenByBothCommands() throws IOException {
		Path study = sample();
		assertEquals(ExitCode.DONE, commandLine.run("report", study, "--write-design", "--out", folder.resolve("reports")), commandLine::err);
		Path own = folder.resolve("reports/report.rptdesign");
		Files.writeString(own, Files.readString(own).replace("facts[\"kicker\"]", "\"BY OUR OWN HOUSE\""));
		Files.writeString(folder.resolve("reports/report.properties"), "design = report\n");
		for (String command : List.of("run", "report")) {
			Path out = folder.resolve("by " + command);
			assertEquals(ExitCode.DONE, commandLine.run(command, study, "--out", out), commandLine::err);
			assertTrue(Files.readString(out.resolve("report.html")).contains("BY OUR OWN HOUSE"));
		}
	}

	@Test
	void aDesignWhoseScriptIsBrokenIsToldOnceAndNotByTheLog() throws IOException {
		Path design = folder.resolve("design");
		assertEquals(ExitCode.DONE,
				commandLine.run("report", CommandLineFixture.STUDY, "--write-design", "--out", design), commandLine::err);
		Path own = design.resolve("report.rptdesign");
		String text = Files.readString(own);
		Files.writeString(own, text.replace("<method name=\"initialize\"><![CDATA[", "<method name=\"initialize\"><![CDATA[ no script"));
		try (var beside = new Beside()) {
			assertEquals(ExitCode.USAGE, commandLine.run("report", CommandLineFixture.STUDY, "--design", own, "--format", "html",
					"--out", folder.resolve("out")), commandLine::err);
			assertEquals("", beside.take());
		}
		assertTrue(commandLine.err().contains(own.toString()), commandLine::err);
	}

	private List<String> names(String name) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve(name))) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
