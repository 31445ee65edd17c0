package org.parkwright.design.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;

/** Which variables of which types an expression sees, by the place it has in the specification. */
final class Scopes {

	private static final List<String> REUSES = List.of("reusedNodeMappings", "reusedContainerMappings",
			"reusedBorderedNodeMappings", "reusedTreeItemMappings");
	private static final Set<String> MAPPINGS = Set.of("DiagramElementMapping", "TreeItemMapping", "LineMapping",
			"ElementColumnMapping", "IntersectionMapping");

	private final Specification specification;
	private final Domain domain;
	private final ExpressionChecker checker;

	Scopes(Specification specification, Domain domain, ExpressionChecker checker) {
		this.specification = specification;
		this.domain = domain;
		this.checker = checker;
	}

	Scope of(Node node, String feature) {
		Node tool = node.ancestors().filter(this::ownsOperations).findFirst().orElse(null);
		if (tool == null) {
			Scope scope = Scope.self(self(node, feature));
			return node.is("VariableFilter") ? scope.withUnknown(node.children("ownedVariables").map(each -> each.get("name")).toArray(String[]::new)) : scope;
		}
		if (tool == node) {
			return ofTool(tool, feature);
		}
		List<Node> path = new ArrayList<>(node.ancestors().takeWhile(at -> at != tool).toList());
		path.remove(0);
		Scope scope = inOperations(tool);
		for (Node operation : path.reversed()) {
			scope = within(operation, scope);
		}
		return scope;
	}

	/** @return the classes that the elements of a mapping, representation or rule are of; none if not known */
	Set<Class<?>> domains(Node node) {
		if (node.is("IntersectionMapping") && !"true".equals(node.get("useDomainClass"))) {
			return union(specification.targets(node, "lineMapping"), this::domains);
		}
		boolean relation = node.is("EdgeMapping") && !"true".equals(node.get("useDomainElement"));
		String name = node.is("SemanticValidationRule") ? node.get("targetClass") : node.get("domainClass");
		if (relation) {
			return union(specification.targets(node, "sourceMapping"), this::domains);
		}
		EClass type = name == null ? null : domain.named(name);
		return type == null ? Set.of() : Set.of(type.getInstanceClass());
	}

	/** @return the classes of the elements in which a mapping looks for its candidates */
	Set<Class<?>> containers(Node mapping) {
		Node representation = specification.representation(mapping);
		Set<Class<?>> containers = new LinkedHashSet<>();
		Node around = mapping.parent.ancestors().filter(this::isMapping).findFirst().orElse(representation);
		if (around != null) {
			containers.addAll(domains(mapping.is("EdgeMapping") ? representation : around));
		}
		for (String reuse : REUSES) {
			containers.addAll(union(specification.referrers(mapping, reuse).toList(), this::domains));
		}
		return containers;
	}

	boolean isMapping(Node node) {
		return MAPPINGS.stream().anyMatch(name -> specification.metamodel().isA(node.type, name));
	}

	private boolean ownsOperations(Node node) {
		return Stream.of("AbstractToolDescription", "LabelEditTool", "CreateCellTool", "ValidationFix")
				.anyMatch(name -> specification.metamodel().isA(node.type, name)) && !Specification.isReference(node);
	}

	private Set<Class<?>> self(Node node, String feature) {
		if (node.is("MappingFilter")) {
			return union(specification.targets(node, "mappings"), this::domains);
		}
		if (node.is("InterpolatedColor") || node.is("ColorStep") || node.is("VariableFilter")) {
			return Set.of();
		}
		Node described = node.ancestors().filter(at -> isMapping(at) || at.is("FeatureColumnMapping")
				|| at.is("SemanticValidationRule") || at == specification.representation(node)).findFirst().orElse(null);
		if (described == null) {
			return Set.of();
		}
		if (described.is("FeatureColumnMapping") && "headerLabelExpression".equals(feature)) {
			return domains(specification.representation(node));
		}
		if (described.is("FeatureColumnMapping")) {
			return "featureParentExpression".equals(feature) ? lines(described) : cells(described);
		}
		return "semanticCandidatesExpression".equals(feature) ? containers(described) : domains(described);
	}

	private Set<Class<?>> lines(Node column) {
		return union(specification.representation(column).children("ownedLineMappings").toList(), this::domains);
	}

	private Set<Class<?>> cells(Node column) {
		Set<Class<?>> lines = lines(column);
		String parent = column.get("featureParentExpression");
		if (parent != null) {
			return checker.check(parent, Scope.self(lines), column, specification.viewpoint(column));
		}
		return lines.stream().filter(line -> domain.featureType(domain.of(line), column.get("featureName")) != null)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Scope ofTool(Node tool, String feature) {
		Scope scope = inOperations(tool);
		if (tool.is("EdgeCreationDescription")) {
			Scope start = Scope.empty().with("preSource", scope.variables().get("source"));
			return feature.equals("connectionStartPrecondition") ? start
					: start.with("preTarget", scope.variables().get("target"));
		}
		boolean named = Set.of("navigationNameExpression", "titleExpression").contains(feature);
		if (named && tool.get("browseExpression") != null) {
			Set<Class<?>> types = new LinkedHashSet<>(scope.self());
			types.addAll(checker.check(tool.get("browseExpression"), scope, tool, specification.viewpoint(tool)));
			return self(scope, types);
		}
		return scope;
	}

	/** The variables at the first operation. */
	private Scope inOperations(Node tool) {
		String type = tool.type.name();
		Scope named = Scope.empty();
		for (Node child : tool.children) {
			if (child.get("name") != null && child.type != null && child.type.name().endsWith("Variable")) {
				named = named.withUnknown(child.get("name"));
			}
		}
		Node representation = specification.representation(tool);
		Set<Class<?>> root = representation == null ? Set.of() : domains(representation);
		return switch (type) {
			case "NodeCreationDescription", "ContainerCreationDescription" -> both(named, "variable", tool,
					created(tool, type.startsWith("Node") ? "nodeMappings" : "containerMappings"));
			case "EdgeCreationDescription" -> ends(named, tool, specification.targets(tool, "edgeMappings"));
			case "ReconnectEdgeDescription" -> reconnected(named, tool);
			case "DeleteElementDescription" -> both(named, "element", tool, referring(tool, "deletionDescription"));
			case "DirectEditLabel" -> Scope.self(referring(tool, "labelDirectEdit")).with("arg0", Set.of(String.class));
			case "DoubleClickDescription" -> both(named, "element", tool,
					union(specification.targets(tool, "mappings"), this::domains));
			case "ContainerDropDescription" -> both(named, "element", tool,
					union(specification.targets(tool, "mappings"), this::domains)).with("newContainer", dropTargets(tool));
			case "DiagramNavigationDescription" -> self(named, referring(tool, "navigationDescriptions"));
			case "DiagramCreationDescription" -> self(named, referring(tool, "detailDescriptions"));
			case "CreateLineTool" -> {
				Set<Class<?>> containers = tool.parent.is("LineMapping") ? domains(tool.parent) : root;
				yield self(named, containers).with("root", root).with("container", containers);
			}
			case "CreateCrossColumnTool" -> self(named, root).with("root", root).with("container", root);
			case "CreateCellTool" -> {
				Set<Class<?>> lines = union(specification.targets(tool.parent, "lineMapping"), this::domains);
				yield self(named, lines).with("lineSemantic", lines).with("root", root).with("arg0", Set.of(String.class))
						.with("columnSemantic", union(specification.targets(tool.parent, "columnMapping"), this::domains));
			}
			case "DeleteLineTool" -> self(named, domains(tool.parent)).with("element", domains(tool.parent)).with("root", root);
			case "LabelEditTool" -> {
				Set<Class<?>> cells = tool.parent.is("FeatureColumnMapping") ? cells(tool.parent) : domains(tool.parent);
				yield self(named, cells).with("element", cells).with("root", root).with("arg0", Set.of(String.class));
			}
			case "TreeItemEditionTool" -> self(named, domains(tool.parent)).with("element", domains(tool.parent))
					.with("root", root).with("arg0", Set.of(String.class));
			case "ValidationFix" -> Scope.self(domains(tool.parent));
			case "OperationAction" -> self(named, shown(representation));
			case "ToolDescription" -> both(named, "element", tool, shown(representation));
			default -> self(named, Set.of());
		};
	}

	/** What can be selected when a menu opens. */
	private Set<Class<?>> shown(Node representation) {
		return representation == null ? Set.of()
				: union(representation.all().filter(this::isMapping).toList(), this::domains);
	}

	private static Scope self(Scope scope, Set<Class<?>> types) {
		return scope.with(Scope.SELF, types);
	}

	private static Scope both(Scope scope, String variableFeature, Node tool, Set<Class<?>> types) {
		String name = tool.children(variableFeature).map(Node::name).findFirst().orElse(variableFeature);
		return self(scope, types).with(name, types);
	}

	private Set<Class<?>> created(Node tool, String feature) {
		return union(specification.targets(tool, feature), this::containers);
	}

	private Scope ends(Scope named, Node tool, List<Node> edges) {
		Set<Class<?>> sources = union(edges, edge -> union(specification.targets(edge, "sourceMapping"), this::domains));
		Set<Class<?>> targets = union(edges, edge -> union(specification.targets(edge, "targetMapping"), this::domains));
		return both(named, "sourceVariable", tool, sources)
				.with(tool.children("targetVariable").map(Node::name).findFirst().orElse("target"), targets);
	}

	private Scope reconnected(Scope named, Node tool) {
		List<Node> edges = specification.referrers(tool, "reconnections").toList();
		boolean source = "RECONNECT_SOURCE".equals(tool.get("reconnectionKind"));
		Set<Class<?>> ends = union(edges, edge -> union(
				specification.targets(edge, source ? "sourceMapping" : "targetMapping"), this::domains));
		return both(named, "element", tool, union(edges, this::domains)).with("target", ends).with("source", ends);
	}

	private Set<Class<?>> dropTargets(Node tool) {
		return referring(tool, "dropDescriptions");
	}

	private Set<Class<?>> referring(Node tool, String feature) {
		return union(specification.referrers(tool, feature).toList(), this::domains);
	}

	private Scope within(Node operation, Scope scope) {
		Node viewpoint = specification.viewpoint(operation);
		String type = operation.type == null ? "" : operation.type.name();
		return switch (type) {
			case "ChangeContext" -> self(scope, value(operation, "browseExpression", scope, viewpoint));
			case "CreateInstance" -> {
				EClass made = operation.get("typeName") == null ? null : domain.named(operation.get("typeName"));
				Set<Class<?>> types = made == null ? Set.of() : Set.of(made.getInstanceClass());
				String name = operation.get("variableName") == null ? "instance" : operation.get("variableName");
				yield self(scope, types).with(name, types);
			}
			case "For" -> {
				Set<Class<?>> items = value(operation, "expression", scope, viewpoint);
				String name = operation.get("iteratorName") == null ? "i" : operation.get("iteratorName");
				yield self(scope, items).with(name, items);
			}
			case "Let" -> operation.get("variableName") == null ? scope
					: scope.with(operation.get("variableName"), value(operation, "valueExpression", scope, viewpoint));
			default -> scope;
		};
	}

	private Set<Class<?>> value(Node operation, String feature, Scope scope, Node viewpoint) {
		String expression = operation.get(feature);
		return expression == null ? scope.self() : checker.check(expression, scope, operation, viewpoint);
	}

	private static Set<Class<?>> union(Collection<Node> nodes, Function<Node, Set<Class<?>>> types) {
		return nodes.stream().flatMap(node -> types.apply(node).stream())
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}
}
