package org.parkwright.model.internal;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.DanglingHREFException;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;
import org.parkwright.model.park.NamedElement;

/** Writes a park file: no unknown quantity, and no reference to what is not in any file. */
public final class ParkSave extends XMISaveImpl {
	/** @param resource to be saved */
	public ParkSave(XMLResource resource) {
		super(new Helper(resource));
	}

	@Override
	protected boolean shouldSaveFeature(EObject element, EStructuralFeature feature) {
		return super.shouldSaveFeature(element, feature)
				&& !(feature.getEType().getInstanceClass() == Double.class && Double.isNaN((Double) element.eGet(feature)));
	}

	private static final class Helper extends XMIHelperImpl {
		Helper(XMLResource resource) {
			super(resource);
		}

		@Override
		public String getIDREF(EObject target) {
			if (target.eResource() == null) {
				handleDanglingHREF(target);
				return "";
			}
			return super.getIDREF(target);
		}

		@Override
		protected URI handleDanglingHREF(EObject target) {
			if (danglingHREFException == null) {
				String name = target instanceof NamedElement named && named.getName() != null ? " '" + named.getName() + "'" : "";
				danglingHREFException = new DanglingHREFException("the " + target.eClass().getName() + name
						+ " is referred to but was removed from the model; undo its removal or choose another",
						String.valueOf(resource.getURI()), 0, 0);
			}
			return null;
		}
	}
}
