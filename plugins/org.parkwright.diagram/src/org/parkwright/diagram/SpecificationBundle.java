package org.parkwright.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A bundle that contributes files of a specification, in OSGi or on the class path. */
sealed interface SpecificationBundle {

	/** The extension point. */
	String POINT = "org.parkwright.diagram.specifications";

	/** Symbolic name. */
	String name();

	/** Paths of the files that it contributes. */
	List<String> files();

	/** A file of the bundle, or null if it has none of that path. */
	URL entry(String path);

	/** A class of the bundle. */
	Optional<Class<?>> find(String className);

	/** All bundles that contribute, by name. */
	static List<SpecificationBundle> contributors() {
		try {
			return Installed.all();
		} catch (NoClassDefFoundError e) {
			Logger.getLogger(POINT).log(Level.FINE, "There is no extension registry on the class path", e);
			return OnClassPath.all();
		}
	}

	/** A bundle of the running framework. */
	record Installed(Bundle bundle, List<String> files) implements SpecificationBundle {

		static List<SpecificationBundle> all() {
			IExtensionRegistry registry = RegistryFactory.getRegistry();
			// On a class path there is none, or one of the reporting engine that knows no bundles.
			IConfigurationElement[] elements = registry == null ? null : registry.getConfigurationElementsFor(POINT);
			if (elements == null) {
				return OnClassPath.all();
			}
			Map<String, SpecificationBundle> found = new LinkedHashMap<>();
			for (IConfigurationElement element : elements) {
				Bundle bundle = Platform.getBundle(element.getContributor().getName());
				found.computeIfAbsent(bundle.getSymbolicName(), name -> new Installed(bundle, new ArrayList<>())).files()
						.add(element.getAttribute("path"));
			}
			return List.copyOf(found.values());
		}

		@Override
		public String name() {
			return bundle.getSymbolicName();
		}

		@Override
		public URL entry(String path) {
			return bundle.getEntry(path);
		}

		@Override
		public Optional<Class<?>> find(String className) {
			try {
				return Optional.of(bundle.loadClass(className));
			} catch (ClassNotFoundException e) {
				// Another bundle may have it; if none has, the specification says so.
				return Optional.empty();
			}
		}
	}

	/** A jar or folder on the class path with the files that make it a bundle. */
	record OnClassPath(String name, URI root, List<String> files) implements SpecificationBundle {

		static List<SpecificationBundle> all() {
			List<SpecificationBundle> found = new ArrayList<>();
			try {
				for (URL plugin : Collections.list(loader().getResources("plugin.xml"))) {
					List<String> files = files(plugin);
					if (!files.isEmpty()) {
						URI root = URI.create(plugin.toString().replaceFirst("plugin\\.xml$", ""));
						found.add(new OnClassPath(name(root), root, files));
					}
				}
			} catch (IOException | SAXException | ParserConfigurationException e) {
				Logger.getLogger(POINT).log(Level.WARNING, "A contribution to " + POINT + " cannot be read and was skipped", e);
			}
			return found;
		}

		private static ClassLoader loader() {
			return SpecificationBundle.class.getClassLoader();
		}

		private static List<String> files(URL plugin) throws IOException, SAXException, ParserConfigurationException {
			List<String> files = new ArrayList<>();
			try (InputStream in = plugin.openStream()) {
				Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
				NodeList elements = document.getElementsByTagName("specification");
				for (int i = 0; i < elements.getLength(); i++) {
					Element element = (Element) elements.item(i);
					if (element.getParentNode() instanceof Element parent && parent.getAttribute("point").equals(POINT)) {
						files.add(element.getAttribute("path"));
					}
				}
			}
			return files;
		}

		private static String name(URI root) throws IOException {
			try (InputStream in = resolve(root, "META-INF/MANIFEST.MF").openStream()) {
				String name = new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
				return name.replaceFirst(";.*", "").strip();
			}
		}

		/** A URI in a jar is opaque, so it is not resolved but extended. */
		private static URL resolve(URI root, String path) throws IOException {
			return URI.create(root + path).toURL();
		}

		@Override
		public URL entry(String path) {
			try {
				return resolve(root, path);
			} catch (IOException e) {
				return null;
			}
		}

		@Override
		public Optional<Class<?>> find(String className) {
			try {
				return Optional.of(Class.forName(className, true, loader()));
			} catch (ClassNotFoundException e) {
				// Another bundle may have it; if none has, the specification says so.
				return Optional.empty();
			}
		}
	}
}
