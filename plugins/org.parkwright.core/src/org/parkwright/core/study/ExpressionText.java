package org.parkwright.core.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.parkwright.core.study.Expression.And;
import org.parkwright.core.study.Expression.Arithmetic;
import org.parkwright.core.study.Expression.AttributeValue;
import org.parkwright.core.study.Expression.BaseYear;
import org.parkwright.core.study.Expression.Call;
import org.parkwright.core.study.Expression.Choice;
import org.parkwright.core.study.Expression.Comparison;
import org.parkwright.core.study.Expression.Membership;
import org.parkwright.core.study.Expression.Negation;
import org.parkwright.core.study.Expression.Not;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Expression.Or;
import org.parkwright.core.study.Expression.ParameterValue;
import org.parkwright.core.study.Expression.Quantity;
import org.parkwright.core.study.Expression.Total;

/**
 * Formulas and conditions as text in the syntax of the scenario language, on one line.
 *
 * @since 0.1
 */
public final class ExpressionText {

	/** How tightly an expression binds, loosest first; one that binds less than its place demands gets parentheses. */
	private enum Binding {
		CHOICE, OR, AND, NOT, RELATION, SUM, PRODUCT, SIGN, POWER, PRIMARY
	}

	private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

	private ExpressionText() {
	}

	/**
	 * @param expression a formula or condition
	 * @return for instance {@code capacity >= 300 MW and fuel is coal}, with the least number of parentheses
	 */
	public static String of(Expression expression) {
		return text(expression, Binding.CHOICE);
	}

	/**
	 * @param value a finite number
	 * @return its digits without trailing zeros, such that reading them gives the same number
	 */
	public static String number(double value) {
		if (value == 0) {
			return "0";
		}
		double size = Math.abs(value);
		return size >= 1e-6 && size < 1e15 ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
				: Double.toString(value);
	}

	/**
	 * @param name of a catalogue entry, measure, scenario or set
	 * @return the name, in quotation marks where it holds signs
	 */
	public static String name(String name) {
		return ID.matcher(name).matches() ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private static String text(Expression expression, Binding place) {
		String text = bare(expression);
		return binding(expression).compareTo(place) < 0 ? "(" + text + ")" : text;
	}

	private static Binding binding(Expression expression) {
		return switch (expression) {
		case Choice choice -> Binding.CHOICE;
		case Or or -> Binding.OR;
		case And and -> Binding.AND;
		case Not not -> Binding.NOT;
		case Comparison comparison -> Binding.RELATION;
		case Membership membership -> Binding.RELATION;
		case Arithmetic arithmetic -> binding(arithmetic.operator());
		case Negation negation -> Binding.SIGN;
		case Quantity quantity -> binding(quantity);
		case AttributeValue value -> Binding.PRIMARY;
		case ParameterValue value -> Binding.PRIMARY;
		case BaseYear year -> Binding.PRIMARY;
		case Expression.Year year -> Binding.PRIMARY;
		case Expression.Series series -> Binding.CHOICE;
		case Call call -> Binding.PRIMARY;
		case Total total -> Binding.PRIMARY;
		};
	}

	private static Binding binding(Quantity quantity) {
		if (quantity.value() < 0) {
			return Binding.SIGN;
		}
		// a power behind a unit would be read as part of it
		return quantity(quantity).indexOf(' ') < 0 ? Binding.PRIMARY : Binding.POWER;
	}

	private static Binding binding(Operator operator) {
		return switch (operator) {
		case PLUS, MINUS -> Binding.SUM;
		case TIMES, OVER -> Binding.PRODUCT;
		case POWER -> Binding.POWER;
		};
	}

	private static String bare(Expression expression) {
		return switch (expression) {
		case Choice choice -> choice.cases().stream().map(ExpressionText::choice).collect(Collectors.joining(", "));
		case Or or -> joined(or.of(), " or ", Binding.AND);
		case And and -> joined(and.of(), " and ", Binding.NOT);
		case Not not -> "not " + text(not.of(), Binding.NOT);
		case Comparison comparison -> text(comparison.left(), Binding.SUM) + " " + comparison.relation().sign() + " "
				+ text(comparison.right(), Binding.SUM);
		case Membership membership -> membership(membership);
		case Arithmetic arithmetic -> arithmetic(arithmetic);
		case Negation negation -> "-" + text(negation.of(), Binding.SIGN);
		case Quantity quantity -> quantity(quantity);
		case AttributeValue value -> value.attribute().word() + (value.before() ? " before" : "");
		case ParameterValue value -> value.name();
		case BaseYear year -> "base year";
		case Expression.Year year -> "year";
		case Expression.Series series -> series.points().stream()
				.map(point -> point.year() + ": " + quantity(point.value())).collect(Collectors.joining(", "))
				+ (series.interpolated() ? ", interpolate" : "");
		case Call call -> call.function() + "(" + joined(call.arguments(), ", ", Binding.SUM) + ")";
		case Total total -> (total.of() == null ? "number" : "total " + text(total.of(), Binding.SUM))
				+ " of such units in the " + total.group().word();
		};
	}

	private static String choice(Choice.Case value) {
		String text = text(value.value(), Binding.SUM);
		return value.condition() == null ? text : text + " where " + text(value.condition(), Binding.OR);
	}

	private static String membership(Membership membership) {
		String names = membership.names().stream().map(ExpressionText::name).collect(Collectors.joining(", "));
		return membership.feature().word() + (membership.negated() ? " is not " : " is ")
				+ (membership.names().size() == 1 ? names : "one of (" + names + ")");
	}

	private static String arithmetic(Arithmetic arithmetic) {
		Expression left = arithmetic.fromTheLeft().get(0).left();
		StringBuilder text = new StringBuilder(bare(left));
		for (Arithmetic operation : arithmetic.fromTheLeft()) {
			Binding binding = binding(operation.operator());
			if (binding(left).compareTo(binding == Binding.POWER ? Binding.PRIMARY : binding) < 0) {
				text.insert(0, '(').append(')');
			}
			String sign = operation.operator().sign();
			text.append(binding == Binding.POWER ? sign : " " + sign + " ")
					.append(text(operation.right(), binding == Binding.SUM ? Binding.PRODUCT : Binding.SIGN));
			left = operation;
		}
		return text.toString();
	}

	private static String quantity(Quantity quantity) {
		String unit = quantity.unitText();
		return number(quantity.value()) + (unit == null || unit.isBlank() || "1".equals(unit) ? "" : " " + unit);
	}

	private static String joined(List<Expression> expressions, String separator, Binding place) {
		return expressions.stream().map(expression -> text(expression, place)).collect(Collectors.joining(separator));
	}
}
