package org.parkwright.core.study;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.parkwright.engine.lifetime.ExponentialLifetime;
import org.parkwright.engine.lifetime.FixedLifetime;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.engine.lifetime.LogisticLifetime;
import org.parkwright.engine.lifetime.LognormalLifetime;
import org.parkwright.engine.lifetime.NormalLifetime;
import org.parkwright.engine.lifetime.WeibullLifetime;

/**
 * How long what a stock is fed with stays in use, as it was written.
 *
 * @param law       how lives scatter
 * @param arguments numbers of the law by name, in the order of its {@link Law#forms}; years, the shape a plain number
 * @param mark      how they are known
 * @param source    who says so
 * @since 0.1
 */
public record ServiceLife(Law law, Map<String, Double> arguments, Mark mark, String source) {

	private static final String MEAN = "mean";
	private static final String SD = "sd";
	private static final String SHAPE = "shape";
	private static final String SCALE = "scale";

	/** How lives scatter, and by which numbers that is said. */
	public enum Law {
		/** All live as long. */
		FIXED(List.of(MEAN)),
		/** Weibull, by mean and shape, by mean and deviation, or by shape and scale. */
		WEIBULL(List.of(MEAN, SHAPE), List.of(MEAN, SD), List.of(SHAPE, SCALE)),
		/** The logarithm is normal; mean and deviation are those of the life. */
		LOGNORMAL(List.of(MEAN, SD)),
		/** Normal, truncated at 0; mean and deviation are those after truncation. */
		NORMAL(List.of(MEAN, SD)),
		/** Logistic, truncated at 0; mean and deviation are those after truncation. */
		LOGISTIC(List.of(MEAN, SD)),
		/** What is old is no more likely to fail than what is new. */
		EXPONENTIAL(List.of(MEAN));

		private final List<List<String>> forms;

		@SafeVarargs
		Law(List<String>... forms) {
			this.forms = List.of(forms);
		}

		/** @return the sets of numbers of which one says all, by name */
		public List<List<String>> forms() {
			return forms;
		}

		/** @return the word of the scenario language */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** @return the law of this word */
		public static Optional<Law> of(String word) {
			return Arrays.stream(values()).filter(law -> law.word().equals(word)).findFirst();
		}
	}

	/** @throws IllegalArgumentException if the arguments are not those of a form of the law */
	public ServiceLife {
		Set<String> names = arguments.keySet();
		List<String> form = law.forms().stream().filter(each -> names.equals(Set.copyOf(each)))
				.findFirst().orElseThrow(() -> new IllegalArgumentException(law + " of other numbers"));
		Map<String, Double> ordered = new LinkedHashMap<>();
		for (String name : form) {
			ordered.put(name, arguments.get(name));
		}
		arguments = Collections.unmodifiableMap(ordered);
	}

	/**
	 * @return the survival of the engine
	 * @throws IllegalArgumentException if no life has these numbers
	 */
	public Lifetime survival() {
		double mean = arguments.getOrDefault(MEAN, Double.NaN);
		return switch (law) {
		case FIXED -> new FixedLifetime(mean);
		case WEIBULL -> weibull(mean);
		case LOGNORMAL -> LognormalLifetime.of(mean, arguments.get(SD));
		case NORMAL -> NormalLifetime.of(mean, arguments.get(SD));
		case LOGISTIC -> LogisticLifetime.of(mean, arguments.get(SD));
		case EXPONENTIAL -> new ExponentialLifetime(mean);
		};
	}

	private Lifetime weibull(double mean) {
		if (arguments.containsKey(SCALE)) {
			return new WeibullLifetime(arguments.get(SHAPE), arguments.get(SCALE));
		}
		return arguments.containsKey(SD) ? WeibullLifetime.of(mean, arguments.get(SD))
				: WeibullLifetime.ofMean(mean, arguments.get(SHAPE));
	}

	/** @return mean life, years */
	public double mean() {
		return survival() instanceof WeibullLifetime weibull ? weibull.mean() : arguments.get(MEAN);
	}

	/** @return standard deviation of the life, years */
	public double deviation() {
		return switch (survival()) {
		case FixedLifetime fixed -> 0;
		case WeibullLifetime weibull -> weibull.deviation();
		case ExponentialLifetime exponential -> exponential.deviation();
		default -> arguments.get(SD);
		};
	}
}
