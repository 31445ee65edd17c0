package org.parkwright.diagram.expression;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Checks names and types of an expression before there is a value. */
record Checker(Scope scope, BiConsumer<String, String> report) {

	Checker with(String name, ValueType type) {
		return new Checker(scope.with(name, type), report);
	}

	void error(String code, String message) {
		report.accept(code, message);
	}

	ValueType variable(String name) {
		ValueType type = scope.variable(name);
		if (type == null) {
			error("variable.unknown", "There is no variable " + name + " here; there are "
					+ String.join(", ", scope.names()) + ". A feature is written self." + name + ".");
			return ValueType.UNKNOWN;
		}
		return type;
	}

	ValueType feature(ValueType receiver, String name) {
		EClass eClass = receiver.eClass();
		if (eClass != null) {
			EStructuralFeature feature = eClass.getEStructuralFeature(name);
			if (feature != null) {
				ValueType type = ValueType.of(feature);
				return receiver.many() ? type.each() : type;
			}
			if (!scope.metamodels().mayHave(eClass, name)) {
				error("feature.unknown", receiver.one() + " has no feature " + name + near(name, eClass) + ".");
			}
		} else if (receiver.known()) {
			error("feature.unknown", "A value of type " + receiver + " has no features, so none called " + name + ".");
		} else if (!scope.metamodels().anyHas(name)) {
			error("feature.unknown", "No class of the metamodels has a feature " + name + ".");
		}
		return receiver.many() ? ValueType.UNKNOWN_MANY : ValueType.UNKNOWN;
	}

	private static String near(String name, EClass eClass) {
		return eClass.getEAllStructuralFeatures().stream().map(EStructuralFeature::getName)
				.filter(other -> other.equalsIgnoreCase(name) || other.startsWith(name) || name.startsWith(other))
				.findFirst().map(other -> "; did you mean " + other).orElse("");
	}

	ValueType service(String name, List<ValueType> arguments) {
		Services services = scope.services();
		if (!services.has(name)) {
			error("service.unknown", "There is no service " + name
					+ " in the classes named by ownedJavaExtensions of this viewpoint.");
			return ValueType.UNKNOWN;
		}
		if (!services.mayAccept(name, arguments)) {
			error("service.arguments", "The service " + name + " cannot take " + arguments + "; there is "
					+ services.signatures(name) + ".");
			return ValueType.UNKNOWN;
		}
		return services.result(name, arguments.size(), scope.metamodels());
	}
}
