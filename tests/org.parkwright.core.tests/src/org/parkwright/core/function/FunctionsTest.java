package org.parkwright.core.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.LogFixture;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.function.FormulaFunction.Argument;
import org.parkwright.core.function.FormulaFunction.Signature;

/** Functions that formulas can call: the shipped ones and those of plug-ins come by one door. */
class FunctionsTest {

	private static final Argument ANY = new Argument("a", FormulaFunction.LIKE);

	/** A function of plug-in code, with what it says of itself. */
	private record Brought(java.util.function.Supplier<Signature> said) implements FormulaFunction {
		@Override
		public Signature signature() {
			return said.get();
		}

		@Override
		public double value(double[] arguments) {
			return arguments[0];
		}
	}

	private static double value(String function, double... arguments) {
		return Functions.named(function).orElseThrow().self().value(arguments);
	}

	@Test
	void whatShipsComesFirstAndByTheSameDoor() {
		assertEquals(List.of("min", "max", "abs", "twice"), Functions.all().stream().map(each -> each.description().name()).toList());
		assertEquals(-2, value("min", 3, -2, 5));
		assertEquals(5, value("max", 3, -2, 5));
		assertEquals(2, value("abs", -2));
		assertEquals("min(a, b, …)", Functions.named("min").orElseThrow().description().toString());
	}

	/** Unit by unit and many at once, with unknown numbers among them, and written over an argument. */
	@Test
	void ofManyUnitsTheyAreWhatTheyAreOfEach() {
		double[] numbers = { -2, 3, Double.NaN, 0, -0.0, 7 };
		for (Described<FormulaFunction, Signature> each : Functions.all()) {
			int count = each.description().repeated() ? 3 : each.description().arguments().size();
			double[][] arguments = new double[count][100];
			for (int j = 0; j < 100; j++) {
				for (int i = 0; i < count; i++) {
					arguments[i][j] = numbers[(j / (int) Math.pow(numbers.length, i)) % numbers.length];
				}
			}
			double[] expected = IntStream.range(0, 100).mapToDouble(j -> {
				double[] own = Arrays.stream(arguments).mapToDouble(argument -> argument[j]).toArray();
				return Arrays.stream(own).anyMatch(Double::isNaN) ? Double.NaN : each.self().value(own);
			}).toArray();
			each.self().values(arguments, arguments[count - 1], 100);
			assertArrayEquals(expected, arguments[count - 1], each.description().name());
		}
	}

	@Test
	void oneThatFailsOrIsThereAlreadyIsToldAndLeftOut() {
		Brought first = new Brought(() -> new Signature("twice", "Twice.", List.of(ANY), false, FormulaFunction.LIKE));
		Brought second = new Brought(() -> new Signature("twice", "Another.", List.of(ANY), false, FormulaFunction.LIKE));
		Brought failing = new Brought(() -> {
			throw new IllegalStateException("on purpose");
		});
		Brought silent = new Brought(() -> null);
		try (LogFixture log = new LogFixture(Contributions.class)) {
			Map<String, Described<FormulaFunction, Signature>> known = Described.byName("function", List.of(failing, silent, first, second),
					FormulaFunction::signature, Signature::name);
			assertEquals(List.of(first), known.values().stream().map(Described::self).toList());
			List<String> told = log.records().stream().map(each -> each.getMessage()).toList();
			assertEquals(3, told.size(), told::toString);
			assertTrue(told.get(0).contains(Brought.class.getName()) && told.get(0).contains("does not say what it is and was skipped"), told.get(0));
			assertTrue(told.get(2).startsWith("The function twice of "), told.get(2));
		}
	}

	@Test
	void whatCannotBeCalledIsNoFunction() {
		List<Argument> any = List.of(ANY);
		assertThrows(IllegalArgumentException.class, () -> new Signature("my function", "A blank.", any, false, "1"));
		assertThrows(IllegalArgumentException.class, () -> new Signature("f", " ", any, false, "1"));
		assertThrows(IllegalArgumentException.class, () -> new Signature("f", "Of nothing.", List.of(), false, "1"));
		assertThrows(IllegalArgumentException.class, () -> new Signature("f", "Of no unit.", any, false, "furlong"));
		assertThrows(IllegalArgumentException.class,
				() -> new Signature("f", "Like what?", List.of(new Argument("a", "MW")), false, FormulaFunction.LIKE));
	}

	@Test
	void aRepeatedArgumentIsTheLast() {
		Signature signature = new Signature("f", "A function.", List.of(new Argument("a", "MW"), new Argument("b", "1")), true, "MW");
		assertTrue(signature.takes(2) && signature.takes(5) && !signature.takes(1));
		assertEquals("b", signature.argument(4).name());
	}
}
