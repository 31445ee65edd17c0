package org.parkwright.diagram.view;

import java.util.HashMap;
import java.util.Map;

import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.Border;
import org.parkwright.diagram.spec.Color;
import org.parkwright.diagram.spec.ContainerStyle;
import org.parkwright.diagram.spec.EdgeStyle;
import org.parkwright.diagram.spec.LabelStyle;
import org.parkwright.diagram.spec.NodeStyle;

/**
 * Evaluates styles on elements.
 *
 * @since 0.1
 */
public final class Looks {

	private static final int PIXELS_PER_UNIT = 10;
	private static final int STANDARD_SIZE = 3;

	private final Problems problems;
	private final Images images;
	private final Map<String, Double> ratios = new HashMap<>();

	/** @param problems told of what fails; @param images asked for the proportions of pictures */
	public Looks(Problems problems, Images images) {
		this.problems = problems;
		this.images = images;
	}

	NodeLook.Shape node(NodeStyle style, Variables variables) {
		int size = style.size().integer(variables, problems, STANDARD_SIZE);
		int width = size < 0 ? -1 : size * PIXELS_PER_UNIT;
		int height = width;
		switch (style.shape()) {
		case SQUARE -> {
			width = style.width() > 0 ? style.width() * PIXELS_PER_UNIT : width;
			height = style.height() > 0 ? style.height() * PIXELS_PER_UNIT : height;
		}
		case ELLIPSE -> {
			int horizontal = style.horizontal().integer(variables, problems, 0);
			int vertical = style.vertical().integer(variables, problems, 0);
			width = horizontal > 0 ? horizontal * PIXELS_PER_UNIT : width;
			height = vertical > 0 ? vertical * PIXELS_PER_UNIT : height;
		}
		case IMAGE -> {
			width = width < 0 ? STANDARD_SIZE * PIXELS_PER_UNIT : width;
			height = (int) Math.round(width * ratio(style.image()));
		}
		}
		return new NodeLook.Shape(style.shape(), width, height, style.image(),
				style.color() == null ? null : color(style.color(), variables), border(style.border(), variables),
				label(style.label(), variables), style.labelInside(), style.resize(), style.forbiddenSides(),
				style.tooltip().text(variables, problems));
	}

	private double ratio(String path) {
		return ratios.computeIfAbsent(path, key -> ImageSizes.ratio(images.image(key)));
	}

	NodeLook.Box container(ContainerStyle style, Variables variables) {
		return new NodeLook.Box(pixels(style.width(), variables), pixels(style.height(), variables),
				style.rounded() ? style.arcWidth() : 0, style.rounded() ? style.arcHeight() : 0, style.fill(),
				color(style.background(), variables), color(style.foreground(), variables),
				border(style.border(), variables), label(style.label(), variables),
				style.tooltip().text(variables, problems));
	}

	private int pixels(Expression size, Variables variables) {
		int units = size.integer(variables, problems, -1);
		return units <= 0 ? -1 : units * PIXELS_PER_UNIT;
	}

	EdgeLook edge(EdgeStyle style, Variables variables) {
		return new EdgeLook(color(style.color(), variables), style.line(), style.source(), style.target(),
				Math.max(1, style.width().integer(variables, problems, 1)), style.routing(),
				labelOrNull(style.begin(), variables), labelOrNull(style.center(), variables),
				labelOrNull(style.end(), variables));
	}

	private BorderLook border(Border border, Variables variables) {
		return new BorderLook(Math.max(0, border.width().integer(variables, problems, 0)),
				color(border.color(), variables), border.line());
	}

	private LabelLook labelOrNull(LabelStyle style, Variables variables) {
		return style == null ? null : label(style, variables);
	}

	/** @return the label on the context object of the variables */
	public LabelLook label(LabelStyle style, Variables variables) {
		return new LabelLook(style.text().text(variables, problems), style.size(), style.formats(),
				style.showIcon() ? style.iconPath() : "", style.showIcon() && style.iconPath().isEmpty(),
				color(style.color(), variables), style.alignment());
	}

	/** @return the colour on the context object of the variables */
	public Rgb color(Color color, Variables variables) {
		return switch (color) {
		case Color.Fixed fixed -> new Rgb(clamp(fixed.red()), clamp(fixed.green()), clamp(fixed.blue()));
		case Color.Interpolated interpolated -> interpolated(interpolated, variables);
		};
	}

	private Rgb interpolated(Color.Interpolated color, Variables variables) {
		Object given = color.value().value(variables, problems);
		Color.Fixed low = new Color.Fixed("", 0, 255, 0);
		Color.Fixed high = new Color.Fixed("", 255, 0, 0);
		int from = color.minimum().integer(variables, problems, 0);
		int to = color.maximum().integer(variables, problems, 1);
		int value = given == null ? from : color.value().integer(variables, problems, from);
		if (!color.steps().isEmpty() && given != null) {
			Color.Step below = null;
			Color.Step above = null;
			Color.Step least = null;
			Color.Step most = null;
			for (Color.Step step : color.steps()) {
				int at = at(step, variables);
				below = at <= value && (below == null || at > at(below, variables)) ? step : below;
				above = at >= value && (above == null || at < at(above, variables)) ? step : above;
				least = least == null || at < at(least, variables) ? step : least;
				most = most == null || at > at(most, variables) ? step : most;
			}
			Color.Step first = below == null ? least : below;
			Color.Step second = above == null ? most : above;
			low = first.color();
			high = second.color();
			from = at(first, variables);
			to = at(second, variables);
		}
		to = to <= from ? from + 1 : to;
		float scale = ((float) Math.clamp(value, from, to) - from) / (to - from);
		return new Rgb(between(low.red(), high.red(), scale), between(low.green(), high.green(), scale),
				between(low.blue(), high.blue(), scale));
	}

	private int at(Color.Step step, Variables variables) {
		return step.value().integer(variables, problems, 0);
	}

	private static int between(int low, int high, float scale) {
		return clamp((int) (low + (high - low) * scale));
	}

	private static int clamp(int channel) {
		return Math.clamp(channel, 0, 255);
	}
}
