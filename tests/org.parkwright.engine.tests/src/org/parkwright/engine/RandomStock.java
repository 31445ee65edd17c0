package org.parkwright.engine;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;

/** A stock with arbitrary operations: no measure makes such numbers, so that nothing holds by their kindness. */
final class RandomStock {
	static final int BASE_YEAR = 2014;
	static final int GROUPS = 7;

	/** Whole and half years. */
	final double[] remainingLife;
	final int[] group;
	final boolean[] affected;
	final Operation baseline;
	final Operation scenario;
	final double rate;

	RandomStock(long seed) {
		Random random = new Random(seed);
		int size = 1 + random.nextInt(400);
		rate = random.nextInt(5) == 0 ? 0 : random.nextDouble() * 0.2;
		remainingLife = new double[size];
		group = new int[size];
		affected = new boolean[size];
		for (int j = 0; j < size; j++) {
			remainingLife[j] = Math.max(0, random.nextInt(80) - 10) / 2.0;
			group[j] = random.nextInt(GROUPS);
			affected[j] = random.nextInt(3) > 0;
		}
		baseline = operation(random, remainingLife);
		scenario = operation(random, remainingLife);
	}

	static final int IMPACTS = 2;

	private static Operation operation(Random random, double[] remainingLife) {
		Operation operation = Parts.operation(remainingLife.length, IMPACTS);
		for (int j = 0; j < remainingLife.length; j++) {
			operation.capacity()[j] = 1000 * random.nextDouble();
			operation.electricity()[j] = 1e6 * random.nextDouble();
			operation.heat()[j] = 1e7 * random.nextDouble();
			operation.fuelUse()[j] = 1e7 * random.nextDouble();
			operation.gridPurchase()[j] = 1e5 * random.nextDouble();
			operation.heatPurchase()[j] = 1e5 * random.nextDouble();
			for (double[] tonnes : operation.tonnes()) {
				tonnes[j] = 1e5 * random.nextDouble();
			}
			operation.emissions()[j] = 1e6 * (random.nextDouble() - 0.2);
			for (Gas gas : Gas.values()) {
				operation.gas(gas)[j] = 1e5 * random.nextDouble();
			}
			for (int part = 0; part < Parts.COUNT; part++) {
				operation.annual()[part][j] = 1e8 * (random.nextDouble() - 0.5);
				operation.once()[part][j] = 1e8 * (random.nextDouble() - 0.5);
			}
			for (double[] impact : operation.impacts()) {
				impact[j] = 1e5 * (random.nextDouble() - 0.1);
			}
			operation.successor()[j] = random.nextInt(4) == 0 ? 0 : 1e8 * random.nextDouble();
			operation.successorAfter()[j] = random.nextBoolean() ? Math.ceil(remainingLife[j]) : random.nextInt(45);
		}
		return operation;
	}

	/** Emissions that are made of the tonnes of some boundaries, and no longer arbitrary. */
	void count(Set<Boundary> counted) {
		for (Operation operation : new Operation[] {baseline, scenario}) {
			Arrays.fill(operation.emissions(), 0);
			for (Boundary boundary : counted) {
				for (int j = 0; j < remainingLife.length; j++) {
					operation.emissions()[j] += (boundary == Boundary.CREDITS ? -1 : 1) * operation.tonnes(boundary)[j];
				}
			}
		}
	}

	Appraisal appraise() {
		return Appraisal.of(remainingLife, rate, baseline, scenario, affected);
	}

	Trajectory trajectory() {
		return Trajectory.of(BASE_YEAR, remainingLife, baseline, scenario, affected, group, GROUPS, Progress.NONE);
	}

	/** The operation that holds for unit j under the scenario. */
	Operation of(int j) {
		return affected[j] ? scenario : baseline;
	}
}
