package org.parkwright.design.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one file and gives every element its class in the metamodel. */
final class SpecificationReader {

	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
	private static final String XMI = "http://www.omg.org/XMI";

	private final Metamodel metamodel;
	private final Findings findings;

	SpecificationReader(Metamodel metamodel, Findings findings) {
		this.metamodel = metamodel;
		this.findings = findings;
	}

	/** @return the root element */
	Node read(Path path) {
		XMLInputFactory factory = XMLInputFactory.newInstance();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		try (InputStream in = Files.newInputStream(path)) {
			XMLStreamReader reader = factory.createXMLStreamReader(in);
			Node root = null;
			Node at = null;
			while (reader.hasNext()) {
				int event = reader.next();
				if (event == XMLStreamConstants.START_ELEMENT) {
					at = start(reader, path.getFileName().toString(), at);
					root = root == null ? at : root;
				} else if (event == XMLStreamConstants.END_ELEMENT) {
					at = at.parent;
				} else if (event == XMLStreamConstants.CHARACTERS && at != null) {
					at.text.append(reader.getText());
				}
			}
			return root;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (XMLStreamException e) {
			throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
		}
	}

	private Node start(XMLStreamReader reader, String file, Node parent) {
		Node node = new Node(file, reader.getLocation().getLineNumber(), reader.getLocalName(), parent);
		if (parent != null) {
			parent.children.add(node);
		}
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			String uri = reader.getAttributeNamespace(i);
			String prefix = XSI.equals(uri) ? "xsi:" : XMI.equals(uri) ? "xmi:" : "";
			if (prefix.isEmpty() && uri != null && !uri.isEmpty()) {
				findings.add(Fault.UNKNOWN_NAMESPACE, node, "the attribute " + reader.getAttributeLocalName(i) + " is of " + uri);
			}
			node.attributes.put(prefix + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
		}
		node.type = parent == null ? named(node, reader.getNamespaceURI(), reader.getLocalName())
				: contained(reader, node);
		return node;
	}

	private Metamodel.Type contained(XMLStreamReader reader, Node node) {
		if (node.parent.type == null) {
			return null;
		}
		Metamodel.Feature feature = metamodel.feature(node.parent.type, node.tag);
		if (feature == null) {
			findings.add(Fault.UNKNOWN_ELEMENT, node, node.tag + " is no part of " + node.parent.type.name());
			return null;
		}
		Metamodel.Type declared = metamodel.typeOf(feature);
		String given = node.get("xsi:type");
		if (given == null) {
			if (declared != null && declared.isAbstract() && feature.reference()) {
				findings.add(Fault.UNKNOWN_TYPE, node, node.tag + " needs xsi:type, " + declared.name() + " is abstract");
			}
			return declared;
		}
		int colon = given.indexOf(':');
		String uri = reader.getNamespaceURI(colon < 0 ? "" : given.substring(0, colon));
		Metamodel.Type type = named(node, uri, given.substring(colon + 1));
		if (type != null && !metamodel.conforms(type, declared)) {
			findings.add(Fault.UNKNOWN_TYPE, node, given + " cannot stand in " + node.tag);
		}
		return type;
	}

	private Metamodel.Type named(Node node, String uri, String name) {
		Metamodel.Type type = metamodel.type(uri, name);
		if (type == null) {
			boolean namespace = uri == null || !metamodel.knowsUri(uri);
			findings.add(namespace ? Fault.UNKNOWN_NAMESPACE : Fault.UNKNOWN_TYPE, node,
					namespace ? "no metamodel of Sirius has the namespace " + uri : name + " is no class of " + uri);
		} else if (type.isAbstract()) {
			findings.add(Fault.UNKNOWN_TYPE, node, name + " is abstract");
		}
		return type;
	}
}
