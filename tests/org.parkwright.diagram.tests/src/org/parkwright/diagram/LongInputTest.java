package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.ExpressionCompiler;
import org.parkwright.diagram.expression.ExpressionCompiler.Text;
import org.parkwright.diagram.expression.Metamodels;
import org.parkwright.diagram.expression.Scope;
import org.parkwright.diagram.expression.Services;
import org.parkwright.diagram.expression.ValueType;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.view.Images;

/** However long a text or deep a file is, its readers do with the stack they have, and what they say of it is short. */
class LongInputTest {

	private static final int LONG = 100_000;
	private static final int TOLD = 1_010;

	@TempDir
	Path folder;

	private final Problems problems = new Problems();

	private List<String> codes() {
		return problems.list().stream().map(Problem::code).toList();
	}

	private LayoutFile layout(String lines) throws IOException {
		Path file = Files.writeString(folder.resolve("long.layout"),
				"diagram-layout 1\ndiagram \"Rail map\" \"n\"\n" + lines + "end\n");
		return LayoutFile.read(file, problems);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "\\\\", "\\\"", " " })
	void aQuotedTextOfALayout(String part) throws IOException {
		String line = "  node \"" + part.repeat(LONG) + "\" at 1,2\n";
		LayoutFile read = layout(line);
		assertEquals(List.of(), codes());
		assertTrue(read.text().contains(line), "and it is written as it was");
	}

	@Test
	void aLineOfALayoutThatCannotBeRead() throws IOException {
		layout("  node \"" + "x".repeat(LONG) + "\n  node a at " + "1".repeat(LONG) + "\n  " + "y".repeat(LONG) + "\n  node a "
				+ "\\".repeat(LONG) + "\n");
		assertEquals(List.of("layout.line", "layout.line", "layout.line", "layout.line"), codes());
		problems.list().forEach(problem -> assertTrue(problem.message().length() < TOLD, problem::message));
	}

	@Test
	void aLayoutOfManyLines() throws IOException {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < LONG; i++) {
			lines.append("  node \"n").append(i).append("\" at ").append(i).append(",0\n");
		}
		assertEquals(LONG, layout(lines.toString()).layouts().get(new Layouts.Key("Rail map", "n")).nodes().size());
		assertEquals(List.of(), codes());
	}

	private Expression compiled(String source) {
		Metamodels metamodels = new Metamodels();
		metamodels.add(Rail.METAMODEL);
		return ExpressionCompiler.compile(source, Place.NONE,
				new Scope(metamodels, new Services(), ValueType.UNKNOWN, Map.of()), Text.ALLOWED, problems);
	}

	@Test
	void aTextInAnExpression() {
		String text = "x\\'".repeat(LONG);
		assertEquals(text.replace("\\'", "'"), compiled("aql:'" + text + "'").text(Variables.of((EObject) null), problems));
		assertEquals(List.of(), codes());
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "not ", "-", "if true then ", "let a = ", "Sequence{", "1 + ", "true and ", "self.",
			"'a'.size() * ", "a ", "'", "?", "self->collect(", "let a = 1, b = " })
	void anExpressionThatIsTooLongOrTooDeepIsTold(String part) {
		compiled("aql:" + part.repeat(LONG));
		assertEquals(List.of("expression.syntax"), codes());
		assertTrue(problems.list().get(0).message().length() < TOLD, problems.list()::toString);
	}

	@Test
	void whatPeopleWriteIsNeitherTooLongNorTooDeep() {
		String sum = "1" + " + 1".repeat(1_000);
		String nested = "(".repeat(50) + sum + ")".repeat(50);
		assertEquals(1_001, compiled("aql:" + nested).value(Variables.of((EObject) null), problems));
		assertEquals(List.of(), codes());
	}

	@Test
	void aReferenceOfASpecification() {
		String name = "x".repeat(LONG);
		List<Problem> told = Rail.specification(text -> text.replace("@entries[name='dark_orange']", "@entries[name='" + name + "']"))
				.problems().stream().filter(problem -> problem.code().equals("spec.reference")).toList();
		assertTrue(!told.isEmpty());
		told.forEach(problem -> assertTrue(problem.message().length() < TOLD, problem::message));
		told = Rail.specification(text -> text.replace("@entries[name='dark_orange']", "@entries." + "9".repeat(LONG)))
				.problems().stream().filter(problem -> problem.code().equals("spec.reference")).toList();
		assertTrue(!told.isEmpty(), "a number that is none of an element");
	}

	/** The parser of the JDK names its settings, which tell an author nothing. */
	@Test
	void aSpecificationWithANameThatIsTooLongIsTold() {
		var specification = Rail.specification(text -> text.replace("featureName=", "f".repeat(3000) + "="));
		Problem problem = specification.problems().get(0);
		assertEquals("The file cannot be read as XML, so that none of it is used: it has a name of more than 1,000 characters here, or more "
				+ "attributes in an element than are read.", problem.message());
	}

	@Test
	void aSpecificationWhoseElementsAreNestedTooDeepIsTold() {
		String open = "<subModelOperations xsi:type=\"t:ChangeContext\" browseExpression=\"var:self\">";
		String operation = "<subModelOperations xsi:type=\"t:SetValue\" featureName=\"to\"";
		var specification = Rail.specification(text -> {
			int at = text.indexOf(operation);
			return at < 0 ? text
					: text.substring(0, at) + open.repeat(LONG) + "</subModelOperations>".repeat(LONG) + text.substring(at);
		});
		Problem problem = specification.problems().get(0);
		assertEquals("spec.xml", problem.code());
		assertTrue(problem.message().contains("nested more than 80 deep"), problem::message);
	}

	@Test
	void aPictureThatIsNestedTooDeepHidesNothingElse() {
		Rail rail = new Rail();
		byte[] deep = ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 24'>" + "<g>".repeat(LONG) + "</g>".repeat(LONG) + "</svg>")
				.getBytes(StandardCharsets.UTF_8);
		Images images = new Images() {
			@Override
			public byte[] image(String path) {
				return deep;
			}

			@Override
			public byte[] icon(EObject element) {
				return null;
			}
		};
		OpenDiagram map = new OpenDiagram(rail.map().context().description(), rail.network(), rail.layouts, images, rail.problems);
		assertEquals(rail.map().svg().split("<g ").length, map.svg().split("<g ").length);
	}
}
