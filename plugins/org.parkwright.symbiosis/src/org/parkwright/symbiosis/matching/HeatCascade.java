package org.parkwright.symbiosis.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The problem table of pinch analysis: how much heat that some have over others can take at most, by its temperatures (Linnhoff and others, User Guide on
 * Process Integration, 1982; recalled).
 *
 * <pre>
 * (C13)  shifted temperatures T* = T − ΔT_min/2 of what is cooled, T + ΔT_min/2 of what is heated
 *        heat that falls through T*:  R(T*) = Q_H + Σ of what is cooled above T* − Σ of what is heated above T* ≥ 0
 *        Q_H,min = max(0, −min R) with R of Q_H = 0;  Q_rec,max = Σ of what is heated − Q_H,min;  Q_C,min = Σ of what is cooled − Q_rec,max
 *        the pinch is where R = 0
 * </pre>
 *
 * What condenses or boils at one temperature gives or takes all its heat there. Heat is in any one unit, such as GJ/a or kW; temperatures in degC.
 *
 * @since 0.2
 */
public final class HeatCascade {

	/** Least difference of temperatures of an exchanger that is usual between liquids, K; a rule of thumb, so an estimate. */
	public static final double USUAL_DIFFERENCE = 10;

	private static final double ROUNDING = 1e-9;

	/**
	 * A stream that is cooled or heated.
	 *
	 * @param name   for readers
	 * @param hot    whether it is cooled and gives heat
	 * @param supply temperature at which it comes, degC
	 * @param target temperature at which it goes, degC; not above the other if it is hot, and not below if it is cold
	 * @param heat   that it gives or takes, 0 or more
	 */
	public record Stream(String name, boolean hot, double supply, double target, double heat) {

		public Stream {
			if (!(hot ? supply >= target : supply <= target) || !(heat >= 0)) {
				throw new IllegalArgumentException(name + ": " + heat + " from " + supply + " to " + target);
			}
		}

		private double high() {
			return Math.max(supply, target);
		}

		private double low() {
			return Math.min(supply, target);
		}

		/** What it gives or takes between two temperatures, of which none of its own lies between. */
		private double between(double upper, double lower) {
			if (upper == lower) {
				return high() == low() && high() == upper ? heat : 0;
			}
			return high() > low() && high() >= upper && low() <= lower ? heat * (upper - lower) / (high() - low()) : 0;
		}
	}

	/**
	 * An interval of shifted temperatures.
	 *
	 * @param upper    degC
	 * @param lower    degC; the same where something condenses or boils
	 * @param surplus  heat that is given less heat that is taken
	 * @param cascaded heat that falls through its lower end, with the least heat from outside
	 */
	public record Interval(double upper, double lower, double surplus, double cascaded) {
	}

	/**
	 * A point of a composite curve.
	 *
	 * @param heat        from the cold end on
	 * @param temperature degC, not shifted
	 */
	public record Point(double heat, double temperature) {
	}

	private final List<Stream> streams;
	private final double deltaT;
	private final List<Interval> intervals = new ArrayList<>();
	private final List<Double> pinches = new ArrayList<>();
	private final double hotUtility;
	private final double coldUtility;

	private HeatCascade(List<Stream> streams, double deltaT) {
		this.streams = List.copyOf(streams);
		this.deltaT = deltaT;
		List<Stream> shifted = streams.stream()
				.map(each -> new Stream(each.name, each.hot, each.supply + shift(each.hot), each.target + shift(each.hot), each.heat)).toList();
		double falls = 0;
		double least = 0;
		List<Interval> bare = new ArrayList<>();
		for (double[] part : parts(shifted)) {
			double surplus = total(shifted, each -> (each.hot ? 1 : -1) * each.between(part[0], part[1]));
			falls += surplus;
			least = Math.min(least, falls);
			bare.add(new Interval(part[0], part[1], surplus, falls));
		}
		double largest = streams.stream().mapToDouble(Stream::heat).sum();
		hotUtility = -least > ROUNDING * largest ? -least : 0;
		coldUtility = falls + hotUtility > ROUNDING * largest ? falls + hotUtility : 0;
		for (Interval each : bare) {
			boolean nothing = Math.abs(each.cascaded + hotUtility) <= ROUNDING * largest;
			intervals.add(new Interval(each.upper, each.lower, each.surplus, nothing ? 0 : each.cascaded + hotUtility));
			boolean end = each == bare.getLast() && coldUtility == 0;
			if (nothing && !end && recovered() > 0 && !pinches.contains(each.lower)) {
				pinches.add(each.lower);
			}
		}
	}

	/**
	 * Makes the problem table.
	 *
	 * @param streams what is cooled and what is heated
	 * @param deltaT  ΔT_min, the least difference of temperatures in an exchanger, K, 0 or more
	 */
	public static HeatCascade of(List<Stream> streams, double deltaT) {
		return new HeatCascade(streams, deltaT);
	}

	private double shift(boolean hot) {
		return hot ? -deltaT / 2 : deltaT / 2;
	}

	/** Intervals from the hottest to the coldest, with one of no width wherever something condenses or boils. */
	private static List<double[]> parts(List<Stream> streams) {
		TreeSet<Double> temperatures = new TreeSet<>(Comparator.reverseOrder());
		TreeSet<Double> levels = new TreeSet<>();
		for (Stream each : streams) {
			temperatures.add(each.supply);
			temperatures.add(each.target);
			if (each.supply == each.target) {
				levels.add(each.supply);
			}
		}
		List<double[]> parts = new ArrayList<>();
		Double upper = null;
		for (Double lower : temperatures) {
			if (upper != null) {
				parts.add(new double[] { upper, lower });
			}
			if (levels.contains(lower)) {
				parts.add(new double[] { lower, lower });
			}
			upper = lower;
		}
		return parts;
	}

	private static double total(List<Stream> streams, ToDoubleFunction<Stream> heat) {
		return streams.stream().mapToDouble(heat).sum();
	}

	/** @return ΔT_min, K */
	public double deltaT() {
		return deltaT;
	}

	/** @return Q_H,min: least heat from outside */
	public double hotUtility() {
		return hotUtility;
	}

	/** @return Q_C,min: heat that nobody can take */
	public double coldUtility() {
		return coldUtility;
	}

	/** @return Q_rec,max: the most heat that can be passed on */
	public double recovered() {
		return Math.max(0, total(streams, each -> each.hot ? 0 : each.heat) - hotUtility);
	}

	/** @return shifted temperatures of the pinches, degC, from the hottest; none if heat is over everywhere or nothing can be passed on */
	public List<Double> pinches() {
		return List.copyOf(pinches);
	}

	/** @return the problem table from the hottest to the coldest */
	public List<Interval> intervals() {
		return List.copyOf(intervals);
	}

	/** @return the curve of all that is cooled, which begins at no heat */
	public List<Point> hotComposite() {
		return composite(true, 0);
	}

	/** @return the curve of all that is heated, which begins at the heat that nobody can take, so that it lies under the other as far as heat is passed on */
	public List<Point> coldComposite() {
		return composite(false, coldUtility);
	}

	private List<Point> composite(boolean hot, double begin) {
		List<Stream> own = streams.stream().filter(each -> each.hot == hot).toList();
		List<Point> points = new ArrayList<>();
		double heat = begin;
		for (double[] part : parts(own).reversed()) {
			if (points.isEmpty()) {
				points.add(new Point(heat, part[1]));
			}
			heat += total(own, each -> each.between(part[0], part[1]));
			points.add(new Point(heat, part[0]));
		}
		return points;
	}
}
