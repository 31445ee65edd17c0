package org.parkwright.report.internal;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.report.ReportException;

/** One format of a report, made in the thread that asks for it or beside it. */
public final class Making {

	/** How a format is made. */
	public interface Work {
		/** @return the content of the file */
		byte[] bytes(ProgressMonitor monitor) throws IOException, ReportException;
	}

	private final String file;
	private final Work work;
	private final FutureTask<byte[]> beside;

	/** @param file its name */
	public Making(String file, Work work) {
		this.file = file;
		this.work = work;
		beside = new FutureTask<>(() -> work.bytes(new UntilStopped()));
	}

	/** @return the name of the file */
	public String file() {
		return file;
	}

	/** Makes it in a thread of its own, which nobody but {@link #stop} stops: a monitor is asked by the thread that it belongs to. */
	public void begin() {
		Thread.ofPlatform().daemon().name("Making " + file).start(beside);
	}

	/** Makes it in this thread, for {@link #result} to tell what came of it. @return this */
	public Making run() {
		beside.run();
		return this;
	}

	/** Ends what was begun at its next step. */
	public void stop() {
		beside.cancel(false);
	}

	/** Makes it in this thread. @return the content of the file */
	public byte[] here(ProgressMonitor monitor) throws IOException, ReportException {
		return work.bytes(monitor);
	}

	/** Waits for what was begun. @return the content of the file */
	public byte[] result() throws IOException, ReportException {
		try {
			return beside.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} catch (ExecutionException e) {
			switch (e.getCause()) {
			case IOException cause -> throw cause;
			case ReportException cause -> throw cause;
			case RuntimeException cause -> throw cause;
			case Error cause -> throw cause;
			default -> throw new IllegalStateException(e.getCause());
			}
		}
	}

	private final class UntilStopped implements ProgressMonitor {

		@Override
		public void worked(long done, long total) {
			// nobody looks at a part
		}

		@Override
		public boolean cancelled() {
			return beside.isCancelled();
		}
	}
}
