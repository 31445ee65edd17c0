package org.parkwright.engine.perf;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Frame;
import org.parkwright.engine.formula.Operator;

/** A hundred or so nodes over all units: what a measure with its conditions, changes and costs amounts to. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class FormulaBenchmark {
	private static final int FUEL = 0;
	private static final int CAPACITY = 1;
	private static final int ELECTRICITY = 2;
	private static final int HEAT = 3;
	private static final int PARK = 4;
	private static final int PARKS = 106;

	@Param({"608", "60000"})
	public int units;

	private Frame frame;
	private double[] out;
	private Formula condition;
	private Formula fuelUse;

	@Setup
	public void fill() {
		Random random = new Random(2016);
		double[][] columns = new double[5][units];
		for (int j = 0; j < units; j++) {
			columns[FUEL][j] = random.nextInt(6);
			columns[CAPACITY][j] = 6 + 200 * random.nextDouble();
			columns[ELECTRICITY][j] = 5000 * columns[CAPACITY][j];
			columns[HEAT][j] = 10 * columns[ELECTRICITY][j];
			columns[PARK][j] = random.nextInt(PARKS);
		}
		frame = new Frame(units, columns, new double[] {100, 150, 3.6, 0.408, 0.8, 6000});
		out = new double[units];

		Formula capacity = Formula.column(CAPACITY);
		Formula small = Formula.of(Operator.AND, Formula.isOneOf(Formula.column(FUEL), 0, 1),
				Formula.of(Operator.AT_MOST, capacity, Formula.scalar(0)));
		condition = Formula.of(Operator.AND, small, Formula.of(Operator.AT_LEAST,
				Formula.groupTotal(capacity, small, Formula.column(PARK)), Formula.scalar(1)));
		Formula one = Formula.of(Operator.ADD,
				Formula.of(Operator.DIVIDE,
						Formula.of(Operator.MULTIPLY, Formula.scalar(2), Formula.column(ELECTRICITY)),
						Formula.scalar(3)),
				Formula.of(Operator.DIVIDE, Formula.column(HEAT), Formula.scalar(4)));
		Formula sum = one;
		for (int i = 0; i < 9; i++) {
			sum = Formula.of(Operator.ADD, sum, Formula.choice(small, one, capacity));
		}
		fuelUse = sum;
	}

	/** 11 nodes, one of them a total by park. */
	@Benchmark
	public double[] condition() {
		condition.evaluate(frame, out);
		return out;
	}

	/** 180 nodes. */
	@Benchmark
	public double[] formula() {
		fuelUse.evaluate(frame, out);
		return out;
	}
}
