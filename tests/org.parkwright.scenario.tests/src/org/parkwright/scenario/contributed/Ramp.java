package org.parkwright.scenario.contributed;

import java.util.List;
import java.util.Map;

import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.engine.lifetime.Lifetime;

/** A sound law: as many go in each year until none is left. */
public final class Ramp implements LifetimeLaw {

	@Override
	public Description description() {
		return new Description("ramp", "As many go in each year.", List.of(List.of(new Number("last", "a"))), "");
	}

	@Override
	public Lifetime lifetime(Map<String, Double> numbers) {
		double last = numbers.get("last");
		return age -> Math.min(1, Math.max(0, 1 - age / last));
	}
}
