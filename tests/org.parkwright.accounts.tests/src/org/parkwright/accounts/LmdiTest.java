package org.parkwright.accounts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LmdiTest {

	private static double product(double[] factors) {
		return Arrays.stream(factors).map(each -> Double.isNaN(each) ? 0 : each).reduce(1, (a, b) -> a * b);
	}

	/** Factors over ten powers of ten, some of which are 0 or, where the one before is, 0/0. */
	private static double[] factors(Random random) {
		double[] factors = new double[5];
		for (int i = 0; i < factors.length; i++) {
			boolean gone = i > 0 && (factors[i - 1] == 0 || Double.isNaN(factors[i - 1]));
			factors[i] = gone ? Double.NaN : random.nextInt(6) == 0 ? 0 : Math.pow(10, 10 * random.nextDouble() - 5);
		}
		return factors;
	}

	@Test
	void theCausesSumToTheChangeWhateverIsZero() {
		var random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			double[] before = factors(random);
			double[] after = factors(random);
			double change = product(after) - product(before);
			double sum = Arrays.stream(Lmdi.terms(before, after)).sum();
			double scale = Math.max(1, Math.max(product(after), product(before)));
			assertEquals(change, sum, 1e-9 * scale, () -> Arrays.toString(before) + " " + Arrays.toString(after));
		}
	}

	@Test
	void aFactorThatDoesNotChangeHasNoPart() {
		assertArrayEquals(new double[] { 6, 0 }, Lmdi.terms(new double[] { 3, 2 }, new double[] { 6, 2 }), 1e-12);
	}

	@Test
	void aFactorThatDiffersInItsLastDigitsAloneHasNoPart() {
		assertEquals(0, Lmdi.terms(new double[] { 0.1 + 0.2, 2 }, new double[] { 0.3, 5 })[0], 0);
	}

	@Test
	void aFuelThatIsNewIsOfTheMix() {
		// energy of the sector, share of the fuel, emissions by its energy: 0/0 before
		assertArrayEquals(new double[] { 0, 15, 0 }, Lmdi.terms(new double[] { 100, 0, Double.NaN }, new double[] { 300, 0.5, 0.1 }), 1e-12);
		assertArrayEquals(new double[] { 0, -15, 0 }, Lmdi.terms(new double[] { 300, 0.5, 0.1 }, new double[] { 100, 0, Double.NaN }), 1e-12);
	}

	@Test
	void theMeanOfTwoNumbersThatAreNearlyAlikeLiesBetweenThem() {
		double mean = Lmdi.mean(1, 1 + 1e-12);
		assertEquals(1 + 5e-13, mean, 1e-15);
		assertEquals(5, Lmdi.mean(5, 5));
		assertEquals(0, Lmdi.mean(5, 0));
	}
}
