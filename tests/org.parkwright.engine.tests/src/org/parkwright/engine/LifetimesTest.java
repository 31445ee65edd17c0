package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LifetimesTest {
	@Test
	void countsTheYearsFromTheBaseYearToTheLastYearOfService() {
		int[] vintage = {2005, 2014, 1985, 1984, 1950, 2016};
		int[] lifetime = {30, 30, 30, 30, 30, 25};
		// 1985 + 30: its last year is 2014, the base year itself; 1984 + 30 was last in use in 2013.
		assertArrayEquals(new int[] {21, 30, 1, 0, 0, 27}, Lifetimes.remaining(2014, vintage, lifetime));
	}

	@Test
	void anEmptyStockHasNoLives() {
		assertArrayEquals(new int[0], Lifetimes.remaining(2014, new int[0], new int[0]));
	}

	@Test
	void doesNotWrapAround() {
		int[] most = {Integer.MAX_VALUE};
		assertThrows(ArithmeticException.class, () -> Lifetimes.remaining(0, most, most));
		assertArrayEquals(new int[] {0}, Lifetimes.remaining(Integer.MAX_VALUE, new int[] {Integer.MIN_VALUE}, most));
	}

	@Test
	void refusesArraysOfDifferentLength() {
		assertThrows(IllegalArgumentException.class, () -> Lifetimes.remaining(2014, new int[2], new int[3]));
	}
}
