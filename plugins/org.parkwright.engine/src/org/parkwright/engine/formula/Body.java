package org.parkwright.engine.formula;

/**
 * A function of several numbers that is not one of the engine's own. It is called by several threads at a time.
 *
 * @since 0.2
 */
@FunctionalInterface
public interface Body {
	/**
	 * Computes the function for many units at once.
	 *
	 * @param arguments [argument][unit], to be read alone; an unknown one is NaN
	 * @param out       [unit] gets the results, NaN if unknown; it may be one of the arguments
	 * @param count     number of units; the arrays may be longer
	 */
	void apply(double[][] arguments, double[] out, int count);
}
