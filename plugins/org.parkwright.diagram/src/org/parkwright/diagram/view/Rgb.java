package org.parkwright.diagram.view;

/**
 * A colour.
 *
 * @param red   0 to 255
 * @param green 0 to 255
 * @param blue  0 to 255
 * @since 0.1
 */
public record Rgb(int red, int green, int blue) {

	/** Black. */
	public static final Rgb BLACK = new Rgb(0, 0, 0);
	/** White. */
	public static final Rgb WHITE = new Rgb(255, 255, 255);

	/** @return {@code #rrggbb} */
	@Override
	public String toString() {
		return String.format("#%02x%02x%02x", red, green, blue);
	}
}
