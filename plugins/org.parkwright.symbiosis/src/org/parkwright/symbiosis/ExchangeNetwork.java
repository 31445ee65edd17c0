package org.parkwright.symbiosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;

/**
 * The network of the exchanges of a model: a directed multigraph whose nodes are the actors that take part in one. What an actor passes to itself
 * has no place in it.
 *
 * @since 0.2
 */
public final class ExchangeNetwork {

	/**
	 * An exchange in the network.
	 *
	 * @param exchange of the model
	 * @param from     index of the actor that gives
	 * @param to       index of the actor that takes
	 */
	public record Link(Exchange exchange, int from, int to) {

		/** @return what passes, by the exchange or its ports; null if none says it */
		public MaterialType material() {
			return ExchangeNetwork.material(exchange);
		}

		/** @return the quantity in the unit of a dimension; NaN if it is unknown or of another */
		public double quantity(Dimension dimension) {
			return dimension.convert(exchange.getQuantity(), exchange.getUnit());
		}

		/** @return whether a sum in a dimension needs its quantity: not if it is of another, or of knowledge, which has none */
		boolean counts(Dimension dimension) {
			return exchange.getKind() != ExchangeKind.KNOWLEDGE && Dimension.of(exchange.getUnit()).filter(each -> each != dimension).isEmpty();
		}
	}

	private final List<Actor> actors;
	private final List<Link> links;

	private ExchangeNetwork(List<Actor> actors, List<Link> links) {
		this.actors = List.copyOf(actors);
		this.links = List.copyOf(links);
	}

	/** @return the network of the exchanges that a filter lets through */
	public static ExchangeNetwork of(EipModel model, ExchangeFilter filter) {
		Map<Actor, Integer> indexes = new LinkedHashMap<>();
		List<Link> links = new ArrayList<>();
		for (Exchange exchange : exchanges(model)) {
			if (isConnected(exchange) && filter.admits(exchange, model)) {
				int from = index(indexes, exchange.getFrom().getOwner());
				int to = index(indexes, exchange.getTo().getOwner());
				links.add(new Link(exchange, from, to));
			}
		}
		return new ExchangeNetwork(List.copyOf(indexes.keySet()), links);
	}

	private static int index(Map<Actor, Integer> indexes, Actor actor) {
		Integer known = indexes.get(actor);
		if (known == null) {
			known = indexes.size();
			indexes.put(actor, known);
		}
		return known;
	}

	/** @return all exchanges of a model, within its parks and between them; not what was computed from other data */
	public static List<Exchange> exchanges(EipModel model) {
		Stream<EList<? extends Flow>> lists = Stream.concat(model.getParks().stream().map(Park::getFlows), Stream.of(model.getExchanges()));
		return lists.flatMap(List::stream).filter(Exchange.class::isInstance).map(Exchange.class::cast).filter(each -> !each.isDerived()).toList();
	}

	/** @return what passes, by the exchange or its ports; null if none says it */
	public static MaterialType material(Exchange exchange) {
		return Stream.of(exchange.getMaterial(), of(exchange.getFrom()), of(exchange.getTo())).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static MaterialType of(Port port) {
		return port == null ? null : port.getMaterial();
	}

	/** @return whether both ends are known, and differ */
	static boolean isConnected(Exchange exchange) {
		return Stream.of(exchange.getFrom(), exchange.getTo()).allMatch(port -> port != null && port.getOwner() != null)
				&& exchange.getFrom().getOwner() != exchange.getTo().getOwner();
	}

	/** @return the actors that take part, in the order in which exchanges name them */
	public List<Actor> actors() {
		return actors;
	}

	/** @return the exchanges, in the order of the model */
	public List<Link> links() {
		return links;
	}

	/** @return who gives to whom, several exchanges being one edge */
	Graph<Integer, DefaultEdge> directed() {
		return filled(new DefaultDirectedGraph<>(DefaultEdge.class));
	}

	/** @return who exchanges with whom, either way */
	Graph<Integer, DefaultEdge> undirected() {
		return filled(new SimpleGraph<>(DefaultEdge.class));
	}

	private Graph<Integer, DefaultEdge> filled(Graph<Integer, DefaultEdge> graph) {
		for (int i = 0; i < actors.size(); i++) {
			graph.addVertex(i);
		}
		links.forEach(link -> graph.addEdge(link.from, link.to));
		return graph;
	}
}
