package org.parkwright.report.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Horizon;
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
		double capacity = capacity(result);
		double baseline = ScenarioSection.baseline(result);
		Scale mass = result.scenarios().isEmpty() ? Scale.mass(baseline) : scales.mass();
		contents.fact("tile1", Numbers.text(capacity, 0));
		contents.fact("tile1Label", "MW in " + Words.counted(result.units().size(), "unit"));
		contents.fact("over", result.study().horizon().over());
		contents.fact("tile2", mass.text(baseline, 0));
		contents.fact("tile2Label", mass.unit() + " baseline " + result.study().horizon().over());
		stock(result, capacity, contents);
		baseline(result, mass, baseline, contents);

		List<ScenarioResult> known = result.scenarios().stream()
				.filter(scenario -> Double.isFinite(scenario.appraisal().mitigationTonnes())).toList();
		List<ScenarioResult> priced = known.stream().filter(scenario -> Double.isFinite(result.cost(scenario))).toList();
		largest(known, result, scales, contents);
		cheapest(known, priced, result, scales, contents);
		signs(result, priced, contents);
		combined(result, known, scales, contents);
		sensitive(result, priced, contents);
	}

	private static double capacity(StudyResult result) {
		return result.units().stream().mapToDouble(StockUnit::capacity).sum();
	}

	/** @return the stock in one line: units, plants, parks and capacity */
	static String stockLine(StudyResult result) {
		return Words.counted(result.units().size(), "unit") + " in " + Words.counted(result.plants(), "plant") + " of "
				+ Words.counted(result.parks(), "park") + ", " + Numbers.text(capacity(result), 1, "MW");
	}

	private static void stock(StudyResult result, double capacity, Contents contents) {
		Map<String, Double> fuels = result.units().stream().collect(
				Collectors.groupingBy(unit -> Words.of(unit.fuel()), Collectors.summingDouble(StockUnit::capacity)));
		String main = fuels.entrySet().stream().filter(fuel -> Double.isFinite(fuel.getValue()) && capacity > 0)
				.max(Map.Entry.comparingByValue())
				.map(fuel -> " " + Words.sentence(fuel.getKey()) + " has " + Numbers.percent(fuel.getValue(), capacity, 1)
						+ "\u00a0% of the capacity.")
				.orElse("");
		long retired = result.units().stream().filter(unit -> Double.valueOf(0).equals(unit.remainingLife())).count();
		contents.row("findings", "Stock", stockLine(result) + "." + main + (retired == 0 ? ""
				: " " + Words.counted(retired, "unit") + " past the end of life "
						+ (retired == 1 ? "enters" : "enter") + " no sum of emissions or cost."));
	}

	private static void baseline(StudyResult result, Scale mass, double baseline, Contents contents) {
		Trajectory trajectory = result.trajectory();
		int baseYear = result.study().baseYear();
		if (trajectory.years() == 0) {
			contents.row("findings", "Baseline", "No unit is in use in " + baseYear + ".");
			return;
		}
		double[] emissions = IntStream.range(0, trajectory.years())
				.mapToDouble(year -> trajectory.total(Trajectory.Quantity.EMISSIONS, year)).toArray();
		String halved = IntStream.range(1, emissions.length).filter(year -> emissions[year] <= emissions[0] / 2).boxed()
				.findFirst().map(year -> " In " + (baseYear + year) + " yearly emissions are down to half or less"
						+ (result.study().horizon().kind() == Horizon.Kind.NEW_UNIT_LIFE ? "." : ", as units retire."))
				.orElse("");
		contents.row("findings", "Baseline", "If nothing changes the units emit "
				+ Scale.mass(emissions[0]).full(emissions[0], 1) + " in " + baseYear + " and " + mass.full(baseline, 1)
				+ " " + result.study().horizon().over() + "." + halved);
	}

	private static void largest(List<ScenarioResult> known, StudyResult result, Scales scales, Contents contents) {
		ScenarioResult largest = known.stream()
				.max(Comparator.comparingDouble(scenario -> scenario.appraisal().mitigationTonnes())).orElse(null);
		String rate = largest == null ? Numbers.UNKNOWN : ScenarioSection.rate(largest.appraisal(), 1);
		contents.fact("tile3", rate + (Character.isDigit(rate.charAt(rate.length() - 1)) ? " %" : ""));
		contents.fact("tile3Label", "of the baseline is the largest mitigation"
				+ (largest == null ? "" : ", " + largest.name()));
		if (largest != null) {
			contents.row("findings", "Largest mitigation", scenario(largest, result, scales));
		}
	}

	private static void cheapest(List<ScenarioResult> known, List<ScenarioResult> priced, StudyResult result,
			Scales scales, Contents contents) {
		ScenarioResult cheapest = priced.stream().min(Comparator.comparingDouble(result::cost)).orElse(null);
		boolean nothing = !known.isEmpty() && known.size() == result.scenarios().size()
				&& known.stream().allMatch(scenario -> scenario.appraisal().mitigationTonnes() == 0);
		String none = nothing ? Numbers.NONE : Numbers.UNKNOWN;
		contents.fact("tile4", cheapest == null ? none : Numbers.text(result.cost(cheapest), 0));
		contents.fact("tile4Label", nothing ? "CNY/t CO\u2082e: no scenario mitigates anything"
				: "CNY/t CO\u2082e is the lowest cost" + (cheapest == null ? "" : ", " + cheapest.name()));
		if (cheapest != null) {
			contents.row("findings", "Lowest cost", scenario(cheapest, result, scales));
		}
	}

	/** @return what a scenario whose mitigation is known avoids, and at what cost, as a sentence */
	static String scenario(ScenarioResult scenario, StudyResult result, Scales scales) {
		Appraisal appraisal = scenario.appraisal();
		String name = scenario.name() + " (" + ScenarioSection.description(scenario.scenario()) + ")";
		if (appraisal.mitigationTonnes() == 0) {
			return name + " mitigates nothing; it changes " + Words.counted(appraisal.unitsAffected(), "unit") + ".";
		}
		double cost = result.cost(scenario);
		return name + " avoids " + scales.mass().full(appraisal.mitigationTonnes(), 1) + ", "
				+ ScenarioSection.rate(appraisal, 2) + "\u00a0% of the baseline, "
				+ (Double.isFinite(cost) ? "at " + Numbers.text(cost, 1, "CNY/t")
						+ (cost < 0 ? ": it saves money." : ".") : "at unknown cost.");
	}

	private static void signs(StudyResult result, List<ScenarioResult> priced, Contents contents) {
		if (result.scenarios().isEmpty()) {
			return;
		}
		List<ScenarioResult> costly = priced.stream().filter(scenario -> result.cost(scenario) > 0).toList();
		long saving = priced.stream().filter(scenario -> result.cost(scenario) < 0).count();
		long unknown = result.scenarios().stream().filter(scenario -> scenario.appraisal().mitigationTonnes() != 0)
				.filter(scenario -> !Double.isFinite(result.cost(scenario))).count();
		String text = Numbers.count(saving) + " of " + Words.counted(result.scenarios().size(), "scenario")
				+ (saving == 1 ? " saves" : " save") + " money against the baseline at the prices of "
				+ result.study().prices().name() + ".";
		if (!costly.isEmpty()) {
			text += " " + Words.some(costly.stream()
					.map(scenario -> scenario.name() + " costs " + Numbers.text(result.cost(scenario), 1, "CNY/t"))
					.toList()) + ".";
		}
		if (unknown > 0) {
			text += " The cost of " + Numbers.count(unknown) + " is unknown.";
		}
		contents.row("findings", "Sign of cost", text);
	}

	private static void combined(StudyResult result, List<ScenarioResult> known, Scales scales, Contents contents) {
		known.stream().filter(ScenarioSection::combines).filter(best -> best.appraisal().mitigationTonnes() != 0)
				.max(Comparator.comparingDouble(scenario -> scenario.appraisal().mitigationTonnes()))
				.ifPresent(best -> contents.row("findings", "Best combination", scenario(best, result, scales)));
	}

	/** SPEC 1.8: costs that a small change of one price turns over. */
	private static void sensitive(StudyResult result, List<ScenarioResult> priced, Contents contents) {
		List<ScenarioResult> turning = priced.stream().filter(scenario -> {
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
					+ Words.some(turning.stream().map(ScenarioResult::name).toList())
					+ " is a small difference of large sums: a small change of fuel price or tariff turns its sign (section 4).");
		}
	}
}
