package org.parkwright.engine.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Functions that are none of the engine's own. */
class AppliedTest {

	private static final Body PRODUCT = (arguments, out, count) -> {
		for (int j = 0; j < count; j++) {
			out[j] = arguments[0][j] * arguments[1][j];
		}
	};

	private static double[] values(Formula formula, double[] column, double... scalars) {
		double[] out = new double[column.length];
		formula.evaluate(new Frame(column.length, new double[][] { column }, scalars), out);
		return out;
	}

	@Test
	void workOnEachUnit() {
		double[] column = { 1, 2, Double.NaN };
		Formula formula = Formula.of(PRODUCT, List.of(Formula.column(0), Formula.scalar(0)));
		assertArrayEquals(new double[] { 3, 6, Double.NaN }, values(formula, column, 3));
		assertArrayEquals(new double[] { 1, 2, Double.NaN }, column, "columns are read alone");
	}

	@Test
	void workOnceWhereAllUnitsShareTheValue() {
		int[] computed = new int[1];
		Body counted = (arguments, out, count) -> {
			computed[0] += count;
			out[0] = arguments[0][0];
		};
		assertArrayEquals(new double[] { 3, 3 }, values(Formula.of(counted, List.of(Formula.scalar(0))), new double[] { 1, 2 }, 3));
		assertTrue(computed[0] == 1);
	}

	@Test
	void whatIsNotFiniteIsUnknown() {
		Formula formula = Formula.of(PRODUCT, List.of(Formula.column(0), Formula.constant(1e308)));
		assertArrayEquals(new double[] { 1e308, Double.NaN, Double.NaN }, values(formula, new double[] { 1, 100, -100 }));
	}

	@Test
	void areWorkedOutBeforehandWhereNothingVaries() {
		double[] column = { 1, 2 };
		Frame frame = new Frame(2, new double[][] { column }, new double[] { 3 });
		Formula formula = Formula.of(PRODUCT, List.of(Formula.column(0), Formula.scalar(0)));
		BitSet none = new BitSet();
		BitSet first = new BitSet();
		first.set(0);
		assertFalse(formula.varies(none, none));
		assertTrue(formula.varies(none, first));
		assertArrayEquals(new double[] { 3, 6 }, values(formula.settled(frame, none, none), column, 100));
		assertArrayEquals(new double[] { 5, 10 }, values(formula.settled(frame, none, first), column, 5));
	}
}
