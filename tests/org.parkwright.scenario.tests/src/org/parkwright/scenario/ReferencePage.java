package org.parkwright.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;

/**
 * The reference of the language: each rule of the grammar with its documentation comment. Words of the language stand in
 * quotation marks, rules link to where they are explained.
 */
final class ReferencePage {

	private static final Pattern DOCUMENTED = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?://[^\\n]*\\s*)*(?:enum )?(\\w+)(?: returns [\\w:]+)?:",
			Pattern.DOTALL);
	private static final Map<String, String> TERMINALS = Map.of("ID", "*name*", "STRING", "*\"text\"*", "NUMBER", "*number*", "UNIT",
			"*unit*");

	private final Grammar grammar;
	private final Map<String, String> comments = new LinkedHashMap<>();

	/**
	 * @param grammar the grammar as the parser has it
	 * @param text    its text, for the comments
	 */
	ReferencePage(Grammar grammar, String text) {
		this.grammar = grammar;
		DOCUMENTED.matcher(text).results().forEach(comment -> comments.put(comment.group(2), comment.group(1).lines()
				.map(line -> line.strip().replaceFirst("^\\*+ ?", "")).filter(line -> !line.isBlank()).collect(Collectors.joining(" "))));
	}

	String markdown() {
		StringBuilder page = new StringBuilder("""
				# Reference of the scenario language

				Made from the grammar and its comments; a test keeps it so. [The scenario language](../users/scenario-language.md) is
				the guide to read first. Words in `this type` are written as they stand, *name* stands for a name, *"text"* for a text in
				quotation marks. `?` behind something means that it may be left out, `*` that it may come any number of times, `+`
				at least once; `|` parts alternatives.
				""");
		for (AbstractRule rule : grammar.getRules()) {
			if (rule instanceof ParserRule || rule instanceof EnumRule) {
				page.append("\n## ").append(rule.getName()).append("\n\n");
				if (comments.containsKey(rule.getName())) {
					page.append(comments.get(rule.getName())).append("\n\n");
				}
				page.append("> ").append(text(rule.getAlternatives(), false)).append('\n');
			}
		}
		return page.toString();
	}

	/** @return rules that no comment explains */
	List<String> undocumented() {
		return grammar.getRules().stream().filter(rule -> rule instanceof ParserRule parser && !parser.isDefinesHiddenTokens()
				|| rule instanceof EnumRule).map(AbstractRule::getName).filter(name -> !comments.containsKey(name)).toList();
	}

	private String text(AbstractElement element, boolean inner) {
		String text = switch (element) {
			case Keyword keyword -> "`" + keyword.getValue().strip() + "`";
			case RuleCall call -> rule(call.getRule());
			case CrossReference reference -> "*name* of a [" + reference.getType().getClassifier().getName() + "](#"
					+ reference.getType().getClassifier().getName().toLowerCase() + ")";
			case Assignment assignment -> text(assignment.getTerminal(), true);
			case EnumLiteralDeclaration literal -> "`" + literal.getLiteral().getValue() + "`";
			case Action action -> "";
			case Alternatives alternatives -> alternatives.getElements().stream().map(each -> text(each, false))
					.collect(Collectors.joining(" \\| "));
			case Group group -> group.getElements().stream().map(each -> text(each, true)).filter(each -> !each.isEmpty())
					.collect(Collectors.joining(" "));
			default -> throw new IllegalArgumentException(element.eClass().getName());
		};
		boolean many = element.getCardinality() != null && (element instanceof Group || element instanceof Alternatives);
		boolean choice = inner && element instanceof Alternatives;
		String cardinality = element.getCardinality() == null ? "" : element.getCardinality().replace("*", "\\*");
		return (many || choice ? "(" + text + ")" : text) + cardinality;
	}

	private static String rule(AbstractRule rule) {
		return rule instanceof TerminalRule ? TERMINALS.getOrDefault(rule.getName(), rule.getName())
				: "[" + rule.getName() + "](#" + rule.getName().toLowerCase() + ")";
	}
}
