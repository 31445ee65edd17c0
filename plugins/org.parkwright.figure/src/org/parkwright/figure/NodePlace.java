package org.parkwright.figure;

/**
 * Where a user put a node of a Sankey diagram, so that it stands there in a picture of whatever size.
 *
 * @param x from 0 at the left to 1 at the right of what the node is free to go
 * @param y from 0 at the top to 1 at the bottom
 * @since 0.2
 */
public record NodePlace(double x, double y) {

	/** @throws IllegalArgumentException if it lies outside */
	public NodePlace {
		if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
			throw new IllegalArgumentException("A node stands between 0 and 1, not at " + x + ", " + y);
		}
	}
}
