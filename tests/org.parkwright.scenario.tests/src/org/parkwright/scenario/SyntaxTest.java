package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.core.fault.Fault;
import org.parkwright.scenario.internal.Codes;

/** What a modeler reads who has written something that is no scenario file. */
class SyntaxTest {

	private static final String VALUE = "A value is written: number and unit, where and a condition if needed, one of measured, "
			+ "statistic, literature, estimate, calibrated, and its source in quotation marks.";
	private static final String MEASURE = "A measure is written: measure NAME \"title\" { applies to units where CONDITION, "
			+ "then changes (NAME becomes FORMULA) and costs (cost PART RATE per BASIS) }.";
	private static final String STUDY = "A study holds: park \"file\", base year, horizon, year convention, lifetimes, discount rate, factors, "
			+ "prices, abatement cost, counts, include planned, grid factors, currency, price year, rates of exchange, deflators, scenarios, comparisons, targets, sensitivity, tables, break-evens, uncertainty, choices, stocks, demand and account.";
	private static final String FILE = "A file holds imports first, then factor sets, price sets, parts of cost, functions, measures and studies.";
	private static final String QUOTED = "A name that holds blanks or signs is written in quotation marks.";

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
	}

	/** What is found, and how the construct around it is written. */
	static Stream<Arguments> constructs() {
		String cost = "A cost is written: cost retrofit PRICE per capacity.";
		String change = "A change is written: fuelUse becomes FORMULA.";
		String mixture = "A change is written: fuel becomes NAME, or fuel becomes NAME for 20 %.";
		String total = "A sum is written: total capacity of such units in the park.";
		String set = "A set is written: factor set NAME \"title\" { parameters }.";
		String series = "A time series is written: 2014: 0.81 t/MWh, 2020: 0.7 t/MWh, interpolate.";
		String function = "A function is written: function NAME(a, b) \"title\" = FORMULA.";
		String target = "A target is written: target \"title\" emissions of 2030 below 70 % of 2014.";
		String sensitivity = "A sensitivity study is written: sensitivity \"title\" of all { vary NAME by 20 % }.";
		String even = "A break-even study is written: break even \"title\" of A, B { vary NAME by 50 % }.";
		String range = "A range is written: vary NAME by 20 %, vary NAME from 80 % to 95 %, or vary NAME where fuel is coal by 20 %.";
		String table = "A table is written: table \"title\" of all { vary NAME by 20 % at 5 values "
				+ "vary discount rate from 4 % to 12 % at 5 values }.";
		String variation = "A variation is written: vary NAME as normal(mean 92 %, sd 2 %), "
				+ "or vary NAME by uniform(min 80 %, max 120 %).";
		String uncertainty = "An uncertainty study is written: uncertainty \"title\" of all { draws 10000 seed 1 "
				+ "vary NAME by normal(mean 1, sd 10 %) }.";
		String stock = "A stock is written: stock \"title\" { lifetime 20 a estimate \"source\" inflow 2014: 50 MW, 2030: 80 MW, "
				+ "interpolate estimate \"source\" until 2040 }.";
		String lifetime = "A lifetime is written: lifetime 20 a estimate \"source\", "
				+ "or lifetime weibull(mean 20 a, shape 3) estimate \"source\".";
		String amounts = "An inflow or a level is written: inflow 2014: 50 MW, 2030: 80 MW, interpolate estimate \"source\".";
		return Stream.of(Arguments.of("study S { stock «{» lifetime 20 a } }", "Expected is a text in quotation marks. " + stock),
				Arguments.of("study S { stock \"B\" { «capacity» 3 MW } }", stock),
				Arguments.of("study S { stock \"B\" { lifetime 20 a «inflow» 2014: 3 MW } }", lifetime),
				Arguments.of("study S { stock \"B\" { lifetime weibull(mean«)» } }", "Expected is a number. " + lifetime),
				Arguments.of("study S { stock \"B\" { inflow 2014: 3 MW «}» }", amounts),
				Arguments.of("measure M { applies to all units cost retrofit «per» capacity }", cost),
				Arguments.of("measure M { applies to all units fuelUse becomes «}»", change),
				Arguments.of("measure M { applies to all units fuel becomes coal for «}»", mixture),
				Arguments.of("measure M { applies to units where total capacity of «units» in the park > 3 MW }", "Expected is such. " + total),
				Arguments.of("factor «F» { }", "Expected is set. " + set), Arguments.of("factor set F «x» { }", "Expected is {. " + set),
				Arguments.of("factor set F { a = 2014: 3 MW, 2020 «4» MW estimate \"t\" }", "Expected is :. " + series),
				Arguments.of("function f(«)» = 1", "Expected is a name. " + function),
				Arguments.of("function f(a «b») = 1", "The bracket ( before it is not closed."),
				Arguments.of("study S { target emissions «2030» below 3 Mt }", "Expected is below. " + target),
				Arguments.of("study S { sensitivity «{» vary a by 3 % } }", "Expected is of. " + sensitivity),
				Arguments.of("study S { sensitivity of all { «}» }", sensitivity),
				Arguments.of("study S { sensitivity of all { vary a from 3 «}» }", "Expected is to. " + range),
				Arguments.of("study S { table of all { «}» }", table),
				Arguments.of("study S { table of all { vary a by 3 % «}» }", "Expected is at. " + table),
				Arguments.of("study S { table of all { vary a by 3 % at 5 «}» }", "Expected is values. " + table),
				Arguments.of("study S { table of all { vary a from 3 «at» 5 values } }", "Expected is to. " + range),
				Arguments.of("study S { break «of» all { vary a by 3 % } }", "Expected is even. " + even),
				Arguments.of("study S { break even of all { «}» }", even),
				Arguments.of("study S { uncertainty of all { draws 10 vary a by normal(mean«)» } }", "Expected is a number. " + variation),
				Arguments.of("study S { uncertainty of all { draws 10 vary a «normal»(mean 1) } }", variation),
				Arguments.of("study S { uncertainty of all { «seed» 1 } }", "Expected is draws. " + uncertainty),
				Arguments.of("study S { uncertainty of all { draws 10 vary a by normal(mean 1) correlate a «b» 0.5 } }",
						"Expected is and. A correlation is written: correlate A and B 0.6."),
				Arguments.of("study S { compare all ranked by «size» }", "Write mitigation or cost."),
				Arguments.of("study S { compare all ranked «cost» }",
						"Expected is by. A comparison is written: compare \"title\" all ranked by mitigation."));
	}

	@ParameterizedTest
	@MethodSource("constructs")
	void howConstructsAreWritten(String text, String remedy) {
		String found = text.substring(text.indexOf('«') + 1, text.indexOf('»'));
		error(text, "'" + found + "' cannot stand here. " + remedy);
	}

	@Test
	void whatIsNoDeclaration() {
		error("«hello» world", "'hello' cannot stand here. " + FILE);
		error("«<»?xml version=\"1.0\"?>", "'<' cannot stand here. " + FILE);
		error("«\ud83c»\udfed", "'🏭' cannot stand here. " + FILE);
		error("«#» a comment", "'#' cannot stand here. " + FILE);
		error("factor set F { }\n«import» \"a.scenario\"", "'import' cannot stand here. " + FILE);
	}

	@Test
	void aPathWithoutQuotationMarks() {
		error("import «a».scenario", "'a' cannot stand here. Write the path in quotation marks.");
		error("import «'»a.scenario'", "''' cannot stand here. Write the path in quotation marks.");
		error("import «factor» set F { }", "'factor' cannot stand here. Write the path in quotation marks.");
		error("study S { park «china».park }", "'china' cannot stand here. Write the path in quotation marks.");
	}

	@Test
	void aTextThatDoesNotEnd() {
		error("factor set F {\n\ta = 1 estimate «\"Annual report\n»\tb = 2 estimate \"Annual report\"\n}",
				"The text in quotation marks does not end in its line. Close the quotation mark, and write \\\" for one inside.");
		error("measure «\"M1 { }»", "The text in quotation marks does not end in its line. "
				+ "Close the quotation mark, and write \\\" for one inside.");
	}

	@Test
	void aCommentThatDoesNotEnd() {
		error("«/* Five measures\nmeasure M { }\n»", "The comment does not end. Write */ behind it.");
	}

	@Test
	void aBracketThatIsNotClosed() {
		error("factor set F {\n\ta = 1 estimate \"test\"«\n»", "The text ends too early. "
				+ "A bracket { is not closed: write } where its content ends.");
		error("measure M {\n\tapplies to all units\n\tfuelUse becomes (fuelUse * 2\n\t«cost» retrofit 1 CNY\n}",
				"'cost' cannot stand here. The bracket ( before it is not closed.");
		error("measure M {\n\tapplies to all units\n\tfuelUse becomes fuelUse * 2«)»\n\tcost retrofit 1 CNY\n}",
				"')' cannot stand here. There is no bracket ( that it closes.");
	}

	@Test
	void aWordOfTheLanguageAsAName() {
		error("factor set F {\n\t«remaining» = 3 MW estimate \"test\"\n}",
				"'remaining' cannot stand here. It is a word of the language; choose another name.");
		error("measure «measure» { applies to all units }",
				"'measure' cannot stand here. It is a word of the language; to use it as a name, write it in quotation marks.");
		error("measure M { applies to units where output is «stock» }",
				"'stock' cannot stand here. It is a word of the language; to use it as a name, write it in quotation marks.");
		error("factor set F {\n\t«rate» = 300 CNY/kW estimate \"test\"\n}",
				"'rate' cannot stand here. It is a word of the language; choose another name.");
	}

	@Test
	void aNameThatNeedsQuotationMarks() {
		error("study S { scenario M1«&»M3 { apply M1 then M3 } }", "'&' cannot stand here. " + QUOTED);
		error("measure M «1» { applies to all units }", "'1' cannot stand here. " + QUOTED);
		error("measure M { applies to all units fuel becomes natural gas\n«}»",
				"'}' cannot stand here. Behind gas becomes is expected. " + QUOTED);
	}

	@Test
	void numbersWithCommas() {
		error("factor set F { a = 1«,»000 CNY/kW estimate \"test\" }",
				"',' cannot stand here. Write numbers with a decimal point and without separators.");
		error("factor set F { a = «.»5 estimate \"test\" }", "'.' cannot stand here. " + VALUE);
	}

	@Test
	void aValueWithoutMark() {
		error("factor set F {\n\ta = 300 CNY/kW\n\t«b» = 3 estimate \"test\"\n}", "'b' cannot stand here. " + VALUE);
		error("factor set F {\n\ta = 300 CNY/kW «guess» \"test\"\n}", "'guess' cannot stand here. " + VALUE);
	}

	@Test
	void aParameterWithoutEqualsSign() {
		error("factor set F { a «300» CNY/kW estimate \"test\" }",
				"'300' cannot stand here. A parameter is written: NAME \"title\" = value, or NAME \"title\" { values }.");
	}

	@Test
	void conditionsAsInOtherLanguages() {
		String names = "Names are compared by is, is not, is one of (a, b) or is not one of (a, b).";
		condition("fuel «=» coal", "'=' cannot stand here. "
				+ "Names are compared by is and changed by becomes: fuel is coal, fuel becomes naturalGas.");
		condition("fuel is coal«,» gangue", "',' cannot stand here. " + names);
		condition("fuel is «(»coal, gangue)", "'(' cannot stand here. " + names);
		condition("capacity =«>» 3 MW", "'>' cannot stand here. Write >=.");
		condition("3 MW < capacity «<» 5 MW",
				"'<' cannot stand here. Comparisons are joined by and: 3 MW < capacity and capacity < 5 MW.");
		condition("total capacity «in» the park > 3 MW",
				"'in' cannot stand here. Expected is of. A sum is written: total capacity of such units in the park.");
	}

	private void condition(String condition, String message) {
		error("measure M { applies to units where " + condition + "\n}", message);
	}

	@Test
	void aMeasureThatLacksItsCondition() {
		error("measure M {\n\t«fuel» becomes naturalGas\n}", "'fuel' cannot stand here. Expected is applies. " + MEASURE);
		error("measure M { applies to units «with» fuel }", "'with' cannot stand here. Expected is where. " + MEASURE);
	}

	@Test
	void wordsOfWhichOneHasToBeChosen() {
		error("measure M { applies to all units cost «3» CNY }", "'3' cannot stand here. Write a part of cost, such as retrofit or fuel.");
		error("study S { abatement cost «levelized» }", "'levelized' cannot stand here. Write levelised or cumulative.");
		error("study S { compare all ranked by «npv» }", "'npv' cannot stand here. Write mitigation or cost.");
		error("study S { horizon «30» a }", "'30' cannot stand here. Write remaining life, lifetime or until 2030.");
		error("study S { counts «scope1» }", "'scope1' cannot stand here. Write stack, bought, upstream or credits.");
		error("study S { counts stack, «park» }", "'park' cannot stand here. What counts is written: counts stack, bought.");
		error("study S { include «retired» }", "'retired' cannot stand here. Write include planned.");
		error("study S { grid factors «80» }", "'80' cannot stand here. Expected is a name. Which factors of the grid count is written: grid factors average.");
		error("study S { year convention «middle» }", "'middle' cannot stand here. Write startOfYear, midYear or endOfYear.");
	}

	@Test
	void settingsThatAreIncomplete() {
		error("study S { discount «8» % }", "'8' cannot stand here. Expected is rate. " + STUDY);
		error("study S { base year «of» 2014 }", "'of' cannot stand here. Expected is a number. " + STUDY);
		error("study S { scenario A { M1 «}» }", "'}' cannot stand here. "
				+ "A scenario is written: scenario NAME { apply A then B } or { apply first of A, B } or { apply exchange \"NAME\" from 2027 to 2040 }.");
	}

	@Test
	void formulasTooLongOrTooDeep() {
		for (String formula : List.of("(".repeat(100_000) + "1" + ")".repeat(100_000), "- ".repeat(100_000) + "1",
				"1" + " + 1".repeat(100_000), "2" + " ^ 2".repeat(10_000), "1" + " * 2".repeat(1_000),
				"1 where " + "not ".repeat(10_000) + "capacity > 1 MW")) {
			files.given("test.scenario", "factor set F {\n\ta = 1 estimate \"test\"\n\tb = " + formula + " estimate \"test\"\n"
					+ "\tc = hidden estimate \"test\"\n}\nmeasure M { applies to units where fuel is cole cost retrofit 1 CNY }\n");
			List<Fault> faults = files.faults("test.scenario");
			assertEquals("The formula has too many terms or is nested too deep here. At most 1000 terms and some 60 brackets in one "
					+ "another can be read; give parts of it names of their own.", faults.get(0).text());
			assertEquals(3, faults.get(0).place().line());
			assertEquals(List.of("scenario.syntax", "scenario.unknown.parameter", "scenario.unknown.fuel"),
					faults.stream().map(Fault::code).distinct().toList(), formula.substring(0, 10));
		}
	}

	@Test
	void fiveHundredTermsAreNotTooMany() {
		files.sound("factor set F {\n\ta = 1" + " + 1".repeat(500) + " + " + "(".repeat(50) + "1" + ")".repeat(50)
				+ " estimate \"test\"\n}");
	}

	@Test
	void ofManyFaultsTheFirstOfEachLine() {
		files.given("test.scenario", "factor set F {\n" + "\t= = =\n".repeat(30) + "}\n");
		List<Fault> faults = files.faults("test.scenario");
		assertEquals(faults.size(), faults.stream().map(fault -> fault.place().line()).distinct().count());
	}

	/** Checks the first syntax error; of other faults only that an editor shows the same. */
	private void error(String text, String message) {
		files.given("test.scenario", text);
		Fault first = files.faults("test.scenario").stream().filter(fault -> fault.code().equals(Codes.SYNTAX)).findFirst().orElseThrow();
		assertEquals(message, first.text());
		int start = text.indexOf('«');
		assertEquals(start, first.place().offset(), message);
		assertEquals(text.indexOf('»') - start - 1, first.place().length(), message);
	}
}
