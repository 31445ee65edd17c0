package org.parkwright.symbiosis;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.WaterSource;

/**
 * Which exchanges make a network.
 *
 * @param kinds    those that count; all if empty
 * @param states   those that count. One that states none counts as implemented, as in flows of energy; one that has ended is implemented in
 *                 the years before
 * @param year     in which an exchange has begun and not ended, start ≤ year &lt; end (C7); empty for the state that the model describes. One
 *                 that states no start counts from the base year on
 * @param exterior whether those with actors outside, zones and sources of water, count
 * @since 0.2
 */
public record ExchangeFilter(Set<ExchangeKind> kinds, Set<ExchangeState> states, OptionalInt year, boolean exterior) {

	/** Exchanges of any kind that are implemented, with actors outside. */
	public static final ExchangeFilter IMPLEMENTED = new ExchangeFilter(Set.of(), Set.of(ExchangeState.IMPLEMENTED), OptionalInt.empty(), true);

	public ExchangeFilter {
		kinds = Set.copyOf(kinds);
		states = Set.copyOf(states);
	}

	/** @return the same of one kind */
	public ExchangeFilter of(ExchangeKind kind) {
		return new ExchangeFilter(EnumSet.of(kind), states, year, exterior);
	}

	/** @return the same in a year */
	public ExchangeFilter in(int calendarYear) {
		return new ExchangeFilter(kinds, states, OptionalInt.of(calendarYear), exterior);
	}

	/** @return the same of other states */
	public ExchangeFilter of(Set<ExchangeState> others) {
		return new ExchangeFilter(kinds, others, year, exterior);
	}

	/** @return the same without actors outside */
	public ExchangeFilter inside() {
		return new ExchangeFilter(kinds, states, year, false);
	}

	/** @return whether an actor lies beyond the border */
	public static boolean isOutside(Actor actor) {
		return actor instanceof ExteriorZone || actor instanceof WaterSource;
	}

	/** @return whether an exchange counts, whose ends are known */
	boolean admits(Exchange exchange, EipModel model) {
		return isWanted(exchange) && isInState(exchange, year.isPresent()) && (year.isEmpty() || passes(exchange, year.getAsInt(), model.getBaseYear()));
	}

	/** @return whether an exchange, whose ends are known, counts in some year */
	boolean everAdmits(Exchange exchange) {
		return isWanted(exchange) && isInState(exchange, true);
	}

	private boolean isWanted(Exchange exchange) {
		return (kinds.isEmpty() || kinds.contains(exchange.getKind()))
				&& (exterior || !isOutside(exchange.getFrom().getOwner()) && !isOutside(exchange.getTo().getOwner()));
	}

	private boolean isInState(Exchange exchange, boolean before) {
		ExchangeState state = exchange.getState();
		boolean was = state == ExchangeState.UNKNOWN || before && state == ExchangeState.ENDED;
		return states.contains(state) || was && states.contains(ExchangeState.IMPLEMENTED);
	}

	private static boolean passes(Exchange exchange, int year, Integer base) {
		Integer start = exchange.getStartYear() == null ? base : exchange.getStartYear();
		boolean begun = start != null && start <= year;
		// When one has ended that does not say when is unknown; it is left out.
		boolean ended = exchange.getEndYear() == null ? exchange.getState() == ExchangeState.ENDED : exchange.getEndYear() <= year;
		return begun && !ended;
	}
}
