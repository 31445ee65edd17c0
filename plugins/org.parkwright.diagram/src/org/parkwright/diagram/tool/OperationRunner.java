package org.parkwright.diagram.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.Operation;

/** Runs the operations of a tool on the model. */
final class OperationRunner {

	private final Problems problems;
	private final List<EObject> created = new ArrayList<>();
	private final List<DiagramCommand.Opening> openings = new ArrayList<>();

	OperationRunner(Problems problems) {
		this.problems = problems;
	}

	List<EObject> created() {
		return created;
	}

	List<DiagramCommand.Opening> openings() {
		return openings;
	}

	/** @throws ToolFailure if an operation cannot be done */
	void run(List<Operation> operations, Variables variables) {
		operations.forEach(operation -> run(operation, variables));
	}

	private void run(Operation operation, Variables variables) {
		switch (operation) {
		case Operation.ChangeContext change -> {
			EObject next = change.browse().elements(variables, problems).stream().findFirst().orElse(null);
			failIfBroken(change.browse());
			if (next != null) {
				run(change.children(), variables.on(next));
			}
		}
		case Operation.CreateInstance create -> create(create, variables);
		case Operation.SetValue set -> {
			set(set, variables);
			run(set.children(), variables);
		}
		case Operation.Unset unset -> {
			unset(unset, variables);
			run(unset.children(), variables);
		}
		case Operation.RemoveElement remove -> {
			EObject element = variables.self();
			if (element != null) {
				EcoreUtil.delete(element, true);
			}
			run(remove.children(), variables);
		}
		case Operation.For each -> {
			failIfBroken(each.values());
			Object values = each.values().value(variables, problems);
			Collection<?> all = values instanceof Collection<?> many ? List.copyOf(many)
					: values == null ? List.of() : List.of(values);
			for (Object value : all) {
				Variables inside = value instanceof EObject element ? variables.on(element) : variables;
				run(each.children(), inside.with(each.variable(), value));
			}
		}
		case Operation.If condition -> {
			if (condition.condition().truth(variables, problems)) {
				run(condition.children(), variables);
			}
		}
		case Operation.Let let -> run(let.children(),
				variables.with(let.variable(), let.value().value(variables, problems)));
		case Operation.Switch choice -> {
			List<Operation> chosen = choice.cases().stream()
					.filter(each -> each.condition().truth(variables, problems)).map(Operation.Case::children).findFirst()
					.orElse(choice.otherwise());
			run(chosen, variables);
		}
		case Operation.Navigation navigation -> {
			if (variables.self() != null && navigation.diagram().target() != null) {
				openings.add(new DiagramCommand.Opening(navigation.diagram().target(), variables.self(), navigation.create()));
			}
			run(navigation.children(), variables);
		}
		}
	}

	private static void failIfBroken(Expression expression) {
		if (expression.isBroken()) {
			throw new ToolFailure("tool.expression", expression.place(),
					"The tool does nothing, for the specification has an error in " + expression.source() + ".");
		}
	}

	private static EStructuralFeature feature(EObject element, String name, Place place) {
		if (element == null) {
			throw new ToolFailure("tool.context", place, "The tool does nothing: there is no element to set " + name + " on.");
		}
		EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
		if (feature == null) {
			throw new ToolFailure("feature.unknown", place,
					"The tool does nothing: a " + element.eClass().getName() + " has no feature " + name + ".");
		}
		return feature;
	}

	private void create(Operation.CreateInstance create, Variables variables) {
		EObject owner = variables.self();
		EStructuralFeature feature = feature(owner, create.reference(), create.place());
		if (!(feature instanceof EReference reference) || !reference.getEReferenceType().isSuperTypeOf(create.type())) {
			throw new ToolFailure("feature.type", create.place(), "The tool does nothing: " + create.reference()
					+ " of a " + owner.eClass().getName() + " cannot hold a " + create.type().getName() + ".");
		}
		EObject instance = EcoreUtil.create(create.type());
		add(owner, feature, instance, create.place());
		created.add(instance);
		run(create.children(), variables.on(instance).with(create.variable(), instance));
	}

	private void set(Operation.SetValue set, Variables variables) {
		EStructuralFeature feature = feature(variables.self(), set.feature(), set.place());
		failIfBroken(set.value());
		Object value = set.value().value(variables, problems);
		if (feature.isMany()) {
			Collection<?> all = value instanceof Collection<?> many ? List.copyOf(many)
					: value == null ? List.of() : List.of(value);
			all.forEach(each -> add(variables.self(), feature, each, set.place()));
		} else {
			Object one = value instanceof Collection<?> many ? many.stream().findFirst().orElse(null) : value;
			put(variables.self(), feature, one, set.place());
		}
	}

	@SuppressWarnings("unchecked")
	static void add(EObject element, EStructuralFeature feature, Object value, Place place) {
		if (!feature.isMany()) {
			put(element, feature, value, place);
			return;
		}
		Object converted = converted(feature, value, place);
		checkFits(element, feature, converted, place);
		((Collection<Object>) element.eGet(feature)).add(converted);
	}

	static void put(EObject element, EStructuralFeature feature, Object value, Place place) {
		if (feature.getEType() instanceof EEnum eEnum && (value instanceof String || value instanceof Integer)) {
			EEnumLiteral literal = literal(eEnum, value);
			if (literal != null) {
				element.eSet(feature, literal.getInstance());
			}
			return;
		}
		Object converted = converted(feature, value, place);
		checkFits(element, feature, converted, place);
		element.eSet(feature, converted);
	}

	private static EEnumLiteral literal(EEnum eEnum, Object value) {
		if (value instanceof Integer number) {
			return eEnum.getEEnumLiteral(number);
		}
		EEnumLiteral literal = eEnum.getEEnumLiteralByLiteral((String) value);
		return literal != null ? literal : eEnum.getEEnumLiteral((String) value);
	}

	private static Object converted(EStructuralFeature feature, Object value, Place place) {
		if (value instanceof String text && feature instanceof EAttribute attribute) {
			try {
				return EcoreUtil.createFromString(attribute.getEAttributeType(), text);
			} catch (RuntimeException e) {
				throw ToolFailure.refusal("tool.value", place, "'" + text + "' is no value for " + feature.getName() + ".");
			}
		}
		return value;
	}

	private static void checkFits(EObject element, EStructuralFeature feature, Object value, Place place) {
		boolean primitive = feature.getEType().getInstanceClass() != null
				&& feature.getEType().getInstanceClass().isPrimitive();
		if (value == null ? primitive : !feature.getEType().isInstance(value)) {
			throw new ToolFailure("tool.value", place, "The tool does nothing: " + feature.getName() + " of a "
					+ element.eClass().getName() + " cannot be "
					+ (value == null ? "without a value" : value + " (" + value.getClass().getSimpleName() + ")") + ".");
		}
		if (!feature.isChangeable()) {
			throw new ToolFailure("tool.value", place, "The tool does nothing: " + feature.getName() + " cannot be changed.");
		}
	}

	private void unset(Operation.Unset unset, Variables variables) {
		EStructuralFeature feature = feature(variables.self(), unset.feature(), unset.place());
		if (unset.element().isEmpty()) {
			variables.self().eUnset(feature);
			return;
		}
		Object value = unset.element().value(variables, problems);
		Collection<?> all = value instanceof Collection<?> many ? List.copyOf(many)
				: value == null ? List.of() : List.of(value);
		if (feature.isMany()) {
			((Collection<?>) variables.self().eGet(feature)).removeAll(all);
		} else if (all.contains(variables.self().eGet(feature))) {
			variables.self().eUnset(feature);
		}
	}
}
