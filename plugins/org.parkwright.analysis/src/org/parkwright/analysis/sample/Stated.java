package org.parkwright.analysis.sample;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** Checks of what a person states. */
final class Stated {
	static final NormalDistribution NORMAL = new NormalDistribution();

	private Stated() {
	}

	static void number(String what, double value) {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException(what + " needs numbers, not " + value + ".");
		}
	}

	static void spread(String what, double deviation) {
		number(what, deviation);
		if (deviation <= 0) {
			throw new IllegalArgumentException(what + " has a standard deviation above 0, not " + deviation + ".");
		}
	}

	static void rising(String what, double low, double high) {
		number(what, low);
		number(what, high);
		if (low >= high) {
			throw new IllegalArgumentException(what + " goes from low to high, not from " + low + " to " + high
					+ ".");
		}
	}

	static void between(String what, double low, double mode, double high) {
		number(what, mode);
		if (mode < low || mode > high) {
			throw new IllegalArgumentException(what + " from " + low + " to " + high
					+ " has its most likely value between them, not " + mode + ".");
		}
	}
}
