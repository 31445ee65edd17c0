package org.parkwright.diagram.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;

/**
 * The metamodels that a specification names, with lookup by {@code package::Class}.
 *
 * @since 0.1
 */
public final class Metamodels {

	private final Set<EPackage> packages = new LinkedHashSet<>();
	private final Map<Class<?>, EClassifier> byJavaClass = new HashMap<>();

	/** Adds a package with those inside it. */
	public void add(EPackage ePackage) {
		if (packages.add(ePackage)) {
			for (EClassifier classifier : ePackage.getEClassifiers()) {
				if (classifier.getInstanceClass() != null) {
					byJavaClass.putIfAbsent(classifier.getInstanceClass(), classifier);
				}
			}
			ePackage.getESubpackages().forEach(this::add);
		}
	}

	/** @return all packages */
	public Collection<EPackage> packages() {
		return java.util.Collections.unmodifiableSet(packages);
	}

	/** @return the classifier called {@code package::Name}, or null */
	public EClassifier classifier(String qualifiedName) {
		int colons = qualifiedName.indexOf("::");
		return colons < 0 ? null
				: classifier(qualifiedName.substring(0, colons).trim(), qualifiedName.substring(colons + 2).trim());
	}

	EClassifier classifier(String packageName, String name) {
		for (EPackage ePackage : packages) {
			if (ePackage.getName().equals(packageName) && ePackage.getEClassifier(name) != null) {
				return ePackage.getEClassifier(name);
			}
		}
		return null;
	}

	/** @return the class called {@code package::Name}, or null */
	public EClass eClass(String qualifiedName) {
		return classifier(qualifiedName) instanceof EClass eClass ? eClass : null;
	}

	/** @return whether a class, one of its superclasses or one of its subclasses has a feature of that name */
	public boolean mayHave(EClass eClass, String feature) {
		return eClass.getEStructuralFeature(feature) != null || subclasses(eClass).stream()
				.anyMatch(subclass -> subclass.getEStructuralFeature(feature) != null);
	}

	/** @return whether any class has a feature of that name */
	public boolean anyHas(String feature) {
		return packages.stream().flatMap(ePackage -> ePackage.getEClassifiers().stream()).anyMatch(
				classifier -> classifier instanceof EClass eClass && eClass.getEStructuralFeature(feature) != null);
	}

	/** @return all classes below a class in these packages, without itself */
	public List<EClass> subclasses(EClass eClass) {
		List<EClass> found = new ArrayList<>();
		for (EPackage ePackage : packages) {
			for (EClassifier classifier : ePackage.getEClassifiers()) {
				if (classifier instanceof EClass candidate && candidate != eClass
						&& candidate.getEAllSuperTypes().contains(eClass)) {
					found.add(candidate);
				}
			}
		}
		return found;
	}

	/** What a Java method that returns this type gives. */
	ValueType typeOf(Class<?> javaClass) {
		if (Collection.class.isAssignableFrom(javaClass)) {
			return ValueType.UNKNOWN_MANY;
		}
		EClassifier classifier = javaClass == EObject.class ? null : byJavaClass.get(javaClass);
		if (classifier instanceof EClass || classifier instanceof EEnum) {
			return ValueType.of(classifier);
		}
		Class<?> boxed = ValueType.boxed(javaClass);
		return boxed == String.class || boxed == Boolean.class || Number.class.isAssignableFrom(boxed)
				? ValueType.of(boxed)
				: ValueType.UNKNOWN;
	}
}
