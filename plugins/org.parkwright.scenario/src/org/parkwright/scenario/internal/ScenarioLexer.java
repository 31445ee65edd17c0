package org.parkwright.scenario.internal;

import static org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser.RULE_ANY_OTHER;
import static org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser.RULE_ID;
import static org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser.RULE_ML_COMMENT;
import static org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser.RULE_NUMBER;
import static org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser.RULE_SL_COMMENT;
import static org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser.RULE_STRING;
import static org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser.RULE_WS;

import java.util.HashMap;
import java.util.Map;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.EarlyExitException;
import org.antlr.runtime.MismatchedSetException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.parkwright.scenario.parser.antlr.ScenarioAntlrTokenFileProvider;

/**
 * Gives the same tokens as the generated lexer. That one decides by tables of all characters for each letter of each word of the
 * language, 13 MB that take longer to fill than all else of reading a file; here, a word is looked up.
 */
public class ScenarioLexer extends Lexer {

	/** Types of the tokens of words and signs. */
	private static final Map<String, Integer> WORDS = words();

	private static Map<String, Integer> words() {
		var tokens = new AntlrTokenDefProvider();
		tokens.setAntlrTokenFileProvider(new ScenarioAntlrTokenFileProvider());
		Map<String, Integer> words = new HashMap<>();
		tokens.getTokenDefMap().forEach((type, name) -> {
			if (name.startsWith("'")) {
				words.put(name.substring(1, name.length() - 1), type);
			}
		});
		return words;
	}

	/** @return whether a text is a name as it stands, without quotation marks, and no word of the language */
	static boolean isName(String text) {
		var lexer = new ScenarioLexer();
		lexer.setCharStream(new ANTLRStringStream(text));
		Token token = lexer.nextToken();
		return token.getType() == RULE_ID && token.getText().equals(text);
	}

	@Override
	public void mTokens() throws RecognitionException {
		int c = input.LA(1);
		if (isLetter(c)) {
			state.type = word();
		} else if (isDigit(c)) {
			number();
			state.type = RULE_NUMBER;
		} else if (isBlank(c)) {
			while (isBlank(input.LA(1))) {
				input.consume();
			}
			state.type = RULE_WS;
		} else if (c == '/' && input.LA(2) == '*') {
			comment();
			state.type = RULE_ML_COMMENT;
		} else if (c == '/' && input.LA(2) == '/') {
			while (!endsLine(input.LA(1))) {
				input.consume();
			}
			state.type = RULE_SL_COMMENT;
		} else if (c == '"' && !endsLine(input.LA(2))) {
			string();
			state.type = RULE_STRING;
		} else {
			state.type = sign(c);
		}
	}

	private int word() {
		int start = input.index();
		while (isLetter(input.LA(1)) || isDigit(input.LA(1))) {
			input.consume();
		}
		return WORDS.getOrDefault(input.substring(start, input.index() - 1), RULE_ID);
	}

	private void number() throws RecognitionException {
		digits(1);
		if (input.LA(1) == '.') {
			input.consume();
			digits(2);
		}
		if (input.LA(1) == 'e' || input.LA(1) == 'E') {
			input.consume();
			if (input.LA(1) == '+' || input.LA(1) == '-') {
				input.consume();
			}
			digits(3);
		}
	}

	private void digits(int decision) throws RecognitionException {
		if (!isDigit(input.LA(1))) {
			throw new EarlyExitException(decision, input);
		}
		while (isDigit(input.LA(1))) {
			input.consume();
		}
	}

	private void comment() throws RecognitionException {
		match("/*");
		while (input.LA(1) != CharStream.EOF && !(input.LA(1) == '*' && (input.LA(2) == '/' || input.LA(2) == CharStream.EOF))) {
			input.consume();
		}
		match("*/");
	}

	private void string() throws RecognitionException {
		match('"');
		while (input.LA(1) != '"' && !endsLine(input.LA(1))) {
			if (input.LA(1) == '\\') {
				input.consume();
				if (endsLine(input.LA(1))) {
					var exception = new MismatchedSetException(null, input);
					recover(exception);
					throw exception;
				}
			}
			input.consume();
		}
		match('"');
	}

	private int sign(int c) {
		input.consume();
		Integer both = input.LA(1) == CharStream.EOF ? null : WORDS.get(new String(new char[] { (char) c, (char) input.LA(1) }));
		if (both != null) {
			input.consume();
			return both;
		}
		return WORDS.getOrDefault(String.valueOf((char) c), RULE_ANY_OTHER);
	}

	private static boolean endsLine(int c) {
		return c == '\n' || c == '\r' || c == CharStream.EOF;
	}

	private static boolean isBlank(int c) {
		return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\ufeff';
	}

	private static boolean isDigit(int c) {
		return c >= '0' && c <= '9';
	}

	/** As the terminal LETTER of the grammar. */
	private static boolean isLetter(int c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > '\u007f' && isOtherLetter(c) || c == '_' || c == '$';
	}

	private static boolean isOtherLetter(int c) {
		return c == '°' || c == 'µ' || c == '²' || c == '³' || c == '€' || c == '¥' || c >= '\u00c0' && c <= '\u024f' && c != '\u00d7' && c != '\u00f7'
				|| c >= '\u0370' && c <= '\u04ff' || c >= '\u3040' && c <= '\u30ff' || c >= '\u4e00' && c <= '\u9fff' || c >= '\uac00' && c <= '\ud7a3';
	}
}
