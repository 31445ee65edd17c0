package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.ExpressionCompiler;
import org.parkwright.diagram.expression.ExpressionCompiler.Text;
import org.parkwright.diagram.expression.Metamodels;
import org.parkwright.diagram.expression.Scope;
import org.parkwright.diagram.expression.Services;
import org.parkwright.diagram.expression.ValueType;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.rail.RailServices;

/** What expressions give and how they fail. */
class ExpressionTest {

	private final Rail rail = new Rail();
	private final Problems problems = new Problems();

	private Scope scope(ValueType self) {
		Metamodels metamodels = new Metamodels();
		metamodels.add(Rail.METAMODEL);
		Services services = new Services();
		assertNull(services.add(RailServices.class));
		return new Scope(metamodels, services, self, Map.of("limit", ValueType.UNKNOWN));
	}

	private Expression compile(String source, ValueType self) {
		return ExpressionCompiler.compile(source, Place.NONE, scope(self), Text.ALLOWED, problems);
	}

	/** On an element whose class is known when the expression is compiled. */
	private Object value(String source, String id) {
		EObject element = rail.element(id);
		return compile(source, ValueType.of(element.eClass())).value(Variables.of(element).with("limit", 30.0), problems);
	}

	/** On an element of which nothing is known before, so that all is left to the evaluation. */
	private Object lateValue(String source, String id) {
		return compile(source, ValueType.UNKNOWN).value(Variables.of(rail.element(id)).with("limit", 30.0), problems);
	}

	private List<String> codes() {
		return problems.list().stream().map(Problem::code).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '§', quoteCharacter = '`', value = { "feature:name § Bay", "feature:opened § 1965", "var:self.name § ",
			"aql:self.name § Bay", "aql:self.name + '!' § Bay!", "aql:'<' + self.twin.twin + '>' § <>",
			"aql:1 + 2 * 3 § 7", "aql:(1 + 2) * 3 § 9", "aql:7 / 2 § 3", "aql:7.0 / 2.0 § 3.5", "aql:-self.opened § -1965",
			"aql:self.opened > 1900 and not self.closed § true", "aql:self.closed or self.opened = 1965 § true",
			"aql:self.closed implies self.name = 'x' § true", "aql:not self.closed = true § true",
			"aql:self.name <> 'Port' § true", "aql:self.platforms->size() § 2", "aql:self.platforms->isEmpty() § false",
			"aql:self.partners->notEmpty() § false", "aql:self.platforms.name § 12",
			"aql:self.platforms->select(p | p.name = '2')->size() § 1", "aql:self.platforms->collect(p | p.name)->sep('/')->toString() § 1/2",
			"aql:self.platforms->first().name § 1", "aql:self.platforms->last().name § 2", "aql:self.platforms->at(2).name § 2",
			"aql:self.platforms->exists(p | p.name = '3') § false", "aql:self.platforms->forAll(p | p.name <> '') § true",
			"aql:self.platforms->includes(self) § false", "aql:self.platforms->reject(p | p.name = '1').name § 2",
			"aql:self.eContainer().oclIsKindOf(rail::Region) § true", "aql:self.oclIsTypeOf(rail::Station) § true",
			"aql:self.oclIsKindOf(rail::Junction) § false", "aql:self.eContainer(rail::Network).name § North",
			"aql:self.eContents()->size() § 2", "aql:self.eContainer().eAllContents(rail::Platform)->size() § 3",
			"aql:if self.closed then 'shut' else 'open' endif § open", "aql:let n = self.name in n + n § BayBay",
			"aql:Sequence{1, 2, 3}->size() § 3", "aql:self.name.size() § 3", "aql:self.name.toUpper() § BAY",
			"aql:self.name.substring(1, 2) § Ba", "aql:self.opened.toString() + 'x' § 1965x", "aql:self.twin.name § Port",
			"aql:self.twin = null § false", "aql:self.twin.twin = null § true", "aql:null < 1 § true",
			"aql:self.network().name § North", "aql:self.linesOf()->size() § 1", "service:canDepart § true",
			"service:canDepart() § true", "aql:self.platforms->sortedBy(p | p.name)->first().name § 1",
			"aql:self.platforms->filter(rail::Platform)->size() § 2", "aql:'it\\'s' § it's", "10 § 10", "two words § two words" })
	void gives(String source, String expected) {
		if (source.startsWith("var:self.")) {
			value(source, "bay");
			assertEquals(List.of("expression.syntax"), codes(), "var: takes a name alone");
			return;
		}
		String text = compile(source, ValueType.of(rail.element("bay").eClass()))
				.text(Variables.of(rail.element("bay")), problems);
		assertEquals(expected == null ? "" : expected, text);
		assertEquals(List.of(), problems.list());
	}

	@Test
	void anEnumerationPrintsItsLiteralAndIsComparedByName() {
		assertEquals("freight goods", compile("feature:kind", ValueType.UNKNOWN).text(Variables.of(rail.element("l2")), problems));
		assertEquals(true, value("aql:self.kind = rail::LineKind::FREIGHT", "l2"));
		assertEquals(false, value("aql:self.kind = 'freight goods'", "l2"));
		assertEquals(List.of(), codes());
	}

	@Test
	void doubleAgainstIntegerFailsAndCountsAsFalse() {
		assertNull(lateValue("aql:self.capacity >= 100", "l1"));
		assertEquals(List.of("expression.type"), codes());
		assertFalse(compile("aql:self.capacity >= 100", ValueType.UNKNOWN).truth(Variables.of(rail.element("l1")), problems));
		assertEquals(true, value("aql:self.capacity >= 100.0", "l1"));
		assertNull(lateValue("aql:self.capacity + 1", "l1"), "nor do they add");
	}

	@Test
	void aFailureIsToldOnceForAllElements() {
		Expression expression = compile("aql:self.capacity >= 100", ValueType.UNKNOWN);
		for (String id : List.of("l1", "l2", "l3")) {
			expression.truth(Variables.of(rail.element(id)), problems);
		}
		assertEquals(1, problems.list().size());
	}

	@Test
	void aFeatureOfASubclassIsKnownAndGivesNothingElsewhere() {
		EClass station = rail.element("gate").eClass();
		assertEquals("gate is no junction", "gate is no junction"
				+ compile("aql:self.points", ValueType.of(station)).text(Variables.of(rail.element("gate")), problems));
		assertEquals(4, value("aql:self.points", "cross"));
		assertEquals(List.of("feature.unknown"), codes());
	}

	@Test
	void nothingIsNotTheSameAsNull() {
		assertEquals("x", lateValue("aql:'x' + self.twin.name", "gate"), "a feature of null is null, and null is no text");
		assertEquals("x", lateValue("aql:'x' + self.points", "gate"), "an unknown feature is nothing, and nothing is no text");
		assertEquals(false, compile("aql:not self.points", ValueType.UNKNOWN).truth(Variables.of(rail.element("gate")), problems));
	}

	@Test
	void aServiceThatThrowsGivesNull() {
		assertNull(value("service:fails", "bay"));
		assertNull(value("aql:'x' + self.fails()", "bay"), "and the whole expression with it");
		assertTrue(problems.list().get(0).message().contains("out of order: Bay"), problems.list()::toString);
	}

	@Test
	void aServiceTakesOnlyWhatFits() {
		assertEquals(true, lateValue("service:atLeast(limit)", "l1"));
		assertNull(compile("service:atLeast(limit)", ValueType.UNKNOWN)
				.value(Variables.of(rail.element("l1")).with("limit", "30"), problems), "text is no Double");
		assertEquals(List.of("service.arguments"), codes());
	}

	@Test
	void aFilterKeepsWhatItsServiceCannotTake() {
		Expression filter = compile("service:atLeast(limit)", ValueType.UNKNOWN);
		assertTrue(filter.keeps(Variables.of(rail.element("l1")).with("limit", "30"), problems));
		assertFalse(filter.keeps(Variables.of(rail.element("l2")).with("limit", 30.0), problems));
		assertEquals(List.of(), codes());
	}

	@Test
	void conditionsAreShortAndChecked() {
		assertEquals(false, lateValue("aql:self.closed and self.points > 3", "bay"), "the right side is not looked at");
		assertEquals(List.of(), codes());
		assertEquals(List.of("expression.type"), problemsOf("aql:self.name and true"));
		assertEquals(List.of("variable.unknown"), problemsOf("aql:platforms->size()"));
		assertEquals(List.of("service.unknown"), problemsOf("aql:self.platforms->shuffle()"));
		assertEquals(List.of("expression.syntax"), problemsOf("aql:size(self.platforms)"));
		assertEquals(List.of("expression.syntax"), problemsOf("aql:self.platforms->select(p | p.name = '1'"));
		assertEquals(List.of("expression.syntax"), problemsOf("aql:self.closed xor true"));
		assertEquals(List.of("type.unknown"), problemsOf("aql:self.oclIsKindOf(rail::Tram)"));
	}

	private List<String> problemsOf(String source) {
		Problems own = new Problems();
		ExpressionCompiler.compile(source, Place.NONE, scope(ValueType.of(rail.element("bay").eClass())), Text.ALLOWED, own);
		return own.list().stream().map(Problem::code).toList();
	}

	@Test
	void elementsComeOnceAndInOrder() {
		assertEquals(List.of(rail.element("bay"), rail.element("port")),
				List.copyOf(compile("aql:self.stations + self.stations", ValueType.UNKNOWN)
						.elements(Variables.of(rail.element("coast")), problems)));
	}
}
