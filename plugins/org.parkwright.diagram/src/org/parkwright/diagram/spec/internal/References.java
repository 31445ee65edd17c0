package org.parkwright.diagram.spec.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.internal.OdesignReader.OdesignFile;
import org.parkwright.diagram.spec.internal.SpecElement.Link;

/** Resolves references within and between the files of a specification: by name path, position and xmi:id. */
final class References {

	private static final Pattern STEP = Pattern.compile("@(\\w+)(?:\\.(\\d{1,9})|\\[name='((?:[^']|'(?!\\]))*+)'\\])?");

	private final Map<String, OdesignFile> files = new LinkedHashMap<>();
	private final Problems problems;

	References(Problems problems) {
		this.problems = problems;
	}

	void add(OdesignFile file) {
		files.put(file.name(), file);
	}

	Iterable<OdesignFile> files() {
		return files.values();
	}

	/** @return the targets of a feature that have a form; others are told and left out */
	List<SpecElement> targets(SpecElement from, String feature) {
		List<SpecElement> targets = new ArrayList<>();
		for (Link link : from.links(feature)) {
			SpecElement target = target(from, feature, link);
			if (target != null) {
				targets.add(target);
			}
		}
		return targets;
	}

	SpecElement target(SpecElement from, String feature) {
		List<SpecElement> targets = targets(from, feature);
		return targets.isEmpty() ? null : targets.get(0);
	}

	private SpecElement target(SpecElement from, String feature, Link link) {
		SpecElement target = find(from.file(), link);
		String wanted = from.form.features().get(feature).target();
		if (target != null && !target.is(wanted)) {
			problems.error("spec.reference", link.place(), "The reference " + feature + " leads to a "
					+ target.form.className() + ", which cannot stand there: " + link.uri());
			return null;
		}
		return target;
	}

	private SpecElement find(String fromFile, Link link) {
		String uri = link.uri();
		int hash = uri.indexOf('#');
		String path = hash < 0 ? "" : decoded(uri.substring(0, hash));
		String fragment = hash < 0 ? uri : uri.substring(hash + 1);
		OdesignFile file = files.get(path.isEmpty() ? fromFile : resolved(fromFile, path));
		if (file == null) {
			dangling(link, "there is no file " + path + " in this specification");
			return null;
		}
		SpecElement target = fragment.startsWith("/") ? byPath(file.group(), fragment, link)
				: file.byXmiId().get(fragment);
		if (target == null && !fragment.startsWith("/")) {
			dangling(link, "no element has this xmi:id");
		}
		return target;
	}

	private void dangling(Link link, String why) {
		problems.error("spec.reference", link.place(), "The reference leads nowhere: " + link.uri() + " (" + why + "). "
				+ "A blank inside a name must be written %20.");
	}

	private SpecElement byPath(SpecElement group, String fragment, Link link) {
		SpecElement at = group;
		Matcher step = STEP.matcher(fragment);
		int end = fragment.startsWith("//") ? 2 : 1;
		while (end < fragment.length()) {
			if (!step.find(end) || step.start() != end) {
				dangling(link, "'" + fragment.substring(end) + "' is no step of a path");
				return null;
			}
			at = step(at, step);
			if (at == null) {
				dangling(link, "nothing at " + step.group());
				return null;
			}
			end = step.end();
			if (end < fragment.length() && fragment.charAt(end) == '/') {
				end++;
			}
		}
		return at;
	}

	private static SpecElement step(SpecElement at, Matcher step) {
		List<SpecElement> children = at.children(step.group(1));
		if (step.group(3) != null) {
			String name = decoded(step.group(3));
			return children.stream().filter(child -> child.name().equals(name)).findFirst().orElse(null);
		}
		int index = step.group(2) == null ? 0 : Integer.parseInt(step.group(2));
		return children.stream().filter(child -> child.index == index).findFirst().orElse(null);
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			return text;
		}
	}

	/** @return a path relative to a file's folder, made plain; {@code platform:/plugin/} counts as the root */
	static String resolved(String fromFile, String path) {
		if (path.startsWith("platform:/plugin/")) {
			return path.substring("platform:/plugin".length());
		}
		int slash = fromFile.lastIndexOf('/');
		String joined = path.startsWith("/") || slash < 0 ? path : fromFile.substring(0, slash + 1) + path;
		List<String> parts = new ArrayList<>();
		for (String part : joined.split("/", -1)) {
			if (part.equals("..") && !parts.isEmpty()) {
				parts.remove(parts.size() - 1);
			} else if (!part.equals(".")) {
				parts.add(part);
			}
		}
		return String.join("/", parts);
	}
}
