package org.parkwright.core.lifetime.internal;

import java.util.List;
import java.util.Map;

import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.engine.lifetime.LognormalLifetime;

/** The logarithm of the life is normal. */
public final class Lognormal implements LifetimeLaw {

	@Override
	public Description description() {
		return new Description("lognormal", "The logarithm of the life is normal.",
				List.of(List.of(new Number("mean", "a"), new Number("sd", "a"))), "Write a standard deviation that is not far from the mean.");
	}

	@Override
	public Lifetime lifetime(Map<String, Double> numbers) {
		return LognormalLifetime.of(numbers.get("mean"), numbers.get("sd"));
	}
}
