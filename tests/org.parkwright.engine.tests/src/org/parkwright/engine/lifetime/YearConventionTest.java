package org.parkwright.engine.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class YearConventionTest {
	@Test
	void countsTheYearsFromTheBaseYearToTheLastOfService() {
		lives(YearConvention.START, 21, 30, 1, 0, 0, 25);
		lives(YearConvention.MIDDLE, 21.5, 30, 1.5, 0.5, 0, 25);
		lives(YearConvention.END, 22, 30, 2, 1, 0, 25);
	}

	private static void lives(YearConvention convention, double... expected) {
		// 1985 + 30: from the start of the year, its last year is 2014, the base year itself; 1984 + 30 was last in use in 2013.
		int[] vintage = {2005, 2014, 1985, 1984, 1950, 2016};
		int[] lifetime = {30, 30, 30, 30, 30, 25};
		for (int j = 0; j < vintage.length; j++) {
			assertEquals(expected[j], convention.remainingLife(2014, vintage[j], lifetime[j]), convention + " " + vintage[j]);
		}
	}

	@ParameterizedTest
	@EnumSource
	void overAllVintagesALifeIsServedOnce(YearConvention convention) {
		int lifetime = 12;
		double served = IntStream.rangeClosed(1900, 2013).mapToDouble(vintage -> convention.remainingLife(2014, vintage, lifetime)
				- convention.remainingLife(2015, vintage, lifetime)).sum();
		// In a year, as many vintages serve as a life has years; the vintage of the year itself adds what passed of it.
		assertEquals(lifetime - 1 + convention.share(), served, 1e-12);
	}

	@ParameterizedTest
	@EnumSource
	void doesNotWrapAround(YearConvention convention) {
		assertEquals(Integer.MAX_VALUE, convention.remainingLife(0, Integer.MAX_VALUE, Integer.MAX_VALUE));
		assertEquals(0, convention.remainingLife(Integer.MAX_VALUE, Integer.MIN_VALUE, 30));
		assertEquals(0, convention.remainingLife(2014, 2010, 0));
	}
}
