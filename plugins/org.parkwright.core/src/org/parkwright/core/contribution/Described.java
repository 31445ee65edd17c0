package org.parkwright.core.contribution;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A contribution and what it has said of itself, which it is asked once.
 *
 * @param <T>         type of the contribution
 * @param <D>         type of its description
 * @param self        the contribution
 * @param description what it has said
 * @param origin      who brings it, see {@link Contributions#origin}
 * @since 0.2
 */
public record Described<T, D>(T self, D description, String origin) {

	private static final Logger LOG = Logger.getLogger(Described.class.getName());

	/**
	 * Asks contributions what they are, those of this bundle first: a plug-in cannot take the name of what ships. One that fails
	 * or says what cannot be, and one of a name that another before it has, is logged with who brings it and left out.
	 *
	 * @param found    the contributions; of several of one name the first counts
	 * @param describe asks one; an {@link IllegalArgumentException} says in its message what cannot be
	 * @param name     name by a description
	 * @return by name, in their order
	 */
	public static <T, D> Map<String, Described<T, D>> byName(List<T> found, Function<T, D> describe, Function<D, String> name) {
		Map<String, Described<T, D>> known = new LinkedHashMap<>();
		Comparator<T> shippedFirst = Comparator.comparing(each -> !isShipped(each));
		for (T each : found.stream().sorted(shippedFirst).toList()) {
			String origin = Contributions.origin(each);
			try {
				D description = describe.apply(each);
				Described<T, D> other = known.putIfAbsent(name.apply(description), new Described<>(each, description, origin));
				if (other != null) {
					LOG.warning(() -> name.apply(description) + " is brought by " + other.origin() + " and by " + origin + "; that of "
							+ other.origin() + " is used");
				}
			} catch (RuntimeException | LinkageError e) {
				LOG.log(Level.WARNING, e, () -> each.getClass().getName() + " of " + origin + " cannot be used and was skipped");
			}
		}
		return known;
	}

	private static boolean isShipped(Object contribution) {
		return contribution.getClass().getProtectionDomain().equals(Described.class.getProtectionDomain());
	}
}
