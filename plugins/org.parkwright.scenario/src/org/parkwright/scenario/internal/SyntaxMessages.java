package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.parkwright.scenario.syntax.BoundaryWord;
import org.parkwright.scenario.syntax.ConventionWord;
import org.parkwright.scenario.syntax.DenominatorWord;
import org.parkwright.scenario.syntax.FeatureWord;
import org.parkwright.scenario.syntax.MarkWord;
import org.parkwright.scenario.syntax.PayerWord;
import org.parkwright.scenario.syntax.RankingWord;

/** What a modeler is told where a text does not fit the grammar: what is there, and what may stand there. */
public class SyntaxMessages implements ISyntaxErrorMessageProvider {

	private static final String QUOTED = "A name that holds blanks or signs is written in quotation marks.";
	private static final Set<String> BEFORE_NAMES = Set.of("measure", "study", "scenario", "set", "extends", "factors", "prices",
			"apply", "then", "of", "excludes", "vary", "compare", "is", "not", "becomes");
	private static final Set<String> RELATIONS = Set.of("<", "<=", ">", ">=", "<>");

	/** What was found, and what stands before it. */
	private record Situation(IParserErrorContext context, RecognitionException exception, String found, List<String> before) {

		static Situation of(IParserErrorContext context) {
			RecognitionException exception = context.getRecognitionException();
			Token token = exception.token;
			boolean end = token == null || token.getType() == Token.EOF;
			return new Situation(context, exception, end ? null : text(token), before(exception));
		}

		/** The text of a token, and the other half of a sign that takes two characters. */
		private static String text(Token token) {
			String text = token.getText();
			boolean half = text.length() == 1 && Character.isHighSurrogate(text.charAt(0));
			if (half && token instanceof CommonToken common && common.getStopIndex() + 1 < common.getInputStream().size()) {
				return common.getInputStream().substring(common.getStartIndex(), common.getStopIndex() + 1);
			}
			return text;
		}

		/** The words before the error, the nearest first. */
		private static List<String> before(RecognitionException exception) {
			List<String> words = new ArrayList<>();
			if (exception.input instanceof TokenStream tokens && exception.token != null) {
				int index = exception.token.getTokenIndex() < 0 ? tokens.size() : exception.token.getTokenIndex();
				for (int i = index - 1; i >= 0 && words.size() < 2; i--) {
					if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
						words.add(tokens.get(i).getText());
					}
				}
			}
			return words;
		}

		String before(int distance) {
			return before.size() < distance ? "" : before.get(distance - 1);
		}

		/** Whether a word of the language was found, and no name. */
		boolean isWord() {
			return found != null && Character.isLetter(found.charAt(0))
					&& !context.getTokenNames()[exception.token.getType()].startsWith("RULE_");
		}

		/** Whether a bracket ( before the error is still open. */
		boolean isInBrackets() {
			int depth = 0;
			for (int i = 0; exception.input instanceof TokenStream tokens && i < exception.token.getTokenIndex(); i++) {
				String text = tokens.get(i).getText();
				depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
			}
			return depth > 0;
		}

		/** The one token that would fit, or null if several would. */
		String expected() {
			boolean one = exception instanceof MismatchedTokenException mismatch && mismatch.expecting > 0;
			if (!one) {
				return null;
			}
			String name = context.getTokenNames()[((MismatchedTokenException) exception).expecting];
			return name.startsWith("RULE_") ? name.substring("RULE_".length()) : name.replace("'", "");
		}
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		if (context.getRecognitionException() == null) {
			// the lexer's only errors
			return context.getDefaultMessage().contains("/*") ? message("The comment does not end.", "Write */ behind it.")
					: message("The text in quotation marks does not end in its line.",
							"Close the quotation mark, and write \\\" for one inside.");
		}
		if (context.getRecognitionException() instanceof ResumingParser.TooLargeException) {
			return message("The formula has too many terms or is nested too deep here.",
					"At most " + FormulaSizes.DEEPEST + " terms and some 60 brackets in one another can be read; give parts of it names of their own.");
		}
		Situation situation = Situation.of(context);
		String what = situation.found == null ? "The text ends too early."
				: "'" + shortened(situation.found) + "' cannot stand here.";
		return message(what, remedy(situation));
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		return message(context.getValueConverterException().getMessage(), "");
	}

	private static SyntaxErrorMessage message(String text, String remedy) {
		return new SyntaxErrorMessage(text, Codes.SYNTAX, new String[] { remedy });
	}

	private static String remedy(Situation situation) {
		String slip = slip(situation);
		if (slip != null) {
			return slip;
		}
		String form = form(situation.context.getCurrentNode());
		String expected = situation.expected();
		if ("}".equals(expected) && situation.found == null) {
			return "A bracket { is not closed: write } where its content ends.";
		}
		if ("becomes".equals(expected)) {
			return "Behind " + situation.before(1) + " becomes is expected. " + QUOTED;
		}
		if (")".equals(expected)) {
			return "The bracket ( before it is not closed.";
		}
		boolean helpful = expected != null && !"}".equals(expected) && !expected.startsWith("synthetic");
		return (helpful ? "Expected is " + word(expected) + "." + (form == null ? "" : " ") : "")
				+ (form == null ? helpful ? "" : "Look at what stands before it." : form);
	}

	/** @return what to do about a slip that is often made, or null */
	private static String slip(Situation at) {
		String last = at.before(1);
		if (last.equals("import") || last.equals("park")) {
			return "Write the path in quotation marks.";
		}
		if (",".equals(at.found) && last.matches("[0-9.]+")) {
			return "Write numbers with a decimal point and without separators.";
		}
		if ("=".equals(at.found) && FeatureWord.get(last) != null) {
			return "Names are compared by is and changed by becomes: fuel is coal, fuel becomes naturalGas.";
		}
		if (at.found != null && last.equals("=") && (at.found.equals(">") || at.found.equals("<"))) {
			return "Write " + at.found + "=.";
		}
		if (at.found != null && RELATIONS.contains(at.found) && !last.isEmpty()) {
			return "Comparisons are joined by and: 3 MW < capacity and capacity < 5 MW.";
		}
		if (",".equals(at.found) && at.before(2).equals("is")) {
			return form("MembershipTerm");
		}
		if (")".equals(at.found) && !at.isInBrackets()) {
			return "There is no bracket ( that it closes.";
		}
		if (BEFORE_NAMES.contains(last) && at.isWord() && !isIn(at.context.getCurrentNode(), "TotalTerm")) {
			return "It is a word of the language; to use it as a name, write it in quotation marks.";
		}
		boolean name = "ID".equals(at.expected()) || isIn(at.context.getCurrentNode(), "ParameterSetDeclaration");
		if (at.isWord() && name) {
			return "It is a word of the language; choose another name.";
		}
		boolean brokenName = BEFORE_NAMES.contains(at.before(2)) && at.found != null && at.found.matches("[-&+./:#0-9].*");
		return brokenName ? QUOTED : choice(at, last);
	}

	/** @return the words of which one has to be chosen, or null */
	private static String choice(Situation at, String last) {
		return switch (last) {
			case "cost" -> at.before(2).equals("abatement") ? oneOf(DenominatorWord.VALUES)
					: "Write a part of cost, such as retrofit or fuel.";
			case "by" -> at.before(2).equals("paid") ? oneOf(PayerWord.VALUES) : oneOf(RankingWord.VALUES);
			case "counts" -> oneOf(BoundaryWord.VALUES);
			case "include" -> "Write include planned.";
			case "horizon" -> "Write remaining life, lifetime or until 2030.";
			case "convention" -> oneOf(ConventionWord.VALUES);
			default -> null;
		};
	}

	private static String oneOf(List<? extends Enumerator> words) {
		return "Write " + words.stream().map(Enumerator::getLiteral).collect(Collectors.joining(", "))
				.replaceFirst(", ([^,]*)$", " or $1") + ".";
	}

	private static String word(String token) {
		return switch (token) {
			case "ID" -> "a name";
			case "STRING" -> "a text in quotation marks";
			case "NUMBER" -> "a number";
			default -> token;
		};
	}

	private static boolean isIn(INode node, String name) {
		AbstractRule rule = node == null ? null : rule(node);
		return rule != null && rule.getName().equals(name);
	}

	private static AbstractRule rule(INode node) {
		return switch (node.getGrammarElement()) {
			case RuleCall call -> call.getRule();
			case AbstractRule direct -> direct;
			case null -> null;
			default -> GrammarUtil.containingRule(node.getGrammarElement());
		};
	}

	/** @return how the innermost construct around is written, or null */
	private static String form(INode node) {
		for (INode at = node; at != null; at = at.getParent()) {
			AbstractRule rule = rule(at);
			String name = rule == null ? "" : rule.getName();
			boolean override = name.equals("ParameterDeclaration") && at.getParent() != null && isIn(at.getParent(), "ScenarioDeclaration");
			String form = form(override ? "ScenarioDeclaration" : name);
			if (form != null) {
				return form;
			}
		}
		return null;
	}

	private static String form(String rule) {
		return switch (rule) {
			case "ParameterCase" -> "A value is written: number and unit, where and a condition if needed, one of "
					+ MarkWord.VALUES.stream().map(Enumerator::getLiteral).collect(Collectors.joining(", "))
					+ ", and its source in quotation marks.";
			case "ParameterDeclaration" -> "A parameter is written: NAME \"title\" = value, or NAME \"title\" { values }.";
			case "ParameterSetDeclaration" -> "A set is written: factor set NAME \"title\" { parameters }.";
			case "MembershipTerm" -> "Names are compared by is, is not, is one of (a, b) or is not one of (a, b).";
			case "CostPartDeclaration", "Charge" -> "A part of cost is written: cost part NAME \"title\" { PRICE per kW of capacity }.";
			case "CostDeclaration" -> "A cost is written: cost retrofit PRICE per capacity.";
			case "LimitDeclaration" -> "A limit is written: at most 200 kt/a of municipalWaste in the park, or at most 500 TJ/a of biomass in the park by capacity.";
			case "AddedUnitDeclaration" -> "A unit is added by: adds unit { takes 25 % of heat fuel electricity capacity 5 MW hours 5000 h/a "
					+ "efficiency 2.5 lifetime 20 a cost retrofit PRICE per capacity }.";
			case "AttributeChange", "PriceChange" -> "A change is written: fuelUse becomes FORMULA.";
			case "FeatureChange" -> "A change is written: fuel becomes NAME, or fuel becomes NAME for 20 %.";
			case "MeasureDeclaration" -> "A measure is written: measure NAME \"title\" { applies to units where CONDITION, "
					+ "then changes (NAME becomes FORMULA) and costs (cost PART RATE per BASIS) }.";
			case "Step", "ScenarioDeclaration" -> "A scenario is written: scenario NAME { apply A then B } "
					+ "or { apply first of A, B } or { apply exchange \"NAME\" from 2027 to 2040 }.";
			case "FunctionDeclaration" -> "A function is written: function NAME(a, b) \"title\" = FORMULA.";
			case "SeriesPoint" -> "A time series is written: 2014: 0.81 t/MWh, 2020: 0.7 t/MWh, interpolate.";
			case "ExchangeDeclaration" -> "A rate of exchange is written: exchange 7.8 ONE/OTHER in 2014 literature \"source\", by the codes of two currencies.";
			case "DeflatorDeclaration" -> "A deflator is written: deflator 1.13 from 2014 to 2020 statistic \"source\".";
			case "TargetDeclaration" -> "A target is written: target \"title\" emissions of 2030 below 70 % of 2014.";
			case "Range" -> "A range is written: vary NAME by 20 %, vary NAME from 80 % to 95 %, "
					+ "or vary NAME where fuel is coal by 20 %.";
			case "SensitivityDeclaration" -> "A sensitivity study is written: sensitivity \"title\" of all { vary NAME by 20 % }.";
			case "BreakEvenDeclaration" -> "A break-even study is written: break even \"title\" of A, B { vary NAME by 50 % }.";
			case "TableAxis", "TableDeclaration" -> "A table is written: table \"title\" of all { vary NAME by 20 % at 5 values "
					+ "vary discount rate from 4 % to 12 % at 5 values }.";
			case "Variation" -> "A variation is written: vary NAME as normal(mean 92 %, sd 2 %), "
					+ "or vary NAME by uniform(min 80 %, max 120 %).";
			case "Correlation" -> "A correlation is written: correlate A and B 0.6.";
			case "UncertaintyDeclaration" -> "An uncertainty study is written: uncertainty \"title\" of all { draws 10000 seed 1 "
					+ "vary NAME by normal(mean 1, sd 10 %) }.";
			case "SelectionDeclaration" -> "A choice is written: choose \"title\" of A, B { target mitigation 100 Mt }, "
					+ "or choose of all { budget 500 and its currency }.";
			case "StockDeclaration" -> "A stock is written: stock \"title\" { lifetime 20 a estimate \"source\" inflow 2014: 50 MW, 2030: 80 MW, "
					+ "interpolate estimate \"source\" until 2040 }.";
			case "DemandDeclaration" -> "A demand is written: demand heat of PARK 500 TJ/a estimate \"source\", "
					+ "or demand heat 2014: 500 TJ/a, 2030: 600 TJ/a, interpolate estimate \"source\".";
			case "AccountDeclaration", "AccountYears" -> "An account is written: account \"title\" { years 2005 to 2013 factors Ipcc2006 warming AR5 "
					+ "electricity location heat allocation efficiency }.";
			case "LifetimeDeclaration" -> "A lifetime is written: lifetime 20 a estimate \"source\", "
					+ "or lifetime weibull(mean 20 a, shape 3) estimate \"source\".";
			case "LivesDeclaration", "LawArgument" -> "The lifetimes of units are distributed by: lifetime weibull(mean lifetime, shape 3) estimate \"source\", "
					+ "or, if all pay for measures, lifetime weibull(mean lifetime, shape 3) paid by all estimate \"source\".";
			case "AmountSeries" -> "An inflow or a level is written: inflow 2014: 50 MW, 2030: 80 MW, interpolate estimate \"source\".";
			case "GridFactorsDeclaration" -> "Which factors of the grid count is written: grid factors average.";
			case "CountedDeclaration" -> "What counts is written: counts stack, bought.";
			case "ComparisonDeclaration" -> "A comparison is written: compare \"title\" all ranked by mitigation.";
			case "StudyDeclaration" -> "A study holds: park \"file\", base year, horizon, year convention, lifetimes, discount rate, factors, "
					+ "prices, abatement cost, counts, include planned, grid factors, currency, price year, rates of exchange, deflators, scenarios, comparisons, targets, sensitivity, tables, break-evens, uncertainty, choices, stocks, demand and account.";
			case "TotalTerm" -> "A sum is written: total capacity of such units in the park.";
			case "Import" -> "An import is written: import \"file.scenario\".";
			case "ScenarioFile" -> "A file holds imports first, then factor sets, price sets, parts of cost, functions, measures and studies.";
			default -> null;
		};
	}

	private static String shortened(String token) {
		String line = token.lines().findFirst().orElse("");
		return line.length() > 40 ? line.substring(0, 40) + "…" : line;
	}
}
