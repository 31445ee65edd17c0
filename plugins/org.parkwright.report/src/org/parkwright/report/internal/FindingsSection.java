package org.parkwright.report.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.CostPart;
import org.parkwright.engine.Trajectory;

/** The figures at the top and the key findings. */
final class FindingsSection {

	/** Above this ratio of the parts' sizes to their sum, a cost is a small difference of large numbers. */
	private static final double CANCELLATION = 10;

	private FindingsSection() {
	}

	static void fill(StudyResult result, Scales scales, Contents contents) {
		contents.table("findings");
		double capacity = result.units().stream().mapToDouble(StockUnit::capacity).sum();
		double baseline = ScenarioSection.baseline(result);
		Scale mass = result.scenarios().isEmpty() ? Scale.mass(baseline) : scales.mass();

		contents.fact("tile1", Numbers.text(capacity, 0));
		contents.fact("tile1Label", "MW in " + Words.counted(result.units().size(), "unit"));
		contents.fact("tile2", mass.text(baseline, 0));
		contents.fact("tile2Label", mass.unit() + " baseline over remaining life");
		stock(result, capacity, contents);
		baseline(result, mass, baseline, contents);

		List<ScenarioResult> known = result.scenarios().stream()
				.filter(scenario -> Double.isFinite(scenario.appraisal().mitigationTonnes())).toList();
		ScenarioResult largest = known.stream()
				.max(Comparator.comparingDouble(scenario -> scenario.appraisal().mitigationTonnes())).orElse(null);
		contents.fact("tile3", largest == null ? Numbers.UNKNOWN
				: Numbers.text(100 * largest.appraisal().mitigationRate(), 1) + " %");
		contents.fact("tile3Label", "of the baseline is the largest mitigation"
				+ (largest == null ? "" : ", " + largest.name()));
		List<ScenarioResult> priced = known.stream().filter(scenario -> Double.isFinite(result.cost(scenario))).toList();
		ScenarioResult cheapest = priced.stream().min(Comparator.comparingDouble(result::cost)).orElse(null);
		contents.fact("tile4", cheapest == null ? Numbers.UNKNOWN : Numbers.text(result.cost(cheapest), 0));
		contents.fact("tile4Label", "CNY/t CO\u2082e is the lowest cost" + (cheapest == null ? "" : ", " + cheapest.name()));
		if (largest != null) {
			contents.row("findings", "Largest mitigation", scenario(largest, result, scales));
		}
		if (cheapest != null) {
			contents.row("findings", "Lowest cost", scenario(cheapest, result, scales));
		}
		signs(result, priced, contents);
		combined(result, known, scales, contents);
		sensitive(result, contents);
	}

	private static void stock(StudyResult result, double capacity, Contents contents) {
		Map<String, Double> fuels = result.units().stream().collect(
				Collectors.groupingBy(unit -> Words.of(unit.fuel()), Collectors.summingDouble(StockUnit::capacity)));
		String main = fuels.entrySet().stream().filter(fuel -> Double.isFinite(fuel.getValue()))
				.max(Map.Entry.comparingByValue())
				.map(fuel -> "; " + Numbers.percent(fuel.getValue(), capacity, 1) + " % of it burn " + fuel.getKey())
				.orElse("");
		long retired = result.units().stream().filter(unit -> Integer.valueOf(0).equals(unit.remainingLife())).count();
		contents.row("findings", "Stock", Words.counted(result.units().size(), "unit") + " in "
				+ Words.counted(result.plants(), "plant") + " of " + Words.counted(result.parks(), "park") + ", "
				+ Numbers.text(capacity, 1) + " MW" + main + "."
				+ (retired == 0 ? "" : " " + Words.counted(retired, "unit")
						+ " past the end of life enter no sum of emissions or cost."));
	}

	private static void baseline(StudyResult result, Scale mass, double baseline, Contents contents) {
		if (result.trajectory().years() == 0) {
			contents.row("findings", "Baseline", "No unit is in use in " + result.study().baseYear() + ".");
			return;
		}
		double first = result.trajectory().total(Trajectory.Quantity.EMISSIONS, 0);
		contents.row("findings", "Baseline", Scale.mass(first).full(first, 1) + " in " + result.study().baseYear() + ", "
				+ mass.full(baseline, 1) + " over the remaining life of all units.");
	}

	private static String scenario(ScenarioResult scenario, StudyResult result, Scales scales) {
		Appraisal appraisal = scenario.appraisal();
		double cost = result.cost(scenario);
		return scenario.name() + ", " + ScenarioSection.description(scenario.scenario()) + ": "
				+ scales.mass().full(appraisal.mitigationTonnes(), 1) + ", "
				+ Numbers.text(100 * appraisal.mitigationRate(), 2) + " % of the baseline, at "
				+ (Double.isFinite(cost) ? Numbers.text(cost, 1) + " CNY/t" : "unknown cost") + ".";
	}

	private static void signs(StudyResult result, List<ScenarioResult> priced, Contents contents) {
		if (result.scenarios().isEmpty()) {
			return;
		}
		List<ScenarioResult> costly = priced.stream().filter(scenario -> result.cost(scenario) > 0).toList();
		long saving = priced.stream().filter(scenario -> result.cost(scenario) < 0).count();
		int unknown = result.scenarios().size() - priced.size();
		String text = saving + " of " + Words.counted(result.scenarios().size(), "scenario")
				+ (saving == 1 ? " saves" : " save") + " money against the baseline.";
		if (!costly.isEmpty()) {
			text += " " + Words.list(costly.stream()
					.map(scenario -> scenario.name() + " costs " + Numbers.text(result.cost(scenario), 1) + " CNY/t")
					.toList()) + ".";
		}
		if (unknown > 0) {
			text += " The cost of " + unknown + " is unknown.";
		}
		contents.row("findings", "Sign of cost", text);
	}

	private static void combined(StudyResult result, List<ScenarioResult> known, Scales scales, Contents contents) {
		known.stream().filter(scenario -> ScenarioSection.measures(scenario.scenario()).size() > 1)
				.max(Comparator.comparingDouble(scenario -> scenario.appraisal().mitigationTonnes()))
				.ifPresent(best -> contents.row("findings", "Best combination", scenario(best, result, scales)));
	}

	/** SPEC 1.8: costs that a small change of one price turns over. */
	private static void sensitive(StudyResult result, Contents contents) {
		List<ScenarioResult> turning = result.scenarios().stream().filter(scenario -> {
			Appraisal appraisal = scenario.appraisal();
			double sizes = Arrays.stream(appraisal.partTotals()).map(Math::abs).sum();
			return appraisal.npv() != 0 && sizes / Math.abs(appraisal.npv()) > CANCELLATION;
		}).toList();
		contents.table("sensitive");
		for (ScenarioResult scenario : turning) {
			Appraisal appraisal = scenario.appraisal();
			CostPart largest = Arrays.stream(CostPart.values())
					.max(Comparator.comparingDouble(part -> Math.abs(appraisal.partTotals()[part.ordinal()]))).orElseThrow();
			double tonnes = appraisal.npv() / result.cost(scenario);
			contents.row("sensitive", scenario.name(), Words.of(largest),
					Numbers.text(result.cost(scenario), 1),
					Numbers.text(0.01 * appraisal.partTotals()[largest.ordinal()] / tonnes, 1));
		}
		contents.fact("sensitive", turning.isEmpty() ? "" : "yes");
		if (!turning.isEmpty()) {
			contents.row("findings", "Sensitivity", "The cost of "
					+ Words.list(turning.stream().map(ScenarioResult::name).toList())
					+ " is a small difference of large sums: small changes of fuel price or tariff turn its sign (section 4).");
		}
	}
}
