package org.parkwright.diagram.tool;

import java.util.HashMap;
import java.util.Map;

import org.parkwright.diagram.layout.EdgePlace;
import org.parkwright.diagram.layout.Geometry;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.NodePlace;
import org.parkwright.diagram.layout.PlacedNode;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewNode;

/** Moves nodes and what hangs on them. */
final class Moves {

	private Moves() {
	}

	static LayoutState move(DiagramView view, LayoutState layout, Map<String, Point> positions) {
		Geometry geometry = Geometry.of(view, layout);
		Map<String, NodePlace> nodes = new HashMap<>(pinned(geometry, layout));
		Map<String, Point> moved = new HashMap<>();
		positions.forEach((id, to) -> {
			PlacedNode placed = geometry.node(id);
			if (placed != null) {
				nodes.put(id, layout.node(id).withPosition(to));
				Point by = to.minus(placed.local().corner());
				placed.node().all().forEach(inside -> moved.putIfAbsent(inside.id(), by));
			}
		});
		Map<String, EdgePlace> edges = new HashMap<>();
		for (ViewEdge edge : view.edges()) {
			Point source = moved.get(edge.source());
			EdgePlace place = layout.edge(edge.id());
			if (source != null && source.equals(moved.get(edge.target())) && !place.bends().isEmpty()) {
				edges.put(edge.id(), place.withBends(place.bends().stream().map(source::plus).toList()));
			}
		}
		return layout.withNodes(nodes).withEdges(edges);
	}

	/** Neighbours without a place of their own stand where the rest leaves room: pinned, they stay when one moves. */
	private static Map<String, NodePlace> pinned(Geometry geometry, LayoutState layout) {
		Map<String, NodePlace> pinned = new HashMap<>();
		for (PlacedNode placed : geometry.nodes()) {
			NodePlace place = layout.node(placed.node().id());
			if (place.position() == null && placed.node().place() == ViewNode.Place.FREE) {
				pinned.put(placed.node().id(), place.withPosition(placed.local().corner()));
			}
		}
		return pinned;
	}
}
