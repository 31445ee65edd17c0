package org.parkwright.symbiosis.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.symbiosis.Distances;
import org.parkwright.symbiosis.ExchangeFilter;
import org.parkwright.symbiosis.ExchangeNetwork;

/** Writes the network of exchanges, of any state, for programs that analyse and draw networks. */
public final class GraphmlExporter implements Exporter {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
	private static final TransferDescription DESCRIPTION = TransferDescription.of("graphml", "Network of exchanges (GraphML)",
			"Write who exchanges what with whom, for programs that analyse networks", new FileKind("graphml", "GraphML"));
	/** Attributes of actors by name, with their types. */
	private static final Map<String, String> OF_NODES = attributes("name", "string", "kind", "string", "latitude", "double", "longitude", "double");
	private static final Map<String, String> OF_EDGES = attributes("label", "string", "exchangeKind", "string", "state", "string", "material", "string", "quantity", "double", "unit",
			"string", "start", "int", "end", "int", "distanceKm", "double");

	private static Map<String, String> attributes(String... namesAndTypes) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < namesAndTypes.length; i += 2) {
			attributes.put(namesAndTypes[i], namesAndTypes[i + 1]);
		}
		return attributes;
	}

	@Override
	public TransferDescription description() {
		return DESCRIPTION;
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		ExchangeNetwork network = ExchangeNetwork.of(model, ExchangeFilter.IMPLEMENTED.of(EnumSet.allOf(ExchangeState.class)));
		return Map.of(file.getFileName().toString(), out -> write(network, out));
	}

	private static void write(ExchangeNetwork network, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement("graphml");
			xml.writeDefaultNamespace(NAMESPACE);
			keys(xml, "node", OF_NODES);
			keys(xml, "edge", OF_EDGES);
			xml.writeStartElement("graph");
			xml.writeAttribute("edgedefault", "directed");
			for (Actor actor : network.actors()) {
				xml.writeStartElement("node");
				xml.writeAttribute("id", actor.getId());
				data(xml, OF_NODES, actor.getName(), actor.eClass().getName(), actor.getLatitude(), actor.getLongitude());
				xml.writeEndElement();
			}
			for (ExchangeNetwork.Link link : network.links()) {
				edge(xml, link, network.actors().get(link.from()), network.actors().get(link.to()));
			}
			xml.writeEndElement();
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private static void keys(XMLStreamWriter xml, String of, Map<String, String> attributes) throws XMLStreamException {
		for (Map.Entry<String, String> each : attributes.entrySet()) {
			xml.writeEmptyElement("key");
			xml.writeAttribute("id", each.getKey());
			xml.writeAttribute("for", of);
			xml.writeAttribute("attr.name", each.getKey());
			xml.writeAttribute("attr.type", each.getValue());
		}
	}

	private static void edge(XMLStreamWriter xml, ExchangeNetwork.Link link, Actor from, Actor to) throws XMLStreamException {
		Exchange exchange = link.exchange();
		double distance = Distances.of(exchange);
		xml.writeStartElement("edge");
		xml.writeAttribute("id", exchange.getId());
		xml.writeAttribute("source", from.getId());
		xml.writeAttribute("target", to.getId());
		data(xml, OF_EDGES, exchange.getName(), exchange.getKind().getLiteral(), exchange.getState().getLiteral(), SymbiosisTables.label(link.material()), exchange.getQuantity(),
				exchange.getUnit(), exchange.getStartYear(), exchange.getEndYear(), Double.isNaN(distance) ? null : distance);
		xml.writeEndElement();
	}

	/** What is unknown is left out. */
	private static void data(XMLStreamWriter xml, Map<String, String> attributes, Object... values) throws XMLStreamException {
		int index = 0;
		for (String key : attributes.keySet()) {
			Object value = values[index++];
			if (value != null) {
				xml.writeStartElement("data");
				xml.writeAttribute("key", key);
				xml.writeCharacters(value.toString());
				xml.writeEndElement();
			}
		}
	}
}
