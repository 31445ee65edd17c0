package org.parkwright.diagram.view;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;

/**
 * Names model elements so that the name outlives changes of their labels.
 *
 * @since 0.1
 */
public final class ElementIds {

	private ElementIds() {
	}

	/**
	 * The element's id attribute, else its XMI id, else the path to it, which changes when elements before it are removed.
	 * An element of another file than {@code from} has the file's name before it.
	 */
	public static String id(EObject element, Resource from) {
		String id = EcoreUtil.getID(element);
		Resource resource = element.eResource();
		if (id == null && resource instanceof XMLResource xml) {
			id = xml.getID(element);
		}
		if (id == null && resource != null) {
			id = resource.getURIFragment(element);
		}
		if (id == null) {
			id = EcoreUtil.getURI(element).fragment();
		}
		if (resource != null && from != null && resource != from && resource.getURI() != null) {
			URI uri = resource.getURI();
			if (from.getURI() != null && from.getURI().isHierarchical() && !from.getURI().isRelative()) {
				uri = uri.deresolve(from.getURI());
			}
			return uri + "#" + id;
		}
		return id;
	}
}
