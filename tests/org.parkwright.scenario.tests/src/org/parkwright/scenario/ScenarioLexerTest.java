package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.scenario.internal.ScenarioLexer;
import org.parkwright.scenario.parser.antlr.lexer.InternalScenarioLexer;

/** The lexer gives what the one gives that is generated from the grammar: types, places and messages of all tokens. */
class ScenarioLexerTest {

	private static final String EVERYTHING = ScenarioFixture
			.read(ExamplesTest.EXAMPLES.resolve("../tests/org.parkwright.scenario.tests/fuzz/everything.scenario"));
	/** What tokens begin, end and are parted with, and letters next to the bounds of those that names are made of. */
	private static final String SIGNS = " \t\r\n\ufeff\"\\/**//.eE+-0123456789<>=(){}[],:;%·^_$€¥°µ²³aZ"
			+ "\u00bf\u00c0\u00d6\u00d7\u00d8\u00f6\u00f7\u00f8\u024f\u0250\u036f\u0370\u03ff\u0400\u04ff\u0500\u303f\u3040\u30ff\u3100\u4dff\u4e00\u9fff\ua000"
			+ "\uabff\uac00\ud7a3\ud7a4\ud83d\ude00\uffff\u0000\u0007";

	static Stream<String> texts() {
		return Stream.concat(Stream.of(EVERYTHING), ExamplesTest.examples().stream().map(ScenarioFixture::read));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void ofTextsAndOfWhatIsLeftOfThemWhenSomethingWentWrong(String text) {
		assertSameTokens(text);
		Random random = new Random(text.length());
		for (int i = 0; i < 400; i++) {
			var changed = new StringBuilder(text.substring(0, Math.min(text.length(), 2000 + random.nextInt(500))));
			for (int k = random.nextInt(20); k >= 0; k--) {
				int at = random.nextInt(changed.length());
				changed.replace(at, Math.min(changed.length(), at + random.nextInt(3)), signs(random, random.nextInt(4)));
			}
			assertSameTokens(changed.toString());
		}
	}

	@Test
	void ofSigns() {
		Random random = new Random(1);
		for (int i = 0; i < 20_000; i++) {
			assertSameTokens(signs(random, 1 + random.nextInt(12)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\"", "\"a", "\"a\\", "\"a\\\n", "\"\\\"", "/*", "/**", "/* *", "/", "//", "1.", "1.x", "1e", "1e+", "1.5e-3", "unit", "units", "Unit",
			"unit1", "<=", "<>", "<", "><", "\"\n\"" })
	void ofWhatIsIncomplete(String text) {
		assertSameTokens(text);
		assertSameTokens(text + " park");
	}

	@Test
	void everyWordOfTheLanguageHasATypeOfItsOwn() {
		List<String> words = texts().flatMap(text -> Stream.of(text.split("[^a-z]+"))).filter(word -> type(word) > 0).distinct().toList();
		assertTrue(words.stream().filter(word -> type(word) != type("q")).count() > 50, words::toString);
	}

	private static int type(String text) {
		return tokens(new ScenarioLexer(), text).getFirst().getType();
	}

	private static String signs(Random random, int count) {
		var signs = new StringBuilder();
		for (int k = 0; k < count; k++) {
			signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
		}
		return signs.toString();
	}

	private static void assertSameTokens(String text) {
		assertEquals(said(new InternalScenarioLexer(), text), said(new ScenarioLexer(), text), text);
	}

	private static List<String> said(Lexer lexer, String text) {
		return tokens(lexer, text).stream().map(CommonToken.class::cast).map(token -> token.getType() + " " + token.getChannel() + " " + token.getStartIndex() + "-"
				+ token.getStopIndex() + " " + token.getLine() + ":" + token.getCharPositionInLine() + " " + lexer.getErrorMessage(token)).toList();
	}

	private static List<Token> tokens(Lexer lexer, String text) {
		lexer.setCharStream(new ANTLRStringStream(text));
		List<Token> tokens = new ArrayList<>();
		for (Token token = lexer.nextToken(); token.getType() != CharStream.EOF; token = lexer.nextToken()) {
			tokens.add(token);
		}
		return tokens.isEmpty() ? List.of(new CommonToken(0)) : tokens;
	}
}
