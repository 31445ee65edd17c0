package org.parkwright.model.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this process is writing. One lock keeps the end of the process from falling between the renames of a set: the
 * shutdown hook waits for a step that has begun and prevents one that has not.
 */
final class Underway {

	/** What must be done whole or not at all. */
	interface Step {
		void run() throws IOException;
	}

	private static final Map<Path, Runnable> ALL = new LinkedHashMap<>();
	private static boolean hooked;
	private static boolean stopped;

	private Underway() {
	}

	/**
	 * Begins to write something.
	 *
	 * @param hidden  its file or folder
	 * @param discard removes what is left of it
	 */
	static synchronized void begin(Path hidden, Runnable discard) throws IOException {
		ALL.put(hidden, discard);
		requireRunning();
		if (!hooked) {
			Runtime.getRuntime().addShutdownHook(new Thread(Underway::stop, "parkwright-files"));
			hooked = true;
		}
	}

	/** Does a step, which the end of the process waits for; after it none is begun. */
	static synchronized void step(Step step) throws IOException {
		requireRunning();
		step.run();
	}

	/** Ends what began, done or not. */
	static synchronized void end(Path hidden) {
		Runnable discard = ALL.remove(hidden);
		if (discard != null) {
			discard.run();
		}
	}

	static synchronized boolean holds(Path hidden) {
		return ALL.containsKey(hidden);
	}

	private static synchronized void stop() {
		stopped = true;
		List.copyOf(ALL.keySet()).forEach(Underway::end);
	}

	private static void requireRunning() throws IOException {
		if (stopped) {
			throw new IOException("the program is being stopped");
		}
	}
}
