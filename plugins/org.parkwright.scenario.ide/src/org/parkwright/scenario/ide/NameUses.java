package org.parkwright.scenario.ide;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.parkwright.scenario.ide.internal.References;
import org.parkwright.scenario.ide.internal.Renaming;

/** Turns elements of a text into places that outlive it. */
final class NameUses {

	private NameUses() {
	}

	static NameUse of(EObject element, References references) {
		Map<URI, List<TextChange>> places = new LinkedHashMap<>();
		references.to(element).forEach((file, regions) -> places.put(file(file.getURI()),
				regions.stream().map(region -> new TextChange(region.getOffset(), region.getLength(), "")).toList()));
		List<INode> names = NodeModelUtils.findNodesForFeature(element, element.eClass().getEStructuralFeature("name"));
		INode name = names.get(0);
		return new NameUse(Renaming.kind(element), String.valueOf(element.eGet(element.eClass().getEStructuralFeature("name"))),
				file(element.eResource().getURI()), new TextChange(name.getOffset(), name.getLength(), ""), places);
	}

	static Map<URI, List<TextChange>> files(Map<org.eclipse.emf.common.util.URI, List<TextChange>> changes) {
		Map<URI, List<TextChange>> files = new LinkedHashMap<>();
		changes.forEach((file, own) -> files.put(file(file), own));
		return files;
	}

	/** Java's own form of the URI of a file, so that both name it alike. */
	private static URI file(org.eclipse.emf.common.util.URI uri) {
		return java.nio.file.Path.of(uri.toFileString()).toUri();
	}
}
