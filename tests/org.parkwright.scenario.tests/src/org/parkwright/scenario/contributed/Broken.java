package org.parkwright.scenario.contributed;

import java.util.List;
import java.util.Map;

import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.engine.lifetime.Lifetime;

/** A law that gives what is no survival. */
public final class Broken implements LifetimeLaw {

	@Override
	public Description description() {
		return new Description("broken", "Lives grow.", List.of(List.of(new Number("last", "a"))), "");
	}

	@Override
	public Lifetime lifetime(Map<String, Double> numbers) {
		return age -> 1 + age;
	}
}
