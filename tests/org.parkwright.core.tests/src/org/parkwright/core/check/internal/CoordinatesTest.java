package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ACTOR__LATITUDE;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__LATITUDE;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__LONGITUDE;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Zone;

class CoordinatesTest extends CheckTest {

	CoordinatesTest() {
		super(new Coordinates(), "element.coordinates");
	}

	/** From 120 to 122 degrees east and 31 to 33 north, with a hole in its middle. */
	private static final String BORDER = "{\"type\":\"Polygon\",\"coordinates\":[[[120,31],[122,31],[122,33],[120,33],[120,31]],"
			+ "[[120.9,31.9],[121.1,31.9],[121.1,32.1],[120.9,32.1],[120.9,31.9]]]}";

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void aPlaceWithinTheBorderIsRight() {
		park.setPolygon(BORDER);
		locate(31.5, 121.5);
		assertFindsNothing();
		locate(31.0, 121.0);
		assertFindsNothing();
		plant.setLatitude(31.5);
		plant.setLongitude(120.0);
		assertFindsNothing();
	}

	@Test
	void aPlaceOutsideIsToldOf() {
		park.setPolygon(BORDER);
		locate(34.0, 121.0);
		Finding outside = warning(unit, ENERGY_UNIT__LATITUDE,
				"Energy unit U1: it lies outside the border of the park K1.", "Correct its coordinates or the border.");
		assertFinds(outside);
		locate(32.0, 121.0);
		assertFinds(outside);
	}

	@Test
	void theBorderOfTheZoneComesFirst() {
		Zone zone = FACTORY.createZone();
		zone.setName("South");
		zone.setPolygon("{\"type\":\"Polygon\",\"coordinates\":[[[120,31],[122,31],[122,31.2],[120,31.2],[120,31]]]}");
		park.getZones().add(zone);
		park.setPolygon(BORDER);
		plant.setZone(zone);
		plant.setLatitude(31.5);
		plant.setLongitude(121.5);
		assertFinds(warning(plant, ACTOR__LATITUDE,
				"Energy plant P1: it lies outside the border of its zone South.",
				"Correct its coordinates, its zone or the border."));
	}

	@Test
	void whatLiesOutsideByItsNatureMay() {
		park.setPolygon(BORDER);
		ExteriorZone city = FACTORY.createExteriorZone();
		city.setLatitude(40.0);
		city.setLongitude(116.0);
		park.getExterior().add(city);
		assertFindsNothing();
	}

	@Test
	void aBorderThatCannotBeReadIsLeftToItsOwnRule() {
		park.setPolygon("{}");
		locate(34.0, 121.0);
		assertFindsNothing();
	}

	@Test
	void degreesThatAreNoneAreLeftToTheRuleOnRanges() {
		park.setPolygon(BORDER);
		locate(91.0, 121.0);
		assertFindsNothing();
		locate(31.5, 181.0);
		assertFindsNothing();
	}

	@Test
	void halfAPlaceIsToldOf() {
		String remedy = "Enter both, or none if you do not know them.";
		locate(31.5, null);
		assertFinds(warning(unit, ENERGY_UNIT__LATITUDE, "Energy unit U1: it has a latitude, but no longitude.", remedy));
		locate(null, 121.5);
		assertFinds(warning(unit, ENERGY_UNIT__LONGITUDE, "Energy unit U1: it has a longitude, but no latitude.", remedy));
	}

	private void locate(Double latitude, Double longitude) {
		unit.setLatitude(latitude);
		unit.setLongitude(longitude);
	}
}
