package org.parkwright.core.contribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What the manifest of a bundle says.
 *
 * @param name         symbolic name; empty if it has none
 * @param version      version; empty if there is no manifest
 * @param label        what it calls itself; a key where it is translated
 * @param localization path of its words, without language and ending
 * @param singleton    whether there can be one of it at a time, which Equinox asks of what has extensions
 * @param fragment     whether it is but a part of another bundle
 * @param classPath    where its classes lie
 * @param bundles      the bundles that it requires
 * @param packages     the packages that it imports
 * @param exports      the packages that it exports, with their versions
 */
record PluginManifest(String name, String version, String label, String localization, boolean singleton, boolean fragment,
		List<String> classPath, List<Need> bundles, List<Need> packages, List<Export> exports) {

	/** What is needed of another bundle. */
	record Need(String name, VersionRange range, boolean optional) {

		/** @return the versions that do, as a message says them */
		String versions() {
			if (range.getRight() == null) {
				return range.getLeft() + " or newer";
			}
			String end = range.getRightType() == VersionRange.RIGHT_OPEN ? " to before " : " to ";
			return range.isExact() ? range.getLeft().toString() : range.getLeft() + end + range.getRight();
		}
	}

	/** A package of a bundle. */
	record Export(String name, Version version) {
	}

	/** Where there is no manifest. */
	static final PluginManifest NONE = new PluginManifest("", "", "", "", false, false, List.of(), List.of(), List.of(), List.of());

	/**
	 * Reads it.
	 *
	 * @param manifest the manifest, or null
	 * @throws IllegalArgumentException if a header is faulty
	 */
	static PluginManifest of(Manifest manifest) {
		if (manifest == null) {
			return NONE;
		}
		Attributes headers = manifest.getMainAttributes();
		List<ManifestElement> names = parse(headers, Constants.BUNDLE_SYMBOLICNAME);
		boolean singleton = !names.isEmpty() && "true".equals(names.get(0).getDirective(Constants.SINGLETON_DIRECTIVE));
		List<String> places = parse(headers, Constants.BUNDLE_CLASSPATH).stream().map(ManifestElement::getValue).toList();
		return new PluginManifest(names.isEmpty() ? "" : names.get(0).getValue(),
				Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION)).toString(),
				text(headers, Constants.BUNDLE_NAME, ""),
				text(headers, Constants.BUNDLE_LOCALIZATION, Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME), singleton,
				headers.getValue(Constants.FRAGMENT_HOST) != null, places.isEmpty() ? List.of(".") : places,
				parse(headers, Constants.REQUIRE_BUNDLE).stream().map(element -> need(element, element.getAttribute(Constants.BUNDLE_VERSION_ATTRIBUTE))).toList(),
				parse(headers, Constants.IMPORT_PACKAGE).stream().map(element -> need(element, element.getAttribute(Constants.VERSION_ATTRIBUTE))).toList(),
				parse(headers, Constants.EXPORT_PACKAGE).stream().flatMap(element -> Arrays.stream(element.getValueComponents())
						.map(each -> new Export(each, Version.parseVersion(element.getAttribute(Constants.VERSION_ATTRIBUTE))))).toList());
	}

	/** @return why no plug-in can have this manifest. @param contributes whether there are extensions */
	Optional<String> fault(boolean contributes) {
		if (name.isEmpty()) {
			return Optional.of("its manifest has no Bundle-SymbolicName, so it is no plug-in");
		}
		if (fragment) {
			return Optional.of("it is a part of the bundle of another (Fragment-Host); only whole plug-ins are taken");
		}
		return contributes && !singleton ? Optional.of("its manifest does not say singleton:=true after the Bundle-SymbolicName")
				: Optional.empty();
	}

	private static Need need(ManifestElement element, String versions) {
		return new Need(element.getValue(), new VersionRange(versions == null ? "0" : versions),
				"optional".equals(element.getDirective(Constants.RESOLUTION_DIRECTIVE)));
	}

	private static String text(Attributes headers, String header, String none) {
		String text = headers.getValue(header);
		return text == null ? none : text.strip();
	}

	private static List<ManifestElement> parse(Attributes headers, String header) {
		try {
			ManifestElement[] elements = ManifestElement.parseHeader(header, headers.getValue(header));
			return elements == null ? List.of() : List.of(elements);
		} catch (BundleException e) {
			throw new IllegalArgumentException(header + " has no meaning", e);
		}
	}
}
