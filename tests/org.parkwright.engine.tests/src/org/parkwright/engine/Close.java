package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

public final class Close {
	private Close() {
	}

	/** Equal to a relative tolerance; an expected 0 has to be met exactly. */
	public static void assertClose(double expected, double actual, double relative, String what) {
		assertEquals(expected, actual, relative * Math.abs(expected), what);
	}
}
