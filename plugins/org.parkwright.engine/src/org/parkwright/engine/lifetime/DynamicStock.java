package org.parkwright.engine.lifetime;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

import org.parkwright.engine.Sum;
import org.parkwright.engine.internal.Shape;

/**
 * A stock that is fed in every period of a grid of years, by vintage: what flows in stays as long as its lifetime says.
 *
 * <pre>
 * S[c][t] = I[c]·s(age of c at the end of t)                 stock by vintage, s the survival
 * S[t]    = Σ S[c][t]                                        stock at the end of t
 * O[t]    = Σ S[c][t−1] − S[c][t], with S[t][t−1] = I[t]     outflow during t
 * S[t]    = S[t−1] + I[t] − O[t]                             mass balance
 * </pre>
 *
 * The form is that of dynamic stock models of material flow analysis; see S. Pauliuk and N. Heeren (2020), Journal of
 * Industrial Ecology 24, 446–458. Flows are those of a whole period, whatever its length. Amounts have any one unit of
 * measure. All arrays are live.
 *
 * @param grid       the periods
 * @param convention when in a period the inflow enters
 * @param inflow     [period]
 * @param outflow    [period]
 * @param stock      [period] at the end of the period
 * @param byVintage  [vintage][period] at the end of the period; 0 before the vintage
 * @since 0.1
 */
public record DynamicStock(YearGrid grid, YearConvention convention, double[] inflow, double[] outflow, double[] stock,
		double[][] byVintage) {

	/** What a stock may miss of its target, as a share of it, before it is fed: sums of vintages differ by as much. */
	private static final double ROUNDING = 1e-12;

	/**
	 * The stock that an inflow makes.
	 *
	 * @param inflow    [period], an amount
	 * @param lifetimes [period], of each vintage
	 * @throws IllegalArgumentException if there is not one of each per period
	 */
	public static DynamicStock ofInflow(YearGrid grid, YearConvention convention, Lifetime[] lifetimes,
			double[] inflow) {
		DynamicStock result = empty(grid, convention, lifetimes);
		Shape.require("inflow", inflow.length, grid.size());
		for (int t = 0; t < grid.size(); t++) {
			result.feed(t, inflow[t], lifetimes[t]);
		}
		return result;
	}

	/** {@link #ofInflow(YearGrid, YearConvention, Lifetime[], double[])} with one lifetime for all vintages. */
	public static DynamicStock ofInflow(YearGrid grid, YearConvention convention, Lifetime lifetime, double[] inflow) {
		return ofInflow(grid, convention, repeat(lifetime, grid.size()), inflow);
	}

	/**
	 * The inflow that keeps a stock, period by period: I[t] = (target[t] − Σ older vintages)/s(age of t at its end). It
	 * is negative where the target falls faster than vintages die; {@link #shrinking()} tells where. Such an inflow is
	 * carried on like any other, so the stock meets its target and mass balance holds. Where older vintages meet the
	 * target but for rounding, 10⁻¹² of it, there is no inflow.
	 *
	 * @param target    [period], stock at the end of each period
	 * @param lifetimes [period], of each vintage
	 * @throws IllegalArgumentException if there is not one of each per period, or if nothing of a vintage is left at
	 *                                  the end of its own period, so that no inflow could keep a stock
	 */
	public static DynamicStock ofStock(YearGrid grid, YearConvention convention, Lifetime[] lifetimes,
			double[] target) {
		DynamicStock result = empty(grid, convention, lifetimes);
		Shape.require("target", target.length, grid.size());
		for (int t = 0; t < grid.size(); t++) {
			double left = lifetimes[t].survival(grid.age(t, t, convention));
			if (!(left > 0)) {
				throw new IllegalArgumentException("Nothing that comes in from " + grid.start(t) + " to " + grid.end(t)
						+ " is left at the end: the lifetime is too short for the period");
			}
			double gap = target[t] - result.stock[t];
			result.feed(t, Math.abs(gap) <= ROUNDING * Math.abs(target[t]) ? 0 : gap / left, lifetimes[t]);
		}
		return result;
	}

	/** {@link #ofStock(YearGrid, YearConvention, Lifetime[], double[])} with one lifetime for all vintages. */
	public static DynamicStock ofStock(YearGrid grid, YearConvention convention, Lifetime lifetime, double[] target) {
		return ofStock(grid, convention, repeat(lifetime, grid.size()), target);
	}

	private static Lifetime[] repeat(Lifetime lifetime, int size) {
		Lifetime[] lifetimes = new Lifetime[size];
		Arrays.fill(lifetimes, lifetime);
		return lifetimes;
	}

	private static DynamicStock empty(YearGrid grid, YearConvention convention, Lifetime[] lifetimes) {
		int size = grid.size();
		Shape.require("lifetimes", lifetimes.length, size);
		return new DynamicStock(grid, Objects.requireNonNull(convention), new double[size], new double[size],
				new double[size], new double[size][size]);
	}

	/** Adds a vintage to this and all later periods. */
	private void feed(int vintage, double amount, Lifetime lifetime) {
		inflow[vintage] = amount;
		double before = amount;
		for (int t = vintage; t < grid.size(); t++) {
			double now = amount == 0 ? 0 : amount * lifetime.survival(grid.age(vintage, t, convention));
			byVintage[vintage][t] = now;
			stock[t] += now;
			outflow[t] += before - now;
			before = now;
		}
	}

	/** The periods with a negative inflow, where the stock shrinks faster than its vintages die. */
	public int[] shrinking() {
		return IntStream.range(0, inflow.length).filter(t -> inflow[t] < 0).toArray();
	}

	/** Stock at the end minus inflows plus outflows: 0 but for rounding, whatever the stock. */
	public double balance() {
		Sum balance = new Sum();
		for (int t = 0; t < inflow.length; t++) {
			balance.add(-inflow[t]);
			balance.add(outflow[t]);
		}
		balance.add(stock.length == 0 ? 0 : stock[stock.length - 1]);
		return balance.value();
	}
}
