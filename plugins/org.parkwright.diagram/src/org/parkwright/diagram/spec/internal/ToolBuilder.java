package org.parkwright.diagram.spec.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.Scope;
import org.parkwright.diagram.expression.ValueType;
import org.parkwright.diagram.spec.Operation;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.ToolSection;

/** Builds tools and what they do. */
final class ToolBuilder {

	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)\\}");

	private final Build build;

	ToolBuilder(Build build) {
		this.build = build;
	}

	ToolSection section(SpecElement section) {
		List<Tool> tools = new ArrayList<>();
		section.children("ownedTools").forEach(tool -> tools.add(tool(tool)));
		section.children("popupMenus").forEach(menu -> tools.add(tool(menu)));
		tools.removeIf(Objects::isNull);
		return new ToolSection(build.id(section), section.name(), section.text("label", section.name()),
				section.text("icon"), tools, build.refs(section, "reusedTools"),
				section.children("subSections").stream().map(this::section).toList());
	}

	private Tool tool(SpecElement tool) {
		Tool built = switch (tool.form.name()) {
		case "diagramtool.NodeCreationDescription" -> nodeCreation(tool, "nodeMappings");
		case "diagramtool.ContainerCreationDescription" -> nodeCreation(tool, "containerMappings");
		case "diagramtool.EdgeCreationDescription" -> edgeCreation(tool);
		case "diagramtool.ReconnectEdgeDescription" -> reconnect(tool);
		case "diagramtool.DeleteElementDescription" -> delete(tool);
		case "diagramtool.DirectEditLabel" -> directEdit(tool);
		case "diagramtool.DoubleClickDescription" -> doubleClick(tool);
		case "diagramtool.ContainerDropDescription" -> drop(tool);
		case "tool.ToolDescription" -> action(tool);
		case "tool.PopupMenu" -> menu(tool);
		case "tool.OperationAction" -> menuAction(tool);
		case "diagramtool.DiagramCreationDescription" -> diagramCreation(tool);
		case "diagramtool.DiagramNavigationDescription" -> diagramNavigation(tool);
		default -> {
			build.problems.error("spec.class", tool.place,
					"A " + tool.form.className() + " cannot stand in a tool section of a diagram. It is ignored.");
			yield null;
		}
		};
		return built == null ? null : build.register(tool, built);
	}

	private Tool.Head head(SpecElement tool, Scope preconditionScope) {
		return new Tool.Head(build.id(tool), tool.name(), tool.text("label", tool.name()), tool.text("documentation"),
				build.condition(tool, "precondition", preconditionScope));
	}

	private static String variable(SpecElement tool, String child, String fallback) {
		SpecElement variable = tool.child(child);
		return variable == null || variable.name().isEmpty() ? fallback : variable.name();
	}

	private Scope unknown(SpecElement tool, String... variables) {
		return scope(tool, ValueType.UNKNOWN, variables);
	}

	private Scope scope(SpecElement tool, ValueType self, String... variables) {
		Scope scope = build.scope(tool, self);
		for (String variable : variables) {
			scope = scope.with(variable, ValueType.UNKNOWN);
		}
		return scope;
	}

	private List<Operation> operations(SpecElement tool, Scope scope) {
		SpecElement initial = tool.child("initialOperation");
		return initial == null ? List.of() : operations(initial.children("firstModelOperations"), scope);
	}

	private Tool nodeCreation(SpecElement tool, String mappings) {
		String container = variable(tool, "variable", "container");
		String view = variable(tool, "viewVariable", "containerView");
		return new Tool.NodeCreation(head(tool, unknown(tool, "container")), build.refs(tool, mappings),
				build.refs(tool, "extraMappings"), tool.text("iconPath"), container, view,
				operations(tool, unknown(tool, container, view)));
	}

	private Tool edgeCreation(SpecElement tool) {
		String source = variable(tool, "sourceVariable", "source");
		String target = variable(tool, "targetVariable", "target");
		String sourceView = variable(tool, "sourceViewVariable", "sourceView");
		String targetView = variable(tool, "targetViewVariable", "targetView");
		Expression start = build.condition(tool, "connectionStartPrecondition", unknown(tool, "preSource"));
		return new Tool.EdgeCreation(head(tool, unknown(tool, "preSource", "preTarget")),
				build.refs(tool, "edgeMappings"), build.refs(tool, "extraSourceMappings"),
				build.refs(tool, "extraTargetMappings"), tool.text("iconPath"), start, source, target, sourceView,
				targetView, operations(tool, unknown(tool, source, target, sourceView, targetView)));
	}

	private Tool reconnect(SpecElement tool) {
		String source = variable(tool, "source", "source");
		String target = variable(tool, "target", "target");
		String sourceView = variable(tool, "sourceView", "sourceView");
		String targetView = variable(tool, "targetView", "targetView");
		String element = variable(tool, "element", "element");
		String edgeView = variable(tool, "edgeView", "edgeView");
		ValueType type = build.userOf(tool);
		Scope scope = scope(tool, type, source, target, sourceView, targetView, edgeView).with(element, type);
		String kind = tool.text("reconnectionKind", "RECONNECT_TARGET");
		return new Tool.Reconnect(head(tool, scope), Tool.End.valueOf(kind.substring("RECONNECT_".length())), source,
				target, sourceView, targetView, element, edgeView, operations(tool, scope));
	}

	private Tool delete(SpecElement tool) {
		String element = variable(tool, "element", "element");
		String elementView = variable(tool, "elementView", "elementView");
		String containerView = variable(tool, "containerView", "containerView");
		ValueType type = build.userOf(tool);
		Scope scope = scope(tool, type, elementView, containerView).with(element, type);
		return new Tool.Delete(head(tool, scope), element, elementView, containerView, operations(tool, scope));
	}

	private Tool directEdit(SpecElement tool) {
		ValueType type = build.userOf(tool);
		String mask = mask(tool);
		return new Tool.DirectEdit(head(tool, scope(tool, type)),
				build.expression(tool, "inputLabelExpression", scope(tool, type)), mask,
				operations(tool, withArguments(scope(tool, type), mask)));
	}

	private static String mask(SpecElement tool) {
		SpecElement mask = tool.child("mask");
		return mask == null || mask.text("mask").isEmpty() ? "{0}" : mask.text("mask");
	}

	private static Scope withArguments(Scope scope, String mask) {
		Scope with = scope;
		Matcher matcher = ARGUMENT.matcher(mask);
		while (matcher.find()) {
			with = with.with("arg" + matcher.group(1), ValueType.of(String.class));
		}
		return with;
	}

	private Tool doubleClick(SpecElement tool) {
		String element = variable(tool, "element", "element");
		String elementView = variable(tool, "elementView", "elementView");
		ValueType type = build.userOf(tool);
		Scope scope = scope(tool, type, elementView).with(element, type);
		return new Tool.DoubleClick(head(tool, scope), build.refs(tool, "mappings"), element, elementView,
				operations(tool, scope));
	}

	private Tool drop(SpecElement tool) {
		String oldContainer = variable(tool, "oldContainer", "oldContainer");
		String newContainer = variable(tool, "newContainer", "newContainer");
		String element = variable(tool, "element", "element");
		String newViewContainer = variable(tool, "newViewContainer", "newViewContainer");
		Scope precondition = unknown(tool, "newContainer", "oldContainer", "element", "newViewContainer");
		Tool.DragSource source = Tool.DragSource.valueOf(tool.text("dragSource", "DIAGRAM"));
		if (source != Tool.DragSource.DIAGRAM && tool.text("precondition").isEmpty()) {
			build.problems.error("spec.required", tool.place,
					"A drop from " + source + " needs a precondition; without one Sirius rejects it.");
		}
		return new Tool.Drop(head(tool, precondition), build.refs(tool, "mappings"), source, oldContainer, newContainer,
				element, newViewContainer,
				operations(tool, unknown(tool, oldContainer, newContainer, element, newViewContainer)));
	}

	private Tool action(SpecElement tool) {
		String element = variable(tool, "element", "element");
		String elementView = variable(tool, "elementView", "elementView");
		return new Tool.Action(head(tool, unknown(tool, "element")), tool.text("iconPath"), element, elementView,
				operations(tool, unknown(tool, element, elementView)));
	}

	private Tool menu(SpecElement menu) {
		List<Tool.MenuAction> actions = new ArrayList<>();
		for (SpecElement item : menu.children("menuItemDescription")) {
			if (tool(item) instanceof Tool.MenuAction action) {
				actions.add(action);
			}
		}
		return new Tool.Menu(head(menu, unknown(menu)), actions);
	}

	private Tool menuAction(SpecElement tool) {
		String views = variable(tool, "view", "views");
		return new Tool.MenuAction(head(tool, unknown(tool)), tool.text("icon"), views,
				operations(tool, unknown(tool, views)));
	}

	private Tool diagramCreation(SpecElement tool) {
		ValueType type = build.userOf(tool);
		String containerView = variable(tool, "containerViewVariable", "containerView");
		String name = variable(tool, "representationNameVariable", "diagramName");
		SpecElement diagram = build.references.target(tool, "diagramDescription");
		if (diagram == null) {
			return null;
		}
		return new Tool.DiagramCreation(head(tool, scope(tool, type)),
				build.expression(tool, "titleExpression", scope(tool, type)),
				build.condition(tool, "browseExpression", scope(tool, type)), containerView, name, build.ref(diagram),
				operations(tool, scope(tool, type, containerView, name)));
	}

	private Tool diagramNavigation(SpecElement tool) {
		ValueType type = build.userOf(tool);
		SpecElement diagram = build.references.target(tool, "diagramDescription");
		if (diagram == null) {
			return null;
		}
		return new Tool.DiagramNavigation(head(tool, scope(tool, type)),
				build.condition(tool, "browseExpression", scope(tool, type)),
				build.expression(tool, "navigationNameExpression", scope(tool, type)),
				variable(tool, "containerViewVariable", "containerView"), variable(tool, "containerVariable", "container"),
				variable(tool, "representationNameVariable", "name"), build.ref(diagram));
	}

	Tool.CellEdit cellEdit(SpecElement tool, Tool.Head head, ValueType cell) {
		Scope scope = tableScope(tool, cell);
		String mask = mask(tool);
		return new Tool.CellEdit(head, mask, single(tool, withArguments(scope, mask)));
	}

	private Scope tableScope(SpecElement tool, ValueType self) {
		String[] variables = tool.children("variables").stream().map(SpecElement::name).toArray(String[]::new);
		return scope(tool, self, variables);
	}

	private List<Operation> single(SpecElement tool, Scope scope) {
		return operations(tool.children("firstModelOperation"), scope);
	}

	Tool.LineCreation lineCreation(SpecElement tool, EClass container) {
		Scope scope = tableScope(tool, ValueType.of(container));
		return build.register(tool,
				new Tool.LineCreation(head(tool, scope), build.refOrNull(tool, "mapping"), single(tool, scope)));
	}

	Tool.ColumnCreation columnCreation(SpecElement tool, EClass container) {
		Scope scope = tableScope(tool, ValueType.of(container));
		return build.register(tool,
				new Tool.ColumnCreation(head(tool, scope), build.refOrNull(tool, "mapping"), single(tool, scope)));
	}

	Tool.CellCreation cellCreation(SpecElement tool, ValueType line, EClass column) {
		Scope scope = tableScope(tool, line).with("lineSemantic", line).with("columnSemantic", ValueType.of(column));
		String mask = mask(tool);
		return build.register(tool,
				new Tool.CellCreation(head(tool, scope), mask, single(tool, withArguments(scope, mask))));
	}

	Tool.LineDeletion lineDeletion(SpecElement tool, EClass line) {
		Scope scope = tableScope(tool, ValueType.of(line));
		return build.register(tool, new Tool.LineDeletion(head(tool, scope), single(tool, scope)));
	}

	Tool.ColumnDeletion columnDeletion(SpecElement tool, EClass column) {
		Scope scope = tableScope(tool, ValueType.of(column));
		return build.register(tool, new Tool.ColumnDeletion(head(tool, scope), single(tool, scope)));
	}

	Tool.ItemEdit itemEdit(SpecElement tool, EClass item) {
		String element = variable(tool, "element", "element");
		String root = variable(tool, "root", "root");
		String mask = mask(tool);
		ValueType type = ValueType.of(item);
		Scope scope = scope(tool, type, root).with(element, type);
		return build.register(tool, new Tool.ItemEdit(head(tool, scope), mask, element, root,
				single(tool, withArguments(scope, mask))));
	}

	List<Operation> operations(List<SpecElement> elements, Scope scope) {
		List<Operation> operations = new ArrayList<>();
		for (SpecElement element : elements) {
			Operation operation = operation(element, scope);
			if (operation != null) {
				operations.add(operation);
			}
		}
		return operations;
	}

	private List<Operation> children(SpecElement element, Scope scope) {
		return operations(element.children("subModelOperations"), scope);
	}

	private Operation operation(SpecElement e, Scope scope) {
		switch (e.form.name()) {
		case "tool.ChangeContext":
			Expression browse = build.condition(e, "browseExpression", scope);
			return new Operation.ChangeContext(e.place, browse, children(e, scope.on(one(browse.type()))));
		case "tool.CreateInstance":
			return createInstance(e, scope);
		case "tool.SetValue":
			checkFeature(e, "featureName", scope.self());
			return new Operation.SetValue(e.place, e.text("featureName"),
					build.expression(e, "valueExpression", scope), children(e, scope));
		case "tool.Unset":
			checkFeature(e, "featureName", scope.self());
			return new Operation.Unset(e.place, e.text("featureName"), build.condition(e, "elementExpression", scope),
					children(e, scope));
		case "tool.RemoveElement":
			return new Operation.RemoveElement(e.place, children(e, scope));
		case "tool.For":
			Expression values = build.condition(e, "expression", scope);
			String item = e.text("iteratorName", "i");
			ValueType each = one(values.type());
			return new Operation.For(e.place, values, item, children(e, scope.on(each).with(item, each)));
		case "tool.If":
			return new Operation.If(e.place, build.condition(e, "conditionExpression", scope), children(e, scope));
		case "tool.Let":
			Expression value = build.expression(e, "valueExpression", scope);
			String name = e.text("variableName", "instance");
			return new Operation.Let(e.place, name, value, children(e, scope.with(name, value.type())));
		case "tool.Switch":
			return choice(e, scope);
		case "diagramtool.Navigation":
			SpecElement diagram = build.references.target(e, "diagramDescription");
			return diagram == null ? null
					: new Operation.Navigation(e.place, e.truth("createIfNotExistent", false), build.ref(diagram),
							children(e, scope));
		default:
			throw new IllegalStateException("no operation " + e.form.name());
		}
	}

	private static ValueType one(ValueType type) {
		return new ValueType(type.classifier(), type.javaClass(), false);
	}

	private Operation createInstance(SpecElement e, Scope scope) {
		EClass type = build.type(e, "typeName");
		if (type == null) {
			return null;
		}
		if (type.isAbstract() || type.isInterface()) {
			build.problems.error("type.abstract", e.place("typeName"), type.getName() + " is abstract: nothing can be created.");
			return null;
		}
		checkFeature(e, "referenceName", scope.self());
		if (scope.self().classifier() instanceof EClass owner
				&& owner.getEStructuralFeature(e.text("referenceName")) instanceof EStructuralFeature feature
				&& !(feature instanceof EReference reference && reference.getEReferenceType().isSuperTypeOf(type))) {
			build.problems.error("feature.type", e.place("referenceName"),
					"The feature " + feature.getName() + " cannot hold a " + type.getName() + ".");
		}
		if (e.parent.is("tool.CreateInstance")) {
			build.problems.warning("spec.nested", e.place, "Sirius' validation rejects a CreateInstance directly in another: "
					+ "put a ChangeContext on the variable of the outer one between.");
		}
		String variable = e.text("variableName", "instance");
		return new Operation.CreateInstance(e.place, type, e.text("referenceName"), variable,
				children(e, scope.on(ValueType.of(type)).with(variable, ValueType.of(type))));
	}

	private Operation choice(SpecElement e, Scope scope) {
		List<Operation.Case> cases = new ArrayList<>();
		for (SpecElement each : e.children("cases")) {
			cases.add(new Operation.Case(build.condition(each, "conditionExpression", scope), children(each, scope)));
		}
		SpecElement otherwise = e.child("default");
		return new Operation.Switch(e.place, cases, otherwise == null ? List.of() : children(otherwise, scope));
	}

	private void checkFeature(SpecElement e, String attribute, ValueType self) {
		String name = e.text(attribute);
		if (name.isEmpty()) {
			return;
		}
		Scope scope = build.scope(e, self);
		boolean known = self.classifier() instanceof EClass owner ? scope.metamodels().mayHave(owner, name)
				: scope.metamodels().anyHas(name);
		if (!known) {
			build.problems.error("feature.unknown", e.place(attribute),
					self.classifier() == null ? "No class of the metamodels has a feature " + name + "."
							: self + " has no feature " + name + ".");
		}
	}
}
