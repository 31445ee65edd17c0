package org.parkwright.diagram.tool;

import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Severity;

/** A tool cannot go on; all that it did is taken back. */
final class ToolFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	ToolFailure(String code, Place place, String message) {
		super(message, null, false, false);
		problem = new Problem(Severity.ERROR, code, message, place);
	}

	Problem problem() {
		return problem;
	}
}
