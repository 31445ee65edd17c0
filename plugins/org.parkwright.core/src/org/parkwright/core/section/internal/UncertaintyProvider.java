package org.parkwright.core.section.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.parkwright.core.analysis.Ensemble;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.analysis.UncertaintyResult.OfScenario;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;

/** How results scatter when uncertain numbers are drawn all at once. */
public final class UncertaintyProvider implements ResultProvider {

	private static final String[] SUMMARY = { "scenario", "mean", "standard_error", "sd", "p5", "p50", "p95" };

	@Override
	public List<ResultSection> sections(StudyResult result) {
		return sections(result.analysis().uncertainties(), Shared.marks(result));
	}

	/**
	 * Describes uncertainty studies of which nothing else is at hand.
	 *
	 * @param marks how the values are known that were not drawn
	 */
	public static List<ResultSection> sections(List<UncertaintyResult> all, Set<Mark> marks) {
		if (all.isEmpty()) {
			return List.of();
		}
		List<ResultTable> tables = new ArrayList<>(List.of(UncertaintyTables.summaries(all), UncertaintyTables.byYear(all),
				UncertaintyTables.contest(all), UncertaintyTables.convergence(all)));
		if (all.stream().anyMatch(each -> each.ensemble().points() > 0)) {
			tables.add(UncertaintyTables.indices(all));
		}
		List<ResultSection> sections = new ArrayList<>();
		for (UncertaintyResult each : all) {
			List<Block> blocks = blocks(each, tables);
			if (each == all.getFirst()) {
				blocks.addAll(tables);
			}
			Ensemble ensemble = each.ensemble();
			sections.add(new ResultSection("uncertainty-" + ensemble.number(),
					Sentence.of("Uncertainty: {0}", Shared.titled(ensemble.title(), ensemble.number())),
					"How results scatter when uncertain numbers are drawn", ResultSection.Part.ANNEX, blocks, marks));
		}
		return sections;
	}

	private static List<Block> blocks(UncertaintyResult result, List<ResultTable> tables) {
		Ensemble ensemble = result.ensemble();
		String title = Shared.titled(ensemble.title(), ensemble.number());
		Indicator cost = Indicator.abatementCost(ensemble.denominator());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph("", Sentence.of(
				"{0} of {1}, all at once. Half of the draws come to less than the median, 5 % to less than the first quantile, 5 % to more than the last.",
				new Sentence.Counted(ensemble.draws(), "{0} draw", "{0} draws"), names(ensemble))));
		for (Indicator indicator : List.of(Indicator.MITIGATION, cost)) {
			blocks.add(Excerpt.of(Sentence.of(indicator.equals(cost) ? "Abatement cost" : "Mitigation"), tables.get(0)).where("title_shown", title)
					.where("quantity", indicator.id()).columns(SUMMARY).headline());
		}
		blocks.add(band("baseline", Sentence.of("Emissions of the baseline, with the bands that hold 50, 80 and 95 % of the draws"), title, Shared.BASELINE, tables));
		for (OfScenario scenario : result.scenarios()) {
			blocks.add(band(scenario.name(), Sentence.of("Emissions under {0}, with the bands that hold 50, 80 and 95 % of the draws", scenario.name()), title,
					scenario.name(), tables));
		}
		if (result.scenarios().size() > 1) {
			blocks.add(Figure.of("contest-" + ensemble.number(), Sentence.of("Share of draws in which the scenario of the row has the lower abatement cost"),
					Figure.Kind.HEAT_MAP, tables.get(2)).where("title_shown", title).where("quantity", cost.id()).with(Figure.Role.X, "rival")
					.with(Figure.Role.Y, "scenario").with(Figure.Role.COLOUR, "probability"));
			blocks.add(Excerpt.of(Sentence.of("Share of draws in which a scenario has the lower abatement cost"), tables.get(2)).where("title_shown", title)
					.where("quantity", cost.id()).pivot("scenario", "rival", "probability"));
		}
		blocks.add(Figure.of("convergence-" + ensemble.number(), Sentence.of("Abatement cost: mean as draws are added"), Figure.Kind.LINES, tables.get(3))
				.where("title_shown", title).where("quantity", cost.id()).with(Figure.Role.X, "draws").with(Figure.Role.Y, "mean")
				.with(Figure.Role.SERIES, "scenario"));
		if (ensemble.points() > 0) {
			drivers(result, title, cost, tables.get(4), blocks);
		}
		return blocks;
	}

	private static void drivers(UncertaintyResult result, String title, Indicator cost, ResultTable indices, List<Block> blocks) {
		blocks.add(new Block.Paragraph("", Sentence.of("Share of the variance of the abatement cost that each number drawn brings about, alone and in all in which it takes part.")));
		for (OfScenario scenario : result.scenarios()) {
			blocks.add(Figure.of("indices-" + result.ensemble().number() + "-" + scenario.name(),
					Sentence.of("{0}: what drives the scatter of its abatement cost", scenario.name()), Figure.Kind.BARS, indices).where("title_shown", title)
					.where("scenario", scenario.name()).where("quantity", cost.id()).with(Figure.Role.X, "variable")
					.with(Figure.Role.Y, "first", "total"));
		}
		blocks.add(Excerpt.of(Sentence.of("What drives the scatter of abatement cost"), indices).where("title_shown", title)
				.where("quantity", cost.id())
				.columns("scenario", "variable", "first", "first_low", "first_high", "total", "total_low", "total_high"));
	}

	private static Figure band(String name, Sentence title, String study, String scenario, List<ResultTable> tables) {
		return Figure.of("fan-" + name, title, Figure.Kind.BAND, tables.get(1)).where("title_shown", study).where("scenario", scenario)
				.where("quantity", "emissions").with(Figure.Role.X, "year").with(Figure.Role.Y, "p50").with(Figure.Role.LOW, "p2.5", "p10", "p25")
				.with(Figure.Role.HIGH, "p97.5", "p90", "p75");
	}

	private static List<Object> names(Ensemble ensemble) {
		return ensemble.parameters().stream().map(variable -> Varying.called(variable.name())).toList();
	}
}
