package org.parkwright.design.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.parkwright.design.lint.Metamodel.Feature;

/** What a style leaves to Sirius is what it should be, and the images exist. */
final class StyleRule implements Rule {

	private static final List<String> SIZES = List.of("sizeComputationExpression", "width", "height",
			"horizontalDiameterComputationExpression", "verticalDiameterComputationExpression",
			"widthComputationExpression", "heightComputationExpression");

	private static final List<String> EDGE_LABELS = List.of("BeginLabelStyleDescription", "CenterLabelStyleDescription",
			"EndLabelStyleDescription");

	private final Path bundle;

	/** @param bundle folder of the plug-in, whose name image paths begin with */
	StyleRule(Path bundle) {
		this.bundle = bundle;
	}

	@Override
	public void check(Specification specification, Findings findings) {
		Metamodel metamodel = specification.metamodel();
		specification.all().filter(node -> node.type != null && !Specification.isReference(node)).forEach(node -> {
			if (metamodel.isA(node.type, "NodeStyleDescription") && SIZES.stream().allMatch(size -> node.get(size) == null)) {
				findings.add(Fault.MISSING_SIZE, node, "the style gives no size");
			}
			boolean label = metamodel.isA(node.type, "BasicLabelStyleDescription");
			if (label && !"false".equals(node.get("showIcon")) && node.get("iconPath") == null) {
				findings.add(Fault.GENERIC_ICON, node, "the label shows an icon and the style gives none");
			}
			if (node.is("FlatContainerStyleDescription")
					&& !specification.targets(node, "backgroundColor").equals(specification.targets(node, "foregroundColor"))) {
				findings.add(Fault.GRADIENT, node, "background and foreground differ");
			}
			if (EDGE_LABELS.contains(node.type.name()) && node.get("labelExpression") == null) {
				findings.add(Fault.EMPTY_LABEL, node, "the label of the edge gives no expression");
			}
			if (metamodel.isA(node.type, "ColumnMapping") && node.get("initialWidth") == null) {
				findings.add(Fault.NARROW_COLUMN, node, "the column " + node.name() + " gives no width");
			}
			if (node.is("CustomLayoutConfiguration") && node.children("layoutOptions").noneMatch(StyleRule::fitsTitles)) {
				findings.add(Fault.CUT_TITLE, node, "the layout does not fit containers to their titles");
			}
			for (Feature feature : metamodel.features(node.type)) {
				if (feature.type().endsWith("#ImagePath") && node.get(feature.name()) != null) {
					image(node, node.get(feature.name()), findings);
				}
			}
		});
	}

	private static boolean fitsTitles(Node option) {
		return option.is("EnumSetLayoutOption") && "org.eclipse.elk.nodeSize.constraints".equals(option.get("id"))
				&& option.children("targets").anyMatch(target -> target.text.toString().strip().equals("PARENT"))
				&& option.children("values").map(Node::name).toList().containsAll(List.of("NODE_LABELS", "MINIMUM_SIZE"));
	}

	private void image(Node node, String path, Findings findings) {
		String prefix = "/" + bundle.getFileName() + "/";
		if (!path.startsWith(prefix) || !Files.isRegularFile(bundle.resolve(path.substring(prefix.length())))) {
			findings.add(Fault.MISSING_IMAGE, node, "there is no image " + path);
		}
	}
}
