package org.parkwright.example.plugin;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.fix.Fix;
import org.parkwright.model.park.Actor;

/** The remedy for coordinates of 0, 0: nobody knows where it stands. */
public class UnknownPlace implements Fix {

	@Override
	public boolean mend(EObject element) {
		if (!(element instanceof Actor actor) || actor.getLatitude() == null && actor.getLongitude() == null) {
			return false;
		}
		actor.setLatitude(null);
		actor.setLongitude(null);
		return true;
	}
}
