package org.parkwright.scenario.ide.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.scenario.ide.Highlight;
import org.parkwright.scenario.ide.Highlight.Kind;

import com.google.inject.Inject;

/** Says of each word of a text what it is, by the rule of the grammar that it belongs to. */
public final class Highlighting {

	@Inject
	private Naming naming;


	/** @return the parts that are more than plain text, in their order */
	public List<Highlight> of(XtextResource resource) {
		List<Highlight> all = new ArrayList<>();
		if (resource.getParseResult() == null) {
			return all;
		}
		for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
			Kind kind = kind(leaf);
			if (kind != null && leaf.getLength() > 0) {
				all.add(new Highlight(leaf.getOffset(), leaf.getLength(), kind));
			}
		}
		return all;
	}

	private Kind kind(ILeafNode leaf) {
		String text = leaf.getText();
		if (leaf.isHidden()) {
			return text.startsWith("/**") && text.length() > 4 ? Kind.DOCUMENTATION
					: text.startsWith("/*") || text.startsWith("//") ? Kind.COMMENT : null;
		}
		EObject element = leaf.getGrammarElement();
		if (element == null && naming.isWord(text)) {
			// behind an error, where the parser knows no more what it means
			return Kind.KEYWORD;
		}
		if (element instanceof EnumLiteralDeclaration literal) {
			return word(GrammarUtil.containingRule(literal).getName());
		}
		if (element instanceof Keyword keyword) {
			return Character.isLetter(keyword.getValue().charAt(0)) ? word(GrammarUtil.containingRule(keyword).getName()) : null;
		}
		String terminal = element instanceof RuleCall call ? call.getRule().getName()
				: element instanceof CrossReference reference && reference.getTerminal() instanceof RuleCall call
						? call.getRule().getName() : element instanceof AbstractRule rule ? rule.getName() : "";
		return switch (terminal) {
			case "NUMBER" -> Kind.NUMBER;
			case "UNIT" -> Kind.UNIT;
			default -> {
				Kind name = name(leaf);
				yield name != null ? name : text.startsWith("\"") ? Kind.STRING : null;
			}
		};
	}

	private static Kind word(String rule) {
		return switch (rule) {
			case "AttributeWord", "FeatureWord" -> Kind.ATTRIBUTE;
			case "MarkWord" -> Kind.MARK;
			case "CatalogueName" -> Kind.CATALOGUE;
			default -> rule.endsWith("Sign") ? null : Kind.KEYWORD;
		};
	}

	/** What a name is; null where it is a text. */
	private static Kind name(ILeafNode leaf) {
		for (INode node = leaf; node != null; node = node.getParent()) {
			EObject element = node.getGrammarElement();
			if (element instanceof CrossReference reference) {
				return GrammarUtil.getReference(reference).getEReferenceType().getName().startsWith("ParameterDecl")
						? Kind.PARAMETER : Kind.MEASURE;
			}
			if (element instanceof RuleCall call && call.getRule().getName().equals("CatalogueName")) {
				return Kind.CATALOGUE;
			}
			Assignment assignment = element == null || element instanceof AbstractRule ? null : GrammarUtil.containingAssignment(element);
			if (assignment != null) {
				if (!assignment.getFeature().equals("name")) {
					return null;
				}
				return GrammarUtil.containingRule(assignment).getName().equals("ParameterDeclaration") ? Kind.PARAMETER
						: Kind.DECLARATION;
			}
		}
		return null;
	}
}
