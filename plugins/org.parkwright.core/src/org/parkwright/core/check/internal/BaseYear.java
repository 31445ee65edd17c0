package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.ParkPackage;

/** The base year of a model is a calendar year of our time. */
public final class BaseYear implements Check {

	private static final int FIRST = 1800;
	private static final int LAST = 2999;

	@Override
	public String id() {
		return "model.baseYear";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		Integer year = contents.model().getBaseYear();
		if (year != null && (year < FIRST || year > LAST)) {
			findings.error(contents.model(), ParkPackage.Literals.EIP_MODEL__BASE_YEAR, "the base year is " + year + ".",
					"Enter the calendar year that the model describes, from " + FIRST + " to " + LAST + ".");
		}
	}
}
