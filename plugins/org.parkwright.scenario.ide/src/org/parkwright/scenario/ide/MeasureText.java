package org.parkwright.scenario.ide;

/**
 * A measure to copy from.
 *
 * @param name          its name
 * @param title         its title, or an empty text
 * @param documentation what its documentation comment says, on one line; empty without one
 * @param text          the text that declares it, with its documentation comment
 * @since 0.1
 */
public record MeasureText(String name, String title, String documentation, String text) {
}
