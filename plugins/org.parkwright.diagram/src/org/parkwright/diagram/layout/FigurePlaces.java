package org.parkwright.diagram.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Where a user put nodes of a figure of results, in the layout file beside the park. A point says thousandths of the way that
 * a node is free to go, to the right and down, so that it holds for pictures of whatever size:
 *
 * <pre>
 * diagram "Figure" "sankey"
 *   node "Heat and power company" at 350,200
 * </pre>
 *
 * @since 0.2
 */
public final class FigurePlaces {

	private static final String REPRESENTATION = "Figure";
	private static final double WHOLE = 1000;

	private FigurePlaces() {
	}

	/** @return what the layout of a figure is kept under */
	public static Layouts.Key key(String figure) {
		return new Layouts.Key(REPRESENTATION, figure);
	}

	/**
	 * The places of a figure.
	 *
	 * @param place makes one of the parts from 0 to 1 to the right and down
	 * @return places by names of nodes, without those that lie outside
	 */
	public static <P> Map<String, P> of(Layouts layouts, String figure, BiFunction<Double, Double, P> place) {
		Map<String, P> places = new LinkedHashMap<>();
		layouts.get(key(figure)).nodes().forEach((name, node) -> {
			Point at = node.position();
			if (at != null && isWithin(at.x()) && isWithin(at.y())) {
				places.put(name, place.apply(at.x() / WHOLE, at.y() / WHOLE));
			}
		});
		return places;
	}

	private static boolean isWithin(double thousandths) {
		return thousandths >= 0 && thousandths <= WHOLE;
	}

	/** @return the layout of a figure with a node put elsewhere, by parts from 0 to 1 */
	public static LayoutState put(Layouts layouts, String figure, String node, double x, double y) {
		return layouts.get(key(figure)).withNodes(Map.of(node, NodePlace.at(Math.round(x * WHOLE), Math.round(y * WHOLE))));
	}

	/** @return the layout of a figure with a node where it stands of itself */
	public static LayoutState release(Layouts layouts, String figure, String node) {
		return layouts.get(key(figure)).without(List.of(node));
	}
}
