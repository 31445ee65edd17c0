package org.parkwright.diagram.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a user or the automatic layout led an edge.
 *
 * @param bends  points between its ends, on the diagram
 * @param labels distances of labels from their standard places
 * @since 0.1
 */
public record EdgePlace(List<Point> bends, Map<Label, Point> labels) {

	/** A label of an edge. */
	public enum Label {
		/** Near the source. */
		BEGIN,
		/** In the middle. */
		CENTER,
		/** Near the target. */
		END
	}

	/** Straight, all labels at their standard places. */
	public static final EdgePlace NONE = new EdgePlace(List.of(), Map.of());

	public EdgePlace {
		bends = List.copyOf(bends);
		labels = labels.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(labels));
	}

	/** @return the same with other bends */
	public EdgePlace withBends(List<Point> to) {
		return new EdgePlace(to, labels);
	}

	/** @return the same with a label elsewhere */
	public EdgePlace withLabel(Label which, Point to) {
		Map<Label, Point> changed = new EnumMap<>(Label.class);
		changed.putAll(labels);
		changed.put(which, to);
		return new EdgePlace(bends, changed);
	}
}
