package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Frame;

/**
 * How the formulas of a computation are evaluated: each as it comes, or, where the same computation is done draw after
 * draw, with all that no draw changes worked out the first time. Then formulas have to come in the same order every
 * time; which columns differ from draw to draw is noted on the way.
 */
final class Evaluation {

	private final boolean repeated;
	private final BitSet columns;
	private final BitSet scalars;
	private final List<Formula> settled = new ArrayList<>();
	private final BitSet varying = new BitSet();
	private int turn;

	private Evaluation(boolean repeated, BitSet columns, BitSet scalars) {
		this.repeated = repeated;
		this.columns = columns;
		this.scalars = scalars;
	}

	/** Each formula as it comes. */
	static Evaluation once() {
		return new Evaluation(false, new BitSet(), new BitSet());
	}

	/**
	 * The same formulas over and over.
	 *
	 * @param columns that differ from draw to draw when the computation begins
	 * @param scalars that do
	 */
	static Evaluation repeated(BitSet columns, BitSet scalars) {
		return new Evaluation(true, (BitSet) columns.clone(), scalars);
	}

	/**
	 * The same for some units alone, after it was done once for all.
	 *
	 * @return null if it needs the others too
	 */
	Evaluation part(int[] units) {
		if (settled.stream().anyMatch(formula -> formula == null || formula.sumsGroups())) {
			return null;
		}
		var part = new Evaluation(repeated, (BitSet) columns.clone(), scalars);
		settled.forEach(formula -> part.settled.add(formula.part(units)));
		part.varying.or(varying);
		return part;
	}

	/** Begins the computation anew. */
	void restart() {
		turn = 0;
	}

	/** @return whether the values differ from draw to draw */
	boolean evaluate(Formula formula, Frame frame, double[] out) {
		next(formula, frame).evaluate(frame, out);
		return varying.get(turn++);
	}

	/** @return whether the selection differs from draw to draw */
	boolean select(Formula formula, Frame frame, boolean[] selected, boolean[] undecided) {
		next(formula, frame).select(frame, selected, undecided);
		return varying.get(turn++);
	}

	private Formula next(Formula formula, Frame frame) {
		if (!repeated) {
			return formula;
		}
		if (turn == settled.size()) {
			settled.add(null);
		}
		if (settled.get(turn) == null) {
			settled.set(turn, formula.settled(frame, columns, scalars));
			varying.set(turn, formula.varies(columns, scalars));
		}
		return settled.get(turn);
	}

	/** A formula that might have come need not come this time. */
	void skip() {
		if (repeated && turn == settled.size()) {
			settled.add(null);
		}
		turn++;
	}

	/** So many formulas that came before are known by what came of them. */
	void passOver(int formulas) {
		turn += formulas;
	}

	/** A column of the frame differs from draw to draw from here on. */
	void vary(int column) {
		columns.set(column);
	}

	boolean varies(int column) {
		return columns.get(column);
	}

	/** The columns that differ from draw to draw by now. */
	BitSet columns() {
		return columns;
	}
}
