package org.parkwright.diagram.glsp.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.glsp.graph.GDimension;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.operations.ChangeBoundsOperation;
import org.eclipse.glsp.server.operations.ChangeContainerOperation;
import org.eclipse.glsp.server.operations.ChangeRoutingPointsOperation;
import org.eclipse.glsp.server.operations.OperationHandler;
import org.eclipse.glsp.server.types.ElementAndBounds;
import org.eclipse.glsp.server.types.ElementAndRoutingPoints;
import org.parkwright.diagram.glsp.internal.Edits.Edit;
import org.parkwright.diagram.glsp.internal.Operations.RefusedException;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.EdgePlace;
import org.parkwright.diagram.layout.PlacedEdge;
import org.parkwright.diagram.layout.PlacedNode;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.diagram.view.ViewNode;

/** Operations that change where things are. */
final class Placements {

	static final List<Class<? extends OperationHandler<?>>> ALL = List.of(ChangeBounds.class, ChangeContainer.class,
			ChangeRoute.class);

	/** Differences below this come from rounding. */
	private static final double TOLERANCE = 0.5;

	private Placements() {
	}

	static final class ChangeBounds extends Edit<ChangeBoundsOperation> {
		@Override
		Command command(ChangeBoundsOperation operation) {
			Map<String, Point> moved = new HashMap<>();
			Map<String, Point> sizes = new HashMap<>();
			Map<String, Point> corners = new HashMap<>();
			for (ElementAndBounds bounds : operation.getNewBounds()) {
				PlacedNode placed = diagram.geometry().node(bounds.getElementId());
				if (placed != null) {
					GPoint at = bounds.getNewPosition();
					Point to = at == null ? placed.local().corner() : new Point(at.getX(), at.getY());
					GDimension size = bounds.getNewSize();
					if (isResized(placed.local(), size)) {
						sizes.put(bounds.getElementId(), new Point(size.getWidth(), size.getHeight()));
						corners.put(bounds.getElementId(), to);
					} else if (placed.local().corner().distance(to) > TOLERANCE) {
						moved.put(bounds.getElementId(), to);
					}
				}
			}
			if (sizes.isEmpty() && moved.isEmpty()) {
				return null;
			}
			return sizes.isEmpty() ? diagram.tools().move(moved) : diagram.tools().resize(sizes, corners);
		}

		private static boolean isResized(Box box, GDimension size) {
			return size != null && (Math.abs(box.width() - size.getWidth()) > TOLERANCE
					|| Math.abs(box.height() - size.getHeight()) > TOLERANCE);
		}
	}

	static final class ChangeContainer extends Edit<ChangeContainerOperation> {
		@Override
		Command command(ChangeContainerOperation operation) {
			ViewNode moved = node(operation.getElementId());
			ViewNode owner = owner(operation.getTargetContainerId());
			Tool.Drop tool = diagram.tools().drop(moved.element(), moved.mapping(), owner, Tool.DragSource.DIAGRAM);
			if (tool == null) {
				throw new RefusedException(moved.mapping().label() + " cannot be put there.");
			}
			Point at = operation.getLocation().map(point -> new Point(point.getX(), point.getY())).orElse(null);
			return diagram.tools().drop(tool, List.of(moved.element()), owner, at);
		}
	}

	static final class ChangeRoute extends Edit<ChangeRoutingPointsOperation> {
		@Override
		Command command(ChangeRoutingPointsOperation operation) {
			CompoundCommand all = new CompoundCommand("Bend");
			for (ElementAndRoutingPoints route : operation.getNewRoutingPoints()) {
				ViewElement edge = element(route.getElementId());
				List<Point> bends = route.getNewRoutingPoints().stream().map(point -> new Point(point.getX(), point.getY()))
						.toList();
				if (!bends.equals(inner(diagram.geometry().edge(edge.id())))) {
					all.append(diagram.tools().arrange("Bend " + edge.mapping().label(), layout -> {
						EdgePlace place = layout.edge(edge.id());
						return layout.withEdges(Map.of(edge.id(), place.withBends(bends)));
					}));
				}
			}
			return all.isEmpty() ? null : all.unwrap();
		}

		private static List<Point> inner(PlacedEdge placed) {
			return placed.route().subList(1, placed.route().size() - 1);
		}
	}
}
