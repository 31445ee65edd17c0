package org.parkwright.diagram.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.ViewEdge;

/**
 * Edges that show the same element between the same ends, as those of a layer that adds numbers: they run where the first
 * of them runs, with their labels behind its own, or nobody could tell what each is about.
 */
final class Companions {

	private record Shown(EObject element, String source, String target) {
	}

	private Companions() {
	}

	/** @return the edges that go with another one, by their ids, in their order */
	static Map<String, ViewEdge> of(DiagramView view) {
		Map<Shown, ViewEdge> first = new HashMap<>();
		Map<String, ViewEdge> companions = new LinkedHashMap<>();
		for (ViewEdge edge : view.edges()) {
			if (edge.mapping().elementBased()) {
				ViewEdge leader = first.putIfAbsent(new Shown(edge.element(), edge.source(), edge.target()), edge);
				if (leader != null) {
					companions.put(edge.id(), leader);
				}
			}
		}
		return companions;
	}
}
