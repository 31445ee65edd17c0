package org.parkwright.diagram.spec.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.Scope;
import org.parkwright.diagram.expression.ValueType;
import org.parkwright.diagram.spec.Border;
import org.parkwright.diagram.spec.CellStyles;
import org.parkwright.diagram.spec.Color;
import org.parkwright.diagram.spec.ContainerStyle;
import org.parkwright.diagram.spec.EdgeStyle;
import org.parkwright.diagram.spec.ItemStyle;
import org.parkwright.diagram.spec.LabelStyle;
import org.parkwright.diagram.spec.LineStyle;
import org.parkwright.diagram.spec.NodeStyle;
import org.parkwright.diagram.spec.Styles;

/** Builds styles and colours. */
final class StyleBuilder {

	private static final Pattern SYSTEM_COLOR = Pattern
			.compile("environment:/viewpoint#//@systemColors/@entries\\[name='(\\w+)'\\]");
	private static final Color.Fixed BLACK = new Color.Fixed("black", 0, 0, 0);
	private static final Color.Fixed GRAY = new Color.Fixed("gray", 136, 136, 136);
	private static final Color.Fixed WHITE = new Color.Fixed("white", 255, 255, 255);
	/** What Sirius draws where a colour leads nowhere. */
	private static final Color.Fixed DANGLING = new Color.Fixed("dangling", 0, 255, 0);

	/** The tones of Sirius' environment. */
	private static final Map<String, int[]> SYSTEM = Map.ofEntries(Map.entry("white", new int[] { 255, 255, 255 }),
			Map.entry("black", new int[] { 0, 0, 0 }), Map.entry("blue", new int[] { 114, 159, 207 }),
			Map.entry("chocolate", new int[] { 233, 185, 110 }), Map.entry("gray", new int[] { 136, 136, 136 }),
			Map.entry("green", new int[] { 138, 226, 52 }), Map.entry("orange", new int[] { 252, 175, 62 }),
			Map.entry("purple", new int[] { 173, 127, 168 }), Map.entry("red", new int[] { 239, 41, 41 }),
			Map.entry("yellow", new int[] { 252, 233, 79 }), Map.entry("light_blue", new int[] { 194, 239, 255 }),
			Map.entry("light_chocolate", new int[] { 238, 201, 142 }),
			Map.entry("light_gray", new int[] { 209, 209, 209 }), Map.entry("light_green", new int[] { 204, 242, 166 }),
			Map.entry("light_orange", new int[] { 253, 206, 137 }),
			Map.entry("light_purple", new int[] { 217, 196, 215 }), Map.entry("light_red", new int[] { 246, 139, 139 }),
			Map.entry("light_yellow", new int[] { 255, 245, 181 }), Map.entry("dark_blue", new int[] { 39, 76, 114 }),
			Map.entry("dark_chocolate", new int[] { 154, 103, 23 }), Map.entry("dark_gray", new int[] { 69, 69, 69 }),
			Map.entry("dark_green", new int[] { 77, 137, 20 }), Map.entry("dark_orange", new int[] { 224, 133, 3 }),
			Map.entry("dark_purple", new int[] { 114, 73, 110 }), Map.entry("dark_red", new int[] { 156, 12, 12 }),
			Map.entry("dark_yellow", new int[] { 214, 197, 66 }));

	private final Build build;

	StyleBuilder(Build build) {
		this.build = build;
	}

	/** @return null if there is no style at all, which was told */
	<S> Styles<S> styles(SpecElement mapping, Scope scope, BiFunction<SpecElement, Scope, S> one) {
		SpecElement standard = mapping.child("style");
		return standard == null ? null
				: new Styles<>(one.apply(standard, scope), conditional(mapping, "conditionnalStyles", scope, one));
	}

	private <S> List<Styles.Conditional<S>> conditional(SpecElement mapping, String feature, Scope scope,
			BiFunction<SpecElement, Scope, S> one) {
		List<Styles.Conditional<S>> all = new ArrayList<>();
		for (SpecElement conditional : mapping.children(feature)) {
			Expression predicate = build.condition(conditional, "predicateExpression", scope);
			SpecElement style = conditional.child("style");
			if (style != null && !predicate.isEmpty()) {
				all.add(new Styles.Conditional<>(predicate, one.apply(style, scope)));
			}
		}
		return all;
	}

	NodeStyle node(SpecElement style, Scope scope) {
		NodeStyle.Shape shape = style.is("diagramstyle.EllipseNodeDescription") ? NodeStyle.Shape.ELLIPSE
				: style.is("diagramstyle.WorkspaceImageDescription") ? NodeStyle.Shape.IMAGE : NodeStyle.Shape.SQUARE;
		Set<NodeStyle.Side> forbidden = EnumSet.noneOf(NodeStyle.Side.class);
		style.values("forbiddenSides").forEach(side -> forbidden.add(NodeStyle.Side.valueOf(side)));
		return new NodeStyle(shape, build.expression(style, "sizeComputationExpression", scope, "3"),
				style.integer("width", 0), style.integer("height", 0),
				build.expression(style, "horizontalDiameterComputationExpression", scope),
				build.expression(style, "verticalDiameterComputationExpression", scope), style.text("workspacePath"),
				shape == NodeStyle.Shape.IMAGE ? null : color(style, "color", GRAY), border(style, scope),
				label(style, scope), style.text("labelPosition").equals("node"),
				NodeStyle.Resize.valueOf(style.text("resizeKind", "NONE")), forbidden,
				build.expression(style, "tooltipExpression", scope));
	}

	ContainerStyle container(SpecElement style, Scope scope) {
		ContainerStyle.Fill fill = switch (style.text("backgroundStyle")) {
		case "Liquid" -> ContainerStyle.Fill.PLAIN;
		case "GradientTopToBottom" -> ContainerStyle.Fill.TOP_TO_BOTTOM;
		default -> ContainerStyle.Fill.LEFT_TO_RIGHT;
		};
		return new ContainerStyle(build.expression(style, "widthComputationExpression", scope, "-1"),
				build.expression(style, "heightComputationExpression", scope, "-1"),
				style.truth("roundedCorner", false), style.integer("arcWidth", 10), style.integer("arcHeight", 10), fill,
				color(style, "backgroundColor", WHITE), color(style, "foregroundColor", GRAY), border(style, scope),
				label(style, scope), build.expression(style, "tooltipExpression", scope));
	}

	EdgeStyle edge(SpecElement style, Scope scope) {
		return new EdgeStyle(color(style, "strokeColor", GRAY), line(style, "lineStyle"),
				arrow(style, "sourceArrow", EdgeStyle.Arrow.NO_DECORATION),
				arrow(style, "targetArrow", EdgeStyle.Arrow.INPUT_ARROW),
				build.expression(style, "sizeComputationExpression", scope, "1"),
				EdgeStyle.Routing.valueOf(style.text("routingStyle", "straight").toUpperCase(Locale.ROOT)),
				edgeLabel(style.child("beginLabelStyleDescription"), scope),
				edgeLabel(style.child("centerLabelStyleDescription"), scope),
				edgeLabel(style.child("endLabelStyleDescription"), scope));
	}

	private static EdgeStyle.Arrow arrow(SpecElement style, String feature, EdgeStyle.Arrow fallback) {
		String name = style.text(feature);
		return name.isEmpty() ? fallback
				: EdgeStyle.Arrow.valueOf(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
	}

	private static LineStyle line(SpecElement style, String feature) {
		return LineStyle.valueOf(style.text(feature, "solid").toUpperCase(Locale.ROOT));
	}

	private Border border(SpecElement style, Scope scope) {
		return new Border(build.expression(style, "borderSizeComputationExpression", scope, "0"),
				color(style, "borderColor", BLACK), line(style, "borderLineStyle"));
	}

	/** A label of an edge is empty if no expression is given, as in Sirius. */
	private LabelStyle edgeLabel(SpecElement style, Scope scope) {
		return style == null ? null : label(style, scope, "");
	}

	private LabelStyle label(SpecElement style, Scope scope) {
		EClass self = scope.self().classifier() instanceof EClass eClass ? eClass : null;
		boolean named = self == null || scope.metamodels().mayHave(self, "name");
		return label(style, scope, named ? "feature:name" : "");
	}

	private LabelStyle label(SpecElement style, Scope scope, String fallback) {
		return new LabelStyle(style.integer("labelSize", 8), formats(style), style.truth("showIcon", true),
				style.text("iconPath"), build.expression(style, "labelExpression", scope, fallback),
				color(style, "labelColor", BLACK), LabelStyle.Alignment.valueOf(style.text("labelAlignment", "CENTER")));
	}

	private static Set<LabelStyle.Format> formats(SpecElement style) {
		Set<LabelStyle.Format> formats = EnumSet.noneOf(LabelStyle.Format.class);
		style.values("labelFormat").forEach(name -> formats.add(LabelStyle.Format.valueOf(name.toUpperCase(Locale.ROOT))));
		return formats;
	}

	CellStyles cells(SpecElement owner, Scope scope) {
		SpecElement foreground = owner.child("defaultForeground");
		SpecElement background = owner.child("defaultBackground");
		BiFunction<SpecElement, Scope, CellStyles.Foreground> text = (style, any) -> new CellStyles.Foreground(
				style.integer("labelSize", 12), formats(style), color(style, "foreGroundColor", BLACK));
		BiFunction<SpecElement, Scope, Color> fill = (style, any) -> color(style, "backgroundColor", WHITE);
		return new CellStyles(
				new Styles<>(foreground == null ? null : text.apply(foreground, scope),
						conditional(owner, "foregroundConditionalStyle", scope, text)),
				new Styles<>(background == null ? null : fill.apply(background, scope),
						conditional(owner, "backgroundConditionalStyle", scope, fill)));
	}

	Styles<ItemStyle> items(SpecElement mapping, Scope scope) {
		SpecElement standard = mapping.child("defaultStyle");
		return standard == null ? null
				: new Styles<>(item(standard, scope), conditional(mapping, "conditionalStyles", scope, this::item));
	}

	private ItemStyle item(SpecElement style, Scope scope) {
		return new ItemStyle(label(style, scope), color(style, "backgroundColor", WHITE));
	}

	/** @return {@code fallback} if the style names no colour, bright green as in Sirius if it leads nowhere */
	Color color(SpecElement style, String feature, Color fallback) {
		if (style.links(feature).isEmpty()) {
			return fallback;
		}
		SpecElement.Link link = style.links(feature).get(0);
		Matcher system = SYSTEM_COLOR.matcher(link.uri());
		if (system.matches()) {
			int[] tone = SYSTEM.get(system.group(1));
			if (tone == null) {
				build.problems.error("spec.reference", link.place(), "There is no system colour " + system.group(1) + ".");
				return DANGLING;
			}
			return new Color.Fixed(system.group(1), tone[0], tone[1], tone[2]);
		}
		if (link.uri().startsWith("environment:")) {
			build.problems.error("spec.reference", link.place(), "The reference leads nowhere: " + link.uri());
			return DANGLING;
		}
		SpecElement target = build.references.target(style, feature);
		return target == null ? DANGLING : entry(target);
	}

	private Color entry(SpecElement entry) {
		if (!entry.is("description.InterpolatedColor")) {
			return new Color.Fixed(entry.name(), entry.integer("red", 0), entry.integer("green", 0),
					entry.integer("blue", 0));
		}
		Scope scope = build.scope(entry, ValueType.UNKNOWN);
		List<Color.Step> steps = new ArrayList<>();
		for (SpecElement step : entry.children("colorSteps")) {
			if (color(step, "associatedColor", GRAY) instanceof Color.Fixed fixed) {
				steps.add(new Color.Step(build.expression(step, "associatedValue", scope), fixed));
			} else {
				build.problems.error("spec.reference", step.place, "A step needs a colour that is always the same.");
			}
		}
		return new Color.Interpolated(entry.name(), build.expression(entry, "colorValueComputationExpression", scope),
				build.expression(entry, "minValueComputationExpression", scope, "0"),
				build.expression(entry, "maxValueComputationExpression", scope, "10"), steps);
	}
}
