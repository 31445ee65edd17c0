package org.parkwright.core.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;

/**
 * A model and all its elements, walked through once for all checks.
 *
 * @since 0.1
 */
public final class Contents {

	private final EipModel model;
	private final List<EObject> elements = new ArrayList<>();
	private final Map<Class<?>, List<EObject>> byClass = new LinkedHashMap<>();
	private final List<EnergyUnit> units;

	/** Walks through a model, which must not change while the contents are in use. */
	public Contents(EipModel model) {
		this.model = model;
		add(model);
		for (Iterator<EObject> all = model.eAllContents(); all.hasNext();) {
			add(all.next());
		}
		units = of(EnergyUnit.class);
	}

	/** @return the model */
	public EipModel model() {
		return model;
	}

	/** @return the model and all elements in it, in its order */
	public List<EObject> all() {
		return Collections.unmodifiableList(elements);
	}

	/** @return all energy units of all parks, in the order of the model */
	public List<EnergyUnit> units() {
		return units;
	}

	/** @return the elements of a type, those of one class in the order of the model */
	public <T> List<T> of(Class<T> type) {
		List<T> found = new ArrayList<>();
		byClass.forEach((elementClass, instances) -> {
			if (type.isAssignableFrom(elementClass)) {
				for (EObject instance : instances) {
					found.add(type.cast(instance));
				}
			}
		});
		return Collections.unmodifiableList(found);
	}

	private void add(EObject element) {
		elements.add(element);
		byClass.computeIfAbsent(element.getClass(), key -> new ArrayList<>()).add(element);
	}
}
