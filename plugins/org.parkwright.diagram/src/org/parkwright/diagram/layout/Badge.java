package org.parkwright.diagram.layout;

import java.util.Set;

import org.parkwright.diagram.spec.LabelStyle;
import org.parkwright.diagram.view.LabelLook;
import org.parkwright.diagram.view.Rgb;
import org.parkwright.diagram.view.ViewNode;

/**
 * The text of an overlay in its place: on the lower border of a node or, where the node's own label is in the way, on the upper
 * one; at the right of a row; in the middle of an edge.
 *
 * @param text cut to fit
 * @param box  on the diagram
 * @since 0.2
 */
public record Badge(String text, Box box) {

	/** Size of the text, points. */
	public static final int SIZE = 8;

	private static final double HEIGHT = 15;
	/** What of it stands within the node. */
	private static final double WITHIN = 9;
	private static final double PADDING = 4;
	/** Beyond the sides of a node that is narrow. */
	private static final double BEYOND = 8;
	private static final double NARROW = 72;
	private static final double ON_EDGE = 120;

	/** @return the text upon a node */
	public static Badge of(PlacedNode node, String text) {
		Box box = node.box();
		if (node.node().place() == ViewNode.Place.ROW) {
			Badge badge = around(box.right(), box.center().y(), text, box.width() / 2);
			return new Badge(badge.text, badge.box.moved(new Point(-badge.box.width() / 2 - 1, 0)));
		}
		double most = Math.max(box.width() + 2 * BEYOND, NARROW);
		Badge below = around(box.center().x(), box.bottom() - WITHIN + HEIGHT / 2, text, most);
		boolean taken = node.label() != null && written(node.label()).overlaps(below.box);
		return taken ? around(box.center().x(), box.y() + WITHIN - HEIGHT / 2, text, most) : below;
	}

	/** The part of a label's box where letters are; labels within a node stand in its middle. */
	private static Box written(PlacedLabel label) {
		double height = label.lines().size() * TextMeasure.lineHeight(label.look());
		Box box = label.box();
		return box.height() <= height ? box : new Box(box.x(), box.center().y() - height / 2, box.width(), height);
	}

	/** @return the text upon an edge */
	public static Badge of(PlacedEdge edge, String text) {
		PlacedLabel label = edge.labels().get(EdgePlace.Label.CENTER);
		if (label != null) {
			return around(label.box().center().x(), label.box().bottom() + HEIGHT / 2 + 1, text, ON_EDGE);
		}
		Point middle = Routes.along(edge.route(), 0.5);
		return around(middle.x(), middle.y(), text, ON_EDGE);
	}

	private static Badge around(double x, double y, String text, double most) {
		String cut = TextMeasure.fit(look(text), most - 2 * PADDING);
		double width = Math.ceil(TextMeasure.width(cut, SIZE, Set.of()) + 2 * PADDING);
		return new Badge(cut, new Box(x - width / 2, y - HEIGHT / 2, width, HEIGHT));
	}

	private static LabelLook look(String text) {
		return new LabelLook(text, SIZE, Set.of(), "", false, Rgb.BLACK, LabelStyle.Alignment.CENTER);
	}
}
