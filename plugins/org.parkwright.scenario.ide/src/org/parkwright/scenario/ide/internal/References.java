package org.parkwright.scenario.ide.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.parkwright.scenario.syntax.CatalogueDeclaration;
import org.parkwright.scenario.syntax.DemandDeclaration;
import org.parkwright.scenario.syntax.LimitDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.simulation.Feature;

import com.google.inject.Inject;

/** Where the name of an element stands: where it is declared and wherever it is meant. */
public final class References {

	@Inject
	private EObjectAtOffsetHelper elements;
	@Inject
	private Sight sight;

	/** @return the element whose name stands at a place, be it declared or meant there; nothing between names */
	public Optional<EObject> at(XtextResource resource, int offset) {
		if (resource.getParseResult() == null) {
			return Optional.empty();
		}
		EObject meant = elements.resolveCrossReferencedElementAt(resource, offset);
		if (meant != null) {
			return meant.eIsProxy() ? Optional.empty() : Optional.of(meant);
		}
		EObject around = elements.resolveContainedElementAt(resource, offset);
		if (around == null) {
			return Optional.empty();
		}
		if (nameNode(around).filter(node -> isWithin(node, offset)).isPresent()) {
			return Optional.of(around);
		}
		return catalogue(resource, offset);
	}

	private static boolean isWithin(INode node, int offset) {
		return node.getOffset() <= offset && offset <= node.getEndOffset();
	}

	private static Optional<EObject> catalogue(XtextResource resource, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		INode name = leaf == null ? null : leaf.getParent();
		if (name == null || !isCatalogueName(name)) {
			return Optional.empty();
		}
		String word = feature(NodeModelUtils.findActualSemanticObjectFor(name));
		return Sight.all(resource, CatalogueDeclaration.class).stream()
				.filter(each -> Unquoting.plain(name).equals(each.getName()) && each.getFeature().getLiteral().equals(word))
				.map(EObject.class::cast).findFirst();
	}

	/** @return the node of an element's own name */
	static Optional<INode> nameNode(EObject element) {
		EStructuralFeature feature = element.eClass().getEStructuralFeature("name");
		List<INode> nodes = feature == null ? List.of() : NodeModelUtils.findNodesForFeature(element, feature);
		return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(0));
	}

	/**
	 * @param element an element of a scenario file
	 * @return in each file of its project, in the order of the text: where it is declared and meant. A parameter is meant
	 *         wherever one of its name is, since each study chooses the set that gives the value.
	 */
	public Map<XtextResource, List<ITextRegion>> to(EObject element) {
		Map<XtextResource, List<ITextRegion>> all = new LinkedHashMap<>();
		for (XtextResource file : sight.files((XtextResource) element.eResource())) {
			List<ITextRegion> regions = within(file, element);
			if (!regions.isEmpty()) {
				all.put(file, regions);
			}
		}
		return all;
	}

	/** @return where an element is declared and meant in one file */
	public List<ITextRegion> within(XtextResource file, EObject element) {
		List<INode> nodes = new ArrayList<>();
		EcoreUtil2.eAll(Sight.file(file)).forEachRemaining(each -> {
			if (isSame(each, element)) {
				nameNode(each).ifPresent(nodes::add);
			}
			for (EReference reference : each.eClass().getEAllReferences()) {
				if (!reference.isContainment() && !reference.isContainer()) {
					add(each, reference, element, nodes);
				}
			}
		});
		if (element instanceof CatalogueDeclaration entry) {
			addMeant(file, entry, nodes);
		}
		return nodes.stream().map(INode::getTextRegion).distinct().sorted((a, b) -> a.getOffset() - b.getOffset())
				.map(ITextRegion.class::cast).toList();
	}

	private static void add(EObject from, EReference reference, EObject element, List<INode> nodes) {
		List<?> targets = reference.isMany() ? (List<?>) from.eGet(reference)
				: java.util.Collections.singletonList(from.eGet(reference));
		List<INode> written = NodeModelUtils.findNodesForFeature(from, reference);
		for (int i = 0; i < Math.min(targets.size(), written.size()); i++) {
			if (targets.get(i) instanceof EObject target && isSame(target, element)) {
				nodes.add(written.get(i));
			}
		}
	}

	private static boolean isSame(EObject one, EObject other) {
		if (one instanceof ParameterDeclaration a && other instanceof ParameterDeclaration b) {
			return a.getName() != null && a.getName().equals(b.getName());
		}
		return one == other || one.eClass() == other.eClass() && uri(one).equals(uri(other));
	}

	private static URI uri(EObject element) {
		Resource resource = element.eResource();
		return resource == null ? EcoreUtil.getURI(element) : resource.getURI().appendFragment(resource.getURIFragment(element));
	}

	private static void addMeant(XtextResource file, CatalogueDeclaration entry, List<INode> nodes) {
		for (INode node : file.getParseResult().getRootNode().getAsTreeIterable()) {
			EObject holder = isCatalogueName(node) ? NodeModelUtils.findActualSemanticObjectFor(node) : null;
			boolean meant = holder != null && !(holder instanceof CatalogueDeclaration)
					&& Unquoting.plain(node).equals(entry.getName()) && entry.getFeature().getLiteral().equals(feature(holder));
			if (meant) {
				nodes.add(node);
			}
		}
	}

	static boolean isCatalogueName(INode node) {
		return node.getGrammarElement() instanceof RuleCall call && call.getRule().getName().equals("CatalogueName")
				&& GrammarUtil.containingAssignment(call) != null;
	}

	/** @return the word of the feature that an element with catalogue names speaks of, or an empty string */
	static String feature(EObject holder) {
		if (holder instanceof LimitDeclaration) {
			return Feature.FUEL.word();
		}
		if (holder instanceof DemandDeclaration) {
			return Feature.PARK.word();
		}
		EStructuralFeature feature = holder == null ? null : holder.eClass().getEStructuralFeature("feature");
		return feature == null ? "" : String.valueOf(holder.eGet(feature));
	}
}
