package org.parkwright.scenario.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.documentation.IEObjectDocumentationProviderExtension;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The documentation comments of a text: what stands between {@code /**} and its end right before an element. */
public class Documentation implements IEObjectDocumentationProvider, IEObjectDocumentationProviderExtension {

	private static final String START = "/**";

	@Override
	public String getDocumentation(EObject element) {
		return of(element);
	}

	@Override
	public List<INode> getDocumentationNodes(EObject element) {
		INode comment = comment(element);
		return comment == null ? List.of() : List.of(comment);
	}

	/** @return the comment before an element without its stars, paragraphs parted by an empty line; null if there is none */
	public static String of(EObject element) {
		INode comment = comment(element);
		if (comment == null) {
			return null;
		}
		String text = comment.getText();
		return text.substring(START.length(), text.length() - 2).lines().map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
				.collect(Collectors.joining("\n")).strip();
	}

	/** The last documentation comment before the first word of an element, other comments left out. */
	private static INode comment(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		if (node == null) {
			return null;
		}
		INode found = null;
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden()) {
				return found;
			}
			boolean comment = leaf.getGrammarElement() instanceof AbstractRule rule && rule.getName().equals("ML_COMMENT");
			if (comment && leaf.getText().startsWith(START) && leaf.getText().length() > START.length() + 1) {
				found = leaf;
			}
		}
		return found;
	}
}
