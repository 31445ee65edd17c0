package org.parkwright.engine.draws;

import java.util.Arrays;
import java.util.Random;

/** Plans of random stocks. */
final class Plans {
	private Plans() {
	}

	static int[] random(int size, int from, int to, Random random) {
		return random.ints(size, from, to).toArray();
	}

	static StockPlan fed(int units, int years, int curves, long seed) {
		Random random = new Random(seed);
		int groups = 1 + random.nextInt(4);
		double[][] inflow = new double[units][];
		Arrays.setAll(inflow, j -> random.doubles(years, 0, 10).toArray());
		return StockPlan.fed(years, groups, random(units, 0, groups, random), random(units, 0, curves, random), inflow);
	}

	static StockPlan singleVintages(int units, int years, int curves, long seed) {
		Random random = new Random(seed);
		int groups = 1 + random.nextInt(4);
		return StockPlan.singleVintages(years, groups, random(units, 0, groups, random),
				random(units, 0, curves, random), random(units, 0, 25, random), random(units, 0, years + 1, random));
	}
}
