package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.scenario.ScenarioFixture.SETS;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.core.study.UnitLives;
import org.parkwright.scenario.internal.Codes;

/** Distributions by which the units of a study live. */
class UnitLivesTest {

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder).given("test.park", "");
	}

	private static String text(String lines) {
		return SETS.replace("factor set F {\n", "factor set F {\n\twear { 5 where technology is gasTurbine estimate \"test\" 3 estimate \"test\" }\n")
				+ "measure A { applies to all units fuel becomes naturalGas }\n"
				+ "study S {\n\tpark \"test.park\"\n\tbase year 2014\n\tdiscount rate 8 %\n\tfactors F\n\tprices P\n\tscenario A { apply A }\n\t" + lines + "\n}\n";
	}

	private static UnitLives lives(String lines) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load("test.scenario", text(lines), name -> null, faults);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		return loaded.studies().getFirst().lives();
	}

	@Test
	void itsNumbersAreFormulasOnTheUnit() {
		UnitLives lives = lives("lifetime weibull(shape wear, mean 0.9 * lifetime + 2 a) literature \"a paper of 2014\"");
		assertEquals("weibull(mean 0.9 * lifetime + 2 a, shape wear)", lives.toString());
		assertEquals(List.of("mean", "shape"), List.copyOf(lives.arguments().keySet()));
		assertFalse(lives.paidByAll());
		assertEquals(Mark.LITERATURE, lives.mark());
		assertEquals("a paper of 2014", lives.source());
		assertTrue(lives("lifetime exponential(mean lifetime) paid by all estimate \"test\"").paidByAll());
		assertFalse(lives("lifetime exponential(mean lifetime) paid by survivors estimate \"test\"").paidByAll());
		assertNull(lives("horizon lifetime"));
	}

	@Test
	void itIsInTheTextByWhichAResultIsKnown() {
		Faults faults = new Faults();
		var study = Scenarios.load("test.scenario", text("lifetime exponential(mean lifetime) paid by all estimate \"test\""), name -> null, faults).studies().getFirst();
		assertTrue(StudyText.of(study).contains("\nlifetime exponential(mean lifetime) paid by all estimate\n"), StudyText.of(study));
		assertEquals(study.lives(), study.under(study.scenarios().getFirst()).lives());
		assertEquals(study.lives(), study.withScenarios(List.of()).lives());
		assertFalse(StudyText.of(study.withLives(null)).contains("lifetime"));
	}

	@Test
	void distributionsAndNumbersThatThereAreNot() {
		files.errors(text("lifetime «weibul»(mean lifetime, shape 3) estimate \"test\""), Codes.DISTRIBUTION,
				"There is no distribution of lifetimes weibul. Did you mean weibull?");
		files.errors(text("lifetime «weibull»(mean lifetime) estimate \"test\""), Codes.DISTRIBUTION,
				"The numbers of weibull are mean and shape, or mean and sd, or shape and scale. Write for instance weibull(mean …, shape …).");
		files.errors(text("lifetime weibull(mean «lifetime * 2 a», shape 3) estimate \"test\""), UnitCheck.UNIT,
				"mean is in a, but this is in a2. Multiply by a quantity in 1/a or correct the formula.");
		files.errors(text("lifetime weibull(mean lifetime, shape «0») estimate \"test\""), Codes.DISTRIBUTION,
				"The shape of a lifetime is more than 0.");
	}

	@Test
	void aStudyStatesItOnceAndNotWithALikeUnitThatFollows() {
		files.errors(text("lifetime exponential(mean lifetime) estimate \"test\"\n\tlifetime «exponential(mean lifetime) estimate \"test\"»"), Codes.SETTING_TWICE,
				"The study states this twice. Take one of the two away.");
		files.errors(text("horizon lifetime\n\tlifetime «exponential(mean lifetime) estimate \"test\"»"), Codes.HORIZON,
				"With the horizon lifetime a like unit follows on each, whenever it retires. Take the horizon or the distribution of lifetimes away.");
	}

	@Test
	void aParameterThatNoSetOfTheStudyHas() {
		String other = "factor set Other extends F { own = 3 estimate \"test\" }\n";
		files.errors(text("lifetime weibull(mean lifetime, shape own) estimate \"test\"").replace("factors F", "factors «F»").replace("study S", other + "study S"),
				Codes.PARAMETER_MISSING, "The lifetime reads own, which neither F nor P defines. Choose sets that do, or add it.");
	}

	@Test
	void whoPaysIsOneOfTwoWords() {
		files.errors(text("lifetime exponential(mean lifetime) paid by «nobody» estimate \"test\""), Codes.SYNTAX,
				"'nobody' cannot stand here. Write survivors or all.");
	}

	@Test
	void itStandsInALineOfItsOwn() {
		Path file = Path.of("test.scenario");
		String formatted = XtextFixture.formatted(XtextFixture.unsaved(file, "study S { horizon lifetime lifetime weibull ( mean lifetime,shape 3 )paid by all estimate \"x\" discount rate 8% }"));
		assertEquals("study S {\n\thorizon lifetime\n\tlifetime weibull(mean lifetime, shape 3) paid by all estimate \"x\"\n\tdiscount rate 8 %\n}\n", formatted.replace("\r", ""));
	}
}
