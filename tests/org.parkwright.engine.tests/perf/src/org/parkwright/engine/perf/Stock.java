package org.parkwright.engine.perf;

import java.util.Arrays;
import java.util.Random;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Gas;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Output;
import org.parkwright.engine.lifetime.YearConvention;

/** A stock of the size of the example, and one a hundred times as large. */
@State(Scope.Thread)
public class Stock {
	static final int BASE_YEAR = 2014;
	static final double RATE = 0.08;
	/** Size class by fuel, as a study groups its trajectories. */
	static final int GROUPS = 24;
	/** The last is for the unit that follows. */
	static final int PARTS = 6;

	@Param({"608", "60000"})
	public int units;

	Output[] output;
	double[] hours;
	double[] heatToPower;
	double[] efficiency;
	double[] boilerReference;
	double[][] factors;
	double[] potential = {1, 25, 298};
	double[] gridFactor;
	/** Of what no unit has, such as carbon dioxide that is captured. */
	double[] none;
	double[] remainingLife;
	int[] group;
	boolean[] affected;
	Operation baseline;
	Operation scenario;

	@Setup
	public void fill() {
		Random random = new Random(2016);
		output = new Output[units];
		hours = filled(5500);
		heatToPower = filled(3);
		efficiency = filled(0.353);
		boilerReference = filled(0.8);
		factors = new double[][] {filled(96.1), filled(1), filled(1.5)};
		gridFactor = filled(0.81);
		none = filled(0);
		int[] vintage = new int[units];
		int[] lifetime = new int[units];
		group = new int[units];
		affected = new boolean[units];
		baseline = Operation.ofSize(units, PARTS, PARTS - 1, 0);
		for (int j = 0; j < units; j++) {
			output[j] = Output.values()[random.nextInt(3)];
			vintage[j] = 1985 + random.nextInt(30);
			lifetime[j] = 20 + 5 * random.nextInt(3);
			group[j] = random.nextInt(GROUPS);
			affected[j] = random.nextInt(4) > 0;
			baseline.capacity()[j] = 6 + 600 * random.nextDouble();
			baseline.tonnes(Boundary.CREDITS)[j] = random.nextDouble();
			baseline.gridPurchase()[j] = random.nextDouble();
		}
		remainingLife = new double[units];
		Arrays.setAll(remainingLife, j -> YearConvention.START.remainingLife(BASE_YEAR, vintage[j], lifetime[j]));
		EnergyBalance.compute(output, hours, heatToPower, efficiency, boilerReference, baseline);
		for (int j = 0; j < units; j++) {
			baseline.emissions()[j] = baseline.fuelUse()[j] * 0.096572;
			baseline.gas(Gas.CO2)[j] = baseline.fuelUse()[j] * 0.0961;
			baseline.successor()[j] = 5.5e6 * baseline.capacity()[j];
			baseline.successorAfter()[j] = remainingLife[j];
			for (double[] annual : baseline.annual()) {
				annual[j] = 1e7 * random.nextDouble();
			}
		}
		scenario = baseline.copy();
		for (int j = 0; j < units; j++) {
			scenario.emissions()[j] *= 0.6;
			scenario.once()[0][j] = 1e8;
			scenario.annual()[1][j] *= 2;
			scenario.successorAfter()[j] = 30;
		}
	}

	private double[] filled(double value) {
		double[] array = new double[units];
		Arrays.fill(array, value);
		return array;
	}
}
