package org.parkwright.core.lifetime.internal;

import java.util.List;
import java.util.Map;

import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.engine.lifetime.LogisticLifetime;

/** Lives are logistic, truncated at 0; mean and deviation are those after truncation. */
public final class Logistic implements LifetimeLaw {

	@Override
	public Description description() {
		return new Description("logistic", "Lives are logistic, truncated at 0; mean and deviation are those after truncation.",
				List.of(List.of(new Number("mean", "a"), new Number("sd", "a"))), "Write a standard deviation that is less than the mean and not far too small.");
	}

	@Override
	public Lifetime lifetime(Map<String, Double> numbers) {
		return LogisticLifetime.of(numbers.get("mean"), numbers.get("sd"));
	}
}
