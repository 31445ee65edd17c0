package org.parkwright.analysis.sample;

/**
 * Two parameters that move together.
 *
 * @param first  index of a parameter
 * @param second index of another
 * @param rank   Spearman's rank correlation, −1 … 1, neither of them
 * @since 0.1
 */
public record Correlation(int first, int second, double rank) {
	/** @throws IllegalArgumentException if the parameters are the same or the correlation is out of range */
	public Correlation {
		if (first == second) {
			throw new IllegalArgumentException("A parameter has no correlation with itself to be stated.");
		}
		if (!(rank > -1 && rank < 1)) {
			throw new IllegalArgumentException("A correlation lies between -1 and 1, not at " + rank + ".");
		}
	}
}
