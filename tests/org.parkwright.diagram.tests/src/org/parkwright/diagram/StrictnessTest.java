package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.spec.Specification;
import org.parkwright.diagram.view.Images;

/** Every kind of wrong thing in a specification is told with its place, and the rest works. */
class StrictnessTest {

	static Stream<Arguments> defects() {
		return Stream.of(defect("spec.element", "<conditionnalStyles predicateExpression=\"feature:closed\"",
				"<conditionalStyles predicateExpression=\"feature:closed\"", "did you mean conditionnalStyles",
				"</conditionnalStyles>", "</conditionalStyles>"),
				defect("spec.attribute", "name=\"Partners\" optional=\"false\"", "name=\"Partners\" optionall=\"false\"",
						"did you mean optional"),
				defect("spec.namespace", "tree/description/1.0.0", "tree/description/1.1.0", "is unknown"),
				defect("spec.class", "xsi:type=\"t:SetValue\" featureName=\"to\"", "xsi:type=\"t:MoveElement\" featureName=\"to\"",
						"MoveElement"),
				defect("spec.class", "<style xsi:type=\"ds:EllipseNodeDescription\"",
						"<style xsi:type=\"ds:FlatContainerStyleDescription\"", "cannot stand in style"),
				defect("spec.class", "<style xsi:type=\"ds:EllipseNodeDescription\"", "<style", "needs an xsi:type"),
				defect("spec.value", "activeByDefault=\"true\"", "activeByDefault=\"yes\"", "neither true nor false"),
				defect("spec.value", "backgroundStyle=\"Liquid\"", "backgroundStyle=\"liquid\"", "none of"),
				defect("spec.value", "labelSize=\"12\"", "labelSize=\"large\"", "not a whole number"),
				defect("spec.required", "targetFinderExpression=\"feature:worksAt\"", "", "targetFinderExpression"),
				defect("spec.required", "semanticCandidatesExpression=\"feature:depots\"", "",
						"semanticCandidatesExpression"),
				defect("spec.required", "precondition=\"service:canMoveInto(newContainer)\"", "", "precondition"),
				defect("spec.reference", "reconnections=\"moveFrom moveTo\"", "reconnections=\"moveFrom moveOn\"", "moveOn"),
				defect("spec.reference", "reconnections=\"moveFrom moveTo\"", "reconnections=\"moveFrom rename\"",
						"cannot stand there"),
				defect("spec.reference", "[name='Rail%20map']/@defaultLayer/@toolSections", "[name='Rail map']/@defaultLayer/@toolSections",
						"%20"),
				defect("spec.reference", "rail-plan.odesign#stationPlan", "rail-plans.odesign#stationPlan", "no file"),
				defect("spec.reference", "@entries[name='dark_orange']", "@entries[name='pink']", "pink"),
				defect("spec.reference", "representationName=\"Rail map\"", "representationName=\"Rail maps\"", "Rail maps"),
				defect("spec.metamodel", "http://example.org/rail/1.0#/", "http://example.org/rail/2.0#/", "not installed"),
				defect("spec.nested", "<subModelOperations xsi:type=\"t:SetValue\" featureName=\"to\" valueExpression=\"var:target\"/>\n                <subModelOperations xsi:type=\"t:SetValue\" featureName=\"kind\"",
						"<subModelOperations xsi:type=\"t:CreateInstance\" typeName=\"rail::Track\" referenceName=\"track\"/>\n                <subModelOperations xsi:type=\"t:SetValue\" featureName=\"kind\"",
						"ChangeContext"),
				defect("spec.doubled", "preconditionExpression=\"aql:not self.oclIsKindOf(rail::Junction)\"", "", "Junction"),
				defect("type.unknown", "domainClass=\"rail::Depot\"", "domainClass=\"rail::Shed\"", "rail::Shed"),
				defect("type.unknown", "domainClass=\"rail::Depot\"", "domainClass=\"rail.Depot\"", "package::Class"),
				defect("type.unknown", "self.oclIsKindOf(rail::Junction)", "self.oclIsKindOf(rail::Crossing)",
						"rail::Crossing"),
				defect("type.abstract", "typeName=\"rail::Region\"", "typeName=\"rail::Named\"", "abstract"),
				defect("feature.type", "referenceName=\"lines\"><sub", "referenceName=\"depots\"><sub", "cannot hold"),
				defect("feature.unknown", "feature:regions", "feature:areas", "areas"),
				defect("feature.unknown", "aql:self.capacity >= 0.0", "aql:self.capacityy >= 0.0", "did you mean capacity"),
				defect("feature.unknown", "featureName=\"capacity\" valueExpression=\"service:positive\"",
						"featureName=\"size\" valueExpression=\"service:positive\"", "size"),
				defect("feature.unknown", "aql:source.name + '-'", "aql:source.nam + '-'", "No class of the metamodels"),
				defect("service.unknown", "service:lineWidth", "service:lineWeight", "lineWeight"),
				defect("service.unknown", "aql:preSource.canDepart()", "aql:preSource.canLeave()", "canLeave"),
				defect("service.arguments", "service:atLeast(limit)", "service:atLeast", "atLeast"),
				defect("service.arguments", "service:atLeast(limit)", "service:lineWidth(limit)", "lineWidth"),
				defect("service.class", "org.parkwright.diagram.rail.RailServices", "org.parkwright.diagram.rail.Services",
						"cannot be found"),
				defect("enum.unknown", "rail::LineKind::FREIGHT", "rail::LineKind::GOODS", "GOODS"),
				defect("variable.unknown", "browseExpression=\"var:container\"", "browseExpression=\"var:owner\"", "owner"),
				defect("variable.unknown", "aql:not self.closed", "aql:not closed", "self.closed"),
				defect("expression.type", "aql:self.capacity >= 0.0", "aql:self.capacity >= 0", "100.0"),
				defect("expression.type", "aql:not self.closed", "aql:not self.name", "true or false"),
				defect("expression.syntax", "aql:self.capacity >= 0.0", "aql:self.capacity >== 0.0", "column"),
				defect("expression.syntax", "service:atLeast(limit)", "service:atLeast(100.0)", "name of a variable"),
				defect("expression.syntax", "aql:not self.closed", "ocl:not self.closed", "use aql:"),
				defect("expression.syntax", "semanticCandidatesExpression=\"feature:regions\"",
						"semanticCandidatesExpression=\"regions\"", "Plain text"),
				defect("expression.syntax", "semanticCandidatesExpression=\"feature:regions\"",
						"semanticCandidatesExpression=\"[self.regions/]\"", "use aql:"));
	}

	private static Arguments defect(String code, String good, String bad, String said, String... more) {
		return Arguments.of(code, good, bad, said, List.of(more));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("defects")
	void itIsToldWithItsPlace(String code, String good, String bad, String said, List<String> more) {
		boolean[] found = { false };
		int[] line = { 0 };
		Specification broken = Rail.specification(text -> {
			if (found[0] || !text.contains(good)) {
				return text;
			}
			found[0] = true;
			line[0] = (int) text.substring(0, text.indexOf(good)).lines().count();
			String changed = replaceFirst(text, good, bad);
			return more.isEmpty() ? changed : replaceFirst(changed, more.get(0), more.get(1));
		});
		assertTrue(found[0], () -> "the specification has no " + good);
		List<Problem> matching = broken.problems().stream()
				.filter(problem -> problem.code().equals(code) && problem.message().contains(said)).toList();
		assertTrue(!matching.isEmpty(), () -> "expected " + code + " with '" + said + "' but got " + broken.problems());
		Problem problem = matching.get(0);
		assertTrue(problem.place().file().endsWith(".odesign") && problem.place().line() > 0
				&& !problem.place().element().isEmpty(), problem::toString);
		assertTrue(code.equals("spec.namespace") || code.equals("service.class") || Math.abs(problem.place().line() - line[0]) <= 8,
				() -> problem + " but the defect is in line " + line[0]);
		assertTrue(broken.diagram("Rail map").isPresent() || code.equals("spec.metamodel"), "the rest is there");
	}

	private static String replaceFirst(String text, String old, String fresh) {
		int at = text.indexOf(old);
		return text.substring(0, at) + fresh + text.substring(at + old.length());
	}

	@Test
	void aFileThatIsNewerThanSiriusIsRefused() {
		Specification refused = Rail.specification(text -> text.contains("name=\"Tables\"")
				? text.replace("15.4.0.202401051836", "15.5.0.202501010000")
				: text);
		assertEquals(List.of("spec.version"), refused.problems().stream().map(Problem::code).toList());
		assertTrue(refused.table("Line list").isEmpty());
		assertTrue(refused.diagram("Rail map").isPresent());
	}

	@Test
	void aFileThatIsNoXmlIsToldWithItsLine() {
		Specification refused = Rail.specification(
				text -> text.contains("name=\"Tables\"") ? text.replace("</ownedViewpoints>", "</ownedViewpoint>") : text);
		Problem problem = refused.problems().get(0);
		assertEquals("spec.xml", problem.code());
		assertTrue(problem.place().line() > 10, problem::toString);
		assertTrue(refused.diagram("Rail map").isPresent());
	}

	@Test
	void aBrokenExpressionHidesNothingElse() {
		Specification broken = Rail
				.specification(text -> text.replace("labelExpression=\"service:lineLabel\"", "labelExpression=\"service:label\""));
		Rail rail = new Rail();
		OpenDiagram map = new OpenDiagram(broken.diagram("Rail map").orElseThrow(), rail.network(), rail.layouts, Images.NONE,
				new Problems());
		assertEquals(rail.map().view().counts(), map.view().counts());
	}
}
