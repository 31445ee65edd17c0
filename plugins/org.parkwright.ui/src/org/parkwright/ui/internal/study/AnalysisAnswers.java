package org.parkwright.ui.internal.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Composite;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.analysis.Varied;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.lifetime.DynamicStock;
import org.parkwright.ui.internal.study.Answers.Answer;

/** The tables of choices, sensitivity and uncertainty studies, of two numbers and of stocks. */
final class AnalysisAnswers {

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
	private record Move(String scenario, Varied varied, Tornado.Bar cost, Tornado.Bar mitigation) {
	}

	/**
	 * A line of a table of two numbers.
	 *
	 * @param what    the result and its unit
	 * @param text    the value of the number that moves from line to line
	 * @param value   the same to sort by
	 * @param results by value of the other number
	 */
	private record Line(String scenario, String what, String text, double value, double[] results) {
	}

	/**
	 * What becomes of a scenario when numbers are drawn.
	 *
	 * @param mitigation t CO2e
	 * @param cost       abatement cost, CNY/t
	 */
	private record Scatter(String scenario, Summary mitigation, Summary cost) {
	}

	/**
	 * A calendar year of a stock that is fed every year, amounts in its unit.
	 *
	 * @param end what is there at the end of the year
	 * @param age of it, mean, years
	 */
	private record StockYear(int year, double inflow, double outflow, double end, double age) {
	}

	private AnalysisAnswers() {
	}

	/** Adds the tables of what a study asks of its own results. */
	static void add(StudyResult result, List<Answer> answers) {
		Quantity cost = Quantity.abatementCost(result.study().denominator());
		for (SelectionResult each : result.analysis().selections()) {
			String title = Answers.titled(each.selection().title(), each.number());
			answers.add(new Answer("Choice: " + title, frame -> choice(frame, each, result)));
			answers.add(new Answer("Abatement curve: " + title, frame -> curve(frame, each, result)));
		}
		for (SensitivityResult each : result.analysis().sensitivities()) {
			answers.add(new Answer("Sensitivity: " + Answers.titled(each.title(), each.number()),
					frame -> sensitivity(frame, moves(each, cost))));
		}
		for (TableResult each : result.analysis().tables()) {
			answers.add(new Answer("Table: " + Answers.titled(each.title(), each.number()),
					frame -> twoWay(frame, each).show(lines(each, cost))));
		}
		for (UncertaintyResult each : result.analysis().uncertainties()) {
			answers.add(new Answer("Uncertainty: " + Answers.titled(each.ensemble().title(), each.ensemble().number()),
					frame -> uncertainty(frame, scatter(each, cost))));
		}
		for (StockModelResult each : result.analysis().stocks()) {
			String unit = each.model().unitText();
			answers.add(new Answer("Stock: " + each.model().title() + (unit.isEmpty() ? "" : ", " + unit),
					frame -> stock(frame).show(years(each))));
		}
	}

	/** What each unit takes so that all together do best. */
	private static ResultTable<SelectionResult.Taken> choice(Composite frame, SelectionResult choice, StudyResult result) {
		Scale mass = Scale.mass(choice.taken().stream().mapToDouble(SelectionResult.Taken::mitigation));
		Scale money = Scale.money(choice.taken().stream().mapToDouble(SelectionResult.Taken::cost));
		return new ResultTable<SelectionResult.Taken>(frame)
				.text("Unit", "Id of the unit", 2, taken -> result.units().get(taken.unit()).id())
				.text("Park", "Its park", 2, taken -> result.units().get(taken.unit()).park())
				.text("Plant", "Its plant", 2, taken -> result.units().get(taken.unit()).plant())
				.text("Takes", "Scenario of the study", 3, SelectionResult.Taken::scenario)
				.number(mass.in("Mitigation"), "Emissions avoided, CO2 equivalent", 3, taken -> mass.of(taken.mitigation()))
				.number(money.in("Cost NPV"), "Net present value against the baseline; a gain is negative", 1,
						taken -> money.of(taken.cost()))
				.number(money.in("Investment"), "For equipment", 1, taken -> money.of(taken.investment()))
				.show(choice.taken());
	}

	/** The marginal abatement cost, and with its sums the efficient frontier. */
	private static ResultTable<SelectionResult.Step> curve(Composite frame, SelectionResult choice, StudyResult result) {
		Scale mass = Scale.mass(choice.curve().stream().mapToDouble(SelectionResult.Step::mitigationAll));
		Scale money = Scale.money(choice.curve().stream().mapToDouble(SelectionResult.Step::costAll));
		return new ResultTable<SelectionResult.Step>(frame)
				.text("Unit", "Id of the unit", 2, step -> result.units().get(step.unit()).id())
				.text("Takes", "Scenario of the study", 3, SelectionResult.Step::scenario)
				.text("Instead of", "The scenario that it leaves", 3, SelectionResult.Step::before)
				.number("Marginal [CNY/t]", "Cost of the step by its mitigation", 1, SelectionResult.Step::costPerTonne)
				.number(mass.in("Mitigation"), "Emissions that the step avoids, CO2 equivalent", 3,
						step -> mass.of(step.mitigation()))
				.number(mass.in("of all so far"), "Of this step and all before it", 1, step -> mass.of(step.mitigationAll()))
				.number(money.in("Cost of all so far"), "Least cost of so much mitigation: the efficient frontier", 1,
						step -> money.of(step.costAll()))
				.show(choice.curve());
	}

	/** Numbers that move one at a time, the one that moves the cost of a scenario most first. */
	private static ResultTable<Move> sensitivity(Composite frame, List<Move> lines) {
		Scale mass = Scale.mass(lines.stream().mapToDouble(move -> move.mitigation().atHigh()));
		return new ResultTable<Move>(frame).text("Scenario", "Name in the study", 3, Move::scenario)
				.text("Number", "What moves, all else as the study states it", 4, move -> move.varied().name())
				.text("Low", "Its low value, or by how much it falls", 3, move -> move.varied().text(move.cost().low()))
				.text("High", "Its high value, or by how much it rises", 3, move -> move.varied().text(move.cost().high()))
				.number("Cost at low [CNY/t]", "Abatement cost at the low value", 1, move -> move.cost().atLow())
				.number("at high [CNY/t]", "Abatement cost at the high value", 1, move -> move.cost().atHigh())
				.number("Between [CNY/t]", "How far the abatement cost moves", 1, move -> move.cost().width())
				.number(mass.in("Mitigation at low"), "Mitigation at the low value", 1, move -> mass.of(move.mitigation().atLow()))
				.number(mass.in("at high"), "Mitigation at the high value", 1, move -> mass.of(move.mitigation().atHigh()))
				.show(lines);
	}

	/** @param cost the abatement cost that the study shows first */
	private static List<Move> moves(SensitivityResult result, Quantity cost) {
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
	private static ResultTable<Line> twoWay(Composite frame, TableResult result) {
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
	private static List<Line> lines(TableResult result, Quantity cost) {
		Scale mass = Scale.mass(result.scenarios().stream()
				.flatMapToDouble(each -> Arrays.stream(each.tables().get(Quantity.MITIGATION).results()).flatMapToDouble(Arrays::stream)));
		List<Line> lines = new ArrayList<>();
		for (TableResult.OfScenario scenario : result.scenarios()) {
			lines(result, scenario, "Cost [CNY/t]", cost, 1, lines);
			lines(result, scenario, mass.in("Mitigation"), Quantity.MITIGATION, 1 / mass.factor(), lines);
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
	private static ResultTable<Scatter> uncertainty(Composite frame, List<Scatter> lines) {
		Scale mass = Scale.mass(lines.stream().mapToDouble(line -> line.mitigation().mean()));
		return new ResultTable<Scatter>(frame).text("Scenario", "Name in the study", 3, Scatter::scenario)
				.number(mass.in("Mitigation"), "Mean of all draws", 1, of -> mass.of(of.mitigation().mean()))
				.number("5 %", "One draw in twenty is below", 1, of -> mass.of(quantile(of.mitigation(), LOWEST)))
				.number("95 %", "One draw in twenty is above", 1, of -> mass.of(quantile(of.mitigation(), HIGHEST)))
				.number("Cost [CNY/t]", "Abatement cost, mean of all draws", 1, of -> of.cost().mean())
				.number("± [CNY/t]", "Standard error of the mean", 2, of -> of.cost().standardError())
				.number("5 % [CNY/t]", "One draw in twenty is below", 1, of -> quantile(of.cost(), LOWEST))
				.number("Median [CNY/t]", "Every second draw is below", 1, of -> quantile(of.cost(), MEDIAN))
				.number("95 % [CNY/t]", "One draw in twenty is above", 1, of -> quantile(of.cost(), HIGHEST)).show(lines);
	}

	/** @param cost the abatement cost that the study shows first */
	private static List<Scatter> scatter(UncertaintyResult result, Quantity cost) {
		return result.scenarios().stream()
				.map(of -> new Scatter(of.name(), of.summaries().get(Quantity.MITIGATION), of.summaries().get(cost))).toList();
	}

	/** A stock that is fed every year, year by year. */
	private static ResultTable<StockYear> stock(Composite frame) {
		return new ResultTable<StockYear>(frame).text("Year", "Calendar year", 2, of -> Integer.toString(of.year()))
				.number("Inflow", "What comes in during the year", 2, StockYear::inflow)
				.number("Outflow", "What leaves during the year", 2, StockYear::outflow)
				.number("Stock at the end", "What is there at the end of the year", 2, StockYear::end)
				.number("Mean age [a]", "Of what is there at the end of the year", 1, StockYear::age);
	}

	private static List<StockYear> years(StockModelResult result) {
		DynamicStock stock = result.stock();
		return IntStream.range(0, result.years()).mapToObj(t -> new StockYear(result.year(t), stock.inflow()[t], stock.outflow()[t],
				stock.stock()[t], result.meanAge()[t])).toList();
	}

	private static double quantile(Summary summary, double level) {
		return summary.quantiles()[UncertaintyResult.LEVELS.indexOf(level)];
	}
}
