package org.parkwright.design.lint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;

/** Tools hold back where they must, can be reached, and use no form that Sirius' own validation rejects. */
final class ToolRule implements Rule {

	private static final Map<String, String> NAMED_BY = Map.of("DeleteElementDescription", "deletionDescription",
			"DirectEditLabel", "labelDirectEdit", "ReconnectEdgeDescription", "reconnections", "DoubleClickDescription",
			"doubleClickDescription", "ContainerDropDescription", "dropDescriptions", "DiagramNavigationDescription",
			"navigationDescriptions", "DiagramCreationDescription", "detailDescriptions");
	private static final Set<String> CHANGES = Set.of("SetValue", "Unset", "CreateInstance", "RemoveElement");
	private static final List<String> NAVIGATIONS = List.of("Navigation", "DiagramNavigationDescription",
			"DiagramCreationDescription");

	private final Domain domain;

	ToolRule(Domain domain) {
		this.domain = domain;
	}

	@Override
	public void check(Specification specification, Findings findings) {
		specification.all().filter(node -> node.type != null && !Specification.isReference(node)).forEach(node -> {
			String type = node.type.name();
			switch (type) {
				case "EdgeCreationDescription" -> connection(node, findings);
				case "ReconnectEdgeDescription" -> {
					guarded(node, "target", findings);
					reconnected(specification, node, findings);
				}
				case "OperationAction" -> guarded(node, "", findings);
				case "ContainerDropDescription" -> drop(node, findings);
				case "DoubleClickDescription" -> doubleClick(specification, node, findings);
				case "CreateInstance" -> nested(node, findings);
				default -> {
					// other elements have no rule of their own
				}
			}
			if (NAMED_BY.containsKey(type) && specification.referrers(node, NAMED_BY.get(type)).findAny().isEmpty()) {
				findings.add(Fault.UNUSED_TOOL, node, "nothing names " + node.name() + " as its " + NAMED_BY.get(type));
			}
			if (NAVIGATIONS.contains(type)) {
				navigation(specification, node, findings);
			}
		});
	}

	private static void connection(Node tool, Findings findings) {
		String precondition = tool.get("precondition");
		boolean both = precondition != null && precondition.contains("preSource") && precondition.contains("preTarget");
		if (!both) {
			findings.add(Fault.UNGUARDED, tool, tool.name() + " does not look at both ends in its precondition");
		}
	}

	/** Every change of the model stands inside a condition. */
	private static void guarded(Node tool, String about, Findings findings) {
		boolean needed = tool.is("ReconnectEdgeDescription") || tool.get("precondition") != null;
		Stream<Node> changes = tool.all().filter(node -> node.type != null && CHANGES.contains(node.type.name()));
		if (needed && !changes.allMatch(change -> change.ancestors().takeWhile(at -> at != tool)
				.anyMatch(at -> at.is("If") && at.get("conditionExpression") != null
						&& at.get("conditionExpression").contains(about)))) {
			findings.add(Fault.UNGUARDED, tool, tool.name() + " changes the model without asking first");
		}
	}

	/** Sirius takes the new end for what the edge leads to, also where the source is moved. */
	private void reconnected(Specification specification, Node tool, Findings findings) {
		List<EClass> believed = specification.referrers(tool, "reconnections")
				.flatMap(edge -> specification.targets(edge, "targetMapping").stream())
				.map(mapping -> domain.named(mapping.get("domainClass"))).filter(Objects::nonNull).toList();
		String target = tool.children("target").map(Node::name).findFirst().orElse("target");
		tool.all().filter(node -> node.has("featureName") || node.has("referenceName")).forEach(change -> {
			String feature = change.get(change.has("featureName") ? "featureName" : "referenceName");
			boolean ofTarget = change.parent.ancestors()
					.filter(around -> around.is("ChangeContext") || around.is("CreateInstance") || around.is("For")).findFirst()
					.filter(around -> List.of("var:" + target, "aql:" + target).contains(Objects.toString(around.get("browseExpression"))))
					.isPresent();
			if (ofTarget && believed.stream().noneMatch(type -> type.getEStructuralFeature(feature) != null)) {
				findings.add(Fault.REJECTED, change, "Sirius takes " + target + " for what the edge leads to, which has no "
						+ feature + "; reach it by a service");
			}
		});
	}

	private static void drop(Node tool, Findings findings) {
		String precondition = tool.get("precondition");
		if (precondition == null && !"DIAGRAM".equals(tool.get("dragSource"))) {
			findings.add(Fault.REJECTED, tool, "a drop from " + tool.get("dragSource") + " needs a precondition");
		} else if (precondition != null && precondition.startsWith("aql:")) {
			findings.add(Fault.REJECTED, tool, "the precondition of a drop must be a service");
		}
	}

	private static void doubleClick(Specification specification, Node tool, Findings findings) {
		List<Node> named = specification.targets(tool, "mappings");
		List<Node> naming = specification.referrers(tool, "doubleClickDescription").toList();
		Stream.concat(named.stream().filter(mapping -> !naming.contains(mapping)),
				naming.stream().filter(mapping -> !named.contains(mapping)))
				.forEach(mapping -> findings.add(Fault.UNUSED_TOOL, tool,
						tool.name() + " and the mapping " + mapping.name() + " must name each other"));
	}

	private static void nested(Node operation, Findings findings) {
		if (operation.parent.is("CreateInstance")) {
			findings.add(Fault.REJECTED, operation, "an instance is created inside another; change the context between");
		}
	}

	private static void navigation(Specification specification, Node node, Findings findings) {
		Node here = specification.viewpoint(node);
		for (Node target : specification.targets(node, "diagramDescription")) {
			Node there = specification.viewpoint(target);
			boolean enabled = there == here || there == null || here.children("reuses")
					.anyMatch(reuse -> reuse.text.toString().strip().endsWith("/" + there.name().replace(" ", "%20")));
			if (!enabled) {
				findings.add(Fault.DISABLED_VIEWPOINT, node,
						"the viewpoint " + here.name() + " leads to " + there.name() + " and does not reuse it");
			}
		}
	}
}
