package org.parkwright.core.check;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.fault.Place;
import org.parkwright.model.park.EipModel;

/**
 * Tells where in the user's file an element of a model stands.
 *
 * @since 0.1
 */
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

	/**
	 * Tells where the elements of a model stand in the file that it was loaded from.
	 *
	 * @param model the model
	 * @param file  the file as faults shall name it
	 * @return the places as they were on loading; the file as a whole for elements made since
	 */
	static Places inFile(EipModel model, String file) {
		return new FilePlaces(model, file);
	}
}
