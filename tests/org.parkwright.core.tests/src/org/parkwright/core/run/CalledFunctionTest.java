package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.parkwright.core.LogFixture;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.function.FormulaFunction;

/** Functions of plug-ins at work: what they do wrong is told at the call, with who brings them. */
class CalledFunctionTest {

	private static final double NAN = Double.NaN;

	/** A function of plug-in code. */
	private record Brought(ToDoubleFunction<double[]> body) implements FormulaFunction {
		@Override
		public Signature signature() {
			return new Signature("f", "A function.", List.of(new Argument("a", "1"), new Argument("b", "1")), false, "1");
		}

		@Override
		public double value(double[] arguments) {
			return body.applyAsDouble(arguments);
		}
	}

	private static CalledFunction called(ToDoubleFunction<double[]> body) {
		FormulaFunction function = new Brought(body);
		return new CalledFunction(new Described<>(function, function.signature(), "com.example.steam"), StudyBuilder.PLACE);
	}

	private static double[] values(CalledFunction function, double[]... arguments) {
		double[] out = new double[arguments[0].length];
		function.apply(arguments, out, out.length);
		return out;
	}

	@Test
	void whatIsUnknownIsNotAsked() {
		assertArrayEquals(new double[] { 5, NAN, NAN }, values(called(given -> given[0] + given[1]), new double[] { 2, NAN, 1 },
				new double[] { 3, 1, NAN }));
	}

	@Test
	void oneThatThrowsIsAFaultAtItsPlace() {
		Faults faults = new Faults();
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertNull(Watch.over(own -> values(called(given -> given[7]), new double[] { 1 }, new double[] { 2 }), faults));
			assertEquals(1, log.records().size());
		}
		assertEquals("test.scenario:3:5 error study.function The function f, which com.example.steam brings, fails. "
				+ "Write the formula without it, or ask who made it.", faults.list().get(0).toString());
	}

	@Test
	void oneThatComesToNoEndIsAFaultAtItsPlace() {
		Faults faults = new Faults();
		CountDownLatch never = new CountDownLatch(1);
		assertNull(Watch.over(own -> values(called(given -> {
			while (never.getCount() > 0) {
				Thread.onSpinWait();
			}
			return 0;
		}), new double[] { 1 }, new double[] { 2 }), 1, faults));
		never.countDown();
		assertEquals("The function f, which com.example.steam brings, comes to no end.", faults.list().get(0).message());
	}

	@Test
	void whatElseFailsIsThrownAsItIs() {
		assertThrows(IOException.class, () -> Watch.over(own -> {
			throw new IOException("on purpose");
		}, new Faults()));
		assertThrows(StackOverflowError.class, () -> Watch.over(own -> {
			throw new StackOverflowError();
		}, new Faults()));
	}

	@Test
	void faultsOfTheWorkAreTold() {
		Faults faults = new Faults();
		assertEquals("done", Watch.over(own -> {
			own.warning("test.code", "A warning.", "", StudyBuilder.PLACE);
			return "done";
		}, faults));
		assertEquals("test.code", faults.list().get(0).code());
	}
}
