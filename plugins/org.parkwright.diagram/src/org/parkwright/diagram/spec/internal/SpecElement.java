package org.parkwright.diagram.spec.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.spec.internal.Forms.Form;

/** An element of an {@code .odesign} file whose form is known, with attributes, children and references by feature. */
final class SpecElement {

	/** A reference as written: a place in a file, with the type it claims. */
	record Link(String uri, String type, Place place) {
	}

	final Form form;
	final SpecElement parent;
	final String feature;
	final int index;
	final Place place;
	final Map<String, String> attributes = new LinkedHashMap<>();
	final Map<String, List<String>> values = new LinkedHashMap<>();
	final Map<String, List<SpecElement>> children = new LinkedHashMap<>();
	final Map<String, List<Link>> links = new LinkedHashMap<>();

	SpecElement(Form form, SpecElement parent, String feature, int index, Place place) {
		this.form = form;
		this.parent = parent;
		this.feature = feature;
		this.index = index;
		this.place = place;
	}

	boolean is(String formName) {
		return form.is(formName);
	}

	String file() {
		return place.file();
	}

	String text(String name) {
		return attributes.getOrDefault(name, "");
	}

	String text(String name, String fallback) {
		return attributes.getOrDefault(name, fallback);
	}

	String name() {
		return text("name");
	}

	boolean truth(String name, boolean fallback) {
		return attributes.containsKey(name) ? attributes.get(name).equals("true") : fallback;
	}

	int integer(String name, int fallback) {
		return attributes.containsKey(name) ? Integer.parseInt(attributes.get(name)) : fallback;
	}

	List<String> values(String name) {
		return values.getOrDefault(name, List.of());
	}

	List<SpecElement> children(String name) {
		return children.getOrDefault(name, List.of());
	}

	SpecElement child(String name) {
		List<SpecElement> all = children(name);
		return all.isEmpty() ? null : all.get(0);
	}

	List<Link> links(String name) {
		return links.getOrDefault(name, List.of());
	}

	Place place(String part) {
		return place.part(part);
	}

	SpecElement root() {
		return parent == null ? this : parent.root();
	}

	SpecElement above(String formName) {
		SpecElement at = this;
		while (at != null && !at.is(formName)) {
			at = at.parent;
		}
		return at;
	}

	void addChild(SpecElement child) {
		children.computeIfAbsent(child.feature, name -> new ArrayList<>()).add(child);
	}

	void addLink(String name, Link link) {
		links.computeIfAbsent(name, key -> new ArrayList<>()).add(link);
	}
}
