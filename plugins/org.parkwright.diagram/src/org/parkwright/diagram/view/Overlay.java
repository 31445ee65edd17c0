package org.parkwright.diagram.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

/**
 * Colours and texts upon what a specification says of elements, with a legend, and filters that leave out what it is not about. It belongs to neither model nor layout, so that
 * showing it changes no file and is no step of a history. Immutable.
 *
 * @param title    what is shown
 * @param subtitle of what it is; may be empty
 * @param warning  what readers have to know before they believe it; may be empty
 * @param legend   what the colours mean, in order
 * @param marks    by ids of elements, as {@link ElementIds} has them
 * @param filters  names of filters of diagrams that are on as long as it is shown, each with the values of its variables; a diagram without such a filter
 *                 shows what it shows without
 * @since 0.2
 */
public record Overlay(String title, String subtitle, String warning, List<Entry> legend, Map<String, Mark> marks,
		Map<String, Map<String, Object>> filters) {

	/** None. */
	public static final Overlay NONE = new Overlay("", "", "", List.of(), Map.of());

	/**
	 * What a colour means.
	 *
	 * @param color null for the pattern of what is unknown
	 * @param text  what it means
	 */
	public record Entry(Rgb color, String text) {
	}

	/**
	 * What is shown upon an element.
	 *
	 * @param color null for the pattern of what is unknown
	 * @param text  short
	 * @param tip   shown when the pointer rests; may be empty
	 * @param order by which elements are sorted; NaN for what is unknown
	 */
	public record Mark(Rgb color, String text, String tip, double order) {

		/** @return what letters upon the colour are written in */
		public Rgb ink() {
			return color == null ? Rgb.BLACK : color.ink();
		}
	}

	public Overlay {
		legend = List.copyOf(legend);
		marks = Map.copyOf(marks);
		filters = Map.copyOf(filters);
	}

	/** Without filters. */
	public Overlay(String title, String subtitle, String warning, List<Entry> legend, Map<String, Mark> marks) {
		this(title, subtitle, warning, legend, marks, Map.of());
	}

	/** @return whether there is something to show, its legend at least */
	public boolean isShown() {
		return !title.isEmpty();
	}

	/** @return what is shown upon an element, or null */
	public Mark of(EObject element) {
		return marks.isEmpty() ? null : marks.get(ElementIds.id(element, element.eResource()));
	}

	/** @return what is shown in a diagram, by id of node or edge; an edge has it if no node shows its element */
	public Map<String, Mark> on(DiagramView view) {
		if (marks.isEmpty()) {
			return Map.of();
		}
		Map<String, Mark> found = new HashMap<>();
		Set<EObject> elements = new HashSet<>();
		view.allNodes().forEach(node -> {
			Mark mark = of(node.element());
			if (mark != null) {
				found.put(node.id(), mark);
				elements.add(node.element());
			}
		});
		for (ViewEdge edge : view.edges()) {
			Mark mark = edge.mapping().elementBased() && !elements.contains(edge.element()) ? of(edge.element()) : null;
			if (mark != null) {
				found.put(edge.id(), mark);
			}
		}
		return found;
	}
}
