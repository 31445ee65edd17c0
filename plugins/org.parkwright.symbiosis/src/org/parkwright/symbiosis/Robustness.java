package org.parkwright.symbiosis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What a network loses when an actor leaves (C6): its exchanges, and, in a cascade, those of everyone who then lacks an input for which there is no other
 * source in the network. An actor needs every material that it takes; knowledge is no input.
 *
 * @param actor   that leaves, by its index in the network
 * @param lost    exchanges that it takes part in
 * @param stopped others that stop one after the other, by their index
 * @param cascade exchanges that are lost with all of them
 * @since 0.2
 */
public record Robustness(int actor, List<ExchangeNetwork.Link> lost, List<Integer> stopped, List<ExchangeNetwork.Link> cascade) {

	public Robustness {
		lost = List.copyOf(lost);
		stopped = List.copyOf(stopped);
		cascade = List.copyOf(cascade);
	}

	/** @return what happens when each actor leaves, by the index of the actor */
	public static List<Robustness> of(ExchangeNetwork network) {
		int n = network.actors().size();
		List<List<ExchangeNetwork.Link>> given = new ArrayList<>();
		List<List<ExchangeNetwork.Link>> taken = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			given.add(new ArrayList<>());
			taken.add(new ArrayList<>());
		}
		for (ExchangeNetwork.Link link : network.links()) {
			given.get(link.from()).add(link);
			taken.get(link.to()).add(link);
		}
		List<Robustness> all = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			all.add(leaving(i, network, given, taken));
		}
		return all;
	}

	private static Robustness leaving(int actor, ExchangeNetwork network, List<List<ExchangeNetwork.Link>> given, List<List<ExchangeNetwork.Link>> taken) {
		BitSet gone = new BitSet();
		List<Integer> stopped = new ArrayList<>();
		Deque<Integer> next = new ArrayDeque<>(List.of(actor));
		gone.set(actor);
		while (!next.isEmpty()) {
			for (ExchangeNetwork.Link link : given.get(next.remove())) {
				int taker = link.to();
				if (!gone.get(taker) && isInput(link) && taken.get(taker).stream().noneMatch(other -> !gone.get(other.from()) && isAlike(other, link))) {
					gone.set(taker);
					stopped.add(taker);
					next.add(taker);
				}
			}
		}
		return new Robustness(actor, network.links().stream().filter(link -> link.from() == actor || link.to() == actor).toList(), stopped,
				network.links().stream().filter(link -> gone.get(link.from()) || gone.get(link.to())).toList());
	}

	private static boolean isInput(ExchangeNetwork.Link link) {
		return switch (link.exchange().getKind()) {
			case KNOWLEDGE -> false;
			case UNKNOWN, BYPRODUCT, ENERGY, WATER, UTILITY_SHARING -> true;
		};
	}

	private static boolean isAlike(ExchangeNetwork.Link one, ExchangeNetwork.Link other) {
		return isInput(one) && one.material() != null && one.material() == other.material();
	}

	/**
	 * The share of a network that is lost.
	 *
	 * @param lost exchanges of the network
	 * @return of the quantities in a dimension; NaN if one of the network is unknown, infinite if it has none in the dimension
	 */
	public static double share(List<ExchangeNetwork.Link> lost, ExchangeNetwork network, Dimension dimension) {
		double all = sum(network.links(), dimension);
		return all == 0 ? Double.POSITIVE_INFINITY : sum(lost, dimension) / all;
	}

	private static double sum(List<ExchangeNetwork.Link> links, Dimension dimension) {
		return links.stream().filter(link -> link.counts(dimension)).mapToDouble(link -> link.quantity(dimension)).sum();
	}
}
