package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.scenario.ScenarioFixture.SETS;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.AppliedExchange;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Scenario.Choice;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.internal.Codes;

/** Which units take which measure when, and measures that do not go together. */
class ScenarioStepsTest {

	private static final String MEASURES = """
			measure A { applies to units where fuel is coal fuel becomes naturalGas }
			measure B { applies to units where fuel is coal fuelUse becomes electricity / 0.5 }
			measure C { applies to all units fuelUse becomes fuelUse * 0.9 }
			""";

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder).given("test.park", "");
	}

	private static String study(String text) {
		return SETS + MEASURES + "study S {\n\tpark \"test.park\"\n\tbase year 2014\n\tdiscount rate 8 %\n\tfactors F\n\tprices P\n"
				+ text + "\n}\n";
	}

	private static Scenario scenario(String text) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load("test.scenario", study(text), name -> null, faults);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		return loaded.studies().get(0).scenarios().get(0);
	}

	@Test
	void aStepSaysWhichUnitsWhenAndHowMany() {
		Scenario.Step step = scenario("scenario X { apply A where unit is one of (\"U1\", \"U2\") from 2018 at 20 %/a then C }")
				.steps().get(0);
		assertEquals("unit is one of (U1, U2)", ExpressionText.of(step.condition()));
		assertEquals(2018, step.from());
		assertEquals(0.2, step.share(), 1e-12);
	}

	@Test
	void aStepMayBeAnExchangeOfThePark() {
		Scenario scenario = scenario("scenario X { apply A then exchange \"Steam to the mill\" from 2027 to 2040 then exchange heat }");
		Scenario.Step steam = scenario.steps().get(1);
		assertEquals(new AppliedExchange("Steam to the mill", 2040, steam.exchange().place()), steam.exchange());
		assertEquals(2027, steam.from());
		assertEquals(List.of(), steam.measures(), "what it does the park says");
		assertEquals(new AppliedExchange("heat", null, scenario.steps().get(2).exchange().place()), scenario.steps().get(2).exchange());
		assertTrue(StudyText.of(Scenarios.load("test.scenario", study("scenario X { apply exchange \"Steam to the mill\" from 2027 to 2040 }"), name -> null, new Faults()).studies().get(0))
				.contains("scenario X exchange \"Steam to the mill\" from 2027 to 2040\n"));
	}

	@Test
	void anExchangeEndsAfterItBeginsAndIsAppliedOnce() {
		files.errors(study("scenario X { apply exchange \"Steam\" from 2027 to «2027» }"), Codes.STEP_YEAR, "The exchange would end in 2027 and begin in 2027. Write a later year behind to.");
		files.errors(study("scenario X { apply exchange \"Steam\" from «2010» }"), Codes.STEP_YEAR,
				"The study begins in 2014, no exchange can begin before. Write a later year, or none for the base year.");
		files.errors(study("scenario X { apply exchange \"Steam\" then exchange «\"Steam\"» }"), Codes.STEP_TWICE, "The scenario applies the exchange Steam twice. Take one of the two away.");
	}

	@Test
	void whatIsBestForAUnit() {
		Scenario scenario = scenario("scenario X { apply cheapest of A, B then most effective of C }");
		assertEquals(List.of(Choice.CHEAPEST, Choice.MOST_EFFECTIVE),
				scenario.steps().stream().map(Scenario.Step::choice).toList());
	}

	@Test
	void aScenarioMayStateParametersAnew() {
		Scenario scenario = scenario("""
				scenario Dear {
					fuelPrice = fuelPrice * 2 estimate "what if"
					steamPrice { 80 CNY/GJ where unit is "U1" estimate "contract" 70 CNY/GJ estimate "test" }
					apply A
				}
				""");
		assertEquals(List.of("fuelPrice", "steamPrice"), scenario.overrides().stream().map(each -> each.name()).toList());
		assertEquals("(29 CNY/GJ) * 2", ExpressionText.of(scenario.overrides().get(0).cases().get(0).value()));
	}

	@Test
	void whatAScenarioCannotStateAnew() {
		files.errors(study("""
				scenario Dear {
					«fuelPrise» = 2 CNY/GJ estimate "test"
					steamPrice = «2 MW» estimate "test"
					gridFactor = 0.8 t/MWh estimate "test"
					«gridFactor» = 0.9 t/MWh estimate "test"
					apply A
				}
				"""), Codes.UNKNOWN + "parameter", "The sets of the study have no parameter fuelPrise. Did you mean fuelPrice? "
				+ "A scenario states anew what the sets of its study hold.", UnitCheck.UNIT,
				"steamPrice is in CNY/GJ, but this is in MW. Multiply by a quantity in CNY/(GJ*MW) or correct the formula.",
				Codes.DUPLICATE, "There is a parameter gridFactor already, in line 35. Give one of the two another name.");
	}

	@Test
	void stepsThatBeginInNoYear() {
		files.errors(study("scenario X { apply A from «2013» then C from «2014.5» }"), Codes.STEP_YEAR,
				"The study begins in 2014, no measure can begin before. Write a later year, or none for the base year.",
				Codes.STEP_YEAR, "The year from which on units take a measure is a calendar year from 1900 to 2200.");
	}

	@Test
	void sharesThatAreNone() {
		files.errors(study("scenario X { apply A at «20 %» then B at «0 %/a» then C at «120 %/a» }"), UnitCheck.UNIT,
				"A share of the stock a year is in %/a, but this is in %. Write for instance at 20 %/a.",
				Codes.STEP_SHARE, "A share of the stock a year is more than 0 and not more than 100 %/a. "
						+ "Take at away if all units take the measure at once.",
				Codes.STEP_SHARE, "A share of the stock a year is more than 0 and not more than 100 %/a. "
						+ "Take at away if all units take the measure at once.");
	}

	@Test
	void aStepWhoseConditionIsNone() {
		files.errors(study("scenario X { apply A where «capacity» }"), UnitCheck.KIND,
				"A condition is expected here, but this is a number in MW. Compare it with another number.");
	}

	@Test
	void twoMeasuresThatSetTheSame() {
		files.warnings(study("scenario X { apply B then «D» } }\nmeasure D { applies to units where capacity < 5 MW "
				+ "fuelUse becomes 0 GJ/a\n").replaceFirst("\\}\\s*$", "}"), Codes.CONFLICT,
				"D sets fuelUse, which B has set before it: of a unit that takes both only what D sets remains. "
						+ "Write first of B, D, let one exclude the other, or let the change of D read fuelUse.");
	}

	@Test
	void measuresThatDoNotMeetOrWorkOnTheResult() {
		files.sound(study("scenario X { apply A then B then C }"));
	}

	@Test
	void aMeasureExcludesOthers() {
		String excluding = "measure D { applies to all units excludes B fuelUse becomes 0 GJ/a }\n";
		files.sound(excluding + study("scenario X { apply B then D }"));
		Loaded loaded = Scenarios.load("test.scenario", excluding + MEASURES, name -> null, new Faults());
		assertEquals(Set.of("B"), loaded.measures().get(0).excludes());
		files.errors("measure D { applies to all units excludes «D», «E» fuelUse becomes 0 GJ/a }", Codes.EXCLUDES,
				"A unit takes a measure once; it need not exclude itself. Take it away.", Codes.UNKNOWN + "measure",
				"There is no measure E. Did you mean D? Measures of other files are seen when these are imported.");
	}

	@Test
	void aShareOfTheFuelBecomesAnother() {
		Loaded loaded = Scenarios.load("test.scenario", "measure D { applies to all units fuel becomes biomass for 20 % }",
				name -> null, new Faults());
		assertEquals("fuel becomes biomass for 20 %", StudyText.of(loaded.measures().get(0).changes().get(0)));
		files.errors("""
				measure D {
					applies to all units
					«technology» becomes biomass for 20 %
					fuel becomes biomass for «120 %»
					fuel becomes biomass for «2 MW»
					fuel becomes «biomas» for 20 %
				}
				""", Codes.CHANGE_SHARE, "Only a share of the fuel can become another, not of the technology. "
				+ "Take for and what stands behind it away.", Codes.CHANGE_SHARE, "A share of the fuel lies between 0 and 100 %.",
				UnitCheck.UNIT, "for is in 1, but this is in MW. Divide by a quantity in MW.", Codes.UNKNOWN + "fuel",
				"There is no fuel biomas. Did you mean biomass? Or declare it: fuel biomas \"what it is\".");
	}

	@Test
	void livesMayBecomeShorterOrLonger() {
		files.sound("""
				measure Longer { applies to all units lifetime becomes lifetime + 10 a }
				measure Out { applies to units where fuel is coal retirement becomes min(retirement, 2025) }
				""");
	}
}
