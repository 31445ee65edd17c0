package org.parkwright.diagram.spec;

import java.util.List;

import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.problem.Problems;

/**
 * The style of a mapping and those that replace it.
 *
 * @param standard    holds where no condition does
 * @param conditional in order: the first whose predicate is true replaces the standard style as a whole
 * @param <S>         kind of style
 * @since 0.1
 */
public record Styles<S>(S standard, List<Conditional<S>> conditional) {

	/** A style with its condition. */
	public record Conditional<S>(Expression predicate, S style) {
	}

	/** @return the style for the context object of the variables */
	public S choose(Variables variables, Problems problems) {
		for (Conditional<S> candidate : conditional) {
			if (candidate.predicate.truth(variables, problems)) {
				return candidate.style;
			}
		}
		return standard;
	}
}
