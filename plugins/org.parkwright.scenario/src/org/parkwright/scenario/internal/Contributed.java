package org.parkwright.scenario.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.function.FormulaFunction.Signature;
import org.parkwright.core.function.Functions;
import org.parkwright.core.lifetime.Laws;
import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.lifetime.LifetimeLaw.Description;
import org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser;
import org.parkwright.scenario.parser.antlr.lexer.InternalScenarioLexer;

/** Functions and lifetime laws that Parkwright and plug-ins bring and a text can name. */
public final class Contributed {

	private static final class Known {
		static final Map<String, Described<FormulaFunction, Signature>> FUNCTIONS = nameable(Functions.all(), Signature::name);
		static final Map<String, Described<LifetimeLaw, Description>> LAWS = nameable(Laws.all(), Description::name);
	}

	private Contributed() {
	}

	/** @return functions by name */
	public static Map<String, Described<FormulaFunction, Signature>> functions() {
		return Known.FUNCTIONS;
	}

	/** @return laws by name */
	public static Map<String, Described<LifetimeLaw, Description>> laws() {
		return Known.LAWS;
	}

	/** What a text cannot name is told with who brings it and left out. */
	public static <T, D> Map<String, Described<T, D>> nameable(Collection<Described<T, D>> all, Function<D, String> name) {
		Map<String, Described<T, D>> nameable = new LinkedHashMap<>();
		for (Described<T, D> each : all) {
			String text = name.apply(each.description());
			if (isName(text)) {
				nameable.put(text, each);
			} else {
				Contributions.tell(text + ", which " + each.origin() + " brings, is a word of the scenario language and cannot be used; it needs another name.",
						null);
			}
		}
		return Collections.unmodifiableMap(nameable);
	}

	private static boolean isName(String text) {
		Token token = new InternalScenarioLexer(new ANTLRStringStream(text)).nextToken();
		return token.getType() == InternalScenarioParser.RULE_ID && token.getText().equals(text);
	}
}
