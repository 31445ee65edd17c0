package org.parkwright.core.contribution;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/** The extensions of Equinox. Loaded only where Equinox may be. */
final class Registry {

	private Registry() {
	}

	/**
	 * The reporting engine makes a registry on a class path as well, whose elements have no bundles. Asking the class loader is
	 * much faster than asking the framework's tools.
	 */
	static boolean isRunning() {
		return Registry.class.getClassLoader() instanceof BundleReference;
	}

	static List<Contribution> elements(String point) {
		IExtensionRegistry registry = RegistryFactory.getRegistry();
		List<Contribution> found = new ArrayList<>();
		if (registry != null) {
			for (IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
				contributor(element).ifPresent(contributor -> found.add(contribution(point, element, contributor)));
			}
		}
		return found;
	}

	static Optional<Contributor> contributor(Class<?> type) {
		return Optional.ofNullable(FrameworkUtil.getBundle(type)).map(InstalledBundle::new);
	}

	/** Nothing if the bundle goes while we look. */
	private static Optional<Contributor> contributor(IConfigurationElement element) {
		long id = Long.parseLong(((RegistryContributor) element.getContributor()).getId());
		return Optional.ofNullable(FrameworkUtil.getBundle(Registry.class).getBundleContext().getBundle(id)).map(InstalledBundle::new);
	}

	/** Those bundles that did not come out of the folders of extensions. */
	static Product product() {
		Map<String, Version> bundles = new HashMap<>();
		Map<String, Version> packages = new HashMap<>();
		for (Bundle bundle : FrameworkUtil.getBundle(Registry.class).getBundleContext().getBundles()) {
			if (bundle.getSymbolicName() != null && !bundle.getLocation().startsWith(Plugin.LOCATION)) {
				bundles.put(bundle.getSymbolicName(), bundle.getVersion());
				BundleWiring wiring = bundle.adapt(BundleWiring.class);
				if (wiring != null && bundle.getSymbolicName().startsWith("org.parkwright.")) {
					wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).forEach(exported -> packages.put(
							(String) exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE),
							(Version) exported.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)));
				}
			}
		}
		return new Product(bundles, packages, true);
	}

	private static Contribution contribution(String point, IConfigurationElement element, Contributor contributor) {
		Map<String, String> attributes = new HashMap<>();
		for (String name : element.getAttributeNames()) {
			attributes.put(name, element.getAttribute(name));
		}
		List<Contribution> children = new ArrayList<>();
		for (IConfigurationElement child : element.getChildren()) {
			children.add(contribution(point, child, contributor));
		}
		return new Contribution(point, element.getName(), attributes, children, contributor);
	}

	/** A bundle of the running framework. */
	private record InstalledBundle(Bundle bundle) implements Contributor {

		@Override
		public String name() {
			return bundle.getSymbolicName();
		}

		@Override
		public String version() {
			return bundle.getVersion().toString();
		}

		@Override
		public boolean shipped() {
			return name().startsWith("org.parkwright.") && !bundle.getLocation().startsWith(Plugin.LOCATION);
		}

		@Override
		public URL entry(String path) {
			return bundle.getEntry(path);
		}

		@Override
		public Class<?> load(String className) throws ClassNotFoundException {
			return bundle.loadClass(className);
		}
	}
}
