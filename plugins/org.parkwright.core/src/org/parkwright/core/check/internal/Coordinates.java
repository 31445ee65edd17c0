package org.parkwright.core.check.internal;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.Range;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.WaterSource;

/**
 * Coordinates come in pairs, and lie within the border of the zone or else of the park, where it is known. What
 * lies outside by its nature, as exterior zones and water sources do, need not.
 */
public final class Coordinates implements Check {

	@Override
	public String id() {
		return "element.coordinates";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		Map<String, Border> borders = new HashMap<>();
		for (Park park : contents.model().getParks()) {
			complete(park, park.getLatitude(), park.getLongitude(), ParkPackage.Literals.PARK__LATITUDE,
					ParkPackage.Literals.PARK__LONGITUDE, findings);
		}
		for (Actor actor : contents.of(Actor.class)) {
			if (complete(actor, actor.getLatitude(), actor.getLongitude(), ParkPackage.Literals.ACTOR__LATITUDE,
					ParkPackage.Literals.ACTOR__LONGITUDE, findings)
					&& !(actor instanceof ExteriorZone) && !(actor instanceof WaterSource)) {
				inside(actor, actor, ParkPackage.Literals.ACTOR__LATITUDE, actor.getLatitude(), actor.getLongitude(),
						borders, findings);
			}
		}
		for (EnergyUnit unit : contents.units()) {
			if (complete(unit, unit.getLatitude(), unit.getLongitude(), ParkPackage.Literals.ENERGY_UNIT__LATITUDE,
					ParkPackage.Literals.ENERGY_UNIT__LONGITUDE, findings)) {
				inside(unit, unit.getPlant(), ParkPackage.Literals.ENERGY_UNIT__LATITUDE, unit.getLatitude(),
						unit.getLongitude(), borders, findings);
			}
		}
	}

	/** @return whether there are both coordinates, on the globe */
	private static boolean complete(NamedElement element, Double latitude, Double longitude, EAttribute latitudes,
			EAttribute longitudes, Findings findings) {
		if (latitude == null && longitude == null) {
			return false;
		}
		if (latitude == null || longitude == null) {
			findings.warning(element, latitude == null ? longitudes : latitudes,
					"it has a " + (latitude == null ? "longitude, but no latitude." : "latitude, but no longitude."),
					"Enter both, or none if you do not know them.");
			return false;
		}
		return Range.admits(element, latitudes) && Range.admits(element, longitudes);
	}

	private static void inside(NamedElement element, Actor actor, EAttribute latitudes, double latitude,
			double longitude, Map<String, Border> borders, Findings findings) {
		if (actor.getZone() != null && border(actor.getZone().getPolygon(), borders) != null) {
			if (!border(actor.getZone().getPolygon(), borders).contains(longitude, latitude)) {
				findings.warning(element, latitudes,
						"it lies outside the border of its zone " + actor.getZone().getName() + ".",
						"Correct its coordinates, its zone or the border.");
			}
		} else if (actor.eContainer() instanceof Park park && border(park.getPolygon(), borders) != null
				&& !border(park.getPolygon(), borders).contains(longitude, latitude)) {
			findings.warning(element, latitudes, "it lies outside the border of the park " + park.getName() + ".",
					"Correct its coordinates or the border.");
		}
	}

	/** @return the border, or null if there is none or it cannot be read, which the rule on borders reports */
	private static Border border(String polygon, Map<String, Border> borders) {
		if (polygon == null) {
			return null;
		}
		return borders.computeIfAbsent(polygon, text -> {
			try {
				return Border.parse(text);
			} catch (IllegalArgumentException e) {
				return null;
			}
		});
	}
}
