package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar in a folder of extensions works on the command line, and what is wrong with one is told. */
class ExtensionsTest {

	private static final String FAILED = "The check of the plug-in com.example.steam 1.2.0 failed and was skipped.";

	@TempDir
	private Path work;
	private Path folder;
	private CommandLineProcess commands;

	@BeforeEach
	void folders() {
		folder = work.resolve("of the user/extensions");
		commands = new CommandLineProcess(work, work.resolve("of the installation"), folder);
	}

	@Test
	void theListSaysWhatIsThereAndWhetherItWorks() throws Exception {
		Path good = SteamPlugin.in(folder);
		Path bad = Files.writeString(folder.resolve("damaged.jar"), "no jar");
		assertEquals(ExitCode.DONE, commands.run("extensions"));
		List<String> lines = commands.out().lines().toList();
		assertEquals("NAME VERSION HASH FILE DOORS STATE", lines.get(0).replaceAll(" +", " "));
		assertTrue(lines.get(1).matches("damaged\\.jar +[0-9a-f]{12}  \\Q" + bad + "\\E +the file is damaged or no jar"), lines.get(1));
		assertTrue(lines.get(2).matches("com\\.example\\.steam +1\\.2\\.0 +[0-9a-f]{12} +\\Q" + good
				+ "\\E +core\\.results,core\\.checks,cli\\.commands +works"), lines.get(2));
		assertEquals("The plug-in damaged.jar was skipped: the file is damaged or no jar. Its file is " + bad + ".", commands.err().lines().findFirst().orElseThrow());
	}

	@Test
	void withoutPluginsTheListSaysWhereTheyGo() throws Exception {
		assertEquals(ExitCode.DONE, commands.run("extensions"));
		assertEquals("There is no plug-in. Put its jar into " + work.resolve("of the installation") + " or " + folder + "." + System.lineSeparator(), commands.err());
	}

	@Test
	void noExtensionsStartsAnyCommandWithoutThem() throws Exception {
		SteamPlugin.in(folder);
		assertEquals(ExitCode.DONE, commands.run("extensions", "--no-extensions"));
		assertEquals("Parkwright was started without plug-ins." + System.lineSeparator(), commands.err());
		assertEquals(ExitCode.USAGE, commands.run("--no-extensions", "hiss"));
	}

	@Test
	void aResultOfAPluginIsInTerminalAndTablesAndWhatFailsBesideItIsTold() throws Exception {
		SteamPlugin.in(folder);
		Path out = work.resolve("out");
		assertEquals(ExitCode.DONE, commands.run("run", CommandLineFixture.STUDY, "--no-report", "--out", out), commands::err);
		assertTrue(commands.out().contains("Steam by a plug-in"), commands.out());
		assertTrue(Files.readString(out.resolve("steam.csv")).startsWith("boilers_1"), () -> read(out.resolve("steam.csv")));
		assertEquals(1, commands.err().lines().filter(FAILED::equals).count(), commands.err());
		assertTrue(commands.err().contains("The result of the plug-in com.example.steam 1.2.0 failed and was skipped."), commands.err());
		assertTrue(commands.err().contains("The result of the plug-in com.example.steam 1.2.0 was skipped: there is another table results."), commands.err());
		assertTrue(Files.notExists(out.resolve("drip.csv")));
		assertFalse(commands.err().contains("\tat "), commands.err());

		Path plain = work.resolve("plain");
		assertEquals(ExitCode.DONE, commands.run("run", CommandLineFixture.STUDY, "--no-report", "--out", plain, "--no-extensions"), commands::err);
		assertTrue(Files.notExists(plain.resolve("steam.csv")));
		assertEquals(read(plain.resolve("results.csv")), read(out.resolve("results.csv")));
	}

	@Test
	void theDetailsOfAFailureAreKeptForItsAuthor() throws Exception {
		SteamPlugin.in(folder);
		assertEquals(ExitCode.DONE, commands.run("validate", CommandLineFixture.EXAMPLE.resolve("china-eip.park")), commands::err);
		String last = commands.err().lines().reduce((a, b) -> b).orElseThrow();
		assertTrue(last.matches("For the authors of plug-ins: details are in .*parkwright-error-.*\\.log\\."), last);
		Path details = Path.of(last.replaceFirst(".* are in ", "").replaceFirst("\\.$", ""));
		assertTrue(read(details).contains("IllegalStateException: on purpose"), () -> read(details));
	}

	@Test
	void aCommandOfAPluginIsInTheHelpAndRuns() throws Exception {
		SteamPlugin.in(folder);
		assertEquals(ExitCode.DONE, commands.run());
		assertTrue(commands.out().contains("  hiss       Hiss."), commands.out());
		assertEquals(ExitCode.DONE, commands.run("hiss"));
		assertEquals("Sss" + System.lineSeparator(), commands.out());
	}

	@Test
	void aThreadThatACommandLeavesBehindDoesNotHoldTheProcess() throws Exception {
		SteamPlugin.in(folder);
		assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertEquals(ExitCode.DONE, commands.run("simmer")));
		assertEquals("Sss" + System.lineSeparator(), commands.out());
	}

	@Test
	void aCommandOfAPluginThatFailsIsToldAsItsOwn() throws Exception {
		SteamPlugin.in(folder);
		assertEquals(ExitCode.INTERNAL, commands.run("crack"));
		assertTrue(commands.err().startsWith("Internal error of the plug-in com.example.steam 1.2.0. Details are in "), commands.err());
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
