package org.parkwright.model.internal;

import java.util.Map;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** 0.9 to 1.0: the names of attributes of energy units lose their units, which annotations of the metamodel state. */
final class CapacityWithoutUnit implements Migration {
	private static final Map<String, String> NEW_NAMES = Map.of(
			"power_MW", "capacity",
			"hours_h", "hours",
			"hpr", "heatToPower");

	@Override
	public String from() {
		return "0.9";
	}

	@Override
	public String to() {
		return "1.0";
	}

	@Override
	public XMLFilterImpl filter() {
		return new XMLFilterImpl() {
			@Override
			public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
				super.startElement(uri, localName, name, "units".equals(localName) ? renamed(attributes) : attributes);
			}
		};
	}

	private static Attributes renamed(Attributes old) {
		AttributesImpl attributes = new AttributesImpl(old);
		for (int i = 0; i < attributes.getLength(); i++) {
			String name = NEW_NAMES.get(attributes.getQName(i));
			if (name != null) {
				attributes.setLocalName(i, name);
				attributes.setQName(i, name);
			}
		}
		return attributes;
	}
}
