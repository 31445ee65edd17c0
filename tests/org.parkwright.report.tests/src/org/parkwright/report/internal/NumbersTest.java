package org.parkwright.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers are written. */
class NumbersTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1234567.891 | 1 | 1,234,567.9", "-37.45 | 1 | -37.5", "0 | 2 | 0",
			"-0.0 | 2 | 0", "0.004 | 1 | 0.004", "0.05 | 1 | 0.1", "-0.0000321 | 2 | -0.00003", "1e-20 | 1 | 1.0e-20",
			"NaN | 1 | unknown", "Infinity | 1 | unknown", "-Infinity | 1 | unknown", "0.5 | 0 | 1" })
	void aNumberWithDecimals(double value, int decimals, String text) {
		assertEquals(text, Numbers.text(value, decimals));
	}

	@Test
	void anUnknownNumberHasNoUnit() {
		assertEquals("unknown", Numbers.text(Double.NaN, 1, "MW"));
		assertEquals("1.0\u00a0MW", Numbers.text(1, 1, "MW"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1 | 3 | 33.3", "1 | 100000 | < 0.1", "0 | 3 | 0", "0 | 0 | \u2013",
			"NaN | 3 | unknown", "3 | NaN | unknown" })
	void aShare(double part, double whole, String text) {
		assertEquals(text, Numbers.percent(part, whole, 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "96.1 | 96.1", "0.1 | 0.1", "400000 | 400,000", "-70 | -70", "0 | 0",
			"0.010 | 0.01", "29.2712 | 29.2712", "NaN | unknown" })
	void aParameterHasAllItsDigits(double value, String text) {
		assertEquals(text, Numbers.exact(value));
	}

	@Test
	void aScaleIsChosenByTheLargest() {
		assertEquals("6,718.3\u00a0Mt CO\u2082e", Scale.mass(6.7183e9).full(6.7183e9, 1));
		assertEquals("12.0\u00a0kt CO\u2082e", Scale.mass(12_000).full(12_000, 1));
		assertEquals("-58.01", Scale.money(-58.0145e9).text(-58.0145e9, 2));
		assertEquals("unknown", Scale.money(1e6).full(Double.NaN, 1));
		assertEquals("t CO\u2082e", Scale.mass(0).unit());
	}

	@Test
	void keysSortLikeTheirNumbers() {
		assertEquals(-1, Integer.signum(Contents.key(9).compareTo(Contents.key(10))));
	}
}
