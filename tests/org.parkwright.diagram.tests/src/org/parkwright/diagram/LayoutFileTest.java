package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.diagram.layout.EdgePlace;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.layout.NodePlace;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.rail.Rail;

/** The text file that keeps layouts, whole and damaged. */
class LayoutFileTest {

	private static final Layouts.Key MAP = new Layouts.Key("Rail map", "n");

	@TempDir
	Path folder;

	private final Problems problems = new Problems();
	private final Rail rail = new Rail();

	private Path file() {
		return LayoutFile.beside(folder.resolve("north.rail"));
	}

	private LayoutFile written() {
		OpenDiagram map = rail.map();
		LayoutState state = map.arranged(Progress.NONE).withLayer("Twins", true)
				.withFilter("Only large lines", Map.of("limit", "30.5"))
				.withNodes(Map.of("Odd \"name\" \\ here", new NodePlace(new Point(1, 2), new Point(3, 4), new Point(-5, 6))))
				.withEdges(Map.of("Twin:bay>port", new EdgePlace(List.of(new Point(7, 8)), Map.of(EdgePlace.Label.END, new Point(9, -10)))));
		LayoutFile file = LayoutFile.read(file(), problems);
		file.layouts().set(MAP, state);
		file.layouts().set(new Layouts.Key("Station plan", "bay"), LayoutState.EMPTY);
		assertTrue(file.write(problems));
		return file;
	}

	private List<String> codes() {
		return problems.list().stream().map(Problem::code).toList();
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		LayoutFile file = written();
		LayoutFile again = LayoutFile.read(file(), problems);
		assertEquals(file.layouts().snapshot(), again.layouts().snapshot());
		assertEquals(file.text(), again.text());
		assertFalse(again.isDamaged());
		assertEquals(List.of(), codes());
		assertEquals("north.layout", file().getFileName().toString());
	}

	@Test
	void oneElementIsOneLineInOrder() throws IOException {
		written();
		List<String> lines = Files.readAllLines(file());
		assertEquals("diagram-layout 1", lines.get(0));
		assertEquals("end", lines.get(lines.size() - 1));
		List<String> nodes = lines.stream().filter(line -> line.startsWith("  node")).toList();
		assertEquals(nodes.stream().sorted().toList(), nodes);
		assertEquals(1, lines.stream().filter(line -> line.contains("\"Station:bay\"")).count());
		assertTrue(lines.contains("  layer \"Twins\" on"), lines::toString);
		assertTrue(lines.contains("  filter \"Only large lines\" \"limit\" \"30.5\""), lines::toString);
	}

	@Test
	void movingOneNodeChangesOneLine() {
		LayoutFile file = written();
		List<String> before = file.text().lines().toList();
		LayoutState state = file.layouts().get(MAP);
		file.layouts().set(MAP, state.withNodes(Map.of("Station:gate", NodePlace.at(1234, 5678))));
		List<String> after = file.text().lines().toList();
		assertEquals(before.size(), after.size());
		assertEquals(1, after.stream().filter(line -> !before.contains(line)).count());
	}

	@Test
	void aLayoutSurvivesANewLabel() {
		OpenDiagram map = rail.map();
		rail.layouts.set(MAP, map.arranged(Progress.NONE));
		map.refresh();
		var at = map.geometry().node("Station:bay").box();
		rail.element("bay").eSet(rail.element("bay").eClass().getEStructuralFeature("name"), "Renamed");
		map.refresh();
		assertEquals(at, map.geometry().node("Station:bay").box());
	}

	@Test
	void aFileThatWasCutOffIsToldUsedAsFarAsItGoesAndNotOverwritten() throws IOException {
		written();
		String whole = Files.readString(file());
		String cut = whole.substring(0, whole.indexOf("\"Station:gate\" at ") + 22);
		Files.writeString(file(), cut);
		LayoutFile read = LayoutFile.read(file(), problems);
		assertEquals(List.of("layout.truncated", "layout.line"), codes());
		assertTrue(read.isDamaged());
		assertEquals(cut, Files.readString(file()), "reading changes nothing");
		assertTrue(read.layouts().get(MAP).nodes().containsKey("Station:bay"), "entries before are used");
		assertFalse(read.layouts().get(MAP).nodes().containsKey("Station:gate"), "the last one may be half a number");
		assertTrue(read.write(new Problems()));
		assertEquals(cut, Files.readString(folder.resolve("north.layout.old")), "the damaged file is kept");
		assertTrue(Files.readString(file()).contains(cut.substring(cut.lastIndexOf('\n') + 1)), "and so is the line");
	}

	@ParameterizedTest
	@ValueSource(strings = { "node \"Station:bay\" at 12", "node \"Station:bay\" at 1,2 size 0,5", "node \"Station:bay",
			"edge \"Line:l1\" via 1,2 label middle 3,4", "layer \"Twins\" perhaps", "shape \"Station:bay\" 1,2",
			"node \"Station:bay\" at 1,2 later", "node \"Station:bay\" at 1e9,NaN", "diagram \"Rail map\"" })
	void aLineThatCannotBeReadIsToldAndKept(String line) throws IOException {
		Files.writeString(file(), "diagram-layout 1\ndiagram \"Rail map\" \"n\"\n  " + line
				+ "\n  node \"Station:gate\" at 5,6\nend\n");
		LayoutFile read = LayoutFile.read(file(), problems);
		assertEquals(List.of("layout.line"), codes());
		assertEquals(3, problems.list().get(0).place().line());
		assertEquals(NodePlace.at(5, 6), read.layouts().get(MAP).node("Station:gate"));
		read.write(new Problems());
		assertTrue(Files.readString(file()).contains(line), "it is kept");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "diagram-layout 2\nend\n", "<xml/>", "node \"a\" at 1,2\nend\n" })
	void aFileOfAnotherKindIsNeverWritten(String content) throws IOException {
		Files.writeString(file(), content);
		LayoutFile read = LayoutFile.read(file(), problems);
		assertEquals(List.of("layout.foreign"), codes());
		read.layouts().set(MAP, LayoutState.EMPTY.withNodes(Map.of("a", NodePlace.at(1, 2))));
		assertFalse(read.write(new Problems()));
		assertEquals(content, Files.readString(file()));
	}

	@Test
	void whatAnotherProgramWroteMeanwhileIsKept() throws IOException {
		LayoutFile file = written();
		String other = "diagram-layout 1\ndiagram \"Rail map\" \"n\"\n  node \"Station:gate\" at 9,9\nend\n";
		Files.writeString(file(), other);
		assertTrue(file.write(problems));
		assertEquals(List.of("layout.changed"), codes());
		assertEquals(other, Files.readString(folder.resolve("north.layout.old")));
		assertEquals(file.text(), Files.readString(file()));
		assertTrue(file.write(problems));
		assertEquals(1, codes().size(), "what it wrote itself is nobody else's");
		Files.writeString(file(), other + "\n");
		assertTrue(file.write(new Problems()));
		assertTrue(Files.exists(folder.resolve("north.layout.old2")), "no copy is overwritten");
		try (var files = Files.list(folder)) {
			assertEquals(3, files.count(), "nothing else is left behind");
		}
	}

	@Test
	void bytesThatAreNoTextAreLeftAlone() throws IOException {
		byte[] bytes = { 'd', (byte) 0xff, (byte) 0xfe, 0 };
		Files.write(file(), bytes);
		assertFalse(LayoutFile.read(file(), problems).write(problems));
		assertEquals("layout.foreign", codes().get(0));
		assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), Files.readString(file(), StandardCharsets.ISO_8859_1));
	}

	@Test
	void entriesOfElementsThatAreGoneAreToldAndKept() {
		LayoutFile file = written();
		OpenDiagram map = new OpenDiagram(rail.specification.diagram("Rail map").orElseThrow(), rail.network(), file.layouts(),
				Rail.IMAGES, problems);
		map.reportGone();
		assertEquals(List.of("layout.gone"), codes());
		assertTrue(problems.list().get(0).message().startsWith("1 entries"), "those of layers that are off are not gone");
		assertTrue(file.layouts().get(MAP).nodes().containsKey("Odd \"name\" \\ here"));
	}

	@Test
	void aFolderThatCannotBeWrittenToIsTold() throws IOException {
		LayoutFile read = LayoutFile.read(folder.resolve("missing/north.layout"), problems);
		read.layouts().set(MAP, LayoutState.EMPTY);
		assertFalse(read.write(problems));
		assertEquals(List.of("layout.write"), codes());
	}

	@Test
	void afterItsModelWasRenamedItIsWrittenBesideItAndKeepsWhatIsThere() throws IOException {
		LayoutFile file = written();
		String before = Files.readString(file());
		Path renamed = folder.resolve("south.layout");
		Files.writeString(renamed, "of someone else");
		file.layouts().set(MAP, LayoutState.EMPTY.withLayer("Twins", true));
		file.moveTo(renamed);
		assertTrue(file.write(problems));
		assertEquals(before, Files.readString(file()), "the old file is as it was");
		assertEquals(file.text(), Files.readString(renamed));
		assertEquals("of someone else", Files.readString(folder.resolve("south.layout.old")));
	}

	@Test
	void layersThatAreNotMentionedAreAsTheSpecificationSays() {
		var map = rail.specification.diagram("Rail map").orElseThrow();
		assertEquals(List.of("Lines"), List.copyOf(LayoutState.EMPTY.viewState(map).layers()));
		assertEquals(List.of("Lines", "Twins"),
				List.copyOf(LayoutState.EMPTY.withLayer("Twins", true).withLayer("Gone", true).viewState(map).layers()));
	}
}
