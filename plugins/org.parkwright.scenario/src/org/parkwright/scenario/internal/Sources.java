package org.parkwright.scenario.internal;

import java.io.IOException;

/** Parsed files by name. A file is parsed once, and two names of the same file give the same source. */
public interface Sources {

	/**
	 * @param from name of the file that holds the import
	 * @param path what the import says
	 * @return name of the file that it means
	 */
	String resolve(String from, String path);

	/**
	 * @param name name of a file
	 * @return the file, parsed
	 * @throws IOException with a message for the user if it cannot be read
	 */
	Source get(String name) throws IOException;

	/**
	 * @param from name of the file that holds the path
	 * @param path path of a file that is no text of the language, from the folder of the other
	 * @return whether it is there, or true where that cannot be told
	 */
	boolean isThere(String from, String path);
}
