package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parkwright.engine.Close.assertClose;

import java.math.BigDecimal;
import java.math.MathContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnuityTest {
	private static final MathContext EXACT = new MathContext(400);

	/** Σ (1+r)^−k for k = 1 … n, term by term: holds for a rate of 0 as well. */
	private static BigDecimal sum(double rate, int years) {
		BigDecimal growth = BigDecimal.ONE.add(new BigDecimal(rate));
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal term = BigDecimal.ONE;
		for (int k = 0; k < years; k++) {
			term = term.divide(growth, EXACT);
			sum = sum.add(term);
		}
		return sum;
	}

	@ParameterizedTest
	@ValueSource(doubles = {0, 1e-310, 1e-18, 9e-19, 1e-17, 1e-15, 1e-12, 1e-9, 1e-6, 0.001, 0.03, 0.08, 0.5, 2, 100,
			-1e-16, -1e-9, -0.02, -0.5})
	void isTheSumOfTheDiscountedYears(double rate) {
		for (int years : new int[] {1, 2, 7, 21, 30, 100, 127, 128, 250}) {
			assertClose(sum(rate, years).doubleValue(), Annuity.factor(rate, years), 1e-12, rate + ", " + years);
			assertClose(sum(rate, years).subtract(sum(rate, years - 1)).doubleValue(), Annuity.discount(rate, years),
					1e-12, rate + ", " + years);
		}
	}

	@Test
	void aRateOfZeroCountsTheYearsExactly() {
		assertEquals(21, Annuity.factor(0, 21));
		assertEquals(1, Annuity.discount(0, 21));
	}

	@Test
	void noYearsAreWorthNothing() {
		assertEquals(0, Annuity.factor(0.08, 0));
		assertEquals(0, Annuity.factor(0.08, -3));
		assertEquals(0, Annuity.factor(0, -3));
		assertEquals(1, Annuity.discount(0.08, 0));
	}

	@Test
	void unknownYearsAreUnknown() {
		assertEquals(Double.NaN, Annuity.factor(0.08, Double.NaN));
		assertEquals(Double.NaN, Annuity.factor(0, Double.NaN));
		assertEquals(Double.NaN, Annuity.discount(0.08, Double.NaN));
	}

	@ParameterizedTest
	@ValueSource(doubles = {-1, -2, Double.NaN, Double.NEGATIVE_INFINITY})
	void refusesARateThatIsNone(double rate) {
		assertThrows(IllegalArgumentException.class, () -> Annuity.factor(rate, 3));
		assertThrows(IllegalArgumentException.class, () -> Annuity.discount(rate, 3));
	}

	@Test
	void theTableOfPresentValuesIsTheAnnuity() {
		PresentValue presentValue = new PresentValue(0.08);
		for (int years : new int[] {-1, 0, 1, 30, 127, 128, 500}) {
			assertEquals(Annuity.factor(0.08, years), presentValue.factor(years));
			assertEquals(Annuity.discount(0.08, years), presentValue.discount(years));
		}
		for (int years : new int[] {0, 1, 30, 126, 127, 500}) {
			double half = Annuity.factor(0.08, years) + 0.5 * Annuity.discount(0.08, years + 1);
			assertEquals(half, presentValue.factor(years + 0.5), 1e-15 * half);
		}
		assertEquals(0, presentValue.factor(-0.5));
		assertEquals(Annuity.discount(0.08, 12.5), presentValue.discount(12.5));
		assertEquals(Double.NaN, presentValue.discount(Double.NaN));
	}
}
