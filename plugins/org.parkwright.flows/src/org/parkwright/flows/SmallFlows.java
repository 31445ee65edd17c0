package org.parkwright.flows;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.flows.FlowNetwork.Flow;
import org.parkwright.flows.FlowNetwork.Kind;
import org.parkwright.flows.FlowNetwork.Node;
import org.parkwright.flows.FlowNetwork.Passing;

/**
 * Networks for the eye: nodes that less passes than a limit become one of their kind, in all of them alike, and the flows between the same nodes of
 * one carrier become one. Nothing is lost: sums stay, and a node through which something unknown passes is never small.
 *
 * @param networks in the order in which they were given
 * @param limit    what passes a small node is below it, in the unit of the networks
 * @param merged   how many nodes became others
 * @since 0.2
 */
public record SmallFlows(List<FlowNetwork> networks, double limit, int merged) {

	private static final Map<Kind, String> NAMES = new EnumMap<>(Map.of(Kind.SOURCE, "Other sources", Kind.CARRIER, "Other carriers", Kind.CONVERSION,
			"Other plants", Kind.LINK, "Other networks", Kind.USER, "Other users", Kind.SINK, "Other destinations"));

	private record Key(String from, String to, String carrier, boolean known) {
	}

	/** @param share of the most that passes a node of any of the networks, such as 0.005; 0 merges no nodes */
	public static SmallFlows of(List<FlowNetwork> networks, double share) {
		List<Map<String, Passing>> passing = networks.stream().map(FlowNetwork::passing).toList();
		double most = passing.stream().flatMap(each -> each.values().stream()).mapToDouble(Passing::through).filter(through -> !Double.isNaN(through)).max().orElse(0);
		double limit = share * most;
		Map<Kind, Set<String>> small = new EnumMap<>(Kind.class);
		for (FlowNetwork network : networks) {
			network.nodes().stream().filter(node -> NAMES.containsKey(node.kind())).filter(node -> isSmall(node.id(), passing, limit))
					.forEach(node -> small.computeIfAbsent(node.kind(), kind -> new HashSet<>()).add(node.id()));
		}
		// One alone is told by its own name.
		small.values().removeIf(nodes -> nodes.size() < 2);
		Map<String, Node> others = new LinkedHashMap<>();
		small.forEach((kind, nodes) -> nodes.forEach(id -> others.put(id, new Node("other:" + kind, NAMES.get(kind), kind, null))));
		return new SmallFlows(networks.stream().map(network -> merged(network, others)).toList(), limit, others.size());
	}

	private static boolean isSmall(String node, List<Map<String, Passing>> passing, double limit) {
		return passing.stream().allMatch(each -> each.getOrDefault(node, Passing.NOTHING).through() < limit);
	}

	private static FlowNetwork merged(FlowNetwork network, Map<String, Node> others) {
		Map<String, Node> nodes = new LinkedHashMap<>();
		network.nodes().forEach(node -> nodes.putIfAbsent(others.getOrDefault(node.id(), node).id(), others.getOrDefault(node.id(), node)));
		Map<Key, FlowSum> flows = new LinkedHashMap<>();
		for (Flow flow : network.flows()) {
			String from = others.containsKey(flow.from()) ? others.get(flow.from()).id() : flow.from();
			String to = others.containsKey(flow.to()) ? others.get(flow.to()).id() : flow.to();
			Flow moved = new Flow(from, to, flow.carrier(), flow.value(), flow.deviation(), flow.origin(), flow.element());
			flows.computeIfAbsent(new Key(from, to, flow.carrier(), flow.known()), key -> new FlowSum(moved)).add(moved);
		}
		return new FlowNetwork(List.copyOf(nodes.values()), flows.values().stream().map(FlowSum::flow).toList(), network.unit(), network.notes());
	}
}
