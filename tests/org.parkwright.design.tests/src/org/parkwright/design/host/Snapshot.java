package org.parkwright.design.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** All elements of a model with their places and values at a moment, to tell what changed since. */
final class Snapshot {

	private record Element(String type, String place, Map<String, String> values) {
	}

	private final Map<String, Element> elements = new LinkedHashMap<>();

	static Snapshot of(EObject model) {
		Snapshot snapshot = new Snapshot();
		for (Iterator<EObject> all = model.eAllContents(); all.hasNext();) {
			EObject element = all.next();
			snapshot.elements.put(EcoreUtil.getID(element), new Element(element.eClass().getName(),
					EcoreUtil.getID(element.eContainer()) + "/" + element.eContainingFeature().getName(), values(element)));
		}
		return snapshot;
	}

	private static Map<String, String> values(EObject element) {
		Map<String, String> values = new TreeMap<>();
		for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
			boolean kept = !feature.isTransient() && !feature.isDerived() && !feature.getName().equals("id");
			boolean contains = feature instanceof EReference reference
					&& (reference.isContainment() || reference.isContainer());
			if (kept && !contains && element.eIsSet(feature)) {
				values.put(feature.getName(), text(feature, element.eGet(feature)));
			}
		}
		return values;
	}

	private static String text(EStructuralFeature feature, Object value) {
		if (value instanceof Collection<?> many) {
			return many.stream().map(each -> text(feature, each)).collect(Collectors.joining(" "));
		}
		return feature instanceof EAttribute attribute ? EcoreUtil.convertToString(attribute.getEAttributeType(), value)
				: EcoreUtil.getID((EObject) value);
	}

	/**
	 * What changed: {@code + place type feature=value …} for what is new, {@code - id} for what is gone,
	 * {@code > id place} for what moved, {@code ~ id feature: old -> new} for values. New elements, whose ids nobody
	 * knows before, are named by type and number.
	 */
	List<String> changesTo(Snapshot after) {
		Map<String, String> fresh = new LinkedHashMap<>();
		after.elements.forEach((id, element) -> {
			if (!elements.containsKey(id)) {
				fresh.put(id, "new" + element.type
						+ (fresh.values().stream().filter(name -> name.startsWith("new" + element.type)).count() + 1));
			}
		});
		List<String> changes = new ArrayList<>();
		elements.keySet().stream().filter(id -> !after.elements.containsKey(id)).forEach(id -> changes.add("- " + id));
		after.elements.forEach((id, element) -> {
			Element old = elements.get(id);
			if (old == null) {
				changes.add(named("+ " + element.place + " " + element.type + values(element), fresh));
			} else {
				if (!old.place.equals(element.place)) {
					changes.add(named("> " + id + " " + element.place, fresh));
				}
				Map<String, String> both = new TreeMap<>(old.values);
				both.putAll(element.values);
				both.keySet().stream()
						.filter(name -> !old.values.getOrDefault(name, "").equals(element.values.getOrDefault(name, "")))
						.forEach(name -> changes.add(named("~ " + id + " " + name + ": " + old.values.getOrDefault(name, "")
								+ " -> " + element.values.getOrDefault(name, ""), fresh)));
			}
		});
		return changes;
	}

	private static String values(Element element) {
		return element.values.entrySet().stream().map(value -> " " + value.getKey() + "=" + value.getValue())
				.collect(Collectors.joining());
	}

	private static String named(String line, Map<String, String> fresh) {
		String named = line;
		for (Map.Entry<String, String> each : fresh.entrySet()) {
			named = named.replace(each.getKey(), each.getValue());
		}
		return named.stripTrailing();
	}
}
