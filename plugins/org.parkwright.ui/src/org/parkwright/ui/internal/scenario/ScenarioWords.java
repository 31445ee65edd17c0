package org.parkwright.ui.internal.scenario;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Feature;
import org.parkwright.core.study.Mark;

/** The words of the scenario language by what they are; a test holds them and the grammar together. */
final class ScenarioWords {

	/** Words that build the text. */
	static final Set<String> KEYWORDS = Set.of("import", "factor", "price", "set", "extends", "where", "measure", "applies",
			"to", "all", "units", "becomes", "cost", "per", "after", "study", "park", "base", "year", "horizon",
			"remaining", "life", "discount", "rate", "factors", "prices", "abatement", "levelised", "cumulative",
			"scenario", "apply", "then", "first", "of", "compare", "ranked", "by", "mitigation", "or", "and", "not", "is",
			"one", "before", "total", "number", "such", "in", "the", "plant", "min", "max", "abs", "retrofit", "steam",
			"ultraLowEmission", "followUp", "interpolate", "function", "excludes", "for", "cheapest", "most", "effective",
			"from", "at", "target", "emissions", "below", "sensitivity", "vary", "uncertainty", "draws", "seed", "as",
			"correlate");

	/** Attributes and features of a unit. */
	static final Set<String> ATTRIBUTES = Stream.concat(Arrays.stream(Attribute.values()).map(Attribute::word),
			Arrays.stream(Feature.values()).map(Feature::word)).collect(Collectors.toUnmodifiableSet());

	/** How a value is known. */
	static final Set<String> MARKS = Arrays.stream(Mark.values()).map(Mark::word).collect(Collectors.toUnmodifiableSet());

	private ScenarioWords() {
	}
}
