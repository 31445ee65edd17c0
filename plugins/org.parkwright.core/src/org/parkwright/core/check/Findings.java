package org.parkwright.core.check;

import java.util.Locale;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Severity;
import org.parkwright.model.park.NamedElement;

/**
 * Where one check reports what it finds; it adds the element to the message and the place to the fault.
 *
 * @since 0.1
 */
public final class Findings {

	private final String code;
	private final Places places;
	private final Faults faults;

	Findings(String code, Places places, Faults faults) {
		this.code = code;
		this.places = places;
		this.faults = faults;
	}

	/** @return the findings of the same check, whose faults have another code than its id */
	public Findings withCode(String other) {
		return new Findings(other, places, faults);
	}

	/**
	 * Reports an error: nothing can be computed from the model as it is.
	 *
	 * @param element the element at fault
	 * @param feature its feature at fault, or null for the element as a whole
	 * @param message what is wrong, a sentence with the value but without the element
	 * @param remedy  what to do about it, a sentence
	 */
	public void error(EObject element, EStructuralFeature feature, String message, String remedy) {
		add(Severity.ERROR, element, feature, message, remedy);
	}

	/** Reports a warning: the user should know, but can go on; parameters as for an error. */
	public void warning(EObject element, EStructuralFeature feature, String message, String remedy) {
		add(Severity.WARNING, element, feature, message, remedy);
	}

	private void add(Severity severity, EObject element, EStructuralFeature feature, String message, String remedy) {
		faults.add(new Fault(severity, code, label(element) + ": " + message, remedy, places.of(element, feature)));
	}

	/** @return kind and name of an element for a message, such as "Energy unit U001"; its id if it has no name */
	public static String label(EObject element) {
		String kind = kind(element.eClass());
		if (element instanceof NamedElement named) {
			String name = named.getName() == null || named.getName().isBlank() ? named.getId() : named.getName();
			return name == null ? kind : kind + " " + name;
		}
		return kind;
	}

	/** @return the kind of an element for a message, such as "Energy unit" */
	public static String kind(EClass type) {
		String words = type.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
		return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
	}

	/** @return the value of an attribute as files show it, without a needless decimal point */
	public static String text(EObject element, EAttribute attribute) {
		Object value = element.eGet(attribute);
		return value == null ? "unknown" : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
	}
}
