package org.parkwright.flows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.flows.FlowNetwork.Flow;
import org.parkwright.flows.FlowNetwork.Kind;
import org.parkwright.flows.FlowNetwork.Node;
import org.parkwright.flows.FlowNetwork.Passing;
import org.parkwright.model.park.SectorKind;

/**
 * Networks as results: the flows with what fits the balances beside them, the balances of the nodes, and the Sankey diagram. The columns source,
 * target, type and value are those that floWeaver reads.
 *
 * @since 0.2
 */
public final class FlowTables {

	/** Networks whose nodes less than this part of the largest passes are drawn as one. */
	public static final double SMALL = 0.005;

	/** What nodes and carriers are called that no park names; fuels, technologies and kinds of sectors come to them. */
	private static final List<String> WORDS = List.of("Cooling", "Exports", "Fuel gas", "Hot water", "Imports", "Losses", "Other carriers", "Other destinations",
			"Other energy", "Other fuels", "Other networks", "Other plants", "Other sources", "Other units", "Other users", "Statistical difference", "Steam",
			"Surroundings", "Use not stated");
	/** Alone they are what flows, where heads of columns mean the amount by the same word. */
	private static final Map<String, String> CARRIERS = Column.words("Electricity", "electricity", "Heat", "heat");

	private static final Column NETWORK = Column.text("network", "Network", "Park and year, or scenario");
	private static final Column SCENARIO = Column.text("scenario", "Scenario", "Scenario of the study, or the stock as it stands")
			.saying(Column.words("Baseline", "Baseline"));
	private static final Column SOURCE = Column.text("source", "Source", "Node from which it comes");
	private static final Column TARGET = Column.text("target", "Target", "Node to which it goes");
	private static final Column TYPE = Column.text("type", "Carrier", "What flows");
	private static final Column UNIT = Column.text("unit", "Unit of measure", "Unit of the values").filesOnly();
	private static final Column VALUE = Column.number("value", "Flow", "What flows in a year", "").unitIn(UNIT.id());
	private static final Column ELEMENT = Column.element("element", "Element", "What states the flow; several are separated by blanks");
	private static final Column ORIGIN = Column.choice("origin", "Origin", "How the flow is known", Column.words("stated", "stated", "computed", "computed",
			"remainder", "what a balance leaves"));

	private FlowTables() {
	}

	/**
	 * Tables, diagram of the first and the last network, and what is to be said.
	 *
	 * @param networks of one layer and unit, by their titles, such as years
	 * @param share    see {@link SmallFlows}
	 */
	public static ResultSection section(String title, Map<String, FlowNetwork> networks, double share) {
		Map<String, Reconciliation> fits = new LinkedHashMap<>();
		networks.forEach((name, network) -> fits.put(name, network.reconcile()));
		List<Block> blocks = new ArrayList<>();
		SmallFlows small = SmallFlows.of(List.copyOf(networks.values()), share);
		Map<String, FlowNetwork> drawn = new LinkedHashMap<>();
		List<String> names = List.copyOf(networks.keySet());
		for (int i = 0; i < names.size(); i++) {
			drawn.put(names.get(i), small.networks().get(i));
		}
		// More than two side by side are too small to read.
		drawn.keySet().removeIf(name -> !name.equals(names.getFirst()) && !name.equals(names.getLast()));
		blocks.add(figure(title, drawn));
		ResultTable limits = limits(small);
		if (small.merged() > 0) {
			blocks.add(new Block.Paragraph("", note(small, limits)));
			blocks.add(limits);
		}
		networks.values().stream().flatMap(network -> network.notes().stream()).distinct().forEach(note -> blocks.add(new Block.Paragraph("", Sentence.of(note))));
		ResultTable flows = flows("flows", "Flows", networks, fits).table();
		// All networks are too long to be read, and what they have in common is seen from two of them.
		ResultTable balances = balances(networks);
		for (String name : drawn.keySet()) {
			blocks.add(Excerpt.of(Sentence.of("Flows of {0}", name), flows).where(NETWORK.id(), name)
					.columns(SOURCE.id(), TARGET.id(), TYPE.id(), VALUE.id(), ORIGIN.id(), "fitted", "flagged"));
			blocks.add(Excerpt.of(Sentence.of("Balances of {0}", name), balances).where(NETWORK.id(), name)
					.columns("node", "entering", "leaving", "statistical_difference", "difference_share"));
		}
		blocks.add(flows);
		blocks.add(balances);
		blocks.add(reconciled(networks, fits));
		return new ResultSection("flows", Sentence.of(title), "What flows from node to node, how balances fit, and what would make them fit",
				ResultSection.Part.MAIN, blocks, Set.of(Mark.ESTIMATE));
	}

	/**
	 * What the units of a study take in and deliver: a table of all scenarios, and the diagram of the first network, which is the stock as it stands.
	 *
	 * @param networks by scenario
	 */
	public static ResultSection ofUnits(Map<String, FlowNetwork> networks) {
		ResultTable.Rows rows = ResultTable.of("unit-flows", "Energy flows of the units", "A scenario, and what flows between fuels, technologies and carriers in a year")
				.reach(ResultTable.Reach.DETAIL).group(SCENARIO.id())
				.columns(told(networks.values(), SCENARIO, SOURCE, TARGET, TYPE, VALUE, UNIT));
		networks.forEach((name, network) -> {
			Map<String, String> labels = labels(network);
			network.flows().forEach(flow -> rows.add(name, labels.get(flow.from()), labels.get(flow.to()), flow.carrier(), flow.value(), network.unit()));
		});
		Figure figure = sankey("unit-flows", "Energy flows of the units, as they stand", rows.table()).where(SCENARIO.id(), networks.keySet().iterator().next());
		return new ResultSection("unit-flows", Sentence.of("Energy flows of the units"), "What units burn, deliver and lose, by fuel and technology", ResultSection.Part.ANNEX,
				List.of(figure, figure.table()), Set.of());
	}

	private static Figure sankey(String id, String title, ResultTable table) {
		return Figure.of(id, Sentence.of(title), Figure.Kind.SANKEY, table).with(Figure.Role.FROM, SOURCE.id()).with(Figure.Role.TO, TARGET.id())
				.with(Figure.Role.WIDTH, VALUE.id()).with(Figure.Role.LABEL, TYPE.id());
	}

	/** @return the Sankey diagram, one for each network side by side */
	public static Figure figure(String title, Map<String, FlowNetwork> networks) {
		ResultTable.Rows rows = ResultTable.of("flows-drawn", "Flows as drawn", "A flow between nodes as the diagram shows them").reach(ResultTable.Reach.DETAIL)
				.columns(told(networks.values(), NETWORK, SOURCE, TARGET, TYPE, VALUE, UNIT, ELEMENT));
		networks.forEach((name, network) -> {
			Map<String, String> labels = labels(network);
			network.flows().forEach(flow -> rows.add(name, labels.get(flow.from()), labels.get(flow.to()), flow.carrier(), flow.value(), network.unit(), flow.element()));
		});
		Figure figure = sankey("sankey", title, rows.table());
		return networks.size() > 1 ? figure.with(Figure.Role.SERIES, NETWORK.id()) : figure;
	}

	/** @return what is more and less in the second network, as a Sankey diagram of two colours. What only one of them has counts as a change; what is unknown stays so */
	public static Figure difference(String title, FlowNetwork first, FlowNetwork second) {
		record Key(String from, String to, String carrier) {
		}
		Map<Key, double[]> values = new LinkedHashMap<>();
		List<FlowNetwork> both = List.of(first, second);
		for (int i = 0; i < both.size(); i++) {
			Map<String, String> labels = labels(both.get(i));
			for (Flow flow : both.get(i).flows()) {
				values.computeIfAbsent(new Key(labels.get(flow.from()), labels.get(flow.to()), flow.carrier()), key -> new double[2])[i] += flow.value();
			}
		}
		ResultTable.Rows rows = ResultTable.of("flows-difference", "Difference of flows", "A flow that one of the networks has").columns(told(both, SOURCE, TARGET, TYPE,
				VALUE.named("first", "First"), VALUE.named("second", "Second"), VALUE.named("difference", "Difference"), UNIT));
		values.forEach((key, of) -> rows.add(key.from, key.to, key.carrier, of[0], of[1], of[1] - of[0], first.unit()));
		return sankey("sankey-difference", title, rows.table()).with(Figure.Role.WIDTH, "difference").with(Figure.Role.COLOUR, "difference");
	}

	/** The columns, in which those of nodes and carriers know what readers see. */
	private static Column[] told(Collection<FlowNetwork> networks, Column... columns) {
		Map<String, String> words = words(networks);
		return Stream.of(columns).map(column -> List.of(SOURCE, TARGET, TYPE).contains(column) ? column.saying(words) : column).toArray(Column[]::new);
	}

	/** What readers of any language see of the names of nodes and carriers; what a park names stays as it is. */
	private static Map<String, String> words(Collection<FlowNetwork> networks) {
		Map<String, String> words = new LinkedHashMap<>(CARRIERS);
		WORDS.forEach(word -> words.put(word, word));
		SectorKind.VALUES.stream().map(kind -> PresentedTable.words(kind.getLiteral())).forEach(word -> words.put(word, word));
		networks.stream().flatMap(network -> network.nodes().stream()).filter(node -> node.kind() == Kind.CARRIER || node.element() == null)
				.forEach(node -> words.putIfAbsent(node.name(), node.name()));
		// A carrier whose node is drawn among others flows still.
		networks.stream().flatMap(network -> network.flows().stream()).map(Flow::carrier).forEach(carrier -> words.putIfAbsent(carrier, carrier));
		return words;
	}

	/** Names that tell nodes apart: with the id behind those that several have. */
	private static Map<String, String> labels(FlowNetwork network) {
		Map<String, Integer> counts = new HashMap<>();
		network.nodes().forEach(node -> counts.merge(node.name(), 1, Integer::sum));
		Map<String, String> labels = new HashMap<>();
		network.nodes().forEach(node -> labels.put(node.id(), counts.get(node.name()) == 1 ? node.name() : node.name() + " (" + said(node) + ")"));
		return labels;
	}

	private static String said(Node node) {
		return node.element() == null || node.kind() == Kind.CARRIER ? node.kind().name().toLowerCase(Locale.ROOT) : node.element();
	}

	private static ResultTable.Rows flows(String id, String title, Map<String, FlowNetwork> networks, Map<String, Reconciliation> fits) {
		ResultTable.Rows rows = ResultTable.of(id, title, "A flow from one node to another in a network").reach(ResultTable.Reach.DETAIL).columns(told(networks.values(), NETWORK, SOURCE, TARGET,
				TYPE, VALUE, UNIT, ORIGIN, VALUE.named("deviation", "Deviation"), VALUE.named("fitted", "Fitted flow").by("(B6)"), VALUE.named("fitted_deviation", "Fitted deviation").by("(B6)"),
				Column.number("test", "Test", "Change in the deviations that it would have by chance", "1").by("(B7)"),
				Column.flag("flagged", "Flagged", "Whether the change is larger than by chance in one of twenty"),
				ELEMENT));
		networks.forEach((name, network) -> {
			Map<String, String> labels = labels(network);
			Reconciliation fit = fits.get(name);
			for (int i = 0; i < network.flows().size(); i++) {
				Flow flow = network.flows().get(i);
				boolean stated = flow.origin() == FlowNetwork.Origin.STATED && flow.deviation() > 0;
				rows.add(name, labels.get(flow.from()), labels.get(flow.to()), flow.carrier(), flow.value(), network.unit(), flow.origin().name().toLowerCase(Locale.ROOT),
						stated ? flow.deviation() : null, fit.value(i), fit.deviation(i), fit.test(i), Double.isNaN(fit.test(i)) ? null : fit.flagged(i), flow.element());
			}
		});
		return rows;
	}

	/** In, out and what is between, of each node that has a balance. */
	private static ResultTable balances(Map<String, FlowNetwork> networks) {
		ResultTable.Rows rows = ResultTable.of("flow-balances", "Balances", "A node of a network in which nothing stays").reach(ResultTable.Reach.DETAIL).columns(NETWORK,
				Column.text("node", "Node", "Where flows meet").saying(words(networks.values())), VALUE.named("entering", "In"), VALUE.named("leaving", "Out"),
				VALUE.named("statistical_difference", "Statistical difference").by("(B3)"),
				Column.share("difference_share", "Share", "Statistical difference by what enters"), UNIT);
		networks.forEach((name, network) -> {
			Map<String, String> labels = labels(network);
			Map<String, Passing> passing = network.passing();
			Map<String, Double> overs = differences(network, Flow::to, Flow::from);
			Map<String, Double> lacks = differences(network, Flow::from, Flow::to);
			for (Node node : network.nodes()) {
				if (node.kind().balanced()) {
					double tooMuch = overs.getOrDefault(node.id(), 0.0);
					double tooLittle = lacks.getOrDefault(node.id(), 0.0);
					double in = passing.get(node.id()).in() - tooLittle;
					double out = passing.get(node.id()).out() - tooMuch;
					double difference = tooMuch - tooLittle;
					rows.add(name, labels.get(node.id()), in, out, difference, in == 0 ? null : difference / in, network.unit());
				}
			}
		});
		return rows.table();
	}

	/** Flows to or from statistical differences, by the node at their other end. */
	private static Map<String, Double> differences(FlowNetwork network, Function<Flow, String> difference, Function<Flow, String> other) {
		Map<String, Node> byId = network.nodesById();
		return network.flows().stream().filter(flow -> byId.get(difference.apply(flow)).kind() == Kind.DIFFERENCE)
				.collect(Collectors.groupingBy(other, Collectors.summingDouble(Flow::value)));
	}

	private static ResultTable reconciled(Map<String, FlowNetwork> networks, Map<String, Reconciliation> fits) {
		ResultTable.Rows rows = ResultTable.of("flow-reconciliation", "Reconciliation", "A network").columns(NETWORK,
				Column.count("redundancy", "Redundancy", "Balances that measured flows alone have to keep").by("(B5)"),
				Column.number("chi_square", "Chi-square", "How far measured flows are from keeping them", "1").by("(B7)"),
				Column.number("chi_square_limit", "Limit", "What chance exceeds in one of twenty", "1").by("(B7)"),
				Column.flag("gross_error", "Gross error", "Whether errors are larger than stated uncertainties say").by("(B7)"),
				Column.share("imbalance", "Imbalance", "What exact values leave of the worst balance"));
		networks.forEach((name, network) -> {
			Reconciliation fit = fits.get(name);
			rows.add(name, fit.redundancy(), fit.chiSquare(), fit.limit(), fit.redundancy() == 0 ? null : fit.hasGrossError(), fit.imbalance());
		});
		return rows.table();
	}

	/** @return what readers of a diagram must know of nodes that it does not show */
	public static Sentence note(SmallFlows small) {
		return note(small, limits(small));
	}

	private static Sentence note(SmallFlows small, ResultTable limits) {
		return Sentence.of("{0} through which less than {1} passes are drawn as others", new Sentence.Counted(small.merged(), "{0} node", "{0} nodes"),
				limits.cell(0, "limit"));
	}

	private static ResultTable limits(SmallFlows small) {
		String unit = small.networks().getFirst().unit();
		return ResultTable.of("flows-small", "Small flows", "What the diagram shows as others").columns(Column.count("nodes", "Nodes", "Nodes drawn as others"),
				VALUE.named("limit", "Limit"), UNIT).add(small.merged(), small.limit(), unit).table();
	}
}
