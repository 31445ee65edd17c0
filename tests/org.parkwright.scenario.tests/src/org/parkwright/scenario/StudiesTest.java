package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.Demand;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.ParkAccount;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.scenario.internal.Codes;
import org.parkwright.simulation.Horizon;

/** Studies: their settings, sets, scenarios and comparisons. */
class StudiesTest {

	private static final String HEAD = """
			import "sets.scenario"
			measure A { applies to all units cost retrofit 1 CNY }
			measure B { applies to all units cost retrofit 1 CNY }
			""";
	private static final String SETTINGS = "park \"here.park\" base year 2014 discount rate 8 % factors F prices P\n";

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
		files.given("sets.scenario", ScenarioFixture.SETS).given("here.park", "");
	}

	@Test
	void whatParksWant() {
		files.sound(HEAD + "study S { " + SETTINGS + """
				demand heat 500 TJ/a estimate "x"
				demand electricity of "A park" 2014: 90 GWh/a, 2030: 120000 MWh/a, interpolate estimate "x"
				scenario One { apply A }
				}
				""");
		Study study = Scenarios.load(files.file("test.scenario"), new Faults()).study("S").orElseThrow();
		assertEquals(List.of("", "A park"), study.demands().stream().map(Demand::park).toList());
		assertEquals(500_000, study.demands().get(0).in(2050), 1e-6);
		assertEquals(105_000, study.demands().get(1).in(2022), 1e-6);
		assertTrue(StudyText.of(study).contains("demand heat 500 TJ/a estimate\n"), StudyText.of(study));
		files.errors(HEAD + "study S { " + SETTINGS + """
				demand heat «500 MW» estimate "x"
				demand heat of K1 2014: 5 TJ/a, 2016: «-4 TJ/a» estimate "x"
				demand electricity 5 MWh/a estimate "x"
				«demand electricity 6 MWh/a estimate "x"»
				scenario One { apply A }
				}
				""", UnitCheck.UNIT, "A demand of heat is in GJ/a, but this is in MW. Write the number in GJ/a.",
				Codes.DEMAND, "A demand is not below 0. Write what is wanted, 0 for nothing.",
				Codes.DEMAND, "The study states this demand twice. Take one of the two away, or write a series of years.");
	}

	@Test
	void howTheParkIsAccountedFor() {
		files.sound(HEAD + "study S { " + SETTINGS + """
				account "Greenhouse gases" { years 2005 to 2013 factors Ipcc2006 warming AR5 electricity market heat allocation efficiency }
				scenario One { apply A }
				}
				study T { """ + SETTINGS + "account { years 2010 factors \"My factors\" } scenario One { apply A } }");
		Study study = Scenarios.load(files.file("test.scenario"), new Faults()).study("S").orElseThrow();
		ParkAccount account = study.account();
		assertEquals("Greenhouse gases", account.title());
		assertEquals("account { years 2005 to 2013 factors Ipcc2006 warming AR5 electricity market heat allocation efficiency }", StudyText.of(account));
		assertEquals("AR5", account.warming().name());
		assertEquals(account, study.withScenario("One").account());
		assertTrue(StudyText.of(study).contains(StudyText.of(account)));
		ParkAccount other = Scenarios.load(files.file("test.scenario"), new Faults()).study("T").orElseThrow().account();
		assertEquals("account { years 2010 to 2010 factors \"My factors\" }", StudyText.of(other));
	}

	@Test
	void whatAnAccountCannotBe() {
		files.errors(HEAD + "study S { " + SETTINGS + """
				account { years «2013 to 2005» warming AR5 electricity «locaton» heat allocation «luck» warming «AR6» }
				«account { years 2013 }»
				scenario One { apply A }
				}
				study T { """ + SETTINGS + """
				account { years «201» electricity market electricity «location» }
				scenario One { apply A }
				}
				""", Codes.ACCOUNT, "The account begins in 2013, it cannot end in 2005. Exchange the two years.",
				Codes.ACCOUNT, "Bought electricity is counted by location or by market, not by locaton. Did you mean location?",
				Codes.ACCOUNT, "Heat is not allocated by luck. There is boiler, efficiency, energy, exergy, workPotential.",
				Codes.SETTING_TWICE, "The account states this twice. Take one of the two away.",
				Codes.ACCOUNT, "The study states its account twice. Put both into one block.",
				Codes.ACCOUNT, "The first year of an account is a calendar year from 1900 to 2200.",
				Codes.SETTING_TWICE, "The account states this twice. Take one of the two away.");
	}

	@Test
	void aStudyAsAValue() {
		files.sound(HEAD + """
				study S "A study" {
					park "here.park"
					base year 2014
					horizon remaining life
					discount rate 8 %
					factors F
					prices P
					abatement cost cumulative
					scenario One "First" { apply A then first of B, A }
					scenario "A&B" { apply A }
					compare "Both" all ranked by cost
					compare "A&B"
				}
				""".replace("then first of B, A", "then B"));
		Faults faults = new Faults();
		Study study = Scenarios.load(files.file("test.scenario"), faults).study("S").orElseThrow();
		assertEquals("A study", study.title());
		assertEquals("here.park", study.park());
		assertEquals(2014, study.baseYear());
		assertEquals(0.08, study.discountRate(), 1e-15);
		assertEquals(Denominator.CUMULATIVE, study.denominator());
		assertEquals(List.of("One", "A&B"), study.scenarios().stream().map(scenario -> scenario.name()).toList());
		assertEquals(List.of(List.of("A"), List.of("B")), study.scenarios().get(0).steps().stream()
				.map(step -> step.measures().stream().map(measure -> measure.name()).toList()).toList());
		assertEquals(new Comparison("Both", List.of("One", "A&B"), Comparison.Ranking.COST), study.comparisons().get(0));
		assertEquals(new Comparison("", List.of("A&B"), Comparison.Ranking.NONE), study.comparisons().get(1));
	}

	@Test
	void whatAStudyMustSay() {
		files.errors(HEAD + "study «««««S»»»»» { scenario One { apply A } }\n",
				Codes.SETTING_MISSING, "The study S lacks its park. Write park \"FILE.park\".",
				Codes.SETTING_MISSING, "The study S lacks its base year. Write base year 2014.",
				Codes.SETTING_MISSING, "The study S lacks its discount rate. Write discount rate 8 %.",
				Codes.SETTING_MISSING, "The study S lacks its factors. Write factors NAME.",
				Codes.SETTING_MISSING, "The study S lacks its prices. Write prices NAME.");
	}

	@Test
	void whatAStudySaysTwice() {
		files.errors(HEAD + "study S {\n" + SETTINGS + "base year «2015»\nhorizon remaining life horizon «remaining life»\n"
				+ "scenario One { apply A } }\n", Codes.SETTING_TWICE, "The study states this twice. Take one of the two away.",
				Codes.SETTING_TWICE, "The study states this twice. Take one of the two away.");
	}

	/** Each set is sound with what can be seen where it stands; together they are not. */
	@Test
	void aCycleOfSetsThatAStudyCombines() {
		String sets = """
				import "sets.scenario"
				measure A { applies to all units cost retrofit 1 CNY }
				factor set G extends F { x = y estimate "t" }
				price set R extends P { y = 1 estimate "t" }
				price set Q extends P { y = x estimate "t" }
				""";
		String settings = SETTINGS.replace("factors F prices P", "factors G prices ");
		one(Codes.PARAMETER_CYCLE, sets + "study S {\n" + settings + "Q scenario One { apply A } }\n",
				"With the sets of this study the parameter x depends on itself: x → y → x. Give one of them a value of its own.");
		one(Codes.PARAMETER_CYCLE, sets + "study S {\n" + settings + "R scenario One { y = x estimate \"t\" apply A } }\n",
				"With the values of this scenario the parameter x depends on itself: x → y → x. Give one of them a value of its own.");
		files.sound(sets + "study S {\n" + settings + "R scenario One { y = 2 estimate \"t\" apply A } }\n");
	}

	@Test
	void formulasThatAreTooLargeWithTheSetsThatAStudyCombines() {
		String half = IntStream.range(0, 15).mapToObj(i -> "p" + (2 * i + 1) + " = p" + 2 * i + " + p" + 2 * i + " estimate \"t\"\n")
				.collect(Collectors.joining());
		String other = IntStream.range(0, 15).mapToObj(i -> "p" + (2 * i + 2) + " = p" + (2 * i + 1) + " + p" + (2 * i + 1)
				+ " estimate \"t\"\n").collect(Collectors.joining());
		String ones = IntStream.rangeClosed(0, 15).mapToObj(i -> "p" + 2 * i + " = 1 estimate \"t\"\n").collect(Collectors.joining());
		one(Codes.FORMULA_SIZE, """
				import "sets.scenario"
				measure A { applies to all units cost retrofit 1 CNY }
				price set R extends P { %s }
				factor set G extends F { p0 = 1 estimate "t" %s }
				price set Q extends P { %s }
				""".formatted(ones, half, other) + "study S {\n" + SETTINGS.replace("factors F prices P", "factors G prices Q")
				+ "scenario One { apply A } }\n", "With the sets of this study the parameter p11 comes to more than 2000 numbers or 1000 levels "
				+ "when the parameters that it reads are put in their place. Let it read fewer others, or give one of them a number of its own.");
	}

	private void one(String code, String text, String message) {
		files.given("test.scenario", text);
		assertEquals(List.of(code + " " + message), files.faults("test.scenario").stream().map(fault -> fault.code() + " " + fault.text()).toList());
	}

	@Test
	void aParkThatIsNotThere() {
		files.errors(HEAD + "study S {\n" + SETTINGS.replace("\"here.park\"", "«\"nowhere.park\"»") + "scenario One { apply A } }\n",
				Codes.PARK_MISSING, "There is no park nowhere.park. "
						+ "Correct its path from this file, or make the park with parkwright import.");
	}

	@Test
	void aRunMayTakeAnotherPark() {
		files.given("test.scenario", HEAD + "study S {\n" + SETTINGS.replace("here", "nowhere") + "scenario One { apply A } }\n");
		Faults faults = new Faults();
		assertTrue(Scenarios.load(files.file("test.scenario"), faults).study("S").isPresent(), faults::toString);
	}

	@Test
	void yearsThatAreNone() {
		for (String year : List.of("2014.5", "14", "20140")) {
			files.errors(HEAD + "study S {\n" + SETTINGS.replace("2014", "«" + year + "»") + "scenario One { apply A } }\n",
					Codes.BASE_YEAR, "The base year is a calendar year from 1900 to 2200.");
		}
	}

	@Test
	void horizonsAndYearConventions() {
		assertEquals(Horizon.REMAINING_LIFE, study("").horizon());
		assertEquals(YearConvention.START, study("").convention());
		assertEquals(Horizon.REMAINING_LIFE, study("horizon remaining life").horizon());
		assertEquals(Horizon.REMAINING_LIFE, study("horizon " + Horizon.REMAINING_LIFE.word()).horizon());
		assertEquals(Horizon.NEW_UNIT_LIFE, study("horizon " + Horizon.NEW_UNIT_LIFE.word()).horizon());
		assertEquals(Horizon.until(2030), study("horizon " + Horizon.until(2030).word()).horizon());
		assertEquals(Horizon.until(2030), study("horizon until 2030").horizon());
		assertEquals(Horizon.NEW_UNIT_LIFE, study("horizon lifetime").horizon());
		assertEquals(YearConvention.MIDDLE, study("year convention midYear").convention());
		assertEquals(YearConvention.END, study("year convention endOfYear horizon until 2014").convention());
		assertEquals(YearConvention.START, study("year convention startOfYear").convention());
	}

	private Study study(String settings) {
		files.given("test.scenario", HEAD + "study S {\n" + SETTINGS + settings + " scenario One { apply A } }\n");
		return Scenarios.load(files.file("test.scenario"), new Faults()).study("S").orElseThrow();
	}

	@Test
	void whichEmissionsCount() {
		assertEquals(Set.of(Boundary.STACK, Boundary.BOUGHT), study("").counted());
		assertEquals(Set.of(Boundary.CREDITS), study("counts credits").counted());
		assertEquals(Set.of(Boundary.values()), study("counts upstream, credits, stack, bought").counted());
		horizon("counts stack, bought, «stack»", Codes.COUNTED_TWICE, "This names stack twice. Take one of the two away.");
		horizon("counts stack «counts bought»", Codes.SETTING_TWICE, "The study states this twice. Take one of the two away.");
	}

	@Test
	void whatOfTheParkCounts() {
		assertFalse(study("").planned());
		assertTrue(study("include planned").planned());
		assertNull(study("").gridFactors());
		assertEquals(GridFactorKind.BUILD_MARGIN, study("grid factors buildMargin").gridFactors());
		horizon("include planned include «planned»", Codes.SETTING_TWICE, "The study states this twice. Take one of the two away.");
		horizon("grid factors average «grid factors average»", Codes.SETTING_TWICE, "The study states this twice. Take one of the two away.");
		horizon("grid factors «buildMargn»", Codes.UNKNOWN + "gridFactors", "There is no kind of grid factors buildMargn. Did you mean buildMargin?");
		horizon("grid factors «residual»", Codes.UNKNOWN + "gridFactors",
				"There is no kind of grid factors residual. There is average, operatingMargin, buildMargin, combinedMargin.");
	}

	@Test
	void horizonsThatAreNone() {
		horizon("horizon until «2013»", Codes.HORIZON, "The study begins in 2014, it cannot end in 2013. Write a later year.");
		horizon("horizon until «30»", Codes.HORIZON, "The last year that counts is a calendar year from 1900 to 2200.");
		horizon("horizon until 2030\nhorizon «until 2040»", Codes.SETTING_TWICE,
				"The study states this twice. Take one of the two away.");
		horizon("year convention midYear year convention «midYear»", Codes.SETTING_TWICE,
				"The study states this twice. Take one of the two away.");
		horizon("horizon until 2030 target emissions of «2031» below 5 Mt", Codes.TARGET,
				"The study counts until 2030, it knows nothing of 2031. Write an earlier year, or a later horizon.");
		files.warnings(HEAD + "study S {\n" + SETTINGS + "horizon until 2030 scenario One { apply A from «2031» } }\n", Codes.STEP_YEAR,
				"The study counts until 2030; what begins in 2031 changes nothing. Write an earlier year, or a later horizon.");
		files.sound(HEAD + "study S {\n" + SETTINGS + "horizon until 2030 scenario One { apply A from 2030 }\n"
				+ "target emissions of 2030 below 5 Mt }\n");
	}

	private void horizon(String setting, String code, String message) {
		files.errors(HEAD + "study S {\n" + SETTINGS + setting + " scenario One { apply A } }\n", code, message);
	}

	@Test
	void ratesThatAreNone() {
		rate("8", Codes.DISCOUNT_RATE, "A discount rate of 800 % a year is too high. Write % behind the number.");
		rate("120 %", Codes.DISCOUNT_RATE, "A discount rate of 120 % a year is too high.");
		rate("8 CNY", UnitCheck.UNIT, "A discount rate is a share a year, but this is in CNY. Write for instance 8 %.");
	}

	private void rate(String rate, String code, String message) {
		files.errors(HEAD + "study S {\n" + SETTINGS.replace("8 %", "«" + rate + "»") + "scenario One { apply A } }\n", code, message);
	}

	@Test
	void setsThatLackWhatTheModelAsksFor() {
		files.errors(HEAD + """
				factor set G { co2Factor = 96 kg/GJ estimate "test" }
				price set Q extends P { }
				price set R {
					fuelPrice = 29 CNY/GJ estimate "test"
					electricityTariff = 0.4 CNY/kWh estimate "test"
					steamPrice = 70 CNY/GJ estimate "test"
					ultraLowEmissionCapital = 0 CNY/kW estimate "test"
					ultraLowEmissionOperation = 0 CNY/kWh estimate "test"
				}
				study S {
					park "here.park" base year 2014 discount rate 8 %
					factors «G»
					prices «R»
					scenario One { apply A }
				}
				study T { park "here.park" base year 2014 discount rate 8 % factors F prices Q scenario One { apply A } }
				""", Codes.ROLE_MISSING, "G lacks fullLoadHours (h/a), defaultHeatToPower (1), electricEfficiency (1), "
				+ "heatEfficiency (1), boilerReference (1), ch4Factor (g/GJ), n2oFactor (g/GJ), ch4Warming (1), n2oWarming (1), which "
				+ "the model asks for. Add them or extend a set that has them.", Codes.ROLE_MISSING,
				"R lacks followUpCost (CNY/kW), which the model asks for. Add it or extend a set that has it.");
	}

	@Test
	void setsThatLackWhatAMeasureReads() {
		files.errors(HEAD + """
				factor set Other { limit = 12 MW estimate "test" }
				measure M { applies to units where capacity < limit cost retrofit 1 CNY }
				study S { park "here.park" base year 2014 discount rate 8 % factors «F» prices P scenario One { apply M } }
				""", Codes.PARAMETER_MISSING,
				"Measure M reads limit, which neither F nor P defines. Choose sets that do, or add it.");
	}

	@Test
	void setsThatStateInAnotherUnitWhatAMeasureReads() {
		files.errors(HEAD + """
				factor set Other { limit = 12 MW estimate "test" }
				factor set Mine extends F { limit = 12 GJ estimate "test" }
				measure M { applies to units where capacity < limit cost retrofit 1 CNY }
				study S { park "here.park" base year 2014 discount rate 8 % factors «Mine» prices P scenario One { apply M } }
				""", UnitCheck.UNIT, "Measure M reads limit in MW, but the study's sets state it in GJ. "
				+ "Give one of the two parameters another name.");
	}

	@Test
	void aParameterInBothSets() {
		files.errors(HEAD + """
				factor set G extends F { limit = 12 MW estimate "test" }
				price set Q extends P { limit = 15 MW estimate "test" }
				study S { park "here.park" base year 2014 discount rate 8 % factors G prices «Q» scenario One { apply A } }
				""", Codes.PARAMETER_TWICE, "G and Q both define limit. A study needs one meaning of a name; take one away.");
	}

	@Test
	void setsOfTheWrongKind() {
		files.errors(HEAD + "study S {\n" + SETTINGS.replace("factors F prices P", "factors «P» prices «F»")
				+ "scenario One { apply A } }\n", Codes.SET_KIND,
				"P is a price set, but a factor set is wanted here.", Codes.SET_KIND,
				"F is a factor set, but a price set is wanted here.");
	}

	@Test
	void aStudyWithoutScenarios() {
		files.warnings(HEAD + "study «S» {\n" + SETTINGS + "}\n", Codes.SCENARIOS_NONE,
				"The study has no scenario; only the stock as it stands is computed. Write one, for instance scenario A { apply M1 }.");
	}

	@Test
	void aMeasureTakenTwice() {
		files.errors(HEAD + "study S {\n" + SETTINGS + "scenario One { apply A then first of B, «A» } }\n", Codes.STEP_TWICE,
				"The scenario takes A twice. A unit takes a measure once; take one away.");
	}

	@Test
	void aScenarioComparedTwice() {
		files.errors(HEAD + "study S {\n" + SETTINGS + "scenario One { apply A } compare One, «One» }\n", Codes.COMPARE_TWICE,
				"The comparison names One twice. Take one of the two away.");
	}

	@Test
	void faultsComeInTheOrderOfTheText() {
		files.given("test.scenario", HEAD + "study S {\ncompare Two\nscenario One { apply M1 }\n" + SETTINGS.replace("8 %", "8") + "}\n");
		assertEquals(List.of(Codes.UNKNOWN + "scenario", Codes.UNKNOWN + "measure", Codes.DISCOUNT_RATE),
				files.faults("test.scenario").stream().map(Fault::code).toList());
	}
}
