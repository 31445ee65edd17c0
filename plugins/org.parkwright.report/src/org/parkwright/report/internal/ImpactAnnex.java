package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.parkwright.core.result.ImpactResult;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Impact;

/** What units burden beside greenhouse gases, where the factor set says so. */
final class ImpactAnnex {

	private static final int DECIMALS = 1;

	private ImpactAnnex() {
	}

	static void fill(StudyResult result, Contents contents) {
		List<Impact> impacts = result.study().factors().impacts();
		if (impacts.isEmpty()) {
			return;
		}
		Annex annex = contents.annex("impacts", "Other impacts", "Beside greenhouse gases: " + Words.list(impacts.stream()
				.map(ImpactAnnex::title).map(ImpactAnnex::lower).toList()));
		annex.prose("What the units of today burden " + result.study().horizon().over() + ", and what each scenario changes of it."
				+ " Direct is what a unit burdens itself, upstream what is burdened to bring fuel and electricity to it."
				+ " What a source does not tell is unknown, not 0; a change is known where it is for the units that change.");
		chart(result, annex);
		for (int i = 0; i < impacts.size(); i++) {
			table(result, impacts.get(i), i, annex);
		}
	}

	private static String title(Impact impact) {
		return impact.title().isEmpty() ? impact.name() : impact.title();
	}

	private static String lower(String title) {
		boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
		return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
	}

	private static void table(StudyResult result, Impact impact, int index, Annex annex) {
		ImpactResult stock = result.impacts(result.trajectory()).get(index);
		double direct = ImpactResult.total(stock.direct());
		double upstream = ImpactResult.total(stock.upstream());
		List<double[]> changes = result.scenarios().stream().map(scenario -> result.impacts(scenario.trajectory()).get(index))
				.map(of -> new double[] { ImpactResult.total(of.directChange()), ImpactResult.total(of.upstreamChange()) })
				.toList();
		double largest = changes.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).map(Math::abs)
				.reduce(Double.isFinite(direct) ? Math.abs(direct) : 0, Math::max);
		Scale scale = Scale.amount(impact.unit(), largest);
		annex.heading(title(impact));
		List<Object[]> rows = new ArrayList<>();
		rows.add(new Object[] { "Baseline", scale.text(direct, DECIMALS), "", "",
				impact.upstream() == null ? Numbers.NONE : scale.text(upstream, DECIMALS), "" });
		for (int s = 0; s < changes.size(); s++) {
			double[] change = changes.get(s);
			rows.add(new Object[] { result.scenarios().get(s).name(), scale.text(direct + change[0], DECIMALS),
					scale.text(change[0], DECIMALS), Numbers.percent(change[0], direct, DECIMALS),
					impact.upstream() == null ? Numbers.NONE : scale.text(upstream + change[1], DECIMALS),
					impact.upstream() == null ? Numbers.NONE : scale.text(change[1], DECIMALS) });
		}
		annex.table(List.of(new Annex.Column("Scenario", 93, false), new Annex.Column("Direct, " + scale.unit(), 80, true),
				new Annex.Column("Change", 80, true), new Annex.Column("%", 60, true),
				new Annex.Column("Upstream, " + scale.unit(), 90, true), new Annex.Column("Change", 90, true)), rows);
	}

	/** Bars of the direct change in percent, by scenario and impact. */
	private static void chart(StudyResult result, Annex annex) {
		List<Impact> impacts = result.study().factors().impacts();
		List<ScenarioResult> shown = result.scenarios().stream().limit(ScenarioSection.MOST_IN_CHART).toList();
		if (shown.isEmpty() || impacts.size() > ScenarioSection.MOST_IN_CHART) {
			return;
		}
		double[] stock = result.impacts(result.trajectory()).stream().mapToDouble(of -> ImpactResult.total(of.direct()))
				.toArray();
		List<Object[]> rows = new ArrayList<>();
		for (ScenarioResult scenario : shown) {
			List<ImpactResult> of = result.impacts(scenario.trajectory());
			List<Object> cells = new ArrayList<>(List.of(scenario.name()));
			IntStream.range(0, stock.length).forEach(i -> cells
					.add(Contents.number(100 * ImpactResult.total(of.get(i).directChange()) / stock[i])));
			rows.add(cells.toArray());
		}
		annex.figure(Charts.bars("Change of the direct burden, %", impacts.stream().map(ImpactAnnex::title).toList()), 200,
				"Direct burden " + result.study().horizon().over() + ", change against the baseline", rows);
	}
}
