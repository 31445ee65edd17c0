package org.parkwright.engine.draws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.engine.Progress;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.engine.lifetime.WeibullLifetime;

class DrawsTest {
	private static final int YEARS = 40;
	private static final long DRAWS = 1000;
	private static final Draws.Block IDLE = (first, lanes, out) -> {
		// nothing is looked at
	};

	/** Survivors of vintages with drawn Weibull lives and drawn flows, by year. */
	private static final class Survivors implements Draws.Block {
		private static final int VINTAGES = 60;
		private final CounterRandom random = new CounterRandom(7);

		@Override
		public void compute(long firstDraw, int lanes, double[] out) {
			for (int lane = 0; lane < lanes; lane++) {
				long draw = firstDraw + lane;
				Lifetime life = new WeibullLifetime(1 + 3 * random.uniform(0, draw), 10 + 30 * random.uniform(1, draw));
				double flow = random.uniform(2, draw);
				for (int year = 0; year < YEARS; year++) {
					double total = 0;
					for (int vintage = 0; vintage < VINTAGES; vintage++) {
						total += flow * (1 + vintage) * life.survival(year + vintage);
					}
					out[year * Draws.LANES + lane] = total;
				}
			}
		}
	}

	private static DrawTable run(long from, long to, int threads) {
		return Draws.run(Survivors::new, YEARS, from, to, threads, Progress.NONE);
	}

	private static void assertSameBits(DrawTable expected, DrawTable actual) {
		assertEquals(expected.firstDraw(), actual.firstDraw());
		for (int o = 0; o < expected.outputs(); o++) {
			assertArrayEquals(expected.output(o), actual.output(o));
		}
	}

	@Test
	void threadsAndShardsLeaveNoTraceInTheBits() {
		DrawTable one = run(0, DRAWS, 1);
		assertSameBits(one, run(0, DRAWS, 2));
		List<DrawTable> shards = new ArrayList<>();
		long[] cuts = {0, 1, 18, 19, 333, 500, 999, DRAWS};
		for (int i = 0; i < 7; i++) {
			shards.add(run(cuts[i], cuts[i + 1], 1 + i % 2));
		}
		Collections.shuffle(shards, new Random(3));
		assertSameBits(one, DrawTable.merge(shards));
	}

	@Test
	void aDrawFarOutIsAsGood() {
		DrawTable far = run(1L << 40, (1L << 40) + 20, 1);
		assertSameBits(run((1L << 40) + 3, (1L << 40) + 4, 1),
				new DrawTable((1L << 40) + 3, Arrays.stream(far.values())
						.map(values -> new double[] {values[3]}).toArray(double[][]::new)));
	}

	@ParameterizedTest
	@CsvSource({"0, 0", "5, 5", "7, 3", "-1, 4"})
	void refusesARangeWithoutDraws(long from, long to) {
		assertThrows(IllegalArgumentException.class,
				() -> Draws.run(() -> IDLE, 1, from, to, 1, Progress.NONE));
	}

	@Test
	void refusesATableNobodyCanHold() {
		IllegalArgumentException fault = assertThrows(IllegalArgumentException.class,
				() -> Draws.run(() -> IDLE, 100, 0, 1_000_000_000, 1, Progress.NONE));
		assertTrue(fault.getMessage().contains("at most 2684354 draws"), fault.getMessage());
		assertThrows(IllegalArgumentException.class,
				() -> Draws.run(() -> IDLE, 1, 0, 1, 0, Progress.NONE));
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2})
	void tellsHowFarItIsAndEndsAtTheEnd(int threads) {
		List<Long> told = new ArrayList<>();
		Progress progress = new Progress() {
			@Override
			public void worked(long done, long total) {
				assertEquals(100, total);
				told.add(done);
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};
		Draws.run(() -> IDLE, 1, 0, 100, threads, progress);
		assertEquals(List.of(16L, 32L, 48L, 64L, 80L, 96L, 100L), told);
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2})
	void stopsWhenAskedTo(int threads) {
		AtomicInteger computed = new AtomicInteger();
		Progress progress = new Progress() {
			@Override
			public void worked(long done, long total) {
				// counted by the blocks
			}

			@Override
			public boolean cancelled() {
				return computed.get() >= 5;
			}
		};
		assertThrows(CancellationException.class, () -> Draws.run(() -> (first, lanes, out) -> computed
				.incrementAndGet(), 1, 0, 1_000_000, threads, progress));
		assertTrue(computed.get() <= 5 + threads, () -> "went on to " + computed);
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2})
	void passesOnWhatABlockThrows(int threads) {
		IllegalStateException fault = new IllegalStateException("in a block");
		AtomicInteger computed = new AtomicInteger();
		assertSame(fault, assertThrows(IllegalStateException.class, () -> Draws.run(() -> (first, lanes, out) -> {
			if (computed.incrementAndGet() == 3) {
				throw fault;
			}
		}, 1, 0, 1_000_000, threads, Progress.NONE)));
		assertTrue(computed.get() < 60_000);
	}

	@Test
	void shardsHaveToFit() {
		DrawTable first = new DrawTable(0, new double[2][10]);
		assertThrows(IllegalArgumentException.class, () -> DrawTable.merge(List.of()));
		assertThrows(IllegalArgumentException.class,
				() -> DrawTable.merge(List.of(first, new DrawTable(11, new double[2][5]))), "a gap");
		assertThrows(IllegalArgumentException.class,
				() -> DrawTable.merge(List.of(first, new DrawTable(9, new double[2][5]))), "twice");
		assertThrows(IllegalArgumentException.class,
				() -> DrawTable.merge(List.of(first, new DrawTable(10, new double[3][5]))), "other outputs");
		assertEquals(15, DrawTable.merge(List.of(new DrawTable(10, new double[2][5]), first)).endDraw());
		assertFalse(DrawTable.merge(List.of(first)).values() == first.values());
	}
}
