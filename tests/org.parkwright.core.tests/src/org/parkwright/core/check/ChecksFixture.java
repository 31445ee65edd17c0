package org.parkwright.core.check;

import java.util.List;

import org.parkwright.core.fault.Faults;
import org.parkwright.model.park.EipModel;

/** Lets the tests of the rules run one of them alone. */
public final class ChecksFixture {

	private ChecksFixture() {
	}

	public static void run(Check check, EipModel model, Places places, Faults faults) {
		Checks.run(List.of(check), model, places, faults);
	}
}
