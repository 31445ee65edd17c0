package org.parkwright.symbiosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Severity;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.SubstanceShare;

/** What is told of exchanges, offers and wants that can't be so. */
class ExchangeChecksTest {

	private final Partners partners = new Partners();
	private final Exchange ash = partners.exchange("Mill", "Works", "ash", 10, "t/a");

	private List<String> told() {
		return Checks.run(partners.model, "a.park").list().stream().filter(fault -> fault.code().startsWith("exchange.") && fault.severity() == Severity.WARNING)
				.map(Fault::text).toList();
	}

	private void assertTold(String part) {
		List<String> told = told();
		assertEquals(1, told.size(), told::toString);
		assertTrue(told.getFirst().contains(part), told::toString);
	}

	@Test
	void anExchangeInOrderIsNotSpokenOf() {
		ash.setStartYear(2010);
		ash.setEndYear(2010);
		assertEquals(List.of(), told());
	}

	@Test
	void anExchangeDoesNotEndBeforeItStarts() {
		ash.setStartYear(2010);
		ash.setEndYear(2009);
		assertTold("Exchange ash: it ends in 2009 before it starts in 2010, and counts in no year.");
	}

	@Test
	void oneThatHasEndedSaysWhen() {
		ash.setState(ExchangeState.ENDED);
		assertTold("it has ended and does not say when");
		ash.setEndYear(2012);
		assertEquals(List.of(), told());
	}

	@Test
	void heatIsWarmerBeforeItIsGivenThanAfter() {
		ash.getFrom().setTemperature(60.0);
		ash.getFrom().setReturnTemperature(80.0);
		assertTold("what carries the heat would be warmer after it has given it than before");
		ash.getFrom().setTemperature(80.0);
		assertEquals(List.of(), told());
	}

	@Test
	void aSmallestShareIsNotAboveTheLargest() {
		SubstanceShare share = ParkFactory.eINSTANCE.createSubstanceShare();
		share.setLowerBound(0.2);
		share.setUpperBound(0.1);
		ash.getTo().getBounds().add(share);
		assertTold("its smallest share is above its largest");
		share.setUpperBound(0.2);
		assertEquals(List.of(), told());
	}

	@Test
	void anExchangeSaysWhatPasses() {
		ash.getFrom().setMaterial(null);
		ash.getTo().setMaterial(null);
		assertTold("Exchange ash: neither it nor its ports state a material");
		ash.setKind(ExchangeKind.KNOWLEDGE);
		assertEquals(List.of(), told());
	}

	@Test
	void anOfferSaysOfWhatItIsOne() {
		Port offer = partners.port("Mill", PortDirection.OUT, "slag");
		offer.setQuantity(5.0);
		offer.setUnit("t/a");
		assertEquals(List.of(), told());
		offer.setMaterial(null);
		assertTold("it states a quantity and no material");
		offer.setCarrier(EnergyCarrier.STEAM);
		assertEquals(List.of(), told());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "CNY/a|does not convert to t/a, GJ/a or m3/a", "m3/d|does not convert to t/a, GJ/a or m3/a", "|its quantity has no unit" })
	void quantitiesOfAYearConvert(String unit, String expected) {
		ash.setUnit(unit);
		assertTold(expected);
		ash.setUnit("t/a");
		ash.getFrom().setQuantity(20.0);
		ash.getFrom().setUnit(unit);
		assertTold(expected);
	}

	@Test
	void endsStateTheSameKindOfQuantity() {
		ash.getTo().setQuantity(20.0);
		ash.getTo().setUnit("m3/a");
		assertTold("its unit t/a does not convert to m3/a of Port");
	}

	@Test
	void factorsConvert() {
		EmissionFactorSet set = Partners.FACTORY.createEmissionFactorSet();
		partners.model.getLibrary().getEmissionFactorSets().add(set);
		EmissionFactor factor = Partners.FACTORY.createEmissionFactor();
		factor.setMaterial(partners.material("ash"));
		factor.setActivity(ActivityKind.LANDFILL);
		factor.setValue(3.0);
		factor.setUnit("kg/m3");
		set.getFactors().add(factor);
		ash.setDisposal(ActivityKind.LANDFILL);
		assertTold("its unit t/a and that of an emission factor");
		factor.setUnit("kg/t");
		assertEquals(List.of(), told());
	}

	@Test
	void anExchangeStandsThereOnce() {
		partners.exchange("Mill", "Works", "ash");
		assertTold("the same partners have the same exchange of the same years in Exchange ash, and what it is worth counts twice.");
		partners.park.getFlows().stream().map(Exchange.class::cast).toList().getLast().setStartYear(2015);
		assertEquals(List.of(), told());
	}
}
