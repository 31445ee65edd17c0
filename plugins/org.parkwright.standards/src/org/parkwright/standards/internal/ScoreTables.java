package org.parkwright.standards.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

import org.eclipse.emf.common.util.Enumerator;
import org.parkwright.accounts.Account;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.SourceKind;
import org.parkwright.model.park.StandardRule;
import org.parkwright.standards.Compliance;
import org.parkwright.standards.Growth;
import org.parkwright.standards.ParkNumber;
import org.parkwright.standards.ParkNumbers;
import org.parkwright.standards.Score;
import org.parkwright.standards.Scorecard;

/** The tables of scorecards. */
final class ScoreTables {

	/** Words of a status, which do without colours. */
	static final SequencedMap<String, String> STATUS = Column.words("met", "✓ met", "partly", "◐ partly met", "notMet", "× not met", "unknown", "? unknown", "notApplicable", "– not applicable");

	private static final double TEN_THOUSAND = 1e4;
	private static final SequencedMap<String, String> KINDS = Column.words(BenchmarkKind.PREREQUISITE.getLiteral(), "Prerequisite", BenchmarkKind.PERFORMANCE.getLiteral(), "Performance");
	private static final SequencedMap<String, String> QUANTITIES = Column.words("energy", "Energy", "freshwater", "Fresh water", "wastewater", "Waste water", "cod", "COD", "ammonia",
			"Ammonia nitrogen", "so2", "SO2", "nox", "NOx", "solidWaste", "Solid waste", "co2e", "Greenhouse gases");
	/** Categories of the standards that are shipped; those of others are names. */
	private static final SequencedMap<String, String> CATEGORIES = same("Economic development", "Industrial symbiosis", "Resource saving", "Environmental protection", "Information disclosure",
			"Park management performance", "Environmental performance", "Social performance", "Economic performance", "Energy and carbon", "Industry", "Buildings and transport", "Resources",
			"Management", "Innovation");
	/** Names of the standards that are shipped. */
	private static final SequencedMap<String, String> TITLES = same("National Demonstration Eco-industrial Parks", "International Framework for Eco-Industrial Parks",
			"Zero-carbon and low-carbon park list");
	static final Column PARK = Column.text("park", "Park", "Name of the park");
	static final Column YEAR = Column.year("year", "Year", "Year of the values");
	static final Column SET = Column.text("set", "Standard", "Code of the standard");
	static final Column ID = Column.text("id", "Row", "Code of the row in the standard");
	static final Column NAME = Column.text("name", "Indicator", "Name of the indicator").chineseIn("local_name");
	static final Column LOCAL_NAME = Column.text("local_name", "Local name", "Name in Chinese or the language of the standard").filesOnly();
	private static final Column GROUP = Column.text("group", "Category", "Category of the row").saying(CATEGORIES);
	private static final Column KIND = Column.choice("kind", "Kind", "What the row asks for", KINDS);
	static final Column STATE = Column.choice("status", "Status", "Whether it is met; unknown is not met", STATUS).by("(D1)");

	private ScoreTables() {
	}

	private static SequencedMap<String, String> same(String... words) {
		SequencedMap<String, String> same = Column.words();
		for (String word : words) {
			same.put(word, word);
		}
		return same;
	}

	private static String literal(Enumerator value) {
		return value.getLiteral();
	}

	/** @return null for an empty text, which is unknown */
	static String known(String text) {
		return text.isEmpty() ? null : text;
	}

	/** A row for each indicator. */
	static ResultTable scorecard(List<Scorecard> cards) {
		ResultTable.Rows rows = ResultTable.of("scorecard", "Scorecard", "An indicator of a standard").reach(ResultTable.Reach.DETAIL).columns(SET, ID, GROUP, KIND,
				Column.flag("mandatory", "Mandatory", "Whether it must be met by itself"),
				Column.number("value", "Value", "Value that is compared: what is entered, else what is computed", "").unitIn("unit"),
				Column.text("unit", "Unit of measure", "Unit of the numbers of the row"),
				Column.choice("operator", "Comparison", "How the value is compared with the threshold", Column.words("atLeast", "at least", "atMost", "at most", "equal", "equal to", "above", "above",
						"below", "below")),
				Column.number("threshold", "Threshold", "What the row asks for; unknown where it hangs on a condition that is not known", "").unitIn("unit"), STATE,
				Column.share("gap", "Gap", "What is missing as a part of the threshold; below 0 what is to spare").by("(D5)"),
				Column.number("intended", "Intended", "Value that is aimed at", "").unitIn("unit"),
				Column.text("evidence", "Evidence", "What shows it"),
				Column.choice("mark", "Known from", "How the row of the standard is known", marks()), PARK, YEAR, NAME, LOCAL_NAME,
				Column.text("rule", "Group rule", "Rule of the group of which one row has to be met"),
				Column.number("computed", "Computed", "What the formula comes to", "").unitIn("unit"),
				Column.share("difference", "Difference", "How far the value entered is from the one computed"),
				Column.text("from", "From", "What the formula reads"), Column.text("missing", "Missing", "What the formula lacks"),
				Column.text("condition", "Condition", "When the threshold holds"),
				Column.choice("intended_status", "Intended status", "Whether it is met by the value aimed at; what is so stays so where none is", STATUS),
				Column.year("intended_year", "Intended in", "Year that the value is aimed at for"),
				Column.text("evidence_url", "Address of the evidence", "Where the evidence lies"), Column.text("responsible", "Responsible", "Who answers for it"),
				Column.text("formula", "How computed", "How the standard says it is computed"), Column.text("source", "Source", "Where the row is from, and whether it was recalled"));
		for (Scorecard card : cards) {
			for (Score score : card.scores()) {
				rows.add(card.set(), score.code(), known(score.group()), literal(score.kind()), score.mandatory(), score.value(), known(score.unit()), literal(score.operator()), score.threshold(),
						literal(score.status()), score.gap(), score.intended(), known(score.evidence()), literal(score.mark()), card.park(), card.year(), score.name(), known(score.localName()),
						known(score.groupRule()), score.computed(), score.difference(), known(String.join(", ", score.from())), known(String.join(", ", score.missing())), known(score.condition()),
						literal(score.intendedStatus()), score.intendedYear() == 0 ? null : score.intendedYear(), known(score.evidenceUrl()), known(score.responsible()), known(score.formula()),
						known(score.source()));
			}
		}
		return rows.table();
	}

	private static SequencedMap<String, String> marks() {
		return Column.words(SourceKind.ESTIMATE.getLiteral(), "recalled, check it", SourceKind.LITERATURE.getLiteral(), "publication", SourceKind.STATISTIC.getLiteral(), "statistics",
				SourceKind.MEASURED.getLiteral(), "measured", SourceKind.CALIBRATED.getLiteral(), "calibrated", SourceKind.UNKNOWN.getLiteral(), "not stated");
	}

	/** A row for each standard, with its verdict. */
	static ResultTable verdicts(List<Scorecard> cards) {
		ResultTable.Rows rows = ResultTable.of("score-verdicts", "Standards", "A standard").columns(PARK, YEAR, SET, Column.text("title", "Name", "Name of the standard").saying(TITLES),
				Column.choice("rule", "Rule", "When the whole is met",
						Column.words("all", "all rows", "mandatoryAndGroups", "all mandatory rows and one of each group", "compliance", "share of rows, no verdict")),
				Column.count("rows_1", "Rows", "Rows of the standard"), count("met", "Met"), count("partly", "Partly met"), count("notMet", "Not met"), count("unknown", "Unknown"),
				count("notApplicable", "Not applicable"), Column.choice("verdict", "Verdict", "Whether the whole is met; unknown where a row that decides is", verdict()).by("(D3)"),
				Column.choice("intended", "Intended", "The same by the values that are aimed at", verdict()).by("(D3)"));
		for (Scorecard card : cards) {
			boolean none = card.rule() == StandardRule.COMPLIANCE;
			rows.add(card.park(), card.year(), card.set(), card.title(), literal(card.rule()), card.scores().size(), count(card, "met"), count(card, "partly"), count(card, "notMet"),
					count(card, "unknown"), count(card, "notApplicable"), none ? "none" : literal(card.verdict()), none ? "none" : literal(card.intended()));
		}
		return rows.table();
	}

	static SequencedMap<String, String> verdict() {
		SequencedMap<String, String> words = Column.words();
		words.putAll(STATUS);
		words.put("none", "no verdict");
		return words;
	}

	static Column count(String status, String title) {
		return Column.count(status.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + "_1", title, "Rows of this status");
	}

	static long count(Scorecard card, String status) {
		return card.scores().stream().filter(score -> literal(score.status()).equals(status)).count();
	}

	/** A row for each category and kind. */
	static ResultTable compliance(List<Scorecard> cards) {
		ResultTable.Rows rows = ResultTable.of("score-compliance", "Compliance by category", "A category and kind of rows").columns(SET, GROUP, KIND,
				Column.count("applicable_1", "Applicable", "Rows that apply, unknown ones included"), Column.count("met_1", "Met", "Rows that are met"),
				Column.count("unknown_1", "Unknown", "Rows of which it is unknown"), Column.share("compliance_1", "Compliance", "Rows met of those that apply").by("(D4)"),
				Column.share("intended_1", "Intended", "The same by the values that are aimed at").by("(D4)"), PARK, YEAR);
		for (Scorecard card : cards) {
			for (Compliance each : card.compliance()) {
				rows.add(card.set(), known(each.category()), literal(each.kind()), each.applicable(), each.met(), each.unknown(), each.share(), each.intendedShare(), card.park(), card.year());
			}
		}
		return rows.table();
	}

	/** A row for each group of which one row has to be met. */
	static ResultTable groups(List<Scorecard> cards) {
		ResultTable.Rows rows = ResultTable.of("score-groups", "Groups of which one row has to be met", "A group").columns(SET, Column.text("rule", "Group rule", "Rule of the group"),
				Column.text("rows", "Rows", "Its rows"), Column.choice("status", "Status", "Met if any of its rows is; unknown if none is and any is unknown", STATUS).by("(D2)"),
				Column.choice("intended_status", "Intended status", "The same by the values that are aimed at", STATUS).by("(D2)"), PARK, YEAR);
		for (Scorecard card : cards) {
			card.groups().forEach(group -> rows.add(card.set(), group.rule(), String.join(", ", group.codes()), literal(group.status()), literal(group.intended()), card.park(), card.year()));
		}
		return rows.table();
	}

	/** A row for each indicator that is not met, those first that are worth most and easiest. */
	static ResultTable gaps(List<Scorecard> cards) {
		ResultTable.Rows rows = ResultTable.of("score-gaps", "What is missing", "An indicator that is not met, the most urgent first").columns(SET, ID, NAME,
				Column.share("gap", "Gap", "What is missing as a part of the threshold").by("(D5)"), Column.number("weight", "Weight", "Weight of the row", "1"),
				Column.number("feasibility", "Feasibility", "How easy it is, from 1 for hardly to 6 for at once", "1"),
				Column.number("priority", "Priority", "Gap by weight by feasibility; unknown where one of them is", "1").by("(D5)").better(Column.Better.HIGH),
				Column.text("responsible", "Responsible", "Who answers for it"), Column.year("intended_year", "Intended in", "Year that the value is aimed at for"), PARK, YEAR, LOCAL_NAME);
		for (Scorecard card : cards) {
			card.scores().stream().filter(score -> literal(score.status()).equals("notMet") || literal(score.status()).equals("partly"))
					.sorted(Comparator.comparingDouble((Score score) -> Double.isNaN(score.priority()) ? 0 : -score.priority()))
					.forEach(score -> rows.add(card.set(), score.code(), score.name(), score.gap(), score.weight(), score.feasibility(), score.priority(), known(score.responsible()),
							score.intendedYear() == 0 ? null : score.intendedYear(), card.park(), card.year(), known(score.localName())));
		}
		return rows.table();
	}

	/** A row for each park, year and quantity, by 10,000 of added value. */
	static ResultTable intensities(EipModel model, Account account) {
		ResultTable.Rows rows = ResultTable.of("score-intensities", "Intensities", "A quantity of a year").columns(PARK, YEAR,
				Column.choice("quantity", "Quantity", "What is measured", QUANTITIES),
				Column.number("intensity", "Intensity", "Quantity by industrial added value in the prices of its account", "").unitIn("unit").by("(D7)"), Column.text("unit", "Unit of measure", "Unit of the intensity"));
		String money = "/10^4 " + (model.getCurrency() == null ? "currency" : model.getCurrency());
		for (Park park : model.getParks()) {
			var numbers = new ParkNumbers(model, park, account);
			for (int year : numbers.years()) {
				double added = numbers.of(ParkNumber.IAV, year).value();
				QUANTITIES.keySet().forEach(word -> {
					ParkNumber number = ParkNumber.of(word).orElseThrow();
					rows.add(park.getName(), year, word, Growth.intensity(numbers.of(number, year).value(), added) * TEN_THOUSAND, number.unit().replaceFirst("/a$", "") + money);
				});
			}
		}
		return rows.table();
	}
}
