package org.parkwright.flows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.engine.Sum;

/**
 * Flows of one layer in one year, between nodes.
 *
 * @param nodes in the order in which energy or material passes them as a rule
 * @param flows each between two of the nodes
 * @param unit  in which all values are, such as {@code GJ/a}
 * @param notes what readers must know of the values, in sentences
 * @param transfers which part of what enters a node leaves it by some of its flows
 * @since 0.2
 */
public record FlowNetwork(List<Node> nodes, List<Flow> flows, String unit, List<String> notes, List<Transfer> transfers) {

	/** What a node is, in the order in which energy passes. */
	public enum Kind {
		/** Where flows come from outside; has no balance. */
		SOURCE(false),
		/** What is handed on, such as a fuel or electricity. */
		CARRIER(true),
		/** Turns one carrier into another. */
		CONVERSION(true),
		/** A network or other link. */
		LINK(true),
		/** An actor that uses what it gets; has no balance, as what becomes of it is not told. */
		USER(false),
		/** Where flows end, such as losses and exports. */
		SINK(false),
		/** What balances lack or have too much. */
		DIFFERENCE(false);

		private final boolean balanced;

		Kind(boolean balanced) {
			this.balanced = balanced;
		}

		/** @return whether what enters a node of this kind leaves it in the same year */
		public boolean balanced() {
			return balanced;
		}
	}

	/** How a value is known. */
	public enum Origin {
		/** The park states it. */
		STATED,
		/** It is computed by the equations of units. */
		COMPUTED,
		/** It is what a balance leaves. */
		REMAINDER
	}

	/**
	 * A node.
	 *
	 * @param id      unique in the network
	 * @param name    for readers
	 * @param element id of the element of the park; null if it stands for none
	 */
	public record Node(String id, String name, Kind kind, String element) {
		public Node {
			Objects.requireNonNull(id);
			Objects.requireNonNull(name);
			Objects.requireNonNull(kind);
		}
	}

	/**
	 * A flow.
	 *
	 * @param from      id of a node
	 * @param to        id of a node
	 * @param carrier   name of what flows
	 * @param value     NaN if it is unknown
	 * @param deviation standard deviation of the value in its unit; 0 where no uncertainty is stated
	 * @param element   id of the element of the park that states it; those of several are separated by blanks, as in park files; null if none does
	 */
	public record Flow(String from, String to, String carrier, double value, double deviation, Origin origin, String element) {

		/** @return whether its value is known */
		public boolean known() {
			return !Double.isNaN(value);
		}
	}

	/**
	 * A transfer coefficient.
	 *
	 * @param node      id of the node
	 * @param carrier   of the flows that leave it, together this share of what enters it
	 * @param share     0 to 1
	 * @param deviation standard deviation of the share; 0 of one that is exact
	 */
	public record Transfer(String node, String carrier, double share, double deviation) {
	}

	/** A network without transfer coefficients. */
	public FlowNetwork(List<Node> nodes, List<Flow> flows, String unit, List<String> notes) {
		this(nodes, flows, unit, notes, List.of());
	}

	public FlowNetwork {
		transfers = List.copyOf(transfers);
		nodes = List.copyOf(nodes);
		flows = List.copyOf(flows);
		notes = List.copyOf(notes);
		Map<String, Node> byId = byId(nodes);
		for (Flow flow : flows) {
			if (!byId.containsKey(flow.from) || !byId.containsKey(flow.to)) {
				throw new IllegalArgumentException("A flow from " + flow.from + " to " + flow.to + ", which are not both there");
			}
		}
	}

	private static Map<String, Node> byId(List<Node> nodes) {
		Map<String, Node> byId = new LinkedHashMap<>();
		for (Node node : nodes) {
			if (byId.put(node.id, node) != null) {
				throw new IllegalArgumentException("Two nodes " + node.id);
			}
		}
		return Collections.unmodifiableMap(byId);
	}

	/** @return the node. @throws IllegalArgumentException if there is none of this id */
	public Node node(String id) {
		return nodes.stream().filter(node -> node.id.equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("No node " + id));
	}

	/** @return nodes by id */
	public Map<String, Node> nodesById() {
		return byId(nodes);
	}

	/** @return what enters a node; NaN if one of it is unknown, 0 if nothing does */
	public double in(String node) {
		return sum(flows.stream().filter(flow -> flow.to.equals(node)));
	}

	/** @return what leaves a node; NaN if one of it is unknown, 0 if nothing does */
	public double out(String node) {
		return sum(flows.stream().filter(flow -> flow.from.equals(node)));
	}

	private static double sum(Stream<Flow> flows) {
		return flows.mapToDouble(Flow::value).sum();
	}

	/**
	 * What passes a node.
	 *
	 * @param in  what enters it; NaN if one of it is unknown, 0 if nothing does
	 * @param out what leaves it; NaN if one of it is unknown, 0 if nothing does
	 */
	public record Passing(double in, double out) {

		static final Passing NOTHING = new Passing(0, 0);

		/** @return the larger of both; NaN if one of both is unknown */
		public double through() {
			return Math.max(in, out);
		}
	}

	/** @return what passes each node, by id: for who asks of all */
	public Map<String, Passing> passing() {
		Map<String, Sum> in = new HashMap<>();
		Map<String, Sum> out = new HashMap<>();
		flows.forEach(flow -> {
			in.computeIfAbsent(flow.to, key -> new Sum()).add(flow.value);
			out.computeIfAbsent(flow.from, key -> new Sum()).add(flow.value);
		});
		Sum nothing = new Sum();
		return nodes.stream().collect(Collectors.toMap(Node::id,
				node -> new Passing(in.getOrDefault(node.id, nothing).value(), out.getOrDefault(node.id, nothing).value())));
	}

	/**
	 * Brings the flows to fit the balances of the nodes that have one, and transfer coefficients. What balances left is not measured; statistical differences do not count.
	 *
	 * @return by index of {@link #flows()}, and behind these of {@link #transfers()}
	 */
	public Reconciliation reconcile() {
		List<Node> balanced = nodes.stream().filter(node -> node.kind.balanced()).toList();
		Map<String, Node> byId = nodesById();
		int count = flows.size();
		double[][] balances = new double[balanced.size() + transfers.size()][count + transfers.size()];
		double[][] entering = new double[transfers.size()][count + transfers.size()];
		double[] measured = new double[count + transfers.size()];
		double[] deviations = new double[measured.length];
		for (int i = 0; i < count; i++) {
			Flow flow = flows.get(i);
			boolean difference = byId.get(flow.from).kind == Kind.DIFFERENCE || byId.get(flow.to).kind == Kind.DIFFERENCE;
			measured[i] = flow.origin == Origin.REMAINDER && !difference ? Double.NaN : flow.value;
			deviations[i] = flow.deviation;
			for (int row = 0; row < balanced.size() && !difference; row++) {
				balances[row][i] += flow.to.equals(balanced.get(row).id) ? 1 : 0;
				balances[row][i] -= flow.from.equals(balanced.get(row).id) ? 1 : 0;
			}
			for (int row = 0; row < transfers.size(); row++) {
				Transfer transfer = transfers.get(row);
				balances[balanced.size() + row][i] += flow.from.equals(transfer.node) && flow.carrier.equals(transfer.carrier) ? 1 : 0;
				entering[row][i] -= flow.to.equals(transfer.node) ? 1 : 0;
			}
		}
		List<Reconciliation.Product> products = new ArrayList<>();
		for (int row = 0; row < transfers.size(); row++) {
			Transfer transfer = transfers.get(row);
			measured[count + row] = transfer.share;
			deviations[count + row] = transfer.deviation;
			if (transfer.deviation > 0) {
				products.add(new Reconciliation.Product(balanced.size() + row, count + row, entering[row]));
			} else {
				for (int i = 0; i < count; i++) {
					balances[balanced.size() + row][i] += transfer.share * entering[row][i];
				}
			}
		}
		return Reconciliation.of(balances, measured, deviations, products);
	}
}
