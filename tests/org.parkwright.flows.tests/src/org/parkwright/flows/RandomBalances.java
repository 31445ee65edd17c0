package org.parkwright.flows;

import java.util.Random;

/**
 * A network by chance: every node has flows to nodes behind it and before it, what is left comes from outside or goes there, and all balances hold.
 *
 * @param balances   of the nodes
 * @param values     of the flows, which fit
 * @param deviations of them
 */
record RandomBalances(double[][] balances, double[] values, double[] deviations) {

	static RandomBalances of(Random random, int nodes) {
		int inner = nodes * 2;
		double[][] balances = new double[nodes][inner + nodes];
		double[] values = new double[inner + nodes];
		for (int flow = 0; flow < inner; flow++) {
			int from = flow % nodes;
			int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
			balances[from][flow] = -1;
			balances[to][flow] = 1;
			// Some are a million times as large as others.
			values[flow] = StrictMath.pow(10, 6 * random.nextDouble());
		}
		for (int node = 0; node < nodes; node++) {
			double left = 0;
			for (int flow = 0; flow < inner; flow++) {
				left += balances[node][flow] * values[flow];
			}
			balances[node][inner + node] = left < 0 ? 1 : -1;
			values[inner + node] = Math.abs(left);
		}
		double[] deviations = new double[values.length];
		for (int flow = 0; flow < values.length; flow++) {
			deviations[flow] = values[flow] * (0.01 + 0.1 * random.nextDouble());
		}
		return new RandomBalances(balances, values, deviations);
	}

	/** @param part of the flows that is measured */
	double[] measured(Random random, double part) {
		double[] measured = new double[values.length];
		for (int flow = 0; flow < values.length; flow++) {
			measured[flow] = random.nextDouble() < part ? values[flow] + deviations[flow] * random.nextGaussian() : Double.NaN;
		}
		return measured;
	}
}
