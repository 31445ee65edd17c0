package org.parkwright.diagram.view;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.spec.EdgeMapping;

/**
 * An edge.
 *
 * @param id      see {@link ViewElement#id()}
 * @param mapping where it comes from
 * @param element the model element, or the source's if it stands for a reference
 * @param look    how it is shown
 * @param source  id of the node at its source
 * @param target  id of the node at its target
 * @since 0.1
 */
public record ViewEdge(String id, EdgeMapping mapping, EObject element, EdgeLook look, String source, String target)
		implements ViewElement {

	/** Two are equal if they show the same, whatever their element holds otherwise. */
	@Override
	public boolean equals(Object other) {
		return other instanceof ViewEdge edge && id.equals(edge.id) && element == edge.element && mapping == edge.mapping
				&& look.equals(edge.look) && source.equals(edge.source) && target.equals(edge.target);
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
