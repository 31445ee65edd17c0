package org.parkwright.engine.formula;

/**
 * A function of one operand a; an unknown operand gives unknown but where said otherwise.
 *
 * @since 0.1
 */
public enum Function {
	/** −a. */
	NEGATE {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = -a[j];
			}
		}
	},
	/** |a|. */
	ABSOLUTE {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Math.abs(a[j]);
			}
		}
	},
	/** eᵃ. */
	EXP {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = finite(Math.exp(a[j]));
			}
		}
	},
	/** Natural logarithm. */
	LN {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = finite(Math.log(a[j]));
			}
		}
	},
	/** √a. */
	SQRT {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Math.sqrt(a[j]);
			}
		}
	},
	/** The greatest whole number not above a. */
	FLOOR {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Math.floor(a[j]);
			}
		}
	},
	/** The least whole number not below a. */
	CEILING {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Math.ceil(a[j]);
			}
		}
	},
	/** The nearest whole number, halves upwards. */
	ROUND {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Math.floor(a[j] + 0.5);
			}
		}
	},
	/** True for false, false for true. */
	NOT {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = 1 - a[j];
			}
		}
	},
	/** Whether a is known: the one function that is never unknown. */
	IS_KNOWN {
		@Override
		void apply(double[] a, double[] out, int count) {
			for (int j = 0; j < count; j++) {
				out[j] = Double.isNaN(a[j]) ? 0 : 1;
			}
		}
	};

	/** One loop each, so that the compiler sees every operation alone; {@code out} may be an operand. */
	abstract void apply(double[] a, double[] out, int count);

	private static double finite(double value) {
		return Math.abs(value) <= Double.MAX_VALUE ? value : Double.NaN;
	}
}
