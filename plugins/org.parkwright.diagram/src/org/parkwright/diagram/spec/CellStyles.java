package org.parkwright.diagram.spec;

import java.util.Set;

/**
 * Colours and text of lines or cells. A part is null where nothing is given.
 *
 * @param foregrounds text; the standard style is null if none is given
 * @param backgrounds fill; the standard style is null if none is given
 * @since 0.1
 */
public record CellStyles(Styles<Foreground> foregrounds, Styles<Color> backgrounds) {

	/**
	 * Text of a cell.
	 *
	 * @param size    points
	 * @param formats how the text is set
	 * @param color   its colour
	 */
	public record Foreground(int size, Set<LabelStyle.Format> formats, Color color) {
	}
}
