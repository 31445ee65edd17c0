package org.parkwright.engine.draws;

import static org.parkwright.engine.draws.Draws.LANES;

import java.util.Arrays;

import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.engine.lifetime.YearConvention;

/**
 * One survival curve per lifetime and draw, tabulated by whole years since the vintage: what of a vintage v is in use at
 * the end of the year v + k. Many units share one.
 *
 * @since 0.1
 */
public final class SurvivalCurves {
	private final int ages;
	private final double[] age;
	private final double[] logOfAge;
	private final double[][] curves;

	/**
	 * @param curves     number of lifetimes
	 * @param ages       years since the vintage are 0 … ages − 1
	 * @param convention when in its year a vintage enters
	 */
	public SurvivalCurves(int curves, int ages, YearConvention convention) {
		this.ages = ages;
		this.curves = new double[curves][ages * LANES];
		age = new double[ages];
		logOfAge = new double[ages];
		for (int k = 0; k < ages; k++) {
			age[k] = k + 1 - convention.share();
			logOfAge[k] = StrictMath.log(age[k]);
		}
		for (double[] curve : this.curves) {
			Arrays.fill(curve, 1);
		}
	}

	/** Number of ages. */
	public int ages() {
		return ages;
	}

	/** Number of curves. */
	public int size() {
		return curves.length;
	}

	/** [age·{@value Draws#LANES} + lane] 0 … 1, live. */
	public double[] curve(int curve) {
		return curves[curve];
	}

	/** Tabulates any lifetime for one draw. */
	public void set(int curve, int lane, Lifetime lifetime) {
		double[] values = curves[curve];
		for (int k = 0; k < ages; k++) {
			values[k * LANES + lane] = lifetime.survival(age[k]);
		}
	}

	/**
	 * Tabulates Weibull survival for one draw, S(a) = exp(−(a/λ)^k), from logarithms of ages taken once for all draws.
	 *
	 * @param shape k, above 0
	 * @param scale λ, years, above 0
	 * @throws IllegalArgumentException if a parameter is not above 0
	 */
	public void weibull(int curve, int lane, double shape, double scale) {
		if (!(shape > 0 && scale > 0)) {
			throw new IllegalArgumentException("A Weibull life of shape " + shape + " and scale " + scale);
		}
		double logOfScale = StrictMath.log(scale);
		double[] values = curves[curve];
		for (int k = 0; k < ages; k++) {
			values[k * LANES + lane] = StrictMath.exp(-StrictMath.exp(shape * (logOfAge[k] - logOfScale)));
		}
	}
}
