package org.parkwright.scenario.ide;

/**
 * A change of a text.
 *
 * @param offset characters before the place, from 0
 * @param length characters that go away
 * @param text   what comes in their place
 * @since 0.1
 */
public record TextChange(int offset, int length, String text) {
}
