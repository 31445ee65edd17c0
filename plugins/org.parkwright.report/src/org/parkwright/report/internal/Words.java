package org.parkwright.report.internal;

import java.util.List;
import java.util.Locale;

import org.parkwright.engine.CostPart;
import org.parkwright.engine.Output;

/** Words that a reader sees for names of the model. */
final class Words {

	private static final int MOST = 8;

	private Words() {
	}

	/** @return the name of a catalogue entry as words: {@code naturalGas} becomes {@code natural gas} */
	static String of(String name) {
		if (name == null || name.isBlank()) {
			return Numbers.UNKNOWN;
		}
		return name.replaceAll("(?<=[a-z])(?=[A-Z][a-z])", " ").replace('_', ' ').transform(Words::lowerInside);
	}

	/** @return what a unit delivers */
	static String of(Output output) {
		return switch (output) {
		case null -> Numbers.UNKNOWN;
		case COMBINED -> "combined heat and power";
		case ELECTRICITY -> "electricity";
		case HEAT -> "heat";
		};
	}

	/** @return the name of a part of cost */
	static String of(CostPart part) {
		return switch (part) {
		case RETROFIT -> "Retrofit";
		case FUEL -> "Fuel";
		case ELECTRICITY -> "Electricity sales";
		case STEAM -> "Steam sales";
		case ULTRA_LOW_EMISSION -> "Ultra-low emission";
		case FOLLOW_UP -> "Follow-up units";
		};
	}

	/** @return the text with a capital at its start */
	static String sentence(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

	/** @return {@code a, b and c} */
	static String list(List<String> names) {
		if (names.size() < 2) {
			return String.join("", names);
		}
		return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
	}

	/** @return {@code a, b, c and 9 more} of a list that would fill a page */
	static String some(List<String> names) {
		return names.size() <= MOST ? list(names)
				: String.join(", ", names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
	}

	/** @return {@code 1 park}, {@code 2 parks} */
	static String counted(long count, String noun) {
		return Numbers.count(count) + " " + noun + (count == 1 ? "" : "s");
	}

	private static String lowerInside(String text) {
		StringBuilder lower = new StringBuilder(text);
		for (int i = 1; i < text.length() - 1; i++) {
			boolean wordStart = text.charAt(i - 1) == ' ';
			if (wordStart && Character.isLowerCase(text.charAt(i + 1))) {
				lower.setCharAt(i, Character.toLowerCase(text.charAt(i)));
			}
		}
		return lower.toString();
	}
}
