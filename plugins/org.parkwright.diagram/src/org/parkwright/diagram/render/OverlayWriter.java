package org.parkwright.diagram.render;

import java.util.List;
import java.util.Set;

import org.parkwright.diagram.layout.Badge;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.layout.TextMeasure;
import org.parkwright.diagram.spec.LabelStyle.Format;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.Rgb;

/** Writes what an overlay adds to a picture: colours, texts upon elements and, below the diagram, the legend. */
final class OverlayWriter {

	/** The pattern of what is unknown. */
	static final String DEFINITIONS = "<pattern id=\"unknown\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\">"
			+ "<rect width=\"7\" height=\"7\" fill=\"#ffffff\"/>"
			+ "<path d=\"M-1 1L1 -1M0 7L7 0M6 8L8 6\" stroke=\"#c3c9d0\" stroke-width=\"1.4\"/></pattern>";

	private static final String BORDER = "#5b6672";
	private static final int TITLE = 10;
	private static final int TEXT = 9;
	private static final double LINE = 17;
	private static final double SWATCH = 22;
	private static final double HIGH = 13;
	private static final double GAP = 7;

	private final StringBuilder markup = new StringBuilder();
	private Box box;

	/** @param at the upper left corner of the legend */
	OverlayWriter(Overlay overlay, Point at) {
		box = new Box(at.x(), at.y(), 0, 0);
		line(overlay.title(), TITLE, Set.of(Format.BOLD), 0);
		for (String text : List.of(overlay.subtitle(), overlay.warning())) {
			if (!text.isEmpty()) {
				line(text, TEXT, text.equals(overlay.warning()) ? Set.of(Format.ITALIC) : Set.of(), 0);
			}
		}
		for (Overlay.Entry entry : overlay.legend()) {
			markup.append("<rect x=\"").append(Xml.number(at.x())).append("\" y=\"").append(Xml.number(box.bottom() + (LINE - HIGH) / 2))
					.append("\" width=\"").append(SWATCH).append("\" height=\"").append(HIGH).append("\" fill=\"").append(fill(entry.color()))
					.append("\" stroke=\"").append(BORDER).append("\"/>");
			line(entry.text(), TEXT, Set.of(), SWATCH + GAP);
		}
	}

	private void line(String text, int size, Set<Format> formats, double indent) {
		markup.append("<text x=\"").append(Xml.number(box.x() + indent)).append("\" y=\"").append(Xml.number(box.bottom() + LINE * 0.74))
				.append("\" font-size=\"").append(Xml.number(TextMeasure.pixels(size))).append('"')
				.append(formats.contains(Format.BOLD) ? " font-weight=\"bold\"" : "").append(formats.contains(Format.ITALIC) ? " font-style=\"italic\"" : "")
				.append('>').append(Xml.escape(text)).append("</text>\n");
		double width = indent + TextMeasure.width(text, size, formats);
		box = new Box(box.x(), box.y(), Math.max(box.width(), width), box.height() + LINE);
	}

	/** @return the legend */
	String markup() {
		return "<g class=\"legend\">" + markup + "</g>\n";
	}

	/** @return the room that it takes */
	Box box() {
		return box;
	}

	/** @return what to fill with. @param color null for the pattern of what is unknown */
	static String fill(Rgb color) {
		return color == null ? "url(#unknown)" : color.toString();
	}

	/** @return the text upon an element. @param color behind it */
	static String badge(Badge badge, Rgb color, String tip) {
		Box box = badge.box();
		return "<g class=\"badge\">" + (tip.isEmpty() ? "" : "<title>" + Xml.escape(tip) + "</title>") + "<rect x=\"" + Xml.number(box.x()) + "\" y=\""
				+ Xml.number(box.y()) + "\" width=\"" + Xml.number(box.width()) + "\" height=\"" + Xml.number(box.height()) + "\" rx=\"4\" ry=\"4\" fill=\""
				+ color + "\" stroke=\"" + BORDER + "\"/><text x=\"" + Xml.number(box.center().x()) + "\" y=\""
				+ Xml.number(box.center().y() + TextMeasure.pixels(Badge.SIZE) * 0.36) + "\" font-size=\"" + Xml.number(TextMeasure.pixels(Badge.SIZE))
				+ "\" text-anchor=\"middle\" fill=\"" + color.ink() + "\">" + Xml.escape(badge.text()) + "</text></g>\n";
	}
}
