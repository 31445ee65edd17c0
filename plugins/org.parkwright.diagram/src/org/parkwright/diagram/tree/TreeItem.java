package org.parkwright.diagram.tree;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.spec.ItemMapping;
import org.parkwright.diagram.view.LabelLook;
import org.parkwright.diagram.view.Rgb;

/**
 * An item of a tree; ask {@link Trees} for those below it when it is opened.
 *
 * @param mapping    where it comes from
 * @param element    its element
 * @param label      how it is shown
 * @param background colour behind it
 * @since 0.1
 */
public record TreeItem(ItemMapping mapping, EObject element, LabelLook label, Rgb background) {

	/** Two are equal if they show the same element in the same way of the specification. */
	@Override
	public boolean equals(Object other) {
		return other instanceof TreeItem item && mapping == item.mapping && element == item.element;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(element);
	}
}
