package org.parkwright.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.units.Units;

/**
 * The files of the catalogue: libraries, parts of cost, scenario files and example projects that Parkwright and plug-ins bring. What cannot be
 * used is told with the name of its plug-in and left out.
 *
 * @since 0.2
 */
public final class CatalogueFiles {

	/** Extension point of the files. */
	public static final String EXTENSION_POINT = "org.parkwright.core.catalogue";

	/** Ending of scenario files, with the dot. */
	private static final String SCENARIO = ".scenario";

	/**
	 * A file that is brought.
	 *
	 * @param name     its name without folders
	 * @param title    what it holds; empty if that is not said
	 * @param origin   who brings it, for messages and to tell apart what belongs together
	 * @param place    where it is read
	 * @param currency in whose place that of a park may be written, as no amount in it is a price yet; empty if its amounts are what they are
	 */
	public record CatalogueFile(String name, String title, String origin, URL place, String currency) {

		/** @return its text */
		public String text() throws IOException {
			try (InputStream in = place.openStream()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
		}

		/**
		 * @param model of the park that it is for, or null
		 * @return its text, in the currency of the model where its own is but a place for one
		 */
		public String text(EipModel model) throws IOException {
			String wanted = model == null || model.getCurrency() == null ? "" : model.getCurrency().strip();
			return currency.isEmpty() || !Units.isCurrency(wanted) ? text() : text().replaceAll("\\b" + currency + "\\b", wanted);
		}
	}

	/**
	 * A project to begin with.
	 *
	 * @param id    name of the project that is made of it
	 * @param title what a user chooses
	 * @param files its files, that to be opened first before the others; no two of one name
	 */
	public record Example(String id, String title, List<CatalogueFile> files) {

		public Example {
			files = List.copyOf(files);
		}

		/** @return the file of a name */
		public Optional<CatalogueFile> file(String name) {
			return files.stream().filter(file -> file.name().equals(name)).findFirst();
		}
	}

	private static final class Known {
		static final List<CatalogueFile> SCENARIOS = scenarios(Contributions.elements(EXTENSION_POINT));
		static final List<CatalogueFile> COSTS = costs(Contributions.elements(EXTENSION_POINT));
		static final List<Example> EXAMPLES = examples(Contributions.elements(EXTENSION_POINT));
	}

	private CatalogueFiles() {
	}

	/** @return scenario files with measures, factor and price sets or indicators, the shipped ones first, no two of one name */
	public static List<CatalogueFile> scenarios() {
		return Known.SCENARIOS;
	}

	/** @return the scenario file of a name */
	public static Optional<CatalogueFile> scenario(String name) {
		return scenarios().stream().filter(file -> file.name().equals(name)).findFirst();
	}

	/** @return scenario files whose parts of cost every scenario file sees, the shipped ones first, no two of one name */
	public static List<CatalogueFile> costs() {
		return Known.COSTS;
	}

	/** @return example projects, the shipped ones first, no two of one id */
	public static List<Example> examples() {
		return Known.EXAMPLES;
	}

	static List<CatalogueFile> scenarios(List<Contribution> elements) {
		return scenarios(elements, "scenario");
	}

	static List<CatalogueFile> costs(List<Contribution> elements) {
		return scenarios(elements, "costs");
	}

	private static List<CatalogueFile> scenarios(List<Contribution> elements, String kind) {
		return unlike(elements, kind, element -> file(element, "file").filter(file -> {
			if (!file.name().endsWith(SCENARIO)) {
				element.refuse(file.name() + " does not end in " + SCENARIO, null);
			}
			return file.name().endsWith(SCENARIO);
		}), CatalogueFile::name);
	}

	static List<Example> examples(List<Contribution> elements) {
		return unlike(elements, "example", CatalogueFiles::example, Example::id);
	}

	private static Optional<Example> example(Contribution element) {
		String id = element.attribute("id");
		String title = element.attribute("title");
		List<CatalogueFile> files = unlike(element.children(), "file", child -> file(child, "path"), CatalogueFile::name);
		boolean whole = files.size() == element.children("file").size() && !files.isEmpty();
		if (id == null || id.isBlank() || title == null || title.isBlank() || !whole) {
			element.refuse(whole ? "it needs an id and a title" : "it has no file, or not all of them", null);
			return Optional.empty();
		}
		return Optional.of(new Example(id, title, files));
	}

	private static Optional<CatalogueFile> file(Contribution element, String attribute) {
		return element.file(attribute).map(place -> {
			String path = element.attribute(attribute);
			return new CatalogueFile(path.substring(path.lastIndexOf('/') + 1), element.attributes().getOrDefault("title", ""),
					element.contributor().told(), place,
					element.attributes().getOrDefault("currency", ""));
		});
	}

	/** Of several of one key the first counts. */
	private static <T> List<T> unlike(List<Contribution> elements, String name, Function<Contribution, Optional<T>> read, Function<T, String> key) {
		Map<String, T> found = new LinkedHashMap<>();
		elements.stream().filter(element -> element.name().equals(name)).forEach(element -> read.apply(element).ifPresent(each -> {
			if (found.putIfAbsent(key.apply(each), each) != null) {
				element.refuse("there is another of the name " + key.apply(each), null);
			}
		}));
		return List.copyOf(found.values());
	}
}
