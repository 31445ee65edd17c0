package org.parkwright.core.lifetime.internal;

import java.util.List;
import java.util.Map;

import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.engine.lifetime.FixedLifetime;
import org.parkwright.engine.lifetime.Lifetime;

/** All live as long. */
public final class Fixed implements LifetimeLaw {

	@Override
	public Description description() {
		return new Description("fixed", "All live as long.",
				List.of(List.of(new Number("mean", "a"))), "");
	}

	@Override
	public Lifetime lifetime(Map<String, Double> numbers) {
		return new FixedLifetime(numbers.get("mean"));
	}
}
