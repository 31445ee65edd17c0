package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.engine.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The worked unit against an independent implementation, and against the figures printed for it. */
class WorkedUnitTest {
	private static final double TOLERANCE = 1e-9;
	private static final double MEGA = 1e6;
	private static final double GIGA = 1e9;

	@ParameterizedTest
	@CsvFileSource(resources = "/org/parkwright/engine/worked-unit.csv", useHeadersInDisplayName = true)
	void everyMeasureAndHybrid(String measures, double baseline, double mitigation, double rate, double levelised,
			double cumulative, double npv, double retrofit, double fuel, double electricity, double steam,
			double ultraLowEmission, double followUp) {
		Appraisal appraisal = CoalUnits.worked().appraise(measures.split(" "));
		assertClose(baseline * MEGA, appraisal.baselineTonnes(), TOLERANCE, "baseline");
		assertClose(mitigation * MEGA, appraisal.mitigationTonnes(), TOLERANCE, "mitigation");
		assertClose(appraisal.baselineTonnes() - appraisal.mitigationTonnes(), appraisal.scenarioTonnes(), TOLERANCE,
				"scenario");
		assertClose(rate, appraisal.mitigationRate(), TOLERANCE, "rate");
		assertClose(levelised, appraisal.levelisedCost(), TOLERANCE, "levelised cost");
		assertClose(cumulative, appraisal.cumulativeCost(), TOLERANCE, "cumulative cost");
		assertClose(npv * GIGA, appraisal.npv(), TOLERANCE, "net present value");
		double[] parts = {retrofit, fuel, electricity, steam, ultraLowEmission, followUp};
		for (int part = 0; part < Parts.COUNT; part++) {
			int i = part;
			assertClose(parts[i] * GIGA, appraisal.partTotals()[i], TOLERANCE, "part " + part);
			assertEquals(appraisal.partTotals()[i], appraisal.parts()[i][0], "part " + part);
		}
		assertEquals(1, appraisal.unitsAffected());
	}

	@Test
	void baselineByHand() {
		CoalUnits unit = CoalUnits.worked();
		Operation baseline = unit.baseline();
		assertEquals(21, unit.remainingLife()[0]);
		assertEquals(10.016803, Annuity.factor(0.08, 21), 5e-7);
		assertEquals(275_000, baseline.electricity()[0]);
		assertEquals(2_970_000, baseline.heat()[0], 1e-6);
		assertEquals(6_517_032.6, baseline.fuelUse()[0], 0.05);
		assertEquals(629_362.9, baseline.emissions()[0], 0.05);
		assertEquals(188.994e6, baseline.annual()[Parts.FUEL][0], 500);
		assertEquals(-110.0e6, baseline.annual()[Parts.ELECTRICITY][0], 1e-6);
		assertEquals(-207.9e6, baseline.annual()[Parts.STEAM][0], 1e-6);
		assertEquals(10.0e6, baseline.once()[Parts.ULTRA_LOW_EMISSION][0], 1e-6);
		assertEquals(27.546e6, baseline.annual()[Parts.ULTRA_LOW_EMISSION][0] * Annuity.factor(0.08, 21), 500);
		assertEquals(54.63e6, baseline.successor()[0] * Annuity.discount(0.08, 21), 5000);
	}
}
