package org.parkwright.diagram.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.problem.Severity;

/**
 * One expression of a specification. It never throws: what fails is told to the {@link Problems} handed in, once, and
 * has no value. Immutable; the classes of services decide whether several threads may evaluate at a time.
 *
 * @since 0.1
 */
public final class Expression {

	private final String source;
	private final Place place;
	private final Scope scope;
	private final Node node;
	private final ValueType type;

	/** @param node null for an expression that is empty or had an error when it was compiled */
	Expression(String source, Place place, Scope scope, Node node, ValueType type) {
		this.source = source;
		this.place = place;
		this.scope = scope;
		this.node = node;
		this.type = type;
	}

	/** @return an expression that is not given */
	public static Expression none(Place place) {
		return new Expression("", place, null, null, ValueType.UNKNOWN);
	}

	/** @return the text in the specification, empty if not given */
	public String source() {
		return source;
	}

	/** @return where it stands */
	public Place place() {
		return place;
	}

	/** @return whether the specification gives no such expression */
	public boolean isEmpty() {
		return source.isEmpty();
	}

	/** @return whether it was given but cannot be evaluated, which was told when it was compiled */
	public boolean isBroken() {
		return node == null && !isEmpty();
	}

	/** @return what is known of its value */
	public ValueType type() {
		return type;
	}

	/** @return the value: a text, number, truth value, model element, enumeration literal or collection; null if none */
	public Object value(Variables variables, Problems problems) {
		if (node == null) {
			return null;
		}
		try {
			Object value = node.value(new Frame(variables, scope, this, problems));
			return value == Frame.NOTHING ? null : value;
		} catch (EvaluationException e) {
			problems.add(new Problem(Severity.ERROR, e.code(), e.getMessage() + " In " + source, place));
		} catch (RuntimeException e) {
			problems.add(new Problem(Severity.ERROR, "expression.failed", "Evaluating " + source + " failed: " + e, place));
		}
		return null;
	}

	/** @return the value of a predicate: whatever is not true, and whatever fails, is false */
	public boolean truth(Variables variables, Problems problems) {
		Object value = value(variables, problems);
		if (value != null && !(value instanceof Boolean)) {
			problems.warning("expression.type", place,
					source + " gives " + Services.describe(value) + " where true or false is needed; it counts as false.");
		}
		return Boolean.TRUE.equals(value);
	}

	/** @return the value of a precondition: as {@link #truth}, but true if not given */
	public boolean holds(Variables variables, Problems problems) {
		return isEmpty() || truth(variables, problems);
	}

	/**
	 * The condition of a filter: as {@link #truth}, but a service that cannot take the element leaves it visible, as
	 * Sirius does; it is no mistake that a filter on edges does not fit nodes.
	 */
	public boolean keeps(Variables variables, Problems problems) {
		if (!(node instanceof Node.Service)) {
			return truth(variables, problems);
		}
		boolean[] unfit = { false };
		boolean result = truth(variables, new Problems(problem -> {
			unfit[0] = true;
			if (!problem.code().equals("service.arguments")) {
				problems.add(problem);
			}
		}));
		return result || unfit[0];
	}

	/** @return the value as text: empty for none, an enumeration by its literal, elements of a collection joined */
	public String text(Variables variables, Problems problems) {
		return Builtins.text(value(variables, problems));
	}

	/** @return the value as a whole number, fractions cut off; {@code fallback} if there is none */
	public int integer(Variables variables, Problems problems, int fallback) {
		Object value = value(variables, problems);
		if (value instanceof Number number) {
			return number.intValue();
		}
		if (value == null) {
			return fallback;
		}
		try {
			return Integer.parseInt(value.toString().trim());
		} catch (NumberFormatException e) {
			problems.warning("expression.type", place, source + " gives '" + value + "' where a whole number is needed.");
			return fallback;
		}
	}

	/** @return the model elements of the value, each once, in order; other values are left out */
	public Collection<EObject> elements(Variables variables, Problems problems) {
		Object value = value(variables, problems);
		if (value instanceof EObject object) {
			return List.of(object);
		}
		if (value instanceof Collection<?> collection) {
			// A set has each once already, and may be as large as a model.
			Collection<EObject> elements = collection instanceof Set ? new ArrayList<>(collection.size()) : new LinkedHashSet<>();
			for (Object element : collection) {
				if (element instanceof EObject object) {
					elements.add(object);
				}
			}
			return elements;
		}
		return List.of();
	}

	/** @return whether both have the same text at the same place */
	@Override
	public boolean equals(Object other) {
		return other instanceof Expression expression && source.equals(expression.source)
				&& place.equals(expression.place);
	}

	@Override
	public int hashCode() {
		return Objects.hash(source, place);
	}

	@Override
	public String toString() {
		return source;
	}
}
