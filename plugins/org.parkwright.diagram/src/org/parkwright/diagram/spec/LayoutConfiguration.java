package org.parkwright.diagram.spec;

import java.util.List;
import java.util.Set;

/**
 * The automatic layout of a diagram.
 *
 * @param algorithm id of an algorithm of ELK
 * @param options   its options
 * @since 0.1
 */
public record LayoutConfiguration(String algorithm, List<Option> options) {

	/** What an option is set on. */
	public enum Target {
		/** Containers and the diagram. */
		PARENT,
		/** Nodes. */
		NODE,
		/** Edges. */
		EDGE,
		/** Border nodes. */
		PORTS,
		/** Labels. */
		LABEL
	}

	/** One option: id and value as ELK writes them. */
	public record Option(String id, String value, Set<Target> targets) {
	}
}
