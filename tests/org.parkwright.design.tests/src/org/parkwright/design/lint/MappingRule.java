package org.parkwright.design.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;

/** No element appears twice, no edge lacks an end, and every element has a deletion of its own. */
final class MappingRule implements Rule {

	private final Domain domain;
	private final ClassLoader loader;

	MappingRule(Domain domain, ClassLoader loader) {
		this.domain = domain;
		this.loader = loader;
	}

	@Override
	public void check(Specification specification, Findings findings) {
		ExpressionChecker silent = new ExpressionChecker(domain,
				new Services(specification, loader, new Findings()), new Findings());
		Scopes scopes = new Scopes(specification, domain, silent);
		specification.all("RepresentationDescription").filter(node -> !Specification.isReference(node)).forEach(representation -> {
			List<Node> mappings = representation.all().filter(scopes::isMapping)
					.filter(node -> !Specification.isReference(node)).toList();
			List<Node> places = mappings.stream().filter(node -> !node.is("EdgeMapping")).toList();
			places.forEach(mapping -> places.forEach(other -> doubled(mapping, other, scopes, findings)));
			mappings.stream().filter(node -> node.is("EdgeMapping"))
					.forEach(edge -> ends(specification, edge, places, scopes, silent, findings));
			mappings.stream().filter(node -> specification.metamodel().isA(node.type, "DiagramElementMapping"))
					.filter(node -> !node.has("deletionDescription"))
					.forEach(node -> findings.add(Fault.DEFAULT_DELETE, node, node.name() + " has no deletion tool"));
		});
	}

	private void doubled(Node mapping, Node other, Scopes scopes, Findings findings) {
		EClass general = type(mapping);
		EClass special = type(other);
		String candidates = mapping.get("semanticCandidatesExpression");
		if (general == null || special == null || general == special || candidates == null
				|| !candidates.equals(other.get("semanticCandidatesExpression")) || mapping.get("preconditionExpression") != null
				|| !ExpressionChecker.related(scopes.containers(mapping), scopes.containers(other))) {
			return;
		}
		boolean apart = !general.isSuperTypeOf(special)
				&& (other.get("preconditionExpression") != null || special.isSuperTypeOf(general));
		if (!apart && domain.concrete(general).stream().anyMatch(domain.concrete(special)::contains)) {
			findings.add(Fault.DOUBLED_MAPPING, mapping, mapping.name() + " shows elements of " + other.name()
					+ " too; it needs a precondition");
		}
	}

	private void ends(Specification specification, Node edge, List<Node> places, Scopes scopes, ExpressionChecker checker,
			Findings findings) {
		boolean element = "true".equals(edge.get("useDomainElement"));
		Scope scope = Scope.self(scopes.domains(edge));
		Node viewpoint = specification.viewpoint(edge);
		if (element && edge.get("sourceFinderExpression") != null) {
			end(specification, edge, "sourceMapping", checker.check(edge.get("sourceFinderExpression"), scope, edge, viewpoint),
					places, findings);
		}
		if (edge.get("targetFinderExpression") != null) {
			end(specification, edge, "targetMapping", checker.check(edge.get("targetFinderExpression"), scope, edge, viewpoint),
					places, findings);
		}
	}

	/** A class that the finder gives is shown by the mappings closest to it; one of them must be an end of the edge. */
	private void end(Specification specification, Node edge, String feature, Set<Class<?>> found, List<Node> places,
			Findings findings) {
		List<Node> listed = specification.targets(edge, feature);
		for (Class<?> type : found) {
			EClass general = domain.of(type);
			for (EClass shown : general == null ? Set.<EClass>of() : domain.concrete(general)) {
				List<Node> closest = closest(shown, places);
				if (!closest.isEmpty() && closest.stream().noneMatch(listed::contains)) {
					findings.add(Fault.MISSING_END, edge, feature + " of " + edge.name() + " lacks " + closest.get(0).name()
							+ ", so no edge is drawn at a " + shown.getName());
				} else if (!closest.isEmpty() && closest.stream().filter(listed::contains).noneMatch(place -> shown(place, edge))) {
					findings.add(Fault.MISSING_END, edge, "the layer of " + closest.get(0).name()
							+ " is off at first, so no edge of " + edge.name() + " is drawn at a " + shown.getName());
				}
			}
		}
	}

	/** @return whether a mapping is shown at first wherever the edge can be */
	private static boolean shown(Node place, Node edge) {
		Node layer = layer(place);
		return !layer.is("AdditionalLayer") || layer == layer(edge) || "true".equals(layer.get("activeByDefault"))
				|| "false".equals(layer.get("optional"));
	}

	private static Node layer(Node mapping) {
		return mapping.ancestors().filter(at -> at.is("Layer") || at.is("AdditionalLayer")).findFirst().orElse(mapping);
	}

	private List<Node> closest(EClass shown, List<Node> places) {
		List<Node> closest = new ArrayList<>();
		for (Node place : places) {
			EClass type = type(place);
			if (type != null && type.isSuperTypeOf(shown)) {
				boolean further = closest.stream().anyMatch(other -> type != type(other) && type.isSuperTypeOf(type(other)));
				if (!further) {
					closest.removeIf(other -> type != type(other) && type(other).isSuperTypeOf(type));
					closest.add(place);
				}
			}
		}
		return closest;
	}

	private EClass type(Node mapping) {
		return mapping.get("domainClass") == null ? null : domain.named(mapping.get("domainClass"));
	}
}
