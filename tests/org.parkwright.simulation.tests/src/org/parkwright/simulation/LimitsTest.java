package org.parkwright.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.simulation.StudyBuilder.constant;
import static org.parkwright.simulation.StudyBuilder.limited;
import static org.parkwright.simulation.StudyBuilder.measure;
import static org.parkwright.simulation.StudyBuilder.scenario;
import static org.parkwright.simulation.StudyBuilder.step;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parkwright.simulation.CompiledMeasure.Change;

/** Measures that no more units take than there is fuel, by hand: a unit of 100 MW burns 1,350,000 GJ a year. */
class LimitsTest {

	private static final CompiledMeasure WASTE = measure("waste", new Change.OfFeature(Feature.FUEL, constant(2)));

	private final StockBuilder stock = new StockBuilder();

	private Composition after(CompiledScenario.Step... steps) {
		return new Simulation(new StudyBuilder().study(), stock.stock()).take(scenario(steps)).composition();
	}

	@Test
	void unitsTakeItInTheirOrderUntilItIsUsedUp() {
		stock.units(3);
		Composition after = after(step(limited(WASTE, 2, constant(2_700_000), false)));
		assertArrayEquals(new boolean[] { true, true, false }, after.affected());
		assertEquals(Map.of("waste", 1), after.refused());
		assertArrayEquals(new String[] { "waste", "waste", "coal" }, after.fuels());
	}

	@Test
	void theLargestMayComeFirst() {
		stock.unit().capacity = 50;
		stock.unit().capacity = 200;
		stock.unit().capacity = 100;
		assertArrayEquals(new boolean[] { true, false, true }, after(step(limited(WASTE, 2, constant(2_100_000), false))).affected());
		assertArrayEquals(new boolean[] { false, true, false }, after(step(limited(WASTE, 2, constant(2_700_000), true))).affected());
	}

	@Test
	void whatIsBurntAlreadyCounts() {
		stock.unit().fuel = 2;
		stock.units(2);
		StockBuilder.Unit both = stock.unit();
		both.otherFuel = 2;
		both.otherShare = 0.5;
		// 1,350,000 and 675,000 are burnt
		assertArrayEquals(new boolean[] { true, true, false, false }, after(step(limited(WASTE, 2, constant(3_375_000), false))).affected());
		assertEquals(Map.of("waste", 2), after(step(limited(WASTE, 2, constant(3_375_000), false))).refused());
	}

	@Test
	void eachParkHasItsOwn() {
		stock.units(2).unit().park = 1;
		assertArrayEquals(new boolean[] { true, false, true }, after(step(limited(WASTE, 2, constant(1_350_000), false))).affected());
	}

	@Test
	void unitsThatNoLongerServeBurnNothing() {
		StockBuilder.Unit old = stock.unit();
		old.fuel = 2;
		old.vintage = 1970;
		stock.units(1);
		assertArrayEquals(new boolean[] { false, true }, after(step(limited(WASTE, 2, constant(1_350_000), false))).affected());
	}

	@Test
	void whoIsRefusedMayTakeTheNext() {
		stock.units(2);
		Composition after = after(step(limited(WASTE, 2, constant(1_350_000), false), measure("other")));
		assertArrayEquals(new String[] { "waste", "other" }, after.applied());
	}

	@Test
	void whatNeedsNoMoreIsNotRefused() {
		stock.units(1);
		assertArrayEquals(new boolean[] { true }, after(step(limited(measure("none"), 2, constant(0), false))).affected());
	}

	@Test
	void withoutALimitNobodyIsRefused() {
		stock.units(2);
		assertEquals(Map.of(), after(step(WASTE)).refused());
	}
}
