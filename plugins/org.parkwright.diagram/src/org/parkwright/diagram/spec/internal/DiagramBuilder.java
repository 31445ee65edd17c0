package org.parkwright.diagram.spec.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EcorePackage;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.Scope;
import org.parkwright.diagram.expression.ValueType;
import org.parkwright.diagram.spec.Behaviour;
import org.parkwright.diagram.spec.ContainerMapping;
import org.parkwright.diagram.spec.ContainerStyle;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.EdgeMapping;
import org.parkwright.diagram.spec.EdgeStyle;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.spec.LayoutConfiguration;
import org.parkwright.diagram.spec.NodeMapping;
import org.parkwright.diagram.spec.NodeStyle;
import org.parkwright.diagram.spec.Styles;
import org.parkwright.diagram.spec.ValidationRule;

/** Builds diagrams with their layers, mappings and filters. */
final class DiagramBuilder {

	private final Build build;
	private final StyleBuilder styles;
	private final ToolBuilder tools;
	private final RepresentationBuilder representations;

	DiagramBuilder(Build build, StyleBuilder styles, ToolBuilder tools, RepresentationBuilder representations) {
		this.build = build;
		this.styles = styles;
		this.tools = tools;
		this.representations = representations;
	}

	DiagramDescription diagram(SpecElement diagram, List<SpecElement> extensions, List<ValidationRule> more) {
		EClass domain = build.type(diagram, "domainClass");
		SpecElement standard = diagram.child("defaultLayer");
		if (domain == null || standard == null) {
			return null;
		}
		Scope scope = build.scope(diagram, domain);
		List<Layer> layers = new ArrayList<>();
		layers.add(layer(standard, domain));
		diagram.children("additionalLayers").forEach(layer -> layers.add(layer(layer, domain)));
		extensions.forEach(extension -> extension.children("layers").forEach(layer -> layers.add(layer(layer, domain))));
		Overlaps.check(layers, build.problems);
		List<ValidationRule> rules = new ArrayList<>(representations.rules(diagram));
		rules.addAll(more);
		return build.register(diagram, new DiagramDescription(build.id(diagram), diagram.name(),
				diagram.text("label", diagram.name()), RepresentationBuilder.documentation(diagram), domain,
				build.condition(diagram, "preconditionExpression", scope),
				build.expression(diagram, "titleExpression", scope), layers,
				diagram.children("filters").stream().map(filter -> filter(filter, domain)).toList(), rules,
				build.refs(diagram, "dropDescriptions"), layout(diagram.child("layout")),
				styles.color(diagram, "backgroundColor", null), diagram.truth("enablePopupBars", false)));
	}

	private Layer layer(SpecElement layer, EClass owner) {
		boolean standard = layer.feature.equals("defaultLayer");
		boolean optional = !standard && layer.truth("optional", true);
		return new Layer(build.id(layer), layer.name(), layer.text("label", layer.name()), optional,
				!optional || layer.truth("activeByDefault", false), layer.text("icon"), nodes(layer, "nodeMappings", owner),
				containers(layer, "containerMappings", owner),
				RepresentationBuilder.all(layer.children("edgeMappings"), edge -> edge(edge, owner)),
				layer.children("toolSections").stream().map(tools::section).toList());
	}

	private List<NodeMapping> nodes(SpecElement owner, String feature, EClass ownerClass) {
		return RepresentationBuilder.all(owner.children(feature), node -> node(node, ownerClass));
	}

	private List<ContainerMapping> containers(SpecElement owner, String feature, EClass ownerClass) {
		return RepresentationBuilder.all(owner.children(feature), container -> container(container, ownerClass));
	}

	private NodeMapping node(SpecElement node, EClass owner) {
		EClass domain = build.type(node, "domainClass");
		Scope scope = build.scope(node, domain);
		Styles<NodeStyle> style = styles.styles(node, scope, styles::node);
		if (domain == null || style == null) {
			return null;
		}
		checkReused(node, "reusedBorderedNodeMappings", domain);
		return build.register(node, new NodeMapping(build.id(node), node.name(), node.text("label", node.name()), domain,
				representations.candidates(node, owner), build.condition(node, "preconditionExpression", scope),
				behaviour(node), style, nodes(node, "borderedNodeMappings", domain),
				build.refs(node, "reusedBorderedNodeMappings")));
	}

	private ContainerMapping container(SpecElement container, EClass owner) {
		EClass domain = build.type(container, "domainClass");
		Scope scope = build.scope(container, domain);
		Styles<ContainerStyle> style = styles.styles(container, scope, styles::container);
		if (domain == null || style == null) {
			return null;
		}
		for (String reuse : List.of("reusedBorderedNodeMappings", "reusedNodeMappings", "reusedContainerMappings")) {
			checkReused(container, reuse, domain);
		}
		return build.register(container, new ContainerMapping(build.id(container), container.name(),
				container.text("label", container.name()), domain, representations.candidates(container, owner),
				build.condition(container, "preconditionExpression", scope), behaviour(container), style,
				nodes(container, "borderedNodeMappings", domain), build.refs(container, "reusedBorderedNodeMappings"),
				container.text("childrenPresentation").equals("List"), nodes(container, "subNodeMappings", domain),
				containers(container, "subContainerMappings", domain), build.refs(container, "reusedNodeMappings"),
				build.refs(container, "reusedContainerMappings")));
	}

	/** A reused mapping evaluates its own candidates on the new owner, so they must make sense there. */
	private void checkReused(SpecElement owner, String feature, EClass ownerClass) {
		for (SpecElement reused : build.references.targets(owner, feature)) {
			build.condition(reused, "semanticCandidatesExpression", build.scope(reused, ownerClass));
		}
	}

	private Behaviour behaviour(SpecElement mapping) {
		boolean edge = mapping.is("diagram.EdgeMapping");
		return new Behaviour(build.refOrNull(mapping, "deletionDescription"), build.refOrNull(mapping, "labelDirectEdit"),
				build.refOrNull(mapping, "doubleClickDescription"), build.refs(mapping, "navigationDescriptions"),
				build.refs(mapping, "detailDescriptions"), edge ? List.of() : build.refs(mapping, "dropDescriptions"),
				edge ? build.refs(mapping, "reconnections") : List.of());
	}

	private EdgeMapping edge(SpecElement edge, EClass root) {
		boolean elementBased = edge.truth("useDomainElement", false);
		EClass domain = elementBased ? build.type(edge, "domainClass") : null;
		ValueType self = elementBased ? ValueType.of(domain) : sourceType(edge);
		Scope scope = build.scope(edge, self);
		Styles<EdgeStyle> style = styles.styles(edge, scope, styles::edge);
		if (elementBased && edge.text("domainClass").isEmpty()) {
			build.problems.error("spec.required", edge.place, "An edge that stands for an element needs a domainClass.");
		}
		if (elementBased && edge.text("sourceFinderExpression").isEmpty()) {
			build.problems.error("spec.required", edge.place,
					"An edge that stands for an element needs a sourceFinderExpression.");
		}
		if (style == null || elementBased && domain == null) {
			return null;
		}
		return build.register(edge, new EdgeMapping(build.id(edge), edge.name(), edge.text("label", edge.name()), domain,
				elementBased ? representations.candidates(edge, root) : Expression.none(edge.place),
				build.condition(edge, "preconditionExpression", scope), behaviour(edge), elementBased,
				build.refs(edge, "sourceMapping"), build.refs(edge, "targetMapping"),
				elementBased ? build.condition(edge, "sourceFinderExpression", scope) : Expression.none(edge.place),
				build.condition(edge, "targetFinderExpression", scope), style));
	}

	private ValueType sourceType(SpecElement edge) {
		List<EClass> classes = build.references.targets(edge, "sourceMapping").stream()
				.map(mapping -> build.type(mapping, "domainClass")).distinct().toList();
		return classes.size() == 1 ? ValueType.of(classes.get(0)) : ValueType.UNKNOWN;
	}

	private Filter filter(SpecElement filter, EClass root) {
		List<Filter.Part> parts = new ArrayList<>();
		for (SpecElement part : filter.children("filters")) {
			Scope scope = build.scope(part, ValueType.UNKNOWN);
			if (part.is("filter.MappingFilter")) {
				parts.add(new Filter.OfMappings(build.refs(part, "mappings"),
						build.condition(part, "semanticConditionExpression", build.scope(part, filtered(part)))));
			} else {
				List<Filter.Input> inputs = new ArrayList<>();
				for (SpecElement variable : part.children("ownedVariables")) {
					Filter.Input input = input(variable, root);
					inputs.add(input);
					scope = scope.with(input.name(), ValueType.of(input.type()));
				}
				parts.add(new Filter.OfVariables(inputs, build.condition(part, "semanticConditionExpression", scope)));
			}
		}
		return build.register(filter,
				new Filter(build.id(filter), filter.name(), filter.text("label", filter.name()), parts));
	}

	private ValueType filtered(SpecElement part) {
		List<SpecElement> mappings = build.references.targets(part, "mappings");
		List<EClass> classes = mappings.stream().map(mapping -> build.type(mapping, "domainClass"))
				.filter(java.util.Objects::nonNull).distinct().toList();
		boolean all = mappings.stream().noneMatch(mapping -> mapping.text("domainClass").isEmpty());
		return all && classes.size() == 1 ? ValueType.of(classes.get(0)) : ValueType.UNKNOWN;
	}

	private Filter.Input input(SpecElement variable, EClass root) {
		Class<?> type = String.class;
		for (SpecElement.Link link : variable.links("valueType")) {
			String name = link.uri().substring(link.uri().lastIndexOf('/') + 1);
			if (EcorePackage.eINSTANCE.getEClassifier(name) instanceof EDataType data && data.getInstanceClass() != null) {
				type = java.lang.invoke.MethodType.methodType(data.getInstanceClass()).wrap().returnType();
			} else {
				build.problems.error("type.unknown", link.place(), "There is no data type " + link.uri() + ".");
			}
		}
		return new Filter.Input(variable.name(), type,
				build.expression(variable, "defaultValueExpression", build.scope(variable, root)));
	}

	private LayoutConfiguration layout(SpecElement layout) {
		if (layout == null) {
			return null;
		}
		List<LayoutConfiguration.Option> options = new ArrayList<>();
		for (SpecElement option : layout.children("layoutOptions")) {
			Set<LayoutConfiguration.Target> targets = EnumSet.noneOf(LayoutConfiguration.Target.class);
			option.values("targets").forEach(target -> targets.add(LayoutConfiguration.Target.valueOf(target)));
			SpecElement value = option.child("value");
			String text = value != null ? value.name()
					: option.children("values").isEmpty() ? option.text("value")
							: String.join(" ", option.children("values").stream().map(SpecElement::name).toList());
			options.add(new LayoutConfiguration.Option(option.text("id"), text, targets));
		}
		return new LayoutConfiguration(layout.text("id"), options);
	}
}
