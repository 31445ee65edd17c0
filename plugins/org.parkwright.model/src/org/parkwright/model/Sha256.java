package org.parkwright.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells contents apart, in hexadecimal digits.
 *
 * @since 0.2
 */
public final class Sha256 {

	private Sha256() {
	}

	/** @return a digest that has taken nothing yet */
	public static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	/** @return the hash of what a digest has taken, which begins anew */
	public static String of(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	/** @return the hash of a content */
	public static String of(byte[] content) {
		return HexFormat.of().formatHex(newDigest().digest(content));
	}
}
