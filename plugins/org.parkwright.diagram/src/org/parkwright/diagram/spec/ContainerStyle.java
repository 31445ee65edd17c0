package org.parkwright.diagram.spec;

import org.parkwright.diagram.expression.Expression;

/**
 * How a container looks.
 *
 * @param width      in tens of pixels: first and least width without a layout; -1 or not given fits the content
 * @param height     in tens of pixels, likewise
 * @param rounded    whether corners are round
 * @param arcWidth   width of a corner's arc in pixels
 * @param arcHeight  height of a corner's arc in pixels
 * @param fill       how the two colours are laid out
 * @param background first colour
 * @param foreground second colour of a gradient
 * @param border     outline
 * @param label      its label, at the top
 * @param tooltip    text shown when the pointer rests
 * @since 0.1
 */
public record ContainerStyle(Expression width, Expression height, boolean rounded, int arcWidth, int arcHeight, Fill fill,
		Color background, Color foreground, Border border, LabelStyle label, Expression tooltip) {

	/** How two colours fill an area. */
	public enum Fill {
		/** A gradient from the background at the left to the foreground at the right. */
		LEFT_TO_RIGHT,
		/** The background alone. */
		PLAIN,
		/** A gradient from the background at the top to the foreground at the bottom. */
		TOP_TO_BOTTOM
	}
}
