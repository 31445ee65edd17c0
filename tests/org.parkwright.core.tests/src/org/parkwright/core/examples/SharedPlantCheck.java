package org.parkwright.core.examples;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Infrastructure;
import org.parkwright.model.park.ParkPackage;

/** A plant that is marked as shared names the other parks that it serves. */
public class SharedPlantCheck implements Check {

	@Override
	public String id() {
		return "example.sharedPlant";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Infrastructure plant : contents.of(Infrastructure.class)) {
			if (Boolean.TRUE.equals(plant.getShared()) && plant.getParksServed().isEmpty()) {
				findings.warning(plant, ParkPackage.Literals.INFRASTRUCTURE__PARKS_SERVED,
						"it is shared, but serves no other park.", "Name the parks it serves, or unmark it.");
			}
		}
	}
}
