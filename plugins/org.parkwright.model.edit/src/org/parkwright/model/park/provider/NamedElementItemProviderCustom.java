package org.parkwright.model.park.provider;

import java.util.Collection;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.util.ResourceLocator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.ItemPropertyDescriptor;
import org.parkwright.model.QuantityUnits;

/**
 * Shows properties with their units and the metamodel's documentation, and new children with their icons.
 *
 * @since 0.1
 */
public class NamedElementItemProviderCustom extends NamedElementItemProvider {
	/** @param adapterFactory that makes this provider */
	public NamedElementItemProviderCustom(AdapterFactory adapterFactory) {
		super(adapterFactory);
	}

	@Override
	public String getText(Object object) {
		return ParkLabels.text((EObject) object);
	}

	@Override
	public Object getCreateChildImage(Object owner, Object feature, Object child, Collection<?> selection) {
		return child instanceof EObject element ? ParkLabels.image(element.eClass())
				: super.getCreateChildImage(owner, feature, child, selection);
	}

	@Override
	protected ItemPropertyDescriptor createItemPropertyDescriptor(AdapterFactory factory, ResourceLocator locator,
			String displayName, String description, EStructuralFeature feature, boolean settable, boolean multiLine,
			boolean sortChoices, Object staticImage, String category, String[] filterFlags) {
		String documentation = EcoreUtil.getDocumentation(feature);
		return new ItemPropertyDescriptor(factory, locator, displayName, documentation == null ? description : documentation,
				feature, settable, multiLine, sortChoices, staticImage, category, filterFlags) {
			@Override
			public String getDisplayName(Object object) {
				return QuantityUnits.of((EObject) object, feature).filter(unit -> !"1".equals(unit))
						.map(unit -> displayName + " [" + unit + "]").orElse(displayName);
			}
		};
	}
}
