package org.parkwright.cli;

import java.util.List;
import java.util.Locale;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.YearConventionText;
import org.parkwright.engine.Appraisal;

/** The comparison of a study's scenarios as a table for the terminal. */
final class ComparisonText {

	private static final String HEAD = "%-12s %14s %9s %16s %17s %14s %7s";
	private static final String ROW = "%-12s %14s %9s %16s %17s %14s %7d";

	private ComparisonText() {
	}

	static void print(StudyResult result, Console console) {
		console.print(result.study().title().isEmpty() ? result.study().name() : result.study().title());
		console.print(String.format(Locale.ROOT, "%d units, %d plants, %d parks; base year %d, horizon %s, year convention %s, discount rate %s %%",
				result.units().size(), result.plants(), result.parks(), result.study().baseYear(),
				result.study().horizon().word(), YearConventionText.word(result.study().convention()),
				trimmed(100 * result.study().discountRate())));
		if (!result.dataNote().isEmpty()) {
			console.print("Data: " + result.dataNote());
		}
		if (result.study().factors().calibrated() || result.study().prices().calibrated()) {
			console.print("Parameters: CALIBRATED to published results; the costs are not those of a publication.");
		}
		List<Comparison> comparisons = result.study().comparisons().isEmpty()
				? List.of(new Comparison("", result.study().scenarios().stream().map(each -> each.name()).toList(),
						Comparison.Ranking.NONE))
				: result.study().comparisons();
		for (Comparison comparison : comparisons) {
			print(result, comparison, console);
		}
	}

	private static void print(StudyResult result, Comparison comparison, Console console) {
		console.print("");
		if (!comparison.title().isEmpty()) {
			console.print(comparison.title());
		}
		console.print(String.format(HEAD, "scenario", "mitigation", "rate", "levelised cost", "cumulative cost", "NPV",
				"units"));
		console.print(String.format(HEAD, "", "Mt CO2e", "%", "CNY/t", "CNY/t", "M CNY", ""));
		for (ScenarioResult scenario : result.ranked(comparison)) {
			Appraisal appraisal = scenario.appraisal();
			console.print(String.format(Locale.ROOT, ROW, scenario.name(), number(appraisal.mitigationTonnes() / 1e6, 1),
					number(100 * appraisal.mitigationRate(), 3), number(appraisal.levelisedCost(), 1),
					number(appraisal.cumulativeCost(), 1), number(appraisal.npv() / 1e6, 1),
					appraisal.unitsAffected()));
		}
	}

	private static String number(double value, int digits) {
		return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%,." + digits + "f", value);
	}

	private static String trimmed(double value) {
		return new java.math.BigDecimal(String.format(Locale.ROOT, "%.6f", value)).stripTrailingZeros()
				.toPlainString();
	}
}
