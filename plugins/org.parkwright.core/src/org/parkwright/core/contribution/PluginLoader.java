package org.parkwright.core.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The classes of a plug-in outside Equinox. What its own jar and the jars in it hold goes before what Parkwright brings, so
 * each plug-in has the version of a library that it was built with; then come the plug-ins that it requires.
 */
final class PluginLoader extends URLClassLoader {

	static {
		registerAsParallelCapable();
	}

	private final Plugin plugin;
	private final List<Plugin> required;

	private PluginLoader(Plugin plugin, URL[] places, List<Plugin> required) {
		super(places, PluginLoader.class.getClassLoader());
		this.plugin = plugin;
		this.required = required;
	}

	static PluginLoader of(Plugin plugin, List<String> classPath, List<Plugin> required) {
		try {
			List<URL> places = new ArrayList<>();
			for (String place : classPath) {
				if (place.equals(".")) {
					places.add(plugin.file().toUri().toURL());
				} else {
					places.add(inner(plugin, place));
				}
			}
			return new PluginLoader(plugin, places.toArray(URL[]::new), required);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A jar in a jar can only be read where it lies by itself. */
	private static URL inner(Plugin plugin, String place) throws IOException {
		try (JarFile jar = new JarFile(plugin.file().toFile(), false)) {
			ZipEntry entry = jar.getEntry(place);
			if (entry == null || entry.isDirectory()) {
				return plugin.url(place.endsWith("/") ? place : place + "/");
			}
			Path copy = Files.createTempFile("parkwright-", ".jar");
			copy.toFile().deleteOnExit();
			try (InputStream in = jar.getInputStream(entry)) {
				Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			}
			return copy.toUri().toURL();
		}
	}

	Plugin plugin() {
		return plugin;
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		synchronized (getClassLoadingLock(name)) {
			Class<?> found = findLoadedClass(name);
			if (found == null) {
				found = own(name);
			}
			for (int i = 0; found == null && i < required.size(); i++) {
				found = required.get(i).loader().own(name);
			}
			return found == null ? super.loadClass(name, resolve) : found;
		}
	}

	/** Null if this plug-in has no class of that name. */
	private Class<?> own(String name) throws ClassNotFoundException {
		synchronized (getClassLoadingLock(name)) {
			Class<?> found = findLoadedClass(name);
			return found != null || findResource(name.replace('.', '/') + ".class") == null ? found : findClass(name);
		}
	}

	@Override
	public URL getResource(String name) {
		URL own = findResource(name);
		return own == null ? super.getResource(name) : own;
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
		found.addAll(Collections.list(getParent().getResources(name)));
		return Collections.enumeration(found);
	}
}
