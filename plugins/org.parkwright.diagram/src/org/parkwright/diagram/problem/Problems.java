package org.parkwright.diagram.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gathers problems, each one once: an expression that fails for a thousand elements says so a single time. May be used
 * from any thread.
 *
 * @since 0.1
 */
public final class Problems {

	private final Set<Problem> all = new LinkedHashSet<>();
	private final Consumer<Problem> listener;

	/** Gathers only. */
	public Problems() {
		this(problem -> {
			// nobody wants to know at once
		});
	}

	/** @param listener told of each problem when it is seen for the first time */
	public Problems(Consumer<Problem> listener) {
		this.listener = listener;
	}

	/** Adds a problem unless it was added before. */
	public void add(Problem problem) {
		boolean fresh;
		synchronized (all) {
			fresh = all.add(problem);
		}
		if (fresh) {
			listener.accept(problem);
		}
	}

	/** Adds an error. */
	public void error(String code, Place place, String message) {
		add(new Problem(Severity.ERROR, code, message, place));
	}

	/** Adds a warning. */
	public void warning(String code, Place place, String message) {
		add(new Problem(Severity.WARNING, code, message, place));
	}

	/** @return the problems so far, in the order in which they were found */
	public List<Problem> list() {
		synchronized (all) {
			return List.copyOf(all);
		}
	}

	/** Forgets all, so that each is told again. */
	public void clear() {
		synchronized (all) {
			all.clear();
		}
	}
}
