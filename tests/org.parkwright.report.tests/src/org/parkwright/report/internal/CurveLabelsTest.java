package org.parkwright.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.report.internal.CurveLabels.Bar;
import org.parkwright.report.internal.CurveLabels.Spot;

/** Names at an abatement-cost curve: clear of each other and of the bars. */
class CurveLabelsTest {

	private static final double ACROSS = 400;
	private static final double UP = 150;

	private final CurveLabels labels = new CurveLabels(ACROSS, UP);

	private static List<Bar> bars(Object... widthsAndHeights) {
		List<Bar> bars = new ArrayList<>();
		double left = 0;
		for (int i = 0; i < widthsAndHeights.length; i += 2) {
			double right = left + ((Number) widthsAndHeights[i]).doubleValue();
			bars.add(new Bar("M" + bars.size() + "&M9", left, right, ((Number) widthsAndHeights[i + 1]).doubleValue()));
			left = right;
		}
		return bars;
	}

	@Test
	void noBarsNoNames() {
		assertEquals(List.of(), labels.place(List.of()));
	}

	@Test
	void wideBarsHaveTheirNamesInTheMiddleAtTheLine() {
		assertEquals(List.of(new Spot(50, 0), new Spot(150, 0)), labels.place(bars(100, -20, 100, -10)));
	}

	@Test
	void aNameStaysOnItsSideOfTheTurn() {
		List<Spot> spots = labels.place(bars(100, -20, 1, -10, 1, 400, 100, 500));
		double turn = 101;
		double half = 202 / ACROSS * CurveLabels.width("M0&M9") / 2;
		assertTrue(spots.get(1).x() + half <= turn + 1e-9);
		assertTrue(spots.get(2).x() - half >= turn - 1e-9);
		assertEquals(151 + 1, spots.get(3).x(), 1e-9);
	}

	@Test
	void namesOfNarrowBarsNeverTouch() {
		List<Bar> bars = bars(3, -50, 3, -40, 3, -30, 200, -20, 2, -10, 2, 10, 2, 20, 3, 30, 2, 40);
		List<Spot> spots = labels.place(bars);
		double across = bars.getLast().right() / ACROSS;
		double row = (40 + 50) / UP * 11;
		for (int i = 0; i < bars.size(); i++) {
			assertTrue(bars.get(i).saving() ? spots.get(i).y() >= 0 : spots.get(i).y() <= 0, "across the line");
			for (int j = 0; j < i; j++) {
				double apart = Math.abs(spots.get(i).x() - spots.get(j).x());
				double needed = across * (CurveLabels.width(bars.get(i).name()) + CurveLabels.width(bars.get(j).name())) / 2;
				boolean otherRow = Math.abs(spots.get(i).y() - spots.get(j).y()) >= row - 1e-9;
				assertTrue(apart >= needed - 1e-9 || otherRow || bars.get(i).saving() != bars.get(j).saving(),
						i + " touches " + j);
			}
		}
	}

	@Test
	void aNameStartsNoFartherLeftThanTheAxis() {
		double half = 203 / ACROSS * CurveLabels.width("M0&M9") / 2;
		assertEquals(half, labels.place(bars(3, -50, 200, -20)).getFirst().x(), 1e-9);
	}

	@Test
	void chineseIsWiderThanLatin() {
		assertTrue(CurveLabels.width("\u56ed\u533a") > CurveLabels.width("ab"));
	}
}
