package org.parkwright.diagram.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.diagram.spec.NodeStyle.Side;
import org.parkwright.diagram.view.NodeLook;
import org.parkwright.diagram.view.ViewNode;

/** Puts border nodes astride the border of their owner: where a user put them, else west first. */
final class BorderNodes {

	private static final double FIRST = 8;
	private static final double GAP = 6;

	private BorderNodes() {
	}

	static Map<ViewNode, Box> place(List<ViewNode> borders, Map<String, Point> sizes, LayoutState layout, double width,
			double height) {
		Map<ViewNode, Box> placed = new LinkedHashMap<>();
		if (borders.isEmpty()) {
			return placed;
		}
		for (ViewNode border : borders) {
			Point at = layout.node(border.id()).position();
			if (at != null) {
				placed.put(border, snapped(at, sizes.get(border.id()), width, height, allowed(border)));
			}
		}
		Map<Side, Double> next = new EnumMap<>(Side.class);
		for (ViewNode border : borders) {
			if (!placed.containsKey(border)) {
				placed.put(border, free(border, sizes.get(border.id()), width, height, next, placed.values().stream().toList()));
			}
		}
		return placed;
	}

	static List<Side> allowed(ViewNode border) {
		Set<Side> forbidden = border.look() instanceof NodeLook.Shape shape ? shape.forbidden() : Set.of();
		List<Side> allowed = new ArrayList<>(List.of(Side.WEST, Side.SOUTH, Side.EAST, Side.NORTH));
		allowed.removeAll(forbidden);
		return allowed.isEmpty() ? List.of(Side.WEST) : allowed;
	}

	private static Box free(ViewNode border, Point size, double width, double height, Map<Side, Double> next,
			List<Box> taken) {
		List<Side> sides = allowed(border);
		for (Side side : sides) {
			double length = side == Side.WEST || side == Side.EAST ? height : width;
			double extent = side == Side.WEST || side == Side.EAST ? size.y() : size.x();
			double at = next.getOrDefault(side, FIRST);
			while (at + extent <= length) {
				Box box = on(side, at, size, width, height);
				at += extent + GAP;
				if (taken.stream().noneMatch(box::overlaps)) {
					next.put(side, at);
					return box;
				}
			}
		}
		double at = next.merge(sides.get(0), FIRST, (old, first) -> old + GAP);
		return on(sides.get(0), at, size, width, height);
	}

	private static Box on(Side side, double at, Point size, double width, double height) {
		return switch (side) {
		case WEST -> new Box(-size.x() / 2, at, size.x(), size.y());
		case EAST -> new Box(width - size.x() / 2, at, size.x(), size.y());
		case NORTH -> new Box(at, -size.y() / 2, size.x(), size.y());
		case SOUTH -> new Box(at, height - size.y() / 2, size.x(), size.y());
		};
	}

	/** The nearest place astride an allowed side. */
	private static Box snapped(Point at, Point size, double width, double height, List<Side> sides) {
		double x = at.x() + size.x() / 2;
		double y = at.y() + size.y() / 2;
		Side best = sides.get(0);
		double least = Double.MAX_VALUE;
		for (Side side : sides) {
			double distance = switch (side) {
			case WEST -> Math.abs(x);
			case EAST -> Math.abs(x - width);
			case NORTH -> Math.abs(y);
			case SOUTH -> Math.abs(y - height);
			};
			if (distance < least) {
				least = distance;
				best = side;
			}
		}
		boolean upright = best == Side.WEST || best == Side.EAST;
		double along = upright ? Math.clamp(at.y(), 0, Math.max(0, height - size.y()))
				: Math.clamp(at.x(), 0, Math.max(0, width - size.x()));
		return on(best, along, size, width, height);
	}
}
