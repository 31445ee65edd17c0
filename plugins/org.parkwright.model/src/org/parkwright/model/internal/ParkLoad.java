package org.parkwright.model.internal;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.parkwright.model.LoadFault.Kind;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Reads a park file with the parser of the JDK, which is kept from reading anything else. */
public final class ParkLoad extends XMILoadImpl {
	private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";
	/** Begins what the parser says where something is larger than it takes; it names settings of Java. */
	private static final String LIMIT = "JAXP";
	private static final String[] REFUSED = {
			"http://xml.org/sax/features/external-general-entities",
			"http://xml.org/sax/features/external-parameter-entities",
			"http://apache.org/xml/features/nonvalidating/load-external-dtd" };

	/** @param helper of the resource to be loaded */
	public ParkLoad(XMLHelper helper) {
		super(helper);
	}

	@Override
	public void load(XMLResource resource, InputStream input, Map<?, ?> options) throws IOException {
		load(resource, new InputSource(new BufferedInputStream(input, 1 << 16)), options);
	}

	@Override
	public void load(XMLResource resource, InputSource input, Map<?, ?> options) throws IOException {
		Faults faults = new Faults(resource);
		ParkHandler handler = new ParkHandler(resource, helper, options, faults);
		FileGate gate = new FileGate(faults, handler);
		input.setSystemId(String.valueOf(resource.getURI()));
		try {
			XMLReader reader = newReader();
			reader.setContentHandler(gate);
			reader.setErrorHandler(gate);
			reader.setEntityResolver((publicId, systemId) -> {
				throw new SAXException("entities are not read");
			});
			reader.setProperty(LEXICAL_HANDLER, gate);
			reader.parse(input);
		} catch (Faults.Stop stop) {
			resource.getContents().clear();
		} catch (SAXParseException e) {
			notXml(faults, gate, e.getMessage(), e.getLineNumber(), e.getColumnNumber());
		} catch (CharConversionException e) {
			notXml(faults, gate, e.getMessage(), faults.line(), faults.column());
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException("the XML parser of the JDK failed", e);
		}
	}

	private static void notXml(Faults faults, FileGate gate, String reason, int line, int column) {
		if (!gate.started() && line <= 1 && column <= 1) {
			faults.error(Kind.EMPTY, "the file is empty or begins with something that is no XML; restore it from a copy", 1, 1);
		} else if (reason.startsWith(LIMIT)) {
			faults.error(Kind.NOT_XML, "the file is damaged here: it has a name of more than 1,000 characters, or more attributes in an element"
					+ " than are read; restore it from a copy or correct it in a text editor", line, column);
		} else {
			faults.error(Kind.NOT_XML, "the file is damaged or cut off here: " + reason
					+ " Restore it from a copy or correct it in a text editor", line, column);
		}
	}

	private static XMLReader newReader() throws ParserConfigurationException, SAXException {
		SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		for (String feature : REFUSED) {
			factory.setFeature(feature, false);
		}
		return factory.newSAXParser().getXMLReader();
	}
}
