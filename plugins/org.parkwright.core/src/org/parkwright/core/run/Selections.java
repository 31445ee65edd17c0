package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
			UnitOptions options = result.options(selection.scenarios(), selection.counted());
			Outcome outcome = outcome(selection, options, progress);
			if (outcome instanceof Outcome.Found found) {
				results.add(result(results.size() + 1, selection, options, found.assignment()));
			} else {
				unmet(selection, (Outcome.Unmet) outcome, result.study().currency(), faults);
			}
		}
		return results;
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

	private static SelectionResult result(int number, Selection selection, UnitOptions options, Assignment assignment) {
		List<String> names = options.scenarios();
		List<Taken> taken = new ArrayList<>();
		double investment = 0;
		for (int j = 0; j < assignment.option().length; j++) {
			int option = assignment.option()[j];
			if (option != Assignment.NONE) {
				taken.add(new Taken(j, names.get(option), options.options().effect()[j][option], options.options().cost()[j][option],
						options.investment()[j][option]));
				investment += options.investment()[j][option];
			}
		}
		List<Step> curve = new ArrayList<>();
		AbatementCurve of = AbatementCurve.of(options.options());
		double[][] frontier = of.frontier();
		for (AbatementCurve.Step step : of.steps()) {
			int after = curve.size() + 1;
			curve.add(new Step(step.unit(), names.get(step.option()), step.before() == Assignment.NONE ? "" : names.get(step.before()),
					step.effect(), step.cost(), frontier[0][after], frontier[1][after]));
		}
		return new SelectionResult(number, selection, taken, assignment.cost(), assignment.effect(), investment, assignment.bound(),
				assignment.optimal(), curve);
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
