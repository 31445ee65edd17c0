package org.parkwright.standards.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.accounts.ScenarioAccounts;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.StandardRule;
import org.parkwright.standards.ScenarioScores;
import org.parkwright.standards.Score;
import org.parkwright.standards.Scorecard;

/** The tables of scorecards under the scenarios of a study. */
final class ScenarioScoreTables {

	private static final String BASELINE = "baseline";
	private static final Column SCENARIO = Column.text("scenario", "Scenario", "Name of the scenario in the study; baseline is the stock without any measure")
			.saying(Column.words(BASELINE, "baseline"));

	private record Row(String park, String set, int year, String code) {

		static Row of(Scorecard card, Score score) {
			return new Row(card.park(), card.set(), card.year(), score.code());
		}

		/** The same in any year. */
		static Row always(Scorecard card, Score score) {
			return new Row(card.park(), card.set(), 0, score.code());
		}
	}

	private final List<ScenarioScores.Card> cards;
	private final Map<Row, Score> standing = new LinkedHashMap<>();
	private final Set<Row> moved = new HashSet<>();

	ScenarioScoreTables(List<ScenarioScores.Card> cards) {
		this.cards = cards;
		for (ScenarioScores.Card each : cards) {
			for (Score score : each.card().scores()) {
				Score before = standing.putIfAbsent(Row.of(each.card(), score), score);
				if (before != null && Double.compare(before.value(), score.value()) != 0) {
					moved.add(Row.always(each.card(), score));
				}
			}
		}
	}

	private static String scenario(ScenarioScores.Card card) {
		return card.scenario().equals(ScenarioAccounts.BASELINE) ? BASELINE : card.scenario();
	}

	/** @return rows of standards that some scenario moves in some year */
	int moved() {
		return moved.size();
	}

	/** @return rows of standards that no scenario moves */
	int unmoved() {
		return (int) standing.keySet().stream().map(row -> List.of(row.park, row.set, row.code)).distinct().count() - moved();
	}

	/** @return of each park and standard of which something moves, the one of the last year as it stands */
	List<Scorecard> last() {
		Map<List<String>, Scorecard> last = new LinkedHashMap<>();
		cards.stream().map(ScenarioScores.Card::card).filter(card -> moved.stream().anyMatch(row -> row.park.equals(card.park()) && row.set.equals(card.set())))
				.forEach(card -> last.merge(List.of(card.park(), card.set()), card, (one, other) -> other.year() > one.year() ? other : one));
		return List.copyOf(last.values());
	}

	/** A row for each scenario and year of an indicator that some scenario moves. */
	ResultTable scores() {
		ResultTable.Rows rows = ResultTable.of("score-scenarios", "Indicators under the scenarios", "An indicator that a scenario moves, in a year of a scenario").columns(SCENARIO, ScoreTables.PARK,
				ScoreTables.YEAR, ScoreTables.SET, ScoreTables.ID, ScoreTables.NAME, Column.number("value", "Value", "Value under the scenario", "").unitIn("unit").by("(D8)"),
				Column.number("change", "Against the baseline", "Value less that without any measure", "").unitIn("unit"),
				Column.number("threshold", "Threshold", "What the row asks for", "").unitIn("unit"), ScoreTables.STATE,
				Column.share("gap", "Gap", "What is missing as a part of the threshold; below 0 what is to spare").by("(D5)").better(Column.Better.LOW),
				Column.text("unit", "Unit of measure", "Unit of the numbers of the row"), ScoreTables.LOCAL_NAME);
		for (ScenarioScores.Card each : cards) {
			Scorecard card = each.card();
			card.scores().stream().filter(score -> moved.contains(Row.always(card, score))).forEach(score -> rows.add(scenario(each), card.park(), card.year(), card.set(), score.code(), score.name(),
					score.value(), score.value() - standing.get(Row.of(card, score)).value(), score.threshold(), score.status().getLiteral(), score.gap(), ScoreTables.known(score.unit()),
					ScoreTables.known(score.localName())));
		}
		return rows.table();
	}

	/** A row for each scenario and year of a standard. */
	ResultTable verdicts() {
		ResultTable.Rows rows = ResultTable.of("score-scenario-verdicts", "Standards under the scenarios", "A standard in a year of a scenario").columns(SCENARIO, ScoreTables.PARK,
				ScoreTables.YEAR, ScoreTables.SET, ScoreTables.count("met", "Met"), ScoreTables.count("notMet", "Not met"), ScoreTables.count("unknown", "Unknown"),
				Column.text("newly_met", "Newly met", "Rows that are met and are not without any measure"), Column.text("newly_missed", "Newly missed", "Rows that are met without any measure and are not"),
				Column.choice("verdict", "Verdict", "Whether the whole is met; unknown where a row that decides is", ScoreTables.verdict()).by("(D3)"));
		for (ScenarioScores.Card each : cards) {
			Scorecard card = each.card();
			Map<String, String> before = new HashMap<>();
			card.scores().forEach(score -> before.put(score.code(), standing.get(Row.of(card, score)).status().getLiteral()));
			rows.add(scenario(each), card.park(), card.year(), card.set(), ScoreTables.count(card, "met"), ScoreTables.count(card, "notMet"), ScoreTables.count(card, "unknown"),
					codes(card, before, false), codes(card, before, true), card.rule() == StandardRule.COMPLIANCE ? "none" : card.verdict().getLiteral());
		}
		return rows.table();
	}

	private static String codes(Scorecard card, Map<String, String> before, boolean wereMet) {
		return String.join(", ", card.scores().stream().filter(score -> before.get(score.code()).equals("met") == wereMet && score.status().getLiteral().equals("met") != wereMet).map(Score::code)
				.toList());
	}
}
