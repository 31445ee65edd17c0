package org.parkwright.diagram.spec;

import org.parkwright.diagram.expression.Expression;

/**
 * How an edge looks.
 *
 * @param color   of line and ends
 * @param line    how it is drawn
 * @param source  decoration at the source
 * @param target  decoration at the target
 * @param width   in pixels; 1 if not given
 * @param routing how it runs
 * @param begin   label near the source, or null
 * @param center  label in the middle, or null
 * @param end     label near the target, or null
 * @since 0.1
 */
public record EdgeStyle(Color color, LineStyle line, Arrow source, Arrow target, Expression width, Routing routing,
		LabelStyle begin, LabelStyle center, LabelStyle end) {

	/** How an edge runs. */
	public enum Routing {
		/** From point to point. */
		STRAIGHT,
		/** Along the axes. */
		MANHATTAN,
		/** Along the axes, edges to one target share a trunk. */
		TREE
	}

	/** A decoration at an edge's end. Input arrows point to the node, output arrows away from it. */
	public enum Arrow {
		/** None. */
		NO_DECORATION,
		/** Open, away. */
		OUTPUT_ARROW,
		/** Open. */
		INPUT_ARROW,
		/** Closed and empty, away. */
		OUTPUT_CLOSED_ARROW,
		/** Closed and empty. */
		INPUT_CLOSED_ARROW,
		/** Closed and filled, away. */
		OUTPUT_FILL_CLOSED_ARROW,
		/** Closed and filled. */
		INPUT_FILL_CLOSED_ARROW,
		/** Empty diamond. */
		DIAMOND,
		/** Filled diamond. */
		FILL_DIAMOND,
		/** Arrow behind an empty diamond. */
		INPUT_ARROW_WITH_DIAMOND,
		/** Arrow behind a filled diamond. */
		INPUT_ARROW_WITH_FILL_DIAMOND,
		/** Circle with a plus. */
		CIRCLE_PLUS,
		/** Filled dot. */
		DOT,
		/** Arrow with a dot. */
		INPUT_ARROW_WITH_DOT,
		/** Empty diamond with a dot. */
		DIAMOND_WITH_DOT,
		/** Filled diamond with a dot. */
		FILL_DIAMOND_WITH_DOT,
		/** Arrow, empty diamond and dot. */
		INPUT_ARROW_WITH_DIAMOND_AND_DOT,
		/** Arrow, filled diamond and dot. */
		INPUT_ARROW_WITH_FILL_DIAMOND_AND_DOT
	}
}
