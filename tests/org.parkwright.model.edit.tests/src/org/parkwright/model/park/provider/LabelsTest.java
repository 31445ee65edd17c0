package org.parkwright.model.park.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.Benchmark;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.CostKind;
import org.parkwright.model.park.Discharge;
import org.parkwright.model.park.EfficiencyClass;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.PeriodValue;
import org.parkwright.model.park.PlanChapter;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.Price;
import org.parkwright.model.park.RemovalRate;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.SubstanceShare;
import org.parkwright.model.park.TechnologyCost;
import org.parkwright.model.park.TransferCoefficient;
import org.parkwright.model.park.WarmingPotential;
import org.parkwright.model.park.YearAccount;

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

	/** Classes whose elements are hardly ever named, each with what it then shows. */
	static Stream<Arguments> unnamed() {
		Substance cod = FACTORY.createSubstance();
		cod.setCode("COD");
		EfficiencyClass large = FACTORY.createEfficiencyClass();
		large.setLowerBound(300.0);
		large.setEfficiency(0.408);
		FuelShare share = FACTORY.createFuelShare();
		share.setFuel(coal());
		share.setShare(0.9);
		SubstanceShare part = FACTORY.createSubstanceShare();
		part.setSubstance(cod);
		part.setShare(0.02);
		TechnologyCost cost = FACTORY.createTechnologyCost();
		cost.setKind(CostKind.INVESTMENT);
		cost.setValue(4800.0);
		cost.setUnit("CNY/kW");
		WarmingPotential potential = FACTORY.createWarmingPotential();
		potential.setSubstance(cod);
		potential.setValue(25.0);
		Price price = FACTORY.createPrice();
		price.setMaterial(coal());
		price.setValue(29.0);
		price.setUnit("CNY/GJ");
		RemovalRate removal = FACTORY.createRemovalRate();
		removal.setSubstance(cod);
		removal.setRate(0.95);
		PeriodValue july = FACTORY.createPeriodValue();
		july.setPeriod("2014-07");
		july.setQuantity(12.0);
		YearAccount account = FACTORY.createYearAccount();
		account.setYear(2010);
		Discharge discharge = FACTORY.createDischarge();
		discharge.setSubstance(cod);
		discharge.setAmount(120.5);
		Sector sector = FACTORY.createSector();
		sector.setKind(SectorKind.MANUFACTURING);
		ActivityDatum datum = FACTORY.createActivityDatum();
		datum.setMaterial(coal());
		datum.setAmount(1000.0);
		datum.setUnit("t/a");
		datum.setScope(EmissionScope.SCOPE1);
		ActivityDatum missing = FACTORY.createActivityDatum();
		missing.setMaterial(coal());
		missing.setNotation(NotationKey.NE);
		TransferCoefficient transfer = FACTORY.createTransferCoefficient();
		transfer.setSubstance(cod);
		transfer.setShare(0.3);
		PlanChapter chapter = FACTORY.createPlanChapter();
		chapter.setNumber(3);
		chapter.setName("Why now");
		Source source = FACTORY.createSource();
		source.setCitation("IPCC 2006");
		Port port = FACTORY.createPort();
		port.setDirection(PortDirection.OUT);
		port.setMaterial(coal());
		Port offer = FACTORY.createPort();
		offer.setDirection(PortDirection.OUT);
		offer.setMaterial(coal());
		offer.setQuantity(500.0);
		offer.setUnit("t/a");
		return Stream.of(Arguments.of("≥ 300 MW: 0.408", large), Arguments.of("coal 0.9", share),
				Arguments.of("COD 0.02 kg/kg", part), Arguments.of("investment 4800 CNY/kW", cost),
				Arguments.of("COD 25 kg/kg", potential), Arguments.of("coal purchase 29 CNY/GJ", price), Arguments.of("COD 0.95", removal),
				Arguments.of("2014-07 12", july), Arguments.of("2010", account), Arguments.of("COD 120.5 t/a", discharge),
				Arguments.of("manufacturing", sector), Arguments.of("3 Why now", chapter), Arguments.of("coal 1000 t/a scope 1", datum),
				Arguments.of("coal not estimated", missing), Arguments.of("COD 0.3 kg/kg", transfer),
				Arguments.of("IPCC 2006", source), Arguments.of("out coal", port), Arguments.of("out coal 500 t/a", offer));
	}

	@ParameterizedTest
	@MethodSource("unnamed")
	void whatIsHardlyEverNamedSaysWhatItHolds(String label, NamedElement element) {
		assertEquals(label, ParkLabels.text(element));
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
