package org.parkwright.core.contribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.framework.Version;

/** The extensions of a class path: of its own jars and of those in the folders of extensions. */
final class ClassPath {

	private static final String OWN = "org.parkwright.";
	private static final Pattern OF_THE_PLATFORM = Pattern.compile("/org\\.eclipse\\.[^/]*\\.jar!/plugin\\.xml$");
	private static final String XML = "plugin.xml";
	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	private static final class Known {
		static final List<Contribution> CONTRIBUTIONS = ContributionIndex.read().orElseGet(ClassPath::search);
	}

	private ClassPath() {
	}

	static List<Contribution> elements(String point) {
		return Stream.concat(Known.CONTRIBUTIONS.stream().filter(element -> element.point().equals(point)),
				Plugins.installed().elements(point).stream()).toList();
	}

	/** Nothing if the class is in none of the jars that contribute. */
	static Optional<Contributor> contributor(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		return source == null ? Optional.empty() : Known.CONTRIBUTIONS.stream().map(Contribution::contributor)
				.filter(jar -> ((Jar) jar).root.toString().contains(source.getLocation().toString())).findFirst();
	}

	/** Of the many manifests of a class path those of Parkwright's own bundles are read. */
	static Product product() {
		Map<String, Version> bundles = new HashMap<>();
		Map<String, Version> packages = new HashMap<>();
		for (URL url : resources(MANIFEST)) {
			if (url.toString().contains(OWN)) {
				try {
					PluginManifest manifest = manifest(url);
					if (manifest.name().startsWith(OWN)) {
						bundles.put(manifest.name(), Version.parseVersion(manifest.version()));
						manifest.exports().forEach(export -> packages.put(export.name(), export.version()));
					}
				} catch (IOException | IllegalArgumentException e) {
					Contributions.Log.LOG.log(Level.FINE, e, () -> "The manifest " + url + " cannot be read");
				}
			}
		}
		return new Product(bundles, packages, false);
	}

	/** Most are of the platform and speak of the platform alone; opening each takes time. */
	static List<Contribution> search() {
		List<Contribution> found = new ArrayList<>();
		for (URL url : resources(XML)) {
			if (!OF_THE_PLATFORM.matcher(url.toString()).find()) {
				try (InputStream in = url.openStream()) {
					byte[] content = in.readAllBytes();
					if (new String(content, StandardCharsets.UTF_8).contains(OWN)) {
						found.addAll(PluginXml.read(new ByteArrayInputStream(content), jar(url), value -> value));
					}
				} catch (IOException | IllegalArgumentException e) {
					unreadable(url, e);
				}
			}
		}
		return found;
	}

	private static Jar jar(URL xml) throws IOException {
		URI root = URI.create(xml.toString().replaceFirst("plugin\\.xml$", ""));
		PluginManifest manifest = manifest(resolve(root, MANIFEST));
		return new Jar(root, manifest.name(), manifest.version());
	}

	private static void unreadable(URL url, Exception cause) {
		Contributions.tell("The extensions of " + url + " cannot be read and were skipped.", cause);
	}

	private static List<URL> resources(String name) {
		try {
			return Collections.list(ClassPath.class.getClassLoader().getResources(name));
		} catch (IOException e) {
			Contributions.tell("The class path cannot be searched for extensions.", e);
			return List.of();
		}
	}

	private static PluginManifest manifest(URL url) throws IOException {
		try (InputStream in = url.openStream()) {
			return PluginManifest.of(new Manifest(in));
		}
	}

	/** A URI in a jar is opaque, so it is not resolved but extended. */
	private static URL resolve(URI root, String path) throws IOException {
		return URI.create(root + path).toURL();
	}

	/** A jar or folder of the class path with the files that make it a bundle. */
	record Jar(URI root, String name, String version) implements Contributor {

		@Override
		public boolean shipped() {
			return name.startsWith(OWN);
		}

		@Override
		public URL entry(String path) {
			try {
				URL entry = resolve(root, path);
				try (InputStream in = entry.openStream()) {
					return entry;
				}
			} catch (IOException e) {
				return null;
			}
		}

		@Override
		public Class<?> load(String className) throws ClassNotFoundException {
			return Class.forName(className, true, ClassPath.class.getClassLoader());
		}
	}
}
