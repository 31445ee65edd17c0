package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.scenario.internal.Codes;

/** What a syntax error leaves incomplete is left out; the rest of its file, and what imports it, is read and told of. */
class SyntaxErrorsTest {

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
	}

	/** The error stands in an imported file, at the mark, and what imports it makes use of all that the file declares. */
	@ParameterizedTest
	@ValueSource(strings = {
			"measure A {\n\tapplies to units where fuel is coal\n\tfuelUse «becoms» fuelUse * 2\n}",
			"measure A {\n\tapplies to units where fuel is coal\n\tfuelUse «=» fuelUse * 2\n}",
			"measure A {\n\tapplies to units «were» fuel is coal\n\tfuelUse becomes fuelUse * 2\n}",
			"measure A {\n\tapplies to all units\n\tfuelUse becomes fuelUse *\n«}»",
			"measure A {\n\tapplies to all units\n\tfuelUse becomes fuelUse *«*» 2\n}",
			"measure A {\n\tapplies to all units\n\tfuelUse becomes\n«}»",
			"measure A {\n\tapplies to all units\n\tfuelUse becomes\n\t«cost» retrofit 1 CNY\n}",
			"measure A {\n\tapplies to units where fuel is one of (coal, «)»\n\tfuelUse becomes fuelUse * 2\n}",
			"measure A {\n\tapplies to units where fuel is\n«}»",
			"measure A {\n\tapplies to all units\n\tfuel becomes\n«}»",
			"measure A {\n\tapplies to all units\n\texcludes\n«}»",
			"measure A {\n\tapplies to all units\n\tcost «1» CNY\n}",
			"measure A {\n\tapplies to all units\n\tcost retrofit\n«}»",
			"measure A {\n\tapplies to all units\n\tcost retrofit 1 CNY per\n«}»",
			"measure A {\n\tapplies to all units\n\tcost followUp 1 CNY after\n«}»",
			"measure A {\n\tapplies to all units\n\tfuelUse becomes min(fuelUse,«)»\n}",
			"measure A {\n\tapplies to all units\n\tfuelUse becomes twice(«)»\n}",
			"measure A\n\t«applies» to all units\n\tfuelUse becomes fuelUse * 2\n}",
			"measure A {\n\tapplies to all units\n\tfuelUse becomes fuelUse * 2«»" })
	void anErrorInAnImportedFileIsToldThereAndStopsTheReading(String measure) {
		files.given("shared/b.scenario", "import \"c.scenario\"\n" + measure + "\n").given("shared/c.scenario",
				"function twice(x) = 2 * x\n");
		files.given("test.scenario", "import \"shared/b.scenario\"\nmeasure B {\n\tapplies to all units\n\texcludes A\n\tfuelUse becomes "
				+ "fuelUse * twice(1)\n}\nstudy S { park \"s.park\" base year 2014 discount rate 8 % factors F prices P\n"
				+ "\tscenario X { apply A then B } scenario Y { apply first of B, A } }\n" + ScenarioFixture.SETS);
		Fault first = toldInTheImportedFile();
		assertEquals(measure.indexOf('«') + "import \"c.scenario\"\n".length(), first.place().offset(), first::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a «300» CNY/kW estimate \"x\"", "a = «estimate» \"x\"", "a = 300 CNY/kW «guess» \"x\"", "a = 1 estimate \"x\"\n«5»",
			"a { 3 MW where «estimate» \"x\" }", "a = 2014: 3 MW, 2020 «4» MW estimate \"x\"", "a = 2014: 3 MW, 2020: «estimate» \"x\"",
			"a = 3 MW estimate \"x\" impact SO2 { direct «}»",
			"a = 3 MW estimate \"x\" impact SO2 { upstream fuelUse * «}»", "a = b * «estimate» \"x\"" })
	void soIsOneInAParameter(String parameter) {
		files.given("shared/b.scenario", ScenarioFixture.SETS + "factor set G extends F {\n" + parameter
				+ "\nb = 3 estimate \"x\"\n}\nprice set Q extends P { c = a estimate \"x\" }\n");
		files.given("test.scenario", """
				import "shared/b.scenario"
				factor set H extends G { a = a * 2 estimate "x" d = b estimate "x" }
				measure B { applies to units where capacity > a fuelUse becomes fuelUse * d }
				study S {
					park "s.park" base year 2014 discount rate 8 % factors H prices Q
					scenario X { a = a estimate "x" apply B }
					sensitivity of all { vary a by 20 % vary b from 1 to 2 }
				}
				""");
		assertTrue(parameter.contains("«"));
		toldInTheImportedFile();
	}

	@Test
	void soIsOneInAnImport() {
		files.given("shared/b.scenario", "import «c».scenario\nmeasure A { applies to all units fuelUse becomes twice(fuelUse) }\n");
		files.given("test.scenario", "import \"shared/b.scenario\"\nmeasure B { applies to all units fuelUse becomes twice(fuelUse) }\n");
		toldInTheImportedFile();
	}

	/** @return the first fault; all are syntax errors, and all are of the imported file */
	private Fault toldInTheImportedFile() {
		List<Fault> told = files.faults("test.scenario").stream().filter(fault -> !fault.code().equals(Codes.PARK_MISSING)).toList();
		Faults faults = new Faults();
		assertEquals(Loaded.NOTHING, Scenarios.load(files.file("test.scenario"), faults));
		assertEquals(told, faults.list());
		assertTrue(faults.hasErrors());
		for (Fault fault : told) {
			assertEquals(Codes.SYNTAX, fault.code(), fault::toString);
			assertEquals(files.file("shared/b.scenario").toString(), fault.place().file(), fault::toString);
		}
		return told.get(0);
	}

	/** They were looked for in all that is around each, which took minutes. */
	@Test
	void errorsAThousandLevelsDeepAreTold() {
		files.given("test.scenario", "factor set F {\n\ta {\n\t\t4 g/GJ where fuel is one of (coal, oil" + "(".repeat(16_384)
				+ ", naturalGas)\n\t}\n}\n");
		Fault first = files.faults("test.scenario").get(0);
		assertEquals(Codes.SYNTAX, first.code());
		assertEquals(3, first.place().line());
	}

	@Test
	void anErrorHidesNoOtherOfItsFile() {
		syntaxAnd("""
				hello world
				measure A { applies to units where fuel is «cole» cost retrofit 1 CNY }
				""", "There is no fuel cole.");
		syntaxAnd("""
				measure A { applies to all units fuelUse becoms 2 }
				measure B { applies to units where fuel is «cole» cost retrofit 1 CNY }
				""", "There is no fuel cole.");
		syntaxAnd("""
				measure B { applies to all units cost retrofit 1 CNY/«foo» }
				) nobody opened this
				measure C { applies to units where fuel is «cole» cost retrofit 1 CNY }
				""", "'foo' is not a known unit", "There is no fuel cole.");
		syntaxAnd("""
				factor set F {
					a = 3 CNY guess "x"
					b = 3 CNY/«foo» estimate "x"
					c = «hidden» estimate "x"
				}
				""", "'foo' is not a known unit", "There is no parameter hidden.");
		syntaxAnd("""
				measure A {
					applies to all units
					fuelUse becomes
					cost retrofit 1 CNY per capacity * «hours»
					hours becomes «hidden»
				}
				""", "A cost is in CNY", "There is no parameter hidden.");
	}

	@Test
	void anErrorHidesNoOtherOfItsStudy() {
		syntaxAnd("""
				study S {
					discount 8 %
					park "s.park"
					base year 2014
					scenario X { apply «Hidden» }
					compare X, «Y»
				}
				""", "There is no park", "There is no measure Hidden.", "The study has no scenario Y.");
		syntaxAnd("""
				study S {
					horizon 30 a
					scenario X { M1 }
					scenario Z { apply «Hidden» }
					target emissions of 2030 5 Mt
					compare X, Z, «Y»
				}
				""", "There is no measure Hidden.", "The study has no scenario Y.");
	}

	/** What is found besides syntax errors, in order. */
	private void syntaxAnd(String text, String... messages) {
		files.given("test.scenario", text);
		List<Fault> all = files.faults("test.scenario");
		assertTrue(all.stream().anyMatch(fault -> fault.code().equals(Codes.SYNTAX)), all::toString);
		List<Fault> others = all.stream().filter(fault -> !fault.code().equals(Codes.SYNTAX)).toList();
		assertEquals(messages.length, others.size(), all::toString);
		for (int i = 0; i < messages.length; i++) {
			assertTrue(others.get(i).text().startsWith(messages[i]), others.get(i)::toString);
		}
	}

	@Test
	void whatABrokenPartMayDeclareIsNotMissed() {
		files.given("b.scenario", "measure Hidden {\n\tapplies to all\n}\nmeasur Other { applies to all units }\n");
		files.given("test.scenario", "import \"b.scenario\"\nstudy S { scenario X { apply Hidden then Other } }\n");
		assertTrue(files.faults("test.scenario").stream().noneMatch(fault -> fault.code().startsWith(Codes.UNKNOWN)));
	}
}
