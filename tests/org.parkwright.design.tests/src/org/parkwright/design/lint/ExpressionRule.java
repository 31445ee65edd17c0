package org.parkwright.design.lint;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.design.lint.Metamodel.Feature;

/** Every class, feature, variable and service that is named exists, and the values of expressions fit their use. */
final class ExpressionRule implements Rule {

	private static final Set<String> TRUTH = Set.of("predicateExpression", "preconditionExpression", "precondition",
			"connectionStartPrecondition", "conditionExpression", "auditExpression", "semanticConditionExpression", "canEdit");
	private static final Set<String> FEATURE_NAMES = Set.of("referenceName", "featureName");

	private final Domain domain;
	private final ClassLoader loader;

	ExpressionRule(Domain domain, ClassLoader loader) {
		this.domain = domain;
		this.loader = loader;
	}

	@Override
	public void check(Specification specification, Findings findings) {
		Services services = new Services(specification, loader, findings);
		ExpressionChecker checker = new ExpressionChecker(domain, services, findings);
		Scopes scopes = new Scopes(specification, domain, checker);
		specification.all().filter(node -> node.type != null && !Specification.isReference(node)).forEach(node -> {
			for (Feature feature : specification.metamodel().features(node.type)) {
				String value = node.get(feature.name());
				if (value == null) {
					continue;
				}
				if (feature.isExpression() || feature.name().equals("message")) {
					expression(specification, node, feature, value, scopes, checker, findings);
				} else if (feature.type().endsWith("#TypeName") && domain.named(value) == null) {
					findings.add(Fault.UNKNOWN_CLASS, node, "there is no class " + value);
				} else if (FEATURE_NAMES.contains(feature.name())) {
					named(specification, node, value, scopes, checker, findings);
				}
			}
		});
		services.reportUnused(findings);
	}

	private void expression(Specification specification, Node node, Feature feature, String text, Scopes scopes,
			ExpressionChecker checker, Findings findings) {
		Set<Class<?>> types = checker.check(text, scopes.of(node, feature.name()), node, specification.viewpoint(node));
		if (TRUTH.contains(feature.name()) && !ExpressionChecker.related(types, Set.of(Boolean.class))) {
			findings.add(Fault.TYPE_MISMATCH, node, feature.name() + " is no truth value: " + text);
		}
		boolean number = feature.name().endsWith("ComputationExpression") && !feature.name().equals("colorValueComputationExpression");
		if (number && !text.matches("\\d+") && !ExpressionChecker.related(types, Set.of(Integer.class))) {
			findings.add(Fault.TYPE_MISMATCH, node, feature.name() + " is no whole number: " + text);
		}
		if (feature.name().equals("semanticCandidatesExpression")
				&& !ExpressionChecker.related(types, scopes.domains(node))) {
			findings.add(Fault.TYPE_MISMATCH, node, text + " gives no " + node.get("domainClass"));
		}
	}

	/** Behind a condition the element may be of a class that inherits from those the expressions give. */
	private void named(Specification specification, Node node, String name, Scopes scopes, ExpressionChecker checker,
			Findings findings) {
		if (node.is("FeatureColumnMapping")) {
			boolean known = scopes.of(node, "labelExpression").self().stream().map(domain::of)
					.anyMatch(type -> type != null && type.getEStructuralFeature(name) != null);
			if (!known) {
				findings.add(Fault.UNKNOWN_FEATURE, node, "no line of the table has the feature " + name);
			}
			return;
		}
		Scope scope = scopes.of(node, "featureName");
		List<EClass> owners = scope.self().stream().map(domain::of).filter(Objects::nonNull).toList();
		boolean asked = node.ancestors().anyMatch(around -> around.is("If") || around.is("Case"));
		if (asked) {
			owners = owners.stream().flatMap(owner -> domain.concrete(owner).stream())
					.filter(owner -> owner.getEStructuralFeature(name) != null).toList();
		}
		if (owners.isEmpty() && !scope.self().isEmpty()) {
			findings.add(Fault.UNKNOWN_FEATURE, node, "nothing here can have a feature " + name);
		}
		for (EClass owner : owners) {
			EStructuralFeature feature = owner.getEStructuralFeature(name);
			if (feature == null) {
				findings.add(Fault.UNKNOWN_FEATURE, node, owner.getName() + " has no feature " + name);
			} else {
				fits(specification, node, feature, scope, checker, findings);
			}
		}
	}

	private void fits(Specification specification, Node node, EStructuralFeature feature, Scope scope,
			ExpressionChecker checker, Findings findings) {
		EClassifier type = feature.getEType();
		if (node.get("typeName") != null) {
			EClass made = domain.named(node.get("typeName"));
			if (made != null && !(type instanceof EClass wanted && wanted.isSuperTypeOf(made))) {
				findings.add(Fault.TYPE_MISMATCH, node, feature.getName() + " holds no " + node.get("typeName"));
			}
		}
		String value = node.get("valueExpression");
		if (value == null) {
			return;
		}
		Class<?> wanted = Domain.boxed(type.getInstanceClass());
		Set<Class<?>> given = checker.check(value, scope, node, specification.viewpoint(node));
		if (type instanceof EEnum enumeration && given.equals(Set.of(String.class))) {
			boolean text = value.matches("aql:'\\w+'");
			String literal = text ? value.substring("aql:'".length(), value.length() - 1) : "";
			boolean known = Stream.of(enumeration.getEEnumLiteral(literal), enumeration.getEEnumLiteralByLiteral(literal))
					.anyMatch(found -> found != null);
			if (text && !known) {
				findings.add(Fault.BAD_VALUE, node, enumeration.getName() + " has no " + literal);
			}
		} else if (!ExpressionChecker.related(given, Set.of(wanted))) {
			findings.add(Fault.TYPE_MISMATCH, node, feature.getName() + " takes no " + given);
		}
	}
}
