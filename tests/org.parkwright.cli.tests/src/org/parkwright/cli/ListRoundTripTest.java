package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of units goes in and comes out again as it was. */
class ListRoundTripTest {

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@Test
	void exportWritesTheListThatWasImported() throws IOException {
		Path out = folder.resolve("units.csv");
		assertEquals(ExitCode.DONE,
				commandLine.run("export", CommandLineFixture.EXAMPLE.resolve("china-eip.park"), "--out", out),
				commandLine::err);
		assertEquals(Files.readString(CommandLineFixture.EXAMPLE.resolve("china-eip-units.csv")),
				Files.readString(out));
	}

	@Test
	void aSheetCarriesTheSameList() throws IOException {
		Path sheet = folder.resolve("units.xlsx");
		Path park = folder.resolve("again.park");
		Path list = folder.resolve("again.csv");
		assertEquals(ExitCode.DONE,
				commandLine.run("export", CommandLineFixture.EXAMPLE.resolve("china-eip.park"), "--out", sheet),
				commandLine::err);
		assertEquals(ExitCode.DONE, commandLine.run("import", "--units", sheet, "--out", park), commandLine::err);
		assertEquals(ExitCode.DONE, commandLine.run("export", park, "--out", list), commandLine::err);
		assertEquals(Files.readString(CommandLineFixture.EXAMPLE.resolve("china-eip-units.csv")),
				Files.readString(list));
	}
}
