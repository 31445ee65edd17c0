package org.parkwright.examples.spark;

import java.io.Serializable;

/**
 * Some draws of one park.
 *
 * @param park      index of the park
 * @param firstDraw index of the first draw
 * @param endDraw   index after the last draw
 */
record Task(int park, long firstDraw, long endDraw) implements Serializable {
}
