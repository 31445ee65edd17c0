package org.parkwright.core.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.parkwright.core.LogFixture;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.lifetime.Laws.Problem;
import org.parkwright.core.lifetime.LifetimeLaw.Description;
import org.parkwright.core.lifetime.LifetimeLaw.Number;
import org.parkwright.engine.lifetime.Lifetime;

/** Lifetime laws that studies can name: the shipped ones and those of plug-ins come by one door. */
class LawsTest {

	private static final List<List<Number>> MEAN = List.of(List.of(new Number("mean", "a")));

	/** A law of plug-in code. */
	private record Brought(Lifetime lifetime) implements LifetimeLaw {
		@Override
		public Description description() {
			return new Description("law", "A law.", MEAN, "Write another.");
		}

		@Override
		public Lifetime lifetime(Map<String, Double> numbers) {
			return lifetime;
		}
	}

	private static String problem(Lifetime lifetime, long limitInMillis) {
		LifetimeLaw law = new Brought(lifetime);
		return LawTrial.problem(new Described<>(law, law.description(), "com.example.life"), Map.of("mean", 20.0), limitInMillis)
				.map(Problem::message).orElse("");
	}

	private static String problem(Lifetime lifetime) {
		return problem(lifetime, LawTrial.LIMIT_IN_MILLIS);
	}

	@Test
	void whatShipsComesFirstAndByTheSameDoor() {
		assertEquals(List.of("weibull", "lognormal", "normal", "logistic", "exponential", "fixed", "evenly"),
				Laws.all().stream().map(law -> law.description().name()).toList());
	}

	@Test
	void lifetimesOfWhatShipsAreSurvivals() {
		Map<String, Double> numbers = Map.of("mean", 20.0, "sd", 6.0, "shape", 3.0, "scale", 22.0, "span", 40.0);
		Laws.all().forEach(law -> law.description().forms().forEach(form -> {
			Map<String, Double> own = new java.util.HashMap<>(numbers);
			own.keySet().retainAll(form.stream().map(Number::name).toList());
			assertEquals(Optional.empty(), Laws.problem(law.description().name(), own), law.description().name() + own);
		}));
	}

	@Test
	void numbersThatNoLifeHas() {
		Problem problem = Laws.problem("normal", Map.of("mean", 20.0, "sd", 20.0)).orElseThrow();
		assertEquals("No normal lifetime has these numbers.", problem.message());
	}

	@Test
	void whatIsNoSurvivalIsTold() {
		String none = "The lifetime law law, which com.example.life brings, gives what is no survival, which begins at 1 and does not rise.";
		assertEquals("", problem(age -> Math.max(0, 1 - age / 40)));
		assertEquals(none, problem(age -> age < 10 ? 1 : Double.NaN));
		assertEquals(none, problem(age -> 0.5));
		assertEquals(none, problem(age -> age == 3.5 ? 0.1 : age > 30 ? 0 : 1));
		assertEquals(none, problem(age -> 1 - age / 40));
	}

	@Test
	void oneThatThrowsOrComesToNoEndIsTold() {
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertEquals("The lifetime law law, which com.example.life brings, fails.", problem(age -> {
				throw new IllegalStateException("on purpose");
			}));
			assertEquals(1, log.records().size());
		}
		CountDownLatch never = new CountDownLatch(1);
		Lifetime endless = age -> {
			while (never.getCount() > 0) {
				Thread.onSpinWait();
			}
			return 0;
		};
		String told = "The lifetime law law, which com.example.life brings, comes to no end.";
		assertEquals(told, problem(endless, 1));
		never.countDown();
		assertEquals(told, problem(endless), "it is not tried again");
	}

	@Test
	void whatCannotBeStatedIsNoLaw() {
		assertThrows(IllegalArgumentException.class, () -> new Description("a law", "A blank.", MEAN, ""));
		assertThrows(IllegalArgumentException.class, () -> new Description("law", "Of nothing.", List.of(), ""));
		assertThrows(IllegalArgumentException.class,
				() -> new Description("law", "Of no unit.", List.of(List.of(new Number("mean", "furlong"))), ""));
	}
}
