package org.parkwright.standards;

/**
 * How a quantity grows, and with what.
 *
 * <pre>
 * (D6) elasticity = [(X_T/X_0)^(1/T) − 1]/[(IAV_T/IAV_0)^(1/T) − 1]
 * (D7) intensity = X/IAV
 * </pre>
 *
 * IAV is industrial added value in constant prices. Where it grows, a standard asks for an elasticity of at most so much, where it falls, of at least so
 * much: the quantity is to fall with it.
 *
 * @since 0.2
 */
public final class Growth {

	private Growth() {
	}

	/** @return mean growth a year, 0.1 for 10 %; NaN unless both numbers are known and positive. @param years between them, at least 1 */
	public static double mean(double first, double last, int years) {
		return first > 0 && last >= 0 ? Math.pow(last / first, 1.0 / years) - 1 : Double.NaN;
	}

	/** (D6) of mean growths a year. @return NaN where added value stays as it is */
	public static double elasticity(double ofQuantity, double ofAddedValue) {
		return ofAddedValue == 0 ? Double.NaN : ofQuantity / ofAddedValue;
	}

	/** (D7): a quantity of a year by added value of the same year. @return NaN where there is none */
	public static double intensity(double quantity, double addedValue) {
		return addedValue > 0 ? quantity / addedValue : Double.NaN;
	}
}
