package org.parkwright.core.study;

import java.util.List;
import java.util.function.Function;

import javax.measure.Unit;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.function.FormulaFunction.Signature;
import org.parkwright.core.function.Functions;
import org.parkwright.core.study.Expression.AttributeValue;
import org.parkwright.core.study.Expression.Arithmetic;
import org.parkwright.core.study.Expression.BaseYear;
import org.parkwright.core.study.Expression.Call;
import org.parkwright.core.study.Expression.Choice;
import org.parkwright.core.study.Expression.Comparison;
import org.parkwright.core.study.Expression.Membership;
import org.parkwright.core.study.Expression.Negation;
import org.parkwright.core.study.Expression.Not;
import org.parkwright.core.study.Expression.Or;
import org.parkwright.core.study.Expression.And;
import org.parkwright.core.study.Expression.ParameterValue;
import org.parkwright.core.study.Expression.Quantity;
import org.parkwright.core.study.Expression.Total;
import org.parkwright.model.units.Units;

/**
 * Finds the unit of measure of a formula and whether the units in it fit.
 *
 * <p>Conventions, on which whoever computes a formula relies: the operands of {@code + -}, of comparisons and
 * of choices, and the arguments of functions such as {@code min} and {@code max} are of like units and are converted to the unit of the first, which is that of the result. Products and
 * quotients combine units as they are and convert nothing. A power of a pure number is a pure number, converted to
 * {@code 1} first; a quantity with a dimension has whole powers only. Money is money whatever its currency, as a study brings all
 * of it to its own ({@link Money}). A condition has no unit. A year ({@code a}) is a
 * dimension of its own, see {@link Units}.
 *
 * @since 0.1
 */
public final class UnitCheck {

	/** Code of the fault that units do not fit. */
	public static final String UNIT = "scenario.unit";
	/** Code of the fault that a number stands for a condition or a condition for a number. */
	public static final String KIND = "scenario.kind";

	private static final Unit<?> ONE = Units.parse("1");

	private final Function<String, Unit<?>> parameterUnit;
	private final Faults faults;

	private UnitCheck(Function<String, Unit<?>> parameterUnit, Faults faults) {
		this.parameterUnit = parameterUnit;
		this.faults = faults;
	}

	/**
	 * Finds the unit of a number.
	 *
	 * @param number        the formula
	 * @param parameterUnit unit of a parameter by name, or null where it is unknown; no fault is added for that
	 * @param faults        where faults go, each at the part of the formula that does not fit
	 * @return the unit, or null if it cannot be told: a fault says why, or a parameter's unit is unknown
	 */
	public static Unit<?> unitOf(Expression number, Function<String, Unit<?>> parameterUnit, Faults faults) {
		return new UnitCheck(parameterUnit, faults).unit(number);
	}

	/**
	 * Checks that a number is of the unit that its place demands.
	 *
	 * @param number        the formula
	 * @param wanted        a unit that its own must convert to
	 * @param what          what the number is, for the message, for instance {@code fuelUse}
	 * @param parameterUnit unit of a parameter by name, or null where it is unknown
	 * @param faults        where faults go
	 */
	public static void demand(Expression number, Unit<?> wanted, String what, Function<String, Unit<?>> parameterUnit,
			Faults faults) {
		UnitCheck check = new UnitCheck(parameterUnit, faults);
		Unit<?> found = check.unit(number);
		if (found != null && !Units.compatibleAsMoney(found, wanted)) {
			check.mismatch(what + " is in " + Units.format(wanted) + ", but this is in " + Units.format(found) + ".",
					wanted, found, number);
		}
	}

	/**
	 * Checks the units within a condition.
	 *
	 * @param condition     the condition
	 * @param parameterUnit unit of a parameter by name, or null where it is unknown
	 * @param faults        where faults go
	 */
	public static void condition(Expression condition, Function<String, Unit<?>> parameterUnit, Faults faults) {
		new UnitCheck(parameterUnit, faults).condition(condition);
	}

	private Unit<?> unit(Expression number) {
		return switch (number) {
			case Quantity quantity -> quantity.unit();
			case AttributeValue value -> Units.parse(value.attribute().unit());
			case ParameterValue value -> parameterUnit.apply(value.name());
			case BaseYear year -> ONE;
			case Expression.Year year -> ONE;
			case Expression.Series series -> alike(List.copyOf(series.points().stream().map(Expression.Series.Point::value).toList()),
					"The numbers of a time series need like units");
			case Negation negation -> unit(negation.of());
			case Arithmetic arithmetic -> unit(arithmetic);
			case Call call -> call(call);
			case Choice choice -> {
				choice.cases().stream().map(Choice.Case::condition).filter(c -> c != null).forEach(this::condition);
				yield alike(choice.cases().stream().map(Choice.Case::value).toList(), "The values need like units");
			}
			case Total total -> total.of() == null ? ONE : unit(total.of());
			case Comparison c -> notANumber(c);
			case Membership c -> notANumber(c);
			case And c -> notANumber(c);
			case Or c -> notANumber(c);
			case Not c -> notANumber(c);
		};
	}

	private Unit<?> unit(Arithmetic arithmetic) {
		List<Arithmetic> operations = arithmetic.fromTheLeft();
		Unit<?> result = unit(operations.get(0).left());
		for (Arithmetic operation : operations) {
			result = unit(operation, result);
		}
		return result;
	}

	/** @param left unit of what stands on the left */
	private Unit<?> unit(Arithmetic operation, Unit<?> left) {
		Unit<?> right = unit(operation.right());
		return switch (operation.operator()) {
			case PLUS, MINUS -> alike(left, right, operation.right(), "'" + operation.operator().sign() + "' needs like units");
			case TIMES -> left == null || right == null ? null : left.multiply(right);
			case OVER -> left == null || right == null ? null : left.divide(right);
			case POWER -> power(left, right, operation.right());
		};
	}

	private Unit<?> call(Call call) {
		Signature signature = Functions.named(call.function()).orElseThrow().description();
		Unit<?> common = null;
		for (int i = 0; i < call.arguments().size(); i++) {
			Expression argument = call.arguments().get(i);
			String wanted = signature.argument(i).unit();
			Unit<?> found = unit(argument);
			if (wanted.equals(FormulaFunction.LIKE)) {
				common = alike(common, found, argument, "The numbers of " + call.function() + " need like units");
			} else if (found != null && !Units.compatibleAsMoney(found, Units.parse(wanted))) {
				mismatch(signature.argument(i).name() + " of " + signature + " is in " + wanted + ", but this is in " + Units.format(found) + ".",
						Units.parse(wanted), found, argument);
			}
		}
		return signature.unit().equals(FormulaFunction.LIKE) ? common : Units.parse(signature.unit());
	}

	private Unit<?> power(Unit<?> unit, Unit<?> exponentUnit, Expression exponent) {
		if (unit == null || exponentUnit == null) {
			return null;
		}
		if (!Units.compatibleAsMoney(exponentUnit, ONE)) {
			faults.error(UNIT, "An exponent is a plain number, but this is in " + Units.format(exponentUnit) + ".",
					"Divide it by a quantity of that unit.", exponent.place());
			return null;
		}
		if (Units.compatibleAsMoney(unit, ONE)) {
			return ONE;
		}
		Integer whole = wholeNumber(exponent);
		if (whole == null) {
			faults.error(UNIT, "Only whole numbers written out can be the exponent of a quantity in "
					+ Units.format(unit) + ".", "Divide the base by a quantity of that unit first.", exponent.place());
			return null;
		}
		if (whole < -Units.LARGEST_EXPONENT || whole > Units.LARGEST_EXPONENT) {
			faults.error(UNIT, "The exponent of a quantity in " + Units.format(unit) + " is at most " + Units.LARGEST_EXPONENT + ", not "
					+ whole + ".", "Divide the base by a quantity of that unit first.", exponent.place());
			return null;
		}
		return unit.pow(whole);
	}

	private static Integer wholeNumber(Expression exponent) {
		if (exponent instanceof Negation negation) {
			Integer positive = wholeNumber(negation.of());
			return positive == null ? null : Integer.valueOf(-positive);
		}
		if (exponent instanceof Quantity quantity && ONE.equals(quantity.unit()) && quantity.value() == (int) quantity.value()) {
			return (int) quantity.value();
		}
		return null;
	}

	/** Checks numbers against the first whose unit is known, which is the unit of all. */
	private Unit<?> alike(List<Expression> numbers, String rule) {
		Unit<?> common = null;
		for (Expression number : numbers) {
			common = alike(common, unit(number), number, rule);
		}
		return common;
	}

	/** Checks a number against the unit of those before it, and gives the unit of all. */
	private Unit<?> alike(Unit<?> common, Unit<?> unit, Expression number, String rule) {
		if (common != null && unit != null && !Units.compatibleAsMoney(common, unit)) {
			mismatch(rule + ": this is in " + Units.format(unit) + ", what stands before it in " + Units.format(common) + ".", common,
					unit, number);
		}
		return common == null ? unit : common;
	}

	private void condition(Expression condition) {
		switch (condition) {
			case Comparison comparison -> alike(List.of(comparison.left(), comparison.right()),
					"'" + comparison.relation().sign() + "' needs like units");
			case And and -> and.of().forEach(this::condition);
			case Or or -> or.of().forEach(this::condition);
			case Not not -> condition(not.of());
			case Membership membership -> {
				// names have no units
			}
			default -> {
				Unit<?> unit = unit(condition);
				faults.error(KIND, "A condition is expected here, but this is a number"
						+ (unit == null ? "." : " in " + Units.format(unit) + "."), "Compare it with another number.",
						condition.place());
			}
		}
	}

	private Unit<?> notANumber(Expression condition) {
		faults.error(KIND, "A number is expected here, but this is a condition.",
				"Move the condition behind where.", condition.place());
		return null;
	}

	private void mismatch(String message, Unit<?> wanted, Unit<?> found, Expression at) {
		String remedy;
		if (at instanceof Quantity quantity && ONE.equals(found) && quantity.unitText().isEmpty()) {
			remedy = "Write the unit behind the number, for instance " + Units.format(wanted) + ".";
		} else if (Units.compatibleAsMoney(wanted, ONE)) {
			remedy = "Divide by a quantity in " + Units.format(found) + ".";
		} else {
			remedy = "Multiply by a quantity in " + Units.format(wanted.divide(found)) + " or correct the formula.";
		}
		faults.error(UNIT, message, remedy, at.place(), Units.format(wanted));
	}
}
