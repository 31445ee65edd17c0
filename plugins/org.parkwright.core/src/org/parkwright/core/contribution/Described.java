package org.parkwright.core.contribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

	/**
	 * Asks contributions what they are. One that fails, comes to no end or says what cannot be, and one of a name that another before it has, is told
	 * with who brings it and left out. Since those of Parkwright come first, a plug-in cannot take the name of what ships.
	 *
	 * @param what     what a message calls one of them, such as {@code function}
	 * @param found    the contributions; of several of one name the first counts
	 * @param describe asks one; an {@link IllegalArgumentException} says in its message what cannot be
	 * @param name     name by a description
	 * @return by name, in their order
	 */
	public static <T, D> Map<String, Described<T, D>> byName(String what, List<T> found, Function<? super T, D> describe,
			Function<D, String> name) {
		return byName(what, found, describe, name, PluginWork.PATIENCE);
	}

	/** @param patience milliseconds that one of a plug-in has to say what it is */
	static <T, D> Map<String, Described<T, D>> byName(String what, List<T> found, Function<? super T, D> describe, Function<D, String> name,
			long patience) {
		Map<String, Described<T, D>> known = new LinkedHashMap<>();
		for (T each : found) {
			String origin = Contributions.origin(each);
			try {
				D description = Contributions.isOfPlugin(each) ? PluginWork.promptly(what + " of " + origin, () -> describe.apply(each), patience)
						: describe.apply(each);
				String own = name.apply(description);
				Described<T, D> other = known.putIfAbsent(own, new Described<>(each, description, origin));
				if (other != null) {
					Contributions.tell("The " + what + " " + own + " of " + origin + " was skipped: there is one of that name already, of "
							+ other.origin() + ".", null);
				}
			} catch (RuntimeException | LinkageError e) {
				Contributions.tell("The " + what + " " + each.getClass().getName() + " of " + origin + " does not say what it is and was skipped.", e);
			}
		}
		return known;
	}
}
