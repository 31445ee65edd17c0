package org.parkwright.flows;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.parkwright.flows.FlowNetwork.Flow;
import org.parkwright.flows.FlowNetwork.Origin;

/** Flows that become one: of two nodes and one carrier, all of them known or none. */
final class FlowSum {

	private final Flow first;
	private final Set<String> elements = new LinkedHashSet<>();
	private double value;
	private double variance;
	private boolean alike = true;

	/** @param first of them, which is not added yet */
	FlowSum(Flow first) {
		this.first = first;
	}

	void add(Flow flow) {
		value += flow.value();
		variance += flow.deviation() * flow.deviation();
		alike = alike && flow.origin() == first.origin();
		if (flow.element() != null) {
			Collections.addAll(elements, flow.element().split(" "));
		}
	}

	String from() {
		return first.from();
	}

	String to() {
		return first.to();
	}

	double value() {
		return value;
	}

	/** @return all of them as one; what is of several origins is a remainder */
	Flow flow() {
		return new Flow(first.from(), first.to(), first.carrier(), value, Math.sqrt(variance), alike ? first.origin() : Origin.REMAINDER,
				elements.isEmpty() ? null : String.join(" ", elements));
	}
}
