package org.parkwright.scenario.ide.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.scenario.ide.internal.QuickFixes.Problem;

/** Finds the element that a fault is about. */
final class EObjects {

	private EObjects() {
	}

	/** @return the innermost element of a kind at a fault, or null */
	static <T extends EObject> T at(Problem problem, Class<T> kind) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(problem.file().getParseResult().getRootNode(), problem.offset());
		EObject element = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		return element == null ? null : EcoreUtil2.getContainerOfType(element, kind);
	}

	/** @return the innermost element around what stands before a place, or null */
	static EObject before(XtextResource file, int offset) {
		ILeafNode leaf = file.getParseResult() == null ? null : NodeModelUtils.findLeafNodeAtOffset(file.getParseResult().getRootNode(), Math.max(0, offset - 1));
		return leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
	}

	/** @return whether a fault stands at the value of a feature */
	static boolean isWithin(Problem problem, String feature) {
		INode node = NodeModelUtils.findLeafNodeAtOffset(problem.file().getParseResult().getRootNode(), problem.offset());
		for (; node != null && node.getGrammarElement() != null; node = node.getParent()) {
			Assignment assignment = GrammarUtil.containingAssignment(node.getGrammarElement());
			if (assignment != null) {
				return assignment.getFeature().equals(feature);
			}
		}
		return false;
	}
}
