package org.parkwright.core.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Place;
import org.parkwright.model.park.CatalogueEntry;

/** Finds elements of one kind in a library by code or name. */
final class Lookup<T extends CatalogueEntry> {

	private final String kind;
	private final String code;
	private final Map<String, T> elements = new HashMap<>();
	private final String known;

	Lookup(String kind, String code, List<T> elements) {
		this.kind = kind;
		this.code = code;
		for (T element : elements) {
			Catalogue.Entry entry = Catalogue.Entry.of(element);
			this.elements.putIfAbsent(entry.code().toLowerCase(Locale.ROOT), element);
			this.elements.putIfAbsent(entry.name().toLowerCase(Locale.ROOT), element);
		}
		known = elements.stream().map(element -> Catalogue.Entry.of(element).toString())
				.collect(Collectors.joining(", "));
	}

	/** @return the element; null for a blank word, and for an unknown one, which is then a fault */
	T find(String word, Supplier<Place> place, FaultList faults) {
		if (word.isEmpty() || word.equalsIgnoreCase("unknown")) {
			return null;
		}
		T element = elements.get(word.toLowerCase(Locale.ROOT));
		if (element == null) {
			faults.error(code, "The " + kind + " '" + Header.excerpt(word) + "' is not known.",
					"Known are " + known + ".", place.get());
		}
		return element;
	}
}
