package org.parkwright.ui.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells contents of files apart, by SHA-256 in hexadecimal, as the provenance of results does. */
public final class Hashes {

	private Hashes() {
	}

	/** @return the hash of a content */
	public static String of(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	/** @return the hash of what a file holds, which takes time; an empty text if it is not there or cannot be read */
	public static String of(Path file) {
		try {
			return of(Files.readAllBytes(file));
		} catch (IOException e) {
			// who wants to read it will say so
			return "";
		}
	}
}
