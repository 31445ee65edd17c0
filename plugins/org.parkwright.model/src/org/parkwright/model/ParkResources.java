package org.parkwright.model;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.parkwright.model.park.ParkPackage;

/**
 * Opens {@code .park} files from plain Java; inside Equinox the extension points register the same factory.
 *
 * @since 0.1
 */
public final class ParkResources {
	/** Extension of the files, without the dot. */
	public static final String EXTENSION = "park";

	private ParkResources() {
	}

	/** @return a new resource set that knows {@code .park} files and the metamodel */
	public static ResourceSet newResourceSet() {
		return register(new ResourceSetImpl());
	}

	/** Makes {@code set} know {@code .park} files and the metamodel.
	 *  @return {@code set} */
	public static ResourceSet register(ResourceSet set) {
		set.getPackageRegistry().put(ParkPackage.eNS_URI, ParkPackage.eINSTANCE);
		set.getResourceFactoryRegistry().getExtensionToFactoryMap().put(EXTENSION, new ParkResourceFactory());
		return set;
	}

	/** Makes an empty resource for a file in a resource set of its own.
	 *  @param file need not exist; nothing is read from it
	 *  @return the resource, without a model yet */
	public static ParkResource create(Path file) {
		return create(newResourceSet(), uri(file));
	}

	/** Loads a file into a resource set of its own.
	 *  @param file need not exist; that is then a fault of the resource
	 *  @return the resource with its faults
	 *  @see #load(ResourceSet, URI) */
	public static ParkResource load(Path file) {
		return load(newResourceSet(), uri(file));
	}

	/**
	 * Loads a file into {@code set}, which must be {@link #register registered}.
	 *
	 * @return the resource; whatever is wrong with the file, unreadable included, is among its
	 *         {@link ParkResource#faults faults} and nothing is thrown for it
	 */
	public static ParkResource load(ResourceSet set, URI uri) {
		ParkResource resource = create(set, uri);
		try {
			resource.load(null);
		} catch (IOException e) {
			resource.unreadable(e instanceof NoSuchFileException || e instanceof java.io.FileNotFoundException
					? "the file does not exist or may not be read; check the path"
					: "the file cannot be read: " + e.getMessage());
		}
		return resource;
	}

	private static ParkResource create(ResourceSet set, URI uri) {
		ParkResource resource = new ParkResource(uri);
		set.getResources().add(resource);
		return resource;
	}

	private static URI uri(Path file) {
		return URI.createFileURI(file.toAbsolutePath().normalize().toString());
	}
}
