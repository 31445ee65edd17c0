package org.parkwright.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.parkwright.core.LogFixture;

/** A plug-in that hangs is named, and can be left. */
class PluginWorkTest {

	private static final String CHECK = "check of the plug-in com.example.slow 1.0.0";

	@Test
	void aPluginThatTakesLongIsNamedWhileItWorks() {
		CountDownLatch told = new CountDownLatch(1);
		try (LogFixture log = new LogFixture(Contributions.class)) {
			Handler release = new Handler() {
				@Override
				public void publish(LogRecord one) {
					told.countDown();
				}

				@Override
				public void flush() {
					// nothing is buffered
				}

				@Override
				public void close() {
					// nothing is open
				}
			};
			Contributions.Log.LOG.addHandler(release);
			// It works until the remark is there, however long that takes.
			String result = PluginWork.run(CHECK, () -> await(told), 1);
			Contributions.Log.LOG.removeHandler(release);
			assertEquals("done", result);
			assertEquals("The " + CHECK + " is still at work. Cancel, or wait; if it never ends, remove the plug-in.",
					log.records().get(0).getMessage());
		}
	}

	private static String await(CountDownLatch latch) {
		try {
			latch.await();
			return "done";
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aPluginThatHangsCanBeLeft() {
		AtomicBoolean cancelled = new AtomicBoolean();
		AtomicBoolean released = new AtomicBoolean();
		assertThrows(CancellationException.class, () -> Contributions.cancellable(cancelled::get, () -> PluginWork.run(CHECK, () -> {
			cancelled.set(true);
			// A loop that looks at nothing, so no interruption ends it.
			while (!released.get()) {
				Thread.onSpinWait();
			}
			return "too late";
		})));
		released.set(true);
	}

	@Test
	void whatAPluginThrowsIsThrownToWhoWaits() {
		AssertionError error = new AssertionError("on purpose");
		assertEquals(error, assertThrows(AssertionError.class, () -> Contributions.cancellable(() -> false, () -> PluginWork.run(CHECK, () -> {
			throw error;
		}))));
		assertThrows(IllegalStateException.class, () -> Contributions.cancellable(() -> false, () -> PluginWork.run(CHECK, () -> {
			throw new IllegalStateException("on purpose");
		})));
	}

	@Test
	void whereNothingCanBeCancelledTheThreadThatAsksDoesTheWork() {
		Thread asking = Thread.currentThread();
		assertTrue(PluginWork.run(CHECK, () -> Thread.currentThread() == asking));
	}
}
