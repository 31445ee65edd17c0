package org.parkwright.diagram.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.parkwright.diagram.layout.Box;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The pictures of a document, each embedded once: an SVG as a symbol with ids of its own, a PNG, or an SVG that is nested
 * very deep or has a style sheet or script that would reach beyond it, as a data URI.
 */
final class ImageSymbols {

	private static final Pattern LOCAL = Pattern.compile("(url\\(\\s*['\"]?#)([^'\")]+)");
	private static final Set<String> ISOLATED = Set.of("style", "script", "foreignObject", "animate", "a");

	private static final int DEEPEST = 100;

	private record Symbol(String id, String definition, String dataUri) {
	}

	private final Map<String, Symbol> symbols = new LinkedHashMap<>();

	/** @return markup that draws a picture in a box; empty if there is none; @param key the same for the same picture */
	String use(String key, byte[] image, Box box) {
		if (image == null || image.length == 0) {
			return "";
		}
		Symbol symbol = symbols.computeIfAbsent(key, name -> symbol(image));
		String place = " x=\"" + Xml.number(box.x()) + "\" y=\"" + Xml.number(box.y()) + "\" width=\""
				+ Xml.number(box.width()) + "\" height=\"" + Xml.number(box.height()) + "\"";
		return symbol.dataUri != null ? "<image xlink:href=\"" + symbol.dataUri + "\"" + place + "/>"
				: "<use xlink:href=\"#" + symbol.id + "\"" + place + "/>";
	}

	String definitions() {
		StringBuilder all = new StringBuilder();
		symbols.values().forEach(symbol -> all.append(symbol.definition));
		return all.toString();
	}

	private Symbol symbol(byte[] image) {
		String id = "picture" + (symbols.size() + 1);
		boolean png = image.length > 8 && (image[0] & 0xff) == 0x89 && image[1] == 'P';
		if (!png) {
			try {
				DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
				factory.setNamespaceAware(true);
				factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
				var builder = factory.newDocumentBuilder();
				builder.setErrorHandler(null);
				Document document = builder.parse(new ByteArrayInputStream(image));
				if (isPlain(document.getDocumentElement(), 1)) {
					return new Symbol(id, definition(document.getDocumentElement(), id), null);
				}
			} catch (SAXException | IOException | ParserConfigurationException e) {
				return new Symbol(id, "<!-- a picture that cannot be read: "
						+ Xml.escape(String.valueOf(e.getMessage())).replace("--", "- -") + " -->", "data:,");
			}
		}
		String type = png ? "image/png" : "image/svg+xml";
		return new Symbol(id, "", "data:" + type + ";base64," + Base64.getEncoder().encodeToString(image));
	}

	private static boolean isPlain(Element element, int depth) {
		if (depth > DEEPEST || ISOLATED.contains(element.getLocalName())) {
			return false;
		}
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner && !isPlain(inner, depth + 1)) {
				return false;
			}
		}
		return true;
	}

	private static String definition(Element svg, String id) {
		StringBuilder text = new StringBuilder("<symbol id=\"").append(id).append('"');
		String box = svg.getAttribute("viewBox");
		if (box.isEmpty()) {
			String width = svg.getAttribute("width").replaceAll("[^\\d.]", "");
			String height = svg.getAttribute("height").replaceAll("[^\\d.]", "");
			box = width.isEmpty() || height.isEmpty() ? "" : "0 0 " + width + " " + height;
		}
		if (!box.isEmpty()) {
			text.append(" viewBox=\"").append(Xml.escape(box)).append('"');
		}
		Set<String> kept = Set.of("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
				"fill-rule", "clip-rule", "style", "preserveAspectRatio", "color", "opacity");
		NamedNodeMap attributes = svg.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			if (kept.contains(attributes.item(i).getNodeName())) {
				attribute(text, (Attr) attributes.item(i), id);
			}
		}
		text.append('>');
		children(text, svg, id);
		return text.append("</symbol>").toString();
	}

	private static void children(StringBuilder text, Element element, String id) {
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner && "http://www.w3.org/2000/svg".equals(inner.getNamespaceURI())
					&& !inner.getLocalName().equals("metadata")) {
				text.append('<').append(inner.getLocalName());
				NamedNodeMap attributes = inner.getAttributes();
				for (int i = 0; i < attributes.getLength(); i++) {
					attribute(text, (Attr) attributes.item(i), id);
				}
				text.append('>');
				children(text, inner, id);
				text.append("</").append(inner.getLocalName()).append('>');
			} else if (child.getNodeType() == Node.TEXT_NODE && !child.getNodeValue().isBlank()) {
				text.append(Xml.escape(child.getNodeValue()));
			}
		}
	}

	private static void attribute(StringBuilder text, Attr attribute, String id) {
		String name = attribute.getNodeName();
		boolean link = name.equals("href") || name.equals("xlink:href");
		if (name.startsWith("xmlns") || name.startsWith("on") || name.contains(":") && !link) {
			return;
		}
		String value = attribute.getValue();
		if (name.equals("id")) {
			value = id + "-" + value;
		} else if (link) {
			name = "xlink:href";
			value = value.startsWith("#") ? "#" + id + "-" + value.substring(1) : value;
		} else if (value.contains("url(")) {
			value = LOCAL.matcher(value).replaceAll("$1" + Matcher.quoteReplacement(id + "-") + "$2");
		}
		text.append(' ').append(name).append("=\"").append(Xml.escape(value)).append('"');
	}
}
