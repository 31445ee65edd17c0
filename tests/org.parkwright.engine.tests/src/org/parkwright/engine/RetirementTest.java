package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.engine.lifetime.FixedLifetime;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.engine.lifetime.WeibullLifetime;
import org.parkwright.engine.lifetime.YearConvention;

class RetirementTest {

	private static final double RATE = 0.1;
	/** Of a unit that has served two years: in use for one year more for certain, for two with the first of these chances, and so on. */
	private static final Lifetime LAW = new WeibullLifetime(2, 3);
	private static final double SECOND = Math.exp(-Math.pow(3.5 / 3, 2) + Math.pow(2.5 / 3, 2));
	private static final double THIRD = Math.exp(-Math.pow(4.5 / 3, 2) + Math.pow(2.5 / 3, 2));
	private static final double FOURTH = Math.exp(-Math.pow(5.5 / 3, 2) + Math.pow(2.5 / 3, 2));

	private static YearsOfService years(Retirement retirement) {
		return new YearsOfService(new double[1], new double[1], new Retirement[] { retirement });
	}

	private static Successors successors(Retirement times) {
		return new Successors(new double[1], new Retirement[] { times });
	}

	/** A unit emits 100 t and costs 10 a year, 80 t and 7 by a measure that costs 20; it is counted for three years. */
	private static Operation operation(double tonnes, double yearly, double once, double price) {
		Operation operation = Operation.ofSize(1, 2, 1, 0);
		operation.emissions()[0] = tonnes;
		operation.annual()[0][0] = yearly;
		operation.once()[0][0] = once;
		operation.successor()[0] = price;
		return operation;
	}

	@Test
	void threeYearsOfAUnitByHand() {
		Retirement own = Retirement.of(LAW, 2, 0);
		Retirement counted = own.until(3);
		Successors follow = successors(own.between(0, 3));
		var appraisal = new YearlyAppraisal(2020, RATE, years(counted), years(counted), new int[1], follow, follow, 1, 2, 0,
				Trajectory.Quantity.UNITS);
		assertEquals(3, appraisal.years());
		for (int k = 0; k < 3; k++) {
			appraisal.add(k, operation(100, 10, 0, 50 + k), operation(80, 7, k == 0 ? 20 : 0, 60 + k), new int[1]);
		}
		Appraisal found = appraisal.appraisal();
		double served = 1 + SECOND + THIRD;
		assertEquals(100 * served, found.baselineTonnes(), 1e-12);
		assertEquals(20 * served, found.mitigationTonnes(), 1e-12);
		assertEquals(20 * (1 / 1.1 + SECOND / 1.21 + THIRD / 1.331), found.discountedMitigation()[0], 1e-12);
		assertEquals(20 - 3 * (1 / 1.1 + SECOND / 1.21 + THIRD / 1.331), found.parts()[0][0], 1e-12);
		// It retires after one year or after two; after three or more it no longer counts.
		assertEquals(10 * ((1 - SECOND) / 1.1 + (SECOND - THIRD) / 1.21), found.parts()[1][0], 1e-12);
		Trajectory trajectory = appraisal.trajectory();
		assertEquals(SECOND, trajectory.total(Trajectory.Quantity.UNITS, 1), 1e-15);
		assertEquals(10 * (SECOND - THIRD), trajectory.totalCost(1, 2), 1e-12);
	}

	@Test
	void aMeasureOfALaterYearIsTakenByThoseThatAreStillThere() {
		Retirement own = Retirement.of(LAW, 2, 0);
		Retirement longer = own.changed(2, time -> time + 10);
		assertEquals(SECOND, longer.later(1), 1e-15);
		assertEquals(THIRD, longer.later(2), 1e-15);
		assertEquals(THIRD, longer.later(12), 1e-15);
		assertEquals(FOURTH, longer.later(13), 1e-15);
		assertEquals(own.mean() + 10 * THIRD, longer.mean(), 1e-12);
		Retirement sooner = own.changed(2, time -> 1);
		assertEquals(THIRD, own.later(2), 1e-15);
		assertEquals(0, sooner.later(2), 1e-15);
		assertEquals(SECOND - THIRD + THIRD, sooner.chance(2), 1e-15);
	}

	@ParameterizedTest
	@CsvSource({ "START, 2000, 20", "MIDDLE, 2000, 20", "END, 2000, 20", "MIDDLE, 2019, 1", "START, 2020, 7", "MIDDLE, 2020, 7" })
	void aLifeThatIsCertainIsTheLifetime(YearConvention convention, int vintage, int lifetime) {
		double life = convention.remainingLife(2020, vintage, lifetime);
		Retirement retirement = Retirement.of(new FixedLifetime(lifetime), Math.max(0, 2020 - vintage - convention.share()), 0);
		assertEquals(life, retirement.mean());
		assertEquals(life, retirement.end());
		YearsOfService stated = YearsOfService.until(new double[] { life });
		for (int k = 0; k <= life + 1; k++) {
			assertEquals(stated.share(0, k), years(retirement).share(0, k));
		}
	}

	@Test
	void aUnitThatBeginsInTheMiddleOfALaterYearServesHalfOfIt() {
		Retirement retirement = Retirement.of(new FixedLifetime(2), 0, 3.5);
		assertEquals(5.5, retirement.end());
		for (int k = 0; k < 7; k++) {
			assertEquals(new double[] { 0, 0, 0, 0.5, 1, 0.5, 0 }[k], years(retirement).share(0, k));
		}
	}

	/** But for those that would serve no year at all, which are none where the hazard is small at first. */
	@ParameterizedTest
	@ValueSource(doubles = { 2, 3.5, 8 })
	void theMeanLifeOfNewUnitsIsThatOfTheLaw(double shape) {
		Retirement retirement = Retirement.of(WeibullLifetime.ofMean(25, shape), 0, 0);
		assertEquals(25, retirement.mean(), 0.02);
		double served = 0;
		for (int k = 0; k < retirement.end(); k++) {
			served += retirement.share(k);
		}
		assertEquals(retirement.mean(), served, 1e-12);
		assertEquals(1, retirement.later(0), 1e-12);
	}

	@Test
	void whatHasOutlivedEveryLifeOfTheLawServesNoMore() {
		Retirement none = Retirement.of(new FixedLifetime(20), 20, 0);
		assertFalse(years(none).ever(0));
		assertEquals(0, none.mean());
		assertEquals(0, none.end());
	}
}
