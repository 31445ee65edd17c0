package org.parkwright.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.analysis.StudyAnalysis;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.study.Denominator;

/** What a study's choices, sensitivity and uncertainty studies, its tables and stocks come to, in short, for the terminal. */
final class AnalysisText {

	private static final String CHOICE = "%-12s %14s %16s %16s";
	private static final String MOVED = "%-12s %-28s %12s %12s %12s";
	private static final String SCATTERED = "%-12s %14s %24s %14s %22s";
	private static final String STOCK = "%-12s %14s %16s %16s %12s";
	private static final int BARS = 3;
	private static final int MOST_VALUES = 7;
	private static final double LOW = 0.05;
	private static final double HIGH = 0.95;

	private AnalysisText() {
	}

	static void print(StudyAnalysis analysis, Denominator denominator, Console console) {
		analysis.selections().forEach(result -> print(result, console));
		analysis.sensitivities().forEach(result -> print(result, denominator, console));
		analysis.tables().forEach(result -> print(result, denominator, console));
		analysis.uncertainties().forEach(result -> print(result, console));
		analysis.stocks().forEach(result -> print(result, console));
	}

	private static void print(SelectionResult result, Console console) {
		title("Choice", result.number(), result.selection().title(), console);
		console.print(String.format(CHOICE, "units", "mitigation", "NPV", "investment"));
		console.print(String.format(CHOICE, "", "Mt CO2e", "M CNY", "M CNY"));
		console.print(String.format(CHOICE, result.taken().size(), number(result.mitigation() / 1e6, 1), number(result.cost() / 1e6, 1),
				number(result.investment() / 1e6, 1)));
		if (!result.optimal()) {
			console.print("The search was stopped: a better choice may exist, none beyond " + number(result.bound() / 1e6, 1) + ".");
		}
	}

	private static void print(SensitivityResult result, Denominator denominator, Console console) {
		title("Sensitivity", result.number(), result.title(), console);
		console.print(String.format(MOVED, "scenario", denominator == Denominator.LEVELISED ? "levelised cost by" : "cumulative cost by",
				"base", "at low", "at high"));
		console.print(String.format(MOVED, "", "", "CNY/t", "CNY/t", "CNY/t"));
		for (SensitivityResult.OfScenario scenario : result.scenarios()) {
			Tornado tornado = scenario.tornados().get(cost(denominator));
			for (Tornado.Bar bar : tornado.bars().subList(0, Math.min(BARS, tornado.bars().size()))) {
				console.print(String.format(MOVED, scenario.name(), result.variables().get(bar.parameter()).name(),
						number(tornado.base(), 1), number(bar.atLow(), 1), number(bar.atHigh(), 1)));
			}
		}
	}

	/** The cost of each scenario; of a table that is too large for a terminal the values at the ends alone. */
	private static void print(TableResult result, Denominator denominator, Console console) {
		title("Table", result.number(), result.title(), console);
		int[] rows = shown(result.rows());
		int[] columns = shown(result.columns());
		console.print((denominator == Denominator.LEVELISED ? "levelised" : "cumulative") + " cost in CNY/t at values of "
				+ result.rows().varied().name() + " (down) and " + result.columns().varied().name() + " (across); * as the study states"
				+ (rows.length < result.rows().values().length || columns.length < result.columns().values().length
						? "; more values in two-way.csv" : ""));
		List<List<String>> lines = new ArrayList<>();
		lines.add(new ArrayList<>(List.of("scenario", result.rows().varied().name())));
		Arrays.stream(columns).forEach(column -> lines.getFirst().add(result.columns().text(column)));
		for (TableResult.OfScenario scenario : result.scenarios()) {
			double[][] costs = scenario.tables().get(cost(denominator)).results();
			for (int row : rows) {
				List<String> line = new ArrayList<>(List.of(scenario.name(), result.rows().text(row)));
				Arrays.stream(columns).forEach(column -> line.add(number(costs[row][column], 1)));
				lines.add(line);
			}
		}
		print(lines, console);
	}

	private static int[] shown(TableResult.Axis axis) {
		int count = axis.values().length;
		return count <= MOST_VALUES ? IntStream.range(0, count).toArray() : new int[] { 0, count - 1 };
	}

	/** Lines whose cells stand below each other, the first two to the left, the others to the right. */
	private static void print(List<List<String>> lines, Console console) {
		for (List<String> line : lines) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < line.size(); i++) {
				int column = i;
				int width = lines.stream().mapToInt(each -> each.get(column).length()).max().orElseThrow();
				text.append(String.format(i < 2 ? "%-" + width + "s  " : "%" + width + "s  ", line.get(i)));
			}
			console.print(text.toString().stripTrailing());
		}
	}

	private static void print(UncertaintyResult result, Console console) {
		Denominator denominator = result.ensemble().denominator();
		title("Uncertainty", result.ensemble().number(), result.ensemble().title(), console);
		console.print(String.format(Locale.ROOT, "%,d draws; in brackets the 5 %% and 95 %% quantiles", result.ensemble().draws()));
		console.print(String.format(SCATTERED, "scenario", "mitigation", "", denominator == Denominator.LEVELISED ? "levelised cost"
				: "cumulative cost", ""));
		console.print(String.format(SCATTERED, "", "Mt CO2e", "", "CNY/t", ""));
		for (UncertaintyResult.OfScenario scenario : result.scenarios()) {
			Summary mitigation = scenario.summaries().get(Quantity.MITIGATION);
			Summary cost = scenario.summaries().get(cost(denominator));
			console.print(String.format(SCATTERED, scenario.name(), number(mitigation.mean() / 1e6, 1), range(mitigation, 1e6),
					number(cost.mean(), 1), range(cost, 1)));
		}
	}

	private static void print(StockModelResult result, Console console) {
		int end = result.years() - 1;
		title("Stock", result.number(), result.model().title(), console);
		console.print(String.format(STOCK, "years", "inflow", "outflow", "stock at end", "mean age"));
		console.print(String.format(STOCK, "", result.model().unitText(), result.model().unitText(), result.model().unitText(), "a"));
		console.print(String.format(STOCK, result.year(0) + "–" + result.year(end),
				number(Arrays.stream(result.stock().inflow()).sum(), 1), number(Arrays.stream(result.stock().outflow()).sum(), 1),
				number(result.stock().stock()[end], 1), number(result.meanAge()[end], 1)));
	}

	private static void title(String kind, int number, String title, Console console) {
		console.print("");
		console.print(title.isEmpty() ? kind + " " + number : kind + ": " + title);
	}

	private static Quantity cost(Denominator denominator) {
		return switch (denominator) {
		case LEVELISED -> Quantity.LEVELISED_COST;
		case CUMULATIVE -> Quantity.CUMULATIVE_COST;
		};
	}

	private static String range(Summary summary, double unit) {
		List<Double> levels = UncertaintyResult.LEVELS;
		return "(" + number(summary.quantiles()[levels.indexOf(LOW)] / unit, 1) + " … "
				+ number(summary.quantiles()[levels.indexOf(HIGH)] / unit, 1) + ")";
	}

	private static String number(double value, int digits) {
		return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%,." + digits + "f", value);
	}
}
