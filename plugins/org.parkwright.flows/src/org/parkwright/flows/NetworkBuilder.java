package org.parkwright.flows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.flows.FlowNetwork.Flow;
import org.parkwright.flows.FlowNetwork.Kind;
import org.parkwright.flows.FlowNetwork.Node;
import org.parkwright.flows.FlowNetwork.Origin;

/** Collects flows; those between the same nodes with the same carrier become one, as far as they are known alike. */
final class NetworkBuilder {

	private record Key(String from, String to, String carrier, Origin origin, boolean known) {
	}

	private static final double ROUNDING = 1e-12;

	private final Map<String, Node> nodes = new LinkedHashMap<>();
	private final Map<Key, FlowSum> flows = new LinkedHashMap<>();
	private final Set<FlowNetwork.Transfer> transfers = new LinkedHashSet<>();
	private final Set<String> notes = new LinkedHashSet<>();

	Node node(String id, String name, Kind kind, String element) {
		return nodes.computeIfAbsent(id, each -> new Node(id, name, kind, element));
	}

	void transfer(FlowNetwork.Transfer transfer) {
		transfers.add(transfer);
	}

	void note(String sentence) {
		notes.add(sentence);
	}

	/** A value of exactly 0 is no flow. */
	void flow(Node from, Node to, String carrier, double value, double deviation, Origin origin, String element) {
		if (value == 0) {
			return;
		}
		Flow flow = new Flow(from.id(), to.id(), carrier, value, deviation, origin, element);
		flows.computeIfAbsent(new Key(from.id(), to.id(), carrier, origin, flow.known()), key -> new FlowSum(flow)).add(flow);
	}

	/** What is left of a balance. */
	void remainder(Node from, Node to, String carrier, double value) {
		flow(from, to, carrier, value, 0, Origin.REMAINDER, null);
	}

	double in(Node node) {
		return flows.values().stream().filter(flow -> flow.to().equals(node.id())).mapToDouble(FlowSum::value).sum();
	}

	double out(Node node) {
		return flows.values().stream().filter(flow -> flow.from().equals(node.id())).mapToDouble(FlowSum::value).sum();
	}

	/** Where what nobody uses ends. */
	Node lost() {
		return node("losses", "Losses", Kind.SINK, null);
	}

	/** What enters and does not leave; 0 if it is no more than the rounding of its terms. */
	double left(Node node) {
		double in = in(node);
		double out = out(node);
		return Math.abs(in - out) <= ROUNDING * Math.max(in, out) ? 0 : in - out;
	}

	/** (B1): what a plant does not deliver is lost; what it delivers beyond that comes from its surroundings, as the heat of a heat pump. */
	void losses(Node plant) {
		double loss = left(plant);
		if (loss < 0) {
			remainder(node("surroundings", "Surroundings", Kind.SOURCE, null), plant, "Heat", -loss);
		} else {
			remainder(plant, lost(), "Heat", loss);
		}
	}

	boolean hasIn(Node node) {
		return flows.values().stream().anyMatch(flow -> flow.to().equals(node.id()));
	}

	boolean hasOut(Node node) {
		return flows.values().stream().anyMatch(flow -> flow.from().equals(node.id()));
	}

	boolean flows(Node from, Node to) {
		return flows.values().stream().anyMatch(flow -> flow.from().equals(from.id()) && flow.to().equals(to.id()));
	}

	List<Node> nodes(Kind kind) {
		return nodes.values().stream().filter(node -> node.kind() == kind).toList();
	}

	/** @return without nodes that nothing enters or leaves */
	FlowNetwork build(String unit) {
		Set<String> used = new LinkedHashSet<>();
		flows.values().forEach(flow -> {
			used.add(flow.from());
			used.add(flow.to());
		});
		return new FlowNetwork(nodes.values().stream().filter(node -> used.contains(node.id())).toList(), flows.values().stream().map(FlowSum::flow).toList(), unit,
				new ArrayList<>(notes), new ArrayList<>(transfers));
	}
}
