package org.parkwright.scenario.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.study.ParkAccount;

/** Each quick fix: a text with a fault, and the text after it. */
class QuickFixTest {

	private static final String FILE = "new.scenario";
	private static final String IMPORTS = "import \"measures.scenario\"\nimport \"parameters.scenario\"\n\n";
	private static final String SETTINGS = "park \"china-eip.park\" base year 2014 discount rate 8 % factors Tsinghua2016 prices China2014";

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

	private void fixes(String code, String title, String before, String after) {
		work.type(FILE, before);
		assertEquals(after, work.fixed(FILE, code, title, FILE));
	}

	@Test
	void anUnknownMeasureBecomesTheOneThatWasMeant() {
		String text = IMPORTS + "study S { " + SETTINGS.replace("8 %", "8 %%") + " scenario A { apply %s } }\n";
		fixes("scenario.unknown.measure", "Change to M1", text.formatted("M11"), text.formatted("M1"));
	}

	@Test
	void pricesToBeFilledInComeInTheCurrencyOfThePark() throws IOException {
		work.with("euro.park", Files.readString(work.path("china-eip.park")).replaceFirst("<park:EipModel ", "<park:EipModel currency=\"EUR\" "));
		work.type(FILE, "import \"prices.scenario\"\n\nstudy S { park \"euro.park\" base year 2014 }\n");
		CodeAction put = Workplace.get(work.server().fixes(work.uri(FILE), work.fault(FILE, "scenario.file.missing"))).stream()
				.filter(each -> each.getTitle().equals("Put prices.scenario of the catalogue there")).findFirst().orElseThrow();
		String text = put.getEdit().getDocumentChanges().get(1).getLeft().getEdits().getFirst().getLeft().getNewText();
		assertTrue(text.contains("\tcurrency EUR\n") && !text.contains("CNY"), text);
	}

	@Test
	void anUnknownMeasureIsCreated() {
		String text = IMPORTS + "study S { " + SETTINGS + " scenario A { apply \"Gas now\" } }\n";
		fixes("scenario.unknown.measure", "Create measure Gas now", text,
				text + "\nmeasure \"Gas now\" {\n\tapplies to all units\n}\n");
	}

	@Test
	void aMeasureOfAnotherFileIsImported() {
		String text = "import \"parameters.scenario\"%s\n\nstudy S { " + SETTINGS.replace("8 %", "8 %%") + " scenario A { apply M2 } }\n";
		fixes("scenario.unknown.measure", "Import measures.scenario", text.formatted(""),
				text.formatted("\nimport \"measures.scenario\""));
	}

	@Test
	void anUnknownParameterBecomesTheOneThatWasMeant() {
		String text = IMPORTS + "measure A { applies to all units fuelUse becomes fuelUse * %s }\n";
		fixes("scenario.unknown.parameter", "Change to gasBoilerEfficiency", text.formatted("gasBoilerEficiency"),
				text.formatted("gasBoilerEfficiency"));
	}

	@Test
	void anUnknownParameterGetsAPlaceInASetOfTheFile() {
		String text = "factor set F {\n\tboiler = 0.9 estimate \"by me\"\n%s}\nmeasure A { applies to all units fuelUse becomes fuelUse * turbineShare }\n";
		fixes("scenario.unknown.parameter", "Add parameter turbineShare to F", text.formatted(""),
				text.formatted("\tturbineShare = \n"));
	}

	@Test
	void anUnknownSetBecomesTheOneThatWasMeant() {
		String text = IMPORTS + "study S { " + SETTINGS.replace("China2014", "%s").replace("8 %", "8 %%") + " scenario A { apply M1 } }\n";
		fixes("scenario.unknown.set", "Change to China2014", text.formatted("China2015"), text.formatted("China2014"));
	}

	@Test
	void anUnknownSetIsCreatedOfTheKindThatIsWanted() {
		String text = IMPORTS + "study S { " + SETTINGS.replace("China2014", "Shanghai") + " scenario A { apply M1 } }\n";
		fixes("scenario.unknown.set", "Create price set Shanghai", text, text + "\nprice set Shanghai {\n}\n");
	}

	@Test
	void anUnknownScenarioBecomesTheOneThatWasMeant() {
		String text = IMPORTS + "study S { " + SETTINGS.replace("8 %", "8 %%") + " scenario Gas { apply M1 } compare %s }\n";
		fixes("scenario.unknown.scenario", "Change to Gas", text.formatted("Gass"), text.formatted("Gas"));
	}

	@Test
	void anUnknownFuelBecomesTheOneThatWasMeantOrIsDeclared() {
		String text = "/** Gas. */\nmeasure A { applies to units where fuel is coal fuel becomes %s }\n";
		fixes("scenario.unknown.fuel", "Change to naturalGas", text.formatted("naturalGass"), text.formatted("naturalGas"));
		fixes("scenario.unknown.fuel", "Declare fuel blackLiquor", text.formatted("blackLiquor"),
				"fuel blackLiquor\n\n" + text.formatted("blackLiquor"));
	}

	@Test
	void anUnknownUnitBecomesTheOneThatWasMeant() {
		String text = "measure A { applies to units where capacity < 100 %s fuel becomes naturalGas }\n";
		fixes("scenario.unknown.unit", "Change to MW", text.formatted("MWW"), text.formatted("MW"));
	}

	@Test
	void aWrongUnitBecomesTheOneThatIsWanted() {
		String text = "measure A { applies to units where capacity < 100%s fuel becomes naturalGas }\n";
		fixes("scenario.unit", "Write 100 MW", text.formatted(" t"), text.formatted(" MW"));
		fixes("scenario.unit", "Write 100 MW", text.formatted(""), text.formatted(" MW"));
		String change = "measure A { applies to all units hours becomes 5000%s }\n";
		fixes("scenario.unit", "Write 5000 h/a", change.formatted(" GJ"), change.formatted(" h/a"));
	}

	@Test
	void aDiscountRateBecomesAShare() {
		String text = IMPORTS + "study S { " + SETTINGS.replace("8 %", "8%s") + " scenario A { apply M1 } }\n";
		fixes("scenario.discountRate", "Write 8 %", text.formatted(""), text.formatted(" %"));
	}

	@Test
	void aShareOfTheStockBecomesOneAYear() {
		String text = IMPORTS + "study S { " + SETTINGS.replace("8 %", "8 %%") + " scenario A { apply M1 at 20%s } }\n";
		fixes("scenario.unit", "Write 20 %/a", text.formatted(" %"), text.formatted(" %/a"));
	}

	@Test
	void aParameterThatAMeasureReadsComesFromAnotherSet() {
		String text = IMPORTS + """
				factor set Mine extends Tsinghua2016 { }
				factor set Other extends Tsinghua2016 { limit = 12 MW estimate "test" }
				measure A { applies to units where capacity < limit fuel becomes naturalGas }
				""" + "study S { " + SETTINGS.replace("factors Tsinghua2016", "factors Mine") + " scenario One { apply A } }\n";
		fixes("scenario.parameter.missing", "Add limit to Mine as in Other", text,
				text.replace("Mine extends Tsinghua2016 { }", "Mine extends Tsinghua2016 { \tlimit = 12 MW estimate \"test\"\n}"));
	}

	@Test
	void aSettingThatIsMissingIsAdded() {
		String text = IMPORTS + "study S {%s " + SETTINGS.replace("8 %", "8 %%").replace("park \"china-eip.park\"", "")
				+ " scenario A { apply M1 } }\n";
		fixes("scenario.setting.missing", "Add park \"china-eip.park\"", text.formatted(""),
				text.formatted("\n\tpark \"china-eip.park\""));
		String prices = IMPORTS + "study S {%s " + SETTINGS.replace("8 %", "8 %%").replace("prices China2014", "")
				+ " scenario A { apply M1 } }\n";
		fixes("scenario.setting.missing", "Add prices China2014", prices.formatted(""), prices.formatted("\n\tprices China2014"));
	}

	@Test
	void aParkThatIsMissingBecomesOneThatIsThere() {
		String text = IMPORTS + "study S { " + SETTINGS.replace("8 %", "8 %%").replace("china-eip.park", "%s") + " scenario A { apply M1 } }\n";
		fixes("scenario.park.missing", "Change to china-eip.park", text.formatted("china.park"), text.formatted("china-eip.park"));
	}

	@Test
	void parametersThatTheModelMissesComeFromAnotherSet() {
		String study = "study S { " + SETTINGS.replace("Tsinghua2016", "Mine") + " scenario A { apply M1 } }\n";
		String set = "factor set Mine%s {\n\tgridFactor = 0.6 t/MWh estimate \"mine\"\n}\n\n";
		fixes("scenario.role.missing", "Let Mine extend Tsinghua2016", IMPORTS + set.formatted("") + study,
				IMPORTS + set.formatted(" extends Tsinghua2016") + study);
		work.type(FILE, IMPORTS + set.formatted("") + study);
		String added = work.fixed(FILE, "scenario.role.missing", work.titles(FILE, "scenario.role.missing").stream()
				.filter(title -> title.startsWith("Add ") && title.endsWith("to Mine as in Tsinghua2016")).findFirst().orElseThrow(), FILE);
		work.type(FILE, added);
		work.faults(FILE, all -> all.stream().noneMatch(each -> "scenario.role.missing".equals(each.getCode().get())));
		assertTrue(added.contains("\tfullLoadHours \"Annual full-load hours\" {"), added);
	}

	@Test
	void aSecondImportGoesAway() {
		fixes("scenario.import.twice", "Remove the import", "import \"parameters.scenario\"\nimport \"parameters.scenario\"\n\nfuel x\n",
				"import \"parameters.scenario\"\n\nfuel x\n");
	}

	@Test
	void aMeasureThatNoScenarioAppliesIsRemarked() {
		String text = work.type(FILE, IMPORTS + "measure Old { applies to all units fuel becomes naturalGas }\n\nstudy S { " + SETTINGS
				+ "\n\tscenario A { apply M1 }\n}\n");
		Diagnostic fault = work.fault(FILE, "scenario.measure.unused");
		assertEquals("No scenario applies Old.", fault.getMessage().getLeft());
		assertEquals(DiagnosticSeverity.Information, fault.getSeverity());
		assertEquals(new Range(Workplace.position(text, text.indexOf("Old")), Workplace.position(text, text.indexOf("Old") + 3)),
				fault.getRange());
	}

	@Test
	void aSetOfAnAccountThatTheParkDoesNotHaveIsMarked() {
		String study = IMPORTS + "study S { " + SETTINGS + "\n\tscenario A { apply M1 }\n\taccount { factors Ipcc2006 warming POTENTIALS }\n}\n";
		String text = work.type(FILE, study.replace("POTENTIALS", "AR9"));
		Diagnostic fault = work.fault(FILE, ParkAccount.UNKNOWN_SET);
		assertEquals("There is no set of warming potentials AR9, neither in the library of the park nor in the standard one. Did you mean AR4?", fault.getMessage().getLeft());
		assertEquals(DiagnosticSeverity.Error, fault.getSeverity());
		assertEquals(new Range(Workplace.position(text, text.indexOf("AR9")), Workplace.position(text, text.indexOf("AR9") + 3)), fault.getRange());
		work.type(FILE, study.replace("POTENTIALS", "AR5"));
		work.faults(FILE, all -> all.stream().noneMatch(each -> ParkAccount.UNKNOWN_SET.equals(each.getCode().get())));
	}

	@Test
	void aMeasureThatNoScenarioAppliesGetsOneOrGoesAway() {
		String text = IMPORTS + "/** Old. */\nmeasure Old { applies to all units fuel becomes naturalGas }\n\nstudy S { " + SETTINGS.replace("8 %", "8 %%")
				+ "\n\tscenario A { apply M1 }%s\n}\n";
		fixes("scenario.measure.unused", "Add a scenario of Old to S", text.formatted(""),
				text.formatted("\n\tscenario Old { apply Old }"));
		fixes("scenario.measure.unused", "Remove measure Old", text.formatted(""),
				IMPORTS + "study S { " + SETTINGS + "\n\tscenario A { apply M1 }\n}\n");
	}
}
