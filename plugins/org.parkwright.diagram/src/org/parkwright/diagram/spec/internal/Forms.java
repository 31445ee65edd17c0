package org.parkwright.diagram.spec.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes and features that a specification may use, read from {@code forms.txt} beside this class. */
final class Forms {

	enum Kind {
		TEXT, EXPRESSION, BOOLEAN, INTEGER, REAL, TYPE, FEATURE, PATH, ENUM, CHILD, REFERENCE
	}

	/** @param target the form of a child or reference; @param literals those of an enumeration */
	record Feature(String name, Kind kind, boolean many, boolean required, String target, List<String> literals) {
	}

	/** @param ancestors names of this form and all it mixes in; @param uri empty for a mixin */
	record Form(String name, String uri, String className, Set<String> ancestors, Map<String, Feature> features) {

		boolean is(String other) {
			return ancestors.contains(other);
		}

		boolean isMixin() {
			return uri.isEmpty();
		}
	}

	static final Forms KNOWN = new Forms();

	private final Map<String, String> uris = new HashMap<>();
	private final Map<String, Form> byName = new LinkedHashMap<>();
	private final Map<String, Form> byQualifiedName = new HashMap<>();

	private Forms() {
		try (InputStream in = Forms.class.getResourceAsStream("forms.txt");
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			Form[] current = new Form[1];
			reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
					.forEach(line -> current[0] = read(line, current[0]));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Form read(String line, Form current) {
		String[] words = line.strip().split("\\s+");
		if (words[0].equals("@")) {
			uris.put(words[1], words[2]);
			return null;
		}
		if (line.startsWith("  ")) {
			current.features.put(words[0], feature(words));
			return current;
		}
		Set<String> ancestors = new LinkedHashSet<>(Set.of(words[0]));
		Map<String, Feature> features = new LinkedHashMap<>();
		for (int i = 2; i < words.length; i++) {
			Form mixed = byName.get(words[i]);
			ancestors.addAll(mixed.ancestors);
			features.putAll(mixed.features);
		}
		int dot = words[0].indexOf('.');
		String uri = dot < 0 ? "" : uris.get(words[0].substring(0, dot));
		Form form = new Form(words[0], uri, words[0].substring(dot + 1), ancestors, features);
		byName.put(form.name, form);
		byQualifiedName.put(uri + "#" + form.className, form);
		return form;
	}

	private static Feature feature(String[] words) {
		String kind = words[1];
		boolean structural = kind.startsWith("+") || kind.startsWith("->");
		String last = words[words.length - 1];
		boolean required = last.endsWith("!");
		String plain = required ? last.substring(0, last.length() - 1) : last;
		if (structural) {
			return new Feature(words[0], kind.startsWith("+") ? Kind.CHILD : Kind.REFERENCE, kind.endsWith("*"), required,
					plain, List.of());
		}
		int equals = plain.indexOf('=');
		String type = equals < 0 ? plain : plain.substring(0, equals);
		if (type.startsWith("enum")) {
			String literals = type.substring(type.indexOf('(') + 1, type.length() - 1);
			return new Feature(words[0], Kind.ENUM, type.startsWith("enum*"), required, "", List.of(literals.split("\\|")));
		}
		boolean many = type.endsWith("*");
		String name = many ? type.substring(0, type.length() - 1) : type;
		return new Feature(words[0], Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT)), many, required, "", List.of());
	}

	Form named(String name) {
		return byName.get(name);
	}

	Form find(String uri, String className) {
		return byQualifiedName.get(uri + "#" + className);
	}

	boolean knowsNamespace(String uri) {
		return uris.containsValue(uri);
	}

	/** @return the name most like a misspelt one, or null if none is close */
	static String nearest(String name, Iterable<String> names) {
		String best = null;
		int least = 3;
		for (String candidate : names) {
			int distance = distance(name.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
			if (distance < least) {
				least = distance;
				best = candidate;
			}
		}
		return best;
	}

	private static int distance(String a, String b) {
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int above = row[j];
				int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
				diagonal = above;
			}
		}
		return row[b.length()];
	}
}
