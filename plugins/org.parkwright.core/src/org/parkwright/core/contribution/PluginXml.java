package org.parkwright.core.contribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a {@code plugin.xml} without Equinox. A document type and entities of its own are not read, as in Equinox. */
final class PluginXml {

	private static final int LARGEST = 4_000_000;
	private static final int DEEPEST = 100;

	/** What is wrong with the file, as part of a sentence. */
	static final class Fault extends IOException {
		private static final long serialVersionUID = 1L;

		Fault(String message, Throwable cause) {
			super(message, cause);
		}
	}

	private final XMLStreamReader xml;
	private final Contributor contributor;
	private final UnaryOperator<String> words;

	private PluginXml(XMLStreamReader xml, Contributor contributor, UnaryOperator<String> words) {
		this.xml = xml;
		this.contributor = contributor;
		this.words = words;
	}

	/**
	 * Reads the elements of its extensions.
	 *
	 * @param in          the file
	 * @param contributor whose file it is
	 * @param words       gives the text for a value such as {@code %name}
	 * @throws Fault       if it is no XML, too large or nested too deeply
	 * @throws IOException if it cannot be read
	 */
	static List<Contribution> read(InputStream in, Contributor contributor, UnaryOperator<String> words) throws IOException {
		byte[] content = in.readNBytes(LARGEST + 1);
		if (content.length > LARGEST) {
			throw new Fault("its plugin.xml is larger than " + LARGEST / 1_000_000 + " MB", null);
		}
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			return new PluginXml(factory.createXMLStreamReader(new ByteArrayInputStream(content)), contributor, words).extensions();
		} catch (XMLStreamException e) {
			throw new Fault("its plugin.xml cannot be read at line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNumber()), e);
		}
	}

	private List<Contribution> extensions() throws XMLStreamException {
		List<Contribution> found = new ArrayList<>();
		int depth = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				String point = depth == 1 && xml.getLocalName().equals("extension") ? xml.getAttributeValue(null, "point") : null;
				if (point == null) {
					depth++;
				} else {
					found.addAll(children(point, depth + 1));
				}
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
		return found;
	}

	/** Leaves the reader at the end of the element that it stands at. */
	private List<Contribution> children(String point, int depth) throws XMLStreamException {
		if (depth > DEEPEST) {
			throw new XMLStreamException("nested too deeply", xml.getLocation());
		}
		List<Contribution> found = new ArrayList<>();
		for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				String name = xml.getLocalName();
				Map<String, String> attributes = new HashMap<>();
				for (int i = 0; i < xml.getAttributeCount(); i++) {
					attributes.put(xml.getAttributeLocalName(i), words.apply(xml.getAttributeValue(i)));
				}
				found.add(new Contribution(point, name, attributes, children(point, depth + 1), contributor));
			}
		}
		return found;
	}
}
