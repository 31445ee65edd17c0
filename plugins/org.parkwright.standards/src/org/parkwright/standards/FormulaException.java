package org.parkwright.standards;

/**
 * Why a formula of an indicator can't be read, or has numbers whose units don't fit. Its message is a sentence for a user.
 *
 * @since 0.2
 */
public final class FormulaException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	/** @param message what is wrong, a sentence @param remedy what to do about it, a sentence */
	public FormulaException(String message, String remedy) {
		super(message);
		this.remedy = remedy;
	}

	/** @return what to do about it, a sentence */
	public String remedy() {
		return remedy;
	}
}
