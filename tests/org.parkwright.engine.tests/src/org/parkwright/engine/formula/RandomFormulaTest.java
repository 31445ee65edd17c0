package org.parkwright.engine.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas by the column against the same formulas by the unit, built side by side at random. */
class RandomFormulaTest {
	private static final int COLUMNS = 6;
	private static final int SCALARS = 3;
	private static final int GROUPS = 4;

	static LongStream seeds() {
		return LongStream.range(0, 300);
	}

	/** A formula and what it is for unit j. */
	private record Pair(Formula formula, IntToDoubleFunction byUnit) {
	}

	/** Builds pairs over one random frame whose last column is a group. */
	private static final class Builder {
		final Random random;
		final int size;
		final double[][] columns;
		final double[] scalars = new double[SCALARS];

		Builder(long seed) {
			random = new Random(seed);
			size = random.nextInt(40);
			columns = new double[COLUMNS + 1][size];
			for (int column = 0; column < COLUMNS; column++) {
				for (int j = 0; j < size; j++) {
					columns[column][j] = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(-3, 6) / 2.0;
				}
			}
			for (int j = 0; j < size; j++) {
				columns[COLUMNS][j] = random.nextInt(GROUPS);
			}
			for (int slot = 0; slot < SCALARS; slot++) {
				scalars[slot] = random.nextInt(-2, 5);
			}
		}

		Pair pair(int depth) {
			return switch (depth == 0 ? random.nextInt(3) : random.nextInt(3, 10)) {
			case 0 -> {
				double value = random.nextInt(-2, 4);
				yield new Pair(Formula.constant(value), j -> value);
			}
			case 1 -> {
				int slot = random.nextInt(SCALARS);
				yield new Pair(Formula.scalar(slot), j -> scalars[slot]);
			}
			case 2 -> {
				int column = random.nextInt(COLUMNS);
				yield new Pair(Formula.column(column), j -> columns[column][j]);
			}
			case 3, 4, 5 -> {
				Operator[] operators = {Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE,
						Operator.MINIMUM, Operator.MAXIMUM};
				Operator operator = operators[random.nextInt(operators.length)];
				Pair a = pair(depth - 1);
				Pair b = pair(depth - 1);
				yield new Pair(Formula.of(operator, a.formula, b.formula),
						j -> arithmetic(operator, a.byUnit.applyAsDouble(j), b.byUnit.applyAsDouble(j)));
			}
			case 6 -> {
				Pair a = pair(depth - 1);
				yield new Pair(Formula.of(Function.ABSOLUTE, a.formula), j -> Math.abs(a.byUnit.applyAsDouble(j)));
			}
			case 7, 8 -> {
				Pair truth = truth(depth - 1);
				Pair a = pair(depth - 1);
				Pair b = pair(depth - 1);
				yield new Pair(Formula.choice(truth.formula, a.formula, b.formula), j -> {
					double t = truth.byUnit.applyAsDouble(j);
					return Double.isNaN(t) ? t : t == 1 ? a.byUnit.applyAsDouble(j) : b.byUnit.applyAsDouble(j);
				});
			}
			default -> {
				Pair truth = truth(depth - 1);
				Formula group = Formula.column(COLUMNS);
				yield new Pair(Formula.groupCount(truth.formula, group), j -> count(truth, columns[COLUMNS][j]));
			}
			};
		}

		private Pair truth(int depth) {
			Pair a = pair(depth);
			Pair b = pair(depth);
			if (depth > 0 && random.nextBoolean()) {
				Pair p = truth(depth - 1);
				Pair q = truth(depth - 1);
				boolean and = random.nextBoolean();
				return new Pair(Formula.of(and ? Operator.AND : Operator.OR, p.formula, q.formula), j -> {
					double x = p.byUnit.applyAsDouble(j);
					double y = q.byUnit.applyAsDouble(j);
					double settles = and ? 0 : 1;
					return x == settles || y == settles ? settles : Double.isNaN(x) || Double.isNaN(y) ? Double.NaN
							: 1 - settles;
				});
			}
			return new Pair(Formula.of(Operator.AT_MOST, a.formula, b.formula), j -> {
				double x = a.byUnit.applyAsDouble(j);
				double y = b.byUnit.applyAsDouble(j);
				return Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : x <= y ? 1 : 0;
			});
		}

		private double count(Pair truth, double group) {
			double count = 0;
			for (int j = 0; j < size; j++) {
				if (columns[COLUMNS][j] == group) {
					count += truth.byUnit.applyAsDouble(j);
				}
			}
			return count;
		}

		private static double arithmetic(Operator operator, double a, double b) {
			return switch (operator) {
			case ADD -> a + b;
			case SUBTRACT -> a - b;
			case MULTIPLY -> a * b;
			case DIVIDE -> b == 0 ? Double.NaN : a / b;
			case MINIMUM -> Math.min(a, b);
			case MAXIMUM -> Math.max(a, b);
			default -> throw new IllegalArgumentException(operator.name());
			};
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void columnsAndUnitsAgree(long seed) {
		Builder builder = new Builder(seed);
		Pair pair = builder.pair(builder.random.nextInt(6));
		double[] expected = new double[builder.size];
		for (int j = 0; j < builder.size; j++) {
			expected[j] = pair.byUnit.applyAsDouble(j);
		}
		Frame frame = new Frame(builder.size, builder.columns, builder.scalars);
		double[] out = new double[builder.size];
		pair.formula.evaluate(frame, out);
		assertArrayEquals(expected, out, pair.formula::toString);
		assertEquals(0, frame.mark(), "scratch is given back");

		double[] first = frame.take(builder.size);
		frame.release(0);
		pair.formula.evaluate(frame, out);
		assertArrayEquals(expected, out, pair.formula::toString);
		assertSame(first, frame.take(builder.size), "scratch is used again");
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aSettledFormulaGivesTheSameBitsWhereOtherNumbersVary(long seed) {
		Builder builder = new Builder(seed);
		Formula formula = builder.pair(builder.random.nextInt(6)).formula;
		BitSet columns = new BitSet();
		BitSet scalars = new BitSet();
		columns.set(builder.random.nextInt(COLUMNS), builder.random.nextBoolean());
		scalars.set(builder.random.nextInt(SCALARS), builder.random.nextInt(4) > 0);
		Frame frame = new Frame(builder.size, builder.columns, builder.scalars);
		Formula settled = formula.settled(frame, columns, scalars);
		for (int turn = 0; turn < 3; turn++) {
			double[] expected = new double[builder.size];
			double[] out = new double[builder.size];
			formula.evaluate(frame, expected);
			settled.evaluate(frame, out);
			for (int j = 0; j < builder.size; j++) {
				assertEquals(Double.doubleToRawLongBits(expected[j]), Double.doubleToRawLongBits(out[j]), settled::toString);
			}
			columns.stream().forEach(column -> Arrays.setAll(builder.columns[column],
					j -> builder.random.nextInt(8) == 0 ? Double.NaN : builder.random.nextInt(-3, 6) / 2.0));
			scalars.stream().forEach(slot -> builder.scalars[slot] = builder.random.nextInt(-2, 5) / 4.0);
		}
		assertEquals(0, frame.mark());
	}

	@Test
	void scratchIsGivenBackAfterAFailure() {
		Frame frame = new Frame(2, new double[1][2], new double[0]);
		Formula faulty = Formula.of(Operator.ADD, Formula.column(0), Formula.of(Operator.ADD, Formula.column(0),
				Formula.column(7)));
		assertThrows(IndexOutOfBoundsException.class, () -> faulty.evaluate(frame, new double[2]));
		assertEquals(0, frame.mark());
	}
}
