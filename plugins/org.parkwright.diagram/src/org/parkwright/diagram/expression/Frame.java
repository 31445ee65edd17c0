package org.parkwright.diagram.expression;

import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.problem.Severity;

/** One evaluation: the variables, the services and where to tell of warnings. */
record Frame(Variables variables, Scope scope, Expression expression, Problems problems) {

	/** What AQL goes on with where it finds no feature or service: no value, and unlike null not even a collection. */
	static final Object NOTHING = new Object() {
		@Override
		public String toString() {
			return "";
		}
	};

	Frame with(String name, Object value) {
		return new Frame(variables.with(name, value), scope, expression, problems);
	}

	Object nothing(String code, String message) {
		problems.add(new Problem(Severity.WARNING, code, message + " In " + expression.source(), expression.place()));
		return NOTHING;
	}
}
