package org.parkwright.scenario.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proposed, and the text after a proposal was taken. */
class CompletionTest {

	private static final String IMPORTS = "import \"measures.scenario\"\nimport \"parameters.scenario\"\n\n";
	private static final String STUDY = IMPORTS + "study S {\n\t%s\n}\n";

	@TempDir
	private Path folder;
	private Workplace work;

	@BeforeEach
	void open() throws IOException {
		work = new Workplace(folder).withExample().with("sub.scenario", "fuel blackLiquor \"Black liquor\"\n").start();
	}

	@AfterEach
	void close() {
		work.close();
	}

	private List<String> proposals(String text) {
		return work.proposals("new.scenario", text);
	}

	@Test
	void anEmptyFileBeginsWithDeclarationsAndTheirTemplates() {
		List<String> proposals = proposals("|");
		assertTrue(proposals.containsAll(List.of("import", "study", "measure", "factor", "price", "fuel", "technology")),
				proposals.toString());
		assertTrue(proposals.stream().anyMatch(each -> each.startsWith("measure ${1:Name}")), proposals.toString());
	}

	@Test
	void importsAreFilesOfTheProjectAndOfTheCatalogueAndParksThoseOfTheProject() {
		assertEquals(List.of("\"factors.scenario\"", "\"measures.scenario\"", "\"parameters.scenario\"", "\"prices.scenario\"",
				"\"replacements.scenario\"", "\"study.scenario\"", "\"sub.scenario\""),
				proposals("import |").stream().sorted().toList());
		assertEquals(List.of("\"china-eip.park\""), proposals(STUDY.formatted("park |")));
		assertEquals("study S { park \"china-eip.park\" }", work.taken("new.scenario", "study S { park \"chi| }", "\"china-eip.park\""));
	}

	@Test
	void functionsAndLifetimeLawsAreThoseThatAreInstalled() {
		List<String> functions = proposals("factor set A { a = m|");
		assertTrue(functions.containsAll(List.of("min", "max")), functions.toString());
		assertEquals(List.of("weibull(mean ${1:0} a, sd ${2:0} a)", "weibull(mean ${1:0} a, shape ${2:0})", "weibull(shape ${1:0}, scale ${2:0} a)"),
				proposals(STUDY.formatted("stock \"A\" { lifetime wei|")).stream().sorted().toList());
	}

	@Test
	void setsAreThoseOfTheKindThatIsWanted() {
		List<String> factors = proposals(STUDY.formatted("factors |"));
		assertTrue(factors.contains("Tsinghua2016"), factors.toString());
		assertFalse(factors.contains("China2014"), factors.toString());
		List<String> prices = proposals(STUDY.formatted("prices |"));
		assertTrue(prices.contains("China2014"), prices.toString());
		assertFalse(prices.contains("Tsinghua2016"), prices.toString());
	}

	@Test
	void boundariesAreProposedWhereEmissionsCount() {
		List<String> boundaries = List.of("bought", "credits", "stack", "upstream");
		assertEquals(boundaries, proposals(STUDY.formatted("counts |")).stream().sorted().toList());
		assertEquals(boundaries, proposals(STUDY.formatted("counts stack, |")).stream().sorted().toList());
		assertTrue(proposals(STUDY.formatted("target emissions of |")).containsAll(boundaries));
		assertTrue(proposals(STUDY.formatted("|")).contains("counts"));
	}

	@Test
	void whatOfTheParkCountsIsProposed() {
		assertTrue(proposals(STUDY.formatted("|")).containsAll(List.of("include", "grid")));
		assertEquals(List.of("planned"), proposals(STUDY.formatted("include |")));
		assertEquals(List.of("average", "buildMargin", "combinedMargin", "operatingMargin"), proposals(STUDY.formatted("grid factors |")).stream().sorted().toList());
	}

	@Test
	void whatAnAccountMayNameIsProposed() {
		assertTrue(proposals(STUDY.formatted("|")).contains("account"));
		assertTrue(proposals(STUDY.formatted("account { | ")).containsAll(List.of("years", "factors", "warming", "electricity", "heat")));
		List<String> factors = proposals(STUDY.formatted("account { factors |"));
		assertTrue(factors.contains("Ipcc2006") && !factors.contains("AR5"), factors.toString());
		assertEquals(List.of("AR4", "AR5", "AR6"), proposals(STUDY.formatted("account { warming |")).stream().sorted().toList());
		assertEquals(List.of("location", "market"), proposals(STUDY.formatted("account { electricity |")).stream().sorted().toList());
		assertEquals(List.of("boiler", "efficiency", "energy", "exergy", "workPotential"),
				proposals(STUDY.formatted("account { heat allocation |")).stream().distinct().sorted().toList());
	}

	@Test
	void measuresOfImportedFilesHaveTheirTitles() {
		CompletionItem item = work.completions("new.scenario", STUDY.formatted("scenario A { apply M| }")).stream()
				.filter(each -> each.getLabel().equals("M4")).findFirst().orElseThrow();
		assertEquals("Extraction turbine to back-pressure turbine", item.getDetail());
		assertTrue(item.getDocumentation().getLeft().startsWith("All steam goes to the firms"), item.getDocumentation().getLeft());
	}

	@Test
	void namesOfOtherFilesAreThoseThatStandThereNow() {
		String measure = IMPORTS + "measure A { applies to all units\n\tfuelUse becomes fuelUse * coalB| }";
		assertEquals(List.of("coalBoilerEfficiency"), proposals(measure));
		work.type("parameters.scenario", work.text("parameters.scenario").replace("coalBoilerEfficiency", "coalBurnerEfficiency"));
		assertEquals(List.of("coalBurnerEfficiency"), proposals(measure));
	}

	@Test
	void parametersHaveTheirValueUnitAndMark() {
		CompletionItem item = work.completions("new.scenario", IMPORTS + "measure A { applies to all units\n\tfuelUse becomes fuelUse * coalB| }")
				.stream().filter(each -> each.getLabel().equals("coalBoilerEfficiency")).findFirst().orElseThrow();
		assertTrue(item.getDetail().matches("[0-9.]+, \\w+"), item.getDetail());
	}

	@Test
	void humpsFindNames() {
		assertTrue(proposals(IMPORTS + "measure A { applies to all units\n\tfuelUse becomes fuelUse * Boiler| }")
				.containsAll(List.of("coalBoilerEfficiency", "gasBoilerEfficiency")));
	}

	@Test
	void namesOfFuelsAreThoseOfParkCatalogueAndImports() {
		List<String> fuels = proposals("import \"sub.scenario\"\n" + "measure A { applies to units where fuel is | }");
		assertTrue(fuels.containsAll(List.of("coal", "naturalGas", "municipalWaste", "blackLiquor", "not", "one")), fuels.toString());
		List<String> technologies = proposals("measure A { applies to units where fuel is coal and technology is one of (extraction, | ) }");
		assertTrue(technologies.contains("backPressure"), technologies.toString());
		assertFalse(technologies.contains("coal"), technologies.toString());
		assertEquals(List.of("combined", "electricity", "heat", "one"),
				proposals("measure A { applies to units where output is not | }").stream().sorted().toList());
	}

	@Test
	void behindANumberStandUnits() {
		assertTrue(proposals("measure A { applies to units where capacity < 100 M| }").containsAll(List.of("MW", "MWh")));
		assertEquals("measure A { applies to all units cost retrofit 300 CNY/kW }",
				work.taken("new.scenario", "measure A { applies to all units cost retrofit 300 CNY/k| }", "CNY/kW"));
	}

	@Test
	void pricesAreInTheCurrencyOfWhatIsAround() {
		List<String> units = proposals("price set P {\n\tcurrency SEK\n\tx = 3 |\n}");
		assertTrue(units.containsAll(List.of("SEK/kWh", "SEK/GJ", "MSEK", "t/MWh", "EUR")), units.toString());
		assertFalse(units.contains("EUR/GJ") || units.contains("currency") || units.contains("\u00a4"), units.toString());
		assertTrue(proposals("price set P {\n\tx = 3 INR/|\n}").contains("INR/kWh"), "the one that is typed");
	}

	@Test
	void currenciesAreProposedByTheirCodes() {
		List<String> codes = proposals("price set P {\n\tcurrency |\n}");
		assertTrue(codes.containsAll(List.of("CNY", "EUR", "ZAR")), codes.toString());
		assertTrue(proposals("study S {\n\tcurrency E|\n}").contains("EUR"));
		List<String> settings = proposals(IMPORTS + "study S {\n\t|\n}");
		assertTrue(settings.containsAll(List.of("currency", "exchange", "deflator", "price")), settings.toString());
	}

	@Test
	void parametersThatTheModelAsksForComeWithTheirUnits() {
		List<String> proposals = proposals("price set P {\n\tcurrency CNY\n\t|\n}");
		assertTrue(proposals.contains("fuelPrice = ${1:0} CNY/GJ ${2:estimate} \"${3:who says so}\""), proposals.toString());
		assertFalse(proposals.stream().anyMatch(each -> each.startsWith("co2Factor")), "those of a factor set do not belong here");
		assertTrue(proposals("factor set F {\n\t|\n}").stream().anyMatch(each -> each.startsWith("co2Factor")));
	}

	@Test
	void namesWithBlanksAndWordsOfTheLanguageAreQuoted() {
		String file = "measure \"Gas \\\"now\\\"\" { applies to all units }\nmeasure \"first\" { applies to all units }\n"
				+ "study S { scenario A { apply %s } }";
		List<String> proposals = proposals(file.formatted("|"));
		assertTrue(proposals.contains("\"Gas \\\"now\\\"\""), proposals.toString());
		assertTrue(proposals.contains("\"first\""), proposals.toString());
		assertEquals(file.formatted("\"Gas \\\"now\\\"\""), work.taken("new.scenario", file.formatted("Ga|"), "\"Gas \\\"now\\\"\""));
	}

	@Test
	void aQuotationMarkThatIsOpenIsReplacedWithTheName() {
		String file = "measure \"Gas boilers\" { applies to all units }\nstudy S { scenario A { apply %s } }";
		assertEquals(file.formatted("\"Gas boilers\""), work.taken("new.scenario", file.formatted("\"Gas|"), "\"Gas boilers\""));
	}

	/** The place of each template; | is where it is asked for. */
	static Stream<Arguments> templates() {
		String inStudy = IMPORTS + """
				study S {
					park "china-eip.park" base year 2014 discount rate 8 % factors Tsinghua2016 prices China2014
					scenario M1 { apply M1 }
					|
				}
				""";
		String inMeasure = IMPORTS + "measure A {\n\tapplies to units where fuel is coal\n\n\t|\n}\n";
		String inSet = "factor set F {\n\t|\n}\n";
		return Stream.of(Map.of(IMPORTS + "|", List.of("measure …", "function …", "study …", "factor set …", "price set …"),
				inMeasure, List.of("cost retrofit …", "cost followUp …", "retirement becomes …", "lifetime becomes …", "fuel becomes …",
						"fuel becomes … for a share", "adds unit …"),
				inStudy, List.of("scenario …", "scenario over the years …", "compare …", "target of a year …", "target of all years …",
						"exchange …", "sensitivity …", "table …", "break even …", "uncertainty …", "stock by what comes in …", "stock by what is there …", "demand …", "account …"),
				inStudy.replace("|", "scenario T { apply | }"), List.of("first of …", "cheapest of …", "most effective of …"),
				inStudy.replace("|", "scenario T { apply M1 | }"), List.of("from … at …"),
				inSet, List.of("parameter by year …", "parameter by unit …")))
				.flatMap(places -> places.entrySet().stream())
				.flatMap(place -> place.getValue().stream().map(label -> Arguments.of(label, place.getKey())));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("templates")
	void templatesFitWhereTheyAreOffered(String label, String text) {
		String taken = work.taken("new.scenario", text, label).replaceAll("\\$\\{\\d+:([^}]*)}", "$1");
		work.type("new.scenario", taken);
		work.faults("new.scenario", found -> found.stream().noneMatch(fault -> fault.getSeverity() == DiagnosticSeverity.Error));
	}

	@Test
	void oneOfSeveralValuesIsNamedByItsCondition() {
		String text = IMPORTS + "study S {\n\tpark \"china-eip.park\" base year 2014 discount rate 8 %% factors Tsinghua2016 prices China2014\n"
				+ "\tscenario M1 { apply M1 }\n\tbreak even of M1 { vary fuelPrice %s }\n}\n";
		List<String> behind = proposals(text.formatted("|"));
		assertTrue(behind.containsAll(List.of("where", "by", "from")), behind.toString());
		List<String> condition = proposals(text.formatted("where |"));
		assertTrue(condition.containsAll(List.of("fuel", "capacity")), condition.toString());
	}

	@Test
	void limitsAreOfFuelsAndDemandOfParks() {
		assertTrue(proposals(IMPORTS + "measure A { applies to units where output is heat at most 200 kt/a of | in the park fuelUse becomes 0 GJ/a }")
				.contains("municipalWaste"));
		assertTrue(proposals(IMPORTS + "study S { park \"china-eip.park\" base year 2014 scenario A { apply M1 } demand heat of | }").contains("K001"));
	}

	/** Some systems refuse such names before they look for the file. */
	@Test
	void aParkThatNoFileCanBeNamedLikeHasNoNames() {
		List<String> labels = proposals(IMPORTS + "measure A { applies to units where fuel is | fuelUse becomes 0 GJ/a }\nstudy S { park \"\0.park\" scenario A { apply A } }");
		assertTrue(labels.contains("coal"), labels.toString());
	}

	@Test
	void linesOfAUnitThatIsAddedAreNotThoseOfTheMeasure() {
		List<String> labels = work.completions("new.scenario", IMPORTS + "measure A { applies to all units\n\tadds unit {\n\t\t|\n\t}\n}").stream()
				.map(CompletionItem::getLabel).toList();
		assertTrue(labels.containsAll(List.of("takes", "fuel", "lifetime", "efficiency", "cost retrofit …")), labels.toString());
		assertFalse(labels.contains("lifetime becomes …"), labels.toString());
	}

	@Test
	void templatesOfLinesAreNotOfferedInFormulas() {
		List<String> labels = work.completions("new.scenario", IMPORTS + "measure A { applies to all units\n\thours becomes |\n}").stream()
				.map(CompletionItem::getLabel).toList();
		assertTrue(labels.contains("lifetime"), labels.toString());
		assertFalse(labels.contains("lifetime becomes …"), labels.toString());
	}

	@Test
	void nothingIsProposedInComments() {
		assertEquals(List.of(), proposals("// m|"));
		assertEquals(List.of(), proposals("/* m| */ study S { }"));
		assertFalse(proposals("// a comment\nm|").isEmpty());
	}

	/** An editor may ask for a place of a text that has become shorter meanwhile. */
	@Test
	void behindTheEndOfTheTextNothingIsProposed() {
		work.type("new.scenario", "fuel a\nfuel b\n");
		for (int[] place : new int[][] { { 1, 122 }, { 2, 1 }, { 2, 122 }, { 9, 0 } }) {
			assertEquals(List.of(), Workplace.get(work.server().completions(work.uri("new.scenario"), new Position(place[0], place[1]))));
		}
		assertFalse(Workplace.get(work.server().completions(work.uri("new.scenario"), new Position(2, 0))).isEmpty());
	}
}
