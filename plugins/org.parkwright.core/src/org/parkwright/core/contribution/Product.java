package org.parkwright.core.contribution;

import java.util.Map;
import java.util.Optional;

import org.osgi.framework.Version;
import org.parkwright.core.contribution.PluginManifest.Need;

/**
 * The bundles and packages of Parkwright that a plug-in may be built on.
 *
 * @param bundles  bundles by name; outside Equinox only Parkwright's own that need no workbench
 * @param packages the packages of Parkwright's own bundles by name
 * @param complete whether all bundles are known
 */
record Product(Map<String, Version> bundles, Map<String, Version> packages, boolean complete) {

	private static final String OWN = "org.parkwright.";
	private static final String CORE = "org.parkwright.core";

	/** What runs. */
	static Product running() {
		return Contributions.inEquinox() ? Registry.product() : ClassPath.product();
	}

	boolean has(String bundle) {
		return bundles.containsKey(bundle);
	}

	/** @return what is wrong if this bundle, which is that of no plug-in, is missing or of a version that does not do */
	Optional<String> otherBundle(Need need) {
		Version present = bundles.get(need.name());
		if (need.optional() || present == null && !complete && !need.name().startsWith(OWN)) {
			return Optional.empty();
		}
		if (present == null && complete) {
			return Optional.of("it needs " + need.name() + " " + need.versions() + ", and there is none. Put its jar beside this one");
		}
		// Outside the workbench its bundles are missing; they are as old as the others.
		return other(need, present == null ? bundles.get(CORE) : present);
	}

	/** @return what is wrong if this package is Parkwright's and of a version that does not do */
	Optional<String> otherPackage(Need need) {
		return need.name().startsWith(OWN) ? other(need, packages.get(need.name())) : Optional.empty();
	}

	private static Optional<String> other(Need need, Version present) {
		return present == null || need.optional() || need.range().includes(present) ? Optional.empty()
				: Optional.of("it was built for another version of Parkwright: it needs " + need.name() + " " + need.versions()
						+ ", and this has " + present + ". Ask its author for one that fits");
	}
}
