package org.parkwright.ui.internal.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import org.parkwright.core.result.CommittedResult;
import org.parkwright.core.result.ImpactResult;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.Target;
import org.parkwright.engine.CommittedEmissions;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.lifetime.DynamicStock;

/** What the Results view shows of a result, table by table: what their lines are and which columns they have. */
final class Answers {

	private static final double PERCENT = 100;
	private static final double LOWEST = 0.05;
	private static final double MEDIAN = 0.5;
	private static final double HIGHEST = 0.95;

	/**
	 * A table of a result.
	 *
	 * @param name  for the reader to choose it by
	 * @param table makes it in a frame, which holds nothing else
	 */
	record Answer(String name, Function<Composite, ResultTable<?>> table) {
	}

	/**
	 * A unit of which numbers of a column are not too long and not too small.
	 *
	 * @param unit   its symbol
	 * @param factor t or CNY in it
	 */
	private record Scale(String unit, double factor) {

		/** @param tonnes of which the largest counts */
		static Scale mass(DoubleStream tonnes) {
			double largest = largest(tonnes);
			return largest >= 1e6 ? new Scale("Mt", 1e6) : largest >= 1e3 ? new Scale("kt", 1e3) : new Scale("t", 1);
		}

		/** @param money CNY, of which the largest counts */
		static Scale money(DoubleStream money) {
			return largest(money) >= 1e6 ? new Scale("M CNY", 1e6) : new Scale("CNY", 1);
		}

		private static double largest(DoubleStream values) {
			return values.filter(Double::isFinite).map(Math::abs).max().orElse(0);
		}

		String in(String title) {
			return title + " [" + unit + "]";
		}

		double of(double value) {
			return value / factor;
		}
	}

	/**
	 * What the units of a fuel in a province emit without any measure.
	 *
	 * @param tonnes t CO2e over the years that count
	 * @param share  of the whole stock
	 */
	private record Committed(CommittedResult.Group group, double tonnes, double share) {
	}

	/**
	 * How a scenario stands to a target.
	 *
	 * @param emissions t CO2e
	 * @param limit     t CO2e
	 * @param usedUp    calendar year in which a carbon budget is used up, as text
	 */
	private record Standing(String target, String scenario, double emissions, double limit, String usedUp) {
		String met() {
			return Double.isNaN(emissions) || Double.isNaN(limit) ? ResultTable.UNKNOWN : emissions < limit ? "yes" : "no";
		}
	}

	/** What units burden beside greenhouse gases under a scenario, over the years that count. */
	private record Burden(String scenario, ImpactResult impact) {
	}

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

	private Answers() {
	}

	/** @return all tables of a result, the comparisons first */
	static List<Answer> of(StudyResult result) {
		List<Answer> answers = new ArrayList<>();
		for (Comparison each : comparisons(result)) {
			String name = each.title().isEmpty() ? String.join(", ", each.scenarios()) : each.title();
			answers.add(new Answer(name, frame -> comparison(frame, result.ranked(each))));
		}
		answers.add(new Answer("Committed emissions", frame -> committed(frame, result)));
		answers.add(new Answer("Emissions by year", frame -> emissions(frame, result)));
		if (!result.study().targets().isEmpty()) {
			answers.add(new Answer("Targets", frame -> targets(frame, result)));
		}
		if (!result.study().factors().impacts().isEmpty()) {
			answers.add(new Answer("Other impacts", frame -> impacts(frame, result)));
		}
		analyses(result, answers);
		return answers;
	}

	private static void analyses(StudyResult result, List<Answer> answers) {
		Quantity cost = Quantity.abatementCost(result.study().denominator());
		for (SelectionResult each : result.analysis().selections()) {
			String title = titled(each.selection().title(), each.number());
			answers.add(new Answer("Choice: " + title, frame -> choice(frame, each, result)));
			answers.add(new Answer("Abatement curve: " + title, frame -> curve(frame, each, result)));
		}
		for (SensitivityResult each : result.analysis().sensitivities()) {
			answers.add(new Answer("Sensitivity: " + titled(each.title(), each.number()),
					frame -> sensitivity(frame, moves(each, cost))));
		}
		for (TableResult each : result.analysis().tables()) {
			answers.add(new Answer("Table: " + titled(each.title(), each.number()),
					frame -> twoWay(frame, each).show(lines(each, cost))));
		}
		for (UncertaintyResult each : result.analysis().uncertainties()) {
			answers.add(new Answer("Uncertainty: " + titled(each.ensemble().title(), each.ensemble().number()),
					frame -> uncertainty(frame, scatter(each, cost))));
		}
		for (StockModelResult each : result.analysis().stocks()) {
			String unit = each.model().unitText();
			answers.add(new Answer("Stock: " + each.model().title() + (unit.isEmpty() ? "" : ", " + unit),
					frame -> stock(frame).show(years(each))));
		}
	}

	private static String titled(String title, int number) {
		return title.isEmpty() ? Integer.toString(number) : title;
	}

	/** What can be compared: what the study says, else all of it. */
	private static List<Comparison> comparisons(StudyResult result) {
		return !result.study().comparisons().isEmpty() ? result.study().comparisons()
				: List.of(new Comparison("", result.scenarios().stream().map(ScenarioResult::name).toList(),
						Comparison.Ranking.NONE));
	}

	/** What the units of today will emit without any measure, by fuel and province. */
	private static ResultTable<Committed> committed(Composite frame, StudyResult result) {
		CommittedEmissions emissions = result.committed().emissions();
		List<CommittedResult.Group> groups = result.committed().groups();
		Scale mass = Scale.mass(DoubleStream.of(emissions.total()));
		ResultTable<Committed> table = new ResultTable<Committed>(frame)
				.text("Fuel", "What the units burn or use", 3, of -> known(of.group().fuel()));
		if (groups.stream().anyMatch(group -> !group.province().isEmpty())) {
			table.text("Province", "Of the park", 3, of -> known(of.group().province()));
		}
		return table.number(mass.in("Emissions"), "CO2 equivalent over the years for which units count, if nothing is done", 2,
						of -> mass.of(of.tonnes()))
				.number("Share [%]", "Of the emissions of all units", 1, of -> PERCENT * of.share())
				.show(IntStream.range(0, groups.size()).mapToObj(g -> new Committed(groups.get(g), emissions.byGroup()[g],
						emissions.byGroup()[g] / emissions.total())).toList());
	}

	private static String known(String name) {
		return name.isEmpty() ? ResultTable.UNKNOWN : name;
	}

	/** What the units of today emit in each year, without any measure and under each scenario. */
	private static ResultTable<Integer> emissions(Composite frame, StudyResult result) {
		Scale mass = Scale.mass(DoubleStream.of(emissions(result.trajectory(), 0)));
		ResultTable<Integer> table = new ResultTable<Integer>(frame)
				.text("Year", "Calendar year", 2, k -> Integer.toString(result.study().baseYear() + k))
				.number(mass.in("Baseline"), "CO2 equivalent, if nothing is done", 2, k -> mass.of(emissions(result.trajectory(), k)));
		result.scenarios().forEach(scenario -> table.number(scenario.name(), scenario.scenario().title(), 2,
				k -> mass.of(emissions(scenario.trajectory(), k))));
		int years = Stream.concat(Stream.of(result.trajectory()), result.scenarios().stream().map(ScenarioResult::trajectory))
				.mapToInt(Trajectory::years).max().orElse(0);
		return table.show(IntStream.range(0, years).boxed().toList());
	}

	/** t CO2e; 0 when nothing counts any more. */
	private static double emissions(Trajectory trajectory, int k) {
		return k < trajectory.years() ? trajectory.total(Trajectory.Quantity.EMISSIONS, k) : 0;
	}

	private static ResultTable<Standing> targets(Composite frame, StudyResult result) {
		List<Standing> lines = new ArrayList<>();
		for (Target target : result.study().targets()) {
			String name = titled(target.title(), result.study().targets().indexOf(target) + 1);
			boolean budget = target.year() == null;
			if (budget) {
				CommittedEmissions committed = result.committed().emissions();
				lines.add(new Standing(name, "(baseline)", committed.total(), target.limit(), usedUp(committed, target)));
			}
			result.targets().stream().filter(each -> each.target() == target)
					.forEach(each -> lines.add(new Standing(name, each.scenario().name(), each.emissions(), each.limit(),
							budget ? usedUp(each.scenario().committed(), target) : "")));
		}
		Scale mass = Scale.mass(lines.stream().mapToDouble(Standing::limit));
		return new ResultTable<Standing>(frame).text("Target", "What emissions are to stay below", 4, Standing::target)
				.text("Scenario", "Name in the study", 3, Standing::scenario)
				.number(mass.in("Emissions"), "CO2 equivalent of the year, or of all years that count", 2,
						of -> mass.of(of.emissions()))
				.number(mass.in("Limit"), "CO2 equivalent", 2, of -> mass.of(of.limit()))
				.number("Of the limit [%]", "Emissions by limit", 1, of -> PERCENT * of.emissions() / of.limit())
				.text("Met", "Whether emissions stay below", 2, Standing::met)
				.text("Used up in", "The year at whose end a carbon budget is used up", 2, Standing::usedUp).show(lines);
	}

	private static String usedUp(CommittedEmissions emissions, Target budget) {
		int year = emissions.exhausts(budget.limit());
		return Double.isNaN(emissions.total()) ? ResultTable.UNKNOWN : year < 0 ? "lasts" : Integer.toString(year);
	}

	private static ResultTable<Burden> impacts(Composite frame, StudyResult result) {
		List<Burden> lines = new ArrayList<>();
		result.impacts(result.trajectory()).forEach(impact -> lines.add(new Burden("(baseline)", impact)));
		result.scenarios().forEach(scenario -> result.impacts(scenario.trajectory())
				.forEach(impact -> lines.add(new Burden(scenario.name(), impact))));
		return new ResultTable<Burden>(frame).text("Scenario", "Name in the study", 3, Burden::scenario)
				.text("Impact", "What is burdened", 3, of -> of.impact().impact().name())
				.text("Unit", "Of all numbers of the line", 2, of -> of.impact().impact().unit())
				.number("Direct", "By the units themselves, over the years for which they count", 0,
						of -> ImpactResult.total(of.impact().direct()))
				.number("Change", "Against the baseline, by the units themselves", 0,
						of -> ImpactResult.total(of.impact().directChange()))
				.number("Upstream", "By whoever brings fuel and electricity to the units", 0,
						of -> ImpactResult.total(of.impact().upstream()))
				.number("Change upstream", "Against the baseline", 0, of -> ImpactResult.total(of.impact().upstreamChange()))
				.show(lines);
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

	/** Scenarios side by side. */
	private static ResultTable<ScenarioResult> comparison(Composite frame, List<ScenarioResult> lines) {
		Scale mass = Scale.mass(lines.stream().mapToDouble(line -> line.appraisal().mitigationTonnes()));
		Scale money = Scale.money(lines.stream().mapToDouble(line -> line.appraisal().npv()));
		return new ResultTable<ScenarioResult>(frame).text("Scenario", "Name in the study", 2, ScenarioResult::name)
				.text("Title", "What the study says it is", 6, result -> result.scenario().title())
				.number(mass.in("Mitigation"), "Emissions avoided over the years for which units count, CO2 equivalent", 1,
						result -> mass.of(result.appraisal().mitigationTonnes()))
				.number("Rate [%]", "Mitigation by emissions of the baseline", 3,
						result -> PERCENT * result.appraisal().mitigationRate())
				.number("Levelised [CNY/t]", "Net present cost by mitigation that is discounted too", 1,
						result -> result.appraisal().levelisedCost())
				.number("Cumulative [CNY/t]", "Net present cost by mitigation that is summed up", 1,
						result -> result.appraisal().cumulativeCost())
				.number(money.in("Cost NPV"), "Net present value of all costs against the baseline; a gain is negative", 1,
						result -> money.of(result.appraisal().npv()))
				.number("Units", "Units that take a measure", 0, result -> result.appraisal().unitsAffected()).show(lines);
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
