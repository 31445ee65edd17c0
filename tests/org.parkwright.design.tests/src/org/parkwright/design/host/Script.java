package org.parkwright.design.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a script: a line with a representation, below it lines with what is done, below each of these what is
 * expected. Lines that begin with # are remarks.
 *
 * @param representation name of the representation
 * @param what           tool or rule
 * @param with           what it is used on
 * @param expected       what comes of it
 */
record Script(String representation, String what, String with, List<String> expected) {

	static List<Script> read(String file) throws IOException {
		List<Script> entries = new ArrayList<>();
		String representation = "";
		try (InputStream in = Script.class.getResourceAsStream(file)) {
			for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				if (line.isBlank() || line.startsWith("#")) {
					continue;
				}
				if (!line.startsWith("\t")) {
					representation = line;
				} else if (!line.startsWith("\t\t")) {
					int colon = line.indexOf(": ");
					entries.add(new Script(representation, line.substring(1, colon), line.substring(colon + 2), new ArrayList<>()));
				} else {
					entries.get(entries.size() - 1).expected.add(line.substring(2));
				}
			}
		}
		return entries;
	}

	/** The parts of {@link #with} around a separator. */
	String[] parts(String separator) {
		String[] parts = with.split(separator, 2);
		if (parts.length < 2) {
			throw new IllegalArgumentException(this + " lacks '" + separator + "'");
		}
		return parts;
	}

	@Override
	public String toString() {
		return representation + ", " + what + ": " + with;
	}
}
