package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Places the names at an abatement-cost curve. The bars stand in order of cost, so those below zero come first. A name
 * stands across the zero line from its bar, where no bar of its own sign can be; names that would touch go to rows
 * farther from the line.
 */
final class CurveLabels {

	/** A bar from {@code left} to {@code right} on the axis of mitigation, {@code height} on that of cost. */
	record Bar(String name, double left, double right, double height) {

		boolean saving() {
			return height < 0;
		}
	}

	/** The middle of a name's foot, in the units of the axes. */
	record Spot(double x, double y) {
	}

	private record Interval(double from, double to) {

		boolean touches(Interval other) {
			return from < other.to && other.from < to;
		}
	}

	private static final double ROW = 11;
	private static final double GAP = 4;

	private final double pointsAcross;
	private final double pointsUp;

	/** @param pointsAcross width of the plot, @param pointsUp its height */
	CurveLabels(double pointsAcross, double pointsUp) {
		this.pointsAcross = pointsAcross;
		this.pointsUp = pointsUp;
	}

	/** @return where the names go, in the order of the bars */
	List<Spot> place(List<Bar> bars) {
		if (bars.isEmpty()) {
			return List.of();
		}
		double across = bars.getLast().right() / pointsAcross;
		double up = (bars.stream().mapToDouble(Bar::height).reduce(0, Math::max)
				- bars.stream().mapToDouble(Bar::height).reduce(0, Math::min)) / pointsUp;
		boolean bothSigns = bars.getFirst().saving() != bars.getLast().saving();
		double turn = bars.stream().filter(Bar::saving).mapToDouble(Bar::right).max().orElse(0);
		List<List<Interval>> above = new ArrayList<>();
		List<List<Interval>> below = new ArrayList<>();
		List<Spot> spots = new ArrayList<>();
		for (Bar bar : bars) {
			double half = across * width(bar.name()) / 2;
			double x = Math.max((bar.left() + bar.right()) / 2, half);
			if (bothSigns) {
				x = bar.saving() ? Math.min(x, turn - half) : Math.max(x, turn + half);
			}
			int row = row(bar.saving() ? above : below, new Interval(x - half, x + half));
			spots.add(new Spot(x, (bar.saving() ? 1 : -1) * row * ROW * up));
		}
		return spots;
	}

	private static int row(List<List<Interval>> rows, Interval interval) {
		int row = 0;
		while (row < rows.size() && rows.get(row).stream().anyMatch(interval::touches)) {
			row++;
		}
		if (row == rows.size()) {
			rows.add(new ArrayList<>());
		}
		rows.get(row).add(interval);
		return row;
	}

	/** Width in points of a name in the bold type of the charts, rather too wide than too narrow. */
	static double width(String name) {
		return GAP + name.codePoints().mapToDouble(letter -> letter >= 0x2E80 ? 8 : Character.isUpperCase(letter) ? 6.4 : 4.9)
				.sum();
	}
}
