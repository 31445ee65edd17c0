package org.parkwright.example.plugin;

import java.util.List;
import java.util.Map;

import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.engine.lifetime.Lifetime;

/**
 * A lifetime law that a plug-in brings: B. Gompertz (1825), Philosophical Transactions 115, S(a) = exp(−η·(e^(a/b) − 1)). What
 * grows older by the scale is e times as likely to fail.
 */
public class Gompertz implements LifetimeLaw {

	@Override
	public Description description() {
		return new Description("gompertz", "The hazard grows by the same factor in each year.",
				List.of(List.of(new Number("shape", "1"), new Number("scale", "a"))), "");
	}

	@Override
	public Lifetime lifetime(Map<String, Double> numbers) {
		double shape = numbers.get("shape");
		double scale = numbers.get("scale");
		return age -> age <= 0 ? 1 : StrictMath.exp(-shape * StrictMath.expm1(age / scale));
	}
}
