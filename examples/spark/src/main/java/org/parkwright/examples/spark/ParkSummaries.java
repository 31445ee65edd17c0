package org.parkwright.examples.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.engine.Sum;
import org.parkwright.engine.draws.DrawTable;

/** Mean and quantiles by park and scenario, and of all parks together. */
final class ParkSummaries {

	/** Stands in the column of the park in the rows of all of them. */
	static final String ALL = "all parks";

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
	private static final double[] LEVELS = { 0.05, 0.5, 0.95 };

	private ParkSummaries() {
	}

	/**
	 * Writes one row a park and scenario, then one a scenario for the sum of all parks, draw by draw: every park has seen
	 * the same prices in the same draw, so the quantiles of the sum are not the sum of the quantiles. An unknown number
	 * is empty.
	 *
	 * @param runs   what was computed
	 * @param shards all draws of all parks, in any order
	 * @throws IllegalArgumentException if draws of a park are missing or twice there
	 */
	static void write(ParkRuns runs, List<Shard> shards, Appendable out) throws IOException {
		List<List<DrawTable>> byPark = new ArrayList<>();
		for (int park = 0; park < runs.parks(); park++) {
			byPark.add(new ArrayList<>());
		}
		shards.forEach(shard -> byPark.get(shard.park()).add(shard.table()));
		List<DrawTable> merged = byPark.stream().map(DrawTable::merge).toList();
		try (var printer = new CSVPrinter(out, FORMAT)) {
			printer.printRecord("park", "scenario", "draws", "mitigation_t_mean", "mitigation_t_p5", "mitigation_t_p50",
					"mitigation_t_p95", "npv_cny_mean", "npv_cny_p5", "npv_cny_p50", "npv_cny_p95",
					"cost_cumulative_cny_per_t_mean", "cost_cumulative_cny_per_t_p5", "cost_cumulative_cny_per_t_p50",
					"cost_cumulative_cny_per_t_p95");
			for (int park = 0; park < runs.parks(); park++) {
				rows(printer, runs.name(park), runs.scenarios(), merged.get(park).values());
			}
			rows(printer, ALL, runs.scenarios(), sums(merged));
		}
	}

	private static void rows(CSVPrinter printer, String park, List<String> scenarios, double[][] values)
			throws IOException {
		for (int s = 0; s < scenarios.size(); s++) {
			double[] mitigation = values[s * ParkRuns.OUTPUTS + ParkRuns.MITIGATION];
			double[] npv = values[s * ParkRuns.OUTPUTS + ParkRuns.NPV];
			double[] cost = new double[npv.length];
			Arrays.setAll(cost, draw -> mitigation[draw] == 0 ? Double.NaN : npv[draw] / mitigation[draw]);
			printer.print(park);
			printer.print(scenarios.get(s));
			printer.print(npv.length);
			summary(printer, mitigation);
			summary(printer, npv);
			summary(printer, cost);
			printer.println();
		}
	}

	private static void summary(CSVPrinter printer, double[] draws) throws IOException {
		Summary summary = Summary.of(draws, LEVELS);
		number(printer, summary.mean());
		for (double quantile : summary.quantiles()) {
			number(printer, quantile);
		}
	}

	private static void number(CSVPrinter printer, double number) throws IOException {
		printer.print(Double.isNaN(number) ? "" : Double.toString(number));
	}

	/** [output][draw], added in the order of the parks. */
	private static double[][] sums(List<DrawTable> parks) {
		double[][] sums = new double[parks.getFirst().outputs()][parks.getFirst().draws()];
		for (int output = 0; output < sums.length; output++) {
			for (int draw = 0; draw < sums[output].length; draw++) {
				var sum = new Sum();
				for (DrawTable park : parks) {
					sum.add(park.values()[output][draw]);
				}
				sums[output][draw] = sum.value();
			}
		}
		return sums;
	}
}
