package org.parkwright.model;

/** A place in a text file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @since 0.1
 */
public record Location(int line, int column) {
}
