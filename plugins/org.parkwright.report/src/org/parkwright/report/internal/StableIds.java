package org.parkwright.report.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Numbers in the order in which they come what the engine numbers by chance, so that a report of the same result has the
 * same bytes.
 */
final class StableIds {

	private static final Pattern BOOKMARK = Pattern.compile("(AUTOGENBOOKMARK_\\d+)_[0-9a-f]{8}-[0-9a-f-]{27}");
	/** What the engine calls the parts of a chart and what they are cut by. */
	private static final Pattern PART = Pattern.compile("(?<=\\bid=\"|url\\(#|href=\"#)(?:clip)?\\d+(?:_\\d+)?(?:@\\d+)?(?:_[a-z]+)?(?=[\")])");

	private StableIds() {
	}

	static String ofPage(String markup) {
		return BOOKMARK.matcher(markup).replaceAll("$1");
	}

	static String ofPicture(String svg) {
		Map<String, String> names = new HashMap<>();
		return PART.matcher(svg).replaceAll(match -> names.computeIfAbsent(match.group(), id -> "p" + (names.size() + 1)));
	}
}
