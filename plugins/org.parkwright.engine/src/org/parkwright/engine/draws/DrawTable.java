package org.parkwright.engine.draws;

import java.util.Arrays;
import java.util.List;

/**
 * The outputs of a run of draws.
 *
 * @param firstDraw index of the first draw
 * @param values    [output][draw − firstDraw], live
 * @since 0.1
 */
public record DrawTable(long firstDraw, double[][] values) {
	/** Number of outputs. */
	public int outputs() {
		return values.length;
	}

	/** Number of draws. */
	public int draws() {
		return values.length == 0 ? 0 : values[0].length;
	}

	/** Index after the last draw. */
	public long endDraw() {
		return firstDraw + draws();
	}

	/** [draw − firstDraw] of one output, live. */
	public double[] output(int output) {
		return values[output];
	}

	/**
	 * Shards as one table. Nothing is summed, so the result has the same bits however the draws were cut.
	 *
	 * @param shards in any order
	 * @throws IllegalArgumentException if there is none, their outputs differ in number, or draws are missing or twice
	 *                                  there
	 */
	public static DrawTable merge(List<DrawTable> shards) {
		DrawTable[] sorted = shards.toArray(DrawTable[]::new);
		Arrays.sort(sorted, (a, b) -> Long.compare(a.firstDraw, b.firstDraw));
		if (sorted.length == 0) {
			throw new IllegalArgumentException("No shard");
		}
		int draws = 0;
		for (DrawTable shard : sorted) {
			if (shard.firstDraw != sorted[0].firstDraw + draws) {
				throw new IllegalArgumentException("A shard starts at draw " + shard.firstDraw + ", expected "
						+ (sorted[0].firstDraw + draws));
			}
			if (shard.outputs() != sorted[0].outputs()) {
				throw new IllegalArgumentException("Shards of " + shard.outputs() + " and " + sorted[0].outputs()
						+ " outputs");
			}
			draws = Math.addExact(draws, shard.draws());
		}
		double[][] values = new double[sorted[0].outputs()][draws];
		for (DrawTable shard : sorted) {
			int at = (int) (shard.firstDraw - sorted[0].firstDraw);
			for (int i = 0; i < values.length; i++) {
				System.arraycopy(shard.values[i], 0, values[i], at, shard.draws());
			}
		}
		return new DrawTable(sorted[0].firstDraw, values);
	}
}
