package org.parkwright.diagram.render;

import java.util.List;

import org.parkwright.diagram.layout.Point;

/** Writes pieces of SVG text. */
final class Xml {

	private Xml() {
	}

	/** A number with two digits after the point at most, and none where it is whole. */
	static String number(double value) {
		long hundredths = Math.round(value * 100);
		if (hundredths % 100 == 0) {
			return Long.toString(hundredths / 100);
		}
		String sign = hundredths < 0 ? "-" : "";
		long positive = Math.abs(hundredths);
		String fraction = positive % 10 == 0 ? Long.toString(positive % 100 / 10)
				: (positive % 100 < 10 ? "0" : "") + positive % 100;
		return sign + positive / 100 + "." + fraction;
	}

	static String escape(String text) {
		StringBuilder escaped = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			String replacement = switch (c) {
			case '&' -> "&amp;";
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '"' -> "&quot;";
			default -> c < ' ' && c != '\n' && c != '\t' ? " " : null;
			};
			if (replacement != null && escaped == null) {
				escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
			}
			if (escaped != null) {
				if (replacement != null) {
					escaped.append(replacement);
				} else {
					escaped.append(c);
				}
			}
		}
		return escaped == null ? text : escaped.toString();
	}

	static String path(List<Point> points) {
		StringBuilder path = new StringBuilder();
		for (Point point : points) {
			path.append(path.isEmpty() ? "M" : "L").append(number(point.x())).append(' ').append(number(point.y()));
		}
		return path.toString();
	}
}
