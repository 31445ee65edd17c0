package org.parkwright.core.contribution;

import java.util.Map;
import java.util.Optional;

import org.osgi.framework.Version;
import org.parkwright.core.contribution.PluginManifest.Need;

/**
 * The bundles and packages of Parkwright that a plug-in may be built on.
 *
 * @param bundles  bundles by name; outside Equinox only Parkwright's own that need no workbench
 * @param packages their packages by name
 */
record Product(Map<String, Version> bundles, Map<String, Version> packages) {

	private static final String OWN = "org.parkwright.";
	private static final String CORE = "org.parkwright.core";

	/** What runs. */
	static Product running() {
		return Contributions.inEquinox() ? Registry.product() : ClassPath.product();
	}

	boolean has(String bundle) {
		return bundles.containsKey(bundle);
	}

	/** @return what is wrong if this bundle is Parkwright's and of a version that does not do */
	Optional<String> otherBundle(Need need) {
		// Outside the workbench its bundles are missing; they are as old as the others.
		return need.name().startsWith(OWN) ? other(need, bundles.getOrDefault(need.name(), bundles.get(CORE))) : Optional.empty();
	}

	/** @return what is wrong if this package is Parkwright's and of a version that does not do */
	Optional<String> otherPackage(Need need) {
		return need.name().startsWith(OWN) ? other(need, packages.get(need.name())) : Optional.empty();
	}

	private static Optional<String> other(Need need, Version present) {
		return present == null || need.optional() || need.range().includes(present) ? Optional.empty()
				: Optional.of("it was built for another version of Parkwright: it needs " + need.name() + " " + need.versions()
						+ ", and this is " + present + ". Ask its author for one that fits");
	}
}
