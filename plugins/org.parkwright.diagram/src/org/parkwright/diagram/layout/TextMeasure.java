package org.parkwright.diagram.layout;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.parkwright.diagram.spec.LabelStyle;
import org.parkwright.diagram.view.LabelLook;

/**
 * Measures text without a display, in pixels. A point is 4/3 pixel, as at 96 dots per inch.
 *
 * @since 0.1
 */
public final class TextMeasure {

	/** Side of the icon before a label. */
	public static final double ICON = 16;

	private static final double PIXELS_PER_POINT = 4.0 / 3;
	private static final double LINE_HEIGHT = 1.25;
	private static final double ICON_GAP = 4;
	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
	private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();
	private static final Map<String, double[]> WIDTHS = new ConcurrentHashMap<>();
	private static final int PLAIN_CHARACTERS = 256;

	private TextMeasure() {
	}

	/** @return the size in pixels of a size in points */
	public static double pixels(int points) {
		return points * PIXELS_PER_POINT;
	}

	/** @return the distance of two lines of text */
	public static double lineHeight(LabelLook label) {
		return Math.ceil(pixels(label.size()) * LINE_HEIGHT);
	}

	/** @return the width of one line, without an icon */
	public static double width(String text, int points, Set<LabelStyle.Format> formats) {
		boolean bold = formats.contains(LabelStyle.Format.BOLD);
		boolean italic = formats.contains(LabelStyle.Format.ITALIC);
		String key = points + (bold ? "b" : "") + (italic ? "i" : "");
		Font font = FONTS.computeIfAbsent(key, name -> new Font(Font.SANS_SERIF,
				(bold ? Font.BOLD : Font.PLAIN) | (italic ? Font.ITALIC : Font.PLAIN), 1)
						.deriveFont((float) pixels(points)));
		double[] plain = WIDTHS.computeIfAbsent(key, name -> characterWidths(font));
		double width = 0;
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= PLAIN_CHARACTERS) {
				return font.getStringBounds(text, CONTEXT).getWidth();
			}
			width += plain[text.charAt(i)];
		}
		return width;
	}

	/** Summing widths of characters misses kerning alone and is a hundred times faster than asking for each text. */
	private static double[] characterWidths(Font font) {
		double[] widths = new double[PLAIN_CHARACTERS];
		for (char c = ' '; c < PLAIN_CHARACTERS; c++) {
			widths[c] = font.getStringBounds(String.valueOf(c), CONTEXT).getWidth();
		}
		return widths;
	}

	/** @return the size of a label with its icon, in as many lines as it has line breaks */
	public static Point size(LabelLook label) {
		return size(label, label.text().lines().toList());
	}

	static Point size(LabelLook label, List<String> lines) {
		double width = 0;
		for (String line : lines) {
			width = Math.max(width, width(line, label.size(), label.formats()));
		}
		double height = lines.size() * lineHeight(label);
		if (label.hasIcon()) {
			width += width > 0 ? ICON + ICON_GAP : ICON;
			height = Math.max(height, ICON);
		}
		return new Point(Math.ceil(width), height);
	}

	/** @return the label's text broken at blanks to fit a box, the last line cut with an ellipsis if it does not */
	public static List<String> wrap(LabelLook label, double width, double height) {
		double room = width - (label.hasIcon() ? ICON + ICON_GAP : 0);
		int most = Math.max(1, (int) (height / lineHeight(label)));
		List<String> lines = new ArrayList<>();
		for (String paragraph : label.text().lines().toList()) {
			StringBuilder line = new StringBuilder();
			for (String word : paragraph.split(" ")) {
				String longer = line.isEmpty() ? word : line + " " + word;
				if (!line.isEmpty() && width(longer, label.size(), label.formats()) > room) {
					lines.add(line.toString());
					line.setLength(0);
					line.append(word);
				} else {
					line.setLength(0);
					line.append(longer);
				}
			}
			lines.add(line.toString());
		}
		boolean cut = lines.size() > most;
		List<String> shown = new ArrayList<>(cut ? lines.subList(0, most) : lines);
		for (int i = 0; i < shown.size(); i++) {
			shown.set(i, fitted(label, shown.get(i), room, cut && i == shown.size() - 1));
		}
		return shown;
	}

	/** @return one line cut with an ellipsis if it is wider than the room */
	public static String fit(LabelLook label, double room) {
		return fitted(label, label.text().replaceAll("\\R", " "), room, false);
	}

	private static String fitted(LabelLook label, String text, double room, boolean continues) {
		if (!continues && width(text, label.size(), label.formats()) <= room) {
			return text;
		}
		String shorter = text;
		while (!shorter.isEmpty() && width(shorter + "…", label.size(), label.formats()) > room) {
			shorter = shorter.substring(0, shorter.length() - 1);
		}
		return shorter.stripTrailing() + "…";
	}
}
