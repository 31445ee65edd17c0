package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.fault.Faults;
import org.parkwright.scenario.internal.Codes;

/** Few lines can make formulas that nobody can wait for: they are refused where they are written, by a limit that is named. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FormulaSizeTest {

	private static final String MANY = " comes to more than 2000 numbers when the functions and parameters that it reads are put in their "
			+ "place. Read each of them once, or give one of them a number of its own.";
	private static final String DEEP = " is more than 1000 levels deep when the functions and parameters that it reads are put in their "
			+ "place. Let them read fewer others one behind the other, or give one of them a number of its own.";

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
	}

	@Test
	void functionsThatCallTheOneBeforeTwice() {
		refused("function f0(x) = x\n" + lines(30, i -> "function f" + i + "(x) = f" + (i - 1) + "(x) + f" + (i - 1) + "(x)\n")
				+ "factor set F { a = f30(1) estimate \"test\" }\n", "This formula" + MANY);
		refused("function f0(x) = x * x\n" + lines(30, i -> "function f" + i + "(x) = f" + (i - 1) + "(f" + (i - 1) + "(x))\n")
				+ "measure M { applies to all units fuelUse becomes fuelUse * f30(2) }\n", "This formula" + MANY);
	}

	@Test
	void parametersThatReadTheOneBeforeTwice() {
		refused("factor set F { p0 = 1 estimate \"test\"\n" + lines(30, i -> "p" + i + " = p" + (i - 1) + " + p" + (i - 1)
				+ " estimate \"test\"\n") + "}\n", "This formula" + MANY);
	}

	@Test
	void setsThatDoubleAValueTwice() {
		refused("factor set F0 { a = 1 estimate \"test\" }\n" + lines(30, i -> "factor set F" + i + " extends F" + (i - 1)
				+ " { a = a + a estimate \"test\" }\n"), "This formula" + MANY);
	}

	@Test
	void aFunctionThatIsUsedManyTimes() {
		files.sound("function f(x) = x + x + x + x\nfactor set F { a = f(f(f(f(1)))) estimate \"test\" }\n");
		refused("function f(x) = x + x + x + x\nfactor set F { a = f(f(f(f(f(f(1)))))) estimate \"test\" }\n", "This formula" + MANY);
	}

	@Test
	void chainsOfTwoThousandParametersAndSets() {
		refused("factor set F { p0 = 1 estimate \"test\"\n" + lines(2000, i -> "p" + i + " = p" + (i - 1) + " estimate \"test\"\n") + "}\n",
				"This formula" + DEEP);
		refused("factor set F { p2000 = 1 estimate \"test\"\n" + IntStream.range(0, 2000).mapToObj(i -> "p" + i + " = p" + (i + 1)
				+ " estimate \"test\"\n").collect(Collectors.joining()) + "}\n", "This formula" + DEEP);
		refused("factor set F0 { a = 1 estimate \"test\" }\n" + lines(500, i -> "factor set F" + i + " extends F" + (i - 1)
				+ " { a = a * 2 estimate \"test\" }\n"), "This formula" + DEEP);
		refused("function f0(x) = x\n" + lines(2000, i -> "function f" + i + "(x) = f" + (i - 1) + "(x) + 1\n"), "This formula" + DEEP);
	}

	@Test
	void chainsOfSetsThatStateOtherNumbersAreNoneOfFormulas() {
		files.sound("factor set F0 { a0 = 1 estimate \"test\" }\n" + lines(2000, i -> "factor set F" + i + " extends F" + (i - 1)
				+ " { a" + i + " = " + i + " estimate \"test\" }\n"));
	}

	@Test
	void aParameterOfManyCases() {
		files.sound("factor set F { a {\n" + lines(500, i -> i + " where capacity > " + i + " MW estimate \"test\"\n") + "} }\n");
		refused("factor set F { a {\n" + lines(1500, i -> i + " where capacity > " + i + " MW estimate \"test\"\n") + "} }\n",
				"The parameter a" + MANY);
	}

	@Test
	void aCycleOfTwoThousandParametersIsToldAtEach() {
		files.given("test.scenario", "factor set F {\n" + lines(2000, i -> "p" + i + " = p" + (i % 2000 + 1) + " estimate \"test\"\n") + "}\n");
		assertEquals(2000, files.faults("test.scenario").stream().filter(fault -> fault.code().equals(Codes.PARAMETER_CYCLE)).count());
	}

	@Test
	void aCycleByWayOfAFunction() {
		files.errors("function f(x) = x * p\nfactor set F { p = «f(2)» estimate \"test\" }\n", Codes.PARAMETER_CYCLE,
				"The parameter depends on itself: p → f → p. Give one of them a value of its own.");
	}

	/** What others read of a formula that is refused is a number for them, so that it is told once. */
	@Test
	void whatReadsARefusedFormulaIsNotRefusedWithIt() {
		List<Fault> faults = refused("factor set F { p0 = 1 estimate \"test\"\n" + lines(11, i -> "p" + i + " = p" + (i - 1) + " + p" + (i - 1)
				+ " estimate \"test\"\n") + "b = p11 + 1 estimate \"test\" }\n", "This formula" + MANY);
		assertEquals(1, faults.size());
	}

	/** The largest formulas that are read are read, written and compared on the stack of a thread, which is smaller than that of main. */
	@Test
	void theUsualStackOfAThreadIsEnoughForTheLargestFormula() throws InterruptedException {
		List<Object> thrown = new ArrayList<>();
		String text = "factor set F {\n\ta = 1" + " + 2 * 3".repeat(650) + " estimate \"test\"\n\tb = " + "(1 + ".repeat(60) + "1"
				+ ")".repeat(60) + " estimate \"test\"\n}\n";
		Thread thread = new Thread(null, () -> {
			Faults faults = new Faults();
			Loaded loaded = Scenarios.load("test.scenario", text, name -> null, faults);
			faults.forEach(thrown::add);
			Expression value = loaded.parameterSets().get(0).parameters().get(0).cases().get(0).value();
			thrown.addAll(ExpressionText.of(value).startsWith("1 + 2 * 3 + 2") && value.hashCode() != 0 ? List.of() : List.of(value));
		}, "usual", 1 << 20);
		thread.setUncaughtExceptionHandler((failed, failure) -> thrown.add(failure));
		thread.start();
		thread.join();
		assertEquals(List.of(), thrown);
	}

	private static String lines(int count, IntFunction<String> line) {
		return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining());
	}

	/** Refused by this message first, be it the formula or the parameter that is one level deeper, and for no other reason elsewhere. */
	private List<Fault> refused(String text, String message) {
		files.given("test.scenario", text);
		List<Fault> faults = files.faults("test.scenario");
		assertTrue(faults.get(0).text().endsWith(message.replaceFirst("^This formula", "")), faults.get(0)::toString);
		assertTrue(faults.stream().allMatch(fault -> fault.code().equals(Codes.FORMULA_SIZE)));
		return faults;
	}
}
