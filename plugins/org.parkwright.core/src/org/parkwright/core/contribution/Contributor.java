package org.parkwright.core.contribution;

import java.net.URL;

/**
 * A plug-in or a part of Parkwright that contributes.
 *
 * @since 0.2
 */
public interface Contributor {

	/** @return its symbolic name */
	String name();

	/** @return its version, as its manifest states it */
	String version();

	/** @return whether it is part of Parkwright */
	boolean shipped();

	/**
	 * Finds one of its files.
	 *
	 * @param path from its root, without a slash before it
	 * @return the file, or null if it has none of that path
	 */
	URL entry(String path);

	/**
	 * Loads one of its classes, or of those that it sees.
	 *
	 * @throws ClassNotFoundException if there is none of that name
	 */
	Class<?> load(String className) throws ClassNotFoundException;

	/** @return what a message calls it, such as {@code the plug-in com.example.steam 1.2.0} */
	default String told() {
		return (shipped() ? "Parkwright's part " : "the plug-in ") + name() + " " + version();
	}
}
