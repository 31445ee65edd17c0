package org.parkwright.ui.internal.properties;

import org.eclipse.emf.ecore.EObject;

/**
 * The value of a reference. Not the element itself, which the property sheet would unfold into its own properties.
 *
 * @param target the element, null for none
 */
record Reference(EObject target) {
}
