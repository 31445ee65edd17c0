package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.engine.Close.assertClose;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the measures on any stock of coal units. */
class StockInvariantsTest {

	@Test
	void equalBoilersLeaveTheFuelsAlone() {
		for (double efficiency : new double[] {0.88, 0.5, 0.92}) {
			CoalUnits units = CoalUnits.park();
			units.coalBoiler = efficiency;
			units.gasBoiler = efficiency;
			assertClose(1 - 56.1548 / 96.572, units.appraise("M1").mitigationRate(), 1e-9, "rate");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"M1", "M2", "M3", "M4", "M5"})
	void moreHoursMitigateMoreAtALowerCost(String measure) {
		CoalUnits units = CoalUnits.mixed();
		double[] hours = units.hours.clone();
		Appraisal before = null;
		for (double factor = 0.8; factor < 1.3; factor += 0.05) {
			double times = factor;
			Arrays.setAll(units.hours, j -> times * hours[j]);
			before = assertMoreForLess(before, units.appraise(measure));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"M1", "M2", "M3", "M4", "M5"})
	void longerLivesMitigateMoreAtALowerCost(String measure) {
		CoalUnits units = CoalUnits.mixed();
		Appraisal before = null;
		for (int lifetime = 24; lifetime <= 36; lifetime += 2) {
			Arrays.fill(units.lifetime, lifetime);
			before = assertMoreForLess(before, units.appraise(measure));
		}
	}

	private static Appraisal assertMoreForLess(Appraisal before, Appraisal after) {
		if (before != null) {
			assertTrue(after.mitigationTonnes() > before.mitigationTonnes(), "mitigation rises");
			assertTrue(after.levelisedCost() < before.levelisedCost(), () -> "levelised cost falls from "
					+ before.levelisedCost() + " but is " + after.levelisedCost());
		}
		return after;
	}

	@ParameterizedTest
	@ValueSource(strings = {"M1", "M2", "M3", "M4", "M5", "M3 M1", "M4 M1"})
	void hoursScaleTheMitigationAndNotTheRate(String measures) {
		CoalUnits units = CoalUnits.park();
		units.rate = 0;
		Appraisal once = units.appraise(measures.split(" "));
		for (int k : new int[] {2, 4}) {
			CoalUnits more = CoalUnits.park();
			more.rate = 0;
			Arrays.setAll(more.hours, j -> k * more.hours[j]);
			Appraisal times = more.appraise(measures.split(" "));
			assertEquals(k * once.mitigationTonnes(), times.mitigationTonnes(), "a power of two scales exactly");
			assertEquals(once.mitigationRate(), times.mitigationRate());
		}
		CoalUnits odd = CoalUnits.park();
		odd.rate = 0;
		Arrays.setAll(odd.hours, j -> 1.3 * odd.hours[j]);
		assertClose(1.3 * once.mitigationTonnes(), odd.appraise(measures.split(" ")).mitigationTonnes(), 1e-12, "k = 1.3");
		assertClose(once.mitigationRate(), odd.appraise(measures.split(" ")).mitigationRate(), 1e-12, "k = 1.3");
	}

	@ParameterizedTest
	@ValueSource(strings = {"M1", "M2", "M3", "M4", "M5", "M3 M1", "M4 M1"})
	void withoutARateBothCostsAreOne(String measures) {
		CoalUnits units = CoalUnits.park();
		units.rate = 0;
		Appraisal appraisal = units.appraise(measures.split(" "));
		assertEquals(appraisal.cumulativeCost(), appraisal.levelisedCost());
	}

	@ParameterizedTest
	@ValueSource(strings = {"M1", "M2", "M3", "M4", "M5", "M3 M1", "M4 M1"})
	void aRetiredUnitChangesNothing(String measures) {
		CoalUnits units = CoalUnits.park();
		units.vintage[0] = 1984;
		Appraisal appraisal = units.appraise(measures.split(" "));
		assertEquals(units.size() - 1, appraisal.unitsAffected());
		assertEquals(0, appraisal.mitigation()[0]);
		for (double[] part : appraisal.parts()) {
			assertEquals(0, part[0]);
		}
		units.capacity[0] = 90;
		Appraisal other = units.appraise(measures.split(" "));
		assertEquals(appraisal.baselineTonnes(), other.baselineTonnes());
		assertEquals(appraisal.npv(), other.npv());
	}

	@ParameterizedTest
	@ValueSource(strings = {"M1", "M2", "M3", "M4", "M5", "M3 M1", "M4 M1"})
	void noUnitAtAllAndNoneInUseAreAnswered(String measures) {
		CoalUnits none = new CoalUnits(new Output[0], new double[0], new double[0], new double[0], new int[0],
				new int[0]);
		CoalUnits retired = CoalUnits.park();
		Arrays.fill(retired.vintage, 1950);
		for (CoalUnits units : new CoalUnits[] {none, retired}) {
			Appraisal appraisal = units.appraise(measures.split(" "));
			assertEquals(0, appraisal.baselineTonnes());
			assertEquals(0, appraisal.mitigationTonnes());
			assertEquals(0, appraisal.npv());
			assertEquals(0, appraisal.unitsAffected());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"M1", "M2", "M3", "M4", "M5", "M3 M1", "M4 M1"})
	void aUnitWithoutHeatIsAnswered(String measures) {
		CoalUnits units = CoalUnits.park();
		units.heatToPower[1] = 0;
		units.output[2] = Output.ELECTRICITY;
		Appraisal appraisal = units.appraise(measures.split(" "));
		assertTrue(Double.isFinite(appraisal.mitigationRate()));
		assertTrue(Double.isFinite(appraisal.levelisedCost()));
		assertEquals(0, appraisal.parts()[Parts.STEAM][1]);
	}
}
