package org.parkwright.core.section.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.parkwright.core.result.Ranking;
import org.parkwright.core.result.Ranking.Kind;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Horizon;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterReads;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Study;

/** The page that a reader has read if it is the only one: what was asked, the answer, how sure it is and what it hangs on. */
public final class SummaryProvider implements ResultProvider {

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
				new Sentence.Counted(result.units().size(), "{0} unit", "{0} units"))));
		blocks.add(new Block.Tile(stock.cell(0, "baseline_t"), Sentence.of("baseline {0}", Sentence.of(result.study().horizon().over()))));
		largest(result).ifPresent(each -> blocks.add(new Block.Tile(cell(result, results, each, "mitigation_rate"),
				Sentence.of("of the baseline is the largest mitigation, {0}", each.name()))));
		result.scenarios().stream().min(new Ranking(result).byCost()).ifPresent(each -> {
			if (Ranking.kind(each) == Kind.GAIN) {
				blocks.add(new Block.Tile(cell(result, results, each, "npv_cny"), Sentence.of("net present value of the largest gain, {0}", each.name())));
			} else if (Ranking.kind(each) == Kind.COST) {
				blocks.add(new Block.Tile(cell(result, results, each, ScenarioTable.costColumn(result)), Sentence.of("is the lowest abatement cost, {0}", each.name())));
			}
		});
	}

	private static Sentence.Cell cell(StudyResult result, ResultTable results, ScenarioResult scenario, String column) {
		return results.cell(result.scenarios().indexOf(scenario), column);
	}

	private static void asked(StudyResult result, ResultTable stock, List<Block> blocks) {
		blocks.add(new Block.Paragraph("Question", Sentence.of("What {0} would change in emissions and cost of {1}",
				new Sentence.Counted(result.scenarios().size(), "{0} scenario", "{0} scenarios"), StockProvider.line(result, stock))));
		double retired = stock.number(0, "retired");
		if (retired > 0) {
			blocks.add(new Block.Paragraph("", Sentence.of("{0} past the end of life in the base year: no sum of emissions or cost has them.",
					new Sentence.Counted((long) retired, "{0} unit is", "{0} units are"))));
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
				Integer.toString(baseYear), stock.cell(0, "baseline_t"), Sentence.of(result.study().horizon().over())));
		double first = EmissionsProvider.at(result.trajectory(), 0);
		IntStream.range(1, years).filter(k -> EmissionsProvider.at(result.trajectory(), k) <= first / 2).findFirst().ifPresent(k -> sentences.add(
				Sentence.of(result.study().horizon().kind() == Horizon.Kind.NEW_UNIT_LIFE ? "In {0} yearly emissions are down to half or less."
						: "In {0} yearly emissions are down to half or less, as units retire.", Integer.toString(baseYear + k))));
		blocks.add(new Block.Paragraph("Baseline", Sentence.all(sentences)));
	}

	private static void answer(StudyResult result, ResultTable results, List<Block> blocks) {
		largest(result).ifPresent(each -> blocks.add(new Block.Paragraph("Largest mitigation", told(result, results, each))));
		Ranking ranking = new Ranking(result);
		result.scenarios().stream().min(ranking.byCost()).filter(each -> Ranking.kind(each) == Kind.GAIN || Ranking.kind(each) == Kind.COST)
				.ifPresent(each -> blocks.add(new Block.Paragraph(Ranking.kind(each) == Kind.GAIN ? "Largest gain" : "Lowest cost", told(result, results, each))));
		signs(result, results, blocks);
		List<ScenarioResult> frontier = ranking.frontier();
		if (result.scenarios().size() > 1 && !frontier.isEmpty()) {
			blocks.add(new Block.Paragraph("Unbeaten", Sentence.of(frontier.size() == 1 ? "No other scenario avoids as much or more than {0} at less cost."
					: "No other scenario avoids as much or more at less cost than each of {0}; between these, more tonnes cost more.",
					frontier.stream().map(ScenarioResult::name).toList())));
			frontier.stream().filter(each -> StudyWords.combines(each.scenario())).findFirst()
					.ifPresent(each -> blocks.add(new Block.Paragraph("Best combination", told(result, results, each))));
		}
		outside(result, results, blocks);
	}

	/** What a scenario comes to, in a sentence that holds whatever the signs are. */
	static Sentence told(StudyResult result, ResultTable results, ScenarioResult scenario) {
		Sentence name = Sentence.of("{0} ({1})", scenario.name(), StudyWords.description(scenario.scenario()));
		Sentence.Cell tonnes = cell(result, results, scenario, "mitigation_t");
		Sentence.Cell rate = cell(result, results, scenario, "mitigation_rate");
		Sentence.Cell money = cell(result, results, scenario, "npv_cny");
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
		List<Sentence> costs = of(Kind.COST, result).sorted(new Ranking(result).byCost()).map(each -> Sentence.of("{0} {1}", each.name(),
				cell(result, results, each, ScenarioTable.costColumn(result)))).toList();
		if (!costs.isEmpty()) {
			sentences.add(Sentence.of("A tonne avoided costs by {0}.", costs));
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
				.ifPresent(each -> blocks.add(new Block.Paragraph("Outside the park", Sentence.of(
						"Of the mitigation of {0}, {1} are avoided outside the park, not by emissions of the units; without them {2} are left.",
						each.name(), cell(result, results, each, "avoided_outside_t"), cell(result, results, each, "mitigation_own_t")))));
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
					"{0} of the {1} values that the study reads of {2} were picked so that published results come out. That they do is no confirmation of those"
							+ " results, and costs are not those of a publication.",
					marks.cell(calibrated, "values"), Long.toString(read.stream().mapToLong(parameter -> parameter.cases().size()).sum()),
					Stream.of(study.factors(), study.prices()).filter(set -> set.parameters().stream().filter(read::contains)
							.anyMatch(parameter -> parameter.cases().stream().anyMatch(each -> each.mark() == Mark.CALIBRATED)))
							.map(ParameterSet::name).toList())));
		}
		int estimated = marks.find("mark", Mark.ESTIMATE.word());
		if (estimated >= 0) {
			blocks.add(new Block.Paragraph(calibrated >= 0 ? "" : "How sure", Sentence.of("{0} values that it reads are estimates with a stated reason.", marks.cell(estimated, "values"))));
		}
		blocks.add(marks);
	}
}
