package org.parkwright.design.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a specification, and what their references lead to. */
final class Specification {

	private static final Pattern STEP = Pattern.compile("@(\\w+)(?:\\.(\\d+)|\\[name='([^']*)'\\])?");

	private final Metamodel metamodel;
	private final Map<String, Node> roots = new LinkedHashMap<>();
	private final Map<String, Map<String, Node>> ids = new HashMap<>();
	private final List<Node> all = new ArrayList<>();
	private final Map<String, Map<Node, List<Node>>> referrers = new HashMap<>();

	Specification(Metamodel metamodel) {
		this.metamodel = metamodel;
	}

	void add(Node root) {
		roots.put(root.file, root);
		Map<String, Node> named = ids.computeIfAbsent(root.file, file -> new HashMap<>());
		root.all().forEach(node -> {
			all.add(node);
			named.putIfAbsent(node.get("xmi:id"), node);
		});
	}

	Metamodel metamodel() {
		return metamodel;
	}

	Stream<Node> roots() {
		return roots.values().stream();
	}

	/** @return all elements of all files */
	Stream<Node> all() {
		return all.stream();
	}

	Stream<Node> all(String typeName) {
		return all().filter(node -> metamodel.isA(node.type, typeName));
	}

	/** @return whether an element stands for a reference to another and not for one of its own */
	static boolean isReference(Node node) {
		return node.get("href") != null;
	}

	/** @return the elements that a feature refers to; those that cannot be found are left out */
	List<Node> targets(Node node, String feature) {
		List<Node> targets = new ArrayList<>();
		node.list(feature).stream().map(reference -> resolve(node, reference)).forEach(targets::add);
		node.children(feature).filter(Specification::isReference).map(child -> resolve(child, child.get("href")))
				.forEach(targets::add);
		targets.removeIf(target -> target == null);
		return targets;
	}

	/** @return the elements that refer to this one by a feature; all files must have been added before */
	Stream<Node> referrers(Node target, String feature) {
		return referrers.computeIfAbsent(feature, this::index).getOrDefault(target, List.of()).stream();
	}

	private Map<Node, List<Node>> index(String feature) {
		Map<Node, List<Node>> index = new HashMap<>();
		all().filter(node -> node.has(feature)).forEach(node -> targets(node, feature)
				.forEach(target -> index.computeIfAbsent(target, key -> new ArrayList<>()).add(node)));
		return index;
	}

	/** @return the element a reference leads to, or null */
	Node resolve(Node from, String reference) {
		int hash = reference.indexOf('#');
		Node root = roots.get(hash <= 0 ? from.file : reference.substring(0, hash));
		String fragment = reference.substring(hash + 1);
		if (root == null) {
			return null;
		}
		if (!fragment.startsWith("/")) {
			return ids.get(root.file).get(fragment);
		}
		return fragment.startsWith("//") ? walk(root, fragment.substring(2)) : null;
	}

	private static Node walk(Node root, String path) {
		Node at = root;
		for (String step : path.split("/(?=@)")) {
			Matcher matcher = STEP.matcher(step);
			if (at == null || !matcher.matches()) {
				return null;
			}
			List<Node> children = at.children(matcher.group(1)).toList();
			int index = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
			String name = matcher.group(3) == null ? null : matcher.group(3).replace("%20", " ");
			at = name != null ? children.stream().filter(child -> name.equals(child.get("name"))).findFirst().orElse(null)
					: index < children.size() ? children.get(index) : null;
		}
		return at;
	}

	/** @return the representation an element is part of, or null */
	Node representation(Node node) {
		return node.ancestors().filter(at -> metamodel.isA(at.type, "RepresentationDescription")).findFirst().orElse(null);
	}

	/** @return the viewpoint an element is part of, or null */
	Node viewpoint(Node node) {
		return node.ancestors().filter(at -> metamodel.isA(at.type, "Viewpoint")).findFirst().orElse(null);
	}
}
