package org.parkwright.diagram.spec;

import java.util.Set;

import org.parkwright.diagram.expression.Expression;

/**
 * How a label looks.
 *
 * @param size      points
 * @param formats   how the text is set
 * @param showIcon  whether an icon stands before the text
 * @param iconPath  the icon, beginning with the bundle's name; empty for the element's own icon
 * @param text      the text
 * @param color     its colour
 * @param alignment where it stands in its box
 * @since 0.1
 */
public record LabelStyle(int size, Set<Format> formats, boolean showIcon, String iconPath, Expression text, Color color,
		Alignment alignment) {

	/** A way to set text. */
	public enum Format {
		/** Heavy. */
		BOLD,
		/** Slanted. */
		ITALIC,
		/** With a line below. */
		UNDERLINE,
		/** With a line through it. */
		STRIKE_THROUGH
	}

	/** A horizontal alignment. */
	public enum Alignment {
		/** In the middle. */
		CENTER,
		/** At the left. */
		LEFT,
		/** At the right. */
		RIGHT
	}
}
