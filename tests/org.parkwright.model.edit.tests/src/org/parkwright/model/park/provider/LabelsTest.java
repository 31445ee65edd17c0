package org.parkwright.model.park.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.Benchmark;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.Substance;

class LabelsTest {
	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	private static Fuel coal() {
		Fuel coal = FACTORY.createFuel();
		coal.setName("Hard coal");
		coal.setCode("coal");
		return coal;
	}

	@Test
	void aUnitSaysWhatItIs() {
		EnergyUnit unit = FACTORY.createEnergyUnit();
		unit.setName("U001");
		unit.setFuel(coal());
		unit.setOutput(EnergyOutput.CHP);
		unit.setCapacity(300.0);
		unit.setVintage(2013);
		assertEquals("U001 coal CHP 300 MW 2013", ParkLabels.text(unit));
		unit.setCapacity(null);
		unit.setOutput(EnergyOutput.UNKNOWN);
		assertEquals("U001 coal 2013", ParkLabels.text(unit));
	}

	@Test
	void whatHasNoNameIsCalledByItsClassAndId() {
		EnergyUnit unit = FACTORY.createEnergyUnit();
		unit.setId("0b9a6f1f-0001");
		assertEquals("Energy Unit 0b9a6f1f", ParkLabels.text(unit));
		Firm firm = FACTORY.createFirm();
		firm.setId("f1");
		assertEquals("Firm f1", ParkLabels.text(firm));
		firm.setName("Gyproc");
		assertEquals("Gyproc", ParkLabels.text(firm));
	}

	@Test
	void valuesStandWithTheirUnits() {
		EmissionFactor factor = FACTORY.createEmissionFactor();
		factor.setMaterial(coal());
		Substance co2 = FACTORY.createSubstance();
		co2.setCode("CO2");
		factor.setSubstance(co2);
		factor.setValue(96.1);
		factor.setUnit("kg/GJ");
		assertEquals("coal CO2 96.1 kg/GJ", ParkLabels.text(factor));

		GridFactor grid = FACTORY.createGridFactor();
		grid.setYear(2014);
		grid.setKind(GridFactorKind.OPERATING_MARGIN);
		grid.setValue(0.8086);
		assertEquals("2014 operating margin 0.8086 t/MWh", ParkLabels.text(grid));

		IndicatorSet set = FACTORY.createIndicatorSet();
		Indicator indicator = FACTORY.createIndicator();
		set.getIndicators().add(indicator);
		indicator.setUnit("%");
		Benchmark benchmark = FACTORY.createBenchmark();
		indicator.getBenchmarks().add(benchmark);
		benchmark.setOperator(ComparisonOperator.AT_LEAST);
		benchmark.setThreshold(70.0);
		assertEquals("≥ 70 %", ParkLabels.text(benchmark));
	}

	@Test
	void anExchangeNamesItsPartners() {
		Firm plant = FACTORY.createFirm();
		plant.setName("Asnæs");
		Port out = FACTORY.createPort();
		plant.getPorts().add(out);
		Exchange exchange = FACTORY.createExchange();
		exchange.setFrom(out);
		assertEquals("Asnæs → ?", ParkLabels.text(exchange));
		exchange.setName("Gypsum");
		assertEquals("Gypsum", ParkLabels.text(exchange));
		exchange.setName(null);
		exchange.setFrom(null);
		assertTrue(ParkLabels.text(exchange).startsWith("Exchange "), ParkLabels.text(exchange));
	}
}
