package org.parkwright.core.lifetime;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.lifetime.LifetimeLaw.Description;
import org.parkwright.core.lifetime.LifetimeLaw.Number;

/**
 * The lifetime laws that studies can name. Of several of one name the first counts: what ships,
 * then those of plug-ins, in the order in which they are found.
 *
 * @since 0.2
 */
public final class Laws {

	/** Extension point of the laws of plug-ins. */
	public static final String EXTENSION_POINT = "org.parkwright.core.lifetimes";

	/** Name of the law by which all live as long, which the language writes as years alone. */
	public static final String FIXED = "fixed";

	private static final class Known {
		static final Map<String, Described<LifetimeLaw, Description>> ALL = Collections.unmodifiableMap(Described.byName("lifetime law",
				Contributions.of(LifetimeLaw.class, EXTENSION_POINT), LifetimeLaw::description, Description::name));
	}

	private Laws() {
	}

	/** @return all laws, the shipped ones first */
	public static Collection<Described<LifetimeLaw, Description>> all() {
		return Known.ALL.values();
	}

	/** @return the law of this name */
	public static Optional<Described<LifetimeLaw, Description>> named(String name) {
		return Optional.ofNullable(Known.ALL.get(name));
	}

	/**
	 * What is wrong with a law's lifetime of some numbers: there is none, or the law fails, comes to no end, or gives what is no
	 * survival.
	 *
	 * @param message a sentence
	 * @param remedy  a sentence, or empty
	 */
	public record Problem(String message, String remedy) {
	}

	/**
	 * Tries a lifetime at the ages that runs ask for.
	 *
	 * @param law     one of {@link #all}
	 * @param numbers those of one of its forms
	 * @return what is wrong with it
	 */
	public static Optional<Problem> problem(String law, Map<String, Double> numbers) {
		return LawTrial.problem(named(law).orElseThrow(), numbers, LawTrial.LIMIT_IN_MILLIS);
	}

	/** @return the numbers of these names in the order of a law's form; nothing if the law is not there or has no such form */
	public static Optional<List<Number>> form(String law, Set<String> names) {
		return named(law).map(each -> each.description().form(names));
	}
}
