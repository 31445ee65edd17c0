package org.parkwright.core.function;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.function.FormulaFunction.Signature;

/**
 * The functions that formulas can call without declaring them. Of several of one name the first counts: what ships,
 * then those of plug-ins, in the order in which they are found.
 *
 * @since 0.2
 */
public final class Functions {

	/** Extension point of the functions of plug-ins. */
	public static final String EXTENSION_POINT = "org.parkwright.core.functions";

	private static final class Known {
		static final Map<String, Described<FormulaFunction, Signature>> ALL = Collections.unmodifiableMap(Described.byName("function",
				Contributions.of(FormulaFunction.class, EXTENSION_POINT), FormulaFunction::signature, Signature::name));
	}

	private Functions() {
	}

	/** @return all functions, the shipped ones first */
	public static Collection<Described<FormulaFunction, Signature>> all() {
		return Known.ALL.values();
	}

	/** @return the function of this name */
	public static Optional<Described<FormulaFunction, Signature>> named(String name) {
		return Optional.ofNullable(Known.ALL.get(name));
	}
}
