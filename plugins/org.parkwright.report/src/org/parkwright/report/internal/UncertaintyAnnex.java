package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.parkwright.analysis.sensitivity.SobolIndices;
import org.parkwright.analysis.summary.Contest;
import org.parkwright.analysis.summary.FanChart;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.Ensemble;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.analysis.Varied;
import org.parkwright.core.result.StudyResult;

/** How results scatter when uncertain numbers are drawn all at once, and what drives it. */
final class UncertaintyAnnex {

	/** Scenarios that a table of probabilities has room for. */
	private static final int MOST_IN_CONTEST = 9;
	private static final double FAN_HEIGHT = 200;
	private static final double NARROW = 62;
	/** Quantiles of the bands of a fan, outermost first, and of its line. */
	private static final double[] BANDS = { 0.05, 0.25, 0.75, 0.95 };
	private static final double MEDIAN = 0.5;

	private UncertaintyAnnex() {
	}

	static void fill(StudyResult result, Contents contents) {
		List<UncertaintyResult> studies = result.analysis().uncertainties();
		if (studies.isEmpty()) {
			return;
		}
		Annex annex = contents.annex("uncertainty", "Uncertainty",
				"How results scatter when uncertain numbers are drawn, and what drives it");
		for (UncertaintyResult study : studies) {
			fill(study, annex);
		}
	}

	private static void fill(UncertaintyResult study, Annex annex) {
		Ensemble ensemble = study.ensemble();
		annex.heading(ensemble.title().isEmpty() ? "Uncertainty study " + ensemble.number() : ensemble.title());
		annex.prose(Numbers.count(ensemble.draws()) + " draws, seed " + ensemble.seed() + ". Drawn are "
				+ Words.list(ensemble.variables().stream().map(Varied::name).toList())
				+ (ensemble.correlated() ? ", some of them correlated" : "")
				+ ". All scenarios of a draw see the same numbers. Of all draws, nine in ten lie between the columns 5 % and"
				+ " 95 %; the standard error says how well the mean is known.");
		Quantity cost = Quantity.abatementCost(ensemble.denominator());
		double largest = study.scenarios().stream().map(of -> of.summaries().get(Quantity.MITIGATION)).mapToDouble(Summary::mean)
				.filter(Double::isFinite).map(Math::abs).max().orElse(0);
		summary("Mitigation", Scale.mass(largest), study, Quantity.MITIGATION, annex);
		summary("Abatement cost", new Scale(1, "CNY/t CO\u2082e"), study, cost, annex);
		for (UncertaintyResult.OfScenario scenario : study.scenarios()) {
			fan(scenario, annex);
		}
		contest(study, cost, annex);
		for (UncertaintyResult.OfScenario scenario : study.scenarios()) {
			indices(ensemble, scenario, cost, annex);
		}
	}

	private static void summary(String what, Scale scale, UncertaintyResult study, Quantity quantity, Annex annex) {
		List<Object[]> rows = new ArrayList<>();
		for (UncertaintyResult.OfScenario scenario : study.scenarios()) {
			Summary summary = scenario.summaries().get(quantity);
			rows.add(new Object[] { scenario.name(), scale.text(summary.mean(), 1), scale.text(summary.standardError(), 2),
					scale.text(summary.deviation(), 1), scale.text(quantile(summary, BANDS[0]), 1),
					scale.text(quantile(summary, MEDIAN), 1), scale.text(quantile(summary, BANDS[3]), 1) });
		}
		annex.table(List.of(new Annex.Column(what + ", " + scale.unit(), 121, false), new Annex.Column("Mean", NARROW, true),
				new Annex.Column("Standard error", NARROW, true), new Annex.Column("Standard deviation", NARROW, true),
				new Annex.Column("5 %", NARROW, true), new Annex.Column("Median", NARROW, true),
				new Annex.Column("95 %", NARROW, true)), rows);
	}

	private static double quantile(Summary summary, double level) {
		return summary.quantiles()[index(summary.levels(), level)];
	}

	private static int index(double[] levels, double level) {
		return IntStream.range(0, levels.length).filter(i -> levels[i] == level).findFirst().orElseThrow();
	}

	/** Bands of emissions by year. */
	private static void fan(UncertaintyResult.OfScenario scenario, Annex annex) {
		FanChart fan = scenario.emissions();
		double[][] bounds = new double[BANDS.length][];
		double largest = 0;
		for (int b = 0; b < BANDS.length; b++) {
			bounds[b] = fan.quantiles()[index(fan.levels(), BANDS[b])];
			for (double value : bounds[b]) {
				largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
			}
		}
		Scale scale = Scale.mass(largest);
		double[] median = fan.quantiles()[index(fan.levels(), MEDIAN)];
		List<Object[]> rows = new ArrayList<>();
		for (int year = 0; year < median.length; year++) {
			rows.add(new Object[] { Integer.toString(fan.firstYear() + year), Contents.number(scale.of(bounds[0][year])),
					Contents.number(scale.of(bounds[1][year] - bounds[0][year])),
					Contents.number(scale.of(bounds[2][year] - bounds[1][year])),
					Contents.number(scale.of(bounds[3][year] - bounds[2][year])), Contents.number(scale.of(median[year])) });
		}
		if (!rows.isEmpty()) {
			annex.figure(Charts.fan(scale.unit() + "/a"), FAN_HEIGHT, "Emissions of " + scenario.name()
					+ " by year: nine in ten draws in the light band, every second in the dark one, the median as line", rows);
		}
	}

	private static void contest(UncertaintyResult study, Quantity cost, Annex annex) {
		List<String> names = study.ensemble().scenarios();
		if (names.size() < 2) {
			return;
		}
		Contest contest = study.contests().get(cost);
		annex.heading("Which scenario costs less?");
		annex.prose("The share of draws in which the scenario of the row has a lower abatement cost than that of the column.");
		List<Annex.Column> columns = new ArrayList<>(List.of(new Annex.Column("%", 100, false)));
		int shown = Math.min(names.size(), MOST_IN_CONTEST);
		double width = (Charts.FULL - 100 - 50) / shown;
		names.subList(0, shown).forEach(name -> columns.add(new Annex.Column(name, width, true)));
		columns.add(new Annex.Column("of all", 50, true));
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			Object[] row = new Object[shown + 2];
			row[0] = names.get(i);
			for (int j = 0; j < shown; j++) {
				row[j + 1] = i == j ? Numbers.NONE : Numbers.percent(contest.beats()[i][j], 1, 1);
			}
			row[shown + 1] = Numbers.percent(contest.best()[i], 1, 1);
			rows.add(row);
		}
		annex.table(columns, rows);
	}

	private static void indices(Ensemble ensemble, UncertaintyResult.OfScenario scenario, Quantity cost, Annex annex) {
		SobolIndices indices = scenario.indices().get(cost);
		if (indices == null || Double.isNaN(indices.variance()) || indices.variance() == 0) {
			return;
		}
		annex.heading("What drives the cost of " + scenario.name());
		annex.prose("Shares of the variance that each number causes alone (first order) and with all others together (total),"
				+ " from " + Numbers.count(ensemble.indexDraws()) + " draws of their own; in brackets the interval of 95 %.");
		List<Object[]> bars = new ArrayList<>();
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < ensemble.variables().size(); i++) {
			String name = ensemble.variables().get(i).name();
			bars.add(new Object[] { name, Contents.number(indices.first()[i]), Contents.number(indices.total()[i]) });
			rows.add(new Object[] { name, interval(indices.first()[i], indices.firstLow()[i], indices.firstHigh()[i]),
					interval(indices.total()[i], indices.totalLow()[i], indices.totalHigh()[i]) });
		}
		annex.figure(Charts.shares(bars.size()), Charts.tornadoHeight(bars.size()),
				"Shares of the variance of the abatement cost of " + scenario.name(), bars);
		annex.table(List.of(new Annex.Column("Number", 193, false), new Annex.Column("First order", 150, true),
				new Annex.Column("Total", 150, true)), rows);
	}

	private static String interval(double value, double low, double high) {
		return Numbers.text(value, 2) + "  [" + Numbers.text(low, 2) + " \u2026 " + Numbers.text(high, 2) + "]";
	}
}
