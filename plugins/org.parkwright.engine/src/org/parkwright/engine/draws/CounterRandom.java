package org.parkwright.engine.draws;

/**
 * Random numbers by index: each is a function of seed, stream and draw alone, so a draw is the same wherever and
 * whenever it is computed. The mixing function is variant 13 of D. Stafford as in SplitMix64 (G. Steele, D. Lea and
 * C. Flood 2014, OOPSLA, "Fast splittable pseudorandom number generators").
 *
 * @since 0.1
 */
public final class CounterRandom {
	private static final long GOLDEN = 0x9E3779B97F4A7C15L;
	private static final double UNIT = 0x1.0p-52;

	private final long seed;

	/** @param seed any number; near seeds give unrelated numbers */
	public CounterRandom(long seed) {
		this.seed = mix(seed + GOLDEN);
	}

	/**
	 * 64 random bits.
	 *
	 * @param stream what is drawn, for instance the index of a parameter
	 * @param draw   index of the draw
	 */
	public long bits(int stream, long draw) {
		return mix(mix(seed ^ mix(stream * GOLDEN + 1)) + (draw + 1) * GOLDEN);
	}

	/** A number between 0 and 1, neither of them, of 52 bits. */
	public double uniform(int stream, long draw) {
		return ((bits(stream, draw) >>> 12) + 0.5) * UNIT;
	}

	private static long mix(long bits) {
		long z = bits;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}
}
