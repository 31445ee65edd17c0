package org.parkwright.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.lifetime.YearConvention;

/** For how long units count. */
class StockTest {

	@Test
	void unitsCountForTheirRemainingLife() {
		StockBuilder builder = new StockBuilder().units(1);
		builder.unit().vintage = 1980;
		builder.unit().lifetime = null;
		Stock stock = builder.stock();
		assertArrayEquals(new double[] { 20, 0, 0 }, stock.counted());
		assertArrayEquals(new double[] { 20, 0, 0 }, stock.remainingLife());
		assertArrayEquals(new double[] { 20, 0, Double.NaN }, stock.columns()[Columns.of(Attribute.REMAINING_LIFE)]);
		assertArrayEquals(new double[] { 2034, 2014, Double.NaN }, stock.columns()[Columns.of(Attribute.RETIREMENT)]);
		assertArrayEquals(new double[] { 1, 0, 0 }, stock.columns()[Columns.IN_USE]);
		assertEquals(3, stock.size());
	}

	@Test
	void aCommonYearCutsThemOff() {
		Stock stock = new StockBuilder().counting(Horizon.until(2020)).units(1).stock();
		assertEquals(7, stock.counted()[0]);
		assertEquals(3, stock.counted(0, 3));
		assertEquals(0, stock.counted(0, 0));
		assertFalse(stock.beyondHorizon(0, 6.5));
		assertTrue(stock.beyondHorizon(0, 7));
	}

	@Test
	void theLifeOfANewUnitIsThatOfAllAlike() {
		StockBuilder builder = new StockBuilder().counting(Horizon.NEW_UNIT_LIFE).units(1);
		builder.unit().vintage = 1980;
		Stock stock = builder.stock();
		assertArrayEquals(new double[] { 30, 0 }, stock.counted());
		assertEquals(30, stock.counted(0, 5));
		assertEquals(0, stock.counted(0, -1));
	}

	@Test
	void nothingIsComputedBeyondTheMostYears() {
		Stock stock = new StockBuilder().units(1).stock();
		assertFalse(stock.beyondHorizon(0, Trajectory.MOST_YEARS - 1));
		assertTrue(stock.beyondHorizon(0, Trajectory.MOST_YEARS));
	}

	@Test
	void livesAreMultipliedAndRounded() {
		StockBuilder builder = new StockBuilder().units(2);
		builder.unit().vintage = 2020;
		Stock stock = builder.stock();
		stock.agesOut()[1] = false;
		Stock longer = stock.withLives(1.25);
		assertEquals(38, longer.lifetime()[0]);
		assertArrayEquals(new double[] { 28, 20, 44 }, longer.remainingLife());
		assertArrayEquals(new double[] { 28, 20, 44 }, longer.counted());
		assertArrayEquals(new double[] { 38, 30, 38 }, longer.columns()[Columns.of(Attribute.LIFETIME)]);
		assertArrayEquals(new double[] { 2042, 2034, 2058 }, longer.columns()[Columns.of(Attribute.RETIREMENT)]);
		assertEquals(30, stock.lifetime()[0], "the stock itself keeps its lives");
		assertArrayEquals(new double[] { 20, 20, 36 }, stock.counted());
		assertEquals(30, stock.columns()[Columns.of(Attribute.LIFETIME)][0]);
		assertSame(stock.columns()[Columns.of(Attribute.CAPACITY)], longer.columns()[Columns.of(Attribute.CAPACITY)]);
		assertNotSame(stock.columns()[Columns.IN_USE], longer.columns()[Columns.IN_USE]);
		assertEquals(0, stock.withLives(0.1).counted()[0]);
		assertEquals(0, stock.withLives(0.1).columns()[Columns.IN_USE][0]);
		assertEquals(Trajectory.MOST_YEARS, stock.withLives(1e6).remainingLife()[0]);
	}

	@Test
	void aUnitOfALaterYearBeginsThen() {
		StockBuilder builder = new StockBuilder().convention(YearConvention.MIDDLE).units(1);
		builder.unit().vintage = 2017;
		Stock stock = builder.stock();
		assertTrue(stock.grows());
		assertArrayEquals(new double[] { 0, 3.5 }, stock.begin());
		assertArrayEquals(new double[] { 20.5, 33.5 }, stock.counted());
		assertArrayEquals(new double[] { 1, 0 }, stock.columns()[Columns.IN_USE]);
		assertFalse(new StockBuilder().units(1).stock().grows());
	}

	@Test
	void whatIsNotStatedIsUnknownButForWhatNoUnitStates() {
		double[][] columns = new Stock(1, 2014, Horizon.REMAINING_LIFE, YearConvention.START).columns();
		assertEquals(Columns.COUNT, columns.length);
		assertTrue(Double.isNaN(columns[Columns.of(Attribute.CAPACITY)][0]));
		assertTrue(Double.isNaN(columns[Columns.of(Feature.FUEL)][0]));
		assertEquals(0, columns[Columns.of(Attribute.GRID_PURCHASE)][0]);
		assertEquals(0, columns[Columns.of(Attribute.HEAT_PURCHASE)][0]);
		assertEquals(0, columns[Columns.of(Attribute.AVOIDED_EMISSIONS)][0]);
	}

	@Test
	void namesHaveIndices() {
		UnitNames names = new UnitNames();
		assertEquals("heat", names.name(Feature.OUTPUT, 2));
		assertEquals(0, names.index(Feature.FUEL, "coal"));
		assertEquals(1, names.index(Feature.FUEL, "gas"));
		assertEquals(0, names.index(Feature.FUEL, "coal"));
		assertEquals("gas", names.name(Feature.FUEL, 1));
		assertEquals("", names.name(Feature.FUEL, Double.NaN));
		assertTrue(names.knows(Feature.FUEL, "coal"));
		assertFalse(names.knows(Feature.TECHNOLOGY, "coal"));
	}

	@Test
	void everyColumnHasAPlaceOfItsOwn() {
		boolean[] taken = new boolean[Columns.COUNT];
		for (Attribute attribute : Attribute.values()) {
			take(taken, Columns.of(attribute));
			take(taken, Columns.before(attribute));
		}
		for (Feature feature : Feature.values()) {
			take(taken, Columns.of(feature));
		}
		for (Group group : Group.values()) {
			take(taken, Columns.of(group));
		}
		take(taken, Columns.IN_USE);
		take(taken, Columns.TAKES);
		for (boolean each : taken) {
			assertTrue(each);
		}
	}

	private static void take(boolean[] taken, int column) {
		assertFalse(taken[column]);
		taken[column] = true;
	}
}
