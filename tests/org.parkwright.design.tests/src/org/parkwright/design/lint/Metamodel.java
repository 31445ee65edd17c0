package org.parkwright.design.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the metamodels of Sirius accept, read from the lists beside this class. */
final class Metamodel {

	static final String DESCRIPTION = "http://www.eclipse.org/sirius/description/1.1.0";

	/** Required, but derived by Sirius from other features. */
	private static final Set<String> DERIVED = Set.of("systemColorsPalette", "allLineMappings", "allColumnMappings",
			"representationDescription");
	private static final Set<String> WITH_A_DEFAULT = Set.of("EBoolean", "EInt");

	/** A feature of a class; {@code type} is {@code nsURI#Name}, or {@code package#Name} for data types of Ecore. */
	record Feature(String name, boolean reference, boolean containment, boolean many, boolean required, String type,
			String defaultValue) {

		boolean isExpression() {
			return type.endsWith("#InterpretedExpression");
		}
	}

	/** A class of the description packages. */
	record Type(String uri, String name, boolean isAbstract, List<String> supertypes, Map<String, Feature> own) {

		String key() {
			return uri + "#" + name;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Type type && key().equals(type.key());
		}

		@Override
		public int hashCode() {
			return key().hashCode();
		}
	}

	private final Map<String, Type> types = new HashMap<>();
	private final Map<String, List<String>> literals = new HashMap<>();
	private final Map<Type, Set<Type>> ancestors = new HashMap<>();

	Metamodel() {
		rows("metamodel.tsv", row -> {
			List<String> supertypes = row[3].isEmpty() ? List.of() : List.of(row[3].split(" "));
			Type type = types.computeIfAbsent(row[0] + "#" + row[1],
					key -> new Type(row[0], row[1], row[2].equals("abstract"), supertypes, new LinkedHashMap<>()));
			if (row.length > 4 && !row[4].isEmpty()) {
				type.own.put(row[4], new Feature(row[4], row[5].equals("reference"), row[6].equals("containment"),
						row[7].equals("many"), row[8].equals("required"), row[9], row.length > 10 ? row[10] : ""));
			}
		});
		rows("enums.tsv", row -> literals.put(row[0] + "#" + row[1],
				Stream.of(row[2].split(" ")).map(pair -> pair.substring(pair.indexOf('=') + 1)).toList()));
	}

	boolean knowsUri(String uri) {
		return types.values().stream().anyMatch(type -> type.uri.equals(uri));
	}

	/** @return the class, or null */
	Type type(String uri, String name) {
		return types.get(uri + "#" + name);
	}

	/** @return the class, or null if the type of the feature is none of the description packages */
	Type typeOf(Feature feature) {
		return types.get(feature.type);
	}

	/** @return the feature of a class or one it inherits, or null */
	Feature feature(Type type, String name) {
		return features(type).stream().filter(feature -> feature.name.equals(name)).findFirst().orElse(null);
	}

	List<Feature> features(Type type) {
		List<Feature> features = new ArrayList<>();
		for (Type ancestor : ancestors(type)) {
			features.addAll(ancestor.own.values());
		}
		return features;
	}

	boolean isA(Type type, String name) {
		return type != null && ancestors(type).stream().anyMatch(ancestor -> ancestor.name.equals(name));
	}

	boolean conforms(Type type, Type to) {
		return to == null || ancestors(type).contains(to);
	}

	/** @return the literals of an enumeration, or null if the type is none */
	List<String> literals(String type) {
		return literals.get(type);
	}

	/** @return whether a file must give the feature: required, neither derived nor with a default */
	boolean mustBeGiven(Feature feature) {
		String simple = feature.type.substring(feature.type.indexOf('#') + 1);
		return feature.required && feature.defaultValue.isEmpty() && !DERIVED.contains(feature.name)
				&& !WITH_A_DEFAULT.contains(simple) && literals(feature.type) == null;
	}

	private Set<Type> ancestors(Type type) {
		return ancestors.computeIfAbsent(type, this::inherited);
	}

	private Set<Type> inherited(Type type) {
		Set<Type> found = new LinkedHashSet<>();
		Set<String> open = new HashSet<>(Set.of(type.key()));
		while (!open.isEmpty()) {
			String key = open.iterator().next();
			open.remove(key);
			Type at = types.get(key);
			if (at != null && found.add(at)) {
				open.addAll(at.supertypes);
			}
		}
		return found;
	}

	private static void rows(String name, Consumer<String[]> each) {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(Metamodel.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
			reader.lines().skip(1).forEach(line -> each.accept(line.split("\t", -1)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
