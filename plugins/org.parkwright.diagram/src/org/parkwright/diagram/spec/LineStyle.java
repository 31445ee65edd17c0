package org.parkwright.diagram.spec;

/**
 * How a line is drawn.
 *
 * @since 0.1
 */
public enum LineStyle {
	/** Without gaps. */
	SOLID,
	/** Dashes. */
	DASH,
	/** Dots. */
	DOT,
	/** Dashes and dots in turn. */
	DASH_DOT
}
