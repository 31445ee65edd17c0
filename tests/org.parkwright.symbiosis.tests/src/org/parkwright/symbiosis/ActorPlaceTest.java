package org.parkwright.symbiosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Fault;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.ExteriorZone;

/** What is told of coordinates that can't be those of an actor of the park. */
class ActorPlaceTest {

	private final Partners partners = new Partners();
	private final Actor mill = partners.actor("Mill");

	@BeforeEach
	void place() {
		partners.park.setLatitude(55.66);
		partners.park.setLongitude(11.08);
	}

	private List<String> told(double latitude, double longitude) {
		mill.setLatitude(latitude);
		mill.setLongitude(longitude);
		return Checks.run(partners.model, "a.park").list().stream().filter(fault -> fault.code().equals("actor.place")).map(Fault::text).toList();
	}

	private void assertTold(double latitude, double longitude, String part) {
		List<String> told = told(latitude, longitude);
		assertEquals(1, told.size(), told::toString);
		assertTrue(told.getFirst().contains(part), told::toString);
	}

	@Test
	void anActorNearItsParkIsNotSpokenOf() {
		assertEquals(List.of(), told(55.7, 11.1));
		assertEquals(List.of(), told(55.66 + 99 / 111.2, 11.08));
	}

	@Test
	void oneFartherThanAParkExtendsIsToldOfWithItsDistance() {
		assertTold(55.66 + 101 / 111.2, 11.08, "Firm Mill: it lies 101 km away from Park Harbour, more than the 100 km that a park may extend.");
		assertTold(-55.66, 11.08, "km away from");
	}

	@Test
	void coordinatesThatAreProbablyExchangedAreToldOfAsThat() {
		assertTold(11.08, 55.66, "and near it if latitude and longitude are exchanged.");
	}

	@Test
	void noughtAndNoughtAreNoPlace() {
		assertTold(0, 0, "latitude and longitude are 0, which is a place in the Atlantic.");
	}

	@Test
	void whereTheParkHasNoCoordinatesMostOfItsActorsTell() {
		partners.park.setLatitude(null);
		partners.park.setLongitude(null);
		assertEquals(List.of(), told(11.08, 55.66), "nobody else has a place");
		for (String name : List.of("Works", "Brewery")) {
			partners.actor(name).setLatitude(55.67);
			partners.actor(name).setLongitude(11.09);
		}
		assertTold(11.08, 55.66, "exchanged");
	}

	@Test
	void whatLiesOutsideMayLieFarAway() {
		ExteriorZone market = Partners.FACTORY.createExteriorZone();
		market.setLatitude(-33.0);
		market.setLongitude(-70.0);
		partners.park.getExterior().add(market);
		assertEquals(List.of(), told(55.7, 11.1));
	}

	/** The rule on ranges tells of it, with the same remedy. */
	@Test
	void whatIsOffTheGlobeIsToldOfOnce() {
		mill.setLatitude(111.0);
		mill.setLongitude(55.0);
		List<Fault> told = Checks.run(partners.model, "a.park").list().stream().filter(fault -> List.of("actor.place", "element.coordinates").contains(fault.code())).toList();
		assertEquals(1, told.size(), told::toString);
	}
}
