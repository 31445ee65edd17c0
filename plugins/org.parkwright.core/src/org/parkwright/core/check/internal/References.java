package org.parkwright.core.check.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EContentsEList.FeatureIterator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;

/** What an element refers to, such as a fuel, is in the same model. */
public final class References implements Check {

	@Override
	public String id() {
		return "element.reference";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EObject element : contents.all()) {
			FeatureIterator<EObject> targets = (FeatureIterator<EObject>) element.eCrossReferences().iterator();
			while (targets.hasNext()) {
				EObject target = targets.next();
				if (target.eIsProxy() || !EcoreUtil.isAncestor(contents.model(), target)) {
					EStructuralFeature feature = targets.feature();
					String named = target.eIsProxy() ? String.valueOf(((InternalEObject) target).eProxyURI())
							: Findings.label(target);
					findings.error(element, feature,
							"its " + feature.getName() + " refers to " + named + ", which is not in this model.",
							"Choose one of this model; a fuel, technology or grid must first be added to its library.");
				}
			}
		}
	}
}
