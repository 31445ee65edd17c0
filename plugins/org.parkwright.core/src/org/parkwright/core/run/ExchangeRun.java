package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.parkwright.core.result.ExchangeResult;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyExchange;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Trajectory;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Simulation;

/** What the exchanges do that scenarios apply: the rows of the stock that stand for them, year by year. */
final class ExchangeRun {

	private final Study study;
	private final ImportedStock stock;

	private ExchangeRun(StudyRun run) {
		study = run.study;
		stock = run.stock;
	}

	/** @param outcomes of the scenarios, which are accounted for once more if they apply an exchange */
	static List<ExchangeResult> of(StudyRun run, Simulation main, List<StudyRun.Outcome> outcomes) {
		ExchangeRun exchanges = new ExchangeRun(run);
		List<ExchangeResult> results = new ArrayList<>();
		for (StudyRun.Outcome outcome : outcomes) {
			List<StudyExchange> applied = applied(outcome.scenario());
			if (!applied.isEmpty()) {
				int[] rows = applied.stream().mapToInt(exchanges::row).toArray();
				int[] group = new int[exchanges.stock.size()];
				IntStream.range(0, rows.length).forEach(i -> group[rows[i]] = i + 1);
				Simulation.Account account = run.simulation(main, outcome.scenario()).account(outcome.of(), new StudyRun.Fixed(rows.length + 1, group));
				for (int i = 0; i < rows.length; i++) {
					results.add(exchanges.result(outcome.scenario().name(), applied.get(i), account, i + 1, rows[i]));
				}
			}
		}
		return results;
	}

	private static List<StudyExchange> applied(Scenario scenario) {
		return scenario.steps().stream().filter(step -> step.exchange() != null).flatMap(step -> step.measures().stream()).map(Measure::adds).map(Measure.AddedUnit::exchange).toList();
	}

	private int row(StudyExchange exchange) {
		String id = ImportedStock.row(exchange.park(), exchange.name());
		return IntStream.range(stock.columns.present(), stock.size()).filter(j -> stock.ids[j].equals(id)).findFirst().orElseThrow();
	}

	private ExchangeResult result(String scenario, StudyExchange exchange, Simulation.Account account, int group, int row) {
		Trajectory trajectory = account.trajectory();
		Trajectory.Quantity relieved = exchange.carries() == Attribute.ELECTRICITY ? Trajectory.Quantity.ELECTRICITY : Trajectory.Quantity.HEAT;
		double[] investment = cost(StudyExchange.INVESTMENT, trajectory, group);
		double[] operation = cost(StudyExchange.OPERATION, trajectory, group);
		double[] decrease = income(cost(StudyExchange.COST_REDUCTION, trajectory, group));
		double[] revenue = income(cost(StudyExchange.REVENUE, trajectory, group));
		double[] sales = new double[trajectory.years()];
		for (int part = 0; part < study.parts().size(); part++) {
			boolean own = StudyExchange.PARTS.containsKey(study.parts().get(part).id());
			for (int k = 0; k < sales.length && !own; k++) {
				sales[k] -= trajectory.cost(part, group, k);
			}
		}
		return new ExchangeResult(scenario, exchange, trajectory.baseYear(), trajectory.values(Trajectory.Quantity.UNITS)[group].clone(), trajectory.values(relieved)[group].clone(),
				investment, operation, decrease, revenue, sales, worth(account.appraisal(), row));
	}

	private double[] cost(String id, Trajectory trajectory, int group) {
		return IntStream.range(0, trajectory.years()).mapToDouble(k -> trajectory.cost(study.part(id), group, k)).toArray();
	}

	private static double[] income(double[] cost) {
		// 0 and not -0 where nothing comes in
		return IntStream.range(0, cost.length).mapToDouble(k -> 0 - cost[k]).toArray();
	}

	private static double worth(Appraisal appraisal, int row) {
		double cost = 0;
		for (double[] part : appraisal.parts()) {
			cost += part[row];
		}
		return 0 - cost;
	}
}
