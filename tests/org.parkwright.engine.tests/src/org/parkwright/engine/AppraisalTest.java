package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parkwright.engine.Close.assertClose;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalTest {
	private static final double UNKNOWN = Double.NaN;
	private static final double RATE = 0.08;

	private final Operation baseline = Parts.operation(3);
	private final Operation scenario = Parts.operation(3);
	private final double[] remainingLife = {10, 20, 0};
	private final boolean[] affected = {true, false, true};

	AppraisalTest() {
		Arrays.fill(baseline.emissions(), 1000);
		Arrays.fill(scenario.emissions(), 400);
	}

	private Appraisal appraise() {
		return Appraisal.of(remainingLife, RATE, baseline, scenario, affected);
	}

	@Test
	void countsUnitsInUseAndDiffersInAffectedOnes() {
		Appraisal appraisal = appraise();
		assertEquals(30_000, appraisal.baselineTonnes());
		assertEquals(24_000, appraisal.scenarioTonnes());
		assertEquals(6_000, appraisal.mitigationTonnes());
		assertEquals(0.2, appraisal.mitigationRate());
		assertArrayEquals(new double[] {6000, 0, 0}, appraisal.mitigation());
		assertClose(600 * Annuity.factor(RATE, 10), appraisal.discountedMitigation()[0], 1e-15, "discounted");
		assertEquals(1, appraisal.unitsAffected());
	}

	@Test
	void aPartOfAYearIsThatPartOfItsFlowsAtItsEnd() {
		remainingLife[0] = 10.5;
		baseline.annual()[Parts.FUEL][0] = 7;
		scenario.annual()[Parts.FUEL][0] = 4;
		Appraisal appraisal = appraise();
		double annuity = Annuity.factor(RATE, 10) + 0.5 * Annuity.discount(RATE, 11);
		assertEquals(6300, appraisal.mitigationTonnes());
		assertClose(600 * annuity, appraisal.discountedMitigation()[0], 1e-14, "discounted");
		assertClose(-3 * annuity, appraisal.npv(), 1e-14, "net present value");
	}

	@ParameterizedTest
	@ValueSource(ints = { Parts.RETROFIT, Parts.FUEL, Parts.ELECTRICITY, Parts.STEAM, Parts.ULTRA_LOW_EMISSION, Parts.FOLLOW_UP })
	void everyPartIsOnceAndAnnual(int part) {
		baseline.once()[part][0] = 50;
		scenario.once()[part][0] = 80;
		baseline.annual()[part][0] = 7;
		scenario.annual()[part][0] = 4;
		Arrays.fill(scenario.once()[part], 1, 3, 1e9);
		Arrays.fill(scenario.annual()[part], 1, 3, 1e9);
		double expected = 30 - 3 * Annuity.factor(RATE, 10);
		Appraisal appraisal = appraise();
		for (int other = 0; other < Parts.COUNT; other++) {
			assertClose(other == part ? expected : 0, appraisal.partTotals()[other], 1e-14, "part " + other);
		}
		assertArrayEquals(new double[] {appraisal.partTotals()[part], 0, 0},
				appraisal.parts()[part]);
		assertClose(expected, appraisal.npv(), 1e-14, "net present value");
		assertClose(expected / (600 * Annuity.factor(RATE, 10)), appraisal.levelisedCost(), 1e-14, "levelised");
		assertClose(expected / 6000, appraisal.cumulativeCost(), 1e-14, "cumulative");
	}

	@Test
	void aUnitHasItsOwnCostPerTonne() {
		scenario.annual()[Parts.FUEL][0] = 3;
		scenario.once()[Parts.RETROFIT][0] = 50;
		scenario.once()[Parts.RETROFIT][1] = 1e9;
		Appraisal appraisal = appraise();
		assertClose(appraisal.levelisedCost(), appraisal.levelisedCost(0), 1e-15, "levelised, of the only unit that changes");
		assertClose(appraisal.cumulativeCost(), appraisal.cumulativeCost(0), 1e-15, "cumulative");
		assertEquals(UNKNOWN, appraisal.levelisedCost(1), "what avoids nothing has no cost per tonne");
		assertEquals(UNKNOWN, appraisal.cumulativeCost(2));
	}

	@Test
	void followUpDiscountsEachSuccessorToItsYear() {
		baseline.successor()[0] = 1000;
		baseline.successorAfter()[0] = 10;
		scenario.successor()[0] = 1500;
		scenario.successorAfter()[0] = 30;
		double expected = 1500 * Math.pow(1.08, -30) - 1000 * Math.pow(1.08, -10);
		assertClose(expected, appraise().partTotals()[Parts.FOLLOW_UP], 1e-13, "follow-up");
		assertClose(expected, appraise().npv(), 1e-13, "net present value");
	}

	@Test
	void theSameSuccessorCostsNothing() {
		for (Operation operation : new Operation[] {baseline, scenario}) {
			operation.successor()[0] = 1234.5;
			operation.successorAfter()[0] = 10;
		}
		assertEquals(0, appraise().partTotals()[Parts.FOLLOW_UP]);
	}

	@Test
	void noSuccessorNeedsNoTime() {
		baseline.successorAfter()[0] = UNKNOWN;
		scenario.successorAfter()[0] = UNKNOWN;
		assertEquals(0, appraise().npv());
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2})
	void whatIsUnknownOfAnotherUnitDoesNotSpread(int other) {
		for (Operation operation : new Operation[] {baseline, scenario}) {
			for (int part = 0; part < Parts.COUNT; part++) {
				operation.once()[part][other] = UNKNOWN;
				operation.annual()[part][other] = UNKNOWN;
			}
			operation.successor()[other] = UNKNOWN;
		}
		scenario.emissions()[other] = UNKNOWN;
		Appraisal appraisal = appraise();
		assertEquals(0, appraisal.npv());
		assertEquals(0, appraisal.levelisedCost());
		assertEquals(6_000, appraisal.mitigationTonnes());
		assertEquals(24_000, appraisal.scenarioTonnes());
		for (int part = 0; part < Parts.COUNT; part++) {
			assertArrayEquals(new double[3], appraisal.parts()[part]);
		}
	}

	@Test
	void unknownEmissionsOfAUnitInUseLeaveTheBaselineUnknown() {
		baseline.emissions()[1] = UNKNOWN;
		Appraisal appraisal = appraise();
		assertEquals(UNKNOWN, appraisal.baselineTonnes());
		assertEquals(UNKNOWN, appraisal.mitigationRate());
		assertEquals(6_000, appraisal.mitigationTonnes());

		baseline.emissions()[1] = 1000;
		baseline.emissions()[2] = UNKNOWN;
		assertEquals(30_000, appraise().baselineTonnes(), "a retired unit");
	}

	@Test
	void anUnknownPriceOfAnAffectedUnitStaysInItsPart() {
		scenario.annual()[Parts.FUEL][0] = UNKNOWN;
		scenario.once()[Parts.RETROFIT][0] = 12;
		Appraisal appraisal = appraise();
		assertEquals(UNKNOWN, appraisal.partTotals()[Parts.FUEL]);
		assertEquals(12, appraisal.partTotals()[Parts.RETROFIT]);
		assertEquals(UNKNOWN, appraisal.npv());
		assertEquals(UNKNOWN, appraisal.cumulativeCost());
		assertEquals(6_000, appraisal.mitigationTonnes());
	}

	@Test
	void theSameOperationChangesNothingWhateverIsUnknown() {
		Arrays.fill(affected, true);
		baseline.annual()[Parts.FUEL][0] = UNKNOWN;
		baseline.successor()[1] = UNKNOWN;
		Appraisal appraisal = Appraisal.of(remainingLife, RATE, baseline, baseline, affected);
		assertEquals(0, appraisal.npv());
		assertEquals(0, appraisal.mitigationTonnes());
		assertEquals(0, appraisal.mitigationRate());
		assertEquals(appraisal.baselineTonnes(), appraisal.scenarioTonnes());
		assertEquals(UNKNOWN, appraisal.levelisedCost());
		assertEquals(2, appraisal.unitsAffected());
	}

	@Test
	void anEmptyStockHasTotalsOfZeroAndUnknownQuotients() {
		Operation none = Parts.operation(0);
		Appraisal appraisal = Appraisal.of(new double[0], RATE, none, none.copy(), new boolean[0]);
		assertEquals(0, appraisal.baselineTonnes());
		assertEquals(0, appraisal.scenarioTonnes());
		assertEquals(0, appraisal.mitigationTonnes());
		assertEquals(0, appraisal.npv());
		assertArrayEquals(new double[6], appraisal.partTotals());
		assertEquals(0, appraisal.unitsAffected());
		assertEquals(UNKNOWN, appraisal.mitigationRate());
		assertEquals(UNKNOWN, appraisal.levelisedCost());
		assertEquals(UNKNOWN, appraisal.cumulativeCost());
	}

	@Test
	void costWithoutMitigationHasNoCostPerTonne() {
		scenario.emissions()[0] = 1000;
		scenario.once()[Parts.RETROFIT][0] = 5;
		Appraisal appraisal = appraise();
		assertEquals(5, appraisal.npv());
		assertEquals(UNKNOWN, appraisal.levelisedCost());
		assertEquals(UNKNOWN, appraisal.cumulativeCost());
		assertEquals(0, appraisal.mitigationRate());
	}

	@Test
	void sumsAreCompensated() {
		int size = 1_000_001;
		Operation before = Parts.operation(size);
		Operation after = Parts.operation(size);
		double[] one = new double[size];
		boolean[] all = new boolean[size];
		Arrays.fill(one, 1);
		Arrays.fill(all, true);
		Arrays.fill(after.once()[Parts.RETROFIT], 1);
		Arrays.fill(before.emissions(), 1);
		after.once()[Parts.RETROFIT][0] = 1e16;
		before.emissions()[0] = 1e16;
		Appraisal appraisal = Appraisal.of(one, 0, before, after, all);
		assertEquals(1e16 + 1e6, appraisal.npv());
		assertEquals(1e16 + 1e6, appraisal.baselineTonnes());
		assertEquals(1e16 + 1e6, appraisal.mitigationTonnes());
	}

	@Test
	void refusesSizesThatDifferAndRatesThatAreNone() {
		assertThrows(IllegalArgumentException.class,
				() -> Appraisal.of(remainingLife, RATE, baseline, Parts.operation(2), affected));
		assertThrows(IllegalArgumentException.class,
				() -> Appraisal.of(new double[2], RATE, baseline, scenario, affected));
		assertThrows(IllegalArgumentException.class,
				() -> Appraisal.of(remainingLife, RATE, baseline, scenario, new boolean[4]));
		assertThrows(IllegalArgumentException.class,
				() -> Appraisal.of(remainingLife, -1, baseline, scenario, affected));
		assertThrows(IllegalArgumentException.class,
				() -> Appraisal.of(remainingLife, UNKNOWN, baseline, scenario, affected));
	}

	@Test
	void howManyPartsThereAreIsTheCallersAndTheSuccessorGoesToTheOneThatItNames() {
		for (int successorPart : new int[] { Operation.NO_PART, 0, 7 }) {
			Operation before = Operation.ofSize(1, 8, successorPart, 0);
			Operation after = before.copy();
			after.annual()[3][0] = 5;
			after.successor()[0] = successorPart == Operation.NO_PART ? 0 : 100;
			Appraisal appraisal = Appraisal.of(new double[] { 2 }, 0, before, after, new boolean[] { true });
			Trajectory trajectory = Trajectory.of(2014, new double[] { 2 }, before, after, new boolean[] { true }, new int[1], 1, Progress.NONE);
			double[] expected = new double[8];
			expected[3] = 10;
			if (successorPart != Operation.NO_PART) {
				expected[successorPart] = 100;
			}
			assertArrayEquals(expected, appraisal.partTotals());
			for (int part = 0; part < 8; part++) {
				assertEquals(expected[part], trajectory.presentValue(part, 0));
			}
			assertEquals(8, trajectory.parts());
		}
	}

	@Test
	void refusesOperationsOfOtherParts() {
		assertThrows(IllegalArgumentException.class,
				() -> Appraisal.of(remainingLife, RATE, baseline, Operation.ofSize(3, 5, 0, 0), affected));
	}
}
