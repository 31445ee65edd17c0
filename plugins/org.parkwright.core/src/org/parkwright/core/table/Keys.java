package org.parkwright.core.table;

import java.nio.charset.StandardCharsets;

/**
 * Ids of model elements made of what a file calls them, so that reading it twice gives the same model.
 *
 * @since 0.2
 */
public final class Keys {

	private static final char ESCAPE = '%';

	private Keys() {
	}

	/**
	 * Makes an id that may be referred to in XMI, where blanks, colons and the like would end or split it.
	 *
	 * @return the text, with every character but letters, digits, {@code -}, {@code _} and {@code .} as its bytes in
	 *         UTF-8 after percent signs
	 */
	public static String encode(String text) {
		StringBuilder key = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.') {
				key.appendCodePoint(c);
			} else {
				for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
					key.append(ESCAPE).append(String.format("%02X", b & 0xFF));
				}
			}
		});
		return key.toString();
	}

	/** @return what was encoded; a text that is not encoded as it stands */
	public static String decode(String key) {
		if (key.indexOf(ESCAPE) < 0) {
			return key;
		}
		byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
		byte[] plain = new byte[bytes.length];
		int length = 0;
		for (int i = 0; i < bytes.length; i++) {
			int code = bytes[i] == ESCAPE && i + 2 < bytes.length
					? 16 * Character.digit(bytes[i + 1], 16) + Character.digit(bytes[i + 2], 16)
					: -1;
			if (code >= 0 && Character.digit(bytes[i + 1], 16) >= 0) {
				plain[length++] = (byte) code;
				i += 2;
			} else {
				plain[length++] = bytes[i];
			}
		}
		return new String(plain, 0, length, StandardCharsets.UTF_8);
	}
}
