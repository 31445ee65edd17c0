package org.parkwright.core.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.parkwright.core.fault.Place;
import org.parkwright.core.lifetime.Laws;
import org.parkwright.core.lifetime.LifetimeLaw;

/**
 * By which law the units of a park live that do not state when they retire, as it was written.
 *
 * @param law       name of the law, one of {@link Laws}
 * @param arguments formulas of the numbers of the law by name, in the order of one of its forms
 * @param paidByAll whether what a measure costs once is paid for all units that are to take it, else for those alone that are in use then
 * @param mark      how it is known
 * @param source    who says so
 * @param place     where it was written
 * @since 0.2
 */
public record UnitLives(String law, Map<String, Expression> arguments, boolean paidByAll, Mark mark, String source, Place place) {

	/** @throws IllegalArgumentException if there is no such law, or the arguments are not those of a form of it */
	public UnitLives {
		Map<String, Expression> ordered = new LinkedHashMap<>();
		for (LifetimeLaw.Number number : Laws.form(law, arguments.keySet())
				.orElseThrow(() -> new IllegalArgumentException(law + " of other numbers"))) {
			ordered.put(number.name(), arguments.get(number.name()));
		}
		arguments = Collections.unmodifiableMap(ordered);
	}

	/** @return the law as the scenario language writes it, without its mark */
	@Override
	public String toString() {
		return arguments.entrySet().stream().map(each -> each.getKey() + " " + ExpressionText.of(each.getValue()))
				.collect(Collectors.joining(", ", law + "(", ")")) + (paidByAll ? " paid by all" : "");
	}
}
