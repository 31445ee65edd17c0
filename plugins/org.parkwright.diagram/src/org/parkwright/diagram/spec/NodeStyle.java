package org.parkwright.diagram.spec;

import java.util.Set;

import org.parkwright.diagram.expression.Expression;

/**
 * How a node looks.
 *
 * @param shape          its outline
 * @param size           side in tens of pixels; 3 if not given
 * @param width          of a square, in tens of pixels, 0 if the size holds
 * @param height         of a square, in tens of pixels, 0 if the size holds
 * @param horizontal     diameter of an ellipse in tens of pixels
 * @param vertical       diameter of an ellipse in tens of pixels
 * @param image          path of an image, beginning with the bundle's name; empty if the shape is none
 * @param color          fill; null for an image
 * @param border         outline
 * @param label          its label
 * @param labelInside    whether the label stands in the node, wrapped and cut, or outside of it
 * @param resize         the directions in which a user may resize it
 * @param forbiddenSides sides of the owner on which a border node must not sit
 * @param tooltip        text shown when the pointer rests
 * @since 0.1
 */
public record NodeStyle(Shape shape, Expression size, int width, int height, Expression horizontal, Expression vertical,
		String image, Color color, Border border, LabelStyle label, boolean labelInside, Resize resize,
		Set<Side> forbiddenSides, Expression tooltip) {

	/** An outline. */
	public enum Shape {
		/** A rectangle. */
		SQUARE,
		/** An ellipse. */
		ELLIPSE,
		/** A picture. */
		IMAGE
	}

	/** Directions of resizing. */
	public enum Resize {
		/** Not at all. */
		NONE,
		/** All. */
		NSEW,
		/** Height alone. */
		NORTH_SOUTH,
		/** Width alone. */
		EAST_WEST
	}

	/** A side of a node, in the order in which border nodes take them. */
	public enum Side {
		/** Left. */
		WEST,
		/** Bottom. */
		SOUTH,
		/** Right. */
		EAST,
		/** Top. */
		NORTH
	}
}
