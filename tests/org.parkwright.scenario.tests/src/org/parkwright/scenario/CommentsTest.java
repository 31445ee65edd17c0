package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;

import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.junit.jupiter.api.Test;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ScenarioFile;

/** Comments that document what follows them. */
class CommentsTest {

	private static final IEObjectDocumentationProvider DOCUMENTATION = XtextFixture.INJECTOR
			.getInstance(IEObjectDocumentationProvider.class);

	private static ScenarioFile file(String text) {
		return (ScenarioFile) XtextFixture.unsaved(Path.of("test.scenario"), text).getContents().get(0);
	}

	@Test
	void theStarsAreTakenOffAndParagraphsStay() {
		ScenarioFile file = file("""
				// the file
				/**
				 * Gas boilers:
				 *   indented.
				 *
				 * Second paragraph.
				 */
				// not this
				measure M { applies to all units }
				""");
		assertEquals("Gas boilers:\n  indented.\n\nSecond paragraph.", DOCUMENTATION.getDocumentation(file.getDeclarations().get(0)));
	}

	@Test
	void theLastCommentBeforeTheElementCounts() {
		ScenarioFile file = file("/** one */ /** two */ measure M { applies to all units /** inner */ fuel becomes naturalGas }");
		MeasureDeclaration measure = (MeasureDeclaration) file.getDeclarations().get(0);
		assertEquals("two", DOCUMENTATION.getDocumentation(measure));
		assertEquals("inner", DOCUMENTATION.getDocumentation(measure.getChanges().get(0)));
	}

	@Test
	void otherCommentsDocumentNothing() {
		ScenarioFile file = file("/* plain */ /**/ factor set F { /** How long. */ hours2 = 1 h estimate \"x\" /* plain */ b = 1 estimate \"x\" }");
		ParameterSetDeclaration set = (ParameterSetDeclaration) file.getDeclarations().get(0);
		assertNull(DOCUMENTATION.getDocumentation(set));
		assertEquals("How long.", DOCUMENTATION.getDocumentation(set.getParameters().get(0)));
		assertNull(DOCUMENTATION.getDocumentation(set.getParameters().get(1)));
	}
}
