package org.parkwright.core.section.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.ParkExchanges;
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

	/** @return what a scenario does, in words: its title, else that of its only measure, else its steps as they are written */
	static String description(Scenario scenario) {
		if (!scenario.title().isBlank()) {
			return scenario.title();
		}
		List<Measure> measures = measures(scenario);
		return measures.size() == 1 && !measures.getFirst().title().isBlank() ? measures.getFirst().title() : steps(scenario);
	}

	/** @return the steps as the scenario language writes them: {@code M3 then first of M1, M2} */
	static String steps(Scenario scenario) {
		return scenario.steps().stream().map(step -> {
			if (step.exchange() != null) {
				return ParkExchanges.words(step);
			}
			boolean one = step.measures().size() == 1 && step.choice() == Scenario.Choice.FIRST;
			return (one ? "" : step.choice().words() + " ") + step.measures().stream().map(Measure::name).collect(Collectors.joining(", "))
					+ (step.condition() == null ? "" : " where " + ExpressionText.of(step.condition()))
					+ (step.from() == null ? "" : " from " + step.from())
					+ (Double.isNaN(step.share()) ? "" : " at " + ExpressionText.number(100 * step.share()) + " %/a");
		}).collect(Collectors.joining(" then "));
	}
}
