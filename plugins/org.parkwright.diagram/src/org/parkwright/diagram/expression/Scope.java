package org.parkwright.diagram.expression;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an expression may name where it stands: the type of the context object and the variables. Immutable.
 *
 * @param metamodels the metamodels of its representation
 * @param services   the services of its viewpoint
 * @param self       type of the context object
 * @param variables  types of the variables by name
 * @since 0.1
 */
public record Scope(Metamodels metamodels, Services services, ValueType self, Map<String, ValueType> variables) {

	/** @return the same scope with one more variable */
	public Scope with(String name, ValueType type) {
		Map<String, ValueType> more = new TreeMap<>(variables);
		more.put(name, type);
		return new Scope(metamodels, services, self, more);
	}

	/** @return the same scope on another context object */
	public Scope on(ValueType other) {
		return new Scope(metamodels, services, other, variables);
	}

	ValueType variable(String name) {
		return name.equals("self") ? self : variables.get(name);
	}

	Set<String> names() {
		Set<String> names = new java.util.TreeSet<>(variables.keySet());
		names.add("self");
		return names;
	}
}
