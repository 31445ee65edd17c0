package org.parkwright.symbiosis.matching;

import java.util.Locale;

/**
 * The class of a material in a list of classes.
 *
 * @param list      such as {@code EWC}, the European list of waste, or {@code CPA}, the European classification of products; upper case
 * @param digits    of the class without spaces and points, such as {@code 100105}
 * @param hazardous whether an asterisk says that the class is hazardous waste
 * @since 0.2
 */
public record ClassCode(String list, String digits, boolean hazardous) {

	/** Digits of a chapter. */
	static final int CHAPTER = 2;
	/** Digits of a group. */
	static final int GROUP = 4;
	/** Digits of a class. */
	static final int CLASS = 6;

	/** @return the class; null if the list or the code is not stated, or the code has not the two digits of a chapter */
	public static ClassCode of(String list, String code) {
		if (list == null || list.isBlank() || code == null) {
			return null;
		}
		String digits = code.replaceAll("[^0-9]", "");
		return digits.length() < CHAPTER ? null : new ClassCode(canonical(list), digits, code.contains("*"));
	}

	/** The list of waste has two names. */
	private static String canonical(String list) {
		String name = list.strip().toUpperCase(Locale.ROOT);
		return name.equals("LOW") ? "EWC" : name;
	}

	/** @return list and chapter, such as {@code EWC 10} */
	public String chapter() {
		return list + " " + digits.substring(0, CHAPTER);
	}

	/** @return whether both are of one list and have the same first digits, which both state */
	boolean sharesFirst(int count, ClassCode other) {
		return list.equals(other.list) && digits.length() >= count && other.digits.regionMatches(0, digits, 0, count) && other.digits.length() >= count;
	}

	/** @return whether it is of this class or of a part of it */
	boolean isWithin(ClassCode wider) {
		return list.equals(wider.list) && digits.startsWith(wider.digits);
	}
}
