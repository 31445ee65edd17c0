package org.parkwright.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.parkwright.analysis.sample.ParameterDraws;

/**
 * One parameter at a time, all others at their base.
 *
 * @param base result with all parameters at their base
 * @param bars one a parameter, the widest first; unknown ones last
 * @since 0.1
 */
public record Tornado(double base, List<Bar> bars) {
	/**
	 * What one parameter does.
	 *
	 * @param parameter index
	 * @param low       its low value
	 * @param high      its high value
	 * @param atLow     result at the low value
	 * @param atHigh    result at the high value
	 */
	public record Bar(int parameter, double low, double high, double atLow, double atHigh) {
		/** Distance of the two results. */
		public double width() {
			return Math.abs(atHigh - atLow);
		}
	}

	/** @param bars in order */
	public Tornado {
		bars = List.copyOf(bars);
	}

	/**
	 * What to compute: draw 0 has all parameters at their base, draws 2i + 1 and 2i + 2 have parameter i low and high.
	 *
	 * @param base [parameter]
	 * @param low  [parameter]
	 * @param high [parameter]
	 */
	public record Draws(double[] base, double[] low, double[] high) implements ParameterDraws {
		/** @throws IllegalArgumentException if the arrays differ in length */
		public Draws {
			if (low.length != base.length || high.length != base.length) {
				throw new IllegalArgumentException("Low and high of " + base.length + " parameters, not "
						+ low.length + " and " + high.length);
			}
		}

		/**
		 * Each parameter times two factors.
		 *
		 * @param base  [parameter]
		 * @param below factor of the low values, 0.8 for −20 %
		 * @param above factor of the high values
		 */
		public static Draws factors(double[] base, double below, double above) {
			double[] low = new double[base.length];
			double[] high = new double[base.length];
			for (int i = 0; i < base.length; i++) {
				low[i] = base[i] * below;
				high[i] = base[i] * above;
			}
			return new Draws(base, low, high);
		}

		@Override
		public int parameters() {
			return base.length;
		}

		@Override
		public long size() {
			return 2L * base.length + 1;
		}

		@Override
		public void values(long draw, double[] values) {
			System.arraycopy(base, 0, values, 0, base.length);
			if (draw > 0) {
				int i = (int) ((draw - 1) / 2);
				values[i] = draw % 2 == 1 ? low[i] : high[i];
			}
		}

		/**
		 * Reads the results.
		 *
		 * @param results [draw]
		 * @throws IllegalArgumentException if there is not one result a draw
		 */
		public Tornado read(double[] results) {
			if (results.length != size()) {
				throw new IllegalArgumentException(results.length + " results of " + size() + " draws");
			}
			List<Bar> bars = new ArrayList<>();
			for (int i = 0; i < base.length; i++) {
				bars.add(new Bar(i, low[i], high[i], results[2 * i + 1], results[2 * i + 2]));
			}
			bars.sort(Comparator.comparingDouble(bar -> Double.isNaN(bar.width()) ? 1 : -bar.width()));
			return new Tornado(results[0], bars);
		}
	}
}
