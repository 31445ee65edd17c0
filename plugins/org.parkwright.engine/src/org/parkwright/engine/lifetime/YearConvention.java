package org.parkwright.engine.lifetime;

/**
 * When in a year what flows in enters service. A stock is counted at the end of each year, before what reaches the end
 * of its life at that moment is taken out. A vintage of the year v therefore has at the end of the year v + k the age
 * k + 1, k + ½ or k.
 * <p>
 * A fixed life of L whole years is counted at L year ends from the start or middle of the year, at L + 1 from its end.
 * START is the convention of {@link org.parkwright.engine.Lifetimes}: in use in the calendar years v … v+L−1.
 */
public enum YearConvention {
	/** At the start: it serves the whole of its first year. */
	START(0),
	/** In the middle: it serves half of its first year. */
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
}
