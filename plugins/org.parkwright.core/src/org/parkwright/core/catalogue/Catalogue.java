package org.parkwright.core.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.FuelKind;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.Technology;
import org.parkwright.model.park.TechnologyKind;

/**
 * What may be named as a fuel, a technology or a grid: a value taken from the library of a model.
 *
 * @param fuels        in the order of the library
 * @param technologies in the order of the library
 * @param grids        in the order of the library
 * @since 0.1
 */
public record Catalogue(List<Entry> fuels, List<Entry> technologies, List<Entry> grids) {

	/**
	 * An entry of the catalogue.
	 *
	 * @param code  short code of unit lists, such as {@code ng}; empty if the library gives none
	 * @param name  name in the scenario language, such as {@code naturalGas}
	 * @param label what a reader sees, such as "Natural gas"
	 */
	public record Entry(String code, String name, String label) {

		/** @return whether the word is the code or the name, in capital or small letters */
		public boolean answersTo(String word) {
			return name.equalsIgnoreCase(word) || !code.isEmpty() && code.equalsIgnoreCase(word);
		}

		/** @return the entry of a library element */
		public static Entry of(CatalogueEntry element) {
			String code = text(element.getCode());
			String name = text(element.getName()).isEmpty() ? code : text(element.getName());
			String label = text(element.getDescription()).isEmpty() ? name : text(element.getDescription());
			return new Entry(code, name, label);
		}

		private static String text(String value) {
			return value == null ? "" : value.strip();
		}

		@Override
		public String toString() {
			return code.isEmpty() || code.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)) ? name
					: code + " (" + name + ")";
		}
	}

	private static final class Standard {
		static final Library LIBRARY = Libraries.merged(Contributions.elements(CatalogueFiles.EXTENSION_POINT));
		static final Catalogue CATALOGUE = of(LIBRARY);
	}

	/** Apart, since most studies name fuels and technologies and ask for nothing more. */
	private static final class Whole {
		static final Library LIBRARY = Libraries.with("factors", Standard.LIBRARY, Contributions.elements(CatalogueFiles.EXTENSION_POINT));
	}

	/** Apart from what new models own, which take over a standard when they have a value of it. */
	private static final class Standards {
		static final Library LIBRARY = Libraries.with("standards", Whole.LIBRARY, Contributions.elements(CatalogueFiles.EXTENSION_POINT));
	}

	public Catalogue {
		fuels = List.copyOf(fuels);
		technologies = List.copyOf(technologies);
		grids = List.copyOf(grids);
	}

	/** @return the catalogue that ships with Parkwright, with what plug-ins bring besides */
	public static Catalogue standard() {
		return Standard.CATALOGUE;
	}

	/** @return what the library of a model names; an empty catalogue for null */
	public static Catalogue of(Library library) {
		return library == null ? new Catalogue(List.of(), List.of(), List.of())
				: new Catalogue(entries(library.getFuels()), entries(library.getTechnologies()),
						entries(library.getGrids()));
	}

	/** @return a fresh copy of the library that ships with Parkwright, with what plug-ins bring besides, for a new model to own */
	public static Library newLibrary() {
		return EcoreUtil.copy(Whole.LIBRARY);
	}

	/**
	 * Copies the standards that parks can be held against.
	 *
	 * @return a fresh copy of the library of {@link #newLibrary()} with the sets of indicators that ship with Parkwright and that plug-ins bring, to take one from
	 * @since 0.2
	 */
	public static Library withStandards() {
		return EcoreUtil.copy(Standards.LIBRARY);
	}

	/**
	 * Says what technologies are.
	 *
	 * @param library that of a model, or null
	 * @return kinds by name, those of the library and of what the standard one has besides
	 * @since 0.2
	 */
	public static Map<String, TechnologyKind> technologyKinds(Library library) {
		return byName(library, Library::getTechnologies, Technology::getKind);
	}

	/**
	 * Says what fuels are.
	 *
	 * @param library that of a model, or null
	 * @return kinds by name, those of the library and of what the standard one has besides
	 * @since 0.2
	 */
	public static Map<String, FuelKind> fuelKinds(Library library) {
		return byName(library, Library::getFuels, Fuel::getKind);
	}

	/**
	 * Says how much energy is in fuels.
	 *
	 * @param library that of a model, or null
	 * @return lower heating values by name where they are known, those of the library and of what the standard one has besides, GJ/t
	 * @since 0.2
	 */
	public static Map<String, Double> heatingValues(Library library) {
		return byName(library, Library::getFuels, Fuel::getLowerHeatingValue);
	}

	/**
	 * Says which sets of emission factors there are.
	 *
	 * @param library of a model, or null
	 * @param which   what a set must be
	 * @return names of the sets that a model can use: its own, then those of the standard library
	 * @since 0.2
	 */
	public static List<Entry> emissionFactorSets(Library library, Predicate<EmissionFactorSet> which) {
		return Stream.of(Optional.ofNullable(library), Optional.of(Whole.LIBRARY)).flatMap(Optional::stream).flatMap(each -> each.getEmissionFactorSets().stream()).filter(which).map(Entry::of)
				.toList();
	}

	private static <T extends CatalogueEntry, V> Map<String, V> byName(Library library, Function<Library, List<T>> entries, Function<T, V> value) {
		Map<String, V> values = new HashMap<>();
		Stream.of(Optional.ofNullable(library), Optional.of(Standard.LIBRARY)).flatMap(Optional::stream).flatMap(each -> entries.apply(each).stream())
				.filter(each -> value.apply(each) != null).forEach(each -> values.putIfAbsent(Entry.of(each).name(), value.apply(each)));
		return values;
	}

	/** @return the fuel of this code or name */
	public Optional<Entry> fuel(String codeOrName) {
		return find(fuels, codeOrName);
	}

	/** @return the technology of this code or name */
	public Optional<Entry> technology(String codeOrName) {
		return find(technologies, codeOrName);
	}

	/** @return the grid of this code or name */
	public Optional<Entry> grid(String codeOrName) {
		return find(grids, codeOrName);
	}

	private static List<Entry> entries(List<? extends CatalogueEntry> elements) {
		List<Entry> entries = new ArrayList<>(elements.size());
		for (CatalogueEntry element : elements) {
			entries.add(Entry.of(element));
		}
		return entries;
	}

	private static Optional<Entry> find(List<Entry> entries, String word) {
		return entries.stream().filter(entry -> entry.answersTo(word)).findFirst();
	}
}
