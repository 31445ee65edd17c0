package org.parkwright.standards.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.Park;
import org.parkwright.standards.Score;
import org.parkwright.standards.Scorecard;

/** Tells where the parks of a model stand by the standards of which they have entered anything. */
public final class ScoreProvider implements ResultProvider {

	@Override
	public List<ResultSection> sections(EipModel model) {
		List<IndicatorSet> own = model.getLibrary() == null ? List.of() : model.getLibrary().getIndicatorSets();
		if (own.stream().noneMatch(set -> model.getParks().stream().anyMatch(park -> Scorecard.isUsed(park, set)))) {
			return List.of();
		}
		return sections(model, (park, account) -> own.stream().filter(set -> Scorecard.isUsed(park, set))
				.map(set -> Scorecard.of(model, park, account, set, latest(park, set))).toList());
	}

	/** A report on measures shows where the park stands too. */
	@Override
	public List<ResultSection> beside(EipModel model) {
		return sections(model);
	}

	/** @return the last year that a park says anything of; 0 if it says nothing */
	static int latest(Park park, IndicatorSet set) {
		return Scorecard.years(park, set).stream().mapToInt(Integer::intValue).max().orElse(0);
	}

	/** @return a section; none if there are no scorecards. @param cards of a park, by the greenhouse-gas account of the model */
	static List<ResultSection> sections(EipModel model, BiFunction<Park, Account, List<Scorecard>> cards) {
		if (model.getParks().stream().allMatch(park -> park.getAccounts().isEmpty())) {
			return List.of();
		}
		Account account = Account.of(model, AccountOptions.USUAL);
		List<Scorecard> all = model.getParks().stream().flatMap(park -> cards.apply(park, account).stream()).toList();
		if (all.isEmpty()) {
			return List.of();
		}
		ResultTable scorecard = ScoreTables.scorecard(all);
		ResultTable compliance = ScoreTables.compliance(all);
		List<Block> blocks = new ArrayList<>();
		blocks.add(Excerpt.of(ScoreTables.verdicts(all)).headline());
		long recalled = all.stream().flatMap(card -> card.scores().stream()).filter(Score::recalled).count();
		if (recalled > 0) {
			blocks.add(new Block.Paragraph("Recalled", Sentence.of("{0} written down from memory. Check thresholds and wording against the official text before you quote them.",
					new Sentence.Counted((int) recalled, "{0} row of a standard was", "{0} rows of standards were"))));
		}
		blocks.add(Excerpt.of(scorecard).columns("set", "id", "name", "value", "operator", "threshold", "status", "mark").headline());
		blocks.add(Excerpt.of(Sentence.of("Gaps, intended values and evidence"), scorecard).columns("set", "id", "gap", "intended", "intended_year", "intended_status", "evidence", "responsible"));
		if (all.stream().flatMap(card -> card.scores().stream()).anyMatch(score -> !score.from().isEmpty() || !score.missing().isEmpty())) {
			blocks.add(Excerpt.of(Sentence.of("Where values are from"), scorecard).columns("set", "id", "name", "computed", "difference", "from", "missing", "condition"));
		}
		for (int i = 0; i < all.size(); i++) {
			Scorecard card = all.get(i);
			String suffix = all.size() == 1 ? "" : "-" + (i + 1);
			figure(compliance, card, BenchmarkKind.PREREQUISITE, Sentence.of("Prerequisites met by category, {0}", card.title()), "score-prerequisites" + suffix, blocks);
			figure(compliance, card, BenchmarkKind.PERFORMANCE, Sentence.of("Performance indicators met by category, {0}", card.title()), "score-performance" + suffix, blocks);
		}
		blocks.add(compliance);
		ResultTable groups = ScoreTables.groups(all);
		if (groups.rows() > 0) {
			blocks.add(groups);
		}
		ResultTable gaps = ScoreTables.gaps(all);
		if (gaps.rows() > 0) {
			blocks.add(Excerpt.of(gaps).columns("set", "id", "name", "gap", "priority", "responsible", "intended_year"));
		}
		blocks.add(ScoreTables.intensities(model, account));
		blocks.add(scorecard);
		return List.of(new ResultSection("standards", Sentence.of("Standards"), "Where the park stands by standards of eco-industrial parks", ResultSection.Part.MAIN, blocks,
				Set.of(Mark.LITERATURE, Mark.ESTIMATE)));
	}

	/** Bars of what is met now and as intended, one for each category; parks and standards apart. */
	private static void figure(ResultTable compliance, Scorecard card, BenchmarkKind kind, Sentence title, String id, List<Block> blocks) {
		if (card.compliance().stream().anyMatch(each -> each.kind() == kind)) {
			blocks.add(Figure.of(id, title, Figure.Kind.BARS, compliance).where("set", card.set()).where("park", card.park()).where("kind", kind.getLiteral()).with(Figure.Role.X, "group")
					.with(Figure.Role.Y, "compliance_1", "intended_1"));
		}
	}
}
