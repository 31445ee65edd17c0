package org.parkwright.symbiosis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.model.park.Actor;

import com.google.gson.Gson;

/** What networks are like equals what networkx says of them. {@code random-networks.py} made the file that is compared. */
class RandomNetworksTest {

	private static final double NEAR = 1e-12;
	/** A general solver knows several equal eigenvalues less exactly. */
	private static final double NEAR_EIGENVALUE = 1e-6;

	private record Network(int[][] edges, int[] nodes, int exchanges, int pairs, double density, double reciprocity, Double centralisation, double clustering,
			double cyclicity, int[] takesFrom, int[] givesTo, int[] partners, double[] betweenness,
			double[] localClustering) {

		@Override
		public String toString() {
			return nodes.length + " actors, " + edges.length + " exchanges";
		}
	}

	private record Networks(List<Network> networks) {
	}

	static List<Network> networks() throws Exception {
		try (Reader in = new InputStreamReader(RandomNetworksTest.class.getResourceAsStream("random-networks.json"), StandardCharsets.UTF_8)) {
			return new Gson().fromJson(in, Networks.class).networks;
		}
	}

	@ParameterizedTest
	@MethodSource("networks")
	void whatNetworksAreLikeEqualsAnotherLibrary(Network expected) {
		var partners = new Partners();
		for (int[] edge : expected.edges) {
			partners.exchange("F" + edge[0], "F" + edge[1], "ash");
		}
		ExchangeNetwork network = partners.network();
		NetworkMetrics found = NetworkMetrics.of(network);
		int n = expected.nodes.length;
		assertEquals(n, found.actors());
		assertEquals(expected.exchanges, found.exchanges());
		assertEquals(expected.pairs, found.pairs());
		assertEquals(expected.density, found.density(), NEAR);
		assertEquals(expected.pairs / (double) (n * n), found.connectance(), NEAR);
		assertEquals(expected.pairs / (double) n, found.linkDensity(), NEAR);
		assertEquals(expected.reciprocity, found.reciprocity(), NEAR);
		assertEquals(expected.centralisation == null ? Double.POSITIVE_INFINITY : expected.centralisation, found.centralisation(), NEAR);
		assertEquals(expected.clustering, found.clustering(), NEAR);
		assertEquals(expected.cyclicity, found.cyclicity(), NEAR_EIGENVALUE);
		assertEquals(count(expected.givesTo) / count(expected.takesFrom), found.preyPredator(), NEAR);
		int[] index = Arrays.stream(expected.nodes).map(node -> network.actors().stream().map(Actor::getName).toList().indexOf("F" + node)).toArray();
		NetworkMetrics.Actors of = found.of();
		assertArrayEquals(expected.takesFrom, at(of.takesFrom(), index));
		assertArrayEquals(expected.givesTo, at(of.givesTo(), index));
		assertArrayEquals(expected.partners, at(of.partners(), index));
		double[] betweenness = NetworkMetrics.Actors.betweenness(network);
		assertArrayEquals(expected.betweenness, Arrays.stream(index).mapToDouble(i -> betweenness[i]).toArray(), NEAR);
		assertArrayEquals(expected.localClustering, Arrays.stream(index).mapToDouble(i -> of.clustering()[i]).toArray(), NEAR);
	}

	private static double count(int[] degrees) {
		return Arrays.stream(degrees).filter(each -> each > 0).count();
	}

	private static int[] at(int[] values, int[] index) {
		return Arrays.stream(index).map(i -> values[i]).toArray();
	}
}
