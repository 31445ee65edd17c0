package org.parkwright.scenario.internal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.parkwright.scenario.syntax.Import;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/**
 * What syntax errors leave incomplete. It is taken out of the syntax tree, so that readers meet whole elements alone and
 * tell of these all that is wrong with them; what it may have declared is remembered, so that nobody misses it.
 */
final class Fragments {

	/** Of a text that fits the grammar. */
	static final Fragments NONE = new Fragments();

	/** What is left out as a whole: parts that there may be any number of, so that what holds them is sound without them. */
	private static final Set<EReference> PARTS = Set.of(Literals.SCENARIO_FILE__IMPORTS, Literals.SCENARIO_FILE__DECLARATIONS,
			Literals.COST_PART_DECLARATION__CHARGES, Literals.PARAMETER_SET_DECLARATION__PARAMETERS,
			Literals.PARAMETER_SET_DECLARATION__IMPACTS,
			Literals.MEASURE_DECLARATION__CHANGES, Literals.MEASURE_DECLARATION__COSTS, Literals.MEASURE_DECLARATION__ADDED, Literals.MEASURE_DECLARATION__LIMITS,
			Literals.ADDED_UNIT_DECLARATION__COSTS, Literals.ADDED_UNIT_DECLARATION__PRICES, Literals.STUDY_DECLARATION__SCENARIOS,
			Literals.STUDY_DECLARATION__COMPARISONS, Literals.STUDY_DECLARATION__TARGETS, Literals.STUDY_DECLARATION__SENSITIVITIES,
			Literals.STUDY_DECLARATION__TABLES, Literals.STUDY_DECLARATION__BREAK_EVENS, Literals.STUDY_DECLARATION__UNCERTAINTIES, Literals.STUDY_DECLARATION__SELECTIONS,
			Literals.STUDY_DECLARATION__STOCKS, Literals.STUDY_DECLARATION__EXCHANGES, Literals.STUDY_DECLARATION__DEFLATORS, Literals.STUDY_DECLARATION__DEMANDS,
			Literals.STUDY_DECLARATION__ACCOUNTS);
	private static final Set<String> NAMES = Set.of("ID", "STRING");

	private final Set<EObject> holders = new HashSet<>();
	private final Set<StudyDeclaration> studies = new HashSet<>();
	private final Set<String> names = new HashSet<>();
	private boolean importLost;

	private Fragments() {
	}

	/** @return what was incomplete in a text; its tree has it no longer */
	static Fragments takenOut(IParseResult parsed) {
		if (!parsed.hasSyntaxErrors()) {
			return NONE;
		}
		Fragments fragments = new Fragments();
		Set<EObject> parts = new LinkedHashSet<>();
		ILeafNode last = null;
		boolean atLast = false;
		for (ILeafNode leaf : parsed.getRootNode().getLeafNodes()) {
			atLast = leaf.getSyntaxErrorMessage() != null || atLast && leaf.isHidden();
			if (leaf.getSyntaxErrorMessage() != null && last != null) {
				// An error is told at the first token that does not fit: what it leaves incomplete goes on to there, or ends before.
				fragments.add(last, parts);
			}
			if (!leaf.isHidden()) {
				last = leaf;
				fragments.skipped(leaf);
			}
		}
		if (atLast && last != null) {
			// the end of the text does not fit, which is told at its last token
			fragments.add(last, parts);
		}
		parts.forEach(fragments::takeOut);
		return fragments;
	}

	private void add(INode token, Set<EObject> parts) {
		EObject part = part(token);
		if (part instanceof StudyDeclaration study && study.getName() != null) {
			// its settings; what else it holds stands by itself
			studies.add(study);
		} else if (part != null && !(part instanceof Import imported && imported.getPath() != null)) {
			parts.add(part);
		}
	}

	/** The smallest part around a token that it does not end; null if only the file is around it. */
	private static EObject part(INode token) {
		// No part is made by a rule within it, so it is found without looking into what is beside the token.
		INode node = token;
		while (node != null && !node.hasDirectSemanticElement()) {
			node = node.getParent();
		}
		EObject element = node == null ? null : node.getSemanticElement();
		if (element != null && token.getText().equals("}")) {
			element = element.eContainer();
		}
		while (element != null && element.eContainer() != null && !PARTS.contains(element.eContainmentFeature())) {
			element = element.eContainer();
		}
		return element == null || element.eContainer() == null ? null : element;
	}

	private void takeOut(EObject part) {
		importLost |= part instanceof Import;
		holders.add(part.eContainer());
		declares(part);
		for (TreeIterator<EObject> parts = part.eAllContents(); parts.hasNext();) {
			declares(parts.next());
		}
		EcoreUtil.remove(part);
	}

	private void declares(EObject element) {
		EStructuralFeature name = element.eClass().getEStructuralFeature("name");
		if (name != null && element.eGet(name) instanceof String text) {
			names.add(text);
		}
	}

	/** Names and imports that the parser went over. */
	private void skipped(ILeafNode leaf) {
		importLost |= leaf.getText().equals("import") && !(NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof Import);
		if (leaf.getGrammarElement() instanceof AbstractRule rule && NAMES.contains(rule.getName())) {
			names.add(Source.unquoted(leaf.getText()));
		}
	}

	/** @return whether a name may be declared in what was taken out */
	boolean mayDeclare(String name) {
		return importLost || names.contains(name);
	}

	/** @return whether the settings of a study are incomplete */
	boolean lacksSettings(StudyDeclaration study) {
		return studies.contains(study);
	}

	/** @return whether an element held more than it holds now */
	boolean lacksParts(EObject element) {
		return holders.contains(element) || studies.contains(EcoreUtil2.getContainerOfType(element, StudyDeclaration.class));
	}
}
