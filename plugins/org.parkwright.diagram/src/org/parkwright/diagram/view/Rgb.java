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

	/** @return the colour written as {@code #rrggbb}. @throws IllegalArgumentException if it is written otherwise */
	public static Rgb of(String text) {
		if (!text.matches("#[0-9a-fA-F]{6}")) {
			throw new IllegalArgumentException(text + " is no colour");
		}
		int rgb = Integer.parseInt(text.substring(1), 16);
		return new Rgb(rgb >> 16, rgb >> 8 & 255, rgb & 255);
	}

	/** @return black or white, whichever is read better on it: the contrast of WCAG 2.2 is 4.5 at least */
	public Rgb ink() {
		double light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
		return (light + 0.05) * (light + 0.05) > 0.05 * 1.05 ? BLACK : WHITE;
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	/** @return {@code #rrggbb} */
	@Override
	public String toString() {
		return String.format("#%02x%02x%02x", red, green, blue);
	}
}
