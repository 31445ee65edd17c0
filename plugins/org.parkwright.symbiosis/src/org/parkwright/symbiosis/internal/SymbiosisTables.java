package org.parkwright.symbiosis.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.NamedElement;
import org.parkwright.symbiosis.Benefits;
import org.parkwright.symbiosis.Benefits.Benefit;
import org.parkwright.symbiosis.Benefits.Partner;
import org.parkwright.symbiosis.Benefits.Total;
import org.parkwright.symbiosis.ChertowTest;
import org.parkwright.symbiosis.Dimension;
import org.parkwright.symbiosis.Distances;
import org.parkwright.symbiosis.Evolution;
import org.parkwright.symbiosis.ExchangeFilter;
import org.parkwright.symbiosis.ExchangeNetwork;
import org.parkwright.symbiosis.Impact;
import org.parkwright.symbiosis.Money;
import org.parkwright.symbiosis.NetworkMetrics;
import org.parkwright.symbiosis.PublishedTotals;
import org.parkwright.symbiosis.Recycling;
import org.parkwright.symbiosis.Robustness;

/** The tables of a network and of the worth of its exchanges. */
final class SymbiosisTables {

	/** The code of all kinds, and of the border that lets everyone in. */
	static final String ALL = "all";
	/** The code of the border that leaves out who lies beyond it. */
	static final String INSIDE = "inside";

	private static final String ALL_BYPRODUCTS = "all by-products";
	private static final Column EXCHANGE = Column.element("exchange", "Exchange", "Id of the exchange");
	private static final Column ACTOR = Column.element("actor", "Actor", "Id of the actor");
	private static final Column NAME = Column.text("name", "Name", "What it is called");
	private static final Column FROM = Column.text("from", "From", "Who gives");
	private static final Column TO = Column.text("to", "To", "Who takes");
	private static final Column EQUIVALENT = Column.number("t_co2e", "Greenhouse gases avoided", "Greenhouse gases that are avoided, less those of transport and processing", "t CO2e/a")
			.by("(C9)").sums().better(Column.Better.HIGH);

	private final EipModel model;
	private final ExchangeFilter filter;
	private final ExchangeNetwork network;
	private final NetworkMetrics metrics;
	private final Benefits benefits;

	SymbiosisTables(EipModel model, ExchangeFilter filter, double discountRate) {
		this.model = model;
		this.filter = filter;
		network = ExchangeNetwork.of(model, filter);
		metrics = NetworkMetrics.of(network);
		benefits = Benefits.of(model, network, discountRate);
	}

	ExchangeNetwork network() {
		return network;
	}

	/** @return each kind that has exchanges, as the model lists kinds */
	private List<ExchangeKind> kinds() {
		Set<ExchangeKind> found = network.links().stream().map(link -> link.exchange().getKind()).collect(Collectors.toCollection(HashSet::new));
		return ExchangeKind.VALUES.stream().filter(found::contains).toList();
	}

	static SequencedMap<String, String> kindWords() {
		return Column.words(ExchangeKind.UNKNOWN.getLiteral(), "not stated", ExchangeKind.BYPRODUCT.getLiteral(), "by-product", ExchangeKind.ENERGY.getLiteral(), "energy",
				ExchangeKind.WATER.getLiteral(), "water", ExchangeKind.UTILITY_SHARING.getLiteral(), "shared utility", ExchangeKind.KNOWLEDGE.getLiteral(), "knowledge");
	}

	static SequencedMap<String, String> stateWords() {
		SequencedMap<String, String> words = Column.words();
		ExchangeState.VALUES.forEach(state -> words.put(state.getLiteral(), state == ExchangeState.UNKNOWN ? "not stated" : state.getLiteral()));
		return words;
	}

	private static SequencedMap<String, String> kindsAndAll() {
		SequencedMap<String, String> words = kindWords();
		words.putFirst(ALL, "all kinds");
		return words;
	}

	/** @return what the network is like, as a whole and by kind, with those who lie beyond the border and without */
	ResultTable metrics() {
		ResultTable.Rows rows = ResultTable.of("symbiosis", "The network of exchanges", "A kind of exchanges and a border").columns(
				Column.choice("kind", "Kind", "Kind of exchanges", kindsAndAll()),
				Column.choice("border", "Actors", "Whether actors beyond the border count", ALL, "with those outside", INSIDE, "inside the border alone"),
				Column.count("actors_1", "Actors", "Actors that take part"), Column.count("exchanges_1", "Exchanges", "Exchanges"),
				Column.count("pairs_1", "Pairs", "Pairs of which one gives to the other"),
				number("density_1", "Density", "Pairs by all that could be", "(C1)"), number("connectance_1", "Ecological connectance", "Pairs by the square of actors", "(C1)"),
				Column.share("reciprocity_1", "Reciprocity", "Share of pairs that give both ways").by("(C1)"),
				Column.share("centralisation_1", "Centralisation", "Degree centralisation by Freeman: 0 if all have as many partners, 1 for a star").by("(C3)"),
				number("clustering_1", "Clustering", "Share of partners of an actor that exchange with each other, mean", "(C3)"),
				number("cyclicity_1", "Cyclicity", "Largest eigenvalue of the network: 0 without a cycle, 1 with one, more with several", "(C4)"),
				number("links_per_actor_1", "Links by actor", "Pairs by actors", "(C4)"), number("prey_predator_1", "Givers by takers", "Those who give by those who take", "(C4)"));
		List<ExchangeFilter> borders = filter.exterior() ? List.of(filter, filter.inside()) : List.of(filter);
		for (ExchangeFilter border : borders) {
			add(rows, ALL, border);
			kinds().forEach(kind -> add(rows, kind.getLiteral(), border.of(kind)));
		}
		return rows.table();
	}

	private static Column number(String id, String title, String meaning, String equation) {
		return Column.number(id, title, meaning, "1").by(equation);
	}

	private void add(ResultTable.Rows rows, String kind, ExchangeFilter of) {
		NetworkMetrics part = of.equals(filter) ? metrics : NetworkMetrics.of(ExchangeNetwork.of(model, of));
		rows.add(kind, of.exterior() ? ALL : INSIDE, part.actors(), part.exchanges(), part.pairs(), part.density(), part.connectance(), part.reciprocity(), part.centralisation(),
				part.clustering(), part.cyclicity(), part.linkDensity(), part.preyPredator());
	}

	/** @return whether the network is an industrial symbiosis by Chertow's 3–2 criterion */
	static ResultTable criterion(ChertowTest test) {
		return ResultTable.of("symbiosis-criterion", "The 3–2 criterion", "The network").reach(ResultTable.Reach.HEADLINE).columns(
				Column.flag("passed", "Industrial symbiosis", "Whether three entities, of which none recycles in the first place, exchange two resources"),
				Column.count("entities_1", "Entities", "Entities that exchange with each other, without those who recycle in the first place and sources of water"),
				Column.count("resources_1", "Resources", "Different resources that they exchange"),
				Column.text("recyclers", "Recyclers", "Who was left out, as it recycles in the first place"))
				.add(test.passed(), test.entities().size(), test.resources(), test.recyclers().stream().map(SymbiosisTables::label).collect(Collectors.joining(", "))).table();
	}

	/** @return actors and what is lost when one leaves */
	ResultTable actors() {
		var robustness = new Robustness(network);
		double[] betweenness = NetworkMetrics.Actors.betweenness(network);
		List<double[]> strengths = new ArrayList<>();
		for (Dimension dimension : Dimension.values()) {
			strengths.add(NetworkMetrics.Actors.strength(network, dimension, true));
			strengths.add(NetworkMetrics.Actors.strength(network, dimension, false));
		}
		List<Column> columns = new ArrayList<>(List.of(ACTOR, NAME, Column.count("gives_to_1", "Gives to", "To how many others it gives").by("(C2)"),
				Column.count("takes_from_1", "Takes from", "From how many others it takes").by("(C2)"),
				Column.count("partners_1", "Partners", "With how many others it exchanges, either way").by("(C3)"),
				Column.share("betweenness_1", "Betweenness", "Share of the shortest ways between two others that lead through it").by("(C3)"),
				number("clustering_1", "Clustering", "Share of its partners that exchange with each other", "(C3)")));
		for (Dimension dimension : Dimension.values()) {
			String id = id(dimension);
			columns.add(Column.number("gives_" + id, "Gives, " + word(dimension), "What it gives, " + word(dimension), dimension.unit()).by("(C2)"));
			columns.add(Column.number("takes_" + id, "Takes, " + word(dimension), "What it takes, " + word(dimension), dimension.unit()).by("(C2)"));
		}
		columns.add(Column.count("lost_1", "Exchanges lost", "Exchanges that are lost when it leaves").by("(C6)"));
		columns.add(Column.count("lost_at_worst_1", "Lost at worst", "Exchanges that are lost when everyone stops who then lacks an input without another source in the network").by("(C6)"));
		columns.add(Column.count("stops_1", "Stop at worst", "Others that stop at worst").by("(C6)"));
		for (Dimension dimension : Dimension.values()) {
			columns.add(Column.share("lost_" + dimension.name().toLowerCase(Locale.ROOT) + "_1", "Lost, " + word(dimension), "Share of what is exchanged that is lost when it leaves, "
					+ word(dimension)).by("(C6)"));
			columns.add(Column.share("lost_at_worst_" + dimension.name().toLowerCase(Locale.ROOT) + "_1", "Lost at worst, " + word(dimension),
					"Share of what is exchanged that is lost at worst when it leaves, " + word(dimension)).by("(C6)"));
		}
		ResultTable.Rows rows = ResultTable.of("symbiosis-actors", "Actors in the network", "An actor that takes part").columns(columns.toArray(Column[]::new));
		NetworkMetrics.Actors of = metrics.of();
		for (int i = 0; i < network.actors().size(); i++) {
			int actor = i;
			Robustness.Loss lost = robustness.leaving(i);
			List<Object> cells = new ArrayList<>(List.of(network.actors().get(i).getId(), label(network.actors().get(i)), of.givesTo()[i], of.takesFrom()[i], of.partners()[i],
					betweenness[i], of.clustering()[i]));
			strengths.forEach(strength -> cells.add(strength[actor]));
			cells.addAll(List.of(lost.lost().size(), lost.cascade().size(), lost.stopped().size()));
			for (Dimension dimension : Dimension.values()) {
				cells.add(robustness.share(lost.lost(), dimension));
				cells.add(robustness.share(lost.cascade(), dimension));
			}
			rows.add(cells.toArray());
		}
		return rows.table();
	}

	private static String id(Dimension dimension) {
		return dimension.unit().replace("/a", "").toLowerCase(Locale.ROOT) + "_a";
	}

	private static String word(Dimension dimension) {
		return switch (dimension) {
			case MASS -> "mass";
			case ENERGY -> "energy";
			case VOLUME -> "volume";
		};
	}

	/** @return the network in one year after the other */
	ResultTable evolution() {
		List<Column> columns = new ArrayList<>(List.of(Column.year("year", "Year", "Calendar year").by("(C7)"), Column.count("actors_1", "Actors", "Actors that take part"),
				Column.count("exchanges_1", "Exchanges", "Exchanges that run"), Column.count("started_1", "Started", "Exchanges that were not there the year before"),
				Column.count("ended_1", "Ended", "Exchanges of the year before that run no longer")));
		for (ExchangeKind kind : ExchangeKind.VALUES) {
			columns.add(Column.count("exchanges_" + kind.getLiteral().toLowerCase(Locale.ROOT) + "_1", "Exchanges, " + kindWords().get(kind.getLiteral()),
					"Exchanges of the kind " + kindWords().get(kind.getLiteral())));
		}
		columns.addAll(List.of(Column.count("pairs_1", "Pairs", "Pairs of which one gives to the other"), number("density_1", "Density", "Pairs by all that could be", "(C1)"),
				Column.share("centralisation_1", "Centralisation", "Degree centralisation by Freeman").by("(C3)"),
				number("cyclicity_1", "Cyclicity", "Largest eigenvalue of the network", "(C4)")));
		ResultTable.Rows rows = ResultTable.of("symbiosis-evolution", "The network by year", "A year").columns(columns.toArray(Column[]::new));
		for (Evolution year : Evolution.of(model, filter)) {
			List<Object> cells = new ArrayList<>(List.of(year.year(), year.metrics().actors(), year.metrics().exchanges(), year.started(), year.ended()));
			ExchangeKind.VALUES.forEach(kind -> cells.add(year.network().links().stream().filter(link -> link.exchange().getKind() == kind).count()));
			cells.addAll(List.of(year.metrics().pairs(), year.metrics().density(), year.metrics().centralisation(), year.metrics().cyclicity()));
			rows.add(cells.toArray());
		}
		return rows.table();
	}

	int undated() {
		return Evolution.undated(model, filter).size();
	}

	/** @return distances beside those that the National Industrial Symbiosis Programme published */
	ResultTable distances() {
		ResultTable.Rows rows = ResultTable.of("symbiosis-distances", "How far it is carried", "What is counted").columns(
				Column.choice("counted", "Counted", "What is counted", "exchanges", "by number of exchanges", "mass", "by mass", "energy", "by energy", "volume", "by volume", "nisp",
						"resources in Britain, as published by NISP"),
				distance("25"), distance("50"), distance("75"), Column.count("known_1", "Known", "Exchanges whose distance, and quantity if it counts, are known"),
				Column.count("exchanges_1", "Exchanges", "All exchanges"));
		long known = network.links().stream().filter(link -> !Double.isNaN(Distances.of(link.exchange()))).count();
		add(rows, "exchanges", Distances.byNumber(network), known);
		for (Dimension dimension : Dimension.values()) {
			int of = Distances.known(network, dimension);
			if (of > 0) {
				add(rows, word(dimension), Distances.byQuantity(network, dimension), of);
			}
		}
		rows.add("nisp", Distances.NISP.get(0).distance(), Distances.NISP.get(1).distance(), Distances.NISP.get(2).distance(), Double.NaN, Double.NaN);
		return rows.table();
	}

	private static Column distance(String percent) {
		return Column.number("km_" + percent, percent + " % within", "Distance within which " + percent + " % of it lies", "km").by("(C8)");
	}

	private void add(ResultTable.Rows rows, String what, List<Distances.Quantile> quantiles, long known) {
		rows.add(what, quantiles.get(0).distance(), quantiles.get(1).distance(), quantiles.get(2).distance(), known, network.links().size());
	}

	/** @return how much of each by-product is passed on; no rows if nothing is */
	ResultTable rates() {
		ResultTable.Rows rows = ResultTable.of("symbiosis-rates", "How much of by-products is passed on", "A by-product").columns(
				Column.text("material", "Material", "By-product").saying(Column.words(ALL_BYPRODUCTS, ALL_BYPRODUCTS)), Column.number("exchanged_t_a", "Exchanged", "What is passed on", "t/a").by("(C5)").sums(),
				Column.number("generated_t_a", "Generated", "What leaves who makes it, as its ports state", "t/a").by("(C5)").sums(),
				Column.share("rate_1", "Recycling rate", "Exchanged by generated").by("(C5)").better(Column.Better.HIGH));
		List<Recycling> rates = Recycling.of(model, network);
		rates.forEach(rate -> rows.add(label(rate.material()), rate.exchanged(), rate.generated(), rate.rate()));
		if (rates.size() > 1) {
			rows.add(ALL_BYPRODUCTS, rates.stream().mapToDouble(Recycling::exchanged).sum(), rates.stream().mapToDouble(Recycling::generated).sum(), Recycling.intensity(rates));
		}
		return rows.table();
	}

	/** @return exchanges by kind, and what each is worth */
	ResultTable exchanges() {
		ResultTable.Rows rows = ResultTable.of("exchanges", "What exchanges are worth", "An exchange").group("kind").columns(
				Column.choice("kind", "Kind", "Kind of the exchange", kindWords()), EXCHANGE, NAME, FROM, TO, Column.text("material", "Material", "What passes"),
				Column.number("quantity", "Quantity", "How much passes", "").unitIn("unit"), Column.text("unit", "Unit of measure", "Unit of the quantity"),
				Column.choice("state", "State", "How far it has come", stateWords()), Column.year("start", "Start", "Year it started"), Column.year("end", "End", "Year it ended"),
				Column.number("distance_km", "Distance", "Distance between the partners", "km").by("(C8)"), EQUIVALENT,
				Column.choice("missing", "Missing", "What is missing where greenhouse gases avoided are unknown", gaps()),
				Column.number("cost_reduction", "Cost reduction", "Costs saved", yearly()).sums(), Column.number("revenue", "Revenue", "Income", yearly()).sums(),
				Column.number("operating", "Operating costs", "Costs of running it", yearly()).sums(),
				Column.number("investment", "Investment", "Paid once", money()).sums(),
				Column.number("net_benefit", "Net benefit", "Cost reduction and revenue less operating costs", yearly()).by("(C10)").sums().better(Column.Better.HIGH),
				Column.share("roi_1", "Return on investment", "Net benefit of a year by the investment").by("(C10)").better(Column.Better.HIGH),
				Column.duration("payback_a", "Payback", "Years until the net benefit has paid the investment").by("(C10)").better(Column.Better.LOW).infinite("never"),
				Column.number("npv", "Net present value", "Discounted net benefit less the investment", money()).by("(C10)").sums().better(Column.Better.HIGH));
		benefits.each().stream().sorted(Comparator.comparing((Benefit benefit) -> benefit.exchange().getKind())).forEach(benefit -> {
			Exchange exchange = benefit.exchange();
			Money worth = benefit.money();
			rows.add(exchange.getKind().getLiteral(), exchange.getId(), label(exchange), label(benefit.from()), label(benefit.to()), label(benefit.link().material()),
					exchange.getQuantity(), exchange.getUnit(), exchange.getState().getLiteral(), exchange.getStartYear(), exchange.getEndYear(), Distances.of(exchange),
					benefit.equivalent(), benefit.impacts().getFirst().gap().word(), worth.costReduction(), worth.revenue(), worth.operating(), worth.investment(), worth.net(),
					worth.returnOnInvestment(), worth.payback(), worth.presentValue());
		});
		return rows.table();
	}

	private static SequencedMap<String, String> gaps() {
		SequencedMap<String, String> words = Column.words();
		for (Impact.Gap gap : Impact.Gap.values()) {
			words.put(gap.word(), gap.title());
		}
		return words;
	}

	private String money() {
		return model.getCurrency() == null ? "" : model.getCurrency();
	}

	private String yearly() {
		return money().isEmpty() ? "" : money() + "/a";
	}

	/** @return every impact of each exchange by its parts */
	ResultTable impacts() {
		ResultTable.Rows rows = ResultTable.of("symbiosis-impacts", "What exchanges avoid, by part", "An impact of an exchange").reach(ResultTable.Reach.DETAIL).columns(EXCHANGE, NAME, FROM, TO,
				Column.text("impact", "Impact", "What is emitted"), part("virgin_t", "Making", "Of making what it replaces"), part("disposal_t", "Disposal", "Of the disposal that it spares"),
				part("transport_t", "Transport", "Of carrying it"), part("processing_t", "Processing", "Of processing it"),
				part("avoided_t", "Avoided", "Making and disposal less transport and processing").better(Column.Better.HIGH),
				Column.choice("missing", "Missing", "What is missing where it is unknown", gaps()));
		for (Benefit benefit : benefits.each()) {
			for (Impact impact : benefit.impacts()) {
				rows.add(benefit.exchange().getId(), label(benefit.exchange()), label(benefit.from()), label(benefit.to()), impact.substance(), impact.virgin(), impact.disposal(),
						impact.transport(), impact.processing(), impact.avoided(), impact.gap().word());
			}
		}
		return rows.table();
	}

	private static Column part(String id, String title, String meaning) {
		return Column.number(id, title, meaning, "t/a").by("(C9)");
	}

	/** @return partners and their part of the worth */
	ResultTable partners() {
		ResultTable.Rows rows = ResultTable.of("symbiosis-partners", "What exchanges are worth to whom", "An actor that takes part").columns(ACTOR, NAME,
				Column.count("exchanges_1", "Exchanges", "Exchanges in which it takes part"), EQUIVALENT.by("(C11)"),
				Column.number("net_benefit", "Net benefit", "Its part of the net benefits", yearly()).by("(C11)").sums().better(Column.Better.HIGH),
				Column.number("investment", "Investment", "Its part of the investments", money()).by("(C11)").sums());
		for (Partner partner : benefits.partners()) {
			rows.add(partner.actor().getId(), label(partner.actor()), partner.exchanges(), partner.equivalent(), partner.net(), partner.investment());
		}
		return rows.table();
	}

	/** @return what facilitators report */
	ResultTable indicators() {
		SequencedMap<String, String> words = Column.words();
		for (Benefits.Indicator indicator : Benefits.Indicator.values()) {
			words.put(indicator.word(), indicator.title());
		}
		ResultTable.Rows rows = ResultTable.of("symbiosis-indicators", "What facilitators report", "An indicator, each exchange counted once").reach(ResultTable.Reach.HEADLINE).columns(
				Column.choice("indicator", "Indicator", "What is counted", words), Column.number("value", "Value", "Sum over all exchanges that contribute", "").unitIn("unit"),
				Column.number("at_least", "Of those known", "Sum over the exchanges whose contribution is known", "").unitIn("unit"), Column.text("unit", "Unit of measure", "Unit of the sums"),
				Column.count("known_1", "Known", "Exchanges whose contribution is known"), Column.count("of_1", "Exchanges", "Exchanges that contribute"));
		for (Total total : benefits.totals()) {
			String unit = total.indicator().unit().replace("currency", model.getCurrency() == null ? "currency" : model.getCurrency());
			rows.add(total.indicator().word(), total.value(), total.sum(), unit, total.known(), total.of());
		}
		return rows.table();
	}

	/** @return what programmes published, to hold the park's own figures against */
	static ResultTable published() {
		ResultTable.Rows rows = ResultTable.of("symbiosis-published", "What programmes published", "A number that a programme published").reach(ResultTable.Reach.DETAIL).columns(
				Column.text("programme", "Programme", "Name of the programme"), Column.text("country", "Country", "Where it is"), Column.year("from", "From", "First year"),
				Column.year("to", "To", "Last year"), Column.text("what", "Counted", "What is counted"), Column.number("value", "Value", "The published number", "").unitIn("unit"),
				Column.text("unit", "Unit of measure", "Unit of the number; 1 for a number of things or a share"), Column.text("source", "Source", "Where it is published"));
		for (PublishedTotals.Total total : PublishedTotals.all()) {
			rows.add(total.programme(), total.country(), total.from(), total.to(), total.what(), total.value(), total.unit(), total.source());
		}
		return rows.table();
	}

	static String label(NamedElement element) {
		return element == null ? null : element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName();
	}
}
