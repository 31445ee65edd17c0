package org.parkwright.diagram.glsp.internal;

import java.util.ArrayList;
import java.util.List;

import com.google.inject.Singleton;

/** Messages to the user that wait for a client to show them. */
@Singleton
public final class Notices {

	private List<String> waiting = new ArrayList<>();

	/** Adds a message. */
	public void add(String notice) {
		waiting.add(notice);
	}

	/** The messages that wait no longer; all of them as one, for the client shows one at a time. */
	List<String> take() {
		List<String> taken = waiting.isEmpty() ? List.of() : List.of(String.join("\n", waiting));
		waiting = new ArrayList<>();
		return taken;
	}
}
