package org.parkwright.model.park.provider;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.edit.provider.IItemLabelProvider;

/**
 * The adapter factory of the metamodel: the generated item providers with the labels and icons of {@link ParkLabels}.
 *
 * @since 0.1
 */
public class ParkItemProviders extends ParkItemProviderAdapterFactory {
	private final ParkLabels labels = new ParkLabels();

	@Override
	public Object adapt(Object object, Object type) {
		return labelled(super.adapt(object, type), type);
	}

	@Override
	public Adapter adapt(Notifier notifier, Object type) {
		return (Adapter) labelled(super.adapt(notifier, type), type);
	}

	/** The provider is made in any case, since it is what tells viewers of changes. */
	private Object labelled(Object provider, Object type) {
		return provider != null && type == IItemLabelProvider.class ? labels : provider;
	}
}
