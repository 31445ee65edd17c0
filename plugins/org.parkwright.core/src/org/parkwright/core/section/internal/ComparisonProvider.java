package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.parkwright.core.result.Ranking;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.ResultTable.Reach;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.CostPart;
import org.parkwright.engine.Boundary;

/** Scenarios side by side: tonnes, money, cost per tonne, and the parts of cost. */
public final class ComparisonProvider implements ResultProvider {

	private static final Column COMPARISON = Column.text("comparison", "Comparison", "Title of the comparison in the study");
	private static final Column RANK = Column.count("rank", "Rank", "Place in the order of the comparison");

	@Override
	public List<ResultSection> sections(StudyResult result) {
		if (result.scenarios().isEmpty()) {
			return List.of();
		}
		ResultTable results = ScenarioTable.of(result);
		return List.of(compared(result, results), costs(result, results));
	}

	private static ResultSection compared(StudyResult result, ResultTable results) {
		List<Block> blocks = new ArrayList<>();
		ResultTable comparisons = comparisons(result);
		String cost = ScenarioTable.costColumn(result);
		int number = 0;
		Set<Set<String>> drawn = new HashSet<>();
		for (Comparison each : all(result)) {
			number++;
			String title = title(each, number);
			blocks.add(Excerpt.of(Sentence.of(switch (each.ranking()) {
			case NONE -> "{0}, in the order of the study";
			case MITIGATION -> "{0}, largest mitigation first";
			case COST -> "{0}, largest gain first, then smallest abatement cost";
			}, title), comparisons).where("comparison", title)
					.columns("rank", "scenario", "title", "mitigation_t", "avoided_outside_t", "mitigation_rate", ScenarioTable.npv(result).id(), cost, "units_affected", "unbeaten")
					.headline());
			if (!drawn.add(new HashSet<>(each.scenarios()))) {
				continue;
			}
			boolean credits = result.counts(Boundary.CREDITS);
			Figure mitigation = credits
					? Figure.of("mitigation-" + number, Sentence.of("Mitigation, {0}: by the units and avoided outside the park", title), Figure.Kind.STACKED_BARS, comparisons)
							.with(Figure.Role.Y, "mitigation_own_t", "avoided_outside_t")
					: Figure.of("mitigation-" + number, Sentence.of("Mitigation, {0}", title), Figure.Kind.BARS, comparisons).with(Figure.Role.Y, "mitigation_t");
			blocks.add(mitigation.where("comparison", title).with(Figure.Role.X, "scenario"));
			blocks.add(Figure.of("cost-" + number, Sentence.of("Abatement cost, {0}: each scenario is an alternative, so costs do not add up", title), Figure.Kind.BARS, comparisons)
					.where("comparison", title).with(Figure.Role.X, "scenario").with(Figure.Role.Y, cost));
		}
		blocks.add(Figure.of("tonnes-and-money", Sentence.of("Tonnes and money: no other scenario beats those on the lower right edge in both"), Figure.Kind.SCATTER, results)
				.with(Figure.Role.X, "mitigation_t").with(Figure.Role.Y, ScenarioTable.npv(result).id()).with(Figure.Role.LABEL, "scenario"));
		blocks.add(comparisons);
		return new ResultSection("scenarios", Sentence.of("Scenarios compared"), "What each scenario avoids, and at what cost", ResultSection.Part.MAIN, blocks,
				Shared.marks(result));
	}

	private static ResultSection costs(StudyResult result, ResultTable results) {
		List<CostPart> all = result.study().parts();
		Map<Boolean, List<CostPart>> moved = IntStream.range(0, all.size()).boxed()
				.collect(Collectors.partitioningBy(part -> moves(result, part), Collectors.mapping(all::get, Collectors.toList())));
		if (moved.get(true).isEmpty()) {
			moved = Map.of(true, all, false, List.of());
		}
		String[] parts = moved.get(true).stream().map(part -> Shared.inMoney(result, part.code())).toArray(String[]::new);
		Sentence meaning = Sentence.of("Present values against the baseline. Positive is cost, negative is saving or revenue.");
		List<Sentence> others = moved.get(false).stream().map(part -> Sentence.of(part.title())).toList();
		Sentence told = others.isEmpty() ? meaning : Sentence.all(List.of(meaning, Sentence.of("0 in all scenarios: {0}.", others)));
		String[] shown = new String[parts.length + 2];
		shown[0] = "scenario";
		System.arraycopy(parts, 0, shown, 1, parts.length);
		shown[parts.length + 1] = ScenarioTable.npv(result).id();
		return new ResultSection("cost-parts", Sentence.of("Parts of cost"), "Of what the cost of each scenario is made", ResultSection.Part.MAIN,
				List.of(new Block.Paragraph("", told),
						Figure.of("cost-parts", Sentence.of("Parts of the net present value"), Figure.Kind.STACKED_BARS, results)
								.with(Figure.Role.X, "scenario").with(Figure.Role.Y, parts).with(Figure.Role.LABEL, ScenarioTable.npv(result).id()),
						Excerpt.of(Sentence.of("Parts of the net present value"), results).columns(shown), results),
				Shared.marks(result));
	}

	/** Whether a part of cost is another in a scenario than without it, or unknown. */
	private static boolean moves(StudyResult result, int part) {
		return result.scenarios().stream().anyMatch(scenario -> scenario.appraisal().partTotals()[part] != 0);
	}

	/** @return what can be compared: what the study says, else all of it */
	static List<Comparison> all(StudyResult result) {
		return !result.study().comparisons().isEmpty() ? result.study().comparisons()
				: List.of(new Comparison("", result.scenarios().stream().map(ScenarioResult::name).toList(), Comparison.Ranking.NONE));
	}

	private static String title(Comparison comparison, int number) {
		return !comparison.title().isBlank() ? comparison.title() : String.join(", ", comparison.scenarios()) + (number > 1 ? " (" + number + ")" : "");
	}

	private static ResultTable comparisons(StudyResult result) {
		record Row(String comparison, int rank, ScenarioResult scenario) {
		}
		List<Row> rows = new ArrayList<>();
		int number = 0;
		for (Comparison comparison : all(result)) {
			number++;
			int rank = 0;
			for (ScenarioResult scenario : result.ranked(comparison)) {
				rows.add(new Row(title(comparison, number), ++rank, scenario));
			}
		}
		Ranking ranking = new Ranking(result);
		return ResultTable.of("comparisons", "Comparisons", "A comparison of the study and scenario, in its order").reach(Reach.DETAIL).group("comparison")
				.text(STUDY, row -> result.study().name())
				.text(COMPARISON, row -> rows.get(row).comparison)
				.number(RANK, row -> rows.get(row).rank)
				.text(SCENARIO, row -> rows.get(row).scenario.name())
				.text(ScenarioTable.TITLE, row -> StudyWords.description(rows.get(row).scenario.scenario()))
				.number(ScenarioTable.MITIGATION, row -> rows.get(row).scenario.appraisal().mitigationTonnes())
				.number(ScenarioTable.OWN, row -> result.ownMitigation(rows.get(row).scenario))
				.number(ScenarioTable.OUTSIDE, row -> result.avoidedOutside(rows.get(row).scenario))
				.number(ScenarioTable.RATE, row -> ScenarioTable.rate(rows.get(row).scenario))
				.number(ScenarioTable.npv(result), row -> rows.get(row).scenario.appraisal().npv())
				.number(ScenarioTable.levelised(result), row -> shown(rows.get(row).scenario, rows.get(row).scenario.appraisal().levelisedCost()))
				.number(ScenarioTable.cumulative(result), row -> shown(rows.get(row).scenario, rows.get(row).scenario.appraisal().cumulativeCost()))
				.number(ScenarioTable.UNITS, row -> rows.get(row).scenario.appraisal().unitsAffected())
				.number(ScenarioTable.UNBEATEN, row -> ranking.unbeaten(rows.get(row).scenario) ? 1 : 0)
				.rows(rows.size());
	}

	/** A scenario that avoids nothing, or emits more, has no cost of avoiding a tonne. */
	private static double shown(ScenarioResult scenario, double cost) {
		return scenario.appraisal().mitigationTonnes() <= 0 ? Double.POSITIVE_INFINITY : cost;
	}
}
