package org.parkwright.symbiosis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.model.park.ExchangeKind;

/**
 * What a network loses when an actor leaves (C6): its exchanges, and, in a cascade, those of everyone who then lacks an input for which there is no other
 * source in the network. An actor needs every material that it takes; knowledge is no input.
 *
 * @since 0.2
 */
public final class Robustness {

	/**
	 * What is lost when one actor leaves.
	 *
	 * @param lost    exchanges that it takes part in
	 * @param stopped others that stop one after the other, by their index in the network
	 * @param cascade exchanges that are lost with all of them
	 */
	public record Loss(List<ExchangeNetwork.Link> lost, List<Integer> stopped, List<ExchangeNetwork.Link> cascade) {

		public Loss {
			lost = List.copyOf(lost);
			stopped = List.copyOf(stopped);
			cascade = List.copyOf(cascade);
		}
	}

	private static final int NO_INPUT = -1;

	private final ExchangeNetwork network;
	/** Places of the exchanges that each actor gives. */
	private final List<List<Integer>> given = new ArrayList<>();
	/** The input, of an actor and material, that each exchange feeds, and how many feed each. */
	private final int[] inputs;
	private final int[] sources;
	/** What each exchange adds to sums, by dimension. */
	private final Map<ExchangeNetwork.Link, double[]> quantities = new IdentityHashMap<>();
	private final double[] totals;

	/** @param network whose actors may leave */
	public Robustness(ExchangeNetwork network) {
		this.network = network;
		network.actors().forEach(actor -> given.add(new ArrayList<>()));
		Map<List<Object>, Integer> known = new HashMap<>();
		inputs = new int[network.links().size()];
		for (int i = 0; i < inputs.length; i++) {
			ExchangeNetwork.Link link = network.links().get(i);
			given.get(link.from()).add(i);
			quantities.put(link, Arrays.stream(Dimension.values()).mapToDouble(dimension -> link.counts(dimension) ? link.quantity(dimension) : 0).toArray());
			// What states no material is an input of its own.
			List<Object> input = List.of(link.to(), link.material() == null ? link : link.material());
			inputs[i] = link.exchange().getKind() == ExchangeKind.KNOWLEDGE ? NO_INPUT : known.computeIfAbsent(input, key -> known.size());
		}
		sources = new int[known.size()];
		Arrays.stream(inputs).filter(input -> input != NO_INPUT).forEach(input -> sources[input]++);
		totals = Arrays.stream(Dimension.values()).mapToDouble(dimension -> sum(network.links(), dimension)).toArray();
	}

	/** @return what is lost when an actor leaves, by its index in the network */
	public Loss leaving(int actor) {
		int[] left = sources.clone();
		BitSet gone = new BitSet();
		List<Integer> stopped = new ArrayList<>();
		Deque<Integer> next = new ArrayDeque<>(List.of(actor));
		gone.set(actor);
		while (!next.isEmpty()) {
			for (int link : given.get(next.remove())) {
				int taker = network.links().get(link).to();
				boolean fed = inputs[link] == NO_INPUT || --left[inputs[link]] > 0;
				if (!fed && !gone.get(taker)) {
					gone.set(taker);
					stopped.add(taker);
					next.add(taker);
				}
			}
		}
		return new Loss(network.links().stream().filter(link -> link.from() == actor || link.to() == actor).toList(), stopped,
				network.links().stream().filter(link -> gone.get(link.from()) || gone.get(link.to())).toList());
	}

	/**
	 * The share of the network that is lost.
	 *
	 * @param lost exchanges of the network
	 * @return of the quantities in a dimension; NaN if one of the network is unknown, infinite if it has none in the dimension
	 */
	public double share(List<ExchangeNetwork.Link> lost, Dimension dimension) {
		double all = totals[dimension.ordinal()];
		return all == 0 ? Double.POSITIVE_INFINITY : sum(lost, dimension) / all;
	}

	private double sum(List<ExchangeNetwork.Link> links, Dimension dimension) {
		return links.stream().mapToDouble(link -> quantities.get(link)[dimension.ordinal()]).sum();
	}
}
