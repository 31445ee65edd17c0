package org.parkwright.design.lint;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.design.lint.Metamodel.Feature;

/** Every reference leads to an element of the right class, or to what Sirius and Ecore bring along. */
final class ReferenceRule implements Rule {

	private static final Pattern SYSTEM_COLOUR = Pattern
			.compile("environment:/viewpoint#//@systemColors/@entries\\[name='(\\w+)'\\]");
	private static final Set<String> ECORE_TYPES = Set.of("EDouble", "EInt", "EString", "EBoolean");

	private final String packageUri;

	ReferenceRule(String packageUri) {
		this.packageUri = packageUri;
	}

	@Override
	public void check(Specification specification, Findings findings) {
		specification.all().filter(node -> node.type != null).forEach(node -> {
			if (Specification.isReference(node)) {
				Feature feature = node.parent == null || node.parent.type == null ? null
						: specification.metamodel().feature(node.parent.type, node.tag);
				reference(specification, node, feature, node.get("href"), findings);
				return;
			}
			for (Feature feature : specification.metamodel().features(node.type)) {
				if (feature.reference() && !feature.containment() && node.get(feature.name()) != null) {
					references(specification, node, feature, findings);
				}
			}
		});
		specification.all("RepresentationDescription").filter(node -> !Specification.isReference(node))
				.filter(node -> node.children("metamodel").noneMatch(child -> (packageUri + "#/").equals(child.get("href"))))
				.forEach(node -> findings.add(Fault.NO_METAMODEL, node, "the metamodel " + packageUri + "#/ is not given"));
		specification.all("Viewpoint").flatMap(viewpoint -> viewpoint.children("reuses"))
				.filter(reuse -> specification.all("Viewpoint").noneMatch(viewpoint -> reuse.text.toString().strip()
						.endsWith("/" + viewpoint.name())))
				.forEach(reuse -> findings.add(Fault.DANGLING, reuse, "there is no viewpoint " + reuse.text));
	}

	private void references(Specification specification, Node node, Feature feature, Findings findings) {
		for (String each : node.list(feature.name())) {
			if (each.chars().filter(c -> c == '\'').count() % 2 == 1) {
				findings.add(Fault.RAW_BLANK, node, "a blank in a name of " + feature.name() + " must be %20");
				return;
			}
			reference(specification, node, feature, each, findings);
		}
	}

	private void reference(Specification specification, Node node, Feature feature, String reference, Findings findings) {
		if (reference.indexOf(' ') >= 0) {
			findings.add(Fault.RAW_BLANK, node, "a blank in '" + reference + "' must be %20");
			return;
		}
		Matcher colour = SYSTEM_COLOUR.matcher(reference);
		if (reference.startsWith("environment:")) {
			boolean known = colour.matches() && specification.metamodel()
					.literals(Metamodel.DESCRIPTION + "#SystemColors").contains(colour.group(1));
			if (!known) {
				findings.add(Fault.DANGLING, node, "Sirius has no " + reference);
			}
			return;
		}
		if (reference.startsWith("http:")) {
			boolean known = reference.equals(packageUri + "#/") || ECORE_TYPES.stream()
					.anyMatch(type -> reference.equals("http://www.eclipse.org/emf/2002/Ecore#//" + type));
			if (!known) {
				findings.add(Fault.DANGLING, node, reference + " is neither the metamodel nor a data type of Ecore");
			}
			return;
		}
		Node target = specification.resolve(node, reference);
		if (target == null) {
			findings.add(Fault.DANGLING, node, reference + " leads nowhere");
		} else if (feature != null && target.type != null
				&& !specification.metamodel().conforms(target.type, specification.metamodel().typeOf(feature))) {
			findings.add(Fault.WRONG_TARGET, node, feature.name() + " leads to a " + target.type.name());
		}
	}
}
