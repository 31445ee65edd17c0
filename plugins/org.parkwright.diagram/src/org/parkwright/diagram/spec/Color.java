package org.parkwright.diagram.spec;

import java.util.List;

import org.parkwright.diagram.expression.Expression;

/**
 * A colour of a palette: one that is always the same, or one that depends on a value of the element.
 *
 * @since 0.1
 */
public sealed interface Color {

	/** @return the name in its palette */
	String name();

	/**
	 * Always the same.
	 *
	 * @param red   0 to 255
	 * @param green 0 to 255
	 * @param blue  0 to 255
	 */
	record Fixed(String name, int red, int green, int blue) implements Color {
	}

	/**
	 * Between the colours of the two nearest steps, linear in red, green and blue, cut off at whole numbers; outside of
	 * the steps the colour of the last one. Without steps from green at the minimum to red at the maximum.
	 */
	record Interpolated(String name, Expression value, Expression minimum, Expression maximum, List<Step> steps)
			implements Color {
	}

	/** The colour at one value. */
	record Step(Expression value, Fixed color) {
	}
}
