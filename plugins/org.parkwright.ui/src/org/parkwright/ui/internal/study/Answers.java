package org.parkwright.ui.internal.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Composite;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.analysis.Varied;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.engine.lifetime.DynamicStock;

/** The tables of the Results view: what its lines are and which columns they have. */
final class Answers {

	private static final double MEGA = 1e6;
	private static final double PERCENT = 100;
	private static final double LOWEST = 0.05;
	private static final double MEDIAN = 0.5;
	private static final double HIGHEST = 0.95;

	/**
	 * What a number does to a scenario when it moves alone.
	 *
	 * @param cost       abatement cost, CNY/t
	 * @param mitigation t CO2e
	 */
	record Move(String scenario, Varied varied, Tornado.Bar cost, Tornado.Bar mitigation) {
	}

	/**
	 * A line of a table of two numbers.
	 *
	 * @param what    the result and its unit
	 * @param text    the value of the number that moves from line to line
	 * @param value   the same to sort by
	 * @param results by value of the other number
	 */
	record Line(String scenario, String what, String text, double value, double[] results) {
	}

	/**
	 * What becomes of a scenario when numbers are drawn.
	 *
	 * @param mitigation t CO2e
	 * @param cost       abatement cost, CNY/t
	 */
	record Scatter(String scenario, Summary mitigation, Summary cost) {
	}

	/**
	 * A calendar year of a stock that is fed every year, amounts in its unit.
	 *
	 * @param end what is there at the end of the year
	 * @param age of it, mean, years
	 */
	record StockYear(int year, double inflow, double outflow, double end, double age) {
	}

	private Answers() {
	}

	/** Scenarios side by side. */
	static ResultTable<ScenarioResult> comparison(Composite frame) {
		return new ResultTable<ScenarioResult>(frame).text("Scenario", "Name in the study", 2, ScenarioResult::name)
				.text("Title", "What the study says it is", 6, result -> result.scenario().title())
				.number("Mitigation [Mt]", "Emissions avoided over the years for which units count, CO2 equivalent", 1,
						result -> result.appraisal().mitigationTonnes() / MEGA)
				.number("Rate [%]", "Mitigation by emissions of the baseline", 3,
						result -> PERCENT * result.appraisal().mitigationRate())
				.number("Levelised [CNY/t]", "Net present cost by mitigation that is discounted too", 1,
						result -> result.appraisal().levelisedCost())
				.number("Cumulative [CNY/t]", "Net present cost by mitigation that is summed up", 1,
						result -> result.appraisal().cumulativeCost())
				.number("Cost NPV [M CNY]",
						"Million CNY: net present value of all costs against the baseline; a gain is negative", 1,
						result -> result.appraisal().npv() / MEGA)
				.number("Units", "Units that take a measure", 0, result -> result.appraisal().unitsAffected());
	}

	/** Numbers that move one at a time, the one that moves the cost of a scenario most first. */
	static ResultTable<Move> sensitivity(Composite frame) {
		return new ResultTable<Move>(frame).text("Scenario", "Name in the study", 3, Move::scenario)
				.text("Number", "What moves, all else as the study states it", 4, move -> move.varied().name())
				.text("Low", "Its low value, or by how much it falls", 3, move -> move.varied().text(move.cost().low()))
				.text("High", "Its high value, or by how much it rises", 3, move -> move.varied().text(move.cost().high()))
				.number("Cost at low [CNY/t]", "Abatement cost at the low value", 1, move -> move.cost().atLow())
				.number("at high [CNY/t]", "Abatement cost at the high value", 1, move -> move.cost().atHigh())
				.number("Between [CNY/t]", "How far the abatement cost moves", 1, move -> move.cost().width())
				.number("Mitigation at low [Mt]", "Mitigation at the low value", 1, move -> move.mitigation().atLow() / MEGA)
				.number("at high [Mt]", "Mitigation at the high value", 1, move -> move.mitigation().atHigh() / MEGA);
	}

	/** @param cost the abatement cost that the study shows first */
	static List<Move> moves(SensitivityResult result, Quantity cost) {
		List<Move> moves = new ArrayList<>();
		for (SensitivityResult.OfScenario scenario : result.scenarios()) {
			List<Tornado.Bar> mitigation = scenario.tornados().get(Quantity.MITIGATION).bars();
			for (Tornado.Bar bar : scenario.tornados().get(cost).bars()) {
				moves.add(new Move(scenario.name(), result.variables().get(bar.parameter()), bar, mitigation.stream()
						.filter(other -> other.parameter() == bar.parameter()).findFirst().orElseThrow()));
			}
		}
		return moves;
	}

	/** Two numbers that move together: one from line to line, the other from column to column. */
	static ResultTable<Line> twoWay(Composite frame, TableResult result) {
		String across = result.columns().varied().name();
		ResultTable<Line> table = new ResultTable<Line>(frame).text("Scenario", "Name in the study", 3, Line::scenario)
				.text("Result", "What the columns show", 4, Line::what)
				.text(result.rows().varied().name(), "What moves from line to line; * as the study states it", 3, Line::text, Line::value);
		for (int c = 0; c < result.columns().values().length; c++) {
			int column = c;
			table.number((c == 0 ? across + " " : "") + result.columns().text(c), "Result where " + across + " is at this value"
					+ (result.columns().isBase(c) ? ", as the study states it" : ""), 1, line -> line.results()[column]);
		}
		return table;
	}

	/** @param cost the abatement cost that the study shows first */
	static List<Line> lines(TableResult result, Quantity cost) {
		List<Line> lines = new ArrayList<>();
		for (TableResult.OfScenario scenario : result.scenarios()) {
			lines(result, scenario, "Cost [CNY/t]", cost, 1, lines);
			lines(result, scenario, "Mitigation [Mt]", Quantity.MITIGATION, 1 / MEGA, lines);
			lines(result, scenario, "Rate [%]", Quantity.RATE, PERCENT, lines);
		}
		return lines;
	}

	private static void lines(TableResult result, TableResult.OfScenario scenario, String what, Quantity quantity, double factor,
			List<Line> lines) {
		for (int row = 0; row < result.rows().values().length; row++) {
			double[] results = scenario.tables().get(quantity).results()[row];
			lines.add(new Line(scenario.name(), what, result.rows().text(row), result.rows().values()[row],
					Arrays.stream(results).map(each -> each * factor).toArray()));
		}
	}

	/** Scenarios whose numbers are drawn. */
	static ResultTable<Scatter> uncertainty(Composite frame) {
		return new ResultTable<Scatter>(frame).text("Scenario", "Name in the study", 3, Scatter::scenario)
				.number("Mitigation [Mt]", "Mean of all draws", 1, of -> of.mitigation().mean() / MEGA)
				.number("5 %", "One draw in twenty is below", 1, of -> quantile(of.mitigation(), LOWEST) / MEGA)
				.number("95 %", "One draw in twenty is above", 1, of -> quantile(of.mitigation(), HIGHEST) / MEGA)
				.number("Cost [CNY/t]", "Abatement cost, mean of all draws", 1, of -> of.cost().mean())
				.number("± [CNY/t]", "Standard error of the mean", 2, of -> of.cost().standardError())
				.number("5 % [CNY/t]", "One draw in twenty is below", 1, of -> quantile(of.cost(), LOWEST))
				.number("Median [CNY/t]", "Every second draw is below", 1, of -> quantile(of.cost(), MEDIAN))
				.number("95 % [CNY/t]", "One draw in twenty is above", 1, of -> quantile(of.cost(), HIGHEST));
	}

	/** @param cost the abatement cost that the study shows first */
	static List<Scatter> scatter(UncertaintyResult result, Quantity cost) {
		return result.scenarios().stream()
				.map(of -> new Scatter(of.name(), of.summaries().get(Quantity.MITIGATION), of.summaries().get(cost))).toList();
	}

	/** A stock that is fed every year, year by year. */
	static ResultTable<StockYear> stock(Composite frame) {
		return new ResultTable<StockYear>(frame).text("Year", "Calendar year", 2, of -> Integer.toString(of.year()))
				.number("Inflow", "What comes in during the year", 2, StockYear::inflow)
				.number("Outflow", "What leaves during the year", 2, StockYear::outflow)
				.number("Stock at the end", "What is there at the end of the year", 2, StockYear::end)
				.number("Mean age [a]", "Of what is there at the end of the year", 1, StockYear::age);
	}

	static List<StockYear> years(StockModelResult result) {
		DynamicStock stock = result.stock();
		return IntStream.range(0, result.years()).mapToObj(t -> new StockYear(result.year(t), stock.inflow()[t], stock.outflow()[t],
				stock.stock()[t], result.meanAge()[t])).toList();
	}

	private static double quantile(Summary summary, double level) {
		return summary.quantiles()[UncertaintyResult.LEVELS.indexOf(level)];
	}
}
