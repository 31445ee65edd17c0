package org.parkwright.ui.internal.wizards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

import org.eclipse.core.runtime.Platform;
import org.parkwright.ui.Errors;

/**
 * An example that ships with the workbench.
 *
 * @param id    name of its folder
 * @param title what a user chooses
 */
public record Example(String id, String title) {

	/** The scenario file that an example opens with. */
	public static final String STUDY = "study.scenario";

	private static final String LIST = "/examples.properties";

	/** @return all examples, by their titles */
	public static List<Example> all() {
		Properties titles = new Properties();
		try (InputStream in = Example.class.getResourceAsStream(LIST)) {
			titles.load(in);
		} catch (IOException e) {
			throw new UncheckedIOException("The list of examples cannot be read", e);
		}
		return titles.stringPropertyNames().stream().map(id -> new Example(id, titles.getProperty(id)))
				.sorted(Comparator.comparing(Example::title)).toList();
	}

	/** @return the one whose measures and parameters new scenarios start from */
	public static Example standard() {
		return all().get(0);
	}

	/** @return its files */
	public List<URL> files() {
		List<URL> files = new ArrayList<>(
				Collections.list(Platform.getBundle(Errors.BUNDLE).findEntries("examples/" + id, "*.*", false)));
		files.sort(Comparator.comparing(URL::getPath));
		return files;
	}

	/** @return the file of this name */
	public URL file(String name) {
		return files().stream().filter(file -> name(file).equals(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("The example " + id + " has no file " + name));
	}

	/** @return the name of one of its files */
	public static String name(URL file) {
		return file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
	}
}
