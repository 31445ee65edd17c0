package org.parkwright.symbiosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.RecyclingPlant;

/** Which exchanges a network has, and what follows for its evolution, robustness, distances and rates. */
class ExchangeNetworkTest {

	private static final double NEAR = 1e-9;

	private final Partners partners = new Partners();

	private int count(ExchangeFilter filter) {
		return ExchangeNetwork.of(partners.model, filter).links().size();
	}

	@ParameterizedTest
	@CsvSource({ "UNKNOWN,true", "IDEA,false", "NEGOTIATED,false", "IMPLEMENTED,true", "ENDED,false", "REJECTED,false" })
	void whatIsImplementedCounts(ExchangeState state, boolean counts) {
		partners.exchange("Mill", "Works", "ash").setState(state);
		assertEquals(counts ? 1 : 0, count(ExchangeFilter.IMPLEMENTED));
		assertEquals(1, count(ExchangeFilter.IMPLEMENTED.of(Set.of(state))));
	}

	@Test
	void whatHasEndedCountsInTheYearsBefore() {
		Exchange ash = partners.exchange("Mill", "Works", "ash");
		ash.setState(ExchangeState.ENDED);
		ash.setStartYear(2001);
		ash.setEndYear(2004);
		assertEquals(List.of(0, 1, 1, 1, 0), IntStream.rangeClosed(2000, 2004).mapToObj(year -> count(ExchangeFilter.IMPLEMENTED.in(year))).toList());
		ash.setEndYear(null);
		assertEquals(0, count(ExchangeFilter.IMPLEMENTED.in(2001)), "when it ended is unknown");
	}

	@Test
	void whatStatesNoStartCountsFromTheBaseYearOn() {
		partners.exchange("Mill", "Works", "ash");
		assertEquals(List.of(0, 1, 1), IntStream.rangeClosed(2019, 2021).mapToObj(year -> count(ExchangeFilter.IMPLEMENTED.in(year))).toList());
		partners.model.setBaseYear(null);
		assertEquals(0, count(ExchangeFilter.IMPLEMENTED.in(2021)));
	}

	@Test
	void openEndsSelfLoopsAndComputedFlowsDoNotCount() {
		partners.exchange("Mill", "Works", "ash").setTo(null);
		partners.exchange("Mill", "Mill", "ash");
		partners.exchange("Mill", "Works", "ash").setDerived(true);
		assertEquals(0, count(ExchangeFilter.IMPLEMENTED));
	}

	@Test
	void evolutionCountsWhatStartsAndEnds() {
		partners.exchange("Mill", "Works", "ash").setStartYear(2017);
		Exchange slag = partners.exchange("Works", "Mill", "slag");
		slag.setStartYear(2018);
		slag.setEndYear(2019);
		partners.exchange("Works", "Farm", "lime");
		List<Evolution> years = Evolution.of(partners.model, ExchangeFilter.IMPLEMENTED);
		assertEquals(List.of("2017 1 +1 -0", "2018 2 +1 -0", "2019 1 +0 -1", "2020 2 +1 -0"),
				years.stream().map(each -> each.year() + " " + each.metrics().exchanges() + " +" + each.started() + " -" + each.ended()).toList());
		assertEquals(1, years.get(1).metrics().reciprocity(), NEAR);
		assertEquals(1, Evolution.undated(partners.model, ExchangeFilter.IMPLEMENTED).size());
	}

	@Test
	void whoLacksAnInputWithoutAnotherSourceStops() {
		partners.exchange("Mill", "Works", "ash", 60, "t/a");
		partners.exchange("Works", "Farm", "lime", 30, "t/a");
		partners.exchange("Farm", "Shop", "straw", 10, "t/a");
		var robustness = new Robustness(partners.network());
		Robustness.Loss mill = robustness.leaving(0);
		assertEquals(List.of(1, 2, 3), mill.stopped());
		assertEquals(0.6, robustness.share(mill.lost(), Dimension.MASS), NEAR);
		assertEquals(1, robustness.share(mill.cascade(), Dimension.MASS), NEAR);
		Robustness.Loss farm = robustness.leaving(2);
		assertEquals(List.of(3), farm.stopped());
		assertEquals(0.4, robustness.share(farm.cascade(), Dimension.MASS), NEAR);
		assertEquals(Double.POSITIVE_INFINITY, robustness.share(farm.lost(), Dimension.ENERGY), NEAR);
		partners.exchange("Quarry", "Works", "ash", 100, "t/a");
		assertEquals(List.of(), new Robustness(partners.network()).leaving(0).stopped(), "there is another source");
		partners.exchange("Quarry", "Works", "ash");
		var unknown = new Robustness(partners.network());
		assertTrue(Double.isNaN(unknown.share(unknown.leaving(0).lost(), Dimension.MASS)), "a quantity is unknown");
	}

	@Test
	void knowledgeIsNoInputAndHasNoQuantity() {
		Exchange training = partners.exchange("Mill", "Works", "training");
		training.setKind(ExchangeKind.KNOWLEDGE);
		assertEquals(List.of(), new Robustness(partners.network()).leaving(0).stopped());
		assertEquals(0, NetworkMetrics.Actors.strength(partners.network(), Dimension.MASS, true)[0], NEAR);
	}

	@Test
	void symbiosisTakesThreeEntitiesAndTwoResources() {
		partners.exchange("Mill", "Works", "ash");
		partners.exchange("Works", "Mill", "slag");
		assertFalse(ChertowTest.of(partners.network()).passed(), "two entities");
		partners.exchange("Farm", "Shop", "straw");
		assertFalse(ChertowTest.of(partners.network()).passed(), "two parts of two entities");
		partners.exchange("Works", "Farm", "slag");
		ChertowTest test = ChertowTest.of(partners.network());
		assertTrue(test.passed());
		assertEquals(4, test.entities().size());
		assertEquals(3, test.resources());
	}

	@Test
	void whoRecyclesInTheFirstPlaceIsNoEntity() {
		partners.exchange("Mill", "Works", "ash");
		partners.exchange("Works", "Scrap yard", "slag");
		assertTrue(ChertowTest.of(partners.network()).passed());
		Firm yard = (Firm) partners.actor("Scrap yard");
		yard.setSectorScheme("NACE Rev. 2");
		yard.setSectorCode("E38.32");
		ChertowTest test = ChertowTest.of(partners.network());
		assertFalse(test.passed());
		assertEquals(List.of(yard), test.recyclers());
		yard.setSectorCode("10.11");
		assertTrue(ChertowTest.of(partners.network()).passed());
		RecyclingPlant plant = Partners.FACTORY.createRecyclingPlant();
		plant.getPorts().addAll(yard.getPorts());
		partners.park.getInfrastructure().add(plant);
		assertFalse(ChertowTest.of(partners.network()).passed());
	}

	@ParameterizedTest
	// Berlin to Paris and New York to London, km, by the angle between vectors; a degree of the equator.
	@CsvSource({ "52.5200,13.4050,48.8566,2.3522,877.4645", "40.7128,-74.0060,51.5074,-0.1278,5570.2299", "0,0,0,1,111.1951", "10,20,10,20,0", "90,0,-90,0,20015.1144" })
	void distancesAreThoseOfGreatCircles(double latitude, double longitude, double otherLatitude, double otherLongitude, double expected) {
		assertEquals(expected, Distances.greatCircle(latitude, longitude, otherLatitude, otherLongitude), 0.0001);
	}

	@Test
	void aStatedDistanceGoesBeforeCoordinates() {
		Exchange ash = partners.exchange("Mill", "Works", "ash");
		assertTrue(Double.isNaN(Distances.of(ash)));
		place("Mill", 0, 0);
		place("Works", 0, 1);
		assertEquals(111.195, Distances.of(ash), 0.001);
		ash.setDistance(150.0);
		assertEquals(150, Distances.of(ash), NEAR);
	}

	private void place(String name, double latitude, double longitude) {
		Actor actor = partners.actor(name);
		actor.setLatitude(latitude);
		actor.setLongitude(longitude);
	}

	@Test
	void quantilesAreWeightedByQuantity() {
		partners.exchange("Mill", "A", "ash", 10, "t/a").setDistance(5.0);
		partners.exchange("Mill", "B", "ash", 20, "t/a").setDistance(10.0);
		partners.exchange("Mill", "C", "ash", 30, "kt/a").setDistance(50.0);
		partners.exchange("Mill", "D", "ash", 10, "t/a");
		partners.exchange("Mill", "E", "heat", 1000, "GJ/a").setDistance(1.0);
		ExchangeNetwork network = partners.network();
		assertEquals(List.of(50.0, 50.0, 50.0), Distances.byQuantity(network, Dimension.MASS).stream().map(Distances.Quantile::distance).toList());
		assertEquals(List.of(1.0, 5.0, 10.0), Distances.byNumber(network).stream().map(Distances.Quantile::distance).toList());
		assertEquals(3, Distances.known(network, Dimension.MASS));
		assertTrue(Double.isNaN(Distances.byQuantity(network, Dimension.VOLUME).getFirst().distance()));
	}

	@Test
	void ratesNeedWhatIsGenerated() {
		Exchange ash = partners.exchange("Mill", "Works", "ash", 30, "t/a");
		assertTrue(Double.isNaN(Recycling.of(partners.model, partners.network()).getFirst().rate()));
		ash.getFrom().setQuantity(40.0);
		ash.getFrom().setUnit("t/a");
		Port offer = partners.port("Kiln", PortDirection.OUT, "ash");
		offer.setQuantity(20.0);
		offer.setUnit("t");
		Port slag = partners.port("Kiln", PortDirection.OUT, "slag");
		slag.setQuantity(40.0);
		slag.setUnit("t/a");
		List<Recycling> rates = Recycling.of(partners.model, partners.network());
		assertEquals(List.of(0.5, 0.0), rates.stream().map(Recycling::rate).toList());
		assertEquals(0.3, Recycling.intensity(rates), NEAR);
	}

	@ParameterizedTest
	@CsvSource({ "kt/a,1000,MASS", "t,1,MASS", "MWh/a,3.6,ENERGY", "GWh,3600,ENERGY", "m3/a,1,VOLUME", "m3/d,NaN,", "nonsense,NaN,", "CNY/a,NaN," })
	void quantitiesHaveOneDimension(String unit, double factor, Dimension expected) {
		assertEquals(expected, Dimension.of(unit).orElse(null));
		if (expected != null) {
			assertEquals(factor, expected.convert(1.0, unit), NEAR);
		}
	}
}
