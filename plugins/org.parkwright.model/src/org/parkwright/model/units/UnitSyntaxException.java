package org.parkwright.model.units;

/**
 * A text that is no unit. The message is meant for the user and says what to write instead where that is known.
 *
 * @since 0.1
 */
public final class UnitSyntaxException extends IllegalArgumentException {
	private static final long serialVersionUID = 1L;

	private final int offset;
	private final int length;

	UnitSyntaxException(String message, int offset, int length) {
		super(message);
		this.offset = offset;
		this.length = length;
	}

	/** @return where in the text the fault is, counted from 0 */
	public int offset() {
		return offset;
	}

	/** @return how many characters are at fault, 0 if something is missing there */
	public int length() {
		return length;
	}
}
