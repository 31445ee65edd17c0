package org.parkwright.core.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.parkwright.core.fault.Place;

/**
 * How results scatter when uncertain numbers are drawn all at once (Monte Carlo).
 *
 * @param title        what it is about, for readers of a report; may be empty
 * @param scenarios    names of scenarios of the study
 * @param draws        number of draws
 * @param seed         the same seed gives the same draws
 * @param variations   what is drawn, each number once
 * @param correlations of pairs of what is drawn
 * @param place        where it was written
 * @since 0.1
 */
public record Uncertainty(String title, List<String> scenarios, int draws, long seed, List<Variation> variations,
		List<Correlation> correlations, Place place) {

	/** What is known of a number, and by which numbers of its own. */
	public enum Distribution {
		/** All values between two bounds alike. */
		UNIFORM("min", "max"),
		/** A triangle over the most likely value. */
		TRIANGULAR("min", "mode", "max"),
		/** Beta distribution over three points, as in project planning (PERT). */
		PERT("min", "mode", "max"),
		/** Normal. */
		NORMAL("mean", "sd"),
		/** The logarithm is normal; mean and deviation are those of the value. */
		LOGNORMAL("mean", "sd");

		private final List<String> arguments;

		Distribution(String... arguments) {
			this.arguments = List.of(arguments);
		}

		/** @return the names of its numbers in the scenario language */
		public List<String> arguments() {
			return arguments;
		}

		/** @return the word of the scenario language */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** @return the distribution of this word */
		public static Optional<Distribution> of(String word) {
			return Arrays.stream(values()).filter(distribution -> distribution.word().equals(word)).findFirst();
		}
	}

	/**
	 * A number that is drawn.
	 *
	 * @param parameter    what is drawn
	 * @param relative     whether draws are factors on what the study states, or take its place
	 * @param distribution how they scatter
	 * @param arguments    numbers of the distribution by name; where draws take the place of a parameter in the unit in
	 *                     which it is stated, a discount rate as a fraction a year
	 * @param place        where it was written
	 */
	public record Variation(UncertainParameter parameter, boolean relative, Distribution distribution, Map<String, Double> arguments,
			Place place) {
		public Variation {
			arguments = Map.copyOf(arguments);
		}
	}

	/**
	 * Two numbers that move together.
	 *
	 * @param first  index in the variations
	 * @param second index of another
	 * @param rank   Spearman's rank correlation, between −1 and 1
	 * @param place  where it was written
	 */
	public record Correlation(int first, int second, double rank, Place place) {
	}

	public Uncertainty {
		Objects.requireNonNull(place);
		scenarios = List.copyOf(scenarios);
		variations = List.copyOf(variations);
		correlations = List.copyOf(correlations);
	}
}
