package org.parkwright.core.lifetime.internal;

import java.util.List;
import java.util.Map;

import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.engine.lifetime.ExponentialLifetime;
import org.parkwright.engine.lifetime.Lifetime;

/** What is old is no more likely to fail than what is new. */
public final class Exponential implements LifetimeLaw {

	@Override
	public Description description() {
		return new Description("exponential", "What is old is no more likely to fail than what is new.",
				List.of(List.of(new Number("mean", "a"))), "");
	}

	@Override
	public Lifetime lifetime(Map<String, Double> numbers) {
		return new ExponentialLifetime(numbers.get("mean"));
	}
}
