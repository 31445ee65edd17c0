package org.parkwright.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.flows.FlowNetwork.Flow;
import org.parkwright.flows.FlowNetwork.Kind;
import org.parkwright.flows.FlowNetwork.Node;
import org.parkwright.flows.FlowNetwork.Origin;

class SmallFlowsTest {

	private static final Node POWER = new Node("power", "Power", Kind.CARRIER, null);

	/** Users of one carrier. */
	private static FlowNetwork users(double... values) {
		List<Node> nodes = new ArrayList<>(List.of(POWER));
		List<Flow> flows = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			nodes.add(new Node("u" + i, "User " + i, Kind.USER, "u" + i));
			flows.add(new Flow("power", "u" + i, "Power", values[i], values[i] / 10, Origin.STATED, "f" + i));
		}
		return new FlowNetwork(nodes, flows, "GJ/a", List.of());
	}

	@Test
	void smallNodesOfAKindBecomeOneAndNothingIsLost() {
		SmallFlows small = SmallFlows.of(List.of(users(1000, 3, 4, 50)), 0.01);
		FlowNetwork merged = small.networks().getFirst();
		assertEquals(2, small.merged());
		assertEquals(0.01 * 1057, small.limit(), 1e-9);
		assertEquals(List.of("Power", "User 0", "Other users", "User 3"), merged.nodes().stream().map(Node::name).toList());
		assertEquals(1057, merged.out("power"), 1e-9);
		Flow other = merged.flows().stream().filter(flow -> flow.to().equals("other:USER")).findFirst().orElseThrow();
		assertEquals(7, other.value(), 1e-9);
		assertEquals(0.5, other.deviation(), 1e-9);
		assertEquals("f1 f2", other.element(), "so that a click on the band finds both");
	}

	@Test
	void oneAloneKeepsItsName() {
		assertEquals(0, SmallFlows.of(List.of(users(1000, 3, 50)), 0.01).merged());
	}

	@Test
	void aNodeIsSmallOnlyIfItIsInAllNetworks() {
		SmallFlows small = SmallFlows.of(List.of(users(1000, 3, 4), users(1000, 3, 400)), 0.01);
		assertEquals(0, small.merged());
	}

	@Test
	void theUnknownIsNeverSmall() {
		SmallFlows small = SmallFlows.of(List.of(users(1000, Double.NaN, 3, 4)), 0.5);
		assertTrue(small.networks().getFirst().nodes().stream().anyMatch(node -> node.name().equals("User 1")));
		assertEquals(2, SmallFlows.of(List.of(users(1000, 3, 4)), 0.01).merged());
	}
}
