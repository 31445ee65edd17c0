package org.parkwright.design.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.design.lint.Expression.Call;
import org.parkwright.design.lint.Expression.FeatureOf;
import org.parkwright.design.lint.Expression.Literal;
import org.parkwright.design.lint.Expression.Null;
import org.parkwright.design.lint.Expression.Operation;
import org.parkwright.design.lint.Expression.TypeName;
import org.parkwright.design.lint.Expression.Variable;

/**
 * Reads {@code feature:}, {@code var:}, {@code service:}, literal text, and the part of {@code aql:} that both hosts
 * know, which docs/contributors/specification.md lists:
 *
 * <pre>
 * or         = and { "or" and }
 * and        = comparison { "and" comparison }
 * comparison = sum [ ( "=" | "&lt;&gt;" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) sum ]
 * sum        = unary { "+" unary }
 * unary      = "not" unary | primary { "." name [ "(" [ or { "," or } ] ")" ] }
 * primary    = text | number | "true" | "false" | "null" | name "::" name [ "::" name ] | name | "(" or ")"
 * </pre>
 */
final class ExpressionParser {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
	private static final Pattern SERVICE = Pattern
			.compile("(?:(?<receiver>\\w+)\\.)?(?<name>\\w+)(?:\\((?<arguments>[^()]*)\\))?");
	private static final Pattern TOKEN = Pattern
			.compile("\\s*(?:(?<text>'(?:[^'\\\\]|\\\\.)*')|(?<number>\\d+(?:\\.\\d+)?)|(?<name>[A-Za-z_]\\w*)|(?<sign>::|<>|<=|>=|[+=<>().,]))");
	private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false", "null");
	private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

	/** An expression that cannot be read. */
	static final class SyntaxException extends Exception {
		private static final long serialVersionUID = 1L;

		SyntaxException(String message) {
			super(message);
		}
	}

	private final List<String> tokens = new ArrayList<>();
	private int at;

	private ExpressionParser() {
	}

	static Expression parse(String expression) throws SyntaxException {
		int colon = expression.indexOf(':');
		String kind = colon < 0 ? "" : expression.substring(0, colon);
		String body = expression.substring(colon + 1);
		return switch (kind) {
			case "feature" -> new FeatureOf(new Variable("self"), name(body));
			case "var" -> new Variable(name(body));
			case "service" -> service(body);
			case "aql" -> new ExpressionParser().aql(body);
			default -> new Literal(expression);
		};
	}

	private static Expression service(String body) throws SyntaxException {
		Matcher matcher = SERVICE.matcher(body);
		if (!matcher.matches()) {
			throw new SyntaxException("'" + body + "' is no call of a service");
		}
		List<Expression> arguments = new ArrayList<>();
		if (matcher.group("arguments") != null && !matcher.group("arguments").isBlank()) {
			for (String argument : matcher.group("arguments").split(",")) {
				arguments.add(new Variable(name(argument.strip())));
			}
		}
		String receiver = matcher.group("receiver") == null ? "self" : matcher.group("receiver");
		return new Call(new Variable(receiver), matcher.group("name"), arguments);
	}

	private static String name(String text) throws SyntaxException {
		if (!NAME.matcher(text).matches()) {
			throw new SyntaxException("'" + text + "' is no name");
		}
		return text;
	}

	private Expression aql(String body) throws SyntaxException {
		Matcher matcher = TOKEN.matcher(body);
		int end = 0;
		while (matcher.lookingAt() && matcher.end() > end) {
			tokens.add(matcher.group().strip());
			end = matcher.end();
			matcher.region(end, body.length());
		}
		if (!body.substring(end).isBlank()) {
			throw new SyntaxException("'" + body.substring(end).strip() + "' is outside the part of AQL that is used here");
		}
		Expression expression = or();
		if (at < tokens.size()) {
			throw new SyntaxException("'" + tokens.get(at) + "' is not expected");
		}
		return expression;
	}

	private Expression or() throws SyntaxException {
		Expression left = and();
		while (accept("or")) {
			left = new Operation("or", List.of(left, and()));
		}
		return left;
	}

	private Expression and() throws SyntaxException {
		Expression left = comparison();
		while (accept("and")) {
			left = new Operation("and", List.of(left, comparison()));
		}
		return left;
	}

	private Expression comparison() throws SyntaxException {
		Expression left = sum();
		if (at < tokens.size() && COMPARISONS.contains(tokens.get(at))) {
			return new Operation(tokens.get(at++), List.of(left, sum()));
		}
		return left;
	}

	private Expression sum() throws SyntaxException {
		Expression left = unary();
		while (accept("+")) {
			left = new Operation("+", List.of(left, unary()));
		}
		return left;
	}

	private Expression unary() throws SyntaxException {
		if (accept("not")) {
			return new Operation("not", List.of(unary()));
		}
		Expression receiver = primary();
		while (accept(".")) {
			String member = word();
			if (accept("(")) {
				receiver = new Call(receiver, member, arguments());
			} else {
				receiver = new FeatureOf(receiver, member);
			}
		}
		return receiver;
	}

	private List<Expression> arguments() throws SyntaxException {
		List<Expression> arguments = new ArrayList<>();
		if (accept(")")) {
			return arguments;
		}
		do {
			arguments.add(or());
		} while (accept(","));
		expect(")");
		return arguments;
	}

	private Expression primary() throws SyntaxException {
		if (accept("(")) {
			Expression inner = or();
			expect(")");
			return inner;
		}
		String token = at < tokens.size() ? tokens.get(at++) : "";
		if (token.startsWith("'")) {
			return new Literal(token.substring(1, token.length() - 1));
		}
		if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
			return new Literal(token.contains(".") ? (Object) Double.valueOf(token) : (Object) Integer.valueOf(token));
		}
		if (token.equals("true") || token.equals("false")) {
			return new Literal(Boolean.valueOf(token));
		}
		if (token.equals("null")) {
			return new Null();
		}
		if (WORDS.contains(token) || !NAME.matcher(token).matches()) {
			throw new SyntaxException(token.isEmpty() ? "the expression ends too early" : "'" + token + "' is not expected");
		}
		if (!accept("::")) {
			return new Variable(token);
		}
		String type = word();
		return new TypeName(token, type, accept("::") ? word() : null);
	}

	private String word() throws SyntaxException {
		String token = at < tokens.size() ? tokens.get(at++) : "";
		if (WORDS.contains(token)) {
			throw new SyntaxException("'" + token + "' is a word of AQL");
		}
		return name(token);
	}

	private boolean accept(String token) {
		boolean found = at < tokens.size() && tokens.get(at).equals(token);
		if (found) {
			at++;
		}
		return found;
	}

	private void expect(String token) throws SyntaxException {
		if (!accept(token)) {
			throw new SyntaxException("'" + token + "' is missing");
		}
	}
}
