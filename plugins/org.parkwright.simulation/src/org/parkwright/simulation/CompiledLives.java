package org.parkwright.simulation;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Frame;
import org.parkwright.engine.lifetime.Lifetime;

/**
 * By which law the lives of units run that do not state when they retire, in place of lifetimes that are certain.
 *
 * @param numbers   of the law, in its order, on the columns of a stock as it is stated
 * @param law       of these numbers; null if no life has them
 * @param paidByAll whether what a measure costs once is paid for all units that are to take it, else for those alone that are in use then
 * @since 0.2
 */
public record CompiledLives(List<Formula> numbers, Function<double[], Lifetime> law, boolean paidByAll) {

	public CompiledLives {
		numbers = List.copyOf(numbers);
	}

	/** Whether it reads one of these scalars. */
	boolean reads(BitSet scalars) {
		return numbers.stream().anyMatch(formula -> formula.varies(new BitSet(), scalars));
	}

	/** [number][unit] of the law. */
	public double[][] numbers(Frame frame) {
		double[][] values = new double[numbers.size()][frame.size()];
		for (int i = 0; i < values.length; i++) {
			numbers.get(i).evaluate(frame, values[i]);
		}
		return values;
	}

	/** The law of a unit. @param values of {@link #numbers(Frame)}. @return null if no life has its numbers */
	Lifetime law(double[][] values, int unit) {
		double[] own = new double[values.length];
		for (int i = 0; i < own.length; i++) {
			own[i] = values[i][unit];
		}
		return law.apply(own);
	}
}
