package org.parkwright.diagram.spec;

import java.util.List;
import java.util.stream.Stream;

import org.parkwright.diagram.expression.Expression;

/**
 * What a user may switch on to hide elements. It is off at start.
 *
 * @param id    unique in the specification
 * @param name  as given; layout files name filters so
 * @param label for users
 * @param parts an element that one of them hides is hidden
 * @since 0.1
 */
public record Filter(String id, String name, String label, List<Part> parts) {

	/** @return what the user is asked for when the filter is switched on, often nothing */
	public List<Input> inputs() {
		return parts.stream().flatMap(part -> part instanceof OfVariables of ? of.inputs().stream() : Stream.empty()).toList();
	}

	/** One condition; it says what stays. */
	public sealed interface Part {
		/** @return what stays visible */
		Expression condition();
	}

	/** Hides elements of the mappings that do not meet the condition; all of them without one. */
	public record OfMappings(List<Ref<Mapping>> mappings, Expression condition) implements Part {
	}

	/** Hides elements that do not meet a condition with values that the user gives. */
	public record OfVariables(List<Input> inputs, Expression condition) implements Part {
	}

	/**
	 * A value asked of the user.
	 *
	 * @param name    of the variable
	 * @param type    Java class of the value, boxed
	 * @param standard value at first, evaluated on the diagram's element
	 */
	public record Input(String name, Class<?> type, Expression standard) {

		/** @return the value of the type that a text says; null if it says none */
		public Object value(String text) {
			try {
				return type == Double.class ? (Object) Double.valueOf(text)
						: type == Float.class ? (Object) Float.valueOf(text)
								: type == Integer.class ? (Object) Integer.valueOf(text)
										: type == Long.class ? (Object) Long.valueOf(text)
												: type == Boolean.class ? (Object) Boolean.valueOf(text) : text;
			} catch (NumberFormatException e) {
				return null;
			}
		}
	}
}
