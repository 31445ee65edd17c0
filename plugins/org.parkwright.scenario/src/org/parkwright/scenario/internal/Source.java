package org.parkwright.scenario.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.util.LineAndColumn;
import org.parkwright.core.fault.Place;
import org.parkwright.scenario.syntax.ScenarioFile;
import org.parkwright.scenario.syntax.SyntaxFactory;

/** A parsed file and the places in it. */
public final class Source {

	private static final int SYNTAX_ERRORS = 20;

	private final String name;
	private final ScenarioFile file;
	private final ICompositeNode root;
	private final IParseResult parsed;
	private final Fragments fragments;

	private Source(String name, IParseResult parsed, Fragments fragments) {
		this.name = name;
		this.file = parsed.getRootASTElement() instanceof ScenarioFile read ? read : SyntaxFactory.eINSTANCE.createScenarioFile();
		this.root = parsed.getRootNode();
		this.parsed = parsed;
		this.fragments = fragments;
	}

	/**
	 * @param name   name of the file, as places give it
	 * @param parsed what the parser made of it
	 * @return the file with all that there is of it
	 */
	static Source whole(String name, IParseResult parsed) {
		return new Source(name, parsed, Fragments.NONE);
	}

	/**
	 * @param name   name of the file, as places give it
	 * @param parsed what the parser made of it, which loses what syntax errors leave incomplete
	 * @return the file to be read
	 */
	static Source toRead(String name, IParseResult parsed) {
		return new Source(name, parsed, Fragments.takenOut(parsed));
	}

	String name() {
		return name;
	}

	ScenarioFile file() {
		return file;
	}

	/** @return another file as an import in this one would name it */
	String pathTo(Source other) {
		String[] from = name.split("/");
		String[] to = other.name.split("/");
		int common = 0;
		while (common < Math.min(from.length, to.length) - 1 && from[common].equals(to[common])) {
			common++;
		}
		return "../".repeat(from.length - 1 - common) + String.join("/", List.of(to).subList(common, to.length));
	}

	String text() {
		return root.getText();
	}

	/**
	 * @return what did not fit the grammar: of each line the first, a bracket only if it is the very first, and no more
	 *         than twenty, for the others are mostly their consequence
	 */
	Collection<INode> syntaxErrors() {
		Map<Integer, INode> byLine = new LinkedHashMap<>();
		for (INode node : parsed.getSyntaxErrors()) {
			boolean consequence = !byLine.isEmpty() && node.getText().strip().equals("}");
			if (byLine.size() < SYNTAX_ERRORS && !consequence) {
				byLine.putIfAbsent(place(node).line(), node);
			}
		}
		return byLine.values();
	}

	boolean broken() {
		return parsed.hasSyntaxErrors();
	}

	/** @return what is incomplete in it */
	Fragments fragments() {
		return fragments;
	}

	/** @return the file as a whole, at its first character */
	Place start() {
		return place(0, 0);
	}

	/** @return where an element stands, brackets around it included */
	Place place(EObject element) {
		return place(NodeModelUtils.findActualNodeFor(element));
	}

	/** @return where the first or only value of a feature stands */
	Place place(EObject element, EStructuralFeature feature) {
		return place(element, feature, 0);
	}

	/** @return where a value of a feature stands; where the element does, of one that is missing in a text at fault */
	Place place(EObject element, EStructuralFeature feature, int index) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
		return index < nodes.size() ? place(nodes.get(index)) : place(element);
	}

	/** @return from the start of one element to the end of another */
	Place span(EObject first, EObject last) {
		Place start = place(first);
		Place end = place(last);
		return place(start.offset(), end.offset() + end.length() - start.offset());
	}

	Place place(INode node) {
		return place(node.getOffset(), node.getLength());
	}

	Place place(int offset, int length) {
		LineAndColumn at = NodeModelUtils.getLineAndColumn(root, offset);
		return new Place(name, at.getLine(), at.getColumn(), offset, length);
	}

	/** @return the name that a cross-reference gives, without quotation marks */
	static String reference(EObject element, EStructuralFeature feature, int index) {
		return unquoted(NodeModelUtils.getTokenText(NodeModelUtils.findNodesForFeature(element, feature).get(index)));
	}

	static String reference(EObject element, EStructuralFeature feature) {
		return reference(element, feature, 0);
	}

	static int count(EObject element, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(element, feature).size();
	}

	/** @return a string of the language without its quotation marks, or a plain name as it is */
	static String unquoted(String text) {
		if (text.length() < 2 || text.charAt(0) != '"') {
			return text;
		}
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 1; i < text.length() - 1; i++) {
			char c = text.charAt(i);
			if (c == '\\') {
				i++;
				c = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
			}
			plain.append(c);
		}
		return plain.toString();
	}
}
