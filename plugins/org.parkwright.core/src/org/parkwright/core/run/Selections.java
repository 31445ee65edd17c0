package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import org.parkwright.analysis.choice.AbatementCurve;
import org.parkwright.analysis.choice.Assignment;
import org.parkwright.analysis.choice.Choice;
import org.parkwright.analysis.choice.Choice.Goal;
import org.parkwright.analysis.choice.Choice.Outcome;
import org.parkwright.analysis.choice.Limit;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.SelectionResult.Step;
import org.parkwright.core.analysis.SelectionResult.Taken;
import org.parkwright.core.analysis.UnitOptions;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Selection;
import org.parkwright.engine.Progress;

/** The selections of a study: what each of its units takes so that all together do best. */
final class Selections {

	/** A search that lasts longer is given up; its result says how good it is. */
	private static final double SECONDS = 20;
	private static final double MILLION = 1e6;

	private Selections() {
	}

	/**
	 * Works out all selections of a study.
	 *
	 * @param faults gets those whose budget or target nothing meets
	 * @throws CancellationException if {@code progress} asks for it
	 */
	static List<SelectionResult> of(StudyResult result, Progress progress, Faults faults) {
		List<SelectionResult> results = new ArrayList<>();
		List<Selection> selections = result.study().selections();
		for (Selection selection : selections) {
			progress.step(results.size(), selections.size());
			int[] together = together(result, selection);
			UnitOptions options = result.options(selection.scenarios(), selection.counted(), together);
			Outcome outcome = outcome(selection, options, progress);
			if (outcome instanceof Outcome.Found found) {
				results.add(result(results.size() + 1, selection, result, options, together, found.assignment()));
			} else {
				unmet(selection, (Outcome.Unmet) outcome, result.study().currency(), faults);
			}
		}
		return results;
	}

	/** [unit] the unit in whose place it takes a scenario: itself, or where one of the scenarios adds units to parks, the first of its park. */
	private static int[] together(StudyResult result, Selection selection) {
		boolean byPark = adds(result, selection);
		Map<String, Integer> first = new HashMap<>();
		int[] together = new int[result.units().size()];
		for (int j = 0; j < together.length; j++) {
			together[j] = byPark ? first.merge(Objects.requireNonNullElse(result.units().get(j).park(), ""), j, Math::min) : j;
		}
		return together;
	}

	/** A unit that is added to a park follows from what all its units take. */
	private static boolean adds(StudyResult result, Selection selection) {
		return result.study().scenarios().stream().filter(scenario -> selection.scenarios().contains(scenario.name()))
				.flatMap(scenario -> scenario.steps().stream()).flatMap(step -> step.measures().stream()).anyMatch(measure -> measure.adds() != null);
	}

	private static Outcome outcome(Selection selection, UnitOptions options, Progress progress) {
		List<Limit> limits = new ArrayList<>();
		if (selection.budget() != null) {
			limits.add(Limit.budget(options.investment(), selection.budget()));
		}
		if (selection.mitigation() != null) {
			limits.add(Limit.target(options.options().effect(), selection.mitigation()));
		}
		Goal goal = selection.budget() != null && selection.mitigation() == null ? Goal.GREATEST_EFFECT : Goal.LEAST_COST;
		return Choice.best(options.options(), goal, limits, SECONDS, new Progress() {
			@Override
			public void worked(long done, long total) {
				// the rounds of a search are no steps of the study
			}

			@Override
			public boolean cancelled() {
				return progress.cancelled();
			}
		});
	}

	private static SelectionResult result(int number, Selection selection, StudyResult of, UnitOptions options, int[] together, Assignment assignment) {
		UnitOptions each = of.options(selection.scenarios(), selection.counted());
		List<String> names = options.scenarios();
		List<Taken> taken = new ArrayList<>();
		double investment = 0;
		for (int j = 0; j < together.length; j++) {
			int option = assignment.option()[together[j]];
			if (option != Assignment.NONE && each.options().has(j, option)) {
				taken.add(new Taken(j, names.get(option), each.options().effect()[j][option], each.options().cost()[j][option],
						each.investment()[j][option]));
				investment += each.investment()[j][option];
			}
		}
		List<Step> curve = new ArrayList<>();
		AbatementCurve steps = AbatementCurve.of(options.options());
		double[][] frontier = steps.frontier();
		for (AbatementCurve.Step step : steps.steps()) {
			int after = curve.size() + 1;
			curve.add(new Step(step.unit(), names.get(step.option()), step.before() == Assignment.NONE ? "" : names.get(step.before()),
					step.effect(), step.cost(), frontier[0][after], frontier[1][after]));
		}
		return new SelectionResult(number, selection, taken, assignment.cost(), assignment.effect(), investment, assignment.bound(),
				assignment.optimal(), curve, adds(of, selection));
	}

	private static void unmet(Selection selection, Outcome.Unmet unmet, String currency, Faults faults) {
		String target = selection.mitigation() == null ? "" : amount(selection.mitigation(), "t");
		if (unmet.limit() != null && selection.mitigation() != null) {
			faults.error("study.choice.target", "No choice of these scenarios mitigates " + target + "; "
					+ amount(-unmet.reachable(), "t") + " are in reach.", "Lower the target, or name scenarios that mitigate more.",
					selection.place());
		} else {
			faults.error("study.choice.budget", "No choice of these scenarios "
					+ (target.isEmpty() ? "keeps" : "mitigates " + target + " within") + " a budget of "
					+ amount(selection.budget(), currency) + ".", "Raise the budget" + (target.isEmpty() ? "." : " or lower the target."),
					selection.place());
		}
	}

	private static String amount(double value, String unit) {
		return Math.abs(value) < MILLION ? String.format(Locale.ROOT, "%,.0f %s", value, unit)
				: String.format(Locale.ROOT, "%,.1f M%s", value / MILLION, unit);
	}
}
