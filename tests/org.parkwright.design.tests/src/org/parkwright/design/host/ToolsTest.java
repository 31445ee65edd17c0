package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.Tool;

/**
 * Each tool of the specification once, as tools.txt says: all that it changes, and that undo leaves model and layout as
 * they were.
 */
class ToolsTest {

	static List<Script> scripts() throws IOException {
		return Script.read("tools.txt");
	}

	@Test
	void everyToolIsUsed() throws IOException {
		Set<String> tools = new TreeSet<>();
		for (Representation representation : ParkHost.specification().representations()) {
			SpecificationTools.of(representation).keySet().forEach(name -> tools.add(representation.name() + ", " + name));
		}
		assertTrue(tools.size() > 100, () -> tools.size() + " tools were found");
		assertEquals(tools, scripts().stream().map(script -> script.representation() + ", " + script.what())
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void aToolDoesWhatItSaysAndUndoTakesItBack(Script script) {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Representation representation = ParkHost.specification().representation(script.representation()).orElseThrow();
		Tool tool = SpecificationTools.of(representation).get(script.what());
		ToolUser user = new ToolUser(host, script);
		user.open();
		ParkHost.State before = host.state();
		assertEquals(String.join("\n", script.expected()), String.join("\n", user.use(tool)));
		ToolUser.undo(host, before, !host.state().equals(before));
		assertEquals(List.of(), host.problems.list());
	}
}
