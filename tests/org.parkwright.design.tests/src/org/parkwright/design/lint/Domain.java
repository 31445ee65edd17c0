package org.parkwright.design.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The metamodel that a specification is for, its types being the Java types of generated code. */
final class Domain {

	private final EPackage metamodel;
	private final Map<Class<?>, EClass> classes = new LinkedHashMap<>();

	Domain(EPackage metamodel) {
		this.metamodel = metamodel;
		for (EClassifier classifier : metamodel.getEClassifiers()) {
			if (classifier instanceof EClass type) {
				classes.put(type.getInstanceClass(), type);
			}
		}
	}

	String uri() {
		return metamodel.getNsURI();
	}

	/** @return the class by its name as a specification writes it, {@code park::Firm}; or null */
	EClass named(String name) {
		String prefix = metamodel.getName() + "::";
		return name.startsWith(prefix) && metamodel.getEClassifier(name.substring(prefix.length())) instanceof EClass type
				? type : null;
	}

	EEnum enumeration(String packageName, String name) {
		return metamodel.getName().equals(packageName) && metamodel.getEClassifier(name) instanceof EEnum type ? type : null;
	}

	/** @return the class of the metamodel that a Java type is generated from, or null */
	EClass of(Class<?> type) {
		return classes.get(type);
	}

	/** @return the type of a feature, of its values if there are many; null if the class has none of this name */
	Class<?> featureType(EClass type, String name) {
		EStructuralFeature feature = type.getEStructuralFeature(name);
		return feature == null ? null : boxed(feature.getEType().getInstanceClass());
	}

	/** @return the class and all that inherit from it and can have instances */
	Set<EClass> concrete(EClass type) {
		Set<EClass> concrete = new LinkedHashSet<>();
		classes.values().stream().filter(each -> !each.isAbstract() && type.isSuperTypeOf(each)).forEach(concrete::add);
		return concrete;
	}

	static Class<?> boxed(Class<?> type) {
		return type == boolean.class ? Boolean.class : type == int.class ? Integer.class : type == double.class
				? Double.class : type;
	}
}
