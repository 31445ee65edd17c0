package org.parkwright.diagram.spec;

/**
 * How an item of a tree looks.
 *
 * @param label      its label
 * @param background colour behind it
 * @since 0.1
 */
public record ItemStyle(LabelStyle label, Color background) {
}
