package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionDelta;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.scenario.syntax.ComparisonDeclaration;
import org.parkwright.scenario.syntax.ParameterTerm;
import org.parkwright.scenario.syntax.Step;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/** Where an editor goes from a name, and what it offers for one. */
class LinkingTest {

	private static final String STUDY = """
			import "shared/measures.scenario"
			import "sets.scenario"
			factor set Mine extends F {
				gridFactor = 1.1 * gridFactor estimate "test"
				limit = 15 MW estimate "test"
			}
			study S {
				park "here.park" base year 2014 discount rate 8 % factors Mine prices P
				scenario "A&B" { apply A then first of "B.2" }
				compare "A&B"
			}
			study T { scenario Other { apply A } }
			""";

	@TempDir
	private Path folder;
	private ScenarioFixture files;
	private XtextResource study;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
		files.given("here.park", "").given("sets.scenario", ScenarioFixture.SETS);
		files.given("shared/measures.scenario", """
				import "limits.scenario"
				measure A { applies to units where capacity < limit cost retrofit 1 CNY }
				measure "B.2" { applies to all units cost retrofit 1 CNY }
				""");
		files.given("shared/limits.scenario", "factor set Limits { limit = 12 MW estimate \"test\" }\n");
		files.given("study.scenario", STUDY);
		study = XtextFixture.resource(files.file("study.scenario"));
	}

	@Test
	void namesLinkToOtherFiles() {
		EcoreUtil.resolveAll(study);
		assertEquals(List.of(), study.getErrors());
		Step second = EcoreUtil2.eAllOfType(study.getContents().get(0), Step.class).get(1);
		assertEquals("B.2", second.getMeasures().get(0).getName());
		assertEquals(XtextFixture.uri(files.file("shared/measures.scenario")), second.getMeasures().get(0).eResource().getURI());
		assertEquals("F", first(StudyDeclaration.class).getFactors().getBase().getName());
	}

	@Test
	void aParameterOfItsOwnNameIsThatOfTheExtendedSet() {
		ParameterTerm term = first(ParameterTerm.class);
		assertEquals(XtextFixture.uri(files.file("sets.scenario")), term.getParameter().eResource().getURI());
	}

	@Test
	void whatAnEditorOffers() {
		assertEquals(List.of("A", "B.2"), offered(first(Step.class), Literals.STEP__MEASURES));
		assertEquals(List.of("Mine", "Limits", "F", "P"), offered(first(StudyDeclaration.class), Literals.STUDY_DECLARATION__FACTORS));
		assertEquals(List.of("A&B"), offered(first(ComparisonDeclaration.class), Literals.COMPARISON_DECLARATION__SCENARIOS));
		List<String> parameters = offered(first(ParameterTerm.class), Literals.PARAMETER_TERM__PARAMETER);
		assertEquals("limit", parameters.get(0), "the nearest first");
		assertEquals(parameters.size(), parameters.stream().distinct().count());
	}

	@Test
	void faultsAreThoseOfTheUnsavedText() {
		assertEquals(List.of(), XtextFixture.issues(study).stream().filter(Issue::isSyntaxError).toList());
		XtextResource changed = XtextFixture.unsaved(files.file("study.scenario"), STUDY.replace("apply A then", "apply AA then"));
		assertTrue(XtextFixture.issues(changed).stream().anyMatch(issue -> issue.getMessage().startsWith("There is no measure AA.")));
	}

	@Test
	void whatIsOpenGoesBeforeWhatIsSaved() throws Exception {
		XtextResource measures = (XtextResource) study.getResourceSet()
				.getResource(XtextFixture.uri(files.file("shared/measures.scenario")), true);
		measures.reparse("measure Renamed { applies to all units cost retrofit 1 CNY }\n");
		assertTrue(XtextFixture.issues(study).stream().anyMatch(issue -> issue.getMessage().startsWith("There is no measure A.")));
	}

	@Test
	void aFileIsCheckedAgainWhenAnotherChanges() {
		IResourceDescription.Manager manager = XtextFixture.INJECTOR.getInstance(IResourceDescription.Manager.class);
		IResourceDescription mine = manager.getResourceDescription(study);
		IResourceDescription other = manager.getResourceDescription(XtextFixture.resource(files.file("shared/limits.scenario")));
		assertTrue(manager.isAffected(List.of(new DefaultResourceDescriptionDelta(null, other)), mine, null));
		assertFalse(manager.isAffected(List.of(), mine, null));
	}

	private <T extends EObject> T first(Class<T> type) {
		return EcoreUtil2.eAllOfType(study.getContents().get(0), type).get(0);
	}

	private static List<String> offered(EObject context, EReference reference) {
		return StreamSupport.stream(XtextFixture.INJECTOR.getInstance(IScopeProvider.class).getScope(context, reference)
				.getAllElements().spliterator(), false).map(each -> each.getName().toString()).toList();
	}
}
