package org.parkwright.diagram.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.problem.Severity;

/**
 * Compiles expressions of the forms {@code feature:}, {@code var:}, {@code service:}, {@code aql:} and plain text.
 *
 * @since 0.1
 */
public final class ExpressionCompiler {

	/** Whether plain text is an expression here. */
	public enum Text {
		/** Labels, sizes, values. */
		ALLOWED,
		/** Candidates and conditions, where text never makes sense. */
		FORBIDDEN
	}

	private static final Pattern LANGUAGE = Pattern.compile("^(\\w+):(?!:)");
	private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
	private static final Pattern SERVICE = Pattern.compile("(?:(\\w+)\\s*\\.\\s*)?(\\w+)\\s*(?:\\(([^()]*)\\))?");

	private ExpressionCompiler() {
	}

	/**
	 * Compiles and checks an expression. What is wrong with it is added to {@code problems}; the expression then has no
	 * value.
	 *
	 * @param source as in the specification, null or empty if not given
	 * @param place  where it stands
	 * @param scope  what it may name
	 * @return never null
	 */
	public static Expression compile(String source, Place place, Scope scope, Text text, Problems problems) {
		if (source == null || source.isBlank()) {
			return Expression.none(place);
		}
		boolean[] wrong = { false };
		Checker checker = new Checker(scope, (code, message) -> {
			wrong[0] = true;
			problems.add(new Problem(Severity.ERROR, code, message + " In " + source, place));
		});
		Node node = null;
		ValueType type = ValueType.UNKNOWN;
		try {
			node = node(source.strip(), text);
			type = node.check(checker);
		} catch (AqlParser.SyntaxException e) {
			checker.error("expression.syntax", e.getMessage());
		}
		return new Expression(source.strip(), place, scope, wrong[0] ? null : node, wrong[0] ? ValueType.UNKNOWN : type);
	}

	private static Node node(String source, Text text) throws AqlParser.SyntaxException {
		Matcher language = LANGUAGE.matcher(source);
		if (!language.find()) {
			if (source.startsWith("[") || source.startsWith("<%")) {
				throw new AqlParser.SyntaxException("Acceleo 2 and 3 are not among the languages this host knows: use aql:.");
			}
			if (text == Text.FORBIDDEN) {
				throw new AqlParser.SyntaxException(
						"Plain text is no candidate and no condition: begin with feature:, var:, service: or aql:.");
			}
			return new Node.Literal(source);
		}
		String body = source.substring(language.end()).strip();
		return switch (language.group(1)) {
		case "aql" -> AqlParser.parse(body);
		case "feature" -> new Node.Feature(new Node.Variable("self"), name(body, "feature"));
		case "var" -> new Node.Variable(name(body, "variable"));
		case "service" -> service(body);
		case "ocl", "acceleo", "mtl", "groovy", "xtend" -> throw new AqlParser.SyntaxException(
				"The language " + language.group(1) + " is not among those this host knows: use aql:.");
		default -> {
			if (text == Text.FORBIDDEN) {
				throw new AqlParser.SyntaxException("The language " + language.group(1) + " is unknown.");
			}
			yield new Node.Literal(source);
		}
		};
	}

	private static String name(String body, String what) throws AqlParser.SyntaxException {
		if (!NAME.matcher(body).matches()) {
			throw new AqlParser.SyntaxException("'" + body + "' is not the name of a " + what + ".");
		}
		return body;
	}

	private static Node service(String body) throws AqlParser.SyntaxException {
		Matcher matcher = SERVICE.matcher(body);
		if (!matcher.matches()) {
			throw new AqlParser.SyntaxException(
					"'" + body + "' is not service:name, service:name(variable, …) or service:variable.name.");
		}
		List<String> arguments = new ArrayList<>();
		if (matcher.group(3) != null && !matcher.group(3).isBlank()) {
			for (String argument : matcher.group(3).split(",", -1)) {
				String name = argument.strip();
				if (!NAME.matcher(name).matches() || name.equals("true") || name.equals("false") || name.equals("null")) {
					throw new AqlParser.SyntaxException(
							"An argument of service: is the name of a variable, not '" + name + "'.");
				}
				arguments.add(name);
			}
		}
		return new Node.Service(matcher.group(1) == null ? "self" : matcher.group(1), matcher.group(2), arguments);
	}
}
