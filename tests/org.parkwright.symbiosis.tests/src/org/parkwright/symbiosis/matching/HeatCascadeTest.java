package org.parkwright.symbiosis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.parkwright.symbiosis.matching.HeatCascade.Interval;
import org.parkwright.symbiosis.matching.HeatCascade.Point;
import org.parkwright.symbiosis.matching.HeatCascade.Stream;

class HeatCascadeTest {

	/**
	 * The four streams of Linnhoff and others, User Guide on Process Integration, 1982, which Kemp, Pinch Analysis and Process Integration, 2007, has too:
	 * heat capacities of 2, 3, 4 and 1.5 kW/K, ΔT_min of 10 K. Published: hot utility 20 kW, cold utility 60 kW, pinch at 85 degC (90 and 80).
	 */
	private static final List<Stream> FOUR = List.of(new Stream("1", false, 20, 135, 2 * 115), new Stream("2", true, 170, 60, 3 * 110),
			new Stream("3", false, 80, 140, 4 * 60), new Stream("4", true, 150, 30, 1.5 * 120));

	@Test
	void theTextbooksFourStreamsGiveItsProblemTable() {
		HeatCascade cascade = HeatCascade.of(FOUR, 10);
		assertEquals(20, cascade.hotUtility(), 1e-9);
		assertEquals(60, cascade.coldUtility(), 1e-9);
		assertEquals(450, cascade.recovered(), 1e-9);
		assertEquals(List.of(85.0), cascade.pinches());
		double[][] table = { { 165, 145, 60, 80 }, { 145, 140, 2.5, 82.5 }, { 140, 85, -82.5, 0 }, { 85, 55, 75, 75 }, { 55, 25, -15, 60 } };
		assertEquals(table.length, cascade.intervals().size());
		for (int i = 0; i < table.length; i++) {
			Interval interval = cascade.intervals().get(i);
			assertEquals(table[i][0], interval.upper(), 1e-9);
			assertEquals(table[i][1], interval.lower(), 1e-9);
			assertEquals(table[i][2], interval.surplus(), 1e-9);
			assertEquals(table[i][3], interval.cascaded(), 1e-9);
		}
	}

	@Test
	void compositeCurvesLieTheLeastDifferenceApartAtThePinch() {
		HeatCascade cascade = HeatCascade.of(FOUR, 10);
		List<Point> hot = cascade.hotComposite();
		List<Point> cold = cascade.coldComposite();
		assertEquals(List.of(new Point(0, 30), new Point(45, 60), new Point(450, 150), new Point(510, 170)), hot);
		assertEquals(List.of(new Point(60, 20), new Point(180, 80), new Point(510, 135), new Point(530, 140)), cold);
		// 45 + 135 kW are given below 90 degC, and 60 + 120 lie below 80 degC of the other curve
		assertEquals(90, temperature(hot, 180), 1e-9);
		assertEquals(80, temperature(cold, 180), 1e-9);
	}

	private static double temperature(List<Point> curve, double heat) {
		for (int i = 1; i < curve.size(); i++) {
			Point before = curve.get(i - 1);
			Point after = curve.get(i);
			if (heat <= after.heat()) {
				return before.temperature() + (heat - before.heat()) / (after.heat() - before.heat()) * (after.temperature() - before.temperature());
			}
		}
		return Double.NaN;
	}

	@Test
	void whatCondensesGivesAllItsHeatAtOneTemperature() {
		List<Stream> streams = List.of(new Stream("steam", true, 120, 120, 100), new Stream("boiler", false, 110, 110, 60), new Stream("dryer", false, 111, 111, 30));
		HeatCascade cascade = HeatCascade.of(streams, 10);
		assertEquals(60, cascade.recovered(), 1e-9);
		assertEquals(30, cascade.hotUtility(), 1e-9);
		assertEquals(40, cascade.coldUtility(), 1e-9);
		assertEquals(90, HeatCascade.of(streams, 9).recovered(), 1e-9);
	}

	@Test
	void heatThatIsNotHotEnoughIsNotPassedOn() {
		HeatCascade cascade = HeatCascade.of(List.of(new Stream("warm", true, 40, 30, 100), new Stream("oven", false, 100, 200, 50)), 10);
		assertEquals(0, cascade.recovered());
		assertEquals(50, cascade.hotUtility());
		assertEquals(100, cascade.coldUtility());
		assertEquals(List.of(), cascade.pinches());
		assertThrows(IllegalArgumentException.class, () -> new Stream("cold", false, 80, 20, 1));
	}

	@Test
	void nothingIsPassedOnWhereNobodyTakesOrGives() {
		assertEquals(0, HeatCascade.of(List.of(), 10).recovered());
		assertEquals(List.of(), HeatCascade.of(List.of(), 10).hotComposite());
		assertEquals(7, HeatCascade.of(List.of(new Stream("only", true, 40, 30, 7)), 10).coldUtility());
	}

	/** Slices of one kelvin: the hottest that wants is served first, by whatever is hot enough, as that serves all colder ones too. */
	private static double bySlices(List<Stream> streams, int deltaT) {
		double[] hot = new double[400];
		double[] cold = new double[400];
		for (Stream each : streams) {
			int low = (int) Math.min(each.supply(), each.target());
			int high = (int) Math.max(each.supply(), each.target());
			for (int t = low; t < high; t++) {
				(each.hot() ? hot : cold)[t] += each.heat() / (high - low);
			}
		}
		double passed = 0;
		for (int t = cold.length - 1; t >= 0; t--) {
			for (int h = t + deltaT; h < hot.length; h++) {
				double now = Math.min(hot[h], cold[t]);
				hot[h] -= now;
				cold[t] -= now;
				passed += now;
			}
		}
		return passed;
	}

	@Test
	void theMostHeatIsThatOfSlicesOfOneKelvinServedOneByOne() {
		var random = new Random(11);
		for (int i = 0; i < 300; i++) {
			List<Stream> streams = new ArrayList<>();
			int count = 2 + random.nextInt(8);
			for (int s = 0; s < count; s++) {
				int low = 20 + random.nextInt(250);
				int high = low + 1 + random.nextInt(100);
				boolean hot = random.nextBoolean();
				streams.add(new Stream("s" + s, hot, hot ? high : low, hot ? low : high, 1 + random.nextInt(500)));
			}
			int deltaT = random.nextInt(30);
			HeatCascade cascade = HeatCascade.of(streams, deltaT);
			assertEquals(bySlices(streams, deltaT), cascade.recovered(), 1e-6, streams::toString);
			assertTrue(cascade.intervals().stream().allMatch(each -> each.cascaded() >= 0), streams::toString);
		}
	}
}
