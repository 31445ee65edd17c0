package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.problem.Severity;

/**
 * A rule on model elements.
 *
 * @param id      unique in the specification
 * @param name    for users
 * @param level   of its findings
 * @param message on the element
 * @param target  class of the elements it looks at
 * @param audits  each is true where all is well
 * @param fixes   what may be done about it
 * @since 0.1
 */
public record ValidationRule(String id, String name, Severity level, Expression message, EClass target,
		List<Expression> audits, List<Fix> fixes) {

	/** A change that makes it well. */
	public record Fix(String id, String name, List<Operation> operations) {
	}
}
