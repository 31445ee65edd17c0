package org.parkwright.scenario.internal;

import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;

/** What a modeler is told where a text does not fit the grammar: what is there, and what may stand there. */
public class SyntaxMessages implements ISyntaxErrorMessageProvider {

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		RecognitionException exception = context.getRecognitionException();
		Token token = exception.token;
		String found = token == null || token.getType() == Token.EOF ? null : token.getText();
		return message(describe(found), remedy(context, exception, found));
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		return message(context.getValueConverterException().getMessage(), "");
	}

	private static SyntaxErrorMessage message(String text, String remedy) {
		return new SyntaxErrorMessage(text, Codes.SYNTAX, new String[] { remedy });
	}

	private static String describe(String found) {
		return found == null ? "The text ends too early." : "'" + shortened(found) + "' cannot stand here.";
	}

	private static String remedy(IParserErrorContext context, RecognitionException exception, String found) {
		if ("\"".equals(found)) {
			return "Close the quotation mark, and write \\\" for one inside.";
		}
		String expected = expected(context, exception);
		boolean wordForName = "ID".equals(expected) && found != null && Character.isLetter(found.charAt(0));
		if (wordForName) {
			return "It is a word of the language; choose another name.";
		}
		if (",".equals(found) && exception.input != null && inNumber(context)) {
			return "Write numbers with a decimal point and without separators.";
		}
		String place = byRule(context.getCurrentNode());
		if (place != null) {
			return place;
		}
		return expected == null ? "Look at what stands before it." : "Expected is " + word(expected) + ".";
	}

	/** @return the one token that would fit, or null if several would */
	private static String expected(IParserErrorContext context, RecognitionException exception) {
		boolean one = exception instanceof MismatchedTokenException mismatch && mismatch.expecting > 0;
		if (!one) {
			return null;
		}
		String name = context.getTokenNames()[((MismatchedTokenException) exception).expecting];
		return name.startsWith("RULE_") ? name.substring("RULE_".length()) : name;
	}

	private static String word(String token) {
		return switch (token) {
			case "ID" -> "a name";
			case "STRING" -> "a text in quotation marks";
			case "NUMBER" -> "a number";
			default -> token;
		};
	}

	private static boolean inNumber(IParserErrorContext context) {
		INode node = context.getCurrentNode();
		String before = node == null ? "" : node.getRootNode().getText().substring(0, node.getTotalEndOffset()).stripTrailing();
		return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
	}

	/** @return what stands in the innermost construct that has a form of its own, or null */
	private static String byRule(INode node) {
		for (INode at = node; at != null; at = at.getParent()) {
			EObject element = at.getGrammarElement();
			AbstractRule rule = element == null ? null : GrammarUtil.containingRule(element);
			AbstractRule called = element instanceof AbstractRule direct ? direct : rule;
			String form = called == null ? null : form(called.getName());
			if (form != null) {
				return form;
			}
		}
		return null;
	}

	private static String form(String rule) {
		return switch (rule) {
			case "ParameterCase" -> "A value is written: number and unit, where and a condition if needed, one of measured, "
					+ "statistic, literature, estimate, calibrated, and its source in quotation marks.";
			case "ParameterDeclaration" -> "A parameter is written: name \"title\" = value, or name \"title\" { values }.";
			case "ParameterSetDeclaration" -> "A set is written: factor set NAME \"title\" { parameters }.";
			case "MembershipTerm" -> "Names are compared by is, is not, is one of (a, b) or is not one of (a, b).";
			case "CostDeclaration" -> "A cost is written: cost retrofit 300 CNY/kW per capacity.";
			case "AttributeChange", "PriceChange" -> "A change is written: fuelUse becomes FORMULA.";
			case "FeatureChange" -> "A change is written: fuel becomes NAME.";
			case "MeasureDeclaration" -> "A measure is written: measure NAME \"title\" { applies to units where CONDITION, "
					+ "then changes (NAME becomes FORMULA) and costs (cost PART RATE per BASIS) }.";
			case "Step", "ScenarioDeclaration" -> "A scenario is written: scenario NAME { apply A then B } or { apply first of A, B }.";
			case "ComparisonDeclaration" -> "A comparison is written: compare \"title\" all ranked by mitigation.";
			case "StudyDeclaration" -> "A study holds: park \"file\", base year, horizon remaining life, discount rate, factors, "
					+ "prices, abatement cost, scenarios and comparisons.";
			case "TotalTerm" -> "A sum is written: total capacity of such units in the park.";
			case "Import" -> "An import is written: import \"file.scenario\".";
			case "ScenarioFile" -> "A file holds imports first, then factor sets, price sets, measures and studies.";
			default -> null;
		};
	}

	private static String shortened(String token) {
		String line = token.lines().findFirst().orElse("");
		return line.length() > 40 ? line.substring(0, 40) + "…" : line;
	}
}
