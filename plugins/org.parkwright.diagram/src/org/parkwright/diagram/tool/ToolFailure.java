package org.parkwright.diagram.tool;

import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Severity;

/** A tool cannot go on; all that it did is taken back. */
final class ToolFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	ToolFailure(String code, Place place, String message) {
		this(Severity.ERROR, code, place, message);
	}

	private ToolFailure(Severity severity, String code, Place place, String message) {
		super(message, null, false, false);
		problem = new Problem(severity, code, message, place);
	}

	/** The user wants what is not possible: that is told to the user alone, for nothing is wrong with the specification. */
	static ToolFailure refusal(String code, Place place, String message) {
		return new ToolFailure(Severity.INFO, code, place, message);
	}

	Problem problem() {
		return problem;
	}
}
