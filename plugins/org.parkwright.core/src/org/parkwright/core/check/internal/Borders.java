package org.parkwright.core.check.internal;

import org.eclipse.emf.ecore.EAttribute;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Zone;

/** The border of a park or zone is a GeoJSON polygon. */
public final class Borders implements Check {

	@Override
	public String id() {
		return "element.border";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Park park : contents.model().getParks()) {
			border(park, park.getPolygon(), ParkPackage.Literals.PARK__POLYGON, findings);
			for (Zone zone : park.getZones()) {
				border(zone, zone.getPolygon(), ParkPackage.Literals.ZONE__POLYGON, findings);
			}
		}
	}

	private static void border(NamedElement element, String polygon, EAttribute feature, Findings findings) {
		if (polygon != null && !polygon.isBlank()) {
			try {
				Border.parse(polygon);
			} catch (IllegalArgumentException e) {
				findings.error(element, feature, "the border cannot be read: " + e.getMessage() + ".",
						"Write it as a GeoJSON geometry of the type Polygon or MultiPolygon, longitude before latitude.");
			}
		}
	}
}
