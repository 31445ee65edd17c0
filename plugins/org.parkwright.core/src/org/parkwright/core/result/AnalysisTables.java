package org.parkwright.core.result;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.parkwright.analysis.sensitivity.SobolIndices;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.analysis.sensitivity.TwoWay;
import org.parkwright.analysis.summary.Contest;
import org.parkwright.analysis.summary.Convergence;
import org.parkwright.analysis.summary.FanChart;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.Ensemble;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.analysis.UncertaintyResult.OfScenario;
import org.parkwright.core.analysis.Variable.Kind;
import org.parkwright.core.analysis.Varied;
import org.parkwright.core.table.CsvWriter;

/**
 * The answers to what a study asks of its own results, such as sensitivity and uncertainty studies, as comma-separated
 * text, in the form of {@link ResultTables}. Rows name study, number and title of what they are of, since a study may ask
 * several such questions.
 */
public final class AnalysisTables {

	private AnalysisTables() {
	}

	/**
	 * One row a scenario, quantity and number that moved, the one that moves the quantity most first: the ends of its
	 * range and the results there. In {@code by}, {@code factor} says that they are factors on what the study states and
	 * {@code value} that they take its place, in {@code variable_unit}.
	 */
	public static void sensitivity(String study, List<SensitivityResult> results, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "sensitivity", "title", "scenario", "quantity", "unit", "variable", "by", "variable_unit",
				"low", "high", "base", "at_low", "at_high");
		for (SensitivityResult result : results) {
			for (SensitivityResult.OfScenario scenario : result.scenarios()) {
				for (Map.Entry<Quantity, Tornado> tornado : scenario.tornados().entrySet()) {
					for (Tornado.Bar bar : tornado.getValue().bars()) {
						Varied varied = result.variables().get(bar.parameter());
						head(printer, study, result.number(), result.title(), scenario.name());
						quantity(printer, tornado.getKey());
						varied(printer, varied);
						ResultTables.numbers(printer, bar.low(), bar.high(), tornado.getValue().base(), bar.atLow(), bar.atHigh());
						printer.println();
					}
				}
			}
		}
		printer.flush();
	}

	/**
	 * One row a scenario, quantity and cell: the value of the number of the rows, that of the columns, and the result
	 * there. Rows come before columns, low values before high ones; {@code row_by} and {@code column_by} are as {@code by}
	 * of {@link #sensitivity}.
	 */
	public static void twoWay(String study, List<TableResult> results, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "table", "title", "scenario", "quantity", "unit", "row_variable", "row_by", "row_unit", "row",
				"column_variable", "column_by", "column_unit", "column", "result");
		for (TableResult result : results) {
			for (TableResult.OfScenario scenario : result.scenarios()) {
				for (Map.Entry<Quantity, TwoWay> of : scenario.tables().entrySet()) {
					TwoWay table = of.getValue();
					for (int row = 0; row < table.rows().length; row++) {
						for (int column = 0; column < table.columns().length; column++) {
							head(printer, study, result.number(), result.title(), scenario.name());
							quantity(printer, of.getKey());
							varied(printer, result.rows().varied());
							ResultTables.numbers(printer, table.rows()[row]);
							varied(printer, result.columns().varied());
							ResultTables.numbers(printer, table.columns()[column], table.results()[row][column]);
							printer.println();
						}
					}
				}
			}
		}
		printer.flush();
	}

	/** One row a scenario and quantity, the stock as it stands first: mean, deviation and quantiles over all draws. */
	public static void uncertainty(List<UncertaintyResult> results, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.print("study");
		for (String column : List.of("uncertainty", "title", "scenario", "quantity", "unit", "draws", "mean", "sd", "standard_error")) {
			printer.print(column);
		}
		levels(printer);
		for (UncertaintyResult result : results) {
			summary(printer, result.ensemble(), ResultTables.BASELINE, Quantity.TONNES, result.tonnes());
			for (OfScenario scenario : result.scenarios()) {
				for (Map.Entry<Quantity, Summary> summary : scenario.summaries().entrySet()) {
					summary(printer, result.ensemble(), scenario.name(), summary.getKey(), summary.getValue());
				}
			}
		}
		printer.flush();
	}

	private static void summary(CsvWriter printer, Ensemble ensemble, String scenario, Quantity quantity, Summary summary)
			throws IOException {
		head(printer, ensemble, scenario);
		quantity(printer, quantity);
		printer.print(summary.draws());
		ResultTables.numbers(printer, summary.mean(), summary.deviation(), summary.standardError());
		ResultTables.numbers(printer, summary.quantiles());
		printer.println();
	}

	/** One row a scenario, quantity (emissions, cost difference not discounted) and calendar year. */
	public static void byYear(List<UncertaintyResult> results, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		for (String column : List.of("study", "uncertainty", "title", "scenario", "quantity", "unit", "year", "mean")) {
			printer.print(column);
		}
		levels(printer);
		for (UncertaintyResult result : results) {
			fan(printer, result.ensemble(), ResultTables.BASELINE, "emissions", "t", result.emissions());
			for (OfScenario scenario : result.scenarios()) {
				fan(printer, result.ensemble(), scenario.name(), "emissions", "t", scenario.emissions());
				fan(printer, result.ensemble(), scenario.name(), "cost", "CNY", scenario.cost());
			}
		}
		printer.flush();
	}

	private static void fan(CsvWriter printer, Ensemble ensemble, String scenario, String quantity, String unit, FanChart fan)
			throws IOException {
		for (int year = 0; year < fan.mean().length; year++) {
			head(printer, ensemble, scenario);
			printer.print(quantity);
			printer.print(unit);
			printer.print(fan.firstYear() + year);
			ResultTables.numbers(printer, fan.mean()[year]);
			for (double[] quantile : fan.quantiles()) {
				ResultTables.numbers(printer, quantile[year]);
			}
			printer.println();
		}
	}

	/** One row a scenario, quantity and number of draws: the mean of so many, and how far it may be off. */
	public static void convergence(List<UncertaintyResult> results, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "uncertainty", "title", "scenario", "quantity", "unit", "draws", "mean", "standard_error");
		for (UncertaintyResult result : results) {
			for (OfScenario scenario : result.scenarios()) {
				for (Map.Entry<Quantity, Convergence> of : scenario.convergence().entrySet()) {
					Convergence convergence = of.getValue();
					for (int step = 0; step < convergence.draws().length; step++) {
						head(printer, result.ensemble(), scenario.name());
						quantity(printer, of.getKey());
						printer.print(convergence.draws()[step]);
						ResultTables.numbers(printer, convergence.mean()[step], convergence.standardError()[step]);
						printer.println();
					}
				}
			}
		}
		printer.flush();
	}

	/**
	 * One row a quantity and pair of scenarios: the share of draws in which the first does better. A row without another
	 * scenario has the share of draws in which it does best of all.
	 */
	public static void contest(List<UncertaintyResult> results, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "uncertainty", "title", "scenario", "quantity", "better", "other", "probability");
		for (UncertaintyResult result : results) {
			List<OfScenario> scenarios = result.scenarios();
			for (Map.Entry<Quantity, Contest> of : result.contests().entrySet()) {
				for (int s = 0; s < scenarios.size(); s++) {
					contest(printer, result.ensemble(), scenarios.get(s).name(), of.getKey(), "", of.getValue().best()[s]);
					for (int other = 0; other < scenarios.size(); other++) {
						if (other != s) {
							contest(printer, result.ensemble(), scenarios.get(s).name(), of.getKey(), scenarios.get(other).name(),
									of.getValue().beats()[s][other]);
						}
					}
				}
			}
		}
		printer.flush();
	}

	private static void contest(CsvWriter printer, Ensemble ensemble, String scenario, Quantity quantity, String other,
			double probability) throws IOException {
		head(printer, ensemble, scenario);
		printer.print(word(quantity));
		printer.print(quantity == Quantity.MITIGATION ? "more" : "less");
		printer.print(other);
		ResultTables.numbers(printer, probability);
		printer.println();
	}

	/** One row a scenario, quantity and number that is drawn: its share of the variance, with 95 % intervals. */
	public static void indices(List<UncertaintyResult> results, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "uncertainty", "title", "scenario", "quantity", "unit", "variable", "by", "variable_unit",
				"points", "first", "first_low", "first_high", "total", "total_low", "total_high", "variance");
		for (UncertaintyResult result : results) {
			for (OfScenario scenario : result.scenarios()) {
				for (Map.Entry<Quantity, SobolIndices> of : scenario.indices().entrySet()) {
					SobolIndices indices = of.getValue();
					for (int v = 0; v < result.ensemble().variables().size(); v++) {
						head(printer, result.ensemble(), scenario.name());
						quantity(printer, of.getKey());
						varied(printer, result.ensemble().variables().get(v));
						printer.print(result.ensemble().points());
						ResultTables.numbers(printer, indices.first()[v], indices.firstLow()[v], indices.firstHigh()[v], indices.total()[v],
								indices.totalLow()[v], indices.totalHigh()[v], indices.variance());
						printer.println();
					}
				}
			}
		}
		printer.flush();
	}

	/** One row a selection and unit that takes a scenario. */
	public static void choice(StudyResult result, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "choice", "title", "scenario", "id", "park", "plant", "mitigation_t", "npv_cny", "investment_cny");
		for (SelectionResult selection : result.analysis().selections()) {
			for (SelectionResult.Taken taken : selection.taken()) {
				head(printer, result.study().name(), selection.number(), selection.selection().title(), taken.scenario());
				unit(printer, result.units().get(taken.unit()));
				ResultTables.numbers(printer, taken.mitigation(), taken.cost(), taken.investment());
				printer.println();
			}
		}
		printer.flush();
	}

	/**
	 * One row a selection and step of its marginal abatement cost curve, the cheapest per tonne first: what the step adds,
	 * and all steps so far, which is the efficient frontier.
	 */
	public static void frontier(StudyResult result, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "choice", "title", "scenario", "id", "park", "plant", "before", "mitigation_t", "npv_cny",
				"cost_cny_per_t", "mitigation_all_t", "npv_all_cny");
		for (SelectionResult selection : result.analysis().selections()) {
			for (SelectionResult.Step step : selection.curve()) {
				head(printer, result.study().name(), selection.number(), selection.selection().title(), step.scenario());
				unit(printer, result.units().get(step.unit()));
				printer.print(step.before());
				ResultTables.numbers(printer, step.mitigation(), step.cost(), step.costPerTonne(), step.mitigationAll(), step.costAll());
				printer.println();
			}
		}
		printer.flush();
	}

	private static void unit(CsvWriter printer, StockUnit unit) throws IOException {
		printer.print(unit.id());
		printer.print(unit.park());
		printer.print(unit.plant());
	}

	private static void head(CsvWriter printer, Ensemble ensemble, String scenario) throws IOException {
		head(printer, ensemble.study(), ensemble.number(), ensemble.title(), scenario);
	}

	private static void head(CsvWriter printer, String study, int number, String title, String scenario) throws IOException {
		printer.print(study);
		printer.print(number);
		printer.print(title);
		printer.print(scenario);
	}

	/** The rest of a header: the levels of the quantiles in percent, such as {@code p2.5}. */
	private static void levels(CsvWriter printer) throws IOException {
		for (double level : UncertaintyResult.LEVELS) {
			printer.print("p" + (level == Math.rint(level * 100) / 100 ? Integer.toString((int) Math.rint(level * 100))
					: Double.toString(Math.rint(level * 1000) / 10)));
		}
		printer.println();
	}

	private static String word(Quantity quantity) {
		return quantity.name().toLowerCase(Locale.ROOT);
	}

	private static void quantity(CsvWriter printer, Quantity quantity) throws IOException {
		printer.print(word(quantity));
		printer.print(quantity.unit());
	}

	private static void varied(CsvWriter printer, Varied varied) throws IOException {
		printer.print(varied.name());
		printer.print(varied.kind() == Kind.FACTOR ? "factor" : "value");
		printer.print(varied.unit());
	}
}
