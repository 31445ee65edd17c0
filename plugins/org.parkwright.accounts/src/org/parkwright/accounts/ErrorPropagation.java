package org.parkwright.accounts;

/**
 * Uncertainty by approach 1 of the IPCC 2006 Guidelines, volume 1, chapter 3: relative half-widths of 95 % intervals, of errors that have nothing to do
 * with each other.
 *
 * <pre>
 * (A16)  U_product = √(U_AD² + U_EF²);   U_sum = √Σ(U_i·E_i)² / |ΣE_i|
 * </pre>
 *
 * Draws are approach 2: {@link EmissionDraws}.
 *
 * @since 0.2
 */
public final class ErrorPropagation {

	private ErrorPropagation() {
	}

	/** (A16): of a product. @param activity and @param factor relative half-widths */
	public static double ofProduct(double activity, double factor) {
		return Math.sqrt(activity * activity + factor * factor);
	}

	/**
	 * (A16): of a sum.
	 *
	 * @param relative half-widths of the parts, relative to each
	 * @param parts    t CO2e/a
	 * @return relative to the sum; NaN if one is unknown or the sum is 0
	 */
	public static double ofSum(double[] relative, double[] parts) {
		double squares = 0;
		double sum = 0;
		for (int i = 0; i < parts.length; i++) {
			double absolute = parts[i] == 0 ? 0 : relative[i] * parts[i];
			squares += absolute * absolute;
			sum += parts[i];
		}
		return sum == 0 ? Double.NaN : Math.sqrt(squares) / Math.abs(sum);
	}

	/** @return the relative half-width of an interval around a value; NaN if it has no bounds */
	public static double halfWidth(double value, double lower, double upper) {
		return value == 0 ? 0 : (upper - lower) / 2 / Math.abs(value);
	}
}
