package org.parkwright.diagram.layout;

/**
 * Where a user or the automatic layout put a node.
 *
 * @param position upper left corner in its owner, or null if nobody put it anywhere
 * @param size     width and height, or null if its style or content decides
 * @param label    distance of an outside label from its standard place, or null
 * @since 0.1
 */
public record NodePlace(Point position, Point size, Point label) {

	/** @return at a point, all else open */
	public static NodePlace at(double x, double y) {
		return new NodePlace(new Point(x, y), null, null);
	}

	/** @return the same elsewhere */
	public NodePlace withPosition(Point to) {
		return new NodePlace(to, size, label);
	}

	/** @return the same with another size */
	public NodePlace withSize(Point to) {
		return new NodePlace(position, to, label);
	}

	/** @return the same with its label elsewhere */
	public NodePlace withLabel(Point to) {
		return new NodePlace(position, size, to);
	}
}
