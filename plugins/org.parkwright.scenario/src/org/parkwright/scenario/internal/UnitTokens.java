package org.parkwright.scenario.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Joins the tokens of a unit of measure, for instance those of {@code kW/(t/d)}, into one. A unit stands behind a
 * number on the same line and ends at the first blank: only so can {@code /} divide numbers as well as units.
 */
public class UnitTokens implements TokenSource {

	private final TokenSource delegate;
	private final int number;
	private final int id;
	private final int blank;
	private final int unit;
	private final Deque<Token> ahead = new ArrayDeque<>();

	/**
	 * @param delegate the tokens of the lexer
	 * @param number   type of the tokens of numbers
	 * @param id       type of the tokens of names; words of the language are no units
	 * @param blank    type of the tokens of blanks
	 * @param unit     type of the tokens to make
	 */
	public UnitTokens(TokenSource delegate, int number, int id, int blank, int unit) {
		this.delegate = delegate;
		this.number = number;
		this.id = id;
		this.blank = blank;
		this.unit = unit;
	}

	@Override
	public Token nextToken() {
		Token token = take();
		if (token.getType() == number) {
			joinUnit();
		}
		return token;
	}

	@Override
	public String getSourceName() {
		return delegate.getSourceName();
	}

	/** Replaces the tokens of a unit, if that is what comes next, by one. */
	private void joinUnit() {
		Token gap = take();
		boolean apart = gap.getType() == blank;
		if (apart && (gap.getText().indexOf('\n') >= 0 || gap.getText().indexOf('\r') >= 0)) {
			ahead.push(gap);
			return;
		}
		Token first = apart ? take() : gap;
		ahead.push(isFactor(first) ? join(first) : first);
		if (apart) {
			ahead.push(gap);
		}
	}

	private Token join(Token first) {
		Token last = first;
		int depth = 0;
		while (true) {
			Token sign = take();
			Token operand = take();
			if (depth > 0 && is(sign, ")")) {
				depth--;
				ahead.push(operand);
				last = sign;
			} else if (is(sign, "^") && operand.getType() == number) {
				last = operand;
			} else if ((is(sign, "/") || is(sign, "*") || is(sign, "·")) && isFactor(operand)) {
				last = operand;
			} else if ((is(sign, "/") || is(sign, "*") || is(sign, "·")) && is(operand, "(")) {
				Token inner = take();
				if (!isFactor(inner)) {
					ahead.push(inner);
					ahead.push(operand);
					ahead.push(sign);
					break;
				}
				depth++;
				last = inner;
			} else {
				ahead.push(operand);
				ahead.push(sign);
				break;
			}
		}
		return first == last ? retyped(first) : joined((CommonToken) first, (CommonToken) last);
	}

	private Token take() {
		return ahead.isEmpty() ? delegate.nextToken() : ahead.pop();
	}

	private boolean isFactor(Token token) {
		return token.getType() == id || is(token, "%");
	}

	private static boolean is(Token token, String text) {
		return text.equals(token.getText());
	}

	private Token retyped(Token token) {
		token.setType(unit);
		return token;
	}

	private Token joined(CommonToken first, CommonToken last) {
		CharStream input = first.getInputStream();
		CommonToken token = new CommonToken(input, unit, first.getChannel(), first.getStartIndex(), last.getStopIndex());
		token.setLine(first.getLine());
		token.setCharPositionInLine(first.getCharPositionInLine());
		return token;
	}
}
