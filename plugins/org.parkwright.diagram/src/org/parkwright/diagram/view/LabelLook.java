package org.parkwright.diagram.view;

import java.util.Set;

import org.parkwright.diagram.spec.LabelStyle;

/**
 * A label as it is shown.
 *
 * @param text      may be empty
 * @param size      points
 * @param formats   how the text is set
 * @param icon      path of the icon before it, empty if none is named
 * @param ownIcon   whether the icon is the element's own, as its item provider gives it
 * @param color     of the text
 * @param alignment where it stands in its box
 * @since 0.1
 */
public record LabelLook(String text, int size, Set<LabelStyle.Format> formats, String icon, boolean ownIcon, Rgb color,
		LabelStyle.Alignment alignment) {

	/** @return whether an icon stands before the text */
	public boolean hasIcon() {
		return ownIcon || !icon.isEmpty();
	}
}
