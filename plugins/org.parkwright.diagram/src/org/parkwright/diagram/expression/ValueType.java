package org.parkwright.diagram.expression;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.ETypedElement;

/**
 * What is known of a value before there is one.
 *
 * @param classifier its class or enumeration, or null
 * @param javaClass  its Java class (boxed) for text, numbers and truth values, or null
 * @param many       whether it is a collection of such
 * @since 0.1
 */
public record ValueType(EClassifier classifier, Class<?> javaClass, boolean many) {

	/** Nothing is known. */
	public static final ValueType UNKNOWN = new ValueType(null, null, false);
	static final ValueType UNKNOWN_MANY = new ValueType(null, null, true);
	static final ValueType TEXT = of(String.class);
	static final ValueType TRUTH = of(Boolean.class);
	static final ValueType INTEGER = of(Integer.class);
	static final ValueType REAL = of(Double.class);

	/** @return one value of a class of a metamodel */
	public static ValueType of(EClassifier classifier) {
		return classifier == null ? UNKNOWN : new ValueType(classifier, null, false);
	}

	/** @return one value of a Java class */
	public static ValueType of(Class<?> javaClass) {
		return new ValueType(null, boxed(javaClass), false);
	}

	static ValueType of(ETypedElement element) {
		EClassifier type = element.getEType();
		if (type instanceof EDataType data && !(type instanceof EEnum)) {
			Class<?> java = data.getInstanceClass();
			return new ValueType(null, java == null ? null : boxed(java), element.isMany());
		}
		return new ValueType(type, null, element.isMany());
	}

	ValueType one() {
		return new ValueType(classifier, javaClass, false);
	}

	ValueType each() {
		return new ValueType(classifier, javaClass, true);
	}

	boolean known() {
		return classifier != null || javaClass != null;
	}

	EClass eClass() {
		return classifier instanceof EClass eClass ? eClass : null;
	}

	/** Whether a value of this type may be handed to a parameter of a Java class; true where too little is known. */
	boolean mayFit(Class<?> parameter) {
		Class<?> wanted = boxed(parameter);
		if (wanted == Object.class || !known() && !many) {
			return true;
		}
		if (many) {
			return wanted.isAssignableFrom(java.util.List.class) || java.util.Collection.class.isAssignableFrom(wanted);
		}
		if (javaClass != null) {
			return wanted.isAssignableFrom(javaClass) || javaClass.isAssignableFrom(wanted);
		}
		Class<?> instance = classifier.getInstanceClass();
		if (instance == null) {
			return wanted.isInterface();
		}
		return wanted.isAssignableFrom(instance) || instance.isAssignableFrom(wanted)
				|| instance.isInterface() && wanted.isInterface();
	}

	/** @return the name as an expression would write it */
	@Override
	public String toString() {
		String name = classifier != null ? classifier.getEPackage().getName() + "::" + classifier.getName()
				: javaClass != null ? javaClass.getSimpleName() : "unknown";
		return many ? "Sequence(" + name + ")" : name;
	}

	static Class<?> boxed(Class<?> type) {
		return type.isPrimitive() ? java.lang.invoke.MethodType.methodType(type).wrap().returnType() : type;
	}
}
