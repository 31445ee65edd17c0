package org.parkwright.symbiosis.matching;

import java.util.List;

import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.model.park.EipModel;

/**
 * Proposals and what else was looked at for readers who go through them one by one: a row of a table and a sentence for each.
 *
 * @since 0.2
 */
public final class MatchList {

	private final Matching matching;
	private final ResultTable table;
	private final MatchSentences sentences;

	private MatchList(EipModel model, Matching matching) {
		this.matching = matching;
		MatchTables tables = new MatchTables(model, matching);
		table = tables.matches();
		sentences = new MatchSentences(matching, table, tables.vetoes(), tables.worth());
	}

	/**
	 * Finds proposals.
	 *
	 * @param progress told how far it is
	 * @throws java.util.concurrent.CancellationException if it was stopped
	 */
	public static MatchList of(EipModel model, MatchOptions options, ProgressMonitor progress) {
		return new MatchList(model, Matching.of(model, options, progress));
	}

	/** @return what was compared */
	public Listings listings() {
		return matching.listings();
	}

	/** @return the pairs, one for each row of the table */
	public List<Match> matches() {
		return matching.matches();
	}

	/** @return a row for each pair */
	public ResultTable table() {
		return table;
	}

	/** @return why a pair is proposed or not, what stands against it and what to ask */
	public Sentence sentence(int row) {
		return sentences.of(row);
	}
}
