package org.parkwright.examples.spark;

import java.io.Serializable;

import org.parkwright.engine.draws.DrawTable;

/**
 * What a task hands back.
 *
 * @param park      index of the park
 * @param firstDraw index of the first draw
 * @param values    [output][draw − firstDraw], see {@link ParkRuns#MITIGATION} and {@link ParkRuns#NPV}
 */
record Shard(int park, long firstDraw, double[][] values) implements Serializable {

	DrawTable table() {
		return new DrawTable(firstDraw, values);
	}
}
