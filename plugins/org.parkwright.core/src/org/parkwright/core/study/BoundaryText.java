package org.parkwright.core.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.parkwright.engine.Boundary;

/**
 * Boundaries of emissions in the words of the scenario language and of tables.
 *
 * @since 0.2
 */
public final class BoundaryText {

	private BoundaryText() {
	}

	/** @return the word of the scenario language */
	public static String word(Boundary boundary) {
		return boundary.name().toLowerCase(Locale.ROOT);
	}

	/** @return what heads a column */
	public static String title(Boundary boundary) {
		return switch (boundary) {
		case STACK -> "Stack";
		case BOUGHT -> "Bought electricity and heat";
		case UPSTREAM -> "Upstream";
		case CREDITS -> "Credits outside";
		};
	}

	/** @return the words of the scenario language in their order, with commas */
	public static String words(Set<Boundary> boundaries) {
		return Arrays.stream(Boundary.values()).filter(boundaries::contains).map(BoundaryText::word).collect(Collectors.joining(", "));
	}
}
