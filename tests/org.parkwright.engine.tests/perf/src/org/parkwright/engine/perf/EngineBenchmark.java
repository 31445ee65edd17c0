package org.parkwright.engine.perf;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Emissions;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory;

/** One scenario of one stock, step by step. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EngineBenchmark {
	@Benchmark
	public Operation energyAndEmissions(Stock stock) {
		EnergyBalance.compute(stock.output, stock.hours, stock.heatToPower, stock.efficiency, stock.boilerReference,
				stock.baseline);
		Emissions.compute(stock.factors, stock.potential, stock.gridFactor, stock.none, stock.none, Boundary.DEFAULT, stock.baseline);
		return stock.baseline;
	}

	@Benchmark
	public Appraisal appraisal(Stock stock) {
		return Appraisal.of(stock.remainingLife, Stock.RATE, stock.baseline, stock.scenario, stock.affected);
	}

	@Benchmark
	public Trajectory trajectory(Stock stock) {
		return Trajectory.of(Stock.BASE_YEAR, stock.remainingLife, stock.baseline, stock.scenario, stock.affected,
				stock.group, Stock.GROUPS, Progress.NONE);
	}
}
