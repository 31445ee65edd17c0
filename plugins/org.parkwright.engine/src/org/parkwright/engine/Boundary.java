package org.parkwright.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where the emissions of a unit arise. Each boundary has its own tonnes everywhere; which of them
 * {@link Operation#emissions} counts is said by a study.
 *
 * @since 0.2
 */
public enum Boundary {
	/** Fossil greenhouse gases of the fuel that the unit burns. */
	STACK,
	/** Electricity that is bought from the grid. */
	BOUGHT,
	/** What comes before the unit: fuel won and brought, and the same of electricity and heat that are bought. */
	UPSTREAM,
	/** Emissions that do not happen elsewhere, such as methane of landfills; they are taken off. */
	CREDITS;

	/** What counts where nothing else is said. */
	public static final Set<Boundary> DEFAULT = Collections.unmodifiableSet(EnumSet.of(STACK, BOUGHT));

	/** What its tonnes add to emissions that count it: 1, or −1 for {@link #CREDITS}. */
	public int sign() {
		return this == CREDITS ? -1 : 1;
	}
}
