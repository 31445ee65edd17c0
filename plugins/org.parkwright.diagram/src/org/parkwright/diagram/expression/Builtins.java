package org.parkwright.diagram.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The operations of AQL on one value that this host knows. */
final class Builtins {

	private static final Map<String, List<Integer>> ARGUMENTS = Map.ofEntries(
			Map.entry("oclIsKindOf", List.of(1)), Map.entry("oclIsTypeOf", List.of(1)),
			Map.entry("oclAsType", List.of(1)), Map.entry("oclIsUndefined", List.of(0)),
			Map.entry("toString", List.of(0)), Map.entry("eContainer", List.of(0, 1)),
			Map.entry("eContainerOrSelf", List.of(1)), Map.entry("eContents", List.of(0, 1)),
			Map.entry("eAllContents", List.of(0, 1)), Map.entry("eClass", List.of(0)),
			Map.entry("eInverse", List.of(0, 1)), Map.entry("eGet", List.of(1)), Map.entry("size", List.of(0)),
			Map.entry("contains", List.of(1)), Map.entry("startsWith", List.of(1)), Map.entry("endsWith", List.of(1)),
			Map.entry("concat", List.of(1)), Map.entry("toUpper", List.of(0)), Map.entry("toLower", List.of(0)),
			Map.entry("toUpperFirst", List.of(0)), Map.entry("toLowerFirst", List.of(0)), Map.entry("trim", List.of(0)),
			Map.entry("substring", List.of(1, 2)), Map.entry("replace", List.of(2)),
			Map.entry("toInteger", List.of(0)), Map.entry("toReal", List.of(0)), Map.entry("toDouble", List.of(0)),
			Map.entry("abs", List.of(0)), Map.entry("floor", List.of(0)), Map.entry("round", List.of(0)),
			Map.entry("min", List.of(1)), Map.entry("max", List.of(1)), Map.entry("ancestors", List.of(0, 1)));

	private Builtins() {
	}

	static boolean isObjectOperation(String name, int arguments) {
		return ARGUMENTS.getOrDefault(name, List.of()).contains(arguments);
	}

	static ValueType result(String name, ValueType receiver, List<Node> arguments, Scope scope) {
		ValueType named = arguments.isEmpty() ? ValueType.UNKNOWN : namedType(arguments.get(0), scope);
		return switch (name) {
		case "oclIsKindOf", "oclIsTypeOf", "oclIsUndefined", "contains", "startsWith", "endsWith" -> ValueType.TRUTH;
		case "oclAsType", "eContainer", "eContainerOrSelf" -> named.known() ? named : ValueType.UNKNOWN;
		case "eContents", "eAllContents", "eInverse", "ancestors" -> named.each();
		case "toString", "concat", "toUpper", "toLower", "toUpperFirst", "toLowerFirst", "trim", "substring",
				"replace" ->
			ValueType.TEXT;
		case "size", "floor", "round", "toInteger" -> ValueType.INTEGER;
		case "toReal", "toDouble" -> ValueType.REAL;
		case "abs", "min", "max" -> receiver.one();
		default -> ValueType.UNKNOWN;
		};
	}

	static ValueType namedType(Node argument, Scope scope) {
		return argument instanceof Node.TypeName type
				? ValueType.of(scope.metamodels().classifier(type.packageName(), type.name()))
				: ValueType.UNKNOWN;
	}

	/** @throws EvaluationException if the operation itself fails */
	static Object call(String name, Object[] values, Frame frame) {
		Object argument = values.length > 1 ? values[1] : null;
		Object result = switch (name) {
		case "oclIsKindOf" -> argument instanceof EClassifier type ? type.isInstance(values[0]) : Frame.NOTHING;
		case "oclIsTypeOf" -> argument instanceof EClassifier type
				? values[0] instanceof EObject object ? object.eClass() == type : type.isInstance(values[0])
				: Frame.NOTHING;
		case "oclAsType" -> argument instanceof EClassifier type && type.isInstance(values[0]) ? values[0]
				: Frame.NOTHING;
		case "oclIsUndefined" -> values[0] == null;
		case "toString" -> text(values[0]);
		default -> switch (values[0]) {
		case EObject object -> ofObject(name, object, argument, values.length > 1);
		case String text -> ofText(name, text, values);
		case Number number -> ofNumber(name, number, argument);
		case null -> values.length > 0 && isObjectOperation(name, values.length - 1) && name.startsWith("e") ? null
				: Frame.NOTHING;
		default -> Frame.NOTHING;
		};
		};
		return result != Frame.NOTHING ? result
				: frame.nothing("service.unknown", "There is no operation or service " + name + " for "
						+ String.join(", ", java.util.Arrays.stream(values).map(Services::describe).toList()) + ".");
	}

	private static Object ofObject(String name, EObject object, Object argument, boolean given) {
		EClass type = argument instanceof EClass eClass ? eClass : null;
		if (given && type == null && !name.equals("eGet") && !(argument instanceof String)) {
			return Frame.NOTHING;
		}
		return switch (name) {
		case "eContainer" -> type == null ? object.eContainer() : above(object.eContainer(), type);
		case "eContainerOrSelf" -> type == null ? Frame.NOTHING : above(object, type);
		case "eContents" -> ofType(object.eContents(), type);
		case "eAllContents" -> {
			List<EObject> all = new ArrayList<>();
			object.eAllContents().forEachRemaining(all::add);
			yield ofType(all, type);
		}
		case "ancestors" -> {
			List<EObject> all = new ArrayList<>();
			for (EObject at = object.eContainer(); at != null; at = at.eContainer()) {
				all.add(at);
			}
			yield ofType(all, type);
		}
		case "eClass" -> object.eClass();
		case "eInverse" -> inverse(object, type, argument instanceof String feature ? feature : null);
		case "eGet" -> argument instanceof String feature && object.eClass().getEStructuralFeature(feature) != null
				? object.eGet(object.eClass().getEStructuralFeature(feature))
				: Frame.NOTHING;
		default -> Frame.NOTHING;
		};
	}

	private static EObject above(EObject from, EClass type) {
		EObject at = from;
		while (at != null && !type.isInstance(at)) {
			at = at.eContainer();
		}
		return at;
	}

	private static List<EObject> ofType(List<EObject> objects, EClass type) {
		return type == null ? new ArrayList<>(objects) : objects.stream().filter(type::isInstance).toList();
	}

	private static Object inverse(EObject object, EClass type, String feature) {
		Collection<EObject> roots = object.eResource() != null && object.eResource().getResourceSet() != null
				? object.eResource().getResourceSet().getResources().stream()
						.flatMap(resource -> resource.getContents().stream()).toList()
				: List.of(EcoreUtil.getRootContainer(object));
		java.util.Set<EObject> users = new java.util.LinkedHashSet<>();
		EcoreUtil.UsageCrossReferencer.find(object, roots).forEach(setting -> {
			if (type != null && !type.isInstance(setting.getEObject())
					|| feature != null && !setting.getEStructuralFeature().getName().equals(feature)) {
				return;
			}
			users.add(setting.getEObject());
		});
		if (object.eContainer() != null && (type == null || type.isInstance(object.eContainer()))
				&& (feature == null || object.eContainingFeature().getName().equals(feature))) {
			users.add(object.eContainer());
		}
		return users;
	}

	private static Object ofText(String name, String text, Object[] values) {
		Object first = values.length > 1 ? values[1] : null;
		Object second = values.length > 2 ? values[2] : null;
		try {
			return switch (name) {
			case "size" -> text.length();
			case "contains" -> first instanceof String part ? text.contains(part) : Frame.NOTHING;
			case "startsWith" -> first instanceof String part ? text.startsWith(part) : Frame.NOTHING;
			case "endsWith" -> first instanceof String part ? text.endsWith(part) : Frame.NOTHING;
			case "concat" -> first instanceof String part ? text + part : Frame.NOTHING;
			case "toUpper" -> text.toUpperCase(Locale.ROOT);
			case "toLower" -> text.toLowerCase(Locale.ROOT);
			case "toUpperFirst" -> text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
			case "toLowerFirst" -> text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
			case "trim" -> text.trim();
			case "substring" -> !(first instanceof Integer from) ? Frame.NOTHING
					: second instanceof Integer to ? text.substring(from - 1, to) : text.substring(from - 1);
			case "replace" -> first instanceof String old && second instanceof String fresh
					? text.replaceFirst(old, fresh)
					: Frame.NOTHING;
			case "toInteger" -> Integer.valueOf(text.trim());
			case "toReal" -> Double.valueOf(text.trim());
			default -> Frame.NOTHING;
			};
		} catch (NumberFormatException e) {
			throw new EvaluationException("expression.value", "'" + text + "' is not a number.", e);
		} catch (IndexOutOfBoundsException | java.util.regex.PatternSyntaxException e) {
			throw new EvaluationException("expression.value", name + " on '" + text + "' failed: " + e.getMessage(), e);
		}
	}

	private static Object ofNumber(String name, Number number, Object argument) {
		return switch (name) {
		case "toDouble" -> number.doubleValue();
		case "toInteger" -> number.intValue();
		case "abs" -> number instanceof Integer whole ? (Object) Math.abs(whole)
				: number instanceof Double real ? (Object) Math.abs(real) : Frame.NOTHING;
		case "floor" -> (int) Math.floor(number.doubleValue());
		case "round" -> (int) Math.round(number.doubleValue());
		case "min" -> number instanceof Integer a && argument instanceof Integer b ? (Object) Math.min(a, b)
				: number instanceof Double c && argument instanceof Double d ? (Object) Math.min(c, d) : Frame.NOTHING;
		case "max" -> number instanceof Integer a && argument instanceof Integer b ? (Object) Math.max(a, b)
				: number instanceof Double c && argument instanceof Double d ? (Object) Math.max(c, d) : Frame.NOTHING;
		default -> Frame.NOTHING;
		};
	}

	/** The text of a value: nothing and null are empty, a collection is its elements without anything between them. */
	static String text(Object value) {
		return switch (value) {
		case null -> "";
		case Collection<?> collection -> {
			StringBuilder all = new StringBuilder();
			collection.forEach(element -> all.append(text(element)));
			yield all.toString();
		}
		case Enumerator literal -> literal.getLiteral();
		default -> value.toString();
		};
	}
}
