package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.tool.Validation;

/** Each rule of the specification finds its fault, its fix makes it well, and undo brings the fault back. */
class RulesTest {

	static List<Script> scripts() throws IOException {
		return Script.read("rules.txt");
	}

	static Stream<DiagramDescription> diagrams() {
		return ParkHost.specification().representations().stream().filter(DiagramDescription.class::isInstance)
				.map(DiagramDescription.class::cast);
	}

	@Test
	void everyRuleIsBroken() throws IOException {
		Set<String> rules = diagrams().flatMap(
				diagram -> diagram.rules().stream().map(rule -> diagram.name() + ", " + rule.name()))
				.collect(Collectors.toCollection(TreeSet::new));
		assertFalse(rules.isEmpty());
		assertEquals(rules, scripts().stream().map(script -> script.representation() + ", " + script.what())
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void nothingIsFoundWhereAllIsWell(DiagramDescription diagram) {
		assertEquals(List.of(), new ParkHost(ParkHost.SMALL).arranged(diagram.name()).validate());
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void aRuleFindsItsFaultAndItsFixMakesItWell(Script script) {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		OpenDiagram diagram = host.arranged(script.representation());
		for (String step : script.with().split("; ")) {
			breakIt(host, step.split(" ", 4));
		}
		diagram.refresh();
		Validation.Finding finding = only(diagram, script.what());
		assertFalse(finding.message().isBlank());
		assertTrue(isShown(diagram, finding.element()), "Sirius applies a rule to what its diagram shows");
		ParkHost.State before = host.state();
		Snapshot faulty = Snapshot.of(host.model);
		DiagramCommand command = diagram.tools().fix(finding.rule().fixes().get(0), finding.element());
		host.stack.execute(command);
		assertEquals(null, command.problem());
		assertEquals(String.join("\n", script.expected()), String.join("\n", faulty.changesTo(Snapshot.of(host.model))));
		diagram.refresh();
		assertEquals(List.of(), findings(diagram, script.what()));
		ToolUser.undo(host, before, true);
		diagram.refresh();
		assertEquals(finding.element(), only(diagram, script.what()).element());
		assertEquals(List.of(), host.problems.list());
	}

	private static Validation.Finding only(OpenDiagram diagram, String rule) {
		List<Validation.Finding> findings = findings(diagram, rule);
		assertEquals(1, findings.size(), () -> rule + " found " + findings);
		return findings.get(0);
	}

	private static boolean isShown(OpenDiagram diagram, EObject element) {
		return diagram.context().element() == element
				|| Stream.concat(diagram.view().allNodes(), diagram.view().edges().stream()).anyMatch(shown -> shown.element() == element);
	}

	private static List<Validation.Finding> findings(OpenDiagram diagram, String rule) {
		return diagram.validate().stream().filter(finding -> finding.rule().name().equals(rule)).toList();
	}

	/** {@code set ELEMENT FEATURE VALUE}, without a value to leave it out, or {@code delete ELEMENT}. */
	private static void breakIt(ParkHost host, String[] words) {
		EObject element = host.element(words[1]);
		if (words[0].equals("delete")) {
			EcoreUtil.delete(element, true);
			return;
		}
		EStructuralFeature feature = element.eClass().getEStructuralFeature(words[2]);
		if (words.length < 4) {
			element.eUnset(feature);
		} else {
			element.eSet(feature, feature instanceof EAttribute attribute
					? EcoreUtil.createFromString(attribute.getEAttributeType(), words[3]) : host.element(words[3]));
		}
	}
}
