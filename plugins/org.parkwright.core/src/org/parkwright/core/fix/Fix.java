package org.parkwright.core.fix;

import org.eclipse.emf.ecore.EObject;

/**
 * The door for remedies: what can be done about a fault of a park at the press of a key. Plug-ins come in at the extension point
 * {@value Fixes#EXTENSION_POINT}, whose element says for which faults it is, by their code, and what a menu calls it.
 *
 * @since 0.2
 */
@FunctionalInterface
public interface Fix {

	/**
	 * Mends an element. It is that of a copy of the park: whatever is changed in the copy is taken over into the park as one step
	 * that can be undone, or nothing is if this fails.
	 *
	 * @param element the element at fault
	 * @return whether there was something to mend; if not, nothing is taken over
	 */
	boolean mend(EObject element);
}
