package org.parkwright.diagram.view;

import java.util.Set;

import org.parkwright.diagram.spec.ContainerStyle;
import org.parkwright.diagram.spec.NodeStyle;

/**
 * How a node or container is shown.
 *
 * @since 0.1
 */
public sealed interface NodeLook {

	/** @return its label */
	LabelLook label();

	/** @return its outline */
	BorderLook border();

	/** @return shown when the pointer rests, may be empty */
	String tooltip();

	/**
	 * A node.
	 *
	 * @param shape       its outline
	 * @param width       pixels without a layout; -1 to fit the label
	 * @param height      pixels without a layout; -1 to fit the label
	 * @param image       path of its picture, empty for none
	 * @param color       fill; null for a picture
	 * @param labelInside whether the label stands in it, wrapped and cut
	 * @param resize      how users may resize it
	 * @param forbidden   sides of its owner on which it must not sit
	 */
	record Shape(NodeStyle.Shape shape, int width, int height, String image, Rgb color, BorderLook border, LabelLook label,
			boolean labelInside, NodeStyle.Resize resize, Set<NodeStyle.Side> forbidden, String tooltip)
			implements NodeLook {
	}

	/**
	 * A container.
	 *
	 * @param width      pixels, first and least; -1 fits the content
	 * @param height     pixels, first and least; -1 fits the content
	 * @param arcWidth   pixels of a round corner, 0 for a sharp one
	 * @param arcHeight  pixels of a round corner, 0 for a sharp one
	 * @param fill       how the colours are laid out
	 * @param background first colour
	 * @param foreground second colour
	 */
	record Box(int width, int height, int arcWidth, int arcHeight, ContainerStyle.Fill fill, Rgb background,
			Rgb foreground, BorderLook border, LabelLook label, String tooltip) implements NodeLook {
	}
}
