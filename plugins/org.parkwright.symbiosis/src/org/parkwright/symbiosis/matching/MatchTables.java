package org.parkwright.symbiosis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.model.park.EipModel;
import org.parkwright.symbiosis.Impact;
import org.parkwright.symbiosis.matching.Match.Status;
import org.parkwright.symbiosis.matching.Proposals.Worth;

/**
 * Proposals as results: each pair with the parts of its score, what forbids it and what is not known; the problem table and the composite curves of heat,
 * and the cascade of water.
 *
 * @since 0.2
 */
public final class MatchTables {

	private static final Column FROM = Column.text("from", "From", "Who has it over");
	private static final Column OFFERED = Column.text("offered", "Offered", "What is offered");
	private static final Column TO = Column.text("to", "To", "Who wants it");
	private static final Column WANTED = Column.text("wanted", "Wanted", "What is wanted");
	private static final Column OFFER = Column.element("offer", "Offer", "Id of the port that offers");
	private static final Column WANT = Column.element("want", "Want", "Id of the port that wants");
	private static final Column UNIT = Column.text("unit", "Unit of measure", "Unit of the quantities");
	private static final Column SUBSTANCE = Column.text("substance", "Substance", "The substance that is bounded; none for other reasons");
	private static final String NONE = "none";
	/** Of more pairs a report would have too many pages; it has the sentences on the best. */
	private static final int MOST_SHOWN = 200;
	private static final String HEAT = "GJ/a";
	private static final String WATER = "m3/a";
	/** Shares below it are counted in mg/kg. */
	private static final double TRACE = 1e-3;
	private static final double PER_MILLION = 1e6;
	private static final double PER_THOUSAND = 1e3;

	private final Matching matching;
	/** Of the proposals, which come first. */
	private final List<Worth> worth;
	private final String currency;

	private MatchTables(EipModel model, Matching matching) {
		this.matching = matching;
		worth = Proposals.worth(model, matching.of(Status.PROPOSED));
		currency = Objects.requireNonNullElse(model.getCurrency(), "currency");
	}

	/** @return what a manager of a park reads of the proposals; none if nobody offers or nobody wants anything */
	public static List<ResultSection> sections(EipModel model, MatchOptions options) {
		if (!Listings.any(model)) {
			return List.of();
		}
		Matching matching = Matching.of(model, options);
		boolean both = !matching.listings().offers().isEmpty() && !matching.listings().wants().isEmpty();
		return both ? new MatchTables(model, matching).sections() : List.of();
	}

	private List<ResultSection> sections() {
		ResultTable matches = matches();
		ResultTable vetoes = vetoes();
		MatchSentences sentences = new MatchSentences(matching, matches, vetoes, worth);
		List<Block> blocks = new ArrayList<>(sentences.proposals());
		if (matches.reach() == ResultTable.Reach.DETAIL) {
			blocks.add(matches);
			blocks.addAll(sentences.others());
		} else {
			blocks.add(Excerpt.of(Sentence.of("Proposals"), matches).where("status", code(Status.PROPOSED))
					.columns("from", "offered", "to", "wanted", "quantity", "distance_km", "score_1", "t_co2e").headline());
			blocks.addAll(sentences.others());
			blocks.add(Excerpt.of(matches.heading(), matches).columns("status", "from", "offered", "to", "s_code_1", "s_qty_1", "s_dist_1", "s_time_1", "score_1", "veto"));
		}
		if (vetoes.rows() > 0) {
			blocks.add(vetoes);
		}
		ResultTable unknowns = unknowns();
		if (unknowns.rows() > 0) {
			blocks.add(unknowns);
		}
		List<ResultSection> sections = new ArrayList<>();
		sections.add(section("matches", "Proposals", "Who could take what others have over, why, and what stands against it", blocks));
		if (matching.heat().intervals().stream().anyMatch(interval -> interval.surplus() > 0) && matching.heat().intervals().stream().anyMatch(interval -> interval.surplus() < 0)) {
			sections.add(section("heat-cascade", "Heat that can be passed on", "The most heat that some can take from others, by its temperatures", heat(sentences)));
		}
		if (!matching.water().isEmpty()) {
			sections.add(section("water-cascade", "Water that can be used again", "The most used water that others can use again, by what is in it", water(sentences)));
		}
		return sections;
	}

	private static ResultSection section(String id, String title, String about, List<Block> blocks) {
		return new ResultSection(id, Sentence.of(title), about, ResultSection.Part.MAIN, blocks, Set.of(Mark.ESTIMATE));
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private static SequencedMap<String, String> vetoWords() {
		return Column.words(code(Veto.Kind.PERMIT), "hazardous, no permit", code(Veto.Kind.COMPOSITION), "composition", code(Veto.Kind.FORM), "form",
				code(Veto.Kind.TEMPERATURE), "not warm enough");
	}

	private static SequencedMap<String, String> vetoOrNone() {
		SequencedMap<String, String> words = vetoWords();
		words.putFirst(NONE, "nothing");
		return words;
	}

	private static SequencedMap<String, String> gapWords() {
		SequencedMap<String, String> words = Column.words(NONE, Impact.Gap.NONE.title());
		Arrays.stream(Impact.Gap.values()).filter(gap -> gap != Impact.Gap.NONE).forEach(gap -> words.put(gap.word(), gap.title()));
		return words;
	}

	private ResultTable matches() {
		ResultTable.Rows rows = ResultTable.of("matches", "Proposals and what else was looked at", "An offer for a want")
				.reach(matching.matches().size() > MOST_SHOWN ? ResultTable.Reach.DETAIL : ResultTable.Reach.SHOWN).columns(
				Column.choice("status", "Status", "What is made of the pair", code(Status.PROPOSED), "proposed", code(Status.ALTERNATIVE), "alternative", code(Status.OPEN),
						"to be asked", code(Status.VETOED), "forbidden", code(Status.REJECTED), "turned down"),
				FROM, OFFERED, TO, WANTED, Column.number("quantity", "Quantity", "How much is proposed to pass in a year", "").unitIn("unit").by("(C15)"), UNIT,
				Column.number("offered_quantity", "Offered quantity", "How much is offered in a year", "").unitIn("unit"),
				Column.number("wanted_quantity", "Wanted quantity", "How much is wanted in a year, in its own unit", "").unitIn("wanted_unit"),
				Column.text("wanted_unit", "Unit of the want", "Unit of the wanted quantity"),
				Column.share("share_of_offer_1", "Of the offer", "Share of what is offered that is proposed to pass"),
				Column.share("share_of_want_1", "Of the want", "Share of what is wanted that it meets"),
				Column.number("distance_km", "Distance", "Great circle between both", "km").by("(C8)"),
				part("score_1", "Score", "Product of its parts; 0 if something forbids it").better(Column.Better.HIGH),
				part("s_code_1", "Class", "How alike the classes are"), part("s_qty_1", "Quantities", "How alike the quantities are"),
				part("s_dist_1", "Nearness", "Share of the exchanges of NISP that went farther"),
				Column.share("s_time_1", "Met in time", "Share of the want that is met when it is needed; even over the year where nothing is stated").by("(C12)"),
				Column.choice("veto", "Forbidden by", "The first thing that forbids it", vetoOrNone()),
				Column.count("unknowns_1", "Not known", "How many things have to be asked"),
				Column.number("t_co2e", "Greenhouse gases avoided", "Greenhouse gases that are avoided if it replaces as much of what is wanted, less those of carrying it by road, or "
						+ "by pipe for water and heat; disposal that is spared is not counted", "t CO2e/a").by("(C9)").better(Column.Better.HIGH),
				Column.choice("missing", "Missing", "What is not known of the greenhouse gases", gapWords()),
				Column.number("margin", "Margin", "What is paid for what is wanted less what is asked for what is offered", currency + "/a").better(Column.Better.HIGH),
				Column.number("offered_temperature", "Temperature offered", "Temperature at which heat is handed over", "degC"),
				Column.number("wanted_temperature", "Temperature of what is heated", "Temperature at which what is to be heated comes", "degC"),
				Column.text("reason", "Reason", "Why it was turned down"), OFFER, WANT);
		for (int i = 0; i < matching.matches().size(); i++) {
			Match match = matching.matches().get(i);
			Listing offer = match.offer();
			Listing want = match.want();
			MatchScore score = match.score();
			boolean proposed = match.status() == Status.PROPOSED;
			Impact impact = proposed ? worth.get(i).impact() : null;
			rows.add(code(match.status()), offer.owner().name(), offer.goods().name(), want.owner().name(), want.goods().name(), match.amount(),
					offer.unit(), offer.quantity(), want.quantity(), want.unit(), match.amount() / offer.quantity(),
					match.amount() / want.quantity(), match.distance(), score.total(), score.code(), score.quantity(), score.distance(), score.time(),
					score.vetoes().isEmpty() ? NONE : code(score.vetoes().getFirst().kind()), score.unknowns().size(), proposed ? impact.avoided() : null,
					proposed && impact.gap() != Impact.Gap.NONE ? impact.gap().word() : NONE, proposed ? worth.get(i).margin() : null, offer.heat() == null ? null : offer.heat().temperature(),
					want.heat() == null ? null : want.heat().returned(), match.reason(), offer.port(), want.port());
		}
		return rows.table();
	}

	private static Column part(String id, String title, String meaning) {
		return Column.number(id, title, meaning, "1").by("(C12)");
	}

	private ResultTable vetoes() {
		ResultTable.Rows rows = ResultTable.of("match-vetoes", "What forbids pairs", "Something that forbids an offer for a want").reach(ResultTable.Reach.DETAIL)
				.columns(FROM, OFFERED, TO, WANTED,
				Column.choice("veto", "Forbidden by", "What forbids it", vetoWords()), SUBSTANCE,
				Column.number("offered_value", "Offered", "What it is at the worst", "").unitIn("unit"), Column.number("limit", "Limit", "What is allowed or needed", "").unitIn("unit"), UNIT,
				OFFER, WANT);
		for (Match match : matching.matches()) {
			for (Veto veto : match.score().vetoes()) {
				boolean trace = veto.kind() == Veto.Kind.COMPOSITION && veto.limit() < TRACE;
				double scale = trace ? PER_MILLION : veto.kind() == Veto.Kind.COMPOSITION ? PER_THOUSAND : 1;
				String unit = trace ? "mg/kg" : unit(veto.kind());
				rows.add(match.offer().owner().name(), match.offer().goods().name(), match.want().owner().name(), match.want().goods().name(), code(veto.kind()),
						Objects.requireNonNullElse(veto.substance(), ""),
						scale * veto.offered(), scale * veto.limit(), unit, match.offer().port(), match.want().port());
			}
		}
		return rows.table();
	}

	private static String unit(Veto.Kind kind) {
		return switch (kind) {
			case COMPOSITION -> "g/kg";
			case TEMPERATURE -> "degC";
			case PERMIT, FORM -> "";
		};
	}

	private ResultTable unknowns() {
		ResultTable.Rows rows = ResultTable.of("match-unknowns", "What has to be asked", "Something that is not known of a pair").reach(ResultTable.Reach.DETAIL).columns(FROM, OFFERED, TO, WANTED,
				Column.choice("unknown", "Not known", "What is not known", MatchSentences.unknownWords()), SUBSTANCE, OFFER, WANT);
		for (Match match : matching.matches()) {
			if (match.status() == Status.PROPOSED || match.status() == Status.OPEN) {
				for (Unknown unknown : match.score().unknowns()) {
					rows.add(match.offer().owner().name(), match.offer().goods().name(), match.want().owner().name(), match.want().goods().name(), code(unknown.kind()),
							Objects.requireNonNullElse(unknown.substance(), ""), match.offer().port(), match.want().port());
				}
			}
		}
		return rows.table();
	}

	private List<Block> heat(MatchSentences sentences) {
		HeatCascade cascade = matching.heat();
		double pinch = cascade.pinches().isEmpty() ? Double.NaN : cascade.pinches().getFirst();
		ResultTable recovery = ResultTable.of("heat-recovery", "Heat that can be passed on at most", "All heat that is offered and wanted").columns(
				Column.number("recovered", "Passed on at most", "The most heat that some can take from others", HEAT).by("(C13)"),
				Column.number("hot_utility", "Heat from elsewhere", "Heat that must come from elsewhere at least", HEAT).by("(C13)"),
				Column.number("cold_utility", "Heat left over", "Heat that nobody can take", HEAT).by("(C13)"),
				Column.number("hot_pinch", "Pinch of what is cooled", "Below it heat is over, above it heat is short; of several the hottest", "degC").by("(C13)"),
				Column.number("cold_pinch", "Pinch of what is heated", "The same for what is heated", "degC").by("(C13)"),
				Column.number("least_difference", "Least difference", "Least difference of temperatures in an exchanger; 10 K is a rule of thumb", "K"),
				Column.number("proposed", "Proposed", "Heat that is proposed to pass", HEAT))
				.add(cascade.recovered(), cascade.hotUtility(), cascade.coldUtility(), pinch + cascade.deltaT() / 2, pinch - cascade.deltaT() / 2, cascade.deltaT(), proposedHeat()).table();
		ResultTable.Rows table = ResultTable.of("heat-cascade", "Problem table", "An interval of temperatures, from the hottest; shifted by half of the least difference, down for what "
				+ "is cooled and up for what is heated").columns(Column.number("upper", "From", "Its upper end", "degC"), Column.number("lower", "To", "Its lower end", "degC"),
						Column.number("surplus", "Surplus", "Heat that is given less heat that is taken", HEAT).by("(C13)"),
						Column.number("cascaded", "Falls through", "Heat that falls through its lower end", HEAT).by("(C13)"));
		cascade.intervals().forEach(each -> table.add(each.upper(), each.lower(), each.surplus(), each.cascaded()));
		ResultTable.Rows curves = ResultTable.of("heat-composite", "Composite curves", "A point of a curve").reach(ResultTable.Reach.DETAIL).columns(
				Column.choice("curve", "Curve", "What is summed up", "hot", "what is cooled", "cold", "what is heated"),
				Column.number("heat", "Heat", "From the cold end on", HEAT), Column.number("temperature", "Temperature", "Not shifted", "degC"));
		cascade.hotComposite().forEach(each -> curves.add("hot", each.heat(), each.temperature()));
		cascade.coldComposite().forEach(each -> curves.add("cold", each.heat(), each.temperature()));
		ResultTable composite = curves.table();
		return List.of(new Block.Paragraph("", sentences.heat(recovery)), recovery,
				Figure.of("heat-composite", Sentence.of("Composite curves of heat"), Figure.Kind.LINES, composite).with(Figure.Role.X, "heat").with(Figure.Role.Y, "temperature")
						.with(Figure.Role.SERIES, "curve"),
				table.table(), composite);
	}

	private double proposedHeat() {
		return matching.of(Status.PROPOSED).stream().filter(match -> match.offer().heat() != null).mapToDouble(Match::amount).sum();
	}

	private List<Block> water(MatchSentences sentences) {
		ResultTable.Rows reuse = ResultTable.of("water-reuse", "Water that can be used again at most", "A substance that bounds it").columns(
				Column.text("substance", "Substance", "The substance").saying(Column.words(Matching.ANY, "none is bounded")),
				Column.number("fresh", "Fresh water", "Fresh water that is needed at least", WATER).by("(C14)"),
				Column.number("reused", "Used again", "The most water that can be used again, mixed with fresh water", WATER).by("(C14)").better(Column.Better.HIGH),
				Column.number("pinch", "Pinch", "Share of the substance that bounds it; unknown if the amount of water does", "kg/kg").by("(C14)"));
		ResultTable.Rows levels = ResultTable.of("water-cascade", "Water cascade", "A share of a substance, from the cleanest").reach(ResultTable.Reach.DETAIL).columns(SUBSTANCE,
				Column.number("share", "Share", "Share of the substance", "kg/kg"),
				Column.number("fresh", "Fresh water", "Fresh water that is needed for what lies below it", WATER).by("(C14)"));
		matching.water().forEach((substance, cascade) -> {
			reuse.add(substance, cascade.fresh(), cascade.reused(), cascade.pinch());
			cascade.levels().forEach(level -> levels.add(substance, level.share(), level.fresh()));
		});
		ResultTable table = reuse.table();
		return List.of(new Block.Paragraph("", sentences.water(table)), table, levels.table());
	}
}
