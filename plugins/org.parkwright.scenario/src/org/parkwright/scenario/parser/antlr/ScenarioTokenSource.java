package org.parkwright.scenario.parser.antlr;

import org.antlr.runtime.TokenSource;
import org.parkwright.scenario.internal.UnitTokens;
import org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser;

/** The tokens of the parser. */
public class ScenarioTokenSource extends UnitTokens {

	/** @param lexer the generated lexer */
	public ScenarioTokenSource(TokenSource lexer) {
		super(lexer, InternalScenarioParser.RULE_NUMBER, InternalScenarioParser.RULE_ID, InternalScenarioParser.RULE_WS,
				InternalScenarioParser.RULE_UNIT);
	}
}
