package org.parkwright.scenario.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.scenario.ide.Workplace.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.EipModel;

/** Names and what they lead to: hover, definitions, references, renaming, parks, and what the text shows of itself. */
class NavigationTest {

	@TempDir
	private Path folder;
	private Workplace work;

	@BeforeEach
	void open() throws IOException {
		work = new Workplace(folder).withExample().start();
	}

	@AfterEach
	void close() {
		work.close();
	}

	/** The place in a file that a part of its text begins, some characters on. */
	private int at(String name, String part, int by) {
		int found = work.text(name).indexOf(part);
		assertTrue(found >= 0, part);
		return found + by;
	}

	private String marked(String name, String part, int by) {
		int at = at(name, part, by);
		return new StringBuilder(work.text(name)).insert(at, '|').toString();
	}

	@Test
	void hoverOnAParameterShowsEachValueWithUnitMarkAndSource() {
		String shown = work.hover("measures.scenario", marked("measures.scenario", "wasteHeatingValue", 2));
		assertTrue(shown.startsWith("**wasteHeatingValue** "), shown);
		assertTrue(shown.contains("(parameters.scenario)"), shown);
		assertTrue(shown.matches("(?s).*- [0-9.]+ \\S+, (measured|statistic|literature|estimate|calibrated): .+"), shown);
	}

	@Test
	void hoverOnAMeasureShowsItsDocumentationAndTheUnitsItAppliesToNow() {
		String shown = work.hover("study.scenario", marked("study.scenario", "apply M4", 7));
		assertTrue(shown.contains("All steam goes to the firms; less electricity is made"), shown);
		assertTrue(shown.matches("(?s).*Applies to \\d+ of 608 units of china-eip.park now\\.$"), shown);
		assertEquals(shown.substring(shown.lastIndexOf("Applies")), work.hover("measures.scenario",
				marked("measures.scenario", "applies to units where fuel is coal and output is combined", 3)));
	}

	@Test
	void hoverOnAFunctionOrLifetimeLawSaysWhatItTakesAndWhoBringsIt() {
		String function = work.hover("f.scenario", "factor set A { a = m|in(1, 2) estimate \"test\" }");
		assertTrue(function.startsWith("**min(a, b, …)** The smallest of several quantities.\n\n- a: any unit, the same for all\n"), function);
		String law = work.hover("l.scenario", "study S { stock \"A\" { lifetime wei|bull(mean 20 a, shape 3) estimate \"test\" } }");
		assertTrue(law.startsWith("**weibull** ") && law.contains("- weibull(mean [a], shape)\n"), law);
	}

	@Test
	void hoverOnWhatAnAccountNamesSaysWhatItIs() {
		assertEquals("**AR5** Warming potentials of the IPCC Fifth Assessment Report over 100 years", work.hover("a.scenario", "study S { account { warming AR|5 } }"));
		assertEquals("**energy** both by their energy", work.hover("a.scenario", "study S { account { heat allocation ene|rgy } }"));
	}

	@Test
	void hoverOnAWordSaysWhatItMeansAndInWhichUnit() {
		assertEquals("**fuelUse** [GJ/a] fuel used in a year (lower heating value)",
				work.hover("measures.scenario", marked("measures.scenario", "\tfuelUse becomes", 2)));
	}

	@Test
	void countsAreThoseOfTheModelAsItIsBeingEdited() {
		work.close();
		EipModel[] model = { Parks.load(work.path("china-eip.park"), new Faults()) };
		work.start(park -> Optional.of(model[0]));
		String before = work.hover("study.scenario", marked("study.scenario", "apply M1", 7));
		EipModel edited = EcoreUtil.copy(model[0]);
		edited.getParks().get(0).getInfrastructure().clear();
		model[0] = edited;
		String after = work.hover("study.scenario", marked("study.scenario", "apply M1", 7));
		assertTrue(before.contains("of 608 units"), before);
		assertFalse(after.contains("of 608 units"), after);
		assertTrue(after.contains("Applies to "), after);
	}

	@Test
	void aNameLeadsToItsDeclarationInAnotherFile() {
		NameUse use = get(work.server().name(work.uri("study.scenario"), at("study.scenario", "apply M4", 7))).orElseThrow();
		assertEquals("measure", use.kind());
		assertEquals(work.uri("measures.scenario"), use.file());
		assertEquals(at("measures.scenario", "measure M4", 8), use.declaration().offset());
		assertEquals(2, use.declaration().length());
	}

	@Test
	void referencesAreFoundInAllFiles() {
		NameUse use = get(work.server().name(work.uri("measures.scenario"), at("measures.scenario", "measure M4", 8))).orElseThrow();
		assertEquals(1, use.places().get(work.uri("measures.scenario")).size());
		List<Integer> found = use.places().get(work.uri("study.scenario")).stream().map(TextChange::offset).toList();
		// What is compared are scenarios, of which one has the same name.
		String text = work.text("study.scenario").split("compare \"")[0];
		List<Integer> expected = java.util.regex.Pattern.compile("(?<=(apply|then|of|,) )M4(?=[ ,])").matcher(text).results()
				.map(java.util.regex.MatchResult::start).toList();
		assertEquals(expected, found);
	}

	@Test
	void aMeasureIsRenamedInAllFilesAndTheTextsStaySound() throws IOException {
		ScenarioServer.Edits renamed = get(work.server().rename(work.uri("study.scenario"),
				at("study.scenario", "apply M4", 7), "Turbines \"now\""));
		assertEquals("", renamed.problem());
		assertEquals(2, renamed.changes().size());
		for (Map.Entry<java.net.URI, List<TextChange>> each : renamed.changes().entrySet()) {
			Path file = Path.of(each.getKey());
			Files.writeString(file, Workplace.changed(Files.readString(file), each.getValue()));
		}
		assertTrue(Files.readString(work.path("measures.scenario")).contains("measure \"Turbines \\\"now\\\"\" \"Extraction"));
		assertEquals(List.of(), org.parkwright.scenario.Scenarios.validate(work.path("study.scenario")));
	}

	@Test
	void aParameterIsRenamedWhereverItIsRead() {
		ScenarioServer.Edits renamed = get(work.server().rename(work.uri("measures.scenario"),
				at("measures.scenario", "wasteHeatingValue", 1), "wasteEnergy"));
		assertEquals("", renamed.problem());
		String measures = Workplace.changed(work.text("measures.scenario"), renamed.changes().get(work.uri("measures.scenario")));
		assertFalse(measures.contains("wasteHeatingValue"), measures);
		assertTrue(Workplace.changed(work.text("parameters.scenario"), renamed.changes().get(work.uri("parameters.scenario")))
				.contains("wasteEnergy"));
	}

	@Test
	void namesThatCannotBeGivenAreRefusedWithTheReason() {
		int measure = at("study.scenario", "apply M4", 7);
		assertEquals("There is a measure M1 already.", problem("study.scenario", measure, "M1"));
		assertEquals("A name has at least one letter.", problem("study.scenario", measure, " "));
		int parameter = at("measures.scenario", "wasteHeatingValue", 1);
		assertEquals("The name of a parameter is made of letters and digits, and no word of the language.",
				problem("measures.scenario", parameter, "waste value"));
		assertEquals("The model asks for ultraLowEmissionCapital by this name, so it stays.",
				problem("measures.scenario", at("measures.scenario", "ultraLowEmissionCapital becomes", 1), "ulec"));
		assertEquals("There is no name here that could be changed.", problem("study.scenario", at("study.scenario", "base year", 1), "x"));
	}

	private String problem(String name, int offset, String typed) {
		return get(work.server().rename(work.uri(name), offset, typed)).problem();
	}

	@Test
	void namesOfTheParkLeadIntoIt() {
		ScenarioServer.ParkLink fuel = get(work.server().parkLinks(work.uri("measures.scenario"), at("measures.scenario", "fuel is coal", 9)));
		assertEquals(1, fuel.targets().size());
		ParkTarget target = fuel.targets().get(0);
		assertEquals(work.path("china-eip.park"), target.park());
		EipModel model = Parks.load(target.park(), new Faults());
		assertEquals("coal", ((org.parkwright.model.park.NamedElement) model.eResource().getEObject(target.element())).getName());
		ScenarioServer.ParkLink park = get(work.server().parkLinks(work.uri("study.scenario"), at("study.scenario", "china-eip.park", 3)));
		assertEquals(List.of(new ParkTarget(work.path("china-eip.park"), "", "Open china-eip.park")), park.targets());
	}

	@Test
	void occurrencesAreThoseOfTheSameFile() {
		List<TextChange> found = get(work.server().occurrences(work.uri("measures.scenario"),
				at("measures.scenario", "wasteHeatingValue", 1)));
		String text = work.text("measures.scenario");
		assertEquals(text.split("\\bwasteHeatingValue\\b", -1).length - 1, found.size());
	}

	@Test
	void theOutlineHoldsStudyScenariosAndParameters() {
		List<DocumentSymbol> study = get(work.server().outline(work.uri("study.scenario")));
		assertEquals(List.of("ChinaEip"), study.stream().map(DocumentSymbol::getName).toList());
		assertEquals(9, study.get(0).getChildren().size());
		assertEquals("M1", study.get(0).getChildren().get(0).getName());
		assertEquals("Gas boilers", study.get(0).getChildren().get(0).getDetail());
		List<DocumentSymbol> sets = get(work.server().outline(work.uri("parameters.scenario")));
		assertTrue(sets.stream().map(DocumentSymbol::getName).toList().containsAll(List.of("Tsinghua2016", "China2014")));
		assertTrue(sets.get(0).getChildren().get(0).getDetail().matches("[0-9.]+ \\S+, \\w+( and \\d+ more)?"),
				sets.get(0).getChildren().get(0).getDetail());
	}

	@Test
	void theOutlineLeavesTheNumbersOfDistributionsOut() {
		work.type("drawn.scenario", """
				study Drawn {
					scenario S { apply M1 }
					uncertainty of S { draws 10 vary hours by uniform(min 0.9, max 1.1) }
					stock "Boilers" { lifetime weibull(mean 20 a, shape 3) estimate "test" inflow 1990: 5 MW estimate "test" }
					account "Park as a whole" { warming AR5 }
				}
				""");
		DocumentSymbol study = get(work.server().outline(work.uri("drawn.scenario"))).getFirst();
		assertEquals(List.of("S", "Boilers", "Park as a whole"), study.getChildren().stream().map(DocumentSymbol::getName).toList());
		assertEquals("stock by what comes in", study.getChildren().get(1).getDetail());
		assertEquals("account of the park", study.getChildren().get(2).getDetail());
	}

	@Test
	void declarationsAndCommentsFold() {
		List<FoldingRange> folds = get(work.server().folds(work.uri("measures.scenario")));
		String[] lines = work.text("measures.scenario").split("\n");
		List<String> starts = folds.stream().map(fold -> lines[fold.getStartLine()]).toList();
		assertEquals(5, starts.stream().filter(line -> line.startsWith("measure M")).count(), starts.toString());
		assertTrue(folds.stream().allMatch(fold -> fold.getEndLine() > fold.getStartLine()));
	}

	@Test
	void wordsAreColouredByWhatTheyMean() {
		String text = work.type("new.scenario", "import \"parameters.scenario\"\n/** Doc. */\nmeasure A {\n\tapplies to units where fuel is coal and capacity < 100 MW\n"
				+ "\tfuelUse becomes fuelUse * gasBoilerEfficiency // c\n}\nfactor set F { x = 1 h/a estimate \"me\" }\n");
		List<String> found = get(work.server().highlights(work.uri("new.scenario"))).stream()
				.map(each -> text.substring(each.offset(), each.offset() + each.length()) + ":" + each.kind()).toList();
		assertTrue(found.containsAll(List.of("measure:KEYWORD", "A:DECLARATION", "/** Doc. */:DOCUMENTATION", "fuel:ATTRIBUTE",
				"coal:CATALOGUE", "capacity:ATTRIBUTE", "100:NUMBER", "MW:UNIT", "gasBoilerEfficiency:PARAMETER", "F:DECLARATION",
				"x:PARAMETER", "h/a:UNIT", "estimate:MARK", "\"me\":STRING", "\"parameters.scenario\":STRING")), found.toString());
		assertTrue(found.stream().anyMatch(each -> each.startsWith("// c") && each.endsWith(":COMMENT")), found.toString());
	}

	@Test
	void wordsKeepTheirColourBehindAnError() {
		String text = work.type("new.scenario", "x measure A { applies to all units }\n");
		List<String> found = get(work.server().highlights(work.uri("new.scenario"))).stream()
				.map(each -> text.substring(each.offset(), each.offset() + each.length()) + ":" + each.kind()).toList();
		assertTrue(found.containsAll(List.of("measure:KEYWORD", "applies:KEYWORD", "units:KEYWORD")), found.toString());
	}

	@Test
	void aboveScenariosAndMeasuresStandTheUnitsThatTheyChange() {
		List<Mining> study = get(work.server().minings(work.uri("study.scenario")));
		assertEquals(10, study.size());
		assertEquals(Mining.Kind.STUDY, study.get(0).kind());
		Mining first = study.get(1);
		assertTrue(first.count().matches("changes \\d+ of 608 units"), first.count());
		List<Mining> measures = get(work.server().minings(work.uri("measures.scenario")));
		assertEquals(List.of("M1", "M2", "M3", "M4", "M5"), measures.stream().map(Mining::name).toList());
		assertEquals(first.units(), measures.get(0).units(), "scenario M1 applies measure M1 alone");
	}

	@Test
	void aTextIsLaidOut() {
		work.type("new.scenario", "fuel   x\nmeasure A{applies to all units fuel becomes x}");
		String laidOut = Workplace.applied(work.text("new.scenario"), get(work.server().format(work.uri("new.scenario"))));
		assertEquals("fuel x\n", laidOut.substring(0, 7));
		assertTrue(laidOut.contains("\tapplies to all units\n"), laidOut);
		assertEquals(Optional.empty(), get(work.server().formatProblem(work.uri("new.scenario"))));
	}

	@Test
	void aTextThatCannotBeReadIsNotLaidOutForAReason() {
		work.type("new.scenario", "fuel   x\nmeasure A{applies applies to all units}");
		assertEquals(List.of(), get(work.server().format(work.uri("new.scenario"))));
		assertEquals(Optional.of("Line 2 cannot be read, so the text stays as it is. Correct it first."),
				get(work.server().formatProblem(work.uri("new.scenario"))));
	}
}
