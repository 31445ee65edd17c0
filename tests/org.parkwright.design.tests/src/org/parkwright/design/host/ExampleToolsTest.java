package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.Tool;

/**
 * Each tool of the specification on both examples, wherever something is found to use it on: the model changes as its kind
 * says, and undo leaves model and layout as they were. Where nothing is found, {@code nothing.txt} says why.
 */
class ExampleToolsTest {

	/** So many uses are tried until one changes something. */
	private static final int TRIES = 60;

	private static final Map<String, Opened> OPEN = new HashMap<>();

	/** An example with a representation; the diagram is null for a table or tree. */
	private record Opened(ParkHost host, OpenDiagram diagram) {
	}

	/** A tool on an example. */
	record Use(String example, Representation representation, String name, Tool tool) {
		@Override
		public String toString() {
			return example.replaceFirst(".*/", "").replace(".park", "") + ", " + representation.name() + ", " + name;
		}
	}

	static Stream<Use> uses() {
		return Stream.of(ParkHost.KALUNDBORG, ParkHost.CHINA)
				.flatMap(example -> ParkHost.specification().representations().stream()
						.flatMap(representation -> SpecificationTools.of(representation).entrySet().stream()
								.map(tool -> new Use(example, representation, tool.getKey(), tool.getValue()))));
	}

	/** Why tools have nothing to do, by example, representation and tool. */
	private static Map<String, String> reasons() throws IOException {
		Map<String, String> reasons = new LinkedHashMap<>();
		for (Script entry : Script.read("nothing.txt")) {
			reasons.put(entry.representation() + ", " + entry.what(), entry.with());
		}
		return reasons;
	}

	@AfterAll
	static void forget() {
		OPEN.clear();
	}

	@ParameterizedTest
	@MethodSource("uses")
	void aToolIsUsedOnTheExampleAndTakenBack(Use use) throws IOException {
		String key = use.example + use.representation.name();
		Opened opened = OPEN.computeIfAbsent(key, any -> open(use));
		OPEN.remove(key);
		List<String> changes = List.of();
		List<String> tried = new ToolFinder(opened.host, use.representation, opened.diagram).uses(use.tool).limit(TRIES).toList();
		for (String with : tried) {
			changes = used(opened, use, with);
			if (!changes.isEmpty()) {
				break;
			}
		}
		String reason = reasons().get(use.toString());
		assertEquals(reason != null, changes.isEmpty(), () -> "nothing.txt says: " + reason + "; tried " + tried);
		assertEquals(List.of(), opened.host.problems.list());
		OPEN.put(key, opened);
	}

	private static Opened open(Use use) {
		ParkHost host = new ParkHost(use.example);
		return new Opened(host, use.representation instanceof DiagramDescription ? host.arranged(use.representation.name()) : null);
	}

	/** Uses a tool and undoes it. */
	private static List<String> used(Opened opened, Use use, String with) {
		ParkHost.State before = opened.host.state();
		ToolUser user = new ToolUser(opened.host, new Script(use.representation.name(), use.name, with, List.of()));
		user.open(opened.diagram);
		List<String> changes = user.use(use.tool);
		boolean refused = changes.equals(List.of("refused"));
		if (!changes.isEmpty() && !refused) {
			boolean opens = use.tool instanceof Tool.DiagramCreation || use.tool instanceof Tool.DiagramNavigation;
			assertTrue(opens || changes.stream().anyMatch(change -> signs(use.tool).indexOf(change.charAt(0)) >= 0),
					() -> use + " with " + with + ": " + String.join("\n", changes));
		}
		ToolUser.undo(opened.host, before, !opened.host.state().equals(before));
		opened.host.stack.flush();
		if (opened.diagram != null) {
			opened.diagram.refresh();
		}
		return refused ? List.of() : changes;
	}

	/** The first signs of lines about what a tool of this kind changes: new, gone, another value, another place. */
	private static String signs(Tool tool) {
		return switch (tool) {
		case Tool.NodeCreation creation -> "+";
		case Tool.EdgeCreation creation -> "+~";
		case Tool.LineCreation creation -> "+";
		case Tool.ColumnCreation creation -> "+";
		case Tool.CellCreation creation -> "+";
		case Tool.Delete delete -> "-~";
		case Tool.LineDeletion deletion -> "-";
		case Tool.Reconnect reconnect -> "+~>";
		case Tool.Drop drop -> "~>";
		default -> "~";
		};
	}
}
