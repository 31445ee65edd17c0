package org.parkwright.simulation;

/**
 * Which column of a stock, and of the frame of its formulas, holds what. Numbers are in the units of {@link Attribute}; names are
 * indices of {@link UnitNames}; NaN is unknown.
 *
 * @since 0.2
 */
public final class Columns {

	private static final int ATTRIBUTES = Attribute.values().length;
	private static final int FEATURES = Feature.values().length;
	private static final int GROUPS = Group.values().length;

	/** 1 for a unit in use, else 0. */
	public static final int IN_USE = 2 * ATTRIBUTES + FEATURES + GROUPS;
	/** 1 for a unit that takes the measure at hand, else 0; of measures that add a unit alone. */
	public static final int TAKES = IN_USE + 1;
	/** Number of columns. */
	public static final int COUNT = TAKES + 1;

	private Columns() {
	}

	/** The entries of some units. */
	static void pick(double[] from, int[] units, double[] to) {
		for (int i = 0; i < units.length; i++) {
			to[i] = from[units[i]];
		}
	}

	/** What a unit does now. */
	public static int of(Attribute attribute) {
		return attribute.ordinal();
	}

	/** What it did before the step at hand. */
	public static int before(Attribute attribute) {
		return ATTRIBUTES + attribute.ordinal();
	}

	/** What it is now. */
	public static int of(Feature feature) {
		return 2 * ATTRIBUTES + feature.ordinal();
	}

	/** The index of its group. */
	public static int of(Group group) {
		return 2 * ATTRIBUTES + FEATURES + group.ordinal();
	}
}
