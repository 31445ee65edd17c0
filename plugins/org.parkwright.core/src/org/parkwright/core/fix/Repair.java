package org.parkwright.core.fix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.contribution.Contributions;

/**
 * One use of a remedy. It works on a copy of the park, in any thread, so that one that fails, hangs or is left changes nothing; then
 * the park takes over what has become different.
 *
 * @since 0.2
 */
public final class Repair {

	private final EObject copy;
	private final Map<EObject, EObject> originals = new LinkedHashMap<>();
	/** What has become different, and how. Kept apart, as references that go both ways leave the copy while the park takes them over. */
	private final Map<Change, Object> changes = new LinkedHashMap<>();

	/** A feature of an element of the copy. */
	private record Change(EObject copy, EStructuralFeature feature) {
	}

	private Repair(EObject element) {
		var copier = new EcoreUtil.Copier();
		copier.copy(EcoreUtil.getRootContainer(element));
		copier.copyReferences();
		copier.forEach((original, copied) -> originals.put(copied, original));
		copy = copier.get(element);
	}

	/** Copies the park of an element; in the thread that edits it. */
	public static Repair of(EObject element) {
		return new Repair(element);
	}

	/**
	 * Lets a remedy work on the copy, once. A plug-in that hangs can be left if this is asked within
	 * {@link Contributions#cancellable}.
	 *
	 * @return whether it has mended something; that it failed has been told
	 * @throws CancellationException if it was left
	 */
	public boolean prepare(Fixes.Offer offer) {
		return offer.fix().map(this::prepare).orElse(false);
	}

	boolean prepare(Fix fix) {
		Map<Change, Object> before = new LinkedHashMap<>();
		for (EObject each : originals.keySet()) {
			for (EStructuralFeature feature : each.eClass().getEAllStructuralFeatures()) {
				if (isTakenOver(feature)) {
					before.put(new Change(each, feature), value(each, feature));
				}
			}
		}
		boolean mended = Contributions.ask(fix, "fix", () -> fix.mend(copy)).orElse(false);
		before.forEach((change, value) -> {
			Object now = value(change.copy, change.feature);
			if (!Objects.equals(value, now)) {
				changes.put(change, now);
			}
		});
		return mended && !changes.isEmpty();
	}

	private static Object value(EObject element, EStructuralFeature feature) {
		Object value = element.eGet(feature);
		return feature.isMany() ? parts(value) : value;
	}

	private static boolean isTakenOver(EStructuralFeature feature) {
		return feature.isChangeable() && !feature.isDerived() && !(feature instanceof EReference reference && reference.isContainer());
	}

	/** Changes the park, once, by what a remedy has prepared; in the thread that edits it, as part of a command that can be undone. */
	public void apply() {
		changes.forEach((change, value) -> {
			if (change.feature instanceof EReference reference && reference.isContainment()) {
				parts(value).stream().map(EObject.class::cast).filter(each -> !originals.containsKey(each)).forEach(this::refer);
			}
		});
		changes.forEach((change, value) -> set(originals.get(change.copy), change.feature, value));
	}

	/** What is new refers to elements of the park, no longer to those of the copy. */
	private void refer(EObject added) {
		List<EObject> all = new ArrayList<>(List.of(added));
		added.eAllContents().forEachRemaining(all::add);
		for (EObject each : all) {
			for (EReference reference : each.eClass().getEAllReferences()) {
				if (isTakenOver(reference) && !reference.isContainment() && each.eIsSet(reference)) {
					set(each, reference, each.eGet(reference));
				}
			}
		}
	}

	private void set(EObject element, EStructuralFeature feature, Object value) {
		if (feature.isMany()) {
			@SuppressWarnings("unchecked") // a feature with many values has a list
			EList<Object> values = (EList<Object>) element.eGet(feature);
			ECollections.setEList(values, parts(value).stream().map(this::original).toList());
		} else {
			element.eSet(feature, original(value));
		}
	}

	private Object original(Object value) {
		return value instanceof EObject object ? originals.getOrDefault(object, object) : value;
	}

	private static List<?> parts(Object value) {
		return value instanceof Collection<?> many ? List.copyOf(many) : value == null ? List.of() : List.of(value);
	}
}
