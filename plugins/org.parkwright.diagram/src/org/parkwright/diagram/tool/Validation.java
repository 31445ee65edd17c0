package org.parkwright.diagram.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.problem.Severity;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.ValidationRule;

/**
 * Applies the validation rules of a diagram to its model.
 *
 * @since 0.1
 */
public final class Validation {

	/**
	 * Something that is not well.
	 *
	 * @param rule    the rule, with its fixes
	 * @param element the model element
	 * @param level   how bad it is
	 * @param message for users
	 */
	public record Finding(ValidationRule rule, EObject element, Severity level, String message) {
	}

	private Validation() {
	}

	/**
	 * Applies all rules to elements.
	 *
	 * @param elements those that are shown
	 * @param problems told of audits that fail to be evaluated, which count as not well
	 */
	public static List<Finding> validate(DiagramDescription description, Collection<EObject> elements, Problems problems) {
		List<Finding> findings = new ArrayList<>();
		elements.forEach(element -> check(description, element, problems, findings));
		return findings;
	}

	private static void check(DiagramDescription description, EObject element, Problems problems,
			List<Finding> findings) {
		Variables variables = Variables.of(element);
		for (ValidationRule rule : description.rules()) {
			if (rule.target().isInstance(element)
					&& !rule.audits().stream().allMatch(audit -> audit.isBroken() || audit.truth(variables, problems))) {
				findings.add(new Finding(rule, element, rule.level(), rule.message().text(variables, problems)));
			}
		}
	}
}
