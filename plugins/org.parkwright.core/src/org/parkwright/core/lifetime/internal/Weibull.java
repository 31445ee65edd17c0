package org.parkwright.core.lifetime.internal;

import java.util.List;
import java.util.Map;

import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.engine.lifetime.WeibullLifetime;

/** Weibull, by mean and shape, by mean and deviation, or by shape and scale. */
public final class Weibull implements LifetimeLaw {

	private static final Number MEAN = new Number("mean", "a");
	private static final Number SD = new Number("sd", "a");
	private static final Number SHAPE = new Number("shape", "1");
	private static final Number SCALE = new Number("scale", "a");

	@Override
	public Description description() {
		return new Description("weibull", "What is old is more likely to fail than what is new where the shape is above 1.",
				List.of(List.of(MEAN, SHAPE), List.of(MEAN, SD), List.of(SHAPE, SCALE)),
				"Write a standard deviation that is not far from the mean, or a shape between 0.1 and 1000.");
	}

	@Override
	public Lifetime lifetime(Map<String, Double> numbers) {
		if (numbers.containsKey(SCALE.name())) {
			return new WeibullLifetime(numbers.get(SHAPE.name()), numbers.get(SCALE.name()));
		}
		double mean = numbers.get(MEAN.name());
		return numbers.containsKey(SD.name()) ? WeibullLifetime.of(mean, numbers.get(SD.name()))
				: WeibullLifetime.ofMean(mean, numbers.get(SHAPE.name()));
	}
}
