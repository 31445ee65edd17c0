package org.parkwright.symbiosis;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.graph.DefaultEdge;

/**
 * What a network of exchanges is like (C1, C3, C4), and its actors in it (C2, C3). Several exchanges from one actor to another are one pair. A quotient
 * of which nothing is there to divide by is infinite.
 *
 * @param actors         n, those that take part
 * @param exchanges      m
 * @param pairs          m′, ordered pairs of which the first gives to the second
 * @param density        m′/(n(n−1)) (C1)
 * @param connectance    ecological, m′/n² (C1)
 * @param reciprocity    share of pairs that go both ways (C1)
 * @param centralisation Freeman's of degrees, Σ(max d − d)/((n−1)(n−2)), d with how many others an actor exchanges (C3)
 * @param clustering     mean over actors of the share of their partners that exchange with each other, either way (C3)
 * @param cyclicity      largest eigenvalue of the adjacency matrix: 0 without a cycle, 1 with one, more with several that meet (C4)
 * @param linkDensity    links by species, m′/n (C4)
 * @param preyPredator   those that give by those that take (C4)
 * @param of             each actor
 * @since 0.2
 */
public record NetworkMetrics(int actors, int exchanges, int pairs, double density, double connectance, double reciprocity, double centralisation,
		double clustering, double cyclicity, double linkDensity, double preyPredator, Actors of) {

	/**
	 * Actors in the network (C2, C3), by their index in it.
	 *
	 * @param takesFrom   from how many others one takes
	 * @param givesTo     to how many others one gives
	 * @param partners    with how many others it exchanges, either way
	 * @param clustering  share of its partners that exchange with each other
	 */
	public record Actors(int[] takesFrom, int[] givesTo, int[] partners, double[] clustering) {

		/** By Brandes (C3). @return by the index of the actor, the share of the shortest ways between two others that lead through it */
		public static double[] betweenness(ExchangeNetwork network) {
			var between = new BetweennessCentrality<>(network.directed());
			int n = network.actors().size();
			double ways = (double) (n - 1) * (n - 2);
			return IntStream.range(0, n).mapToDouble(i -> ways == 0 ? 0 : between.getVertexScore(i) / ways).toArray();
		}

		/** What an actor gives, or takes: its strength (C2). @return by the index of the actor in the unit of the dimension; NaN if a quantity of it is unknown */
		public static double[] strength(ExchangeNetwork network, Dimension dimension, boolean given) {
			double[] sums = new double[network.actors().size()];
			for (ExchangeNetwork.Link link : network.links()) {
				sums[given ? link.from() : link.to()] += link.counts(dimension) ? link.quantity(dimension) : 0;
			}
			return sums;
		}
	}

	/** Bounds of the eigenvalue are brought as near to each other as this. */
	private static final double NEAR = 1e-12;
	private static final int MOST_STEPS = 200_000;

	/** @return what a network is like */
	public static NetworkMetrics of(ExchangeNetwork network) {
		Graph<Integer, DefaultEdge> directed = network.directed();
		Graph<Integer, DefaultEdge> undirected = network.undirected();
		int n = network.actors().size();
		int pairs = directed.edgeSet().size();
		long mutual = directed.edgeSet().stream().filter(edge -> directed.containsEdge(directed.getEdgeTarget(edge), directed.getEdgeSource(edge))).count();
		Actors of = actors(directed, undirected, n);
		int most = 0;
		int sum = 0;
		for (int partners : of.partners) {
			most = Math.max(most, partners);
			sum += partners;
		}
		double clustered = 0;
		for (double each : of.clustering) {
			clustered += each;
		}
		long givers = directed.vertexSet().stream().filter(each -> directed.outDegreeOf(each) > 0).count();
		long takers = directed.vertexSet().stream().filter(each -> directed.inDegreeOf(each) > 0).count();
		return new NetworkMetrics(n, network.links().size(), pairs, quotient(pairs, (double) n * (n - 1)), quotient(pairs, (double) n * n),
				quotient(mutual, pairs), n < 3 ? Double.POSITIVE_INFINITY : quotient((double) n * most - sum, (double) (n - 1) * (n - 2)), quotient(clustered, n),
				cyclicity(directed), quotient(pairs, n), quotient(givers, takers), of);
	}

	private static double quotient(double part, double whole) {
		return whole == 0 ? Double.POSITIVE_INFINITY : part / whole;
	}

	private static Actors actors(Graph<Integer, DefaultEdge> directed, Graph<Integer, DefaultEdge> undirected, int n) {
		var of = new Actors(new int[n], new int[n], new int[n], new double[n]);
		var clustering = new ClusteringCoefficient<>(undirected);
		for (int i = 0; i < n; i++) {
			of.takesFrom[i] = directed.inDegreeOf(i);
			of.givesTo[i] = directed.outDegreeOf(i);
			of.partners[i] = undirected.degreeOf(i);
			of.clustering[i] = clustering.getVertexScore(i);
		}
		return of;
	}

	/** The largest eigenvalue of a network is the largest of its parts within which each reaches each. */
	private static double cyclicity(Graph<Integer, DefaultEdge> graph) {
		return new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets().stream().filter(part -> part.size() > 1)
				.mapToDouble(part -> eigenvalue(graph, part)).max().orElse(0);
	}

	/**
	 * By powers of A + I, which has no other eigenvalue of the size of its largest. Quotients of two steps are bounds of it, by Collatz and Wielandt.
	 */
	private static double eigenvalue(Graph<Integer, DefaultEdge> graph, Set<Integer> part) {
		int[] members = part.stream().mapToInt(Integer::intValue).sorted().toArray();
		int[] place = new int[graph.vertexSet().size()];
		for (int i = 0; i < members.length; i++) {
			place[members[i]] = i;
		}
		int[][] next = new int[members.length][];
		for (int i = 0; i < members.length; i++) {
			next[i] = Graphs.successorListOf(graph, members[i]).stream().filter(part::contains).mapToInt(each -> place[each]).toArray();
		}
		double[] vector = new double[members.length];
		Arrays.fill(vector, 1);
		double low = 0;
		double high = Double.MAX_VALUE;
		for (int step = 0; step < MOST_STEPS && high - low > NEAR * high; step++) {
			double[] image = new double[vector.length];
			double largest = 0;
			low = Double.POSITIVE_INFINITY;
			high = 0;
			for (int i = 0; i < vector.length; i++) {
				image[i] = vector[i];
				for (int j : next[i]) {
					image[i] += vector[j];
				}
				low = Math.min(low, image[i] / vector[i]);
				high = Math.max(high, image[i] / vector[i]);
				largest = Math.max(largest, image[i]);
			}
			for (int i = 0; i < vector.length; i++) {
				vector[i] = image[i] / largest;
			}
		}
		return (low + high) / 2 - 1;
	}
}
