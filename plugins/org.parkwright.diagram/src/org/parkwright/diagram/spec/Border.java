package org.parkwright.diagram.spec;

import org.parkwright.diagram.expression.Expression;

/**
 * An outline.
 *
 * @param width in pixels; 0 if not given
 * @param color its colour
 * @param line  how it is drawn
 * @since 0.1
 */
public record Border(Expression width, Color color, LineStyle line) {
}
