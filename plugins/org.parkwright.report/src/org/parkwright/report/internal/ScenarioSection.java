package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.CostPart;
import org.parkwright.engine.Trajectory;

/** Sections 2 to 4: scenarios compared, the abatement-cost charts, the six parts of cost. */
final class ScenarioSection {

	/** How many scenarios a chart shows; colours beyond that can't be told apart. */
	static final int MOST_IN_CHART = 12;

	private ScenarioSection() {
	}

	static void fill(StudyResult result, Scales scales, Contents contents) {
		contents.fact("massUnit", scales.mass().unit());
		contents.fact("moneyUnit", scales.money().unit());
		boolean levelised = result.study().denominator() == Denominator.LEVELISED;
		contents.fact("costName", levelised ? "Levelised abatement cost" : "Cumulative abatement cost");
		contents.fact("baselineTotal", scales.mass().full(baseline(result), 1));
		compare(result, scales, contents);
		curve("curveSingle", result, scenarios(result, false), scales, contents);
		curve("curveCombined", result, scenarios(result, true), scales, contents);
		contents.fact("curveNote", notShown(result));
		parts(result, scales, contents);
	}

	/** @return emissions of the baseline over remaining life, t CO2e */
	static double baseline(StudyResult result) {
		double total = 0;
		for (int year = 0; year < result.trajectory().years(); year++) {
			total += result.trajectory().total(Trajectory.Quantity.EMISSIONS, year);
		}
		return result.scenarios().isEmpty() ? total : result.scenarios().getFirst().appraisal().baselineTonnes();
	}

	/** @return the measures of a scenario, each once, in the order in which they are applied */
	static List<Measure> measures(Scenario scenario) {
		return scenario.steps().stream().flatMap(step -> step.measures().stream()).distinct().toList();
	}

	/** @return what a scenario does, in words: its title, else that of its only measure, else its steps */
	static String description(Scenario scenario) {
		if (!scenario.title().isBlank()) {
			return scenario.title();
		}
		List<Measure> measures = measures(scenario);
		return measures.size() == 1 && !measures.getFirst().title().isBlank() ? measures.getFirst().title()
				: Words.sentence(steps(scenario));
	}

	/** @return {@code M3, then the first of M1 and M2 that applies} */
	static String steps(Scenario scenario) {
		return scenario.steps().stream().map(step -> {
			List<String> names = step.measures().stream().map(Measure::name).toList();
			boolean one = names.size() == 1 && step.choice() == Scenario.Choice.FIRST;
			return (one ? names.getFirst() : "the " + step.choice().words() + " " + Words.list(names) + " that applies")
					+ (step.condition() == null ? "" : " where " + ExpressionText.of(step.condition()))
					+ (step.from() == null ? "" : " from " + step.from() + " on")
					+ (Double.isNaN(step.share()) ? "" : " at " + Numbers.text(100 * step.share(), 0) + " % of the capacity a year");
		}).collect(Collectors.joining(", then "));
	}

	/** @return the rate in percent, without its sign */
	static String rate(Appraisal appraisal, int decimals) {
		return appraisal.baselineTonnes() == 0 ? Numbers.NONE : Numbers.text(100 * appraisal.mitigationRate(), decimals);
	}

	/** @return an abatement cost in CNY/t, which has no value where nothing is mitigated */
	static String cost(Appraisal appraisal, double cost) {
		return appraisal.mitigationTonnes() == 0 ? Numbers.NONE : Numbers.text(cost, 1);
	}

	private static List<Comparison> comparisons(StudyResult result) {
		if (!result.study().comparisons().isEmpty()) {
			return result.study().comparisons();
		}
		return List.of(new Comparison("Scenarios", result.scenarios().stream().map(ScenarioResult::name).toList(),
				Comparison.Ranking.NONE));
	}

	private static void compare(StudyResult result, Scales scales, Contents contents) {
		contents.table("comparison");
		int number = 0;
		for (Comparison comparison : comparisons(result)) {
			number++;
			String title = comparison.title().isBlank() ? "Comparison " + number : comparison.title();
			String order = switch (comparison.ranking()) {
			case NONE -> "in the order of the study";
			case MITIGATION -> "largest mitigation first";
			case COST -> "smallest abatement cost first";
			};
			int rank = 0;
			for (ScenarioResult scenario : result.ranked(comparison)) {
				rank++;
				Appraisal appraisal = scenario.appraisal();
				contents.row("comparison", number + ". " + title + ", " + order, Integer.toString(rank), scenario.name(),
						description(scenario.scenario()), scales.mass().text(appraisal.mitigationTonnes(), 1),
						rate(appraisal, 2), scales.money().text(appraisal.npv(), 2),
						cost(appraisal, appraisal.levelisedCost()), cost(appraisal, appraisal.cumulativeCost()),
						Numbers.count(appraisal.unitsAffected()), Contents.key(number));
			}
		}
	}

	private static Stream<ScenarioResult> priced(StudyResult result, boolean combined) {
		return result.scenarios().stream().filter(scenario -> combines(scenario) == combined)
				.filter(scenario -> Double.isFinite(result.cost(scenario)) && scenario.appraisal().mitigationTonnes() > 0);
	}

	/** @return those of known cost that mitigate, smallest cost first */
	private static List<ScenarioResult> scenarios(StudyResult result, boolean combined) {
		return priced(result, combined).sorted(Comparator.comparingDouble(result::cost)).limit(MOST_IN_CHART).toList();
	}

	/** @return whether a scenario has several measures */
	static boolean combines(ScenarioResult scenario) {
		return measures(scenario.scenario()).size() > 1;
	}

	/**
	 * Corners of one rectangle a scenario, side by side: x, then the height in the scenario's own column. Behind them a
	 * row a name, with its height in the scenario's label column.
	 */
	private static void curve(String table, StudyResult result, List<ScenarioResult> scenarios, Scales scales,
			Contents contents) {
		contents.table(table);
		contents.fact(table + "Names", names(scenarios));
		contents.fact(table + "Places", scenarios.stream()
				.map(scenario -> Integer.toString(result.scenarios().indexOf(scenario))).collect(Collectors.joining("\t")));
		List<CurveLabels.Bar> bars = new ArrayList<>();
		double left = 0;
		for (ScenarioResult scenario : scenarios) {
			double right = left + scales.mass().of(scenario.appraisal().mitigationTonnes());
			bars.add(new CurveLabels.Bar(scenario.name(), left, right, result.cost(scenario)));
			left = right;
		}
		for (int i = 0; i < bars.size(); i++) {
			CurveLabels.Bar bar = bars.get(i);
			contents.row(table, cells(bar.left(), 1 + i, 0));
			contents.row(table, cells(bar.left(), 1 + i, bar.height()));
			contents.row(table, cells(bar.right(), 1 + i, bar.height()));
			contents.row(table, cells(bar.right(), 1 + i, 0));
		}
		contents.fact(table + "Sides", bars.stream().map(bar -> bar.saving() ? "above" : "below")
				.collect(Collectors.joining("\t")));
		List<CurveLabels.Spot> spots = new CurveLabels(Charts.CURVE_PLOT_WIDTH, Charts.CURVE_PLOT_HEIGHT).place(bars);
		for (int i = 0; i < spots.size(); i++) {
			contents.row(table, cells(spots.get(i).x(), 1 + MOST_IN_CHART + i, spots.get(i).y()));
		}
	}

	private static Object[] cells(double x, int column, double y) {
		Object[] cells = new Object[1 + 2 * MOST_IN_CHART];
		cells[0] = x;
		cells[column] = y;
		return cells;
	}

	private static String names(List<ScenarioResult> scenarios) {
		return scenarios.stream().map(ScenarioResult::name).collect(Collectors.joining("\t"));
	}

	/** Says which scenarios no curve shows, and why. */
	private static String notShown(StudyResult result) {
		List<String> unknown = result.scenarios().stream().filter(scenario -> scenario.appraisal().mitigationTonnes() != 0)
				.filter(scenario -> !Double.isFinite(result.cost(scenario))).map(ScenarioResult::name).toList();
		List<String> nothing = result.scenarios().stream().filter(scenario -> scenario.appraisal().mitigationTonnes() <= 0)
				.filter(scenario -> !unknown.contains(scenario.name())).map(ScenarioResult::name).toList();
		List<String> notes = new ArrayList<>();
		if (!unknown.isEmpty()) {
			notes.add("Not shown because the cost is unknown: " + Words.some(unknown) + ".");
		}
		if (!nothing.isEmpty()) {
			notes.add("Not shown because nothing is mitigated: " + Words.some(nothing) + ".");
		}
		for (boolean combined : new boolean[] { false, true }) {
			if (priced(result, combined).count() > MOST_IN_CHART) {
				notes.add("A figure shows the " + MOST_IN_CHART + " scenarios of smallest cost; section 2 has all.");
				break;
			}
		}
		return String.join(" ", notes);
	}

	private static void parts(StudyResult result, Scales scales, Contents contents) {
		contents.table("parts");
		contents.table("partsChart");
		List<ScenarioResult> shown = result.scenarios().stream().limit(MOST_IN_CHART).toList();
		List<String> unknown = shown.stream().filter(scenario -> !Double.isFinite(scenario.appraisal().npv()))
				.map(ScenarioResult::name).toList();
		contents.fact("partsChartShown", (shown.size() < result.scenarios().size()
				? "The first " + MOST_IN_CHART + " scenarios of the study; the table has all. " : "")
				+ (unknown.isEmpty() ? "" : "What is unknown of " + Words.some(unknown) + " is not drawn."));
		for (ScenarioResult scenario : result.scenarios()) {
			Appraisal appraisal = scenario.appraisal();
			List<Object> texts = new ArrayList<>(List.of(scenario.name()));
			for (CostPart part : CostPart.values()) {
				texts.add(scales.money().text(appraisal.partTotals()[part.ordinal()], 2));
			}
			texts.add(scales.money().text(appraisal.npv(), 2));
			contents.row("parts", texts.toArray());
		}
		// The chart engine refuses a part of which nothing is known; a bar without height is not seen either.
		boolean[] known = new boolean[CostPart.values().length];
		for (int part = 0; part < known.length; part++) {
			int index = part;
			known[part] = shown.stream().anyMatch(scenario -> Double.isFinite(scenario.appraisal().partTotals()[index]));
		}
		for (ScenarioResult scenario : shown) {
			Appraisal appraisal = scenario.appraisal();
			List<Object> numbers = new ArrayList<>(List.of(scenario.name()));
			for (int part = 0; part < appraisal.partTotals().length; part++) {
				numbers.add(known[part] ? Contents.number(scales.money().of(appraisal.partTotals()[part])) : Double.valueOf(0));
			}
			numbers.add(Contents.number(scales.money().of(appraisal.npv())));
			contents.row("partsChart", numbers.toArray());
		}
	}
}
