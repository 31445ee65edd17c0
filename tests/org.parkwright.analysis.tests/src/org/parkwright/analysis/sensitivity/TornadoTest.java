package org.parkwright.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parkwright.analysis.sensitivity.SobolIndicesTest.evaluate;

import java.util.List;

import org.junit.jupiter.api.Test;

class TornadoTest {
	private static final double[] BASE = {10, 2, 5};

	private static double model(double[] x) {
		return x[0] * x[1] + x[2];
	}

	@Test
	void varyOneParameterAtATimeTheWidestFirst() {
		Tornado.Draws draws = Tornado.Draws.factors(BASE, 0.8, 1.2);
		Tornado tornado = draws.read(evaluate(draws, TornadoTest::model));
		assertEquals(25, tornado.base());
		assertEquals(List.of(new Tornado.Bar(0, 8, 12, 21, 29), new Tornado.Bar(1, 1.6, 2.4, 21, 29),
				new Tornado.Bar(2, 4, 6, 24, 26)), tornado.bars());
		assertEquals(8, tornado.bars().get(0).width());
	}

	@Test
	void anUnknownResultIsTheLastBar() {
		Tornado.Draws draws = Tornado.Draws.factors(BASE, 0.8, 1.2);
		Tornado tornado = draws.read(evaluate(draws, x -> x[0] == 8 ? Double.NaN : model(x)));
		assertEquals(0, tornado.bars().get(2).parameter());
	}

	@Test
	void aTableVariesTwo() {
		TwoWay.Draws draws = new TwoWay.Draws(BASE, 2, new double[] {0, 100}, 0, new double[] {1, 2, 3});
		TwoWay table = draws.read(evaluate(draws, TornadoTest::model));
		assertArrayEquals(new double[][] {{2, 4, 6}, {102, 104, 106}}, table.results());
	}

	@Test
	void refusesWhatDoesNotFit() {
		assertThrows(IllegalArgumentException.class, () -> new Tornado.Draws(BASE, new double[2], new double[3]));
		assertThrows(IllegalArgumentException.class, () -> Tornado.Draws.factors(BASE, 0.8, 1.2).read(new double[6]));
		assertThrows(IllegalArgumentException.class,
				() -> new TwoWay.Draws(BASE, 1, new double[1], 1, new double[1]));
		assertThrows(IllegalArgumentException.class,
				() -> new TwoWay.Draws(BASE, 1, new double[0], 2, new double[1]));
		assertThrows(IllegalArgumentException.class,
				() -> new TwoWay.Draws(BASE, 1, new double[1], 2, new double[2]).read(new double[3]));
	}
}
