package org.parkwright.engine.formula;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A formula over the units of a stock, evaluated for all of them at once. Formulas are immutable and may be shared by
 * threads, each with a {@link Frame} of its own.
 * <p>
 * A value is a number, a truth (1 is true, 0 is false) or the index of a catalogue entry; NaN is unknown. Unknown
 * travels through arithmetic as NaN does, 0·unknown included. Truth is three-valued (Kleene): a comparison with an
 * unknown side is unknown, {@code false and unknown} is false, {@code true or unknown} is true. A quotient by 0, a
 * logarithm of 0 or less and whatever else has no finite value is unknown, never infinite.
 *
 * @since 0.1
 */
public abstract sealed class Formula
		permits Constant, Scalar, Column, Unary, Binary, Applied, Choice, Cases, Known, OneOf, GroupTotal, Lookup, ScalarLookup {

	/** Whether all units share the value, so that one evaluation serves all. */
	final boolean uniform;

	Formula(boolean uniform) {
		this.uniform = uniform;
	}

	/** The same number for every unit. */
	public static Formula constant(double value) {
		return new Constant(value);
	}

	/** The truth for every unit. */
	public static Formula constant(boolean value) {
		return new Constant(value ? 1 : 0);
	}

	/** The parameter in {@code slot} of the frame's scalars, for every unit. */
	public static Formula scalar(int slot) {
		return new Scalar(slot);
	}

	/** The attribute in {@code column} of the frame. */
	public static Formula column(int column) {
		return new Column(column);
	}

	/** A function of one operand. */
	public static Formula of(Function function, Formula operand) {
		return new Unary(function, operand);
	}

	/** An operation on two operands. */
	public static Formula of(Operator operator, Formula left, Formula right) {
		return new Binary(operator, left, right);
	}

	/**
	 * A function of one operand or more. A result that is not finite is unknown.
	 *
	 * @since 0.2
	 */
	public static Formula of(Body body, List<Formula> operands) {
		return new Applied(body, operands);
	}

	/**
	 * {@code then} where the condition is true, {@code otherwise} where it is false, unknown where it is unknown. The
	 * branch not taken may be unknown.
	 */
	public static Formula choice(Formula condition, Formula then, Formula otherwise) {
		return new Choice(condition, then, otherwise);
	}

	/** Whether a catalogue index is one of {@code indices}; unknown for an unknown index. */
	public static Formula isOneOf(Formula index, int... indices) {
		return new OneOf(index, indices);
	}

	/**
	 * For every unit the sum of {@code value} over those units of its group for which {@code condition} is true. The
	 * unit itself need not be one of them. A group's total is unknown if the value of such a unit is, or if the
	 * condition of a unit with a value other than 0 is. The sum is compensated and runs in the order of the units.
	 *
	 * @param group index of the unit's group, 0 or more; the total of a unit without one (negative or unknown) is
	 *              unknown. {@code constant(0)} sums the whole stock.
	 */
	public static Formula groupTotal(Formula value, Formula condition, Formula group) {
		return new GroupTotal(value, condition, group);
	}

	/** For every unit the number of units of its group for which {@code condition} is true; see {@link #groupTotal}. */
	public static Formula groupCount(Formula condition, Formula group) {
		return new GroupTotal(constant(1), condition, group);
	}

	/** The entry of {@code table} at {@code index}; unknown for an unknown index and for one outside the table. */
	public static Formula lookup(double[] table, Formula index) {
		return new Lookup(table.clone(), index);
	}

	/**
	 * The frame's scalar in slot {@code firstSlot + index}: a table whose entries are parameters.
	 *
	 * @param count number of entries; an index outside 0 … count−1 gives unknown, as an unknown index does
	 */
	public static Formula lookupScalar(int firstSlot, int count, Formula index) {
		return new ScalarLookup(firstSlot, count, index);
	}

	/**
	 * Writes the value for unit j to {@code out[j]}. Once the frame has served the formula, no more arrays of the size of the
	 * stock are made.
	 *
	 * @param out at least {@link Frame#size()} entries, none of the frame's columns
	 * @throws IllegalArgumentException  if {@code out} is too short or a column of the frame
	 * @throws IndexOutOfBoundsException if the frame lacks a column or scalar of the formula
	 */
	public final void evaluate(Frame frame, double[] out) {
		frame.requireResult(out);
		int mark = frame.mark();
		try {
			fill(frame, out, frame.size());
		} finally {
			frame.release(mark);
		}
	}

	/**
	 * Evaluates a condition. A unit whose condition is unknown is not selected, but undecided.
	 *
	 * @param selected  gets for every unit whether the condition is true
	 * @param undecided gets for every unit whether the condition is unknown
	 * @return the number of undecided units
	 * @throws IllegalArgumentException if an array has not {@link Frame#size()} entries
	 */
	public final int select(Frame frame, boolean[] selected, boolean[] undecided) {
		int size = frame.size();
		if (selected.length != size || undecided.length != size) {
			throw new IllegalArgumentException("A selection of " + size + " units needs arrays of that length");
		}
		int mark = frame.mark();
		try {
			double[] truth = read(frame, frame.take(size), size);
			int unknown = 0;
			for (int j = 0; j < size; j++) {
				selected[j] = truth[j] == 1;
				undecided[j] = Double.isNaN(truth[j]);
				unknown += undecided[j] ? 1 : 0;
			}
			return unknown;
		} finally {
			frame.release(mark);
		}
	}

	/**
	 * Whether the values differ from evaluation to evaluation.
	 *
	 * @param columns of the frame that differ
	 * @param scalars slots of the frame's scalars that differ
	 */
	public boolean varies(BitSet columns, BitSet scalars) {
		return operands().stream().anyMatch(operand -> operand.varies(columns, scalars));
	}

	/**
	 * Whether the value of a unit may depend on other units: {@link #groupTotal}.
	 *
	 * @since 0.2
	 */
	public boolean sumsGroups() {
		return operands().stream().anyMatch(Formula::sumsGroups);
	}

	/** The formulas that it is made of. */
	abstract List<Formula> operands();

	/**
	 * The same formula, to the bit, with all that does not vary worked out on a frame: for evaluations over and over with
	 * other numbers in few places. It holds for frames that differ from this one in the named places alone.
	 *
	 * @param columns of the frame that will differ
	 * @param scalars slots of the frame's scalars that will differ
	 */
	public final Formula settled(Frame frame, BitSet columns, BitSet scalars) {
		if (varies(columns, scalars)) {
			return settledParts(frame, columns, scalars);
		}
		if (this instanceof Constant || this instanceof Column) {
			return this;
		}
		double[] values = values(frame);
		return uniform && values.length > 0 ? constant(values[0]) : new Known(values);
	}

	/** The formula with settled operands; called where it varies. */
	Formula settledParts(Frame frame, BitSet columns, BitSet scalars) {
		return with(operands().stream().map(operand -> operand.settled(frame, columns, scalars)).toList());
	}

	/**
	 * The same formula for frames that hold some of the units alone, one that was {@link #settled} too. It must not
	 * {@linkplain #sumsGroups() sum} groups, whose other units are missing there.
	 *
	 * @param units of the frames that the formula was for
	 * @since 0.2
	 */
	public Formula part(int[] units) {
		return with(operands().stream().map(operand -> operand.part(units)).toList());
	}

	/** The same formula of other operands. */
	abstract Formula with(List<Formula> others);

	/** Computes the first {@code count} values; scratch taken from the frame need not be released. */
	abstract void compute(Frame frame, double[] out, int count);

	/** An array that holds the first {@code count} values: {@code scratch}, or a column that is not to be written. */
	double[] read(Frame frame, double[] scratch, int count) {
		fill(frame, scratch, count);
		return scratch;
	}

	private void fill(Frame frame, double[] out, int count) {
		int mark = frame.mark();
		if (uniform && count > 1) {
			compute(frame, out, 1);
			Arrays.fill(out, 1, count, out[0]);
		} else {
			compute(frame, out, count);
		}
		frame.release(mark);
	}

	/** A copy of the values for all units. */
	final double[] values(Frame frame) {
		double[] values = new double[frame.size()];
		int mark = frame.mark();
		fill(frame, values, values.length);
		frame.release(mark);
		return values;
	}

	/** An index held in a double; negative if unknown. */
	static int index(double value) {
		return value >= 0 ? (int) value : -1;
	}
}
