package org.parkwright.scenario.ide.contentassist.antlr;

import org.antlr.runtime.TokenSource;
import org.parkwright.scenario.ide.contentassist.antlr.internal.InternalScenarioParser;
import org.parkwright.scenario.internal.UnitTokens;

/** The tokens of the parser for content assist. */
public class ScenarioTokenSource extends UnitTokens {

	/** @param lexer the generated lexer */
	public ScenarioTokenSource(TokenSource lexer) {
		super(lexer, InternalScenarioParser.RULE_NUMBER, InternalScenarioParser.RULE_ID, InternalScenarioParser.RULE_WS,
				InternalScenarioParser.RULE_UNIT);
	}
}
