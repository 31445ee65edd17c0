package org.parkwright.core.section.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.result.Ranking;
import org.parkwright.core.result.Ranking.Kind;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.result.TargetResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterReads;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.Target;
import org.parkwright.engine.Boundary;
import org.parkwright.simulation.Horizon;

/** The page that a reader has read if it is the only one: what was asked, the answer, how sure it is and what it hangs on. */
public final class SummaryProvider implements ResultProvider {

	/** Of more scenarios the sections behind tell. */
	private static final int MOST_TOLD = 4;

	@Override
	public List<ResultSection> sections(StudyResult result) {
		ResultTable stock = StockProvider.total(result);
		ResultTable results = ScenarioTable.of(result);
		List<Block> blocks = new ArrayList<>();
		tiles(result, stock, results, blocks);
		asked(result, stock, blocks);
		baseline(result, stock, blocks);
		if (!result.scenarios().isEmpty()) {
			answer(result, results, blocks);
		}
		targets(result, blocks);
		BreakEvenProvider.least(result).ifPresent(each -> blocks.add(new Block.Paragraph("What it hangs on", each)));
		sure(result, blocks);
		return List.of(new ResultSection("summary", Sentence.of("Summary"), "What was asked, the answer, how sure it is and what it hangs on",
				ResultSection.Part.SUMMARY, blocks, Shared.marks(result)));
	}

	private static Optional<ScenarioResult> largest(StudyResult result) {
		return result.scenarios().stream().filter(each -> each.appraisal().mitigationTonnes() > 0).min(Ranking.byMitigation());
	}

	private static void tiles(StudyResult result, ResultTable stock, ResultTable results, List<Block> blocks) {
		blocks.add(new Block.Tile(stock.cell(0, "capacity_mw"), Sentence.of("capacity of {0}",
				new Sentence.Counted(result.stock().size(), "{0} unit", "{0} units"))));
		blocks.add(new Block.Tile(stock.cell(0, "baseline_t"), Sentence.of("baseline {0}", Shared.over(result.study().horizon()))));
		largest(result).ifPresent(each -> blocks.add(new Block.Tile(cell(result, results, each, "mitigation_rate"),
				Sentence.of("of the baseline is the largest mitigation, {0}", each.name()))));
		result.scenarios().stream().min(new Ranking(result).byCost()).ifPresent(each -> {
			if (Ranking.kind(each) == Kind.GAIN) {
				blocks.add(new Block.Tile(cell(result, results, each, ScenarioTable.npv(result).id()), Sentence.of("net present value of the largest gain, {0}", each.name())));
			} else if (Ranking.kind(each) == Kind.COST) {
				blocks.add(new Block.Tile(cell(result, results, each, ScenarioTable.costColumn(result)), Sentence.of("is the lowest abatement cost, {0}", each.name())));
			}
		});
	}

	private static Sentence.Cell cell(StudyResult result, ResultTable results, ScenarioResult scenario, String column) {
		return results.cell(result.scenarios().indexOf(scenario), column);
	}

	private static void asked(StudyResult result, ResultTable stock, List<Block> blocks) {
		blocks.add(new Block.Paragraph("Question", result.scenarios().isEmpty() ? Sentence.of("What the stock as it stands will emit: {0}", StockProvider.line(result, stock))
				: Sentence.of("What {0} would change in emissions and cost of {1}",
						new Sentence.Counted(result.scenarios().size(), "{0} scenario", "{0} scenarios"), StockProvider.line(result, stock))));
		if (!result.provenance().park().isEmpty()) {
			blocks.add(new Block.Paragraph("", Sentence.of("Every number is about the units of the park {0} alone; those of other parks of {1} count nowhere.",
					result.provenance().park(), result.provenance().modelFile())));
		}
		double retired = stock.number(0, "retired");
		if (retired > 0) {
			blocks.add(new Block.Paragraph("", Sentence.of("{0}", new Sentence.Counted((long) retired,
					"{0} unit is past the end of life in the base year: no sum of emissions or cost has it.",
					"{0} units are past the end of life in the base year: no sum of emissions or cost has them."))));
		}
	}

	private static void baseline(StudyResult result, ResultTable stock, List<Block> blocks) {
		int baseYear = result.study().baseYear();
		int years = result.trajectory().years();
		if (years == 0) {
			blocks.add(new Block.Paragraph("Baseline", Sentence.of("No unit is in use in {0}.", Integer.toString(baseYear))));
			return;
		}
		List<Sentence> sentences = new ArrayList<>();
		sentences.add(Sentence.of("If nothing changes the units emit {0} in {1} and {2} {3}.", stock.cell(0, "emissions_t_per_a"),
				Integer.toString(baseYear), stock.cell(0, "baseline_t"), Shared.over(result.study().horizon())));
		double first = EmissionsProvider.at(result.trajectory(), 0);
		IntStream.range(1, years).filter(k -> EmissionsProvider.at(result.trajectory(), k) <= first / 2).findFirst().ifPresent(k -> sentences.add(
				Sentence.of(result.study().horizon().kind() == Horizon.Kind.NEW_UNIT_LIFE ? "In {0} yearly emissions are down to half or less."
						: "In {0} yearly emissions are down to half or less, as units retire.", Integer.toString(baseYear + k))));
		blocks.add(new Block.Paragraph("Baseline", Sentence.all(sentences)));
	}

	private static void answer(StudyResult result, ResultTable results, List<Block> blocks) {
		Ranking ranking = new Ranking(result);
		Optional<ScenarioResult> largest = largest(result);
		Optional<ScenarioResult> cheapest = result.scenarios().stream().min(ranking.byCost())
				.filter(each -> Ranking.kind(each) == Kind.GAIN || Ranking.kind(each) == Kind.COST);
		largest.ifPresent(each -> blocks.add(new Block.Paragraph("Largest mitigation", told(result, results, each))));
		cheapest.ifPresent(each -> blocks.add(new Block.Paragraph(Ranking.kind(each) == Kind.GAIN ? "Largest gain" : "Lowest cost",
				largest.filter(each::equals).isPresent() ? Sentence.of("{0} as well.", each.name()) : told(result, results, each))));
		signs(result, results, blocks);
		List<ScenarioResult> frontier = ranking.frontier();
		if (result.scenarios().size() > 1 && !frontier.isEmpty()) {
			blocks.add(new Block.Paragraph("Unbeaten", Sentence.of(
					frontier.size() == 1 ? "Of the scenarios that avoid emissions, none avoids more than {0} and none costs less."
							: "No other scenario beats one of {0} in both tonnes and money; between these, more tonnes cost more.",
					frontier.stream().map(ScenarioResult::name).toList())));
			combinations(result, results, frontier, blocks);
		}
		outside(result, results, blocks);
	}

	/** Combinations that no other scenario beats; what was said of one before is not said again. */
	private static void combinations(StudyResult result, ResultTable results, List<ScenarioResult> frontier, List<Block> blocks) {
		List<ScenarioResult> combinations = frontier.stream().filter(each -> StudyWords.combines(each.scenario())).limit(MOST_TOLD).toList();
		if (!combinations.isEmpty()) {
			blocks.add(new Block.Paragraph(combinations.size() == 1 ? "Best combination" : "Unbeaten combinations",
					Sentence.all(combinations.stream().map(each -> told(result, results, each)).toList())));
		}
	}

	private static void targets(StudyResult result, List<Block> blocks) {
		List<Sentence> sentences = new ArrayList<>();
		for (Target target : result.study().targets()) {
			List<TargetResult> known = result.targets().stream().filter(each -> each.target() == target && each.known()).toList();
			List<Object> met = known.stream().filter(TargetResult::met).map(SummaryProvider::name).toList();
			List<Object> missed = known.stream().filter(each -> !each.met()).map(SummaryProvider::name).toList();
			String title = Shared.titled(target.title(), result.study().targets().indexOf(target) + 1);
			if (!known.isEmpty()) {
				sentences.add(met.isEmpty() ? Sentence.of("{0} is met by no scenario.", title)
						: missed.isEmpty() ? Sentence.of("{0} is met by {1}.", title, met) : Sentence.of("{0} is met by {1}, not by {2}.", title, met, missed));
			}
		}
		if (!sentences.isEmpty()) {
			blocks.add(new Block.Paragraph("Targets", Sentence.all(sentences)));
		}
	}

	private static Object name(TargetResult target) {
		return target.scenario().isEmpty() ? Sentence.of(Shared.BASELINE) : target.scenario();
	}

	static Sentence told(StudyResult result, ResultTable results, ScenarioResult scenario) {
		return told(result, results, scenario, Sentence.of("{0} ({1})", scenario.name(), StudyWords.description(scenario.scenario())));
	}

	/** @return what a scenario comes to, where its name stands already */
	public static Sentence told(StudyResult result, ScenarioResult scenario) {
		return told(result, ScenarioTable.of(result), scenario, Sentence.of("it"));
	}

	/** What a scenario comes to, in a sentence that holds whatever the signs are. */
	private static Sentence told(StudyResult result, ResultTable results, ScenarioResult scenario, Sentence name) {
		Sentence.Cell tonnes = cell(result, results, scenario, "mitigation_t");
		Sentence.Cell rate = cell(result, results, scenario, "mitigation_rate");
		Sentence.Cell money = cell(result, results, scenario, ScenarioTable.npv(result).id());
		Sentence.Cell cost = cell(result, results, scenario, ScenarioTable.costColumn(result));
		return switch (Ranking.kind(scenario)) {
		case GAIN -> Sentence.of("{0} avoids {1}, {2} of the baseline, and saves {3}.", name, tonnes, rate, new Sentence.Size(money));
		case COST -> Sentence.of("{0} avoids {1}, {2} of the baseline, at {3}; its net present value is {4}.", name, tonnes, rate, cost, money);
		case NOTHING -> Sentence.of("{0} avoids nothing; it changes {1}.", name,
				new Sentence.Counted(scenario.appraisal().unitsAffected(), "{0} unit", "{0} units"));
		case MORE -> Sentence.of(scenario.appraisal().npv() < 0 ? "{0} emits {1} more and saves {2}." : "{0} emits {1} more and costs {2}.", name,
				new Sentence.Size(tonnes), new Sentence.Size(money));
		case UNKNOWN -> Double.isFinite(scenario.appraisal().mitigationTonnes())
				? Sentence.of(scenario.appraisal().mitigationTonnes() < 0 ? "{0} emits {1} more at unknown cost." : "{0} avoids {1} at unknown cost.", name, new Sentence.Size(tonnes))
				: Sentence.of("What {0} avoids is unknown.", name);
		};
	}

	private static void signs(StudyResult result, ResultTable results, List<Block> blocks) {
		List<Sentence> sentences = new ArrayList<>();
		add("{0} avoids emissions and saves money at the prices of {1}.", "{0} avoid emissions and save money at the prices of {1}.", Kind.GAIN, result, sentences);
		List<Sentence> costs = of(Kind.COST, result).sorted(new Ranking(result).byCost())
				.map(each -> Sentence.of("{0} with {1}", cell(result, results, each, ScenarioTable.costColumn(result)), each.name())).toList();
		if (!costs.isEmpty()) {
			sentences.add(Sentence.of("Avoiding a tonne costs {0}.", costs));
		}
		of(Kind.MORE, result).forEach(each -> sentences.add(told(result, results, each)));
		add("{0} avoids nothing.", "{0} avoid nothing.", Kind.NOTHING, result, sentences);
		add("Of {0} tonnes or money are unknown.", "Of {0} tonnes or money are unknown.", Kind.UNKNOWN, result, sentences);
		blocks.add(new Block.Paragraph("Sign of cost", Sentence.all(sentences)));
	}

	private static Stream<ScenarioResult> of(Kind kind, StudyResult result) {
		return result.scenarios().stream().filter(each -> Ranking.kind(each) == kind);
	}

	private static void add(String one, String many, Kind kind, StudyResult result, List<Sentence> sentences) {
		List<String> names = of(kind, result).map(ScenarioResult::name).toList();
		if (!names.isEmpty()) {
			sentences.add(Sentence.of(names.size() == 1 ? one : many, names, result.study().prices().name()));
		}
	}

	/** Tonnes that the units do not emit are never called theirs; what is left without them is said. */
	private static void outside(StudyResult result, ResultTable results, List<Block> blocks) {
		result.scenarios().stream().filter(each -> result.avoidedOutside(each) > 0)
				.max(Comparator.comparingDouble(each -> result.avoidedOutside(each)))
				.ifPresent(each -> blocks.add(new Block.Paragraph("Avoided outside", !result.counts(Boundary.CREDITS)
						? Sentence.of("{0} avoids {1} outside the park; the study does not count these tonnes.", each.name(),
								cell(result, results, each, "avoided_outside_t"))
						: Sentence.of(each.appraisal().mitigationTonnes() < result.avoidedOutside(each)
								? "What {0} avoids, it avoids outside the park: {1}; what the units burn emits {2} more."
								: "Of the mitigation of {0}, {1} are avoided outside the park, not by what the units burn; without them {2} are left.",
						each.name(), cell(result, results, each, "avoided_outside_t"),
						new Sentence.Size(cell(result, results, each, "mitigation_own_t"))))));
	}

	private static void sure(StudyResult result, List<Block> blocks) {
		Study study = result.study();
		Set<Parameter> read = ParameterReads.of(study);
		ResultTable.Rows rows = ResultTable.of("marks", "How values are known", "A way in which values that the study reads are known").columns(Shared.STUDY,
				Column.choice("mark", "Mark", "How values are known", Mark.words()), Column.count("values", "Values", "Values that the study reads"));
		for (Mark mark : Mark.values()) {
			long count = read.stream().flatMap(parameter -> parameter.cases().stream()).filter(each -> each.mark() == mark).count();
			if (count > 0) {
				rows.add(study.name(), mark.word(), count);
			}
		}
		ResultTable marks = rows.table();
		int calibrated = marks.find("mark", Mark.CALIBRATED.word());
		if (calibrated >= 0) {
			blocks.add(new Block.Paragraph("How sure", Sentence.of(
					"{0} of the {1} that the study reads of {2} were picked so that published results come out. That they do is no confirmation of those"
							+ " results, and costs are not those of a publication.",
					marks.cell(calibrated, "values"),
					new Sentence.Counted(read.stream().mapToLong(parameter -> parameter.cases().size()).sum(), "{0} value", "{0} values"),
					Stream.of(study.factors(), study.prices()).filter(set -> set.parameters().stream().filter(read::contains)
							.anyMatch(parameter -> parameter.cases().stream().anyMatch(each -> each.mark() == Mark.CALIBRATED)))
							.map(ParameterSet::name).toList())));
		}
		int estimated = marks.find("mark", Mark.ESTIMATE.word());
		if (estimated >= 0) {
			blocks.add(new Block.Paragraph(calibrated >= 0 ? "" : "How sure", Sentence.of("{0} that the study reads with a stated reason.",
					new Sentence.Counted((long) marks.number(estimated, "values"), "{0} value is an estimate", "{0} values are estimates"))));
		}
		hangs(result, blocks);
		blocks.add(marks);
	}

	/** What moves the cost of a scenario most, where the study asks that; of draws where nine in ten lie. */
	private static void hangs(StudyResult result, List<Block> blocks) {
		String cost = Indicator.abatementCost(result.study().denominator()).id();
		List<Sentence> moved = new ArrayList<>();
		if (!result.analysis().sensitivities().isEmpty()) {
			ResultTable table = SensitivityProvider.table(result.study(), result.analysis().sensitivities());
			result.scenarios().stream().map(each -> table.rows(Map.of("scenario", each.name(), "quantity", cost))).filter(rows -> rows.length > 0)
					.map(rows -> rows[0]).filter(row -> Double.isFinite(table.number(row, "at_low")) && Double.isFinite(table.number(row, "at_high")))
					.limit(MOST_TOLD)
					.forEach(row -> moved.add(Sentence.of("What moves the abatement cost of {0} most is {1}: it is {2} at {3} and {4} at {5}.",
							table.cell(row, "scenario"), table.cell(row, "variable"), table.cell(row, "at_low"), table.cell(row, "low"),
							table.cell(row, "at_high"), table.cell(row, "high"))));
		}
		if (!result.analysis().uncertainties().isEmpty()) {
			ResultTable table = UncertaintyTables.summaries(result.analysis().uncertainties());
			result.scenarios().stream().map(each -> table.rows(Map.of("scenario", each.name(), "quantity", cost))).filter(rows -> rows.length > 0)
					.map(rows -> rows[0]).filter(row -> Double.isFinite(table.number(row, "p5")) && Double.isFinite(table.number(row, "p95")))
					.limit(MOST_TOLD)
					.forEach(row -> moved.add(Sentence.of("In nine of ten draws the abatement cost of {0} lies between {1} and {2}.",
							table.cell(row, "scenario"), table.cell(row, "p5"), table.cell(row, "p95"))));
		}
		if (!moved.isEmpty()) {
			blocks.add(new Block.Paragraph("What it hangs on", Sentence.all(moved)));
		}
	}
}
