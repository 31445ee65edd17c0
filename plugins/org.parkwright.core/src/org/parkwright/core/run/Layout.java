package org.parkwright.core.run;

import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Feature;

/** Which column of the engine's frame holds what. */
final class Layout {

	private static final int ATTRIBUTES = Attribute.values().length;
	private static final int FEATURES = Feature.values().length;
	private static final int GROUPS = Expression.Group.values().length;

	/** 1 for a unit in use in the base year, else 0. */
	static final int IN_USE = 2 * ATTRIBUTES + FEATURES + GROUPS;
	static final int COUNT = IN_USE + 1;

	private Layout() {
	}

	static int of(Attribute attribute) {
		return attribute.ordinal();
	}

	static int before(Attribute attribute) {
		return ATTRIBUTES + attribute.ordinal();
	}

	static int of(Feature feature) {
		return 2 * ATTRIBUTES + feature.ordinal();
	}

	static int of(Expression.Group group) {
		return 2 * ATTRIBUTES + FEATURES + group.ordinal();
	}
}
