package org.parkwright.scenario.internal;

import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.util.CancelIndicator;

/** A file in an editor, which is read anew with each key: it does without what costs time then and nobody looks at. */
public class ScenarioResource extends LazyLinkingResource {

	/**
	 * Leaves the element as it is. A proxy in its place would need its path in the file, to be found again by references from
	 * other files; these are read anew as well, see {@link ScenarioDescriptions}.
	 */
	@Override
	protected void unloaded(InternalEObject element) {
		element.eAdapters().clear();
	}

	/** Leaves names to be looked up where they are asked for: faults are not found by links, see {@link ScenarioChecks}. */
	@Override
	public void resolveLazyCrossReferences(CancelIndicator cancel) {
		// each reference resolves itself
	}
}
