package org.parkwright.diagram.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A part of an expression. */
sealed interface Node {

	/** @throws EvaluationException if the whole expression fails */
	Object value(Frame frame);

	ValueType check(Checker checker);

	record Literal(Object object) implements Node {
		@Override
		public Object value(Frame frame) {
			return object;
		}

		@Override
		public ValueType check(Checker checker) {
			return object == null ? ValueType.UNKNOWN : ValueType.of(object.getClass());
		}
	}

	record Variable(String name) implements Node {
		@Override
		public Object value(Frame frame) {
			if (!frame.variables().has(name)) {
				return frame.nothing("variable.unknown", "There is no variable " + name + ".");
			}
			return frame.variables().get(name);
		}

		@Override
		public ValueType check(Checker checker) {
			return checker.variable(name);
		}
	}

	/** {@code package::Class}, an argument of oclIsKindOf and the like. */
	record TypeName(String packageName, String name) implements Node {
		@Override
		public Object value(Frame frame) {
			EClassifier classifier = frame.scope().metamodels().classifier(packageName, name);
			return classifier != null ? classifier
					: frame.nothing("type.unknown", "There is no type " + packageName + "::" + name + ".");
		}

		@Override
		public ValueType check(Checker checker) {
			if (checker.scope().metamodels().classifier(packageName, name) == null) {
				checker.error("type.unknown", "There is no type " + packageName + "::" + name + ".");
			}
			return ValueType.UNKNOWN;
		}
	}

	/** {@code package::Enum::NAME}. */
	record EnumName(String packageName, String enumName, String name) implements Node {
		@Override
		public Object value(Frame frame) {
			EEnumLiteral literal = frame.scope().metamodels()
					.classifier(packageName, enumName) instanceof EEnum eEnum ? eEnum.getEEnumLiteral(name) : null;
			if (literal == null) {
				throw new EvaluationException("enum.unknown", "There is no literal " + this + ".");
			}
			return literal.getInstance();
		}

		@Override
		public ValueType check(Checker checker) {
			EClassifier classifier = checker.scope().metamodels().classifier(packageName, enumName);
			if (!(classifier instanceof EEnum eEnum)) {
				checker.error("type.unknown", "There is no enumeration " + packageName + "::" + enumName + ".");
				return ValueType.UNKNOWN;
			}
			if (eEnum.getEEnumLiteral(name) == null) {
				EEnumLiteral meant = eEnum.getEEnumLiteralByLiteral(name);
				checker.error("enum.unknown", "There is no literal " + this + (meant == null ? ""
						: "; an expression names it by its name, " + meant.getName()) + ".");
			}
			return ValueType.of(classifier);
		}

		@Override
		public String toString() {
			return packageName + "::" + enumName + "::" + name;
		}
	}

	/** {@code receiver.feature}; on a collection it goes over all of its elements. */
	record Feature(Node receiver, String name) implements Node {
		@Override
		public Object value(Frame frame) {
			return of(receiver.value(frame), frame);
		}

		private Object of(Object value, Frame frame) {
			if (value instanceof EObject object) {
				EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
				return feature != null ? object.eGet(feature)
						: frame.nothing("feature.unknown",
								object.eClass().getName() + " has no feature " + name + ".");
			}
			if (value instanceof Collection<?> collection) {
				return flattened(collection, element -> of(element, frame));
			}
			return value == null || value == Frame.NOTHING ? value
					: frame.nothing("feature.unknown",
							"A " + Services.describe(value) + " has no feature " + name + ".");
		}

		@Override
		public ValueType check(Checker checker) {
			return checker.feature(receiver.check(checker), name);
		}
	}

	/** {@code receiver.service(arguments)}: a service or a built-in operation, on a collection for each element. */
	record Call(Node receiver, String name, List<Node> arguments) implements Node {
		@Override
		public Object value(Frame frame) {
			Object[] values = new Object[arguments.size() + 1];
			values[0] = receiver.value(frame);
			for (int i = 0; i < arguments.size(); i++) {
				values[i + 1] = arguments.get(i).value(frame);
			}
			return of(values, frame);
		}

		private Object of(Object[] values, Frame frame) {
			if (values[0] instanceof Collection<?> collection) {
				return flattened(collection, element -> {
					Object[] inner = values.clone();
					inner[0] = element;
					return of(inner, frame);
				});
			}
			for (Object value : values) {
				if (value == Frame.NOTHING) {
					return name.equals("toString") ? "" : value;
				}
			}
			Services services = frame.scope().services();
			if (services.accepts(name, values)) {
				return services.call(name, values);
			}
			return Builtins.call(name, values, frame);
		}

		@Override
		public ValueType check(Checker checker) {
			List<ValueType> types = new ArrayList<>();
			ValueType over = receiver.check(checker);
			types.add(over.one());
			arguments.forEach(argument -> types.add(argument.check(checker)));
			ValueType result = Builtins.isObjectOperation(name, arguments.size())
					&& !(checker.scope().services().has(name) && checker.scope().services().mayAccept(name, types))
							? Builtins.result(name, over, arguments, checker.scope())
							: checker.service(name, types);
			return over.many() ? result.each() : result;
		}
	}

	/** {@code receiver->operation(arguments)} on the collection as a whole; one value counts as a collection of one. */
	record CollectionCall(Node receiver, String name, List<Node> arguments) implements Node {
		@Override
		public Object value(Frame frame) {
			Object value = receiver.value(frame);
			if (value == Frame.NOTHING) {
				return value;
			}
			Collection<?> collection = value instanceof Collection<?> many ? many
					: value == null ? List.of() : new LinkedHashSet<>(List.of(value));
			Object[] values = arguments.stream().map(argument -> argument.value(frame)).toArray();
			return CollectionOperations.call(name, collection, values, frame);
		}

		@Override
		public ValueType check(Checker checker) {
			ValueType over = receiver.check(checker);
			arguments.forEach(argument -> argument.check(checker));
			if (!CollectionOperations.has(name, arguments.size())) {
				checker.error("service.unknown", "There is no operation ->" + name + " with " + arguments.size()
						+ " arguments among those this host knows.");
				return ValueType.UNKNOWN;
			}
			return CollectionOperations.result(name, over, arguments, checker.scope());
		}
	}

	/** {@code receiver->select(x | body)}. */
	record Iteration(Node receiver, String name, String variable, Node body) implements Node {
		@Override
		public Object value(Frame frame) {
			Object value = receiver.value(frame);
			if (value == Frame.NOTHING) {
				return value;
			}
			Collection<?> collection = value instanceof Collection<?> many ? many
					: value == null ? List.of() : List.of(value);
			return CollectionOperations.iterate(name, collection,
					element -> body.value(frame.with(variable, element)), frame);
		}

		@Override
		public ValueType check(Checker checker) {
			ValueType over = receiver.check(checker);
			ValueType each = body.check(checker.with(variable, over.one()));
			if (!CollectionOperations.ITERATIONS.contains(name)) {
				checker.error("service.unknown", "There is no iteration ->" + name + " among those this host knows.");
				return ValueType.UNKNOWN;
			}
			return switch (name) {
			case "select", "reject", "sortedBy" -> over.each();
			case "any" -> over.one();
			case "collect" -> each.each();
			case "closure" -> each.each();
			default -> ValueType.TRUTH;
			};
		}
	}

	/** An operator that always needs both sides. */
	record Binary(String operator, Node left, Node right) implements Node {
		@Override
		public Object value(Frame frame) {
			return Operators.apply(operator, left.value(frame), right.value(frame), frame);
		}

		@Override
		public ValueType check(Checker checker) {
			return Operators.check(operator, left.check(checker), right.check(checker), checker);
		}
	}

	/** {@code and}, {@code or}, {@code implies}: the right side is looked at only where it decides. */
	record Logical(String operator, Node left, Node right) implements Node {
		@Override
		public Object value(Frame frame) {
			Object first = left.value(frame);
			if (!(first instanceof Boolean truth)) {
				return frame.nothing("expression.type", operator + " needs true or false on its left.");
			}
			boolean decided = operator.equals("or") ? truth : !truth;
			if (decided) {
				return !operator.equals("and");
			}
			Object second = right.value(frame);
			return second instanceof Boolean ? second
					: frame.nothing("expression.type", operator + " needs true or false on its right.");
		}

		@Override
		public ValueType check(Checker checker) {
			Operators.requireTruth(operator, left.check(checker), checker);
			Operators.requireTruth(operator, right.check(checker), checker);
			return ValueType.TRUTH;
		}
	}

	record Not(Node operand) implements Node {
		@Override
		public Object value(Frame frame) {
			Object value = operand.value(frame);
			return value instanceof Boolean truth ? (Object) !truth
					: frame.nothing("expression.type", "not needs true or false.");
		}

		@Override
		public ValueType check(Checker checker) {
			Operators.requireTruth("not", operand.check(checker), checker);
			return ValueType.TRUTH;
		}
	}

	record Minus(Node operand) implements Node {
		@Override
		public Object value(Frame frame) {
			return switch (operand.value(frame)) {
			case Integer number -> -number;
			case Long number -> -number;
			case Double number -> -number;
			case Float number -> -number;
			case null, default -> frame.nothing("expression.type", "- needs a number.");
			};
		}

		@Override
		public ValueType check(Checker checker) {
			return operand.check(checker);
		}
	}

	record Conditional(Node condition, Node then, Node otherwise) implements Node {
		@Override
		public Object value(Frame frame) {
			Object value = condition.value(frame);
			return value instanceof Boolean truth ? (truth ? then : otherwise).value(frame)
					: frame.nothing("expression.type", "if needs true or false.");
		}

		@Override
		public ValueType check(Checker checker) {
			Operators.requireTruth("if", condition.check(checker), checker);
			ValueType first = then.check(checker);
			ValueType second = otherwise.check(checker);
			return Objects.equals(first, second) ? first : ValueType.UNKNOWN;
		}
	}

	record Let(String name, Node bound, Node body) implements Node {
		@Override
		public Object value(Frame frame) {
			return body.value(frame.with(name, bound.value(frame)));
		}

		@Override
		public ValueType check(Checker checker) {
			return body.check(checker.with(name, bound.check(checker)));
		}
	}

	record Sequence(List<Node> elements, boolean ordered) implements Node {
		@Override
		public Object value(Frame frame) {
			List<Object> values = new ArrayList<>();
			elements.forEach(element -> values.add(element.value(frame)));
			return ordered ? new LinkedHashSet<>(values) : values;
		}

		@Override
		public ValueType check(Checker checker) {
			List<ValueType> types = elements.stream().map(element -> element.check(checker)).distinct().toList();
			return types.size() == 1 ? types.get(0).each() : ValueType.UNKNOWN_MANY;
		}
	}

	/** {@code service:name(a, b)} with the receiver first; unlike AQL it must find the method. */
	record Service(String receiver, String name, List<String> arguments) implements Node {
		@Override
		public Object value(Frame frame) {
			Object first = frame.variables().get(receiver);
			if (!(first instanceof EObject)) {
				throw new EvaluationException("service.receiver", "The receiver " + receiver + " of the service " + name
						+ " is " + Services.describe(first) + ", not a model element.");
			}
			Object[] values = new Object[arguments.size() + 1];
			values[0] = first;
			for (int i = 0; i < arguments.size(); i++) {
				values[i + 1] = frame.variables().get(arguments.get(i));
			}
			return frame.scope().services().call(name, values);
		}

		@Override
		public ValueType check(Checker checker) {
			List<ValueType> types = new ArrayList<>();
			types.add(checker.variable(receiver).one());
			arguments.forEach(argument -> types.add(checker.variable(argument)));
			return checker.service(name, types);
		}
	}

	/** Each element's result in one list (or set, if it was one), without null and nothing. */
	private static Collection<Object> flattened(Collection<?> collection,
			java.util.function.UnaryOperator<Object> operation) {
		Collection<Object> results = collection instanceof java.util.Set ? new LinkedHashSet<>()
				: new ArrayList<>(collection.size());
		for (Object element : collection) {
			Object result = operation.apply(element);
			if (result instanceof Collection<?> more) {
				results.addAll(more);
			} else if (result != null && result != Frame.NOTHING) {
				results.add(result);
			}
		}
		return results;
	}
}
