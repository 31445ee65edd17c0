package org.parkwright.core.function;

import java.util.List;
import java.util.regex.Pattern;

import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * A pure function of numbers, to be called in formulas of the scenario language by its name. Contributed to the extension
 * point {@value Functions#EXTENSION_POINT}.
 * <p>
 * The same arguments give the same result, to the bit, on every machine and in any order of calls: nothing is remembered, read
 * or drawn. Where the bits of {@link Math} may differ, {@link StrictMath} has the same ones everywhere.
 *
 * @since 0.2
 */
public interface FormulaFunction {

	/** Unit of arguments that may be of any unit but are all of like ones, and of a result in the unit of the first of them. */
	String LIKE = "like";

	/** @return what is called how; asked once */
	Signature signature();

	/**
	 * Computes the function. It is called by several threads at a time, once for each unit and each time that the formula is
	 * worked out, and never with a number that is unknown: the result is unknown then.
	 *
	 * @param arguments in the units of the signature, finite; those of a unit {@link #LIKE} in the unit of the first of them.
	 *                  The array is used again for the next call
	 * @return in the unit of the signature; NaN, or what is not finite, is unknown. What it throws ends the run, with a fault at the
	 *         call that names who brings the function
	 */
	double value(double[] arguments);

	/**
	 * Computes the function for many units at once; to be overridden by functions of few operations, for which a call a unit would be
	 * most of the work.
	 *
	 * @param arguments [argument][unit], to be read alone; an unknown one is NaN
	 * @param out       [unit] gets the results, NaN where an argument is unknown; it may be one of the arguments
	 * @param count     number of units; the arrays may be longer
	 */
	default void values(double[][] arguments, double[] out, int count) {
		double[] values = new double[arguments.length];
		for (int j = 0; j < count; j++) {
			boolean known = true;
			for (int i = 0; i < values.length; i++) {
				values[i] = arguments[i][j];
				known &= !Double.isNaN(values[i]);
			}
			out[j] = known ? value(values) : Double.NaN;
		}
	}

	/**
	 * An argument.
	 *
	 * @param name what it is, a word
	 * @param unit unit of measure in the syntax of the language, {@code 1} for a plain number, or {@link #LIKE}; what is given in
	 *             another unit that converts to it is converted
	 */
	record Argument(String name, String unit) {
	}

	/**
	 * How a function is called and what it gives.
	 *
	 * @param name      a letter, then letters, digits and {@code _}; no word of the language
	 * @param meaning   what it gives, in a sentence
	 * @param arguments at least one
	 * @param repeated  whether there may be more arguments such as the last
	 * @param unit      unit of measure of the result, or {@link #LIKE}
	 */
	record Signature(String name, String meaning, List<Argument> arguments, boolean repeated, String unit) {

		private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

		/** @throws IllegalArgumentException if there is no such function: its message says why */
		public Signature {
			arguments = List.copyOf(arguments);
			if (!NAME.matcher(name).matches()) {
				throw new IllegalArgumentException("A function cannot have the name '" + name + "'");
			}
			if (meaning.isBlank() || arguments.isEmpty()) {
				throw new IllegalArgumentException("The function " + name + " needs a meaning and an argument");
			}
			arguments.forEach(argument -> requireUnit(argument.unit()));
			requireUnit(unit);
			if (unit.equals(LIKE) && arguments.stream().noneMatch(argument -> argument.unit().equals(LIKE))) {
				throw new IllegalArgumentException("The result of the function " + name + " is in the unit of an argument, but none is of any unit");
			}
		}

		private static void requireUnit(String unit) {
			try {
				if (!unit.equals(LIKE)) {
					Units.parse(unit);
				}
			} catch (UnitSyntaxException e) {
				throw new IllegalArgumentException(e.getMessage(), e);
			}
		}

		/** @return whether it can be called with so many arguments */
		public boolean takes(int count) {
			return repeated ? count >= arguments.size() : count == arguments.size();
		}

		/** @return the argument at an index, counted from 0 */
		public Argument argument(int index) {
			return arguments.get(Math.min(index, arguments.size() - 1));
		}

		/** @return such as {@code min(a, b, …)} */
		@Override
		public String toString() {
			return name + "(" + String.join(", ", arguments.stream().map(Argument::name).toList()) + (repeated ? ", …" : "") + ")";
		}
	}
}
