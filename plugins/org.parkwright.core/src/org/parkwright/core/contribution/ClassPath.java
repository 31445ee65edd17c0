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
		static final List<PluginFile> FILES = files();
	}

	private ClassPath() {
	}

	static List<Contribution> elements(String point) {
		return Stream.concat(Known.FILES.stream().flatMap(file -> file.elements(point).stream()), Plugins.installed().elements(point).stream())
				.toList();
	}

	/** Nothing if the class is in none of the jars that contribute. */
	static Optional<Contributor> contributor(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		return source == null ? Optional.empty() : Known.FILES.stream().filter(file -> file.place.toString().contains(source.getLocation().toString()))
				.findFirst().flatMap(PluginFile::contributor);
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
					Contributions.LOG.log(Level.FINE, e, () -> "The manifest " + url + " cannot be read");
				}
			}
		}
		return new Product(bundles, packages, false);
	}

	/** Most are of the platform and speak of the platform alone; opening each takes time at every start. */
	private static List<PluginFile> files() {
		List<PluginFile> found = new ArrayList<>();
		for (URL url : resources(XML)) {
			if (OF_THE_PLATFORM.matcher(url.toString()).find()) {
				continue;
			}
			try (InputStream in = url.openStream()) {
				String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
				if (text.contains(OWN)) {
					found.add(new PluginFile(url, text));
				}
			} catch (IOException e) {
				unreadable(url, e);
			}
		}
		return found;
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

	/** A {@code plugin.xml} of the class path; since reading XML takes long at a start, not before a point is asked that it names. */
	private static final class PluginFile {

		private final URL place;
		private final String text;
		private Jar jar;
		private List<Contribution> elements;

		PluginFile(URL place, String text) {
			this.place = place;
			this.text = text;
		}

		synchronized List<Contribution> elements(String point) {
			if (elements == null && text.contains('"' + point + '"')) {
				elements = contributor().map(this::read).orElse(List.of());
			}
			return elements == null ? List.of() : elements.stream().filter(element -> element.point().equals(point)).toList();
		}

		private List<Contribution> read(Contributor contributor) {
			try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
				return PluginXml.read(in, contributor, value -> value);
			} catch (IOException e) {
				unreadable(place, e);
				return List.of();
			}
		}

		synchronized Optional<Contributor> contributor() {
			try {
				if (jar == null) {
					URI root = URI.create(place.toString().replaceFirst("plugin\\.xml$", ""));
					jar = new Jar(root, manifest(resolve(root, MANIFEST)));
				}
				return Optional.of(jar);
			} catch (IOException | IllegalArgumentException e) {
				unreadable(place, e);
				return Optional.empty();
			}
		}
	}

	/** A jar or folder of the class path with the files that make it a bundle. */
	private record Jar(URI root, PluginManifest manifest) implements Contributor {

		@Override
		public String name() {
			return manifest.name();
		}

		@Override
		public String version() {
			return manifest.version();
		}

		@Override
		public boolean shipped() {
			return name().startsWith(OWN);
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
