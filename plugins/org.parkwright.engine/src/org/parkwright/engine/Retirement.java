package org.parkwright.engine;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

import org.parkwright.engine.lifetime.Lifetime;

/**
 * When a unit retires, where that is not certain: times in years from the start of the base year on, each with its probability. Values
 * of this class may be shared by units and threads.
 *
 * <pre>
 * P(N ≥ n) = S(n − ½)                       N whole years of service, S the survival of the law, so that the mean life is kept
 * P(retires after n − a) = P(N = n)/P(N &gt; a)   of a unit in use that is a years old at the start of the base year
 * s_k = ∫ P(retires after more than t) dt        over the year k: the part of it that is served, as to be expected
 * </pre>
 *
 * The years of service are whole, as those of a stated lifetime are, and a life that is certain to be L gives what the lifetime L gives.
 * Of units of which fewer than one in ten thousand is left, the last are taken to retire together.
 *
 * @since 0.2
 */
public final class Retirement {

	private static final double LEAST_LEFT = 1e-4;
	private static final double ROUNDING = 0.5;

	private final double begin;
	/** rising */
	private final double[] times;
	private final double[] chances;
	/** [time] probability that it retires later */
	private final double[] later;
	/** [year] part of it that is served, as to be expected */
	private final double[] shares;

	private Retirement(double begin, double[] times, double[] chances) {
		this.begin = begin;
		this.times = times;
		this.chances = chances;
		later = new double[times.length];
		for (int i = times.length - 2; i >= 0; i--) {
			later[i] = later[i + 1] + chances[i + 1];
		}
		shares = new double[times.length == 0 ? 0 : (int) Math.ceil(times[times.length - 1])];
		double from = begin;
		for (int i = 0; i < times.length; i++) {
			serve(from, times[i], i == 0 ? later[0] + chances[0] : later[i - 1]);
			from = Math.max(from, times[i]);
		}
	}

	private void serve(double from, double to, double chance) {
		for (int k = (int) from; k < to; k++) {
			shares[k] += chance * (Math.min(to, k + 1.0) - Math.max(from, k));
		}
	}

	/**
	 * By a law of lifetimes, of a unit that is known to be in use, or to begin.
	 *
	 * @param age   years that it has served by the start of the base year; 0 if it begins then or later
	 * @param begin years from the start of the base year on after which it begins to serve; 0 for one that does
	 * @return never in use, if by the law nothing reaches this age
	 */
	public static Retirement of(Lifetime law, double age, double begin) {
		int first = (int) age + 1;
		double all = law.survival(first - ROUNDING);
		var times = DoubleStream.builder();
		var chances = DoubleStream.builder();
		double left = all > 0 ? 1 : 0;
		for (int n = first; left > 0; n++) {
			double next = law.survival(n + ROUNDING) / all;
			if (!(next >= LEAST_LEFT) || begin + n - age + 1 > Trajectory.MOST_YEARS) {
				next = 0;
			}
			if (left > next) {
				times.add(begin + n - age);
				chances.add(left - next);
			}
			left = next;
		}
		return new Retirement(begin, times.build().toArray(), chances.build().toArray());
	}

	/**
	 * The same, but those that are in use at a time retire at another.
	 *
	 * @param from years from the start of the base year on
	 * @param end  of a time of retirement after that; at once where it is unknown
	 */
	public Retirement changed(double from, DoubleUnaryOperator end) {
		var changed = new TreeMap<Double, Double>();
		for (int i = 0; i < times.length; i++) {
			changed.merge(times[i] > from ? within(from, end.applyAsDouble(times[i])) : times[i], chances[i], Double::sum);
		}
		return new Retirement(begin, changed.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
				changed.values().stream().mapToDouble(Double::doubleValue).toArray());
	}

	private static double within(double from, double end) {
		return end > from ? Math.min(end, Trajectory.MOST_YEARS) : from;
	}

	/** The same, but none serves longer than so many years from the start of the base year on. */
	public Retirement until(double years) {
		return years >= end() ? this : changed(0, time -> Math.min(time, years));
	}

	/** Of it, what happens after a time and before another; the rest never happens. */
	public Retirement between(double after, double before) {
		int from = 0;
		while (from < times.length && times[from] <= after) {
			from++;
		}
		int to = from;
		while (to < times.length && times[to] < before) {
			to++;
		}
		return new Retirement(begin, Arrays.copyOfRange(times, from, to), Arrays.copyOfRange(chances, from, to));
	}

	/** The probability that it retires more than so many years from the start of the base year on. */
	public double later(double years) {
		int i = times.length;
		while (i > 0 && times[i - 1] > years) {
			i--;
		}
		return i == times.length ? 0 : later[i] + chances[i];
	}

	/** Years from the start of the base year on until it retires, as to be expected; 0 if it never serves. */
	public double mean() {
		double mean = 0;
		for (int i = 0; i < times.length; i++) {
			mean += chances[i] * times[i];
		}
		return mean;
	}

	/** Years from the start of the base year on after which it serves no more for certain; 0 if it never does. */
	public double end() {
		return times.length == 0 ? 0 : times[times.length - 1];
	}

	double begin() {
		return begin;
	}

	/** Number of times at which it may happen. */
	public int size() {
		return times.length;
	}

	/** The times at which it may happen: years from the start of the base year on, rising with the index. */
	public double time(int index) {
		return times[index];
	}

	/** The index of one of its times. */
	public int index(double time) {
		return Arrays.binarySearch(times, time);
	}

	/** The part of a year that it serves, as to be expected. */
	double share(int k) {
		return k < shares.length ? shares[k] : 0;
	}

	/** The probability that it happens in a year. */
	double chance(int k) {
		double chance = 0;
		for (int i = first(k); i < times.length && times[i] < k + 1; i++) {
			chance += chances[i];
		}
		return chance;
	}

	/** What money paid when it happens in a year is worth at the start of the base year, per unit of money. */
	double present(int k, PresentValue presentValue) {
		double present = 0;
		for (int i = first(k); i < times.length && times[i] < k + 1; i++) {
			present += chances[i] * presentValue.discount(times[i]);
		}
		return present;
	}

	private int first(int k) {
		int at = Arrays.binarySearch(times, k);
		return at >= 0 ? at : -at - 1;
	}
}
