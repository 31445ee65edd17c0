package org.parkwright.standards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;

/**
 * A group of indicators of which one has to be met, as its rule says: {@code one of HJ1..HJ4}, or {@code one of A, B, C}.
 *
 * @param text  the rule
 * @param codes of its rows, in the order of the set; those that the set does not have are left out
 * @param absent codes that the set does not have
 * @since 0.2
 */
public record GroupRule(String text, List<String> codes, List<String> absent) {

	private static final String ONE_OF = "one of ";

	public GroupRule {
		codes = List.copyOf(codes);
		absent = List.copyOf(absent);
	}

	/** @return the rule of a text; empty if it says none. @param set whose rows it names */
	public static Optional<GroupRule> of(String text, IndicatorSet set) {
		String rule = text == null ? "" : text.strip();
		if (!rule.toLowerCase(Locale.ROOT).startsWith(ONE_OF) || rule.length() == ONE_OF.length()) {
			return Optional.empty();
		}
		List<String> rows = set.getIndicators().stream().map(Indicator::getCode).toList();
		List<String> codes = new ArrayList<>();
		List<String> absent = new ArrayList<>();
		for (String part : rule.substring(ONE_OF.length()).split(",")) {
			String[] ends = part.strip().split("\\.\\.", -1);
			if (ends.length > 2) {
				return Optional.empty();
			}
			int first = rows.indexOf(ends[0].strip());
			int last = rows.indexOf(ends[ends.length - 1].strip());
			if (first < 0 || last < 0) {
				Arrays.stream(ends).map(String::strip).filter(end -> !rows.contains(end)).forEach(absent::add);
			} else if (last >= first) {
				rows.subList(first, last + 1).stream().filter(code -> !codes.contains(code)).forEach(codes::add);
			}
		}
		return Optional.of(new GroupRule(rule, codes, absent));
	}
}
