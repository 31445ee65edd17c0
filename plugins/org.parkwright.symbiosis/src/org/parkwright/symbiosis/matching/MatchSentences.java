package org.parkwright.symbiosis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.symbiosis.Impact;
import org.parkwright.symbiosis.matching.Match.Status;
import org.parkwright.symbiosis.matching.Proposals.Worth;

/** What a manager reads of each proposal: why it is made, what it would save, what stands against it, and what is not known. */
final class MatchSentences {

	// Of columns
	private static final String FROM = "from";
	private static final String TO = "to";
	private static final String OFFERED = "offered";
	private static final String WANTED = "wanted";
	private static final String QUANTITY = "quantity";
	private static final String DISTANCE_KM = "distance_km";
	private static final String SHARE_OF_OFFER = "share_of_offer_1";
	private static final String SHARE_OF_WANT = "share_of_want_1";
	private static final String OFFERED_TEMPERATURE = "offered_temperature";
	private static final String WANTED_TEMPERATURE = "wanted_temperature";
	private static final String T_CO2E = "t_co2e";
	private static final String MISSING = "missing";
	private static final String MARGIN = "margin";
	private static final String S_TIME = "s_time_1";
	private static final String REASON = "reason";
	private static final String RECOVERED = "recovered";
	private static final String HOT_UTILITY = "hot_utility";
	private static final String PROPOSED = "proposed";
	private static final String REUSED = "reused";
	private static final String FRESH = "fresh";

	/** So many are told in sentences; the table has all. */
	private static final int TOLD = 25;

	/** Less than this part of the largest rounds to nothing beside it. */
	private static final double HARDLY = 1e-3;

	private final Matching matching;
	private final ResultTable matches;
	private final ResultTable vetoes;
	private final List<Worth> worth;
	private final double most;

	MatchSentences(Matching matching, ResultTable matches, ResultTable vetoes, List<Worth> worth) {
		this.matching = matching;
		this.matches = matches;
		this.vetoes = vetoes;
		this.worth = worth;
		most = worth.stream().mapToDouble(each -> Math.abs(each.impact().avoided())).filter(Double::isFinite).max().orElse(0);
	}

	static SequencedMap<String, String> unknownWords() {
		SequencedMap<String, String> words = Column.words();
		for (Unknown.Kind kind : Unknown.Kind.values()) {
			words.put(kind.name().toLowerCase(Locale.ROOT), word(kind));
		}
		return words;
	}

	private static String word(Unknown.Kind kind) {
		return switch (kind) {
			case OFFERED_QUANTITY -> "how much is offered";
			case WANTED_QUANTITY -> "how much is wanted";
			case UNITS -> "both quantities in one unit";
			case PLACE -> "where both are";
			case PERIODS_DIFFER -> "the course over the year of both in the same periods";
			case TEMPERATURE -> "the temperatures of the heat";
			case PERIODS -> "when in the year it comes and is needed";
			case SUBSTANCE -> "the share of a substance";
			case HAZARD -> "whether it is hazardous";
			case FORM -> "in which form it comes and is needed";
		};
	}

	/** @return the summary and a paragraph for each proposal */
	List<Block> proposals() {
		List<Match> proposed = matching.of(Status.PROPOSED);
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph("", Sentence.of("{0} and {1} were compared, and {2} made. They are ideas to talk about: nothing becomes an exchange unless someone takes it up.",
				new Sentence.Counted(matching.listings().offers().size(), "{0} offer", "{0} offers"), new Sentence.Counted(matching.listings().wants().size(), "{0} want", "{0} wants"),
				new Sentence.Counted(proposed.size(), "{0} proposal is", "{0} proposals are"))));
		blocks.add(new Block.Paragraph("", Sentence.of("Of each want the best {0} offers and of each offer the best {0} wants were kept, up to {1} km; among them the proposals are those with the "
				+ "largest sum of score and quantity. Where it is not stated when in the year something comes or is needed, it is taken as even.",
				String.valueOf(matching.options().best()), String.valueOf(Math.round(matching.options().farthest())))));
		for (int row = 0; row < matching.matches().size() && row < TOLD; row++) {
			if (matching.matches().get(row).status() == Status.PROPOSED) {
				blocks.add(new Block.Paragraph("", proposal(row)));
			}
		}
		if (proposed.size() > TOLD) {
			blocks.add(new Block.Paragraph("", Sentence.of("{0} in the table.", new Sentence.Counted(proposed.size() - TOLD, "{0} more proposal stands", "{0} more proposals stand"))));
		}
		return blocks;
	}

	/** @return what is forbidden, what has to be asked, and what was turned down */
	List<Block> others() {
		List<Block> blocks = new ArrayList<>();
		add(blocks, Status.OPEN, "To be asked first");
		add(blocks, Status.VETOED, "Not proposed, as something forbids it");
		add(blocks, Status.REJECTED, "Turned down before");
		return blocks;
	}

	private void add(List<Block> blocks, Status status, String heading) {
		int told = 0;
		for (int row = 0; row < matching.matches().size() && told < TOLD; row++) {
			if (matching.matches().get(row).status() == status) {
				if (told++ == 0) {
					blocks.add(new Block.Heading(Sentence.of(heading)));
				}
				blocks.add(new Block.Paragraph("", of(row)));
			}
		}
	}

	/** @return what is said of a pair */
	Sentence of(int row) {
		return switch (match(row).status()) {
			case PROPOSED -> proposal(row);
			case ALTERNATIVE -> alternative(row);
			case OPEN -> Sentence.of("\u201c{0}\u201d of {1} may suit {2} in place of \u201c{3}\u201d. Ask {4}.", offered(row), from(row), to(row), wanted(row), asked(row));
			case VETOED -> Sentence.of("\u201c{0}\u201d of {1} can't go to {2}: {3}.", offered(row), from(row), to(row), forbidden(row));
			case REJECTED -> turnedDown(row);
		};
	}

	private Sentence alternative(int row) {
		List<Sentence> sentences = new ArrayList<>();
		sentences.add(Sentence.of("\u201c{0}\u201d of {1} could go to {2} for \u201c{3}\u201d too, {4} away, but what is offered or wanted is of more use elsewhere.", offered(row),
				from(row), to(row), wanted(row), matches.cell(row, DISTANCE_KM)));
		sentences.addAll(against(row));
		if (!asked(row).isEmpty()) {
			sentences.add(Sentence.of("Ask {0}.", asked(row)));
		}
		return Sentence.all(sentences);
	}

	private Match match(int row) {
		return matching.matches().get(row);
	}

	private Sentence.Cell from(int row) {
		return matches.cell(row, FROM);
	}

	private Sentence.Cell to(int row) {
		return matches.cell(row, TO);
	}

	private Sentence.Cell offered(int row) {
		return matches.cell(row, OFFERED);
	}

	private Sentence.Cell wanted(int row) {
		return matches.cell(row, WANTED);
	}

	private Sentence proposal(int row) {
		List<Sentence> sentences = new ArrayList<>();
		String material = match(row).offer().goods().id();
		boolean same = material != null && material.equals(match(row).want().goods().id());
		sentences.add(same
				? Sentence.of("{0} could give {1} of its \u201c{2}\u201d to {3}, {4} away, which wants just this.", from(row), matches.cell(row, QUANTITY), offered(row), to(row),
						matches.cell(row, DISTANCE_KM))
				: Sentence.of("{0} could give {1} of its \u201c{2}\u201d to {3}, {4} away, in place of \u201c{5}\u201d.", from(row), matches.cell(row, QUANTITY), offered(row),
						to(row), matches.cell(row, DISTANCE_KM), wanted(row)));
		sentences.add(Sentence.of("That is {0} of what is offered and {1} of what is wanted.", matches.cell(row, SHARE_OF_OFFER), matches.cell(row, SHARE_OF_WANT)));
		if (!same || match(row).offer().heat() != null) {
			sentences.add(why(row));
		}
		sentences.addAll(saved(row));
		sentences.addAll(against(row));
		if (!asked(row).isEmpty()) {
			sentences.add(Sentence.of("Ask {0}.", asked(row)));
		}
		return Sentence.all(sentences);
	}

	private Sentence why(int row) {
		Match match = match(row);
		if (match.offer().heat() != null) {
			return Sentence.of("It is warm enough: it comes at {0}, and what it heats at {1}.", matches.cell(row, OFFERED_TEMPERATURE), matches.cell(row, WANTED_TEMPERATURE));
		}
		ClassCode offered = match.offer().goods().code();
		ClassCode wanted = match.want().goods().code();
		if (match.score().code() == CodeTable.SAME_CLASS) {
			return Sentence.of("Both are of the class {0}.", text(offered));
		}
		if (match.score().code() == CodeTable.SAME_GROUP) {
			return Sentence.of("Their classes {0} and {1} are of one group; look whether it is good enough for what is wanted.", text(offered), text(wanted));
		}
		CodeTable.Use use = matching.options().codes().use(offered, wanted);
		return use == null ? Sentence.of("Their classes {0} and {1} have only the chapter in common; ask whether it can be used at all.", text(offered), text(wanted))
				: Sentence.of("It is known to be used so: {0}.", Sentence.of(use.use()));
	}

	/** As its list writes it: EWC 10 02 07*, CPA 23.51.11. */
	private static String text(ClassCode code) {
		String between = code.list().equals("EWC") ? " " : ".";
		return code.list() + " " + String.join(between, code.digits().split("(?<=\\G\\d{2})")) + (code.hazardous() ? "*" : "");
	}

	private List<Sentence> saved(int row) {
		List<Sentence> sentences = new ArrayList<>();
		Impact impact = worth.get(row).impact();
		Sentence.Cell avoided = matches.cell(row, T_CO2E);
		if (Double.isNaN(impact.avoided())) {
			sentences.add(Sentence.of("What greenhouse gases it saves is not known: {0} is missing.", matches.cell(row, MISSING)));
		} else if (Math.abs(impact.avoided()) < HARDLY * most) {
			sentences.add(Sentence.of("It hardly changes greenhouse gases."));
		} else {
			sentences.add(impact.avoided() < 0 ? Sentence.of("Against it: it would cause {0} more greenhouse gases than it avoids.", new Sentence.Size(avoided))
					: Sentence.of("It would avoid {0} of greenhouse gases.", avoided));
		}
		double margin = worth.get(row).margin();
		if (margin < 0) {
			sentences.add(Sentence.of("Against it: what is asked is {0} more than what would be paid.", new Sentence.Size(matches.cell(row, MARGIN))));
		} else if (!Double.isNaN(margin)) {
			sentences.add(Sentence.of("What would be paid is {0} more than what is asked.", matches.cell(row, MARGIN)));
		} else {
			sentences.add(Sentence.of("Whether the prices fit is not known."));
		}
		return sentences;
	}

	private List<Sentence> against(int row) {
		Match match = match(row);
		List<Sentence> sentences = new ArrayList<>();
		if (match.distance() > NispDistances.THIRD_QUARTILE) {
			sentences.add(Sentence.of("Against it: three of four exchanges of NISP went less far."));
		}
		if (match.offer().goods().form() != match.want().goods().form()
				&& match.score().unknowns().stream().noneMatch(unknown -> unknown.kind() == Unknown.Kind.FORM) && match.offer().heat() == null) {
			sentences.add(Sentence.of("Against it: it has to be dried, dewatered or mixed with water first."));
		}
		if (Scorer.isHazardous(match.offer().goods())) {
			sentences.add(Sentence.of("Against it: it is hazardous. Who takes it has a permit; who carries it needs one too."));
		}
		double even = Math.min(match.offer().quantity(), match.want().quantity()) / match.want().quantity();
		if (match.score().time() < even * (1 - 1e-9)) {
			sentences.add(Sentence.of("Against it: it does not come when it is needed, so that without a store {0} of what is wanted can be met.", matches.cell(row, S_TIME)));
		}
		return sentences;
	}

	private List<Sentence> asked(int row) {
		// That the course over the year is not stated is said once for all.
		return match(row).score().unknowns().stream().filter(unknown -> unknown.kind() != Unknown.Kind.PERIODS)
				.map(unknown -> unknown.substance() == null ? Sentence.of(word(unknown.kind())) : Sentence.of("how much {0} is in it", unknown.substance())).toList();
	}

	private List<Sentence> forbidden(int row) {
		List<Sentence> reasons = new ArrayList<>();
		Match match = match(row);
		for (int i = 0; i < vetoes.rows(); i++) {
			if (match.offer().port().equals(vetoes.text(i, "offer")) && match.want().port().equals(vetoes.text(i, "want"))) {
				reasons.add(forbidden(match.score().vetoes().get(reasons.size()), i));
			}
		}
		return reasons;
	}

	private Sentence forbidden(Veto veto, int row) {
		Sentence.Cell offered = vetoes.cell(row, "offered_value");
		Sentence.Cell limit = vetoes.cell(row, "limit");
		return switch (veto.kind()) {
			case PERMIT -> Sentence.of("no permit for hazardous material is stated");
			case FORM -> Sentence.of("it can't be brought into the form that is wanted");
			case TEMPERATURE -> Sentence.of("it is only {0} warm and would have to be {1}", offered, limit);
			case COMPOSITION -> veto.offered() > veto.limit() ? Sentence.of("it has up to {0} of {1}, and {2} are allowed", offered, veto.substance(), limit)
					: Sentence.of("it may have only {0} of {1}, and {2} are needed", offered, veto.substance(), limit);
		};
	}

	private Sentence turnedDown(int row) {
		String reason = match(row).reason();
		return reason == null || reason.isBlank() ? Sentence.of("\u201c{0}\u201d of {1} for {2} was turned down; nobody said why.", offered(row), from(row), to(row))
				: Sentence.of("\u201c{0}\u201d of {1} for {2} was turned down: {3}", offered(row), from(row), to(row), matches.cell(row, REASON));
	}

	/** @param recovery the table of one row on all heat */
	Sentence heat(ResultTable recovery) {
		Sentence most = Sentence.of("Of all heat that is offered, {0} can be passed on at most; {1} must come from elsewhere.", recovery.cell(0, RECOVERED), recovery.cell(0, HOT_UTILITY));
		boolean more = recovery.number(0, "proposed") > recovery.number(0, "recovered") * (1 + 1e-9);
		return more ? Sentence.of("{0} The proposals are made pair by pair and together come to {1}, so not all of them can be had.", most, recovery.cell(0, PROPOSED)) : most;
	}

	/** @param reuse the table of a row for each substance */
	Sentence water(ResultTable reuse) {
		int least = 0;
		for (int row = 1; row < reuse.rows(); row++) {
			least = reuse.number(row, "reused") < reuse.number(least, "reused") ? row : least;
		}
		return Sentence.of("If it may be mixed with fresh water, {0} of used water can be used again at most; {1} of fresh water remain.", reuse.cell(least, REUSED),
				reuse.cell(least, FRESH));
	}
}
