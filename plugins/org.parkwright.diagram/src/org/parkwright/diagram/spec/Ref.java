package org.parkwright.diagram.spec;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A reference from one part of a specification to another. Parts refer to each other in circles, so records hold these
 * and not each other; two are equal if they lead to the same part.
 *
 * @param <T> kind of part
 * @since 0.1
 */
public final class Ref<T> {

	private final String id;
	private final Function<String, T> lookup;

	/** @param id the part's id; @param lookup finds parts by id once the specification is complete */
	public Ref(String id, Function<String, T> lookup) {
		this.id = Objects.requireNonNull(id);
		this.lookup = lookup;
	}

	/** @return the id of the part */
	public String id() {
		return id;
	}

	/** @return the part; null if it was left out because of a problem, which was told */
	public T target() {
		return lookup.apply(id);
	}

	/** @return those targets that were not left out */
	public static <T> List<T> targets(List<Ref<T>> refs) {
		return refs.stream().map(Ref::target).filter(Objects::nonNull).toList();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Ref<?> ref && id.equals(ref.id);
	}

	@Override
	public int hashCode() {
		return id.hashCode();
	}

	@Override
	public String toString() {
		return "-> " + id;
	}
}
