package org.parkwright.core.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.lifetime.Laws;
import org.parkwright.engine.lifetime.Lifetime;

/**
 * How long what a stock is fed with stays in use, as it was written.
 *
 * @param law       name of the law by which lives scatter, one of {@link Laws}
 * @param arguments numbers of the law by name, in the units and the order of one of its forms
 * @param mark      how they are known
 * @param source    who says so
 * @since 0.1
 */
public record ServiceLife(String law, Map<String, Double> arguments, Mark mark, String source) {

	private static final String MEAN = "mean";
	private static final String SD = "sd";

	/** @throws IllegalArgumentException if there is no such law, or the arguments are not those of a form of it */
	public ServiceLife {
		Map<String, Double> ordered = new LinkedHashMap<>();
		for (LifetimeLaw.Number number : Laws.form(law, arguments.keySet())
				.orElseThrow(() -> new IllegalArgumentException(law + " of other numbers"))) {
			ordered.put(number.name(), arguments.get(number.name()));
		}
		arguments = Collections.unmodifiableMap(ordered);
	}

	/**
	 * @return the survival of the engine
	 * @throws IllegalArgumentException if no life has these numbers
	 */
	public Lifetime survival() {
		return Laws.named(law).orElseThrow().self().lifetime(arguments);
	}

	/** @return mean life, years; NaN if it is unknown */
	public double mean() {
		return arguments.containsKey(MEAN) ? arguments.get(MEAN) : survival().mean();
	}

	/** @return standard deviation of the life, years; NaN if it is unknown */
	public double deviation() {
		return arguments.containsKey(SD) ? arguments.get(SD) : survival().deviation();
	}

	/** @return the lifetime as the scenario language writes it, without its mark */
	@Override
	public String toString() {
		if (law.equals(Laws.FIXED)) {
			return ExpressionText.number(mean()) + " a";
		}
		return Laws.form(law, arguments.keySet()).orElseThrow().stream().map(number -> number.name() + " "
				+ ExpressionText.number(arguments.get(number.name())) + (number.unit().equals("1") ? "" : " " + number.unit()))
				.collect(Collectors.joining(", ", law + "(", ")"));
	}
}
