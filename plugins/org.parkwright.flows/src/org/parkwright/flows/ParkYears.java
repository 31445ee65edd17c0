package org.parkwright.flows;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import org.parkwright.core.park.Parks;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.YearAccount;

/**
 * Years that a park tells of.
 *
 * @since 0.2
 */
public final class ParkYears {

	private ParkYears() {
	}

	/** @return the years of its accounts and flows; the base year of the model if there are none */
	public static SortedSet<Integer> of(Park park) {
		SortedSet<Integer> years = new TreeSet<>();
		park.getAccounts().stream().map(YearAccount::getYear).filter(Objects::nonNull).forEach(years::add);
		park.getFlows().stream().map(Flow::getYear).filter(Objects::nonNull).forEach(years::add);
		if (years.isEmpty()) {
			Integer base = park.getModel() == null ? null : park.getModel().getBaseYear();
			years.add(base == null ? Parks.PUBLISHED_BASE_YEAR : base);
		}
		return years;
	}
}
