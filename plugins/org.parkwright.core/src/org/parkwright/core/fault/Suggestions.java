package org.parkwright.core.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The name that was probably meant.
 *
 * @since 0.2
 */
public final class Suggestions {

	private Suggestions() {
	}

	/** @return a remedy that names what was probably meant, or else says what there is */
	public static String remedy(String unknown, Collection<String> known) {
		Optional<String> near = nearest(unknown, known);
		if (near.isPresent()) {
			return "Did you mean " + near.get() + "?";
		}
		return known.isEmpty() ? "There is none here." : "There is " + String.join(", ", known.stream().limit(12).toList())
				+ (known.size() > 12 ? " and others." : ".");
	}

	/** @return the known name with the fewest letters to change, if these are at most a third */
	public static Optional<String> nearest(String unknown, Collection<String> known) {
		return known.stream().filter(name -> distance(unknown, name) * 3 <= Math.max(3, unknown.length()))
				.min(Comparator.comparingInt(name -> distance(unknown, name)));
	}

	/** Levenshtein's distance, capitals and small letters alike. */
	private static int distance(String a, String b) {
		String from = a.toLowerCase(Locale.ROOT);
		String to = b.toLowerCase(Locale.ROOT);
		int[] row = new int[to.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(substituted, Math.min(row[j - 1], row[j]) + 1);
			}
		}
		return row[to.length()];
	}
}
