package org.parkwright.core.result;

/**
 * Size classes of the published stock, SPEC 3.3 and 1.6.
 *
 * @since 0.1
 */
public enum SizeClass {
	/** 300 MW and more. */
	LARGE("large", "300 MW and more"),
	/** Between 100 and 300 MW, both excluded. */
	MIDDLE("mid", "between 100 and 300 MW"),
	/** Up to 100 MW. */
	SMALL("small", "up to 100 MW");

	private final String code;
	private final String label;

	SizeClass(String code, String label) {
		this.code = code;
		this.label = label;
	}

	/** @return the code of unit lists: {@code large}, {@code mid}, {@code small} */
	public String code() {
		return code;
	}

	/** @return what a reader sees */
	public String label() {
		return label;
	}

	/** @return the class of this capacity in MW; null if it is unknown (NaN) */
	public static SizeClass of(double capacity) {
		if (Double.isNaN(capacity)) {
			return null;
		}
		return capacity >= 300 ? LARGE : capacity <= 100 ? SMALL : MIDDLE;
	}
}
