package org.parkwright.core.analysis;

import java.util.Comparator;
import java.util.List;

import org.parkwright.engine.draws.DrawTable;

/**
 * Some of the draws of an uncertainty study, or all. Shards are put together, never summed, so the same bits come out
 * however the draws were cut.
 *
 * @param ensemble what it is part of
 * @param draws    results of the draws, where {@link Ensemble#outputs} says
 * @param indices  results of the draws of the indices without those by year, from {@link Ensemble#indexDraw} of the first
 *                 draw to that of the end; a table of no outputs if there are none
 * @since 0.1
 */
public record Shard(Ensemble ensemble, DrawTable draws, DrawTable indices) {

	/** @return the table of no draws at all */
	public static DrawTable nothing() {
		return new DrawTable(0, new double[0][]);
	}

	/** @return the name of the study */
	public String study() {
		return ensemble.study();
	}

	/** @return {@code draws 0..500 of 2000} */
	@Override
	public String toString() {
		return "draws " + draws.firstDraw() + ".." + draws.endDraw() + " of " + ensemble.draws();
	}

	/** @return whether it holds all draws */
	public boolean whole() {
		return draws.firstDraw() == 0 && draws.endDraw() == ensemble.draws();
	}

	/** @return whether the tables have the outputs and the draws that the ensemble asks for */
	public boolean fits() {
		long scenarios = ensemble.scenarios().size();
		if (ensemble.years() < 0 || ensemble.points() < 0 || draws.draws() == 0 || draws.endDraw() > ensemble.draws()
				|| scenarios * (ensemble.years() + 1L) > draws.outputs()
				|| draws.outputs() != ensemble.outputs().count((int) scenarios)) {
			return false;
		}
		long first = ensemble.indexDraw(draws.firstDraw());
		long end = ensemble.indexDraw(draws.endDraw());
		return first == end ? indices.draws() == 0
				: indices.outputs() == ensemble.outputs().overAllYears().count((int) scenarios) && indices.firstDraw() == first && indices.endDraw() == end;
	}

	/**
	 * Puts shards together.
	 *
	 * @param shards of the same ensemble, in any order, at least one
	 * @return all their draws
	 * @throws IllegalArgumentException if draws are missing between them or are there twice
	 */
	public static Shard merge(List<Shard> shards) {
		List<Shard> sorted = shards.stream().sorted(Comparator.comparingLong(shard -> shard.draws.firstDraw())).toList();
		List<DrawTable> indices = sorted.stream().map(Shard::indices).filter(table -> table.outputs() > 0).toList();
		return new Shard(sorted.get(0).ensemble, DrawTable.merge(sorted.stream().map(Shard::draws).toList()),
				indices.isEmpty() ? nothing() : DrawTable.merge(indices));
	}
}
