package org.parkwright.ui.internal.study;

import java.util.stream.DoubleStream;

/**
 * A unit of which numbers of a column are not too long and not too small.
 *
 * @param unit   its symbol
 * @param factor t or CNY in it
 */
record Scale(String unit, double factor) {

	/** @param tonnes of which the largest counts */
	static Scale mass(DoubleStream tonnes) {
		double largest = largest(tonnes);
		return largest >= 1e6 ? new Scale("Mt", 1e6) : largest >= 1e3 ? new Scale("kt", 1e3) : new Scale("t", 1);
	}

	/** @param money CNY, of which the largest counts */
	static Scale money(DoubleStream money) {
		return largest(money) >= 1e6 ? new Scale("M CNY", 1e6) : new Scale("CNY", 1);
	}

	private static double largest(DoubleStream values) {
		return values.filter(Double::isFinite).map(Math::abs).max().orElse(0);
	}

	String in(String title) {
		return title + " [" + unit + "]";
	}

	double of(double value) {
		return value / factor;
	}
}
