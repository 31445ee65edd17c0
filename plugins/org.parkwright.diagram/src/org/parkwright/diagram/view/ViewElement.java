package org.parkwright.diagram.view;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.spec.Mapping;

/**
 * Something that a diagram shows.
 *
 * @since 0.1
 */
public sealed interface ViewElement permits ViewNode, ViewEdge {

	/**
	 * @return mapping and element's id, so that it stays the same when labels change or the element moves to another
	 *         container; a second view of the same element adds its container's id
	 */
	String id();

	/** @return where it comes from */
	Mapping mapping();

	/** @return the model element; for an edge that stands for a reference the source's */
	EObject element();
}
