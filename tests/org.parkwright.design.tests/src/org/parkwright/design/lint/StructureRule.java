package org.parkwright.design.lint;

import java.util.Arrays;
import java.util.List;

import org.parkwright.design.lint.Metamodel.Feature;

/** Every attribute exists, enumerations and numbers have values that exist, and nothing that is required is missing. */
final class StructureRule implements Rule {

	/** A newer one makes Sirius 7.6 refuse the file. */
	private static final int[] NEWEST = { 15, 4, 0 };
	private static final long NEWEST_QUALIFIER = 202401051836L;

	@Override
	public void check(Specification specification, Findings findings) {
		Metamodel metamodel = specification.metamodel();
		specification.roots().forEach(root -> version(root, findings));
		specification.all().filter(node -> node.type != null).forEach(node -> {
			if (!Specification.isReference(node)) {
				attributes(metamodel, node, findings);
				required(metamodel, node, findings);
			}
		});
	}

	private static void attributes(Metamodel metamodel, Node node, Findings findings) {
		node.attributes.forEach((name, value) -> {
			if (name.startsWith("xmi:") || name.startsWith("xsi:")) {
				return;
			}
			Feature feature = metamodel.feature(node.type, name);
			if (feature == null || feature.containment()) {
				findings.add(Fault.UNKNOWN_ATTRIBUTE, node, name + " is no attribute of " + node.type.name());
			} else if (!value.isEmpty()) {
				List<String> values = feature.many() ? Arrays.asList(value.trim().split("\\s+")) : List.of(value);
				values.forEach(each -> value(metamodel, node, feature, each, findings));
			}
		});
		for (Node child : node.children) {
			Feature feature = metamodel.feature(node.type, child.tag);
			if (feature != null && !feature.reference()) {
				value(metamodel, child, feature, child.text.toString().strip(), findings);
			}
		}
	}

	private static void value(Metamodel metamodel, Node node, Feature feature, String value, Findings findings) {
		String simple = feature.type().substring(feature.type().indexOf('#') + 1);
		List<String> literals = metamodel.literals(feature.type());
		boolean fits = literals != null ? literals.contains(value) : switch (simple) {
			case "EBoolean" -> value.equals("true") || value.equals("false");
			case "EInt", "EIntegerObject" -> value.matches("-?\\d+");
			case "EDouble" -> value.matches("-?\\d+(\\.\\d+)?");
			default -> true;
		};
		if (!fits) {
			findings.add(Fault.BAD_VALUE, node, feature.name() + " cannot be '" + value + "'"
					+ (literals == null ? "" : ", but one of " + literals));
		}
	}

	private static void required(Metamodel metamodel, Node node, Findings findings) {
		for (Feature feature : metamodel.features(node.type)) {
			if (metamodel.mustBeGiven(feature) && !node.has(feature.name())) {
				findings.add(Fault.MISSING_FEATURE, node, node.type.name() + " needs " + feature.name());
			}
		}
	}

	private static void version(Node root, Findings findings) {
		String version = root.get("version");
		String[] parts = version == null ? new String[0] : version.split("\\.");
		if (parts.length != 4 || !version.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")) {
			findings.add(Fault.VERSION, root, "the version " + version + " is none");
			return;
		}
		int[] numbers = Arrays.stream(parts, 0, 3).mapToInt(Integer::parseInt).toArray();
		int order = Arrays.compare(numbers, NEWEST);
		if (order > 0 || order == 0 && Long.parseLong(parts[3]) > NEWEST_QUALIFIER) {
			findings.add(Fault.VERSION, root, "the version " + version + " is newer than Sirius 7.6 takes");
		}
	}
}
