package org.parkwright.scenario.ui.internal;

/** Turns the Markdown of the server, which has paragraphs, bold words and lists, into HTML. */
final class HoverText {

	private HoverText() {
	}

	static String html(String markdown) {
		StringBuilder html = new StringBuilder();
		for (String paragraph : markdown.split("\n\n")) {
			String text = paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
					.replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>");
			if (text.startsWith("- ")) {
				html.append("<ul>").append(text.replaceAll("(?m)^- (.*)$", "<li>$1</li>")).append("</ul>");
			} else {
				html.append("<p>").append(text).append("</p>");
			}
		}
		return html.toString();
	}
}
