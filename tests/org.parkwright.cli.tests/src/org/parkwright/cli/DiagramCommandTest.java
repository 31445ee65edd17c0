package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diagrams from the command line, without a display. */
class DiagramCommandTest {

	private static final Path KALUNDBORG = CommandLineFixture.EXAMPLE.resolve("../kalundborg/kalundborg.park").normalize();
	private static final Path CHINA = CommandLineFixture.EXAMPLE.resolve("china-eip.park");

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@Test
	void drawsTheOnlyParkAsSvg() throws IOException {
		Path out = folder.resolve("park.svg");
		assertEquals(ExitCode.DONE, draw(KALUNDBORG, "Park overview", out), commandLine::err);
		String svg = Files.readString(out);
		for (String name : List.of("Gyproc", "Novo Nordisk", "Lake Tissø", "Process steam")) {
			assertTrue(svg.contains(name), name);
		}
	}

	@Test
	void drawsAsPng() throws IOException {
		Path out = folder.resolve("network.png");
		assertEquals(ExitCode.DONE, draw(KALUNDBORG, "Symbiosis network", out), commandLine::err);
		BufferedImage picture = ImageIO.read(out.toFile());
		assertNotNull(picture);
		assertTrue(picture.getWidth() > 400 && picture.getHeight() > 200, picture::toString);
	}

	@Test
	void anElementIsChosenByIdOrName() throws IOException {
		Path byId = folder.resolve("id.svg");
		Path byName = folder.resolve("name.svg");
		assertEquals(ExitCode.DONE, draw(CHINA, "Energy infrastructure", byId, "--select", "park.K001"), commandLine::err);
		assertEquals(ExitCode.DONE, draw(CHINA, "Energy infrastructure", byName, "--select", "K001"), commandLine::err);
		assertTrue(Files.readString(byId).contains("U137"));
		assertEquals(Files.readString(byId), Files.readString(byName));
	}

	@Test
	void whatIsNotThereIsSaidWithWhatIs() {
		Path out = folder.resolve("none.svg");
		refused("\"Park overview\"", draw(KALUNDBORG, "Map", out));
		refused("106 elements of the kind Park", draw(CHINA, "Park overview", out));
		refused("with the id or name K999", draw(CHINA, "Park overview", out, "--select", "K999"));
		refused(".svg or .png", draw(KALUNDBORG, "Park overview", folder.resolve("park.jpg")));
		refused("--representation", commandLine.run("diagram", KALUNDBORG, "--out", out));
		assertFalse(Files.exists(out));
	}

	@Test
	void aParkWithErrorsIsNotDrawnAndThePictureStays() throws IOException {
		Path park = Files.writeString(folder.resolve("broken.park"), "<park");
		Path out = Files.writeString(folder.resolve("old.svg"), "old");
		assertEquals(ExitCode.FAULTS, draw(park, "Park overview", out));
		assertTrue(commandLine.err().contains("broken.park:"), commandLine::err);
		assertEquals("old", Files.readString(out));
	}

	@Test
	void aPictureThatCannotBeWrittenIsNamed() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "mine");
		refused("file", draw(KALUNDBORG, "Park overview", file.resolve("park.svg")));
		assertEquals("mine", Files.readString(file));
	}

	private void refused(String words, int code) {
		assertEquals(ExitCode.USAGE, code, commandLine::err);
		assertTrue(commandLine.err().contains(words), commandLine::err);
	}

	private int draw(Path park, String representation, Path out, String... more) {
		var arguments = new java.util.ArrayList<Object>(
				List.of("diagram", park, "--representation", representation, "--out", out));
		arguments.addAll(List.of(more));
		return commandLine.run(arguments.toArray());
	}
}
