package org.parkwright.model;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.parkwright.model.park.ParkPackage;

/** Opens `.park` files from plain Java; inside Equinox the extension points do the same. */
public final class ParkResources {
	/** Extension of the files, without the dot. */
	public static final String EXTENSION = "park";

	private ParkResources() {
	}

	/** @return a new resource set that knows `.park` files and the metamodel */
	public static ResourceSet newResourceSet() {
		return register(new ResourceSetImpl());
	}

	/** Makes `set` know `.park` files and the metamodel.
	 *  @return `set` */
	public static ResourceSet register(ResourceSet set) {
		set.getPackageRegistry().put(ParkPackage.eNS_URI, ParkPackage.eINSTANCE);
		set.getResourceFactoryRegistry().getExtensionToFactoryMap().put(EXTENSION, new ParkResourceFactory());
		return set;
	}
}
