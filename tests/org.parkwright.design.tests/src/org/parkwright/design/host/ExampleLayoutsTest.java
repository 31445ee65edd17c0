package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.layout.PlacedNode;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.view.ViewNode;

/** The layouts that are stored with the examples are whole and of what the examples hold. */
class ExampleLayoutsTest {

	@TempDir
	private Path folder;

	@Test
	void theDiagramsAreThoseThatTheReadmesName() {
		assertEquals(List.of(new Layouts.Key("Park overview", "park.kalundborg"),
				new Layouts.Key("Symbiosis network", "model.kalundborg")), read(ParkHost.KALUNDBORG).layouts().keys());
		assertEquals(List.of(new Layouts.Key("Energy infrastructure", "park.K001")),
				read(ParkHost.CHINA).layouts().keys());
	}

	@ParameterizedTest
	@ValueSource(strings = { ParkHost.KALUNDBORG, ParkHost.CHINA })
	void writtenAgainAFileIsTheSame(String park) throws IOException {
		Path stored = LayoutFile.beside(ParkHost.file(park));
		Path copy = Files.copy(stored, folder.resolve("copy.layout"));
		Problems problems = new Problems();
		assertTrue(LayoutFile.read(copy, problems).write(problems));
		assertEquals(List.of(), problems.list());
		assertEquals(Files.readString(stored), Files.readString(copy));
	}

	@ParameterizedTest
	@ValueSource(strings = { ParkHost.KALUNDBORG, ParkHost.CHINA })
	void everythingStandsSomewhereAndNothingIsGone(String park) {
		LayoutFile file = read(park);
		ParkHost host = new ParkHost(park);
		for (Layouts.Key key : file.layouts().keys()) {
			OpenDiagram diagram = new OpenDiagram(ParkHost.specification().diagram(key.representation()).orElseThrow(),
					host.element(key.element()), file.layouts(), InstalledSpecification.get().images(), host.problems);
			diagram.reportGone();
			assertEquals(List.of(), host.problems.list());
			assertEquals(diagram.view().allNodes().map(ViewNode::id).collect(Collectors.toCollection(TreeSet::new)),
					new TreeSet<>(diagram.layout().nodes().keySet()));
			diagram.view().edges().forEach(edge -> assertNotNull(diagram.layout().edges().get(edge.id()), edge::id));
			assertFalse(overlap(diagram.view().nodes(), diagram), key::toString);
			diagram.view().nodes().forEach(node -> assertFalse(overlap(node.children(), diagram), node::id));
		}
	}

	private static boolean overlap(List<ViewNode> nodes, OpenDiagram diagram) {
		List<Box> boxes = nodes.stream().map(node -> diagram.geometry().node(node.id())).map(PlacedNode::box).toList();
		return boxes.stream().anyMatch(one -> boxes.stream().anyMatch(other -> one != other && one.x() < other.right()
				&& other.x() < one.right() && one.y() < other.bottom() && other.y() < one.bottom()));
	}

	private static LayoutFile read(String park) {
		Problems problems = new Problems();
		LayoutFile file = LayoutFile.read(LayoutFile.beside(ParkHost.file(park)), problems);
		assertEquals(List.of(), problems.list());
		return file;
	}
}
