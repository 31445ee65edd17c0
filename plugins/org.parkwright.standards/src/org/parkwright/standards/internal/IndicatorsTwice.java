package org.parkwright.standards.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.YearAccount;

/** A standard stands once in a library, a row once in its standard, and a value once in its year. */
public final class IndicatorsTwice implements Check {

	@Override
	public String id() {
		return "indicator.twice";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		Set<String> standards = new HashSet<>();
		for (IndicatorSet set : contents.of(IndicatorSet.class)) {
			if (isTwice(set.getCode(), standards)) {
				findings.error(set, ParkPackage.Literals.CATALOGUE_ENTRY__CODE, "the standard " + set.getCode() + " stands twice in the library.", "Take one away, or give it another code.");
			}
			Set<String> rows = new HashSet<>();
			for (Indicator indicator : set.getIndicators()) {
				if (isTwice(indicator.getCode(), rows)) {
					findings.error(indicator, ParkPackage.Literals.CATALOGUE_ENTRY__CODE, "the code " + indicator.getCode() + " stands twice in its standard.", "Give every row a code of its own.");
				}
			}
		}
		for (Park park : contents.of(Park.class)) {
			values(park, findings);
		}
	}

	private static boolean isTwice(String code, Set<String> seen) {
		return code != null && !code.isBlank() && !seen.add(code.strip().toLowerCase(Locale.ROOT));
	}

	private static void values(Park park, Findings findings) {
		Set<Object> seen = new HashSet<>();
		for (YearAccount account : park.getAccounts()) {
			for (IndicatorValue value : account.getValues()) {
				Integer year = value.getYear() == null ? account.getYear() : value.getYear();
				if (value.getIndicator() != null && year != null && !seen.add(List.of(value.getIndicator(), year))) {
					findings.warning(value, ParkPackage.Literals.INDICATOR_VALUE__INDICATOR, "there is another value of " + value.getIndicator().getCode() + " in " + year
							+ ", which counts in its place.", "Take one away, or change a year.");
				}
			}
		}
	}
}
