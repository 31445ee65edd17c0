package org.parkwright.symbiosis.matching;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Who gives how much to whom, so that the sum of what it is worth is largest: a transport problem.
 *
 * <pre>
 * (C15)  maximise Σ w_ij·x_ij  such that  Σ_j x_ij ≤ o_i,  Σ_i x_ij ≤ r_j,  0 ≤ x_ij ≤ u_ij
 * </pre>
 *
 * with w the score, or what a unit is worth, o what is offered, r what is wanted and u what a pair can pass on. Offers come one after the other; each is
 * sent along the cheapest ways through what was sent before (successive shortest paths with potentials: Ahuja, Magnanti and Orlin, Network Flows, 1993,
 * section 9.7), so that after each the result is the best for those that have come. Held is what the pairs take and no more.
 *
 * @since 0.2
 */
public final class Assignment {

	private static final double ROUNDING = 1e-12;
	private static final int NONE = -1;

	/**
	 * Pairs of offers and wants.
	 *
	 * @param offers index of the offer of each pair
	 * @param wants  index of the want of each pair
	 * @param worth  w, of a unit; pairs of 0 or less get nothing
	 * @param limits u; infinite if nothing bounds a pair but its offer and its want
	 */
	public record Pairs(int[] offers, int[] wants, double[] worth, double[] limits) {
	}

	private record Reached(int node, double distance) {
	}

	private final Pairs pairs;
	private final int[][] byOffer;
	private final int[][] byWant;
	private final double[] left;
	private final double[] flow;
	private final double[] potential;
	private final double[] distance;
	private final int[] via;
	private final boolean[] settled;
	private final int[] touched;
	private final int offerCount;
	private final double nothing;

	private Assignment(double[] offered, double[] wanted, Pairs pairs) {
		this.pairs = pairs;
		offerCount = offered.length;
		byOffer = index(pairs.offers, offered.length);
		byWant = index(pairs.wants, wanted.length);
		left = wanted.clone();
		flow = new double[pairs.worth.length];
		int nodes = offered.length + wanted.length;
		potential = new double[nodes];
		distance = new double[nodes];
		via = new int[nodes];
		settled = new boolean[nodes];
		touched = new int[nodes];
		nothing = ROUNDING * Math.max(Arrays.stream(offered).max().orElse(0), Arrays.stream(wanted).max().orElse(0));
		for (int pair = 0; pair < flow.length; pair++) {
			potential[pairs.offers[pair]] = Math.max(potential[pairs.offers[pair]], pairs.worth[pair]);
		}
		Arrays.fill(distance, Double.POSITIVE_INFINITY);
		for (int offer = 0; offer < offered.length; offer++) {
			double rest = offered[offer];
			while (rest > nothing) {
				double sent = send(offer, rest);
				rest = sent > 0 ? rest - sent : 0;
			}
		}
	}

	/**
	 * Finds the best.
	 *
	 * @param offered o, a number for each offer, 0 or more
	 * @param wanted  r, a number for each want, in the unit of the offers with which it makes pairs
	 * @return x, a number for each pair
	 */
	public static double[] best(double[] offered, double[] wanted, Pairs pairs) {
		return new Assignment(offered, wanted, pairs).flow;
	}

	private static int[][] index(int[] ends, int count) {
		int[] sizes = new int[count];
		for (int end : ends) {
			sizes[end]++;
		}
		int[][] index = new int[count][];
		for (int i = 0; i < count; i++) {
			index[i] = new int[sizes[i]];
		}
		for (int pair = ends.length - 1; pair >= 0; pair--) {
			index[ends[pair]][--sizes[ends[pair]]] = pair;
		}
		return index;
	}

	/** Sends some of an offer along the cheapest way. @return how much; 0 if it is best kept */
	private double send(int offer, double most) {
		PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> Double.compare(a.distance, b.distance));
		int count = 0;
		distance[offer] = 0;
		via[offer] = NONE;
		queue.add(new Reached(offer, 0));
		touched[count++] = offer;
		double best = Double.POSITIVE_INFINITY;
		int end = NONE;
		while (!queue.isEmpty()) {
			Reached next = queue.poll();
			int node = next.node;
			if (settled[node] || next.distance > distance[node]) {
				continue;
			}
			if (next.distance >= best) {
				break;
			}
			settled[node] = true;
			boolean isOffer = node < offerCount;
			// An offer on the way may keep what it gave; a want may have something left to take.
			if ((isOffer || left[node - offerCount] > nothing) && next.distance + Math.max(0, potential[node]) < best) {
				best = next.distance + Math.max(0, potential[node]);
				end = node;
			}
			for (int pair : isOffer ? byOffer[node] : byWant[node - offerCount]) {
				int other = isOffer ? offerCount + pairs.wants[pair] : pairs.offers[pair];
				boolean open = isOffer ? pairs.worth[pair] > 0 && pairs.limits[pair] - flow[pair] > nothing : flow[pair] > nothing;
				if (open && !settled[other]) {
					double cost = (isOffer ? -pairs.worth[pair] : pairs.worth[pair]) + potential[node] - potential[other];
					double reached = next.distance + Math.max(0, cost);
					if (reached < distance[other]) {
						if (distance[other] == Double.POSITIVE_INFINITY) {
							touched[count++] = other;
						}
						distance[other] = reached;
						via[other] = pair;
						queue.add(new Reached(other, reached));
					}
				}
			}
		}
		double sent = end == offer ? 0 : push(end, most);
		for (int i = 0; i < count; i++) {
			int node = touched[i];
			if (settled[node] && distance[node] < best) {
				potential[node] += distance[node] - best;
			}
			settled[node] = false;
			distance[node] = Double.POSITIVE_INFINITY;
		}
		return sent;
	}

	private double push(int end, double most) {
		double amount = end < offerCount ? most : Math.min(most, left[end - offerCount]);
		for (int node = end; via[node] != NONE; node = before(node)) {
			int pair = via[node];
			amount = Math.min(amount, node < offerCount ? flow[pair] : pairs.limits[pair] - flow[pair]);
		}
		for (int node = end; via[node] != NONE; node = before(node)) {
			int pair = via[node];
			flow[pair] = node < offerCount ? rounded(flow[pair] - amount) : flow[pair] + amount;
		}
		if (end >= offerCount) {
			left[end - offerCount] = rounded(left[end - offerCount] - amount);
		}
		return amount;
	}

	private int before(int node) {
		return node < offerCount ? offerCount + pairs.wants[via[node]] : pairs.offers[via[node]];
	}

	private double rounded(double amount) {
		return amount > nothing ? amount : 0;
	}
}
