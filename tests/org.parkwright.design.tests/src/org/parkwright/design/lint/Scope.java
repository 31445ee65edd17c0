package org.parkwright.design.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The variables an expression can name, with the Java types each may have; no type at all means that it is not known.
 *
 * @param variables by name
 */
record Scope(Map<String, Set<Class<?>>> variables) {

	static final String SELF = "self";

	static Scope empty() {
		return new Scope(Map.of());
	}

	static Scope self(Set<Class<?>> types) {
		return empty().with(SELF, types);
	}

	/** @return this scope with one more or another variable */
	Scope with(String name, Set<Class<?>> types) {
		Map<String, Set<Class<?>>> more = new HashMap<>(variables);
		more.put(name, types);
		return new Scope(more);
	}

	/** @return this scope with variables of unknown types */
	Scope withUnknown(String... names) {
		Scope scope = this;
		for (String name : names) {
			scope = scope.with(name, Set.of());
		}
		return scope;
	}

	Set<Class<?>> self() {
		return variables.getOrDefault(SELF, Set.of());
	}
}
