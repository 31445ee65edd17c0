package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.core.park.Parks;

/** The test of a command runs it as the command line does, and asks for what it prints. */
class CoolingCommandTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	private int run(String... arguments) {
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		return new Main(new Console(stream, stream, false)).run(arguments);
	}

	private List<String> lines() {
		return out.toString(StandardCharsets.UTF_8).lines().toList();
	}

	@Test
	void itPrintsALineForEachUnit() throws IOException {
		var park = new SmallPark();
		park.unit("U1", "condensing", "coal");
		Path file = folder.resolve("small.park");
		Parks.save(park.model, file);
		assertEquals(ExitCode.DONE, run("cooling", file.toString()));
		assertEquals(List.of("Unit\tSpecific demand [m³/MWh]\tCooling water at full load [m³/h]", "U1\t2.60\t260.1"), lines());
	}

	@Test
	void aParkThatIsNotThereIsToldInAUsersWords() {
		assertEquals(ExitCode.USAGE, run("cooling", "missing.park"));
		assertEquals("There is no park missing.park. Check the name and the folder.", lines().getFirst());
	}
}
