package org.parkwright.ui.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.parkwright.model.Sha256;

/** Tells what files hold apart, as the provenance of results does. */
public final class Hashes {

	private Hashes() {
	}

	/** @return the hash of what a file holds, which takes time; an empty text if it is not there or cannot be read */
	public static String of(Path file) {
		try {
			return Sha256.of(Files.readAllBytes(file));
		} catch (IOException e) {
			// who wants to read it will say so
			return "";
		}
	}
}
