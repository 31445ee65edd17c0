package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.engine.Trajectory.Quantity;

/** Against the appraisal of years that are all alike, and a unit counted by hand. */
class YearlyAppraisalTest {

	private static final double RATE = 0.08;
	private static final int[] ONE_GROUP = new int[1];

	static LongStream seeds() {
		return LongStream.range(0, 40);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void yearsThatAreAllAlike(long seed) {
		RandomStock stock = new RandomStock(seed);
		int[] from = new int[stock.affected.length];
		for (int j = 0; j < from.length; j++) {
			from[j] = stock.affected[j] ? 0 : YearlyAppraisal.NEVER;
		}
		Operation later = stock.scenario.copy();
		Operation laterBaseline = stock.baseline.copy();
		for (int part = 0; part < Parts.COUNT; part++) {
			Arrays.fill(later.once()[part], 0);
			Arrays.fill(laterBaseline.once()[part], 0);
		}
		YearlyAppraisal years = new YearlyAppraisal(RandomStock.BASE_YEAR, stock.rate, YearsOfService.until(stock.remainingLife),
				YearsOfService.until(stock.remainingLife), from, stock.baseline.successorAfter(), stock.scenario.successorAfter(),
				RandomStock.GROUPS, Parts.COUNT, RandomStock.IMPACTS);
		for (int k = 0; k < years.years(); k++) {
			years.add(k, k == 0 ? stock.baseline : laterBaseline, k == 0 ? stock.scenario : later, stock.group);
		}

		Appraisal expected = stock.appraise();
		Appraisal found = years.appraisal();
		double gross = gross(expected.mitigation());
		assertArrayEquals(expected.mitigation(), found.mitigation(), 1e-12 * gross);
		assertEquals(expected.baselineTonnes(), found.baselineTonnes(), 1e-12 * (gross + expected.baselineTonnes()));
		assertEquals(expected.scenarioTonnes(), found.scenarioTonnes(), 1e-12 * (gross + expected.baselineTonnes()));
		assertEquals(expected.mitigationTonnes(), found.mitigationTonnes(), 1e-12 * gross);
		assertEquals(expected.unitsAffected(), found.unitsAffected());
		double money = 0;
		for (int part = 0; part < Parts.COUNT; part++) {
			double[] byUnit = expected.parts()[part];
			money += gross(byUnit);
			assertArrayEquals(byUnit, found.parts()[part], 1e-11 * gross(byUnit), "part " + part);
			assertEquals(found.partTotals()[part], years.trajectory().presentValue(part, stock.rate),
					1e-11 * gross(byUnit), "part " + part);
		}
		assertEquals(expected.npv(), found.npv(), 1e-11 * money);
		for (Quantity quantity : Quantity.values()) {
			for (int group = 0; group < RandomStock.GROUPS; group++) {
				double[] byYear = stock.trajectory().values(quantity)[group];
				assertArrayEquals(byYear, Arrays.copyOf(years.trajectory().values(quantity)[group], byYear.length),
						1e-12 * (1 + gross(byYear)), quantity.name());
			}
			double[] change = stock.trajectory().change(quantity);
			assertArrayEquals(change, Arrays.copyOf(years.trajectory().change(quantity), change.length),
					1e-12 * (1 + gross(change)), quantity.name());
		}
		for (int impact = 0; impact < RandomStock.IMPACTS; impact++) {
			double[] byYear = stock.trajectory().impact(impact);
			double tolerance = 1e-12 * (1 + gross(byYear));
			assertArrayEquals(byYear, Arrays.copyOf(years.trajectory().impact(impact), byYear.length), tolerance);
			assertArrayEquals(stock.trajectory().impactChange(impact),
					Arrays.copyOf(years.trajectory().impactChange(impact), byYear.length), tolerance);
		}
	}

	private static double gross(double[] values) {
		return Arrays.stream(values).map(Math::abs).sum();
	}

	/** Ten years of 100 t; 60 t from the third year on, for 1000 CNY at its start and 5 CNY a year. */
	@Test
	void aMeasureThatBeginsLater() {
		Operation baseline = emitting(100);
		Operation scenario = emitting(60);
		scenario.annual()[Parts.FUEL][0] = 5;
		YearlyAppraisal years = appraisal(10, 10, 2);
		for (int k = 0; k < years.years(); k++) {
			scenario.once()[Parts.RETROFIT][0] = k == 2 ? 1000 : 0;
			years.add(k, baseline, scenario, ONE_GROUP);
		}
		Appraisal found = years.appraisal();
		assertEquals(1000, found.baselineTonnes(), 1e-9);
		assertEquals(8 * 40, found.mitigationTonnes(), 1e-9);
		double annuity = Annuity.factor(RATE, 10) - Annuity.factor(RATE, 2);
		assertEquals(1000 / Math.pow(1 + RATE, 2) + 5 * annuity, found.npv(), 1e-9);
		assertEquals(found.npv() / (40 * annuity), found.levelisedCost(), 1e-9);
		assertEquals(100, years.trajectory().total(Quantity.EMISSIONS, 1));
		assertEquals(60, years.trajectory().total(Quantity.EMISSIONS, 2));
		assertEquals(1000, years.trajectory().costAtStart(Parts.RETROFIT)[0][2]);
	}

	@Test
	void aLifeThatEndsEarlierBringsTheSuccessorForward() {
		Operation baseline = emitting(100);
		baseline.annual()[Parts.FUEL][0] = 7;
		Operation scenario = baseline.copy();
		scenario.successor()[0] = baseline.successor()[0] = 500;
		YearlyAppraisal years = appraisal(10, 6, 0);
		for (int k = 0; k < years.years(); k++) {
			years.add(k, baseline, scenario, ONE_GROUP);
		}
		Appraisal found = years.appraisal();
		assertEquals(11, years.years());
		assertEquals(400, found.mitigationTonnes(), 1e-9);
		assertEquals(-7 * (Annuity.factor(RATE, 10) - Annuity.factor(RATE, 6)),
				found.partTotals()[Parts.FUEL], 1e-9);
		assertEquals(500 * (Annuity.discount(RATE, 6) - Annuity.discount(RATE, 10)),
				found.partTotals()[Parts.FOLLOW_UP], 1e-9);
		assertEquals(0, years.trajectory().total(Quantity.UNITS, 6));
	}

	@Test
	void aLifeThatIsExtendedEmitsLonger() {
		YearlyAppraisal years = appraisal(10, 15, 0);
		for (int k = 0; k < years.years(); k++) {
			years.add(k, emitting(100), emitting(100), ONE_GROUP);
		}
		assertEquals(-500, years.appraisal().mitigationTonnes(), 1e-9);
		assertEquals(100, years.trajectory().total(Quantity.EMISSIONS, 14));
	}

	@Test
	void whatIsUnknownOfAUnitThatNothingChanges() {
		YearlyAppraisal years = appraisal(2, 2, YearlyAppraisal.NEVER);
		Operation unknown = emitting(100);
		unknown.annual()[Parts.FUEL][0] = Double.NaN;
		years.add(0, unknown, unknown, ONE_GROUP);
		assertEquals(0, years.appraisal().npv());
		assertEquals(0, years.appraisal().unitsAffected());
	}

	@Test
	void aSuccessorBeforeTheBaseYear() {
		assertThrows(IllegalArgumentException.class, () -> new YearlyAppraisal(2014, RATE, YearsOfService.until(new double[] { 1 }), YearsOfService.until(new double[] { 1 }),
				new int[] { 0 }, new double[] { 1 }, new double[] { -1 }, 1, Parts.COUNT, 0));
	}

	private static Operation emitting(double tonnes) {
		Operation operation = Parts.operation(1);
		operation.emissions()[0] = tonnes;
		return operation;
	}

	private static YearlyAppraisal appraisal(int life, int newLife, int from) {
		return new YearlyAppraisal(2014, RATE, YearsOfService.until(new double[] { life }), YearsOfService.until(new double[] { newLife }), new int[] { from },
				new double[] { life }, new double[] { newLife }, 1, Parts.COUNT, 0);
	}
}
