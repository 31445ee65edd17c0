package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.diagram.layout.FigurePlaces;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.tool.ModelCommands;

/** Nodes of figures that a user moved, in the file of layouts. */
class FigurePlacesTest {

	@TempDir
	private Path folder;

	private static Map<String, List<Double>> places(Layouts layouts) {
		return FigurePlaces.of(layouts, "sankey", List::of);
	}

	@Test
	void aPlaceIsKeptAsTextBesideDiagramsAndReadAgain() throws Exception {
		LayoutFile file = LayoutFile.read(folder.resolve("a.layout"), new Problems());
		file.layouts().set(FigurePlaces.key("sankey"), FigurePlaces.put(file.layouts(), "sankey", "Heat and \"power\"", 0.35, 0.2));
		file.layouts().set(FigurePlaces.key("sankey"), FigurePlaces.put(file.layouts(), "sankey", "coal", 0, 1));
		assertTrue(file.write(new Problems()));
		assertEquals("""
				diagram-layout 1
				diagram "Figure" "sankey"
				  node "Heat and \\"power\\"" at 350,200
				  node "coal" at 0,1000
				end
				""", Files.readString(folder.resolve("a.layout")));
		Problems problems = new Problems();
		assertEquals(Map.of("Heat and \"power\"", List.of(0.35, 0.2), "coal", List.of(0.0, 1.0)), places(LayoutFile.read(folder.resolve("a.layout"), problems).layouts()));
		assertEquals(List.of(), problems.list());
	}

	@Test
	void whatLiesOutsideCountsForNothing() throws Exception {
		Path file = Files.writeString(folder.resolve("b.layout"), "diagram-layout 1\ndiagram \"Figure\" \"sankey\"\n  node \"a\" at 1001,5\n  node \"b\" at 5,-1\n  node \"c\" size 5,5\nend\n");
		assertEquals(Map.of(), places(LayoutFile.read(file, new Problems()).layouts()));
	}

	@Test
	void aMoveIsAStepOfTheHistory() {
		Rail rail = new Rail();
		ModelCommands commands = new ModelCommands(rail.network(), rail.layouts, rail.problems);
		DiagramCommand move = commands.arrange("Move a", FigurePlaces.key("sankey"), FigurePlaces.put(rail.layouts, "sankey", "a", 0.5, 0.5));
		rail.stack.execute(move);
		assertTrue(move.changed());
		assertEquals(Map.of("a", List.of(0.5, 0.5)), places(rail.layouts));
		rail.stack.undo();
		assertEquals(Map.of(), places(rail.layouts));
		rail.stack.redo();
		rail.stack.execute(commands.arrange("Move a", FigurePlaces.key("sankey"), FigurePlaces.release(rail.layouts, "sankey", "a")));
		assertEquals(Map.of(), places(rail.layouts));
	}
}
