package org.parkwright.scenario.internal;

import org.antlr.runtime.BitSet;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.nodemodel.INode;
import org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser;
import org.parkwright.scenario.services.ScenarioGrammarAccess;

/**
 * A parser that goes on behind what is no part of the construct at hand. The generated one ends the construct there: the
 * file at the first word that begins no declaration.
 */
final class ResumingParser extends InternalScenarioParser {

	/** Constructs in one another; a bracket in a formula is ten of them. Parser and readers call themselves for each. */
	private static final int DEEPEST = 700;
	/** Terms of a sum or product, each of which is nested in the next. */
	private static final int MOST_TERMS = FormulaSizes.DEEPEST;

	/** A formula that is too large to be read. */
	static final class TooLargeException extends RecognitionException {
		private static final long serialVersionUID = 1L;

		TooLargeException(TokenStream input) {
			super(input);
		}
	}

	private final ScenarioGrammarAccess grammar;
	/** The sum or product that was read last, and how many terms it has so far. */
	private EObject last;
	private int terms;

	ResumingParser(TokenStream input, ScenarioGrammarAccess grammar) {
		super(input, grammar);
		this.grammar = grammar;
	}

	@Override
	protected EObject forceCreateModelElement(Action action, EObject value) {
		EObject created = super.forceCreateModelElement(action, value);
		if (action == grammar.getScenarioFileAccess().getScenarioFileAction_0()) {
			resume();
		}
		return created;
	}

	@Override
	protected void pushFollow(BitSet follow) {
		if (state._fsp >= DEEPEST) {
			// the node of the rule is open already: left so, all that follows would be lost with it
			super.afterParserOrEnumRuleCall();
			throw asIfDeclared(new TooLargeException(input));
		}
		super.pushFollow(follow);
	}

	@Override
	protected EObject forceCreateModelElementAndSet(Action action, EObject value) {
		terms = value == last ? terms + 1 : 1;
		if (terms >= MOST_TERMS) {
			throw asIfDeclared(new TooLargeException(input));
		}
		last = super.forceCreateModelElementAndSet(action, value);
		return last;
	}

	/** Rules declare the exception and recover from it; the methods that they call declare none. */
	@SuppressWarnings("unchecked")
	private static <E extends Exception> E asIfDeclared(RecognitionException e) throws E {
		throw (E) e;
	}

	@Override
	protected void afterParserOrEnumRuleCall() {
		super.afterParserOrEnumRuleCall();
		boolean file = state._fsp == 0;
		if (file) {
			resume();
		}
	}

	/** Goes over what begins no part of a file, up to what surely does. */
	private void resume() {
		int next = input.LA(1);
		boolean begins = begins() || next == Factor || next == Price || next == Cost || next == Fuel || next == Technology;
		if (begins) {
			return;
		}
		reportError(new NoViableAltException("", 0, 0, input));
		while (!begins()) {
			input.consume();
		}
		appendSkippedTokens();
	}

	/** Whether what comes next begins a part of a file; some words that do stand in formulas and conditions too. */
	private boolean begins() {
		int second = input.LA(2);
		return switch (input.LA(1)) {
			case Token.EOF, Measure, Study, Function -> true;
			case Factor, Price -> second == Set;
			case Cost -> second == Part;
			case Fuel, Technology -> second == RULE_ID || second == RULE_STRING;
			case Import -> !isBehindDeclarations();
			default -> false;
		};
	}

	private boolean isBehindDeclarations() {
		INode last = getCurrentNode().getLastChild();
		return last != null && last.getGrammarElement() == grammar.getScenarioFileAccess().getDeclarationsDeclarationParserRuleCall_2_0();
	}
}
