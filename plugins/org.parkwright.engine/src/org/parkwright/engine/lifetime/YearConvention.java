package org.parkwright.engine.lifetime;

/**
 * When in a year what flows in enters service. A stock is counted at the end of each year, before what reaches the end
 * of its life at that moment is taken out. A vintage of the year v therefore has at the end of the year v + k the age
 * k + 1, k + ½ or k.
 * <p>
 * A fixed life of L whole years is counted at L year ends from the start or middle of the year, at L + 1 from its end.
 * <p>
 * Of a single unit the years of service are counted, not year ends: {@link #remainingLife}.
 *
 * @since 0.1
 */
public enum YearConvention {
	/** At the start: it serves the whole of its first year. */
	START(0),
	/** In the middle: it serves half of its first year, and half of a last. */
	MIDDLE(0.5),
	/** At the end: it is counted in its first year and serves from the next on. */
	END(1);

	private final double share;

	YearConvention(double share) {
		this.share = share;
	}

	/** The part of the year or period that has passed at entry, 0 … 1. */
	public double share() {
		return share;
	}

	/**
	 * The years for which a unit still serves, seen from the start of the base year t0: RL = max(0, min(L, v + s + L − t0))
	 * with the {@linkplain #share() part} s of its first year that had passed. From the start of the year it runs in the
	 * calendar years v … v+L−1, from the end in v+1 … v+L, from the middle in half of v and half of v+L. A
	 * unit of the base year, or planned for a later one, serves its whole life, counted from t0 on.
	 *
	 * @param baseYear t0, calendar year
	 * @param vintage  v, calendar year in which it began to serve
	 * @param lifetime L, years of service
	 * @return RL, years
	 */
	public double remainingLife(int baseYear, int vintage, int lifetime) {
		return Math.max(0, Math.min(lifetime, (double) vintage + lifetime + share - baseYear));
	}
}
