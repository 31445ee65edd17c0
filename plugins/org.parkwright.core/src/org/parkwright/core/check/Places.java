package org.parkwright.core.check;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.fault.Place;

/** Tells where in the user's file an element of a model stands. */
@FunctionalInterface
public interface Places {

	/** No element has a place. */
	Places NONE = (element, feature) -> Place.NONE;

	/**
	 * Finds a place.
	 *
	 * @param element the element
	 * @param feature the feature of it that is meant, or null for the element as a whole
	 * @return the place, as near as known
	 */
	Place of(EObject element, EStructuralFeature feature);
}
