package org.parkwright.core.park;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;

/** What of a model has a place on a map, and what has none. */
class ParkMapTest {

	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	private final EipModel model = FACTORY.createEipModel();
	private final Park north = park("North");
	private final Park south = park("South");
	private final Actor mill = firm(north, "Mill", 55.0, 11.0);
	private final Actor works = firm(north, "Works", 55.1, 11.1);
	private final Actor brewery = firm(south, "Brewery", 54.0, 11.0);
	private final Actor nowhere = firm(south, "Nowhere", null, 11.0);

	private Park park(String name) {
		Park park = FACTORY.createPark();
		park.setName(name);
		park.setId(name);
		model.getParks().add(park);
		return park;
	}

	private static Actor firm(Park park, String name, Double latitude, Double longitude) {
		Firm firm = FACTORY.createFirm();
		firm.setName(name);
		firm.setId(name);
		firm.setLatitude(latitude);
		firm.setLongitude(longitude);
		park.getFirms().add(firm);
		return firm;
	}

	private static Port port(Actor actor) {
		Port port = FACTORY.createPort();
		actor.getPorts().add(port);
		return port;
	}

	private static Exchange exchange(Actor from, Actor to, Double quantity, String unit) {
		Exchange exchange = FACTORY.createExchange();
		exchange.setName(from.getName() + " to " + to.getName());
		exchange.setId(from.getId() + "." + to.getId());
		exchange.setKind(ExchangeKind.ENERGY);
		exchange.setFrom(port(from));
		exchange.setTo(port(to));
		exchange.setQuantity(quantity);
		exchange.setUnit(unit);
		return exchange;
	}

	@Test
	void whoHasBothCoordinatesOnTheGlobeIsOnTheMapAndOthersAreCounted() {
		brewery.setLatitude(91.0);
		ParkMap map = ParkMap.of(model, List.of());
		assertEquals(2, map.table().rows());
		assertEquals(4, map.actors());
		assertEquals(2, map.unplaced());
		nowhere.setLatitude(54.0);
		assertEquals(1, ParkMap.of(model, List.of()).unplaced());
	}

	@Test
	void anExchangeGoesFromPlaceToPlace() {
		ParkMap map = ParkMap.of(model, List.of(exchange(mill, works, 10.0, "GJ/a"), exchange(mill, nowhere, 10.0, "GJ/a")));
		ResultTable table = map.table();
		int[] rows = table.rows(Map.of("kind", "energy"));
		assertEquals(1, rows.length);
		assertEquals(1, map.undrawn());
		assertEquals(55.1, table.number(rows[0], "to_latitude"));
		assertEquals("Mill", table.text(rows[0], "from"));
		assertEquals(List.of("Mill.Works"), table.elements(rows[0]));
	}

	/** Tonnes and gigajoules have no common largest, kilograms and tonnes have. */
	@Test
	void aQuantityIsHeldAgainstTheLargestThatIsMeasuredAlike() {
		ParkMap map = ParkMap.of(model, List.of(exchange(mill, works, 10.0, "t/a"), exchange(works, mill, 5000.0, "kg/a"), exchange(mill, brewery, 3.0, "GJ/a"), exchange(mill, brewery, 5.0, "odd"),
				exchange(mill, brewery, null, "t/a")));
		int[] rows = map.table().rows(Map.of("kind", "energy"));
		List<Double> parts = Arrays.stream(rows).mapToObj(row -> map.table().number(row, "part_1")).toList();
		assertEquals(List.of(1.0, 0.5, 1.0, Double.NaN, Double.NaN), parts);
	}

	@Test
	void severalParksAreOnOneMapAndOnOneEach() {
		ParkMap map = ParkMap.of(model, List.of(exchange(mill, works, 1.0, "t/a"), exchange(mill, brewery, 1.0, "t/a")));
		assertEquals(List.of("places", "places-North", "places-South"), map.figures().stream().map(Figure::id).toList());
		assertEquals(List.of(5, 3, 1), map.figures().stream().map(figure -> figure.rows().length).toList());
		model.getParks().remove(south);
		assertEquals(1, ParkMap.of(model, List.of()).figures().size());
	}

	@Test
	void nothingWithoutCoordinatesHasNoMap() {
		ParkMap map = ParkMap.of(FACTORY.createEipModel(), List.of());
		assertEquals(List.of(), map.figures());
		assertEquals(0, map.table().rows());
	}

	@Test
	void degreesAreShownToElevenMetres() {
		mill.setLatitude(55.66123456);
		String shown = new Presentation(Language.ENGLISH).of(ParkMap.of(model, List.of()).table()).inSentence(0, 4);
		assertTrue(shown.startsWith("55.6612") && shown.endsWith("°"), shown);
	}
}
