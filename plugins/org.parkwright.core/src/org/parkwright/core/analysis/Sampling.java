package org.parkwright.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.parkwright.analysis.sample.Correlation;
import org.parkwright.analysis.sample.Distribution;
import org.parkwright.analysis.sample.MonteCarlo;
import org.parkwright.analysis.sample.ParameterDraws;
import org.parkwright.analysis.sample.Points;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Uncertainty;
import org.parkwright.core.study.Uncertainty.Variation;

/**
 * The draws of an uncertainty study; what cannot be drawn so is a fault at its place.
 *
 * @since 0.1
 */
public final class Sampling {

	private Sampling() {
	}

	/** Tells what of an uncertainty study cannot be drawn. */
	public static void check(Uncertainty uncertainty, Faults faults) {
		if (uncertainty.draws() < 1 || uncertainty.draws() > MonteCarlo.MOST_DRAWS) {
			faults.error("study.draws", "The number of draws lies between 1 and " + MonteCarlo.MOST_DRAWS + ", not at "
					+ uncertainty.draws() + ".", "Correct it.", uncertainty.place());
		}
		draws(uncertainty, 1, faults);
	}

	/** @return independent draws at random; {@link #check} must have found nothing */
	public static ParameterDraws draws(Uncertainty uncertainty) {
		return draws(uncertainty, uncertainty.draws(), new Faults());
	}

	/** @return the distribution of each variation; {@link #check} must have found nothing */
	public static List<Distribution> distributions(Uncertainty uncertainty) {
		return distributions(uncertainty, new Faults());
	}

	private static ParameterDraws draws(Uncertainty uncertainty, int size, Faults faults) {
		List<Distribution> distributions = distributions(uncertainty, faults);
		Place place = uncertainty.correlations().isEmpty() ? uncertainty.place() : uncertainty.correlations().get(0).place();
		if (distributions == null) {
			return null;
		}
		try {
			List<Correlation> correlations = uncertainty.correlations().stream()
					.map(each -> new Correlation(each.first(), each.second(), each.rank())).toList();
			return MonteCarlo.of(distributions, correlations, Points.Kind.RANDOM, uncertainty.seed(), size);
		} catch (IllegalArgumentException e) {
			faults.error("study.correlation", e.getMessage(), "", place);
			return null;
		}
	}

	/** The distribution of each variation, or null if a fault says why there is none. */
	private static List<Distribution> distributions(Uncertainty uncertainty, Faults faults) {
		List<Distribution> distributions = new ArrayList<>();
		for (Variation variation : uncertainty.variations()) {
			try {
				distributions.add(of(variation));
			} catch (IllegalArgumentException e) {
				faults.error("study.distribution", e.getMessage(), "", variation.place());
			}
		}
		return distributions.size() == uncertainty.variations().size() ? distributions : null;
	}

	private static Distribution of(Variation variation) {
		Map<String, Double> numbers = variation.arguments();
		return switch (variation.distribution()) {
		case UNIFORM -> new Distribution.Uniform(numbers.get("min"), numbers.get("max"));
		case TRIANGULAR -> new Distribution.Triangular(numbers.get("min"), numbers.get("mode"), numbers.get("max"));
		case PERT -> new Distribution.Pert(numbers.get("min"), numbers.get("mode"), numbers.get("max"));
		case NORMAL -> new Distribution.Normal(numbers.get("mean"), numbers.get("sd"));
		case LOGNORMAL -> new Distribution.Lognormal(numbers.get("mean"), numbers.get("sd"));
		};
	}
}
