package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
	void aProjectHasDiagramsOfItsOwn() throws IOException {
		Path park = project("");
		Path out = folder.resolve("firms.svg");
		assertEquals(ExitCode.DONE, draw(park, "Firms alone", out), commandLine::err);
		assertEquals("", commandLine.err().replaceAll("(?m)^(Reading|Laying out|Writing|Written) .*\\R", ""));
		String svg = Files.readString(out);
		assertTrue(svg.contains("Firm Gyproc"), svg);
		assertTrue(svg.contains("#123456"), "the picture beside the specification");
		assertFalse(svg.contains("Lake Tissø"), "a diagram of the project shows what it says alone");
	}

	@Test
	void aSpecificationOfAProjectThatHasChangedIsReadAgain() throws IOException {
		Path park = project("");
		Path out = folder.resolve("firms.svg");
		draw(park, "Firms alone", out);
		Path specification = folder.resolve("specifications/own.odesign");
		Files.writeString(specification, Files.readString(specification).replace("'Firm '", "'Works of '"));
		assertEquals(ExitCode.DONE, draw(park, "Firms alone", out), commandLine::err);
		assertTrue(Files.readString(out).contains("Works of Gyproc"));
	}

	/** The class is there to be found: that of the shipped specification, and one of Java itself. */
	@ParameterizedTest
	@ValueSource(strings = { "java.lang.System", "org.parkwright.cli.DiagramCommandTest$Marker" })
	void noJavaRunsFromASpecificationOfAProject(String name) throws IOException {
		Path park = project("<ownedJavaExtensions qualifiedClassName=\"" + name + "\"/>");
		assertEquals(ExitCode.DONE, draw(park, "Firms alone", folder.resolve("firms.svg")), commandLine::err);
		assertTrue(commandLine.err().contains("own.odesign:"), commandLine::err);
		assertTrue(commandLine.err().contains(name + " is not used: a specification of a project runs no Java."), commandLine::err);
		assertNull(System.getProperty("marker"));
	}

	@Test
	void aPictureOfAProjectLeadsToNothingOutside() throws IOException {
		Files.writeString(folder.resolve("secret.svg"), symbol("#654321"));
		Path park = project("");
		Path specification = folder.resolve("specifications/own.odesign");
		Files.writeString(specification, Files.readString(specification).replace("/specifications/own.svg", "/specifications/../secret.svg"));
		Path out = folder.resolve("firms.svg");
		assertEquals(ExitCode.DONE, draw(park, "Firms alone", out), commandLine::err);
		assertFalse(Files.readString(out).contains("#654321"));
	}

	/** Leaves a trace once it is loaded. */
	static final class Marker {
		static {
			System.setProperty("marker", "loaded");
		}

		private Marker() {
		}
	}

	private Path project(String java) throws IOException {
		Path own = Files.createDirectories(folder.resolve("specifications"));
		Files.writeString(own.resolve("own.svg"), symbol("#123456"));
		Files.writeString(own.resolve("own.odesign"), """
				<?xml version="1.0" encoding="UTF-8"?>
				<description:Group xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
				    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:description="http://www.eclipse.org/sirius/description/1.1.0"
				    xmlns:d="http://www.eclipse.org/sirius/diagram/description/1.1.0"
				    xmlns:ds="http://www.eclipse.org/sirius/diagram/description/style/1.1.0"
				    name="Own" version="15.4.0.202401051836">
				  <ownedViewpoints name="Own" modelFileExtension="park">
				    <ownedRepresentations xsi:type="d:DiagramDescription" name="Firms alone" domainClass="park::Park">
				      <metamodel href="http://www.parkwright.org/park/1.0#/"/>
				      <defaultLayer name="Default">
				        <nodeMappings name="firm" semanticCandidatesExpression="aql:self.eAllContents(park::Firm)" domainClass="park::Firm">
				          <style xsi:type="ds:WorkspaceImageDescription" workspacePath="/specifications/own.svg" sizeComputationExpression="5"
				              labelExpression="aql:'Firm ' + self.name"/>
				        </nodeMappings>
				      </defaultLayer>
				    </ownedRepresentations>
				    %s
				  </ownedViewpoints>
				</description:Group>
				""".formatted(java));
		return Files.copy(KALUNDBORG, folder.resolve("kalundborg.park"));
	}

	private static String symbol(String color) {
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"32\"><rect width=\"32\" height=\"32\" fill=\"" + color
				+ "\"/></svg>";
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
