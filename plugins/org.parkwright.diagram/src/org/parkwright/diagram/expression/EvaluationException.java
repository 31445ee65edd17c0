package org.parkwright.diagram.expression;

/** An expression could not be evaluated; the message is for users. */
final class EvaluationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	EvaluationException(String code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	EvaluationException(String code, String message, Throwable cause) {
		super(message, cause, false, false);
		this.code = code;
	}

	String code() {
		return code;
	}
}
