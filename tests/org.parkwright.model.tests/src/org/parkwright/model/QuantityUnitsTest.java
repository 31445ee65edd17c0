package org.parkwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.PeriodValue;

class QuantityUnitsTest {
	@Test
	void aFixedUnitHoldsForAllElements() {
		assertEquals(Optional.of("MW"), QuantityUnits.of(Samples.FACTORY.createEnergyUnit(), ParkPackage.Literals.ENERGY_UNIT__CAPACITY));
		assertEquals(Optional.empty(), QuantityUnits.of(Samples.FACTORY.createEnergyUnit(), ParkPackage.Literals.ENERGY_UNIT__VINTAGE));
	}

	@Test
	void moneyIsInTheCurrencyOfTheModel() {
		Exchange exchange = Samples.FACTORY.createExchange();
		assertEquals(Optional.of("currency/a"), QuantityUnits.of(exchange, ParkPackage.Literals.EXCHANGE__REVENUE));
		EipModel model = Samples.FACTORY.createEipModel();
		model.getExchanges().add(exchange);
		assertEquals(Optional.of("currency/a"), QuantityUnits.of(exchange, ParkPackage.Literals.EXCHANGE__REVENUE));
		model.setCurrency("EUR");
		assertEquals(Optional.of("EUR/a"), QuantityUnits.of(exchange, ParkPackage.Literals.EXCHANGE__REVENUE));
	}

	@Test
	void aUnitCanStandInAnotherAttribute() {
		Flow flow = Samples.FACTORY.createFlow();
		PeriodValue july = Samples.FACTORY.createPeriodValue();
		assertEquals(Optional.empty(), QuantityUnits.of(july, ParkPackage.Literals.PERIOD_VALUE__QUANTITY));
		flow.getPeriods().add(july);
		assertEquals(Optional.empty(), QuantityUnits.of(july, ParkPackage.Literals.PERIOD_VALUE__QUANTITY));
		flow.setUnit("t/a");
		assertEquals(Optional.of("t/a"), QuantityUnits.of(flow, ParkPackage.Literals.FLOW__QUANTITY));
		assertEquals(Optional.of("t/a"), QuantityUnits.of(july, ParkPackage.Literals.PERIOD_VALUE__QUANTITY));
	}

	@Test
	void aUnitCanStandInAnotherElement() {
		IndicatorValue value = Samples.FACTORY.createIndicatorValue();
		assertEquals(Optional.empty(), QuantityUnits.of(value, ParkPackage.Literals.INDICATOR_VALUE__VALUE));
		Indicator indicator = Samples.FACTORY.createIndicator();
		indicator.setUnit("tce/10^4 CNY");
		value.setIndicator(indicator);
		assertEquals(Optional.of("tce/10^4 CNY"), QuantityUnits.of(value, ParkPackage.Literals.INDICATOR_VALUE__TARGET));
	}
}
