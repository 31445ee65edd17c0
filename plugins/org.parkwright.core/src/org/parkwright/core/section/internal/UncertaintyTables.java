package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.YEAR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.parkwright.analysis.sensitivity.SobolIndices;
import org.parkwright.analysis.summary.Contest;
import org.parkwright.analysis.summary.Convergence;
import org.parkwright.analysis.summary.FanChart;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.Ensemble;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.analysis.UncertaintyResult.OfScenario;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.ResultTable.Reach;

/** The tables of uncertainty studies: how results scatter, which scenario beats which, and what drives the scatter. */
final class UncertaintyTables {

	private static final Column NUMBER = Column.count("uncertainty", "Uncertainty", "Number of the uncertainty study").filesOnly();
	private static final Column SHOWN_UNIT = Column.text("shown_unit", "Unit of measure", "Unit of the result").shownOnly();
	/** In place of the name of a scenario. */
	private static final String ALL_OTHERS = "all others";
	private static final Column DRAWS = Column.count("draws", "Draws", "Number of draws");

	private UncertaintyTables() {
	}

	private static Column quantity(List<UncertaintyResult> results) {
		return Varying.quantity(results.stream().flatMap(result -> result.ensemble().indicators().stream()));
	}

	private static Column in(String id, String title, String meaning) {
		return Column.number(id, title, meaning, "").unitIn("shown_unit");
	}

	/** {@code p2.5} for the level 0.025. */
	static String level(double level) {
		return "p" + (level == Math.rint(level * 100) / 100 ? Integer.toString((int) Math.rint(level * 100))
				: Double.toString(Math.rint(level * 1000) / 10));
	}

	private static Stream<Column> levels() {
		return UncertaintyResult.LEVELS.stream().map(level -> in(level(level), level(level).substring(1) + " %",
				"So many percent of the draws come to less"));
	}

	private static Column[] columns(Stream<Column> first, Stream<Column> second, Column... last) {
		return Stream.of(first, second, Arrays.stream(last)).flatMap(each -> each).toArray(Column[]::new);
	}

	private static List<Object> head(Ensemble ensemble, Object... more) {
		List<Object> cells = new ArrayList<>(List.of(ensemble.study(), ensemble.number(), ensemble.title()));
		cells.addAll(Arrays.asList(more));
		return cells;
	}

	private static void add(ResultTable.Rows rows, List<Object> cells, double[] numbers, Object... last) {
		Arrays.stream(numbers).forEach(cells::add);
		cells.addAll(Arrays.asList(last));
		rows.add(cells.toArray());
	}

	private static String shownTitle(Ensemble ensemble) {
		return Shared.titled(ensemble.title(), ensemble.number());
	}

	static ResultTable summaries(List<UncertaintyResult> results) {
		ResultTable.Rows rows = ResultTable.of("uncertainty", "Uncertainty", "A scenario and result, the stock as it stands first: mean, deviation and quantiles over all draws")
				.reach(Reach.DETAIL)
				.columns(columns(Stream.of(STUDY, NUMBER, Varying.TITLE, Varying.SCENARIO, quantity(results), Varying.UNIT.filesOnly(), DRAWS,
						in("mean", "Mean", "Mean over all draws"), in("sd", "Standard deviation", "Standard deviation over all draws"),
						in("standard_error", "Standard error", "How far the mean may be off")), levels(), Varying.SHOWN_TITLE, SHOWN_UNIT));
		for (UncertaintyResult result : results) {
			summary(rows, result.ensemble(), Shared.BASELINE, Indicator.TONNES, result.tonnes());
			for (OfScenario scenario : result.scenarios()) {
				scenario.summaries().forEach((indicator, summary) -> summary(rows, result.ensemble(), scenario.name(), indicator, summary));
			}
		}
		return rows.table();
	}

	private static void summary(ResultTable.Rows rows, Ensemble ensemble, String scenario, Indicator indicator, Summary summary) {
		add(rows, head(ensemble, scenario, indicator.id(), indicator.unit(ensemble.currency()), summary.draws(), summary.mean(), summary.deviation(),
				summary.standardError()), summary.quantiles(), shownTitle(ensemble), indicator.shownUnit(ensemble.currency()));
	}

	static ResultTable byYear(List<UncertaintyResult> results) {
		ResultTable.Rows rows = ResultTable.of("uncertainty-by-year", "Uncertainty by year",
				"A scenario, result (emissions, cost difference not discounted) and calendar year").reach(Reach.DETAIL)
				.columns(columns(Stream.of(STUDY, NUMBER, Varying.TITLE, Varying.SCENARIO, quantity(results), Varying.UNIT.filesOnly(), YEAR,
						in("mean", "Mean", "Mean over all draws")), levels(), Varying.SHOWN_TITLE, SHOWN_UNIT));
		for (UncertaintyResult result : results) {
			fan(rows, result.ensemble(), Shared.BASELINE, "emissions", "t", result.emissions());
			for (OfScenario scenario : result.scenarios()) {
				fan(rows, result.ensemble(), scenario.name(), "emissions", "t", scenario.emissions());
				fan(rows, result.ensemble(), scenario.name(), "cost", result.ensemble().currency(), scenario.cost());
			}
		}
		return rows.table();
	}

	private static void fan(ResultTable.Rows rows, Ensemble ensemble, String scenario, String quantity, String unit, FanChart fan) {
		for (int year = 0; year < fan.mean().length; year++) {
			int index = year;
			add(rows, head(ensemble, scenario, quantity, unit, fan.firstYear() + year, fan.mean()[year]),
					Arrays.stream(fan.quantiles()).mapToDouble(quantile -> quantile[index]).toArray(), shownTitle(ensemble),
					unit.equals("t") ? Shared.TONNES + "/a" : unit + "/a");
		}
	}

	static ResultTable convergence(List<UncertaintyResult> results) {
		ResultTable.Rows rows = ResultTable.of("convergence", "Convergence", "A scenario, result and number of draws: the mean of so many, and how far it may be off")
				.reach(Reach.DETAIL)
				.columns(STUDY, NUMBER, Varying.TITLE, Varying.SCENARIO, quantity(results), Varying.UNIT.filesOnly(), DRAWS,
						in("mean", "Mean", "Mean over so many draws"), in("standard_error", "Standard error", "How far the mean may be off"),
						Varying.SHOWN_TITLE, SHOWN_UNIT);
		for (UncertaintyResult result : results) {
			for (OfScenario scenario : result.scenarios()) {
				for (Map.Entry<Indicator, Convergence> of : scenario.convergence().entrySet()) {
					Convergence convergence = of.getValue();
					for (int step = 0; step < convergence.draws().length; step++) {
						rows.add(head(result.ensemble(), scenario.name(), of.getKey().id(), of.getKey().unit(result.ensemble().currency()), convergence.draws()[step],
								convergence.mean()[step], convergence.standardError()[step], shownTitle(result.ensemble()),
								of.getKey().shownUnit(result.ensemble().currency())).toArray());
					}
				}
			}
		}
		return rows.table();
	}

	static ResultTable contest(List<UncertaintyResult> results) {
		ResultTable.Rows rows = ResultTable.of("contest", "Which scenario does better",
				"A result and pair of scenarios: the share of draws in which the first does better. A row without another scenario has the share in which it does best of all")
				.reach(Reach.DETAIL)
				.columns(STUDY, NUMBER, Varying.TITLE, Varying.SCENARIO, quantity(results),
						Column.choice("better", "Better is", "Which value is better", "more", "more", "less", "less"),
						Column.text("other", "Than", "The other scenario; empty for all others"),
						Column.share("probability", "Share of draws", "In which the scenario does better"), Varying.SHOWN_TITLE,
						Column.text("rival", "Than", "The other scenario").saying(Column.words(ALL_OTHERS, "all others")).shownOnly());
		for (UncertaintyResult result : results) {
			List<OfScenario> scenarios = result.scenarios();
			for (Map.Entry<Indicator, Contest> of : result.contests().entrySet()) {
				for (int s = 0; s < scenarios.size(); s++) {
					contest(rows, result.ensemble(), scenarios.get(s).name(), of.getKey(), "", of.getValue().best()[s]);
					for (int other = 0; other < scenarios.size(); other++) {
						if (other != s) {
							contest(rows, result.ensemble(), scenarios.get(s).name(), of.getKey(), scenarios.get(other).name(), of.getValue().beats()[s][other]);
						}
					}
				}
			}
		}
		return rows.table();
	}

	private static void contest(ResultTable.Rows rows, Ensemble ensemble, String scenario, Indicator indicator, String other, double probability) {
		rows.add(head(ensemble, scenario, indicator.id(), indicator.better() == Indicator.Better.MORE ? "more" : "less", other, probability,
				shownTitle(ensemble), other.isEmpty() ? ALL_OTHERS : other).toArray());
	}

	static ResultTable indices(List<UncertaintyResult> results) {
		ResultTable.Rows rows = ResultTable.of("indices", "What drives the scatter",
				"A scenario, result and number that is drawn: its share of the variance, with 95 % intervals").reach(Reach.DETAIL)
				.columns(STUDY, NUMBER, Varying.TITLE, Varying.SCENARIO, quantity(results), Varying.UNIT.filesOnly(),
						Varying.variable("variable", "Number", "What is drawn"),
						Column.text("by", "By", "Whether draws are factors on what the study states (factor) or take its place (value)").filesOnly(),
						Column.text("variable_unit", "Unit of the number", "Unit of measure of its draws").filesOnly(),
						Column.count("points", "Points", "Number of points of the indices").filesOnly(), share("first", "Alone", "By the number alone"),
						share("first_low", "Alone, low", "Lower end of the interval"), share("first_high", "Alone, high", "Upper end of the interval"),
						share("total", "In all", "By the number and all in which it takes part"), share("total_low", "In all, low", "Lower end of the interval"),
						share("total_high", "In all, high", "Upper end of the interval"),
						Column.number("variance", "Variance", "Of the result, in its unit squared", "").filesOnly(), Varying.SHOWN_TITLE);
		for (UncertaintyResult result : results) {
			Ensemble ensemble = result.ensemble();
			for (OfScenario scenario : result.scenarios()) {
				for (Map.Entry<Indicator, SobolIndices> of : scenario.indices().entrySet()) {
					SobolIndices indices = of.getValue();
					for (int v = 0; v < ensemble.parameters().size(); v++) {
						UncertainParameterText varied = ensemble.parameters().get(v);
						rows.add(head(ensemble, scenario.name(), of.getKey().id(), of.getKey().unit(ensemble.currency()), varied.name(), Varying.by(varied),
								varied.unit(), ensemble.points(), indices.first()[v], indices.firstLow()[v], indices.firstHigh()[v], indices.total()[v],
								indices.totalLow()[v], indices.totalHigh()[v], indices.variance(), shownTitle(ensemble)).toArray());
					}
				}
			}
		}
		return rows.table();
	}

	private static Column share(String id, String title, String meaning) {
		return Column.share(id, title, "Share of the variance: " + meaning);
	}
}
