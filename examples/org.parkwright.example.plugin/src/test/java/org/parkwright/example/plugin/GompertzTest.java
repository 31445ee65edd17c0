package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parkwright.core.lifetime.Laws;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.ServiceLife;
import org.parkwright.engine.lifetime.Lifetime;

/** The test of a law asks for survival, and whether studies find it and can use it. */
class GompertzTest {

	private static final Map<String, Double> NUMBERS = Map.of("shape", 0.01, "scale", 5.0);

	@Test
	void survival() {
		Lifetime lifetime = new Gompertz().lifetime(NUMBERS);
		assertEquals(1, lifetime.survival(0));
		assertEquals(Math.exp(-0.01 * (Math.exp(4) - 1)), lifetime.survival(20), 1e-15);
	}

	@Test
	void studiesFindItByItsName() {
		assertEquals(Optional.empty(), Laws.problem("gompertz", NUMBERS));
		ServiceLife life = new ServiceLife("gompertz", NUMBERS, Mark.ESTIMATE, "a guess");
		assertEquals("gompertz(shape 0.01, scale 5 a)", life.toString());
		// b·e^η·E₁(η)
		assertEquals(5 * Math.exp(0.01) * 4.037929577, life.mean(), 1e-6);
	}
}
