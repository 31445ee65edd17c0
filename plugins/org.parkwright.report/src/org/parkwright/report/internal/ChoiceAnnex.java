package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Selection;

/** What each unit takes so that all together do best, and what more mitigation costs. */
final class ChoiceAnnex {

	/** Points of a curve; more can't be told apart. */
	private static final int MOST_POINTS = 300;
	private static final double HEIGHT = 200;

	private ChoiceAnnex() {
	}

	static void fill(StudyResult result, Contents contents) {
		List<SelectionResult> selections = result.analysis().selections();
		if (selections.isEmpty()) {
			return;
		}
		Annex annex = contents.annex("choice", "Choice of measures",
				"What each unit takes so that all together do best, and what more mitigation costs");
		for (SelectionResult selection : selections) {
			fill(selection, annex);
		}
	}

	private static void fill(SelectionResult result, Annex annex) {
		Selection selection = result.selection();
		SelectionResult.Step last = result.curve().isEmpty() ? null : result.curve().getLast();
		Scale mass = Scale.mass(last == null ? result.mitigation() : last.mitigationAll());
		Scale money = Scale.money(result.curve().stream().mapToDouble(step -> Math.abs(step.costAll())).max()
				.orElse(result.cost()));
		annex.heading(selection.title().isEmpty() ? "Choice " + result.number() : selection.title());
		annex.prose("Each unit takes what one of the scenarios " + Words.list(selection.scenarios()) + " does to it, or nothing, so that all "
				+ aim(selection, mass) + ". " + Words.counted(result.taken().size(), "unit") + " take one: "
				+ mass.full(result.mitigation(), 1) + " are mitigated at a net present value of "
				+ money.full(result.cost(), 2) + ", with " + Scale.money(result.investment()).full(result.investment(), 2)
				+ " for equipment. " + (result.optimal() ? "It is proven that no choice is better."
						: "The search was stopped; no choice can be better than " + bound(result, mass, money) + "."));
		taken(result, mass, money, annex);
		if (last != null) {
			curves(result, mass, money, annex);
		}
	}

	private static String aim(Selection selection, Scale mass) {
		String budget = selection.budget() == null ? "" : Scale.money(selection.budget()).full(selection.budget(), 1);
		if (selection.mitigation() == null) {
			return budget.isEmpty() ? "cost as little as can be" : "mitigate as much as " + budget + " for equipment allow";
		}
		return "mitigate at least " + mass.full(selection.mitigation(), 1) + " and cost as little as can be"
				+ (budget.isEmpty() ? "" : ", with at most " + budget + " for equipment");
	}

	private static String bound(SelectionResult result, Scale mass, Scale money) {
		boolean mitigates = result.selection().mitigation() == null && result.selection().budget() != null;
		return mitigates ? mass.full(result.bound(), 1) : money.full(result.bound(), 2);
	}

	private static void taken(SelectionResult result, Scale mass, Scale money, Annex annex) {
		Map<String, double[]> sums = new LinkedHashMap<>();
		result.selection().scenarios().forEach(scenario -> sums.put(scenario, new double[4]));
		for (SelectionResult.Taken taken : result.taken()) {
			double[] sum = sums.get(taken.scenario());
			sum[0]++;
			sum[1] += taken.mitigation();
			sum[2] += taken.cost();
			sum[3] += taken.investment();
		}
		List<Object[]> rows = new ArrayList<>();
		sums.forEach((scenario, sum) -> rows.add(new Object[] { scenario, Numbers.count((long) sum[0]), mass.text(sum[1], 1),
				money.text(sum[2], 2), sum[1] == 0 ? Numbers.NONE : Numbers.text(sum[2] / sum[1], 1),
				money.text(sum[3], 2) }));
		annex.table(List.of(new Annex.Column("Takes", 113, false), new Annex.Column("Units", 50, true),
				new Annex.Column("Mitigation, " + mass.unit(), 90, true), new Annex.Column("NPV, " + money.unit(), 80, true),
				new Annex.Column("NPV per tonne, CNY", 80, true), new Annex.Column("Equipment, " + money.unit(), 80, true)), rows);
	}

	/** The efficient frontier, and its slope: the marginal abatement cost curve. */
	private static void curves(SelectionResult result, Scale mass, Scale money, Annex annex) {
		List<SelectionResult.Step> steps = result.curve();
		List<Object[]> frontier = new ArrayList<>();
		List<Object[]> slope = new ArrayList<>();
		frontier.add(new Object[] { 0.0, 0.0 });
		double stride = Math.max(1, steps.size() / (double) MOST_POINTS);
		int before = 0;
		for (double next = stride - 1; before < steps.size(); next += stride) {
			int at = Math.min((int) Math.round(next), steps.size() - 1);
			double left = before == 0 ? 0 : steps.get(before - 1).mitigationAll();
			double cost = before == 0 ? 0 : steps.get(before - 1).costAll();
			SelectionResult.Step step = steps.get(at);
			double perTonne = (step.costAll() - cost) / (step.mitigationAll() - left);
			frontier.add(new Object[] { mass.of(step.mitigationAll()), money.of(step.costAll()) });
			slope.add(new Object[] { mass.of(left), perTonne });
			slope.add(new Object[] { mass.of(step.mitigationAll()), perTonne });
			before = at + 1;
		}
		annex.figure(Charts.curve("Mitigation, " + mass.unit(), "NPV, " + money.unit()), HEIGHT,
				"Efficient frontier: what so much mitigation costs at least", frontier);
		annex.figure(Charts.curve("Mitigation, " + mass.unit(), "CNY/t CO\u2082e"), HEIGHT,
				"Marginal abatement cost: what one tonne more costs", slope);
	}
}
