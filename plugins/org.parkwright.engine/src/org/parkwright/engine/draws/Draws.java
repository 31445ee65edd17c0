package org.parkwright.engine.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.parkwright.engine.Progress;

/**
 * Runs a computation over draws, {@value #LANES} at a time, on as many threads as wanted. A draw's results go to its
 * own place in the table and depend on its index alone, so threads and shards leave no trace in the bits.
 *
 * @since 0.1
 */
public final class Draws {
	/** Draws that are computed side by side. */
	public static final int LANES = 16;

	/** More values than this do not fit one table. */
	public static final long MOST_VALUES = 1L << 28;

	/**
	 * A computation with scratch space of its own, used by one thread. The result of a draw must not depend on its lane
	 * nor on the draws beside it.
	 */
	@FunctionalInterface
	public interface Block {
		/**
		 * Computes the draws {@code firstDraw} … {@code firstDraw + lanes − 1}.
		 *
		 * @param firstDraw index of the draw in lane 0
		 * @param lanes     1 … {@value #LANES}
		 * @param out       [output·{@value #LANES} + lane], to be written
		 */
		void compute(long firstDraw, int lanes, double[] out);
	}

	private Draws() {
	}

	/**
	 * Computes a range of draws.
	 *
	 * @param blocks    makes the computation of each thread
	 * @param outputs   number of results of a draw
	 * @param firstDraw index of the first draw, 0 or more
	 * @param endDraw   index after the last, above {@code firstDraw}
	 * @param threads   at least 1
	 * @param progress  told after every block, never by two threads at once; asked for cancellation
	 * @throws IllegalArgumentException if the range or the number of threads is empty, or the table would hold more
	 *                                  than {@link #MOST_VALUES} values
	 * @throws CancellationException    if {@code progress} asks for it
	 */
	public static DrawTable run(Supplier<? extends Block> blocks, int outputs, long firstDraw, long endDraw,
			int threads, Progress progress) {
		requireRange(outputs, firstDraw, endDraw);
		if (threads < 1) {
			throw new IllegalArgumentException("Not a number of threads: " + threads);
		}
		int draws = (int) (endDraw - firstDraw);
		Run run = new Run(new DrawTable(firstDraw, new double[outputs][draws]), progress);
		int workers = Math.min(threads, run.blocks);
		if (workers == 1) {
			run.work(blocks.get());
		} else {
			run.spread(blocks, workers);
		}
		return run.table;
	}

	private static void requireRange(int outputs, long firstDraw, long endDraw) {
		if (firstDraw < 0 || endDraw <= firstDraw) {
			throw new IllegalArgumentException("No draws from " + firstDraw + " to " + endDraw);
		}
		if (endDraw - firstDraw > MOST_VALUES / Math.max(1, outputs)) {
			throw new IllegalArgumentException(endDraw - firstDraw + " draws of " + outputs + " values, at most "
					+ MOST_VALUES / Math.max(1, outputs) + " draws");
		}
	}

	/** One run: who takes which block, and how far it is. */
	private static final class Run {
		final DrawTable table;
		final int blocks;
		private final Progress progress;
		private final AtomicInteger next = new AtomicInteger();
		private volatile boolean stopped;
		private int done;

		Run(DrawTable table, Progress progress) {
			this.table = table;
			this.progress = progress;
			blocks = (table.draws() + LANES - 1) / LANES;
		}

		void work(Block block) {
			double[] out = new double[table.outputs() * LANES];
			for (int i = next.getAndIncrement(); i < blocks && !stopped; i = next.getAndIncrement()) {
				int at = i * LANES;
				int lanes = Math.min(LANES, table.draws() - at);
				block.compute(table.firstDraw() + at, lanes, out);
				for (int o = 0; o < table.outputs(); o++) {
					System.arraycopy(out, o * LANES, table.values()[o], at, lanes);
				}
				step();
			}
		}

		private synchronized void step() {
			done++;
			progress.step(Math.min((long) done * LANES, table.draws()), table.draws());
		}

		void spread(Supplier<? extends Block> suppliers, int workers) {
			try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
				List<Future<?>> futures = new ArrayList<>();
				for (int w = 0; w < workers; w++) {
					futures.add(executor.submit(() -> {
						try {
							work(suppliers.get());
						} catch (RuntimeException | Error e) {
							stopped = true;
							throw e;
						}
					}));
				}
				await(futures);
			}
		}

		private void await(List<Future<?>> futures) {
			RuntimeException failure = null;
			for (Future<?> future : futures) {
				try {
					future.get();
				} catch (ExecutionException e) {
					if (e.getCause() instanceof Error error) {
						throw error;
					}
					failure = failure != null ? failure : (RuntimeException) e.getCause();
				} catch (InterruptedException e) {
					stopped = true;
					Thread.currentThread().interrupt();
					failure = new CancellationException();
				}
			}
			if (failure != null) {
				throw failure;
			}
		}
	}
}
