package org.parkwright.diagram.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Arithmetic and comparison as AQL does it: numbers of different types do not mix, null is less than anything. */
final class Operators {

	private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");
	private static final Set<String> EQUALITIES = Set.of("=", "==", "<>", "!=");

	private Operators() {
	}

	static Object apply(String operator, Object left, Object right, Frame frame) {
		if (EQUALITIES.contains(operator)) {
			return Objects.equals(left, right) == operator.startsWith("=");
		}
		if (COMPARISONS.contains(operator)) {
			return compare(operator, left, right, frame);
		}
		if (operator.equals("+")) {
			if (left instanceof String || right instanceof String) {
				return Builtins.text(left) + Builtins.text(right);
			}
			if (left instanceof Collection<?> first && right instanceof Collection<?> second) {
				Collection<Object> sum = first instanceof Set ? new LinkedHashSet<>(first) : new ArrayList<>(first);
				sum.addAll(second);
				return sum;
			}
		}
		if (operator.equals("-") && left instanceof Collection<?> first && right instanceof Collection<?> second) {
			List<Object> rest = new ArrayList<>(first);
			rest.removeAll(second);
			return rest;
		}
		return arithmetic(operator, left, right, frame);
	}

	private static Object arithmetic(String operator, Object left, Object right, Frame frame) {
		if (left instanceof Integer a && right instanceof Integer b) {
			if (operator.equals("/") && b == 0) {
				throw new EvaluationException("expression.value", "Division by zero.");
			}
			return switch (operator) {
			case "+" -> a + b;
			case "-" -> a - b;
			case "*" -> a * b;
			default -> a / b;
			};
		}
		if (left instanceof Long a && right instanceof Long b) {
			if (operator.equals("/") && b == 0) {
				throw new EvaluationException("expression.value", "Division by zero.");
			}
			return switch (operator) {
			case "+" -> a + b;
			case "-" -> a - b;
			case "*" -> a * b;
			default -> a / b;
			};
		}
		if (left instanceof Double a && right instanceof Double b) {
			return switch (operator) {
			case "+" -> a + b;
			case "-" -> a - b;
			case "*" -> a * b;
			default -> a / b;
			};
		}
		if (left instanceof Float a && right instanceof Float b) {
			return switch (operator) {
			case "+" -> a + b;
			case "-" -> a - b;
			case "*" -> a * b;
			default -> a / b;
			};
		}
		return frame.nothing("expression.type", mismatch(operator, Services.describe(left), Services.describe(right)));
	}

	private static Object compare(String operator, Object left, Object right, Frame frame) {
		int order;
		if (left == null || right == null) {
			order = left == right ? 0 : left == null ? -1 : 1;
		} else if (left instanceof Comparable<?> && right instanceof Comparable<?>) {
			if (left.getClass() != right.getClass()) {
				throw new EvaluationException("expression.type",
						mismatch(operator, Services.describe(left), Services.describe(right)));
			}
			@SuppressWarnings("unchecked")
			Comparable<Object> comparable = (Comparable<Object>) left;
			order = comparable.compareTo(right);
		} else {
			return frame.nothing("expression.type",
					mismatch(operator, Services.describe(left), Services.describe(right)));
		}
		return switch (operator) {
		case "<" -> order < 0;
		case "<=" -> order <= 0;
		case ">" -> order > 0;
		default -> order >= 0;
		};
	}

	static ValueType check(String operator, ValueType left, ValueType right, Checker checker) {
		boolean comparison = COMPARISONS.contains(operator);
		if (EQUALITIES.contains(operator)) {
			return ValueType.TRUTH;
		}
		boolean bothKnown = left.javaClass() != null && right.javaClass() != null && !left.many() && !right.many();
		boolean text = left.javaClass() == String.class || right.javaClass() == String.class;
		if (bothKnown && left.javaClass() != right.javaClass() && !(text && operator.equals("+"))) {
			checker.error("expression.type", mismatch(operator, left.toString(), right.toString()));
		}
		if (comparison) {
			return ValueType.TRUTH;
		}
		return operator.equals("+") && text ? ValueType.TEXT : left;
	}

	static void requireTruth(String operator, ValueType type, Checker checker) {
		if (type.many() || type.known() && type.javaClass() != Boolean.class) {
			checker.error("expression.type", operator + " needs true or false, not a value of type " + type + ".");
		}
	}

	private static String mismatch(String operator, String left, String right) {
		boolean numbers = Set.of(left, right).equals(Set.of("Double", "Integer"));
		return "The operator " + operator + " does not take " + left + " and " + right
				+ (numbers ? ": write the number with a decimal point, as 100.0." : ".");
	}
}
