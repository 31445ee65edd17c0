package org.parkwright.core.result;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Library;

/**
 * The size classes that the energy units of a model are told apart by: those of its library, or of the standard library
 * if its own has none.
 *
 * @param all in the order of the library, which is that of tables
 * @since 0.2
 */
public record SizeClasses(List<SizeClass> all) {

	private static final class Standard {
		static final List<SizeClass> CLASSES = of(Catalogue.newLibrary());
	}

	public SizeClasses {
		all = List.copyOf(all);
	}

	/** @return the size classes for a model */
	public static SizeClasses of(EipModel model) {
		List<SizeClass> own = of(model.getLibrary());
		return new SizeClasses(own.isEmpty() ? Standard.CLASSES : own);
	}

	/** @return the first class that a capacity, in MW, is in; null if there is none, or the capacity is unknown (NaN) */
	public SizeClass of(double capacity) {
		for (SizeClass each : all) {
			if (each.holds(capacity)) {
				return each;
			}
		}
		return null;
	}

	/** @return the classes, and null behind them for units that are in none */
	public List<SizeClass> andNone() {
		return Stream.concat(all.stream(), Stream.of((SizeClass) null)).toList();
	}

	private static List<SizeClass> of(Library library) {
		return library == null ? List.of() : library.getSizeClasses().stream().map(SizeClasses::value).toList();
	}

	private static SizeClass value(org.parkwright.model.park.SizeClass element) {
		Catalogue.Entry entry = Catalogue.Entry.of(element);
		return new SizeClass(entry.code().isEmpty() ? entry.name() : entry.code(), entry.label(),
				Objects.requireNonNullElse(element.getLowerBound(), Double.NEGATIVE_INFINITY),
				Objects.requireNonNullElse(element.getUpperBound(), Double.POSITIVE_INFINITY), element.isBoundsIncluded());
	}
}
