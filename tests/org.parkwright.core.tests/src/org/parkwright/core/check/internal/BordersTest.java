package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.PARK__POLYGON;
import static org.parkwright.model.park.ParkPackage.Literals.ZONE__POLYGON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.model.park.Zone;

class BordersTest extends CheckTest {

	BordersTest() {
		super(new Borders(), "element.border");
	}

	private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}";
	private static final String REMEDY = "Write it as a GeoJSON geometry of the type Polygon or MultiPolygon, longitude before latitude.";

	@Test
	void polygonsAndNoneAreRight() {
		assertFindsNothing();
		park.setPolygon(SQUARE);
		assertFindsNothing();
		park.setPolygon("{\"type\":\"Feature\",\"geometry\":" + SQUARE + "}");
		assertFindsNothing();
		park.setPolygon("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[2,0],[2,2],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}");
		assertFindsNothing();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a square|it is no GeoJSON", "[1,2]|it is no GeoJSON",
			"{\"type\":\"Point\",\"coordinates\":[1,2]}|it is no polygon with coordinates",
			"{\"type\":\"Polygon\"}|it is no polygon with coordinates",
			"{\"type\":\"Polygon\",\"coordinates\":[]}|it has no ring",
			"{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,0],[0,0]]]}|a ring has fewer than four corners",
			"{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,0],[2,2],[0]]]}|a corner has fewer than two coordinates",
			"{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,0],[2,2],[0,2]]]}|a ring is not closed: its last corner must be its first",
			"{\"type\":\"Polygon\",\"coordinates\":[[[31,120],[32,120],[32,121],[31,120]]]}|the corner [31,120] is not on the globe; longitude comes before latitude",
			"{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",\"b\"],[2,0],[2,2],[0,0]]]}|it is no GeoJSON" })
	void anythingElseIsWrong(String polygon, String reason) {
		park.setPolygon(polygon);
		assertFinds(error(park, PARK__POLYGON, "Park K1: the border cannot be read: " + reason + ".", REMEDY));
	}

	@Test
	void zonesHaveBordersToo() {
		Zone zone = FACTORY.createZone();
		zone.setName("North");
		zone.setPolygon("{}");
		park.getZones().add(zone);
		assertFinds(error(zone, ZONE__POLYGON,
				"Zone North: the border cannot be read: it is no polygon with coordinates.", REMEDY));
	}
}
