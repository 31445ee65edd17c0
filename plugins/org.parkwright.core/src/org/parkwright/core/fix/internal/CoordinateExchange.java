package org.parkwright.core.fix.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.fix.Fix;

/** Puts latitude and longitude each in place of the other, if they are degrees only then. */
public final class CoordinateExchange implements Fix {

	private static final double POLE = 90;

	@Override
	public boolean mend(EObject element) {
		EStructuralFeature latitudes = element.eClass().getEStructuralFeature("latitude");
		EStructuralFeature longitudes = element.eClass().getEStructuralFeature("longitude");
		if (latitudes == null || longitudes == null || !(element.eGet(latitudes) instanceof Double latitude)
				|| !(element.eGet(longitudes) instanceof Double longitude) || Math.abs(latitude) <= POLE || Math.abs(longitude) > POLE
				|| Math.abs(latitude) > 2 * POLE) {
			return false;
		}
		element.eSet(latitudes, longitude);
		element.eSet(longitudes, latitude);
		return true;
	}
}
