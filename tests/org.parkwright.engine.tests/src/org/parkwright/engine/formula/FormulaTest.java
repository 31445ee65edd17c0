package org.parkwright.engine.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
	private static final double UNKNOWN = Double.NaN;
	private static final Formula A = Formula.column(0);
	private static final Formula B = Formula.column(1);

	private static double[] evaluateWith(double[] scalars, Formula formula, double[]... columns) {
		Frame frame = new Frame(columns[0].length, columns, scalars);
		double[] out = new double[frame.size()];
		formula.evaluate(frame, out);
		return out;
	}

	private static double[] evaluate(Formula formula, double[]... columns) {
		return evaluateWith(new double[0], formula, columns);
	}

	@ParameterizedTest
	@CsvSource({"NEGATE, 2.5, -2.5", "ABSOLUTE, -3, 3", "ABSOLUTE, 3, 3", "EXP, 1, 2.718281828459045", "EXP, 710, NaN",
			"EXP, -1000, 0", "LN, 2.718281828459045, 1", "LN, 0, NaN", "LN, -1, NaN", "SQRT, 9, 3", "SQRT, -9, NaN",
			"FLOOR, -1.5, -2", "CEILING, 1.2, 2", "ROUND, 2.5, 3", "ROUND, -2.5, -2", "ROUND, 2.4, 2", "NOT, 1, 0",
			"NOT, 0, 1", "NOT, NaN, NaN", "IS_KNOWN, NaN, 0", "IS_KNOWN, 0, 1", "NEGATE, NaN, NaN", "EXP, NaN, NaN",
			"FLOOR, NaN, NaN", "ABSOLUTE, NaN, NaN", "SQRT, NaN, NaN", "ROUND, NaN, NaN"})
	void functions(Function function, double a, double expected) {
		assertEquals(expected, evaluate(Formula.of(function, A), new double[] {a})[0]);
	}

	@ParameterizedTest
	@CsvSource({"ADD, 2, 3, 5", "SUBTRACT, 2, 3, -1", "MULTIPLY, 2, 3, 6", "DIVIDE, 3, 2, 1.5", "DIVIDE, 3, 0, NaN",
			"DIVIDE, 0, 0, NaN", "DIVIDE, -1, 0, NaN", "POWER, 2, 10, 1024", "POWER, 0, -1, NaN", "POWER, -8, 0.5, NaN",
			"POWER, NaN, 0, 1", "POWER, 1, NaN, NaN", "MINIMUM, 2, 3, 2", "MAXIMUM, 2, 3, 3", "MINIMUM, 2, NaN, NaN",
			"MAXIMUM, NaN, 3, NaN", "ADD, NaN, 3, NaN", "MULTIPLY, 0, NaN, NaN", "DIVIDE, 0, NaN, NaN"})
	void arithmetic(Operator operator, double a, double b, double expected) {
		assertEquals(expected, evaluate(Formula.of(operator, A, B), new double[] {a}, new double[] {b})[0]);
	}

	@ParameterizedTest
	@CsvSource({"LESS, 1, 0, 0", "AT_MOST, 1, 1, 0", "GREATER, 0, 0, 1", "AT_LEAST, 0, 1, 1", "EQUAL, 0, 1, 0",
			"NOT_EQUAL, 1, 0, 1"})
	void comparisons(Operator operator, double smaller, double same, double larger) {
		double[] a = {1, 2, 3, UNKNOWN, 2, UNKNOWN};
		double[] b = {2, 2, 2, 2, UNKNOWN, UNKNOWN};
		assertArrayEquals(new double[] {smaller, same, larger, UNKNOWN, UNKNOWN, UNKNOWN},
				evaluate(Formula.of(operator, A, B), a, b));
	}

	@Test
	void truthIsThreeValued() {
		double[] a = {1, 1, 1, 0, 0, 0, UNKNOWN, UNKNOWN, UNKNOWN};
		double[] b = {1, 0, UNKNOWN, 1, 0, UNKNOWN, 1, 0, UNKNOWN};
		assertArrayEquals(new double[] {1, 0, UNKNOWN, 0, 0, 0, UNKNOWN, 0, UNKNOWN},
				evaluate(Formula.of(Operator.AND, A, B), a, b));
		assertArrayEquals(new double[] {1, 1, 1, 1, 0, UNKNOWN, 1, UNKNOWN, UNKNOWN},
				evaluate(Formula.of(Operator.OR, A, B), a, b));
	}

	@Test
	void leaves() {
		double[] column = {5, UNKNOWN};
		assertArrayEquals(new double[] {2.5, 2.5}, evaluate(Formula.constant(2.5), column));
		assertArrayEquals(new double[] {1, 1}, evaluate(Formula.constant(true), column));
		assertArrayEquals(new double[] {0, 0}, evaluate(Formula.constant(false), column));
		assertArrayEquals(new double[] {8, 8}, evaluateWith(new double[] {7, 8}, Formula.scalar(1), column));
		assertArrayEquals(column, evaluate(A, column));
	}

	@Test
	void operandsKeepTheirSides() {
		double[] column = {8, 2};
		double[] scalars = {4};
		assertArrayEquals(new double[] {2, 0.5},
				evaluateWith(scalars, Formula.of(Operator.DIVIDE, A, Formula.scalar(0)), column));
		assertArrayEquals(new double[] {0.5, 2},
				evaluateWith(scalars, Formula.of(Operator.DIVIDE, Formula.scalar(0), A), column));
		assertArrayEquals(new double[] {0.25, 0.25}, evaluateWith(scalars,
				Formula.of(Operator.DIVIDE, Formula.constant(1), Formula.scalar(0)), column));
	}

	@Test
	void aChoiceDoesNotLookAtTheBranchNotTaken() {
		double[] condition = {1, 0, UNKNOWN, 1, 0};
		double[] then = {10, UNKNOWN, 10, UNKNOWN, 10};
		double[] otherwise = {UNKNOWN, 20, 20, 20, UNKNOWN};
		assertArrayEquals(new double[] {10, 20, UNKNOWN, UNKNOWN, UNKNOWN},
				evaluate(Formula.choice(A, B, Formula.column(2)), condition, then, otherwise));
	}

	@Test
	void anUnknownValueCanBeReplaced() {
		Formula orDefault = Formula.choice(Formula.of(Function.IS_KNOWN, A), A, Formula.constant(5500));
		assertArrayEquals(new double[] {4000, 5500}, evaluate(orDefault, new double[] {4000, UNKNOWN}));
	}

	@Test
	void membershipOfACatalogueEntry() {
		assertArrayEquals(new double[] {0, 1, 0, 1, 0, 0, UNKNOWN},
				evaluate(Formula.isOneOf(A, 3, 1), new double[] {0, 1, 2, 3, 4, -1, UNKNOWN}));
		assertArrayEquals(new double[] {0, 0}, evaluate(Formula.isOneOf(A), new double[] {0, 1}));
	}

	@Test
	void lookups() {
		double[] index = {0, 2, 1, 3, -1, UNKNOWN};
		double[] expected = {10, 30, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN};
		double[] table = {10, UNKNOWN, 30};
		Formula lookup = Formula.lookup(table, A);
		table[0] = 99;
		assertArrayEquals(expected, evaluate(lookup, index), "the table is copied");
		double[] scalars = {-1, 10, UNKNOWN, 30, -1};
		assertArrayEquals(expected, evaluateWith(scalars, Formula.lookupScalar(1, 3, A), index));
	}

	@Test
	void parametersAndColumnsAreLive() {
		double[][] columns = {{1, 2}};
		double[] scalars = {10};
		Frame frame = new Frame(2, columns, scalars);
		double[] out = new double[2];
		Formula product = Formula.of(Operator.MULTIPLY, A, Formula.scalar(0));
		product.evaluate(frame, out);
		assertArrayEquals(new double[] {10, 20}, out);
		scalars[0] = 100;
		columns[0][1] = 3;
		product.evaluate(frame, out);
		assertArrayEquals(new double[] {100, 300}, out);
	}

	@Test
	void totalsByGroup() {
		double[] value = {1, 2, 4, 8, 16, 32};
		double[] condition = {1, 1, 0, 1, 1, 1};
		double[] group = {2, 0, 2, 2, UNKNOWN, -1};
		Formula groupColumn = Formula.column(2);
		assertArrayEquals(new double[] {9, 2, 9, 9, UNKNOWN, UNKNOWN},
				evaluate(Formula.groupTotal(A, B, groupColumn), value, condition, group));
		assertArrayEquals(new double[] {2, 1, 2, 2, UNKNOWN, UNKNOWN},
				evaluate(Formula.groupCount(B, groupColumn), value, condition, group));
		assertArrayEquals(new double[] {59, 59, 59, 59, 59, 59},
				evaluate(Formula.groupTotal(A, B, Formula.constant(0)), value, condition, group));
	}

	@Test
	void moreGroupsThanUnits() {
		assertArrayEquals(new double[] {7, 3},
				evaluate(Formula.groupTotal(A, Formula.constant(true), B), new double[] {7, 3}, new double[] {900, 4}));
	}

	@Test
	void anUnknownTermLeavesItsGroupUnknown() {
		double[] value = {1, UNKNOWN, 3, UNKNOWN, 5, 6, 0, 8};
		double[] condition = {1, 1, 1, 0, UNKNOWN, 1, UNKNOWN, 1};
		double[] group = {0, 0, 1, 1, 2, 2, 3, 3};
		assertArrayEquals(new double[] {UNKNOWN, UNKNOWN, 3, 3, UNKNOWN, UNKNOWN, 8, 8},
				evaluate(Formula.groupTotal(A, B, Formula.column(2)), value, condition, group));
	}

	@Test
	void aTotalOfDecimalsMeetsItsThreshold() {
		double[] value = new double[10];
		double[] group = new double[10];
		Arrays.fill(value, 0.1);
		Formula total = Formula.groupTotal(A, Formula.constant(true), B);
		assertEquals(1, evaluate(Formula.of(Operator.AT_LEAST, total, Formula.constant(1)), value, group)[0]);
	}

	@Test
	void totalsOfTotals() {
		double[] value = {1, 2, 3};
		double[] group = {0, 0, 1};
		Formula total = Formula.groupTotal(A, Formula.constant(true), B);
		Formula share = Formula.of(Operator.DIVIDE, A, total);
		assertArrayEquals(new double[] {1, 1, 1},
				evaluate(Formula.groupTotal(share, Formula.constant(true), B), value, group), 1e-15);
	}

	@Test
	void selectsWhatIsTrueAndTellsWhatIsUndecided() {
		Frame frame = new Frame(4, new double[][] {{5, 20, UNKNOWN, 12}}, new double[0]);
		Formula small = Formula.of(Operator.AT_MOST, A, Formula.constant(12));
		boolean[] selected = {false, true, true, false};
		boolean[] undecided = {true, true, false, true};
		assertEquals(1, small.select(frame, selected, undecided));
		assertArrayEquals(new boolean[] {true, false, false, true}, selected);
		assertArrayEquals(new boolean[] {false, false, true, false}, undecided);
		assertEquals(0, Formula.constant(true).select(frame, selected, undecided));
		assertArrayEquals(new boolean[] {true, true, true, true}, selected);
	}

	@Test
	void anEmptyStockIsEvaluated() {
		Formula formula = Formula.of(Operator.ADD, Formula.constant(1),
				Formula.groupTotal(A, Formula.of(Operator.LESS, A, Formula.constant(3)), B));
		assertArrayEquals(new double[0], evaluate(formula, new double[0], new double[0]));
		assertArrayEquals(new double[0], evaluate(Formula.constant(1), new double[0]));
	}

	@Test
	void refusesWhatDoesNotFit() {
		double[] column = {1, 2};
		Frame frame = new Frame(2, new double[][] {column, null}, new double[1]);
		assertThrows(IllegalArgumentException.class, () -> A.evaluate(frame, new double[1]));
		assertThrows(IllegalArgumentException.class, () -> A.evaluate(frame, column));
		assertThrows(IllegalArgumentException.class, () -> A.select(frame, new boolean[1], new boolean[2]));
		assertThrows(IllegalArgumentException.class, () -> new Frame(3, new double[][] {column}, new double[0]));
		assertThrows(IndexOutOfBoundsException.class, () -> Formula.column(2).evaluate(frame, new double[2]));
		assertThrows(IndexOutOfBoundsException.class, () -> Formula.scalar(1).evaluate(frame, new double[2]));
	}

	@Test
	void readsAsItWasBuilt() {
		Formula formula = Formula.choice(Formula.of(Operator.LESS, A, Formula.scalar(3)), Formula.constant(2),
				Formula.of(Function.NEGATE, Formula.lookup(new double[] {1}, B)));
		assertEquals("choice(LESS(column 0, scalar 3), 2.0, NEGATE(lookup([1.0], column 1)))", formula.toString());
	}
}
