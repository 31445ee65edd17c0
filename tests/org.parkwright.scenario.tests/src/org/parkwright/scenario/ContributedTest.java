package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.scenario.ScenarioFixture.SETS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.function.Functions;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.internal.Codes;
import org.parkwright.scenario.internal.Contributed;

/** Functions and lifetime laws of plug-ins in a text. */
class ContributedTest {

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder).given("test.park", "");
	}

	private static String parameter(String formula) {
		return "factor set A { a = " + formula + " estimate \"test\" }\n";
	}

	private static List<Fault> faults(String text) {
		Faults faults = new Faults();
		Scenarios.load("test.scenario", text, name -> null, faults);
		return faults.list();
	}

	@Test
	void aFunctionOfAPlugInIsCalledAsTheShippedOnesAre() {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load("test.scenario", parameter("max(heatOf(2 kt/a, 20 GJ/t), 5 GJ/a)"), name -> null, faults);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		assertEquals("max(heatOf(2 kt/a, 20 GJ/t), 5 GJ/a)",
				ExpressionText.of(loaded.parameterSets().get(0).parameters().get(0).cases().get(0).value()));
	}

	@Test
	void itsArgumentsHaveUnits() {
		files.errors(parameter("heatOf(«2 MW», 20 GJ/t)") + parameter("heatOf(2 t/a, 20 GJ/t) + «3 MW»").replace("set A", "set B"),
				UnitCheck.UNIT,
				"mass of heatOf(mass, content) is in t/a, but this is in MW. Multiply by a quantity in t/(a*MW) or correct the formula.",
				UnitCheck.UNIT, "'+' needs like units: this is in MW, what stands before it in GJ/a. "
						+ "Multiply by a quantity in GJ/(a*MW) or correct the formula.");
	}

	@Test
	void aCallThatIsNone() {
		files.errors(parameter("«heatOf(2 t/a)» + «heatof»(2 t/a, 20 GJ/t)"), Codes.ARGUMENTS,
				"heatOf takes 2 numbers, not 1. Write heatOf(mass, content).", Codes.UNKNOWN + "function",
				"There is no function heatof. Did you mean heatOf? Functions of other files are seen when these are imported.");
	}

	@Test
	void aFunctionOfTheTextGoesFirst() {
		String text = "function heatOf(mass) = mass * 3 GJ/t\n" + parameter("heatOf(2 t/a)");
		List<Fault> faults = faults(text);
		assertEquals(List.of(Codes.FUNCTION_HIDES), faults.stream().map(Fault::code).toList());
		assertTrue(faults.get(0).message().startsWith("The function heatOf(mass, content), which ")
				&& faults.get(0).message().endsWith(" brings, is not to be called where this one is seen."), faults.get(0).message());
		assertEquals("Give this one another name if both are wanted.", faults.get(0).remedy());
		assertEquals("test.scenario:1:10", faults.get(0).place().toString());
	}

	@Test
	void oneWhoseNameIsAWordOfTheLanguageIsToldAndCannotBeCalled() {
		assertFalse(Contributed.functions().containsKey("measure"));
		List<LogRecord> told = new ArrayList<>();
		Logger logger = Logger.getLogger(Contributions.class.getName());
		logger.setUseParentHandlers(false);
		logger.setFilter(told::add);
		try {
			Contributed.nameable(List.of(Functions.named("measure").orElseThrow()), FormulaFunction.Signature::name);
		} finally {
			logger.setFilter(null);
			logger.setUseParentHandlers(true);
		}
		assertEquals(1, told.size());
		assertTrue(told.get(0).getMessage().startsWith("measure, which ") && told.get(0).getMessage()
				.endsWith(" brings, is a word of the scenario language and cannot be used; it needs another name."), told.get(0).getMessage());
	}

	@Test
	void aLawOfAPlugInIsStatedAsTheShippedOnesAre() {
		files.sound(stock("ramp(last 20 a)"));
		files.errors(stock("ramp(last «20 MW»)"), UnitCheck.UNIT, "The last of a lifetime is in a, but this is in MW. Write the number in a.");
		files.errors(stock("«ramp»(mean 20 a)"), Codes.DISTRIBUTION, "The numbers of ramp are last. Write for instance ramp(last …).");
	}

	@Test
	void aLawThatGivesNoSurvivalIsTold() {
		List<Fault> faults = faults(stock("broken(last 20 a)"));
		assertEquals(1, faults.size(), faults::toString);
		assertTrue(faults.get(0).message().startsWith("The lifetime law broken, which ")
				&& faults.get(0).message().endsWith(" brings, gives what is no survival, which begins at 1 and does not rise."),
				faults.get(0).message());
	}

	private static String stock(String lifetime) {
		return SETS + "measure A { applies to all units fuel becomes naturalGas }\n"
				+ "study S {\n\tpark \"test.park\"\n\tbase year 2014\n\tdiscount rate 8 %\n\tfactors F\n\tprices P\n"
				+ "\tscenario A { apply A }\n\tstock \"Boilers\" { lifetime " + lifetime
				+ " estimate \"test\" inflow 2000: 50 MW estimate \"test\" }\n}\n";
	}
}
