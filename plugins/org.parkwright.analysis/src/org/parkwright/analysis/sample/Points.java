package org.parkwright.analysis.sample;

import java.util.ArrayDeque;
import java.util.Deque;

import org.hipparchus.random.SobolSequenceGenerator;
import org.parkwright.engine.draws.CounterRandom;

/**
 * Points of the open unit cube, a function of their index. May be used by several threads.
 *
 * @since 0.1
 */
public interface Points {
	/**
	 * Writes one point.
	 *
	 * @param index 0 or more
	 * @param point [dimension], overwritten, each between 0 and 1
	 */
	void point(long index, double[] point);

	/** How points are spread. */
	enum Kind {
		/** Independent uniform numbers. */
		RANDOM,
		/**
		 * M. McKay, R. Beckman and W. Conover (1979), Technometrics 21: as many layers as draws in every dimension, and
		 * one point in each.
		 */
		LATIN_HYPERCUBE,
		/** I. Sobol's sequence (1967) with directions of S. Joe and F. Kuo (2008), shifted at random. */
		SOBOL
	}

	/**
	 * Points of a kind.
	 *
	 * @param size number of points, at most {@link MonteCarlo#MOST_DRAWS}
	 */
	static Points of(Kind kind, long seed, int dimensions, int size) {
		return switch (kind) {
		case RANDOM -> random(seed);
		case LATIN_HYPERCUBE -> latinHypercube(seed, dimensions, size);
		case SOBOL -> sobol(seed, dimensions);
		};
	}

	private static Points random(long seed) {
		CounterRandom random = new CounterRandom(seed);
		return (index, point) -> {
			for (int i = 0; i < point.length; i++) {
				point[i] = random.uniform(i, index);
			}
		};
	}

	private static Points latinHypercube(long seed, int dimensions, int size) {
		CounterRandom random = new CounterRandom(seed);
		int[][] layer = new int[dimensions][size];
		for (int i = 0; i < dimensions; i++) {
			for (int n = 0; n < size; n++) {
				// Fisher and Yates: the layer of n changes places with one before it.
				int k = (int) (random.uniform(dimensions + i, n) * (n + 1));
				layer[i][n] = layer[i][k];
				layer[i][k] = n;
			}
		}
		return (index, point) -> {
			for (int i = 0; i < point.length; i++) {
				point[i] = (layer[i][(int) index] + random.uniform(i, index)) / size;
			}
		};
	}

	private static Points sobol(long seed, int dimensions) {
		CounterRandom random = new CounterRandom(seed);
		double[] shift = new double[dimensions];
		for (int i = 0; i < dimensions; i++) {
			shift[i] = random.uniform(i, 0);
		}
		Points sequence = sequence(dimensions);
		return (index, point) -> {
			sequence.point(index, point);
			for (int i = 0; i < point.length; i++) {
				double shifted = point[i] + shift[i];
				// Not on the border: half the distance of the sequence's coordinates.
				point[i] = Math.max(shifted < 1 ? shifted : shifted - 1, 0x1.0p-53);
			}
		};
	}

	/** The unshifted sequence from its second point on, since the first is a corner; a generator serves one thread. */
	static Points sequence(int dimensions) {
		Deque<SobolSequenceGenerator> idle = new ArrayDeque<>();
		return (index, point) -> {
			SobolSequenceGenerator generator;
			synchronized (idle) {
				generator = idle.isEmpty() ? new SobolSequenceGenerator(dimensions) : idle.pop();
			}
			int wanted = Math.toIntExact(index + 1);
			double[] next = generator.getNextIndex() == wanted ? generator.nextVector() : generator.skipTo(wanted);
			System.arraycopy(next, 0, point, 0, dimensions);
			synchronized (idle) {
				idle.push(generator);
			}
		};
	}
}
