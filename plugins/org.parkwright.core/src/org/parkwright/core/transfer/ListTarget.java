package org.parkwright.core.transfer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Place;
import org.parkwright.core.table.Keys;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkFactory;

/**
 * The model that a list is read into: which ids are taken, and where in the list elements are said, so that a check of the model names the line. One thread.
 *
 * @since 0.2
 */
public final class ListTarget {

	private record Said(Place where, Map<EStructuralFeature, Place> features) {
	}

	private final Path list;
	private final EipModel model;
	private final Map<EObject, Said> places = new HashMap<>();
	private final Set<String> ids = new HashSet<>();

	private ListTarget(Path list, EipModel model) {
		this.list = list;
		this.model = model;
		if (model.getLibrary() == null) {
			model.setLibrary(Catalogue.newLibrary());
		}
		model.eAllContents().forEachRemaining(each -> {
			if (each instanceof NamedElement named) {
				ids.add(named.getId());
			}
		});
	}

	/** @return a new model that is called after the list, with the standard library and no park */
	public static ListTarget empty(Path list) {
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		model.setName(name(list));
		model.setId("model." + Keys.encode(model.getName()));
		return new ListTarget(list, model);
	}

	/** @return a copy of a model, which belongs to no file, so that whoever saves it says where to; with the standard library if it had none */
	public static ListTarget copy(Path list, EipModel there) {
		return new ListTarget(list, EcoreUtil.copy(there));
	}

	/** @return the name of a list without its ending */
	public static String name(Path list) {
		return list.getFileName().toString().replaceFirst("\\.[^.]*$", "");
	}

	/** @return the model, to be changed by who reads the list */
	public EipModel model() {
		return model;
	}

	/** @return an id that no element has: the one that is wanted, or that with a number */
	public String id(String wanted) {
		String id = wanted;
		for (int next = 2; !ids.add(id); next++) {
			id = wanted + "." + next;
		}
		return id;
	}

	/** Remembers where an element is said, if it is said for the first time. */
	public void said(EObject element, Place where) {
		places.putIfAbsent(element, new Said(where, Map.of()));
	}

	/** Remembers where an element is said. @param features where those are that have a place of their own */
	public void said(EObject element, Place where, Map<? extends EStructuralFeature, Place> features) {
		places.put(element, new Said(where, Map.copyOf(features)));
	}

	/** @return whether the list says anything of an element */
	public boolean isSaid(EObject element) {
		return places.containsKey(element);
	}

	/** @return where a feature of an element is said; the list as a whole for what it does not say */
	public Place place(EObject element, EStructuralFeature feature) {
		Said said = places.get(element);
		return said == null ? Place.of(list.toString()) : feature == null ? said.where : said.features.getOrDefault(feature, said.where);
	}
}
