package org.parkwright.example.plugin;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.ParkPackage;

/** Coordinates of 0, 0 lie in the Gulf of Guinea: what some tables write in place of unknown ones. */
public class NullIslandCheck implements Check {

	@Override
	public String id() {
		return "example.nullIsland";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Actor actor : contents.of(Actor.class)) {
			if (isZero(actor.getLatitude()) && isZero(actor.getLongitude())) {
				findings.warning(actor, ParkPackage.Literals.ACTOR__LATITUDE, "its coordinates are 0, 0, which is in the Gulf of Guinea.",
						"Enter where it stands, or nothing if you do not know.");
			}
		}
	}

	private static boolean isZero(Double degrees) {
		return degrees != null && degrees == 0;
	}
}
