package org.parkwright.standards.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.accounts.ScenarioAccounts;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.Park;
import org.parkwright.standards.ScenarioScores;
import org.parkwright.standards.Score;
import org.parkwright.standards.Scorecard;

/** Tells where the parks of a model stand by the standards of which they have entered anything. */
public final class ScoreProvider implements ResultProvider {

	/** Fewer rays have no form. */
	private static final int LEAST_RAYS = 3;
	/** Parks and standards beyond so many have tables and no figures of their own. */
	private static final int MOST_FIGURES = 6;

	@Override
	public List<ResultSection> sections(EipModel model) {
		if (model.getParks().stream().allMatch(park -> Scorecard.used(model, park).isEmpty())) {
			return List.of();
		}
		return sections(model, (park, account) -> Scorecard.used(model, park).stream().map(set -> Scorecard.of(model, park, account, set, latest(park, set))).toList());
	}

	/** A report on measures shows where the park stands too. */
	@Override
	public List<ResultSection> beside(EipModel model) {
		return sections(model);
	}

	/** With an account in the study its scenarios move what is scored, too. */
	@Override
	public Function<StudyResult, List<ResultSection>> beside(Study study, EipModel model) {
		List<ResultSection> standing = sections(model);
		if (study.account() == null || standing.isEmpty()) {
			return result -> standing;
		}
		Account account = Account.of(model, AccountOptions.of(study.account()));
		ScenarioScores scores = ScenarioScores.of(model, account, park -> Scorecard.used(model, park));
		return result -> result.plantsByYear().size() < 2 ? standing
				: List.of(with(standing.getFirst(), scenarios(scores.cards(ScenarioAccounts.of(account, result.plantsByYear()), result.plantsByYear()))));
	}

	/** @return the section with more blocks behind its own */
	static ResultSection with(ResultSection section, List<Block> more) {
		return new ResultSection(section.id(), section.title(), section.about(), section.part(), Stream.concat(section.blocks().stream(), more.stream()).toList(), section.marks());
	}

	/** @return what scenarios move; nothing if the account and the study have no year in common */
	static List<Block> scenarios(List<ScenarioScores.Card> cards) {
		if (cards.isEmpty()) {
			return List.of();
		}
		var tables = new ScenarioScoreTables(cards);
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(Sentence.of("With the measures of the study")));
		blocks.add(new Block.Paragraph("What moves", Sentence.of("{0} by what units burn, buy and deliver in a scenario, by way of the park's greenhouse gases and energy. {1}.",
				new Sentence.Counted(tables.moved(), "{0} row of a standard moves", "{0} rows of standards move"),
				new Sentence.Counted(tables.unmoved(), "{0} other stays as it stands", "{0} others stay as they stand"))));
		blocks.add(tables.verdicts());
		if (tables.moved() > 0) {
			ResultTable scores = tables.scores();
			List<Scorecard> last = tables.last().stream().limit(MOST_FIGURES).toList();
			for (int i = 0; i < last.size(); i++) {
				Scorecard card = last.get(i);
				String year = Integer.toString(card.year());
				blocks.add(Figure.of("score-scenarios" + (last.size() == 1 ? "" : "-" + (i + 1)), Sentence.of("What is missing to the thresholds of {0} in {1}, by scenario", card.set(), year),
						Figure.Kind.BARS, scores).where("park", card.park()).where("set", card.set()).where("year", year).with(Figure.Role.X, "id").with(Figure.Role.Y, "gap")
						.with(Figure.Role.SERIES, "scenario"));
			}
			blocks.add(scores);
		}
		return blocks;
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
			figures(compliance, card, BenchmarkKind.PREREQUISITE, Sentence.of("Prerequisites met by category, {0}", card.title()), Sentence.of("Profile of prerequisites met, {0}", card.title()),
					"score-prerequisites" + suffix, blocks);
			figures(compliance, card, BenchmarkKind.PERFORMANCE, Sentence.of("Performance indicators met by category, {0}", card.title()),
					Sentence.of("Profile of performance indicators met, {0}", card.title()), "score-performance" + suffix, blocks);
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

	/** Bars of what is met now and as intended, one for each category, and beside them the two as outlines if there are categories enough for a form; parks and standards apart. */
	private static void figures(ResultTable compliance, Scorecard card, BenchmarkKind kind, Sentence title, Sentence profile, String id, List<Block> blocks) {
		long categories = card.compliance().stream().filter(each -> each.kind() == kind).count();
		if (categories > 0) {
			blocks.add(figure(card, kind, Figure.of(id, title, Figure.Kind.BARS, compliance)));
		}
		if (categories >= LEAST_RAYS) {
			blocks.add(figure(card, kind, Figure.of(id + "-radar", profile, Figure.Kind.RADAR, compliance)));
		}
	}

	private static Figure figure(Scorecard card, BenchmarkKind kind, Figure figure) {
		return figure.where("set", card.set()).where("park", card.park()).where("kind", kind.getLiteral()).with(Figure.Role.X, "group").with(Figure.Role.Y, "compliance_1", "intended_1");
	}
}
