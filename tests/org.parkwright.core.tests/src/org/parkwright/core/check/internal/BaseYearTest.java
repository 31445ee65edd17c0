package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.EIP_MODEL__BASE_YEAR;

import org.junit.jupiter.api.Test;

class BaseYearTest extends CheckTest {

	BaseYearTest() {
		super(new BaseYear(), "model.baseYear");
	}

	@Test
	void yearsOfOurTimeAndNoneAreRight() {
		for (Integer year : new Integer[] { 1800, 2014, 2999, null }) {
			model.setBaseYear(year);
			assertFindsNothing();
		}
	}

	@Test
	void yearsBeyondAreWrong() {
		for (int year : new int[] { -5, 201, 3000, 99_999_999 }) {
			model.setBaseYear(year);
			assertFinds(error(model, EIP_MODEL__BASE_YEAR, "Eip model M: the base year is " + year + ".",
					"Enter the calendar year that the model describes, from 1800 to 2999."));
		}
	}
}
