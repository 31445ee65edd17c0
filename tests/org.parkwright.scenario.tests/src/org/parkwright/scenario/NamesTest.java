package org.parkwright.scenario;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.scenario.internal.Codes;

/** Names that are missing, and names that mean two things. */
class NamesTest {

	private static final String ELSEWHERE = " of other files are seen when these are imported.";

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
	}

	@Test
	void twoMeasuresOfOneName() {
		files.errors("""
				measure "A&B" { applies to all units cost retrofit 1 CNY }
				measure «"A&B"» { applies to all units cost retrofit 1 CNY }
				""", Codes.DUPLICATE, "There is a measure A&B already, in line 1. Give one of the two another name.");
	}

	@Test
	void twoSetsOfOneName() {
		files.errors("""
				factor set A { }
				price set «A» { }
				""", Codes.DUPLICATE, "There is a set A already, in line 1. Give one of the two another name.");
	}

	@Test
	void twoParametersOfOneName() {
		files.errors("""
				factor set A {
					limit = 12 MW estimate "test"
					«limit» = 15 MW estimate "test"
				}
				""", Codes.DUPLICATE, "There is a parameter limit already, in line 2. Give one of the two another name.");
	}

	@Test
	void twoStudiesAndTwoScenariosOfOneName() {
		files.given("sets.scenario", ScenarioFixture.SETS).given("here.park", "").errors("""
				import "sets.scenario"
				measure A { applies to all units cost retrofit 1 CNY }
				study S {
					park "here.park" base year 2014 discount rate 8 % factors F prices P
					scenario One { apply A }
					scenario «One» { apply A }
				}
				study «S» {
					park "here.park" base year 2014 discount rate 8 % factors F prices P
					scenario One { apply A }
				}
				""", Codes.DUPLICATE, "There is a scenario One already, in line 5. Give one of the two another name.",
				Codes.DUPLICATE, "There is a study S already, in line 3. Give one of the two another name.");
	}

	@Test
	void aMeasureAndAStudyMayShareAName() {
		files.sound("""
				measure A { applies to all units cost retrofit 1 CNY }
				factor set A { }
				""");
	}

	@Test
	void aFuelThatThereIsAlready() {
		files.errors("""
				fuel hydrogen "Hydrogen"
				fuel «hydrogen»
				technology «gasTurbine» "Gas turbine"
				""", Codes.DUPLICATE, "There is a fuel hydrogen already, in line 1. Give one of the two another name.",
				Codes.DUPLICATE, "There is a technology gasTurbine already. "
						+ "Take the declaration away; the name can be used without it.");
	}

	@Test
	void aNameOfAnImportedFile() {
		files.given("other.scenario", "measure A { applies to all units cost retrofit 1 CNY }\n").errors("""
				import "other.scenario"
				measure «A» { applies to all units cost retrofit 1 CNY }
				""", Codes.DUPLICATE, "There is a measure A already, in other.scenario. Give one of the two another name.");
	}

	@Test
	void aNameOfTwoImportedFiles() {
		files.given("a.scenario", "measure A { applies to all units cost retrofit 1 CNY }\n");
		files.given("b.scenario", "measure A { applies to all units cost retrofit 1 CNY }\n");
		files.errors("""
				import "a.scenario"
				import «"b.scenario"»
				""", Codes.DUPLICATE,
				"Both a.scenario and b.scenario declare a measure A. Give one of the two another name.");
	}

	@Test
	void aFileThatIsReachedTwiceClashesWithNothing() {
		files.given("a.scenario", "measure A { applies to all units cost retrofit 1 CNY }\n");
		files.given("b.scenario", "import \"a.scenario\"\n");
		files.sound("import \"a.scenario\"\nimport \"b.scenario\"\n");
	}

	@Test
	void anUnknownParameter() {
		files.errors("""
				factor set A { gasEfficiency = 0.9 estimate "test" }
				measure M {
					applies to units where capacity <= «limit»
					fuelUse becomes fuelUse * «gasEfficiencie»
				}
				""", Codes.UNKNOWN + "parameter", "There is no parameter limit. There is gasEfficiency. Parameters" + ELSEWHERE,
				Codes.UNKNOWN + "parameter", "There is no parameter gasEfficiencie. Did you mean gasEfficiency? Parameters" + ELSEWHERE);
	}

	@Test
	void aUnitWhereAParameterIsMeant() {
		files.errors("measure M { applies to units where capacity <= 12 / 1\n * «MW» cost retrofit 1 CNY }\n",
				Codes.UNKNOWN + "parameter", "There is no parameter MW. "
						+ "If it is a unit, write it behind its number, on the same line and without blanks in it.");
	}

	@Test
	void anUnknownSet() {
		files.errors("""
				factor set A { }
				factor set B extends «AA» { }
				price set C extends «Tsinghua2016» { }
				""", Codes.UNKNOWN + "set", "There is no factor or price set AA. Did you mean A? Sets of other files are seen when these are imported.",
				Codes.UNKNOWN + "set", "There is no factor or price set Tsinghua2016. There is A, B, C. Sets of other files are seen when these are imported.");
	}

	@Test
	void anUnknownMeasureAndAnUnknownScenario() {
		files.given("sets.scenario", ScenarioFixture.SETS).given("here.park", "").errors("""
				import "sets.scenario"
				study S {
					park "here.park" base year 2014 discount rate 8 % factors F prices P
					scenario One { apply «M1» }
					compare One, «Onee»
				}
				""", Codes.UNKNOWN + "measure", "There is no measure M1. There is none here. Measures" + ELSEWHERE,
				Codes.UNKNOWN + "scenario", "The study has no scenario Onee. Did you mean One?");
	}

	@Test
	void anUnknownFuelTechnologyOrOutput() {
		files.errors("""
				measure M {
					applies to units where fuel is «naturlGas» and technology is one of (extraction, «turbine»)
						and output is «"steam"»
					fuel becomes «hydrogen»
				}
				""", Codes.UNKNOWN + "fuel",
				"There is no fuel naturlGas. Did you mean naturalGas? Or declare it: fuel naturlGas \"what it is\".",
				Codes.UNKNOWN + "technology", "There is no technology turbine. There is extraction, backPressure, condensing, "
						+ "combinedCycle, gasTurbine, engine, boiler, heatPump, photovoltaic, windTurbine, hydroTurbine. "
						+ "Or declare it: technology turbine \"what it is\".",
				Codes.UNKNOWN + "output", "There is no output steam. There is combined, electricity, heat.",
				Codes.UNKNOWN + "fuel", "There is no fuel hydrogen. There is coal, gangue, naturalGas, petrol, municipalWaste, "
						+ "sludge, biomass, biogas, reactionHeat, solar, wind, hydro and others. "
						+ "Or declare it: fuel hydrogen \"what it is\".");
	}

	@Test
	void declaredFuelsAreKnownInFilesThatImportThem() {
		files.given("fuels.scenario", "fuel hydrogen \"Hydrogen\"\ntechnology \"fuel cell\" \"Fuel cell\"\n");
		files.sound("""
				import "fuels.scenario"
				measure M {
					applies to units where fuel is coal
					fuel becomes hydrogen
					technology becomes "fuel cell"
				}
				""");
	}

	@Test
	void gridsAreNamedByTheParkAlone() {
		files.sound("measure M { applies to units where grid is eastChina cost retrofit 1 CNY }\n");
	}
}
