package org.parkwright.engine.perf;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import com.sun.management.OperatingSystemMXBean;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.parkwright.engine.Progress;
import org.parkwright.engine.draws.CounterRandom;
import org.parkwright.engine.draws.DrawTable;
import org.parkwright.engine.draws.Draws;
import org.parkwright.engine.draws.StockBlock;
import org.parkwright.engine.draws.StockPlan;
import org.parkwright.engine.draws.SurvivalCurves;
import org.parkwright.engine.lifetime.YearConvention;

/**
 * Draws of a stock of 608 units, GHG and six cost parts by year, on two threads: of a single vintage with remaining
 * lives, of a single vintage with Weibull lives, and fed every year with Weibull lives. Each draw has a Weibull shape and
 * scale of its own for ten lifetimes and a factor of its own for every flow. Curves and flows are filled anew for every
 * block, as a study does.
 * <p>
 * {@code unitYearsM} is what matters: million unit-years in a second in which both cores work, by the CPU time of the
 * whole process, so that other load on the machine does not count. JMH prints its mean as {@code avg} and its sum over
 * all iterations as the score.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(2)
@State(Scope.Thread)
public class DrawBenchmark {
	private static final int UNITS = 608;
	private static final int YEARS = 40;
	private static final int LIVES = 10;
	private static final int FLOWS = 7;
	private static final int CORES = 2;

	/** How units come and go. */
	public enum Kind {
		/** In use for a remaining life. */
		REMAINING_LIFE,
		/** Of one vintage, with a survival curve of each draw. */
		SINGLE_VINTAGE,
		/** Fed every year, with a survival curve of each draw. */
		FED
	}

	@Param
	public Kind kind;

	@Param({"20000"})
	public int draws;

	private StockPlan plan;
	private double[][] flows;

	/** Unit-years by CPU time. */
	@State(Scope.Thread)
	@AuxCounters(AuxCounters.Type.EVENTS)
	public static class Speed {
		private long started;
		private double unitYears;
		private double seconds;

		@Setup(Level.Iteration)
		public void start() {
			started = cpu();
		}

		@TearDown(Level.Iteration)
		public void stop() {
			seconds = (cpu() - started) * 1e-9;
		}

		/** Million unit-years a second on both cores. */
		public double unitYearsM() {
			return unitYears * CORES / seconds / 1e6;
		}

		private static long cpu() {
			return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
		}
	}

	@Setup
	public void fill() {
		Random random = new Random(2016);
		int[] group = new int[UNITS];
		int[] curve = random.ints(UNITS, 0, LIVES).toArray();
		if (kind == Kind.FED) {
			double[][] inflow = new double[UNITS][];
			Arrays.setAll(inflow, j -> random.doubles(YEARS, 1, 50).toArray());
			plan = StockPlan.fed(YEARS, 1, group, curve, inflow);
		} else {
			int[] age = random.ints(UNITS, 0, 25).toArray();
			int[] length = Arrays.stream(age).map(years -> Math.max(1, 30 - years)).toArray();
			plan = StockPlan.singleVintages(YEARS, 1, group, curve, age, length);
		}
		flows = new double[FLOWS][];
		Arrays.setAll(flows, f -> random.doubles(UNITS).toArray());
	}

	@Benchmark
	public DrawTable draws(Speed speed) {
		DrawTable table = Draws.run(Computation::new, FLOWS * YEARS, 0, draws, CORES, Progress.NONE);
		speed.unitYears = (double) plan.unitYears() * draws;
		return table;
	}

	private final class Computation implements Draws.Block {
		private final CounterRandom random = new CounterRandom(1);
		private final SurvivalCurves curves = new SurvivalCurves(LIVES, plan.ages(), YearConvention.START);
		private final StockBlock block = new StockBlock(plan, curves, FLOWS);
		private final double[] factor = new double[Draws.LANES];

		@Override
		public void compute(long firstDraw, int lanes, double[] out) {
			for (int c = 0; c < LIVES && kind != Kind.REMAINING_LIFE; c++) {
				for (int l = 0; l < lanes; l++) {
					curves.weibull(c, l, 2 + random.uniform(c, firstDraw + l), 20 + 20 * random.uniform(LIVES + c,
							firstDraw + l));
				}
			}
			for (int f = 0; f < FLOWS; f++) {
				for (int l = 0; l < lanes; l++) {
					factor[l] = random.uniform(2 * LIVES + f, firstDraw + l);
				}
				double[] flow = block.flow(f);
				for (int j = 0; j < UNITS; j++) {
					for (int l = 0; l < Draws.LANES; l++) {
						flow[j * Draws.LANES + l] = factor[l] * flows[f][j];
					}
				}
			}
			block.compute();
			for (int f = 0; f < FLOWS; f++) {
				System.arraycopy(block.total(0, f), 0, out, f * YEARS * Draws.LANES, YEARS * Draws.LANES);
			}
		}
	}
}
