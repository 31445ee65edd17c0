package org.parkwright.diagram.view;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.spec.ContainerMapping;
import org.parkwright.diagram.spec.NodeLike;

/**
 * A node or container.
 *
 * @param id       see {@link ViewElement#id()}
 * @param mapping  where it comes from
 * @param element  the model element
 * @param look     how it is shown
 * @param place    where it stands in its owner
 * @param children inside it, rows if it is a list
 * @param borders  on its border
 * @since 0.1
 */
public record ViewNode(String id, NodeLike mapping, EObject element, NodeLook look, Place place, List<ViewNode> children,
		List<ViewNode> borders) implements ViewElement {

	/** Where a node stands. */
	public enum Place {
		/** Freely in a container or the diagram. */
		FREE,
		/** As a row of a list. */
		ROW,
		/** On the border of its owner. */
		BORDER
	}

	/** @return whether it holds children */
	public boolean isContainer() {
		return mapping instanceof ContainerMapping;
	}

	/** @return whether its children are rows */
	public boolean isList() {
		return mapping instanceof ContainerMapping container && container.list();
	}

	/** @return whether its label stands within its outline */
	public boolean isLabelInside() {
		return place == Place.ROW || look instanceof NodeLook.Box || look instanceof NodeLook.Shape shape && shape.labelInside();
	}

	/** @return this and all below, border nodes included */
	public Stream<ViewNode> all() {
		return Stream.concat(Stream.of(this), Stream.concat(borders.stream(), children.stream()).flatMap(ViewNode::all));
	}

	/** Two are equal if they show the same, whatever their element holds otherwise. */
	@Override
	public boolean equals(Object other) {
		return other instanceof ViewNode node && id.equals(node.id) && element == node.element && mapping == node.mapping
				&& place == node.place && look.equals(node.look) && children.equals(node.children)
				&& borders.equals(node.borders);
	}

	@Override
	public int hashCode() {
		return id.hashCode();
	}

	@Override
	public String toString() {
		return id;
	}
}
