package org.parkwright.model.internal;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.model.LoadFault.Kind;
import org.parkwright.model.ParkResource;
import org.parkwright.model.park.ParkPackage;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stands between the parser and the reader of the model: refuses document types and files that are no parks, puts the
 * migrations in between that an older file needs, and tells where an event begins, since a parser tells where it ends.
 */
final class FileGate extends DefaultHandler2 {
	private static final String NAMESPACE_STEM = ParkPackage.eNS_URI.substring(0, ParkPackage.eNS_URI.lastIndexOf('/') + 1);
	private static final String VERSION_ATTRIBUTE = "schemaVersion";

	private final Faults faults;
	private final ContentHandler reader;
	private final List<String[]> rootMappings = new ArrayList<>();
	private final Start start = new Start();
	private Locator parser;
	private ContentHandler next;
	private boolean migrated;

	FileGate(Faults faults, ContentHandler reader) {
		this.faults = faults;
		this.reader = reader;
		faults.setLocator(start);
	}

	/** @return whether any element has been read */
	boolean started() {
		return next != null;
	}

	@Override
	public void setDocumentLocator(Locator locator) {
		parser = locator;
		reader.setDocumentLocator(start);
	}

	@Override
	public void startDTD(String name, String publicId, String systemId) throws SAXException {
		start.lineOnly();
		throw faults.stop(Kind.DOCTYPE, "the file has a DOCTYPE, which a park file must not have, as it can name other files "
				+ "and addresses to read; remove the declaration if you trust the file");
	}

	@Override
	public void startPrefixMapping(String prefix, String uri) throws SAXException {
		if (next == null) {
			rootMappings.add(new String[] { prefix, uri });
		} else {
			next.startPrefixMapping(prefix, current(uri));
		}
	}

	@Override
	public void endPrefixMapping(String prefix) throws SAXException {
		next.endPrefixMapping(prefix);
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
		if (next == null) {
			start.lineOnly();
			open(uri, name, attributes);
			next.startElement(current(uri), localName, name, migrated ? currentVersion(attributes) : attributes);
		} else {
			next.startElement(current(uri), localName, name, attributes);
		}
		start.move();
	}

	@Override
	public void endElement(String uri, String localName, String name) throws SAXException {
		next.endElement(current(uri), localName, name);
		start.move();
	}

	@Override
	public void characters(char[] text, int offset, int length) throws SAXException {
		next.characters(text, offset, length);
		start.moveBehindText();
	}

	@Override
	public void ignorableWhitespace(char[] text, int offset, int length) throws SAXException {
		next.ignorableWhitespace(text, offset, length);
		start.moveBehindText();
	}

	@Override
	public void processingInstruction(String target, String data) throws SAXException {
		start.move();
	}

	@Override
	public void comment(char[] text, int offset, int length) throws SAXException {
		start.move();
	}

	@Override
	public void endDocument() throws SAXException {
		next.endDocument();
	}

	private void open(String uri, String name, Attributes attributes) throws SAXException {
		if (!uri.startsWith(NAMESPACE_STEM)) {
			throw faults.stop(Kind.NOT_A_PARK, "the file is no park: its outermost element is <" + name
					+ ">; choose a file that Parkwright has written");
		}
		String stated = attributes.getValue(VERSION_ATTRIBUTE);
		String version = stated == null || stated.isBlank() ? uri.substring(NAMESPACE_STEM.length()) : stated.strip();
		if (Migrations.newer(version)) {
			throw faults.stop(Kind.NEWER_VERSION, "the file is of schema version " + version + ", this program reads up to "
					+ ParkResource.SCHEMA_VERSION + "; install a newer Parkwright to open it");
		}
		List<Migration> steps = Migrations.since(version);
		if (steps == null) {
			throw faults.stop(Kind.TOO_OLD_VERSION, "there is no way to bring a file of schema version '" + version + "' to "
					+ ParkResource.SCHEMA_VERSION + "; open and save it with an older Parkwright first");
		}
		migrated = !steps.isEmpty();
		if (migrated) {
			faults.warning(Kind.MIGRATED, "the file is of schema version " + version + " and has been brought to "
					+ ParkResource.SCHEMA_VERSION + "; saving it writes the new version", start.getLineNumber(), start.getColumnNumber());
		}
		next = chain(steps);
		next.setDocumentLocator(start);
		next.startDocument();
		for (String[] mapping : rootMappings) {
			next.startPrefixMapping(mapping[0], current(mapping[1]));
		}
	}

	private ContentHandler chain(List<Migration> steps) {
		ContentHandler last = reader;
		for (Migration step : steps.reversed()) {
			XMLFilterImpl filter = step.filter();
			filter.setContentHandler(last);
			last = filter;
		}
		return last;
	}

	private static String current(String uri) {
		return uri.startsWith(NAMESPACE_STEM) ? ParkPackage.eNS_URI : uri;
	}

	private static Attributes currentVersion(Attributes old) {
		AttributesImpl attributes = new AttributesImpl(old);
		int version = attributes.getIndex(VERSION_ATTRIBUTE);
		if (version >= 0) {
			attributes.setValue(version, ParkResource.SCHEMA_VERSION);
		}
		return attributes;
	}

	/** The place where the current event begins, which is where the one before has ended. */
	private final class Start implements Locator2 {
		private int line = 1;
		private int column = 1;

		void move() {
			line = parser.getLineNumber();
			column = parser.getColumnNumber();
		}

		/** The parser has read the "<" behind a text when it reports the text. */
		void moveBehindText() {
			move();
			column = Math.max(1, column - 1);
		}

		/** Nothing is reported before the first markup, so only its line is known. */
		void lineOnly() {
			line = parser.getLineNumber();
			column = 1;
		}

		@Override
		public int getLineNumber() {
			return line;
		}

		@Override
		public int getColumnNumber() {
			return column;
		}

		@Override
		public String getPublicId() {
			return parser == null ? null : parser.getPublicId();
		}

		@Override
		public String getSystemId() {
			return parser == null ? null : parser.getSystemId();
		}

		@Override
		public String getXMLVersion() {
			return "1.0";
		}

		@Override
		public String getEncoding() {
			return parser instanceof Locator2 known ? known.getEncoding() : null;
		}
	}
}
