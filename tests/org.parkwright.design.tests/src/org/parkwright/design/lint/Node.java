package org.parkwright.design.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An element of a specification: the tag is the feature of its parent that holds it. */
final class Node {

	final String file;
	final int line;
	final String tag;
	final Node parent;
	/** Null if the element, its type or one of its ancestors is not known. */
	Metamodel.Type type;
	/** By qualified name as written, but {@code xmi:} and {@code xsi:} for these two namespaces. */
	final Map<String, String> attributes = new LinkedHashMap<>();
	final List<Node> children = new ArrayList<>();
	final StringBuilder text = new StringBuilder();

	Node(String file, int line, String tag, Node parent) {
		this.file = file;
		this.line = line;
		this.tag = tag;
		this.parent = parent;
	}

	/** @return the attribute, or null if it is not given; an empty one is not given */
	String get(String attribute) {
		String value = attributes.get(attribute);
		return value == null || value.isEmpty() ? null : value;
	}

	/** @return the values of an attribute with several, none if it is not given */
	List<String> list(String attribute) {
		String value = get(attribute);
		return value == null ? List.of() : List.of(value.trim().split("\\s+"));
	}

	boolean has(String feature) {
		return get(feature) != null || children(feature).findAny().isPresent();
	}

	Stream<Node> children(String feature) {
		return children.stream().filter(child -> child.tag.equals(feature));
	}

	/** @return this element and all below it, in the order of the file */
	Stream<Node> all() {
		return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
	}

	/** @return this element and those around it, inner ones first */
	Stream<Node> ancestors() {
		return Stream.iterate(this, node -> node != null, node -> node.parent);
	}

	String name() {
		return get("name") == null ? tag : get("name");
	}

	boolean is(String typeName) {
		return type != null && type.name().equals(typeName);
	}
}
