package org.parkwright.core.contribution;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * What plug-ins contribute: services of a type, found by {@link ServiceLoader}, and in Equinox the extensions of a
 * point, whose elements name a class in the attribute {@code class}. A faulty contribution is logged with the name of
 * its bundle and skipped.
 *
 * @since 0.1
 */
public final class Contributions {

	private static final Logger LOG = Logger.getLogger(Contributions.class.getName());

	private Contributions() {
	}

	/**
	 * Gathers services alone.
	 *
	 * @param type what they must be; its class loader is asked
	 * @return those that can be used, in the order in which they are found; faulty ones are logged and left out
	 */
	public static <T> List<T> services(Class<T> type) {
		return services(type, ServiceLoader.load(type, type.getClassLoader()));
	}

	/**
	 * Gathers contributions.
	 *
	 * @param type  what they must be
	 * @param point id of the extension point
	 * @return the services first, then the extensions; faulty ones are logged and left out
	 */
	public static <T> List<T> of(Class<T> type, String point) {
		List<T> found = new ArrayList<>(services(type));
		try {
			found.addAll(Extensions.of(type, point));
		} catch (NoClassDefFoundError e) {
			LOG.log(Level.FINE, "There is no extension registry on the class path", e);
		}
		return List.copyOf(found);
	}

	/** @return symbolic name of the bundle that a contribution comes from, or the place of its class without OSGi */
	public static String origin(Object contribution) {
		try {
			return Extensions.bundle(contribution);
		} catch (NoClassDefFoundError e) {
			LOG.log(Level.FINE, "There is no OSGi on the class path", e);
			return String.valueOf(contribution.getClass().getProtectionDomain().getCodeSource());
		}
	}

	static <T> List<T> services(Class<T> type, ServiceLoader<T> loader) {
		List<T> found = new ArrayList<>();
		Iterator<T> services = loader.iterator();
		boolean more = true;
		while (more) {
			try {
				more = services.hasNext();
				if (more) {
					found.add(services.next());
				}
			} catch (ServiceConfigurationError | LinkageError e) {
				LOG.log(Level.WARNING, "A service of the type " + type.getName() + " cannot be used and was skipped", e);
			}
		}
		return found;
	}

	/** Kept apart so that nothing of Equinox is loaded where it is not on the class path. */
	private static final class Extensions {

		static <T> List<T> of(Class<T> type, String point) {
			List<T> found = new ArrayList<>();
			IExtensionRegistry registry = RegistryFactory.getRegistry();
			// The reporting engine makes a registry on a class path as well, whose elements have no bundles.
			if (registry != null && FrameworkUtil.getBundle(Contributions.class) != null) {
				for (IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
					try {
						found.add(type.cast(element.createExecutableExtension("class")));
					} catch (CoreException | ClassCastException | LinkageError e) {
						LOG.log(Level.WARNING, e,
								() -> "The extension " + element.getAttribute("class") + " of the bundle "
										+ element.getContributor().getName() + " at " + point
										+ " cannot be used and was skipped");
					}
				}
			}
			return found;
		}

		static String bundle(Object contribution) {
			Bundle bundle = FrameworkUtil.getBundle(contribution.getClass());
			return bundle == null ? String.valueOf(contribution.getClass().getProtectionDomain().getCodeSource())
					: bundle.getSymbolicName();
		}
	}
}
