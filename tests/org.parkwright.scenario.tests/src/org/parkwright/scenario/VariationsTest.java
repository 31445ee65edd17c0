package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.scenario.ScenarioFixture.SETS;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.BreakEven;
import org.parkwright.core.study.Selection;
import org.parkwright.core.study.Sensitivity;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.Target;
import org.parkwright.core.study.TwoWayTable;
import org.parkwright.core.study.UncertainParameter;
import org.parkwright.core.study.UncertainParameter.Kind;
import org.parkwright.core.study.Uncertainty;
import org.parkwright.core.study.Uncertainty.Distribution;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.engine.Boundary;
import org.parkwright.scenario.internal.Codes;

/** Targets, sensitivity, break-even and uncertainty studies, tables of two numbers, and choices. */
class VariationsTest {

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder).given("test.park", "");
	}

	private static String text(String more) {
		return SETS.replace("price set P {", "price set P {\n\tgasPrice { 60 CNY/GJ where capacity > 3 MW estimate \"test\" "
				+ "65 CNY/GJ where fuel is coal estimate \"test\" 70 CNY/GJ estimate \"test\" }")
				+ "measure A { applies to all units fuel becomes naturalGas }\n"
				+ "study S {\n\tpark \"test.park\"\n\tbase year 2014\n\tdiscount rate 8 %\n\tfactors F\n\tprices P\n"
				+ "\tscenario A { apply A }\n" + more + "\n}\n";
	}

	private static Study study(String more) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load("test.scenario", text(more), name -> null, faults);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		return loaded.studies().get(0);
	}

	@Test
	void targets() {
		List<Target> targets = study("""
				target "Less" emissions of 2030 below 70 % of 2014
				target emissions of 2030 below 5 kt
				target emissions below 1000000 t
				""").targets();
		assertArrayEquals(new double[] { 0.7, 5000, 1e6 }, targets.stream().mapToDouble(Target::limit).toArray(), 1e-9);
		assertEquals(2014, targets.get(0).reference());
		assertEquals(2030, targets.get(1).year());
		assertEquals(null, targets.get(2).year());
	}

	@Test
	void targetsOfBoundariesOfTheirOwn() {
		List<Target> targets = study("""
				target "Own" emissions of stack of 2030 below 70 % of 2014
				target emissions of stack, upstream, credits below 5 kt
				target emissions below 5 kt
				""").targets();
		assertEquals(List.of(Set.of(Boundary.STACK), Set.of(Boundary.STACK, Boundary.UPSTREAM, Boundary.CREDITS), Set.of()),
				targets.stream().map(Target::counted).toList());
		assertEquals(2030, targets.get(0).year());
		files.errors(text("target emissions of stack, «stack» below 3 t"), Codes.COUNTED_TWICE, "This names stack twice. Take one of the two away.");
	}

	@Test
	void aParameterOfASetThatTheStudyDoesNotTake() {
		files.errors("factor set Other { elsewhere = 1 estimate \"test\" }\n"
				+ text("sensitivity \"One\" of A { vary «elsewhere» by 20 % }"), Codes.VARY,
				"The sets of the study do not hold elsewhere. Vary a parameter that they hold.");
	}

	@Test
	void targetsThatSayNothing() {
		files.errors(text("""
				target emissions of «2013» below 3 t
				«target emissions below 70 % of 2014»
				target emissions of 2030 below «70 %»
				target emissions of 2030 below «5 t» of 2014
				"""), Codes.TARGET, "The study begins in 2014, it knows nothing of 2013. Write a later year.", Codes.TARGET,
				"Emissions of all years are no share of those of one. Write of which year, for instance "
						+ "emissions of 2030 below 70 % of 2014, or a limit in t.",
				UnitCheck.UNIT, "A limit of emissions is in t, but this is in %. Write the number in t.", UnitCheck.UNIT,
				"A limit as a share of a year's emissions is in 1, but this is in t. Write the number in 1.");
	}

	@Test
	void sensitivity() {
		Sensitivity study = study("""
				sensitivity "Tornado" of all {
					vary gasPrice by 20 %
					vary fuelPrice from 20 CNY/GJ to 0.03 CNY/MJ
					vary discount rate from 5 % to 10 %
					vary hours by 10 %
					vary lifetime by 10 %
				}
				""").sensitivities().get(0);
		assertEquals(List.of("A"), study.scenarios());
		assertEquals(List.of(Kind.PARAMETER, Kind.PARAMETER, Kind.DISCOUNT_RATE, Kind.HOURS, Kind.LIFETIME),
				study.ranges().stream().map(range -> range.parameter().kind()).toList());
		assertTrue(study.ranges().get(0).relative());
		assertEquals(0.8, study.ranges().get(0).low(), 1e-12);
		assertEquals(30, study.ranges().get(1).high(), 1e-12);
		assertEquals(0.05, study.ranges().get(2).low(), 1e-12);
	}

	@Test
	void whatCannotVarySo() {
		files.errors(text("""
				sensitivity of «B» {
					vary «gasPrice» from 50 CNY/GJ to 80 CNY/GJ
					vary «gasPrice» by 20 %
					vary fuelPrice from «80 CNY/GJ to 50 CNY/GJ»
					vary steamPrice by «120 %»
					vary «capacity» by 10 %
					vary «hours» from 4000 h/a to 5000 h/a
					vary gridFactor from «1 MW» to 2 t/MWh
					vary «gasPrise» by 20 %
				}
				"""), Codes.UNKNOWN + "scenario", "The study has no scenario B. Did you mean A?", Codes.VARY,
				"gasPrice is no single number whose place another could take. Vary it by a share or a factor.", Codes.VARY,
				"This varies already. Take one of the two away.", Codes.VARY,
				"A range goes from the lower number to the higher. Exchange the two.", Codes.VARY,
				"A spread is more than 0 and less than 100 %. Write for instance by 20 %.", Codes.VARY,
				"Of the numbers of units, hours and lifetime can vary.", Codes.VARY,
				"Hours and lifetimes differ from unit to unit, and one number cannot take their place. Vary them by a share or a factor.",
				UnitCheck.UNIT, "The number is in t/MWh, but this is in MW. Write the number in t/MWh.", Codes.UNKNOWN + "parameter",
				"There is no parameter gasPrise. Did you mean gasPrice? Parameters of other files are seen when these are imported.");
	}

	@Test
	void tables() {
		List<TwoWayTable> tables = study("""
				table "Gas against interest" of all {
					vary gasPrice by 40 % at 5 values
					vary discount rate from 4 % to 12 % at 3 values
				}
				table of A { vary fuelPrice from -1 CNY/GJ to 0.03 CNY/MJ at 2 values vary lifetime by 10 % at 50 values }
				""").tables();
		assertEquals(List.of("Gas against interest", ""), tables.stream().map(TwoWayTable::title).toList());
		assertEquals(List.of("A"), tables.get(0).scenarios());
		assertEquals(List.of("A"), tables.get(1).scenarios());
		TwoWayTable.Axis rows = tables.get(0).rows();
		assertEquals("gasPrice", rows.range().parameter().parameter());
		assertTrue(rows.range().relative());
		assertArrayEquals(new double[] { 0.6, 0.8, 1, 1.2, 1.4 }, rows.values());
		assertEquals(Kind.DISCOUNT_RATE, tables.get(0).columns().range().parameter().kind());
		assertArrayEquals(new double[] { 0.04, 0.08, 0.12 }, tables.get(0).columns().values());
		assertArrayEquals(new double[] { -1, 30 }, tables.get(1).rows().values());
		assertEquals(50, tables.get(1).columns().values().length);
	}

	@Test
	void valuesBetweenTheEndsAreThoseThatOneWouldWrite() {
		TwoWayTable table = study("table of A { vary discount rate from 1 % to 49 % at 49 values vary hours by 49 % at 49 values }")
				.tables().getFirst();
		for (int percent = 2; percent < 49; percent++) {
			assertEquals(new BigDecimal(percent).movePointLeft(2).doubleValue(), table.rows().values()[percent - 1]);
		}
		assertEquals(1, table.columns().values()[24]);
	}

	@Test
	void tablesThatAreNone() {
		files.errors(text("""
				«table of A { vary hours by 10 % at 3 values }»
				table of A {
					vary hours by 10 % at 3 values
					vary lifetime by 10 % at 3 values
					«vary gasPrice by 10 % at 3 values»
					vary steamPrice by 10 % at 3 values
				}
				table of «B», A { vary hours by 10 % at «1» values vary lifetime by 10 % at «1000000000» values }
				table of A, «A» { vary hours by 10 % at «2.5» values vary lifetime by «100 %» at «51» values }
				table of A { vary hours by 10 % at 3 values vary «hours» by 20 % at 3 values }
				table of A { vary «gasPrise» by 10 % at 3 values vary fuelPrice from «9 CNY/GJ to 2 CNY/GJ» at 3 values }
				"""), Codes.TABLE, "A table needs a second number that varies, for its columns. Write for instance "
						+ "vary discount rate from 4 % to 12 % at 5 values, or a sensitivity for one number alone.",
				Codes.TABLE, "A table has two numbers that vary: the first gives its rows, the second its columns. "
						+ "Take this one away, or write a table for each pair.",
				Codes.UNKNOWN + "scenario", "The study has no scenario B. Did you mean A?",
				Codes.TABLE, "The number of values of a table is a whole number from 2 to 50.",
				Codes.TABLE, "The number of values of a table is a whole number from 2 to 50.",
				Codes.COMPARE_TWICE, "The table names A twice. Take one of the two away.",
				Codes.TABLE, "The number of values of a table is a whole number from 2 to 50.",
				Codes.VARY, "A spread is more than 0 and less than 100 %. Write for instance by 20 %.",
				Codes.TABLE, "The number of values of a table is a whole number from 2 to 50.",
				Codes.VARY, "This varies already. Take one of the two away.", Codes.UNKNOWN + "parameter",
				"There is no parameter gasPrise. Did you mean gasPrice? Parameters of other files are seen when these are imported.",
				Codes.VARY, "A range goes from the lower number to the higher. Exchange the two.");
	}

	@Test
	void breakEvens() {
		List<BreakEven> all = study("""
				break even "What decides" of all {
					vary gasPrice where capacity > 3 MW from 50 CNY/GJ to 0.09 CNY/MJ
					vary discount rate from 0 % to 20 %
				}
				break even of A { vary hours by 50 % }
				""").breakEvens();
		assertEquals(List.of("What decides", ""), all.stream().map(BreakEven::title).toList());
		assertEquals(List.of("A"), all.get(0).scenarios());
		assertEquals("gasPrice where capacity > 3 MW", all.get(0).ranges().get(0).parameter().name());
		assertEquals(90, all.get(0).ranges().get(0).high(), 1e-12);
		assertEquals(0.5, all.get(1).ranges().get(0).low());
	}

	@Test
	void breakEvensThatAreNone() {
		files.errors(text("""
				break even of «B», A { vary hours by «100 %» vary «hours» by 10 % }
				break even of A, «A» { vary «gasPrice» from 9 CNY/GJ to 2 CNY/GJ }
				"""), Codes.UNKNOWN + "scenario", "The study has no scenario B. Did you mean A?", Codes.VARY,
				"A spread is more than 0 and less than 100 %. Write for instance by 20 %.", Codes.VARY,
				"This varies already. Take one of the two away.", Codes.COMPARE_TWICE,
				"The break even names A twice. Take one of the two away.", Codes.VARY,
				"gasPrice is no single number whose place another could take. Vary it by a share or a factor.");
	}

	@Test
	void oneValueOfAParameterVariesWhereverNumbersDo() {
		Study study = study("""
				sensitivity of A { vary gasPrice where (capacity > (3 MW)) by 20 % }
				table of A { vary gasPrice where capacity > 3 MW from 1 CNY/GJ to 2 CNY/GJ at 2 values vary hours by 10 % at 2 values }
				uncertainty of A {
					draws 100
					vary gasPrice where capacity > 3 MW as normal(mean 60 CNY/GJ, sd 1 CNY/GJ)
					vary gasPrice where fuel is coal by normal(mean 1, sd 10 %)
					vary hours by normal(mean 1, sd 10 %)
					correlate gasPrice where (capacity > 3 MW) and gasPrice where fuel is coal -0.5
					correlate hours and gasPrice where fuel is coal 0.5
				}
				""");
		List<UncertainParameter> subjects = List.of(study.sensitivities().getFirst().ranges().getFirst().parameter(), study.tables().getFirst().rows().range().parameter(),
				study.uncertainties().getFirst().variations().getFirst().parameter());
		for (UncertainParameter subject : subjects) {
			assertEquals("gasPrice", subject.parameter());
			assertEquals("capacity > 3 MW", subject.condition());
		}
		assertEquals(0, study.uncertainties().getFirst().correlations().getFirst().first());
		assertEquals(1, study.uncertainties().getFirst().correlations().getFirst().second());
		assertEquals(-0.5, study.uncertainties().getFirst().correlations().getFirst().rank());
		assertEquals(1, study.uncertainties().getFirst().correlations().getLast().second());
	}

	@Test
	void valuesThatAParameterHasNot() {
		files.errors(text("""
				sensitivity of A {
					vary gasPrice where «capacity > 5 MW» by 20 %
					vary fuelPrice where «fuel is coal» from 1 CNY/GJ to 2 CNY/GJ
					vary gasPrice where capacity > 3 MW from «1 MW» to 2 CNY/GJ
				}
				sensitivity of A {
					vary gasPrice by 20 %
					vary «gasPrice where capacity > 3 MW» by 20 %
				}
				break even of A {
					vary gasPrice where capacity > 3 MW by 20 %
					vary «gasPrice» by 20 %
				}
				"""), Codes.VARY, "gasPrice has no value of its own where capacity > 5 MW. Its values with a condition are those where capacity > 3 MW; fuel is coal.",
				Codes.VARY, "fuelPrice has no value of its own where fuel is coal. Its value has no condition: leave where away.",
				UnitCheck.UNIT, "The number is in CNY/GJ, but this is in MW. Write the number in CNY/GJ.",
				Codes.VARY, "This varies already. Take one of the two away.", Codes.VARY, "This varies already. Take one of the two away.");
	}

	@Test
	void uncertainty() {
		Uncertainty study = study("""
				uncertainty "Prices" of A {
					draws 10000
					seed 2016
					vary fuelPrice as normal(mean 29 CNY/GJ, sd 4 CNY/GJ)
					vary gasPrice by triangular(min 80 %, mode 100 %, max 130 %)
					vary discount rate as uniform(min 5 %, max 10 %)
					correlate fuelPrice and gasPrice 0.6
					correlate discount rate and gasPrice -0.2
				}
				""").uncertainties().get(0);
		assertEquals(10_000, study.draws());
		assertEquals(2016, study.seed());
		assertEquals(Distribution.NORMAL, study.variations().get(0).distribution());
		assertEquals(Map.of("mean", 29.0, "sd", 4.0), study.variations().get(0).arguments());
		assertEquals(1.3, study.variations().get(1).arguments().get("max"), 1e-12);
		assertTrue(study.variations().get(1).relative());
		assertEquals(List.of(0.6, -0.2), study.correlations().stream().map(Uncertainty.Correlation::rank).toList());
		assertEquals(2, study.correlations().get(1).first());
	}

	@Test
	void distributionsThatAreNone() {
		files.errors(text("""
				uncertainty of all {
					draws «0.5»
					seed «1.5»
					vary fuelPrice as «gaussian»(mean 29 CNY/GJ, sd 4 CNY/GJ)
					vary steamPrice by «normal»(mean 1, spread 4)
					vary gasPrice by «uniform»(min 2, max 1)
					vary gridFactor by «normal»(mean 1, sd -0.1)
					vary hours by «lognormal»(mean 0, sd 0.1)
					vary lifetime by pert(min 1, mode 1.5, max 2)
				}
				"""), Codes.DRAWS, "The number of draws is a whole number from 1 to 10000000.", Codes.DRAWS,
				"The seed is a whole number from 0 to 2147483647.", Codes.DISTRIBUTION,
				"There is no distribution gaussian. There are uniform, triangular, pert, normal, lognormal.", Codes.DISTRIBUTION,
				"The numbers of normal are mean, sd, each once. Write for instance normal(mean …, sd …).", Codes.DISTRIBUTION,
				"The numbers of uniform rise from min to max.", Codes.DISTRIBUTION, "A standard deviation is more than 0.",
				Codes.DISTRIBUTION, "The mean of a lognormal distribution is more than 0.");
	}

	@Test
	void correlationsThatAreNone() {
		files.errors(text("""
				uncertainty of all {
					draws 100
					vary fuelPrice by normal(mean 1, sd 10 %)
					vary steamPrice by normal(mean 1, sd 10 %)
					«correlate fuelPrice and fuelPrice 0.5»
					correlate fuelPrice and «gasPrice» 0.5
					correlate fuelPrice and steamPrice «1»
					«correlate steamPrice and fuelPrice 0.5»
				}
				"""), Codes.CORRELATION, "A number has no correlation with itself to be stated.", Codes.CORRELATION,
				"What is correlated has to vary. Write vary and how before it.", Codes.CORRELATION,
				"A rank correlation lies between -1 and 1.", Codes.CORRELATION,
				"The correlation of these two is stated twice. Take one of the two away.");
	}

	@Test
	void correlationsThatContradictEachOther() {
		files.errors(text("""
				uncertainty of all {
					draws 100
					vary fuelPrice by normal(mean 1, sd 10 %)
					vary steamPrice by normal(mean 1, sd 10 %)
					vary hours by normal(mean 1, sd 10 %)
					«correlate fuelPrice and steamPrice 0.9»
					correlate steamPrice and hours 0.9
					correlate fuelPrice and hours -0.9
				}
				"""), Codes.CORRELATION, "These correlations contradict each other: no parameters can have all of them (their matrix is"
						+ " not positive definite). Make them smaller, or state those that are missing.");
	}

	@Test
	void choices() {
		List<Selection> choices = study("""
				choose "Best" of A { budget 5 MCNY }
				choose of all { target mitigation 2 kt budget 300000 CNY }
				""").selections();
		assertEquals(List.of("Best", ""), choices.stream().map(Selection::title).toList());
		assertEquals(List.of("A"), choices.get(1).scenarios());
		assertEquals(5e6, choices.get(0).budget(), 1e-3);
		assertEquals(null, choices.get(0).mitigation());
		assertEquals(2000, choices.get(1).mitigation(), 1e-9);
		assertEquals(3e5, choices.get(1).budget(), 1e-9);
		assertEquals(Set.of(), choices.get(1).counted());
		assertEquals(Set.of(Boundary.STACK, Boundary.UPSTREAM), study("choose of A { counts stack, upstream target mitigation 1 t }").selections().getFirst().counted());
	}

	@Test
	void choicesThatSayNothing() {
		files.errors(text("""
				choose of «B» { budget «0 CNY» }
				choose of A { budget 1 CNY budget «2 CNY» }
				choose of A { target mitigation «3 CNY» }
				«choose of A { counts stack }»
				choose of A { counts stack, «stack» «counts bought» budget 1 CNY }
				"""), Codes.UNKNOWN + "scenario", "The study has no scenario B. Did you mean A?", Codes.CHOICE,
				"A budget is more than 0. Write for instance 5 MCNY.", Codes.CHOICE, "A budget is stated once. Take one of the two away.",
				UnitCheck.UNIT, "A target is in t, but this is in CNY. Write the number in t.", Codes.CHOICE,
				"This choice has neither a budget nor a target. Write one, for instance target mitigation 5 Mt.", Codes.COUNTED_TWICE,
				"This names stack twice. Take one of the two away.", Codes.CHOICE, "What counts is stated once. Take one of the two away.");
	}
}
