package org.parkwright.engine.formula;

/**
 * An operation on two operands a and b. An unknown operand gives unknown, but for {@link #AND} and {@link #OR} where one
 * side settles the result, and for {@link #POWER} with the exponent 0.
 *
 * @since 0.1
 */
public enum Operator {
	/** a + b. */
	ADD {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = a[j] + b[j];
			}
		}
	},
	/** a − b. */
	SUBTRACT {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = a[j] - b[j];
			}
		}
	},
	/** a·b. */
	MULTIPLY {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = a[j] * b[j];
			}
		}
	},
	/** a/b, unknown for b = 0. */
	DIVIDE {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = finite(a[j] / b[j]);
			}
		}
	},
	/** aᵇ. */
	POWER {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = finite(Math.pow(a[j], b[j]));
			}
		}
	},
	/** The lesser. */
	MINIMUM {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Math.min(a[j], b[j]);
			}
		}
	},
	/** The greater. */
	MAXIMUM {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Math.max(a[j], b[j]);
			}
		}
	},
	/** a &lt; b. */
	LESS {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Double.isNaN(a[j]) || Double.isNaN(b[j]) ? Double.NaN : a[j] < b[j] ? 1 : 0;
			}
		}
	},
	/** a ≤ b. */
	AT_MOST {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Double.isNaN(a[j]) || Double.isNaN(b[j]) ? Double.NaN : a[j] <= b[j] ? 1 : 0;
			}
		}
	},
	/** a &gt; b. */
	GREATER {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Double.isNaN(a[j]) || Double.isNaN(b[j]) ? Double.NaN : a[j] > b[j] ? 1 : 0;
			}
		}
	},
	/** a ≥ b. */
	AT_LEAST {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Double.isNaN(a[j]) || Double.isNaN(b[j]) ? Double.NaN : a[j] >= b[j] ? 1 : 0;
			}
		}
	},
	/** a = b, for numbers, truths and catalogue indices. */
	EQUAL {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Double.isNaN(a[j]) || Double.isNaN(b[j]) ? Double.NaN : a[j] == b[j] ? 1 : 0;
			}
		}
	},
	/** a ≠ b. */
	NOT_EQUAL {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Double.isNaN(a[j]) || Double.isNaN(b[j]) ? Double.NaN : a[j] != b[j] ? 1 : 0;
			}
		}
	},
	/** True if both are true, false if one is false. */
	AND {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = a[j] == 0 || b[j] == 0 ? 0 : a[j] * b[j];
			}
		}
	},
	/** True if one is true, false if both are false. */
	OR {
		@Override
		void apply(double[] a, double[] b, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = a[j] == 1 || b[j] == 1 ? 1 : a[j] + b[j];
			}
		}
	};

	/** One loop each, so that the compiler sees every operation alone; {@code out} may be an operand. */
	abstract void apply(double[] a, double[] b, double[] out, int count);

	private static double finite(double value) {
		return Math.abs(value) <= Double.MAX_VALUE ? value : Double.NaN;
	}
}
