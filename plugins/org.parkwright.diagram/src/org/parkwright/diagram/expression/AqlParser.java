package org.parkwright.diagram.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of AQL that this host knows. Precedence from tight to loose as in AQL's grammar: navigation, not, minus,
 * * and /, + and -, comparison, and, or, xor (not known here), implies.
 */
final class AqlParser {

	/** The text is not an expression; the message is for users and names the column. */
	static final class SyntaxException extends Exception {

		private static final long serialVersionUID = 1L;

		SyntaxException(String message) {
			super(message);
		}
	}

	private enum Kind {
		NAME, TEXT, INTEGER, REAL, SYMBOL, END
	}

	private record Token(Kind kind, String text, int column) {
	}

	private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)"
			+ "|(?<text>'(?:\\\\.|[^'\\\\])*+')|(?<real>[0-9]+\\.[0-9]+)|(?<integer>[0-9]+)"
			+ "|(?<symbol>::|->|<=|>=|<>|!=|==|[-+*/=<>().,|{}:]))");
	private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "=", "==", "<>", "!=");
	private static final Set<String> RESERVED = Set.of("and", "or", "xor", "implies", "not", "if", "then", "else", "endif",
			"let", "in");

	/** Parsing and evaluating recurse by what is in brackets and by what is in a row, which must fit into a stack. */
	private static final int MOST_TOKENS = 4_000;
	private static final int DEEPEST = 100;

	private final String source;
	private final List<Token> tokens = new ArrayList<>();
	private int next;
	private int depth;

	private AqlParser(String source) throws SyntaxException {
		this.source = source;
		Matcher matcher = TOKEN.matcher(source);
		int at = 0;
		int end = source.stripTrailing().length();
		while (at < end) {
			if (!matcher.find(at) || matcher.start() != at) {
				throw new SyntaxException("Cannot read '" + source.substring(at).strip() + "' at column " + (at + 1) + ".");
			}
			if (tokens.size() == MOST_TOKENS) {
				throw new SyntaxException("The expression has more than " + MOST_TOKENS
						+ " words and signs: let a service compute it.");
			}
			Kind kind = matcher.group("name") != null ? Kind.NAME
					: matcher.group("text") != null ? Kind.TEXT
							: matcher.group("real") != null ? Kind.REAL
									: matcher.group("integer") != null ? Kind.INTEGER : Kind.SYMBOL;
			String text = matcher.group().strip();
			tokens.add(new Token(kind, text, matcher.end() - text.length() + 1));
			at = matcher.end();
		}
		tokens.add(new Token(Kind.END, "the end", source.length() + 1));
	}

	static Node parse(String source) throws SyntaxException {
		AqlParser parser = new AqlParser(source);
		Node node = parser.expression();
		parser.expect(Kind.END, "the end");
		return node;
	}

	private Token peek() {
		return tokens.get(next);
	}

	private Token take() {
		return tokens.get(next++);
	}

	private boolean at(String text) {
		return peek().kind != Kind.TEXT && peek().text.equals(text);
	}

	private boolean accept(String text) {
		if (at(text)) {
			next++;
			return true;
		}
		return false;
	}

	private SyntaxException wanted(String what) {
		return new SyntaxException("Expected " + what + " but found '" + peek().text + "' at column " + peek().column
				+ " of " + source + ".");
	}

	private void enter() throws SyntaxException {
		if (++depth > DEEPEST) {
			throw new SyntaxException("The expression is nested more than " + DEEPEST + " deep at column " + peek().column
					+ ": let a service compute it.");
		}
	}

	private void expect(String text) throws SyntaxException {
		if (!accept(text)) {
			throw wanted("'" + text + "'");
		}
	}

	private Token expect(Kind kind, String what) throws SyntaxException {
		if (peek().kind != kind) {
			throw wanted(what);
		}
		return take();
	}

	private String name() throws SyntaxException {
		return expect(Kind.NAME, "a name").text;
	}

	private Node expression() throws SyntaxException {
		Node left = or();
		while (accept("implies")) {
			left = new Node.Logical("implies", left, or());
		}
		return left;
	}

	private Node or() throws SyntaxException {
		Node left = and();
		while (accept("or")) {
			left = new Node.Logical("or", left, and());
		}
		if (at("xor")) {
			throw new SyntaxException("The operator xor is not among those that this host knows.");
		}
		return left;
	}

	private Node and() throws SyntaxException {
		Node left = comparison();
		while (accept("and")) {
			left = new Node.Logical("and", left, comparison());
		}
		return left;
	}

	private Node comparison() throws SyntaxException {
		Node left = sum();
		while (peek().kind == Kind.SYMBOL && COMPARISONS.contains(peek().text)) {
			left = new Node.Binary(take().text, left, sum());
		}
		return left;
	}

	private Node sum() throws SyntaxException {
		Node left = product();
		while (at("+") || at("-")) {
			left = new Node.Binary(take().text, left, product());
		}
		return left;
	}

	private Node product() throws SyntaxException {
		Node left = unary();
		while (at("*") || at("/")) {
			left = new Node.Binary(take().text, left, unary());
		}
		return left;
	}

	private Node unary() throws SyntaxException {
		enter();
		Node node = accept("not") ? new Node.Not(unary()) : accept("-") ? new Node.Minus(unary()) : navigation(primary());
		depth--;
		return node;
	}

	private Node navigation(Node start) throws SyntaxException {
		Node node = start;
		while (true) {
			if (accept(".")) {
				String name = name();
				node = at("(") ? new Node.Call(node, name, arguments()) : new Node.Feature(node, name);
			} else if (accept("->")) {
				node = collectionCall(node, name());
			} else {
				return node;
			}
		}
	}

	private Node collectionCall(Node receiver, String name) throws SyntaxException {
		if (CollectionOperations.ITERATIONS.contains(name)) {
			expect("(");
			String variable = "self";
			if (peek().kind == Kind.NAME && isSymbol(1, "|")) {
				variable = name();
				expect("|");
			} else if (peek().kind == Kind.NAME && isSymbol(1, ":")) {
				variable = name();
				expect(":");
				type();
				expect("|");
			}
			Node body = expression();
			expect(")");
			return new Node.Iteration(receiver, name, variable, body);
		}
		return new Node.CollectionCall(receiver, name, arguments());
	}

	private boolean isSymbol(int ahead, String symbol) {
		Token token = tokens.get(Math.min(next + ahead, tokens.size() - 1));
		return token.kind == Kind.SYMBOL && token.text.equals(symbol);
	}

	private List<Node> arguments() throws SyntaxException {
		expect("(");
		List<Node> arguments = new ArrayList<>();
		if (!accept(")")) {
			do {
				arguments.add(expression());
			} while (accept(","));
			expect(")");
		}
		return arguments;
	}

	private Node.TypeName type() throws SyntaxException {
		String packageName = name();
		expect("::");
		return new Node.TypeName(packageName, name());
	}

	private Node primary() throws SyntaxException {
		Token token = take();
		switch (token.kind) {
		case TEXT:
			return new Node.Literal(unquoted(token.text));
		case REAL:
			return new Node.Literal(Double.valueOf(token.text));
		case INTEGER:
			try {
				return new Node.Literal(Integer.valueOf(token.text));
			} catch (NumberFormatException e) {
				throw new SyntaxException("The number " + token.text + " is too large for an integer.");
			}
		case NAME:
			return named(token);
		case SYMBOL:
			if (token.text.equals("(")) {
				Node inner = expression();
				expect(")");
				return inner;
			}
			break;
		default:
			break;
		}
		next--;
		throw wanted("a value");
	}

	private Node named(Token token) throws SyntaxException {
		switch (token.text) {
		case "true":
			return new Node.Literal(Boolean.TRUE);
		case "false":
			return new Node.Literal(Boolean.FALSE);
		case "null":
			return new Node.Literal(null);
		case "if":
			return conditional();
		case "let":
			return let();
		case "Sequence", "OrderedSet":
			if (accept("{")) {
				return sequence(token.text.equals("OrderedSet"));
			}
			break;
		default:
			break;
		}
		if (RESERVED.contains(token.text)) {
			next--;
			throw wanted("a value");
		}
		if (accept("::")) {
			String second = name();
			return accept("::") ? new Node.EnumName(token.text, second, name()) : new Node.TypeName(token.text, second);
		}
		if (at("(")) {
			throw new SyntaxException("A service is called on its first parameter: write self." + token.text
					+ "(…) at column " + token.column + ".");
		}
		return new Node.Variable(token.text);
	}

	private Node conditional() throws SyntaxException {
		Node condition = expression();
		expect("then");
		Node then = expression();
		expect("else");
		Node otherwise = expression();
		expect("endif");
		return new Node.Conditional(condition, then, otherwise);
	}

	private Node let() throws SyntaxException {
		enter();
		String variable = name();
		if (accept(":")) {
			type();
		}
		expect("=");
		Node bound = expression();
		boolean more = accept(",");
		if (!more) {
			expect("in");
		}
		Node body = more ? let() : expression();
		depth--;
		return new Node.Let(variable, bound, body);
	}

	private Node sequence(boolean ordered) throws SyntaxException {
		List<Node> elements = new ArrayList<>();
		if (!accept("}")) {
			do {
				elements.add(expression());
			} while (accept(","));
			expect("}");
		}
		return new Node.Sequence(elements, ordered);
	}

	private static String unquoted(String text) {
		StringBuilder plain = new StringBuilder();
		for (int i = 1; i < text.length() - 1; i++) {
			char c = text.charAt(i);
			if (c == '\\' && i + 1 < text.length() - 1) {
				i++;
				c = switch (text.charAt(i)) {
				case 'n' -> '\n';
				case 't' -> '\t';
				default -> text.charAt(i);
				};
			}
			plain.append(c);
		}
		return plain.toString();
	}
}
