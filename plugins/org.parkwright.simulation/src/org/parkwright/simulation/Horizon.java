package org.parkwright.simulation;

/**
 * For how many years from the base year on the units in use count, and with them what follows on them: a successor that
 * is paid at the end of these years or later belongs to others.
 *
 * @param kind     how the end is set
 * @param lastYear calendar year, the last that counts; of {@link Kind#COMMON_YEAR} alone, else 0
 * @since 0.1
 */
public record Horizon(Kind kind, int lastYear) {

	/** How the end is set. */
	public enum Kind {
		/** Each unit counts until its own lifetime ends. */
		REMAINING_LIFE,
		/** No unit counts after a calendar year. */
		COMMON_YEAR,
		/**
		 * Each unit counts for the lifetime of a unit like it that is new in the base year. Where it ends before, a like
		 * unit follows and does the same, without the scenario and with it.
		 */
		NEW_UNIT_LIFE
	}

	/** The default. */
	public static final Horizon REMAINING_LIFE = new Horizon(Kind.REMAINING_LIFE, 0);

	/** The life of a new unit. */
	public static final Horizon NEW_UNIT_LIFE = new Horizon(Kind.NEW_UNIT_LIFE, 0);

	/** A last calendar year for all units. */
	public static Horizon until(int lastYear) {
		return new Horizon(Kind.COMMON_YEAR, lastYear);
	}

	/**
	 * The years from the start of the base year on after which a unit no longer counts, however long it lives.
	 *
	 * @param lifetime of the unit, whole years; null where unknown
	 * @return infinite for the remaining life; 0 where the lifetime is wanted and unknown
	 */
	public double end(int baseYear, Integer lifetime) {
		return switch (kind) {
		case REMAINING_LIFE -> Double.POSITIVE_INFINITY;
		case COMMON_YEAR -> Math.max(0, lastYear - baseYear + 1);
		case NEW_UNIT_LIFE -> lifetime == null ? 0 : lifetime;
		};
	}

	/** For readers of a report. */
	public String sentence() {
		return switch (kind) {
		case REMAINING_LIFE -> "Every unit is counted to its own end; there is no common horizon.";
		case COMMON_YEAR -> "Every unit is counted to its own end, but not after " + lastYear
				+ ". What is invested until then is counted in full, a successor that comes later is not.";
		case NEW_UNIT_LIFE -> "Every unit in use is counted for the lifetime of a unit like it that is new in the base year."
				+ " Where it ends before, a like unit follows and does the same; what follows on these years is not counted.";
		};
	}

	/** As the scenario language writes it. */
	public String word() {
		return switch (kind) {
		case REMAINING_LIFE -> "remaining life";
		case COMMON_YEAR -> "until " + lastYear;
		case NEW_UNIT_LIFE -> "lifetime";
		};
	}
}
