package org.parkwright.diagram.spec.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.internal.Forms.Feature;
import org.parkwright.diagram.spec.internal.Forms.Form;
import org.parkwright.diagram.spec.internal.Forms.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one {@code .odesign} file and checks it against {@link Forms}: what is not known there is told and left out. */
final class OdesignReader extends DefaultHandler {

	static final String NEWEST_VERSION = "15.4.0.202401051836";

	private static final String XMI = "http://www.omg.org/XMI";
	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
	/** Begins what the parser says where something is larger than it takes; it names settings of Java. */
	private static final String LIMIT = "JAXP";
	/** What is built of the elements is built by recursion, and worked off so. */
	private static final int DEEPEST = 80;

	/** What was read of one file. */
	record OdesignFile(String name, SpecElement group, Map<String, SpecElement> byXmiId) {
	}

	private final String file;
	private final Problems problems;
	private final Map<String, SpecElement> byXmiId = new HashMap<>();
	private final Map<String, String> prefixes = new HashMap<>();
	private final Deque<Open> open = new ArrayDeque<>();
	private SpecElement group;
	private Locator locator;
	private boolean refused;

	/** An XML element that is open: one of the forms, a value, a link, or (all null) something left out. */
	private static final class Open {
		final SpecElement element;
		final SpecElement owner;
		final Feature value;
		final StringBuilder text = new StringBuilder();
		final Map<String, Integer> counts = new HashMap<>();

		Open(SpecElement element, SpecElement owner, Feature value) {
			this.element = element;
			this.owner = owner;
			this.value = value;
		}
	}

	private OdesignReader(String file, Problems problems) {
		this.file = file;
		this.problems = problems;
	}

	/** @return null if the file cannot be used at all, which was then told */
	static OdesignFile read(String file, InputStream in, Problems problems) {
		OdesignReader reader = new OdesignReader(file, problems);
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.newSAXParser().parse(new InputSource(in), reader);
		} catch (SAXParseException e) {
			problems.error("spec.xml", new Place(file, e.getLineNumber(), e.getColumnNumber(), ""),
					"The file cannot be read as XML, so that none of it is used: " + (!e.getMessage().startsWith(LIMIT) ? e.getMessage()
							: "it has a name of more than 1,000 characters here, or more attributes in an element than are read."));
			return null;
		} catch (SAXException | ParserConfigurationException | IOException e) {
			problems.error("spec.xml", new Place(file, 0, 0, ""), "The file cannot be read: " + e.getMessage());
			return null;
		}
		return reader.group == null || reader.refused ? null : new OdesignFile(file, reader.group, reader.byXmiId);
	}

	@Override
	public void setDocumentLocator(Locator locator) {
		this.locator = locator;
	}

	@Override
	public void startPrefixMapping(String prefix, String uri) {
		prefixes.put(prefix, uri);
	}

	private Place place(String element) {
		return new Place(file, locator.getLineNumber(), locator.getColumnNumber(), element);
	}

	@Override
	public void startElement(String uri, String localName, String qualifiedName, Attributes attributes)
			throws SAXParseException {
		if (open.size() == DEEPEST) {
			throw new SAXParseException("elements are nested more than " + DEEPEST + " deep.", locator);
		}
		if (open.isEmpty()) {
			root(uri, localName, attributes);
			return;
		}
		Open outer = open.peek();
		if (outer.element == null) {
			open.push(new Open(null, null, null));
			return;
		}
		open.push(child(outer, localName, attributes));
	}

	private void root(String uri, String localName, Attributes attributes) {
		Form form = Forms.KNOWN.find(uri, localName);
		if (form == null || !form.is("description.Group")) {
			problems.error("spec.namespace", place(localName),
					"The root is " + localName + " of " + uri + ", not Group of " + Forms.KNOWN.named("description.Group").uri()
							+ ", so that none of the file is used.");
			open.push(new Open(null, null, null));
			return;
		}
		group = new SpecElement(form, null, "", 0, place("Group"));
		attributes(group, attributes);
		String version = group.text("version");
		if (isNewer(version)) {
			refused = true;
			problems.error("spec.version", group.place("version"), "The version " + version + " is newer than "
					+ NEWEST_VERSION + ", which Sirius 7.6 refuses; none of the file is used.");
		}
		open.push(new Open(group, null, null));
	}

	private static boolean isNewer(String version) {
		String[] given = version.split("\\.");
		String[] newest = NEWEST_VERSION.split("\\.");
		for (int i = 0; i < Math.min(given.length, newest.length); i++) {
			String padded = String.format("%14s", given[i]);
			int order = padded.compareTo(String.format("%14s", newest[i]));
			if (order != 0) {
				return order > 0;
			}
		}
		return false;
	}

	private Open child(Open outer, String name, Attributes attributes) {
		SpecElement owner = outer.element;
		String label = name + (attributes.getValue("name") == null ? "" : " '" + attributes.getValue("name") + "'");
		Place place = place(label);
		int index = outer.counts.merge(name, 1, Integer::sum) - 1;
		Feature feature = owner.form.features().get(name);
		if (feature == null) {
			problems.error("spec.element", place, unknown("element", name, owner.form));
			return new Open(null, null, null);
		}
		if (feature.kind() == Kind.REFERENCE) {
			String href = attributes.getValue("href");
			if (href == null) {
				problems.error("spec.reference", place, "The reference " + name + " has no href.");
			} else {
				checkOnly(attributes, place, "href", "type");
				owner.addLink(name, new SpecElement.Link(href, qualifiedType(attributes), place));
			}
			return new Open(null, null, null);
		}
		if (feature.kind() != Kind.CHILD) {
			return new Open(null, owner, feature);
		}
		Form form = form(feature, attributes, place);
		if (form == null) {
			return new Open(null, null, null);
		}
		SpecElement element = new SpecElement(form, owner, name, index, place);
		attributes(element, attributes);
		if (!feature.many() && owner.child(name) != null) {
			problems.error("spec.element", place, "There may be one " + name + " only; this one is left out.");
		} else {
			owner.addChild(element);
		}
		return new Open(element, null, null);
	}

	private void checkOnly(Attributes attributes, Place place, String... known) {
		for (int i = 0; i < attributes.getLength(); i++) {
			if (!Arrays.asList(known).contains(attributes.getLocalName(i))) {
				problems.error("spec.attribute", place,
						"A reference has no attribute " + attributes.getLocalName(i) + "; it is ignored.");
			}
		}
	}

	private static String unknown(String what, String name, Form form) {
		String near = Forms.nearest(name, form.features().keySet());
		return form.className() + " has no " + what + " " + name
				+ (near == null ? " among the forms that this host knows" : "; did you mean " + near)
				+ ". It is ignored.";
	}

	private String qualifiedType(Attributes attributes) {
		String type = attributes.getValue(XSI, "type");
		if (type == null) {
			type = attributes.getValue(XMI, "type");
		}
		if (type == null) {
			return "";
		}
		int colon = type.indexOf(':');
		return prefixes.getOrDefault(colon < 0 ? "" : type.substring(0, colon), "") + "#" + type.substring(colon + 1);
	}

	private Form form(Feature feature, Attributes attributes, Place place) {
		Form declared = Forms.KNOWN.named(feature.target());
		String type = qualifiedType(attributes);
		if (type.isEmpty()) {
			if (declared.isMixin()) {
				problems.error("spec.class", place,
						"The element " + feature.name() + " needs an xsi:type; without it neither host can create it.");
				return null;
			}
			return declared;
		}
		int hash = type.lastIndexOf('#');
		String uri = type.substring(0, hash);
		String className = type.substring(hash + 1);
		Form form = Forms.KNOWN.find(uri, className);
		if (form == null) {
			String code = Forms.KNOWN.knowsNamespace(uri) ? "spec.class" : "spec.namespace";
			problems.error(code, place, code.equals("spec.class")
					? "The class " + className + " of " + uri
							+ " is not among the forms that this host knows. The element is ignored."
					: "The namespace " + (uri.isEmpty() ? "of " + attributes.getValue(XSI, "type") : uri)
							+ " is unknown; Sirius drops the element without a word. It is ignored.");
			return null;
		}
		if (!form.is(feature.target())) {
			problems.error("spec.class", place, "A " + className + " cannot stand in " + feature.name() + ". It is ignored.");
			return null;
		}
		return form;
	}

	private void attributes(SpecElement element, Attributes attributes) {
		for (int i = 0; i < attributes.getLength(); i++) {
			String uri = attributes.getURI(i);
			String name = attributes.getLocalName(i);
			String value = attributes.getValue(i);
			if (uri.equals(XMI)) {
				if (name.equals("id")) {
					byXmiId.put(value, element);
				}
				continue;
			}
			if (uri.equals(XSI)) {
				continue;
			}
			Feature feature = element.form.features().get(name);
			if (feature == null || feature.kind() == Kind.CHILD) {
				problems.error("spec.attribute", element.place(name), unknown("attribute", name, element.form));
			} else if (feature.kind() == Kind.REFERENCE) {
				for (String link : value.strip().split("\\s+")) {
					if (!link.isEmpty()) {
						element.addLink(name, new SpecElement.Link(link, "", element.place(name)));
					}
				}
			} else if (feature.many()) {
				for (String one : value.strip().split("\\s+")) {
					value(element, feature, one);
				}
			} else {
				value(element, feature, value);
			}
		}
	}

	private void value(SpecElement element, Feature feature, String value) {
		String wrong = switch (feature.kind()) {
		case BOOLEAN -> value.equals("true") || value.equals("false") ? null : "neither true nor false";
		case INTEGER -> value.matches("-?\\d{1,9}") ? null : "not a whole number";
		case REAL -> value.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?") ? null : "not a number";
		case ENUM -> feature.literals().contains(value) ? null
				: "none of " + String.join(", ", feature.literals()) + " that this host knows";
		default -> null;
		};
		if (wrong != null) {
			problems.error("spec.value", element.place(feature.name()),
					"'" + value + "' is " + wrong + "; " + feature.name() + " keeps its default.");
		} else if (feature.many()) {
			element.values.computeIfAbsent(feature.name(), name -> new java.util.ArrayList<>()).add(value);
		} else {
			element.attributes.put(feature.name(), value);
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (!open.isEmpty() && open.peek().value != null) {
			open.peek().text.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String localName, String qualifiedName) {
		Open closed = open.pop();
		if (closed.value != null) {
			value(closed.owner, closed.value, closed.text.toString().strip());
		} else if (closed.element != null) {
			checkRequired(closed.element);
		}
	}

	private void checkRequired(SpecElement element) {
		for (Feature feature : element.form.features().values()) {
			boolean given = switch (feature.kind()) {
			case CHILD -> element.child(feature.name()) != null;
			case REFERENCE -> !element.links(feature.name()).isEmpty();
			default -> feature.many() ? !element.values(feature.name()).isEmpty() : !element.text(feature.name()).isEmpty();
			};
			if (feature.required() && !given) {
				problems.error("spec.required", element.place,
						element.form.className() + " needs " + feature.name() + ", which is missing or was ignored.");
			}
		}
	}
}
