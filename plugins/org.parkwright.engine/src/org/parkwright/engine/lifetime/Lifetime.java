package org.parkwright.engine.lifetime;

/**
 * How long things stay in use, told by their survival. Lifetimes are values and may be shared by threads.
 * <p>
 * The built-in ones compute survival itself, never one minus the distribution, so that the last few in use keep all
 * digits; they use {@link StrictMath}, so that every machine gets the same bits.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Lifetime {
	/**
	 * S(a) = P(life ≥ a), the share of a vintage that is still in use at an age. What lives exactly a is still counted
	 * at a: a fixed life of 30 years is in use at age 30 and not a moment later.
	 *
	 * @param age a, years; 0 or less gives 1
	 * @return 0 … 1, not rising with age
	 */
	double survival(double age);

	/**
	 * The life that is left for what has reached an age: S(age + a)/S(age).
	 *
	 * @param age years, reached by all
	 * @return nothing survives where nothing could have reached the age
	 */
	default Lifetime remaining(double age) {
		double reached = survival(age);
		return a -> a <= 0 ? 1 : reached > 0 ? survival(age + a) / reached : 0;
	}

	/**
	 * Mean life ∫S(a) da.
	 *
	 * @return years; NaN if a share is left after 10,000 years that counts, or nobody lives
	 * @since 0.2
	 */
	default double mean() {
		return Moments.of(this).mean();
	}

	/**
	 * Standard deviation of the life, the root of 2·∫a·S(a) da less the square of the mean.
	 *
	 * @return years; NaN if {@link #mean} is
	 * @since 0.2
	 */
	default double deviation() {
		return Moments.of(this).deviation();
	}
}
