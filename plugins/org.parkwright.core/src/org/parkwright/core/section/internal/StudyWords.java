package org.parkwright.core.section.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;

/** What the user wrote of scenarios and measures, in short. */
final class StudyWords {

	private StudyWords() {
	}

	/** @return the measures of a scenario, each once, in the order in which they are applied */
	static List<Measure> measures(Scenario scenario) {
		return scenario.steps().stream().flatMap(step -> step.measures().stream()).distinct().toList();
	}

	/** @return whether a scenario has several measures */
	static boolean combines(Scenario scenario) {
		return measures(scenario).size() > 1;
	}

	/** @return what a scenario does, in words: its title, else that of its only measure, else its steps */
	static String description(Scenario scenario) {
		if (!scenario.title().isBlank()) {
			return scenario.title();
		}
		List<Measure> measures = measures(scenario);
		return measures.size() == 1 && !measures.getFirst().title().isBlank() ? measures.getFirst().title()
				: sentence(steps(scenario));
	}

	/** @return {@code M3, then the first of M1 and M2 that applies} */
	static String steps(Scenario scenario) {
		return scenario.steps().stream().map(step -> {
			List<String> names = step.measures().stream().map(Measure::name).toList();
			boolean one = names.size() == 1 && step.choice() == Scenario.Choice.FIRST;
			return (one ? names.getFirst() : "the " + step.choice().words() + " " + list(names) + " that applies")
					+ (step.condition() == null ? "" : " where " + ExpressionText.of(step.condition()))
					+ (step.from() == null ? "" : " from " + step.from() + " on")
					+ (Double.isNaN(step.share()) ? "" : " at " + ExpressionText.number(100 * step.share()) + " % of the capacity a year");
		}).collect(Collectors.joining(", then "));
	}

	private static String list(List<String> names) {
		return names.size() < 2 ? String.join("", names)
				: String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
	}

	/** @return the text with a capital at its start */
	static String sentence(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}
}
