package org.parkwright.design.lint;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.parkwright.design.lint.Expression.Call;
import org.parkwright.design.lint.Expression.FeatureOf;
import org.parkwright.design.lint.Expression.Literal;
import org.parkwright.design.lint.Expression.Null;
import org.parkwright.design.lint.Expression.Operation;
import org.parkwright.design.lint.Expression.TypeName;
import org.parkwright.design.lint.Expression.Variable;

/** Finds what is wrong with an expression, and the types its value may have. */
final class ExpressionChecker {

	private static final Set<Class<?>> UNKNOWN = Set.of();
	private static final Set<String> TYPE_TESTS = Set.of("oclIsKindOf");

	private final Domain domain;
	private final Services services;
	private final Findings findings;

	ExpressionChecker(Domain domain, Services services, Findings findings) {
		this.domain = domain;
		this.services = services;
		this.findings = findings;
	}

	/**
	 * @param at        the element that holds the expression
	 * @param viewpoint whose services it may call; null if any
	 * @return the types its value may have, none if that is not known
	 */
	Set<Class<?>> check(String text, Scope scope, Node at, Node viewpoint) {
		try {
			return new Visit(scope, at, viewpoint, text).types(ExpressionParser.parse(text));
		} catch (ExpressionParser.SyntaxException e) {
			findings.add(Fault.SYNTAX, at, text + ": " + e.getMessage());
			return UNKNOWN;
		}
	}

	static boolean related(Set<Class<?>> some, Set<Class<?>> others) {
		return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(one -> others.stream()
				.anyMatch(other -> one.isAssignableFrom(other) || other.isAssignableFrom(one)));
	}

	private final class Visit {
		private final Scope scope;
		private final Node at;
		private final Node viewpoint;
		private final String text;

		Visit(Scope scope, Node at, Node viewpoint, String text) {
			this.scope = scope;
			this.at = at;
			this.viewpoint = viewpoint;
			this.text = text;
		}

		Set<Class<?>> types(Expression expression) {
			return switch (expression) {
				case Literal literal -> Set.of(literal.value().getClass());
				case Null nothing -> UNKNOWN;
				case Variable variable -> variable(variable.name());
				case FeatureOf feature -> feature(types(feature.receiver()), feature.name());
				case TypeName type -> type(type);
				case Operation operation -> operation(operation);
				case Call call -> TYPE_TESTS.contains(call.name()) ? typeTest(call) : service(call);
			};
		}

		private void fault(Fault fault, String message) {
			findings.add(fault, at, message + " in " + text);
		}

		private Set<Class<?>> variable(String name) {
			if (!scope.variables().containsKey(name)) {
				fault(Fault.UNKNOWN_VARIABLE, "there is no variable " + name);
			}
			return scope.variables().getOrDefault(name, UNKNOWN);
		}

		private Set<Class<?>> feature(Set<Class<?>> receivers, String name) {
			Set<Class<?>> types = new LinkedHashSet<>();
			for (Class<?> receiver : receivers) {
				EClass type = domain.of(receiver);
				Class<?> found = type == null ? null : domain.featureType(type, name);
				if (found == null) {
					fault(Fault.UNKNOWN_FEATURE, receiver.getSimpleName() + " has no feature " + name);
				} else {
					types.add(found);
				}
			}
			return types;
		}

		private Set<Class<?>> type(TypeName type) {
			if (type.literal() == null) {
				if (domain.named(type.packageName() + "::" + type.name()) == null) {
					fault(Fault.UNKNOWN_CLASS, "there is no class " + type.packageName() + "::" + type.name());
				}
				return UNKNOWN;
			}
			EEnum enumeration = domain.enumeration(type.packageName(), type.name());
			if (enumeration == null || enumeration.getEEnumLiteral(type.literal()) == null) {
				fault(Fault.UNKNOWN_CLASS, "there is no literal of the name " + type.literal() + " of " + type.packageName()
						+ "::" + type.name());
				return UNKNOWN;
			}
			return Set.of(enumeration.getInstanceClass());
		}

		private Set<Class<?>> typeTest(Call call) {
			types(call.receiver());
			if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof TypeName type) || type.literal() != null) {
				fault(Fault.WRONG_ARGUMENT, call.name() + " takes a class");
			} else {
				type(type);
			}
			return Set.of(Boolean.class);
		}

		private Set<Class<?>> service(Call call) {
			List<Set<Class<?>>> arguments = new ArrayList<>();
			arguments.add(types(call.receiver()));
			call.arguments().forEach(argument -> arguments.add(types(argument)));
			List<Method> named = services.find(viewpoint, call.name());
			named.forEach(services::call);
			if (named.isEmpty()) {
				fault(Fault.UNKNOWN_SERVICE, "the viewpoint has no service " + call.name());
				return UNKNOWN;
			}
			List<Method> fitting = named.stream().filter(method -> fits(method, arguments)).toList();
			if (fitting.isEmpty()) {
				fault(Fault.WRONG_ARGUMENT, call.name() + " does not take " + arguments);
			}
			Set<Class<?>> results = new LinkedHashSet<>();
			for (Method method : fitting.isEmpty() ? named : fitting) {
				Class<?> result = Services.result(method);
				if (result == null) {
					return UNKNOWN;
				}
				results.add(result);
			}
			return results;
		}

		private boolean fits(Method method, List<Set<Class<?>>> arguments) {
			Class<?>[] parameters = method.getParameterTypes();
			if (parameters.length != arguments.size()) {
				return false;
			}
			for (int i = 0; i < parameters.length; i++) {
				Class<?> parameter = Domain.boxed(parameters[i]);
				if (!arguments.get(i).stream().allMatch(parameter::isAssignableFrom)) {
					return false;
				}
			}
			return true;
		}

		private Set<Class<?>> operation(Operation operation) {
			List<Set<Class<?>>> operands = operation.operands().stream().map(this::types).toList();
			switch (operation.operator()) {
				case "and", "or", "not" -> {
					if (operands.stream().anyMatch(types -> !related(types, Set.of(Boolean.class)))) {
						fault(Fault.TYPE_MISMATCH, operation.operator() + " takes truth values, not " + operands);
					}
				}
				case "+" -> {
					boolean writes = operands.stream().anyMatch(types -> types.contains(String.class));
					if (!writes && !sameNumbers(operands)) {
						fault(Fault.TYPE_MISMATCH, "+ takes texts or numbers of one kind, not " + operands);
					}
					return writes ? Set.of(String.class) : operands.get(0);
				}
				case "=", "<>" -> {
					if (!related(operands.get(0), operands.get(1))) {
						fault(Fault.TYPE_MISMATCH, operands + " are never equal");
					}
				}
				default -> {
					if (!sameNumbers(operands)) {
						fault(Fault.TYPE_MISMATCH, operation.operator() + " takes numbers of one kind, not " + operands);
					}
				}
			}
			return Set.of(Boolean.class);
		}

		private boolean sameNumbers(List<Set<Class<?>>> operands) {
			return operands.stream().flatMap(Set::stream).allMatch(Number.class::isAssignableFrom)
					&& Stream.concat(operands.get(0).stream(), operands.get(1).stream()).distinct().count() <= 1;
		}
	}
}
