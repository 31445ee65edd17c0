package org.parkwright.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

class EnergyServicesTest {

	private final SmallPark small = new SmallPark();
	private final EnergyServices energy = new EnergyServices();
	private final EnergyLabels labels = new EnergyLabels();
	private final FuelServices fuels = new FuelServices();
	private final AuditServices audits = new AuditServices();
	private final NetworkServices network = new NetworkServices();

	@Test
	void aFuelIsUsedOrUnused() {
		small.second.setFuel(small.coal);
		assertEquals(List.of(small.coal), List.copyOf(energy.fuelsAtHand(small.park)));
		assertEquals(List.of(small.straw), energy.fuelsUnused(small.park));
		FuelShare share = ParkFactory.eINSTANCE.createFuelShare();
		share.setFuel(small.straw);
		small.second.getCofiring().add(share);
		assertEquals(List.of(small.coal, small.straw), List.copyOf(energy.fuelsAtHand(small.park)));
		assertEquals(List.of(share), energy.cofiringOf(small.park));
	}

	@Test
	void aUnitWithoutFuelMayTakeAnyOfTheLibrary() {
		small.second.setFuel(null);
		assertEquals(List.of(small.coal, small.straw), List.copyOf(energy.fuelsAtHand(small.park)));
		assertEquals(List.of(), energy.fuelsUnused(small.park));
	}

	@Test
	void unitsOfPlantParkAndModel() {
		List<?> both = List.of(small.first, small.second);
		assertEquals(both, energy.energyUnits(small.plant));
		assertEquals(both, energy.energyUnits(small.park));
		assertEquals(both, energy.energyUnits(small.model));
		assertEquals(List.of(), energy.energyUnits(small.mill));
	}

	@ParameterizedTest
	@CsvSource({ "UNKNOWN,ELECTRICITY,HEAT,UNKNOWN,UNKNOWN", "ELECTRICITY,ELECTRICITY,CHP,UNKNOWN,ELECTRICITY",
			"HEAT,CHP,HEAT,HEAT,UNKNOWN", "CHP,CHP,CHP,HEAT,ELECTRICITY" })
	void outputsComeAndGo(EnergyOutput output, EnergyOutput withElectricity, EnergyOutput withHeat,
			EnergyOutput withoutElectricity, EnergyOutput withoutHeat) {
		small.first.setOutput(output);
		assertEquals(List.of(withElectricity, withHeat, withoutElectricity, withoutHeat),
				List.of(energy.withElectricity(small.first), energy.withHeat(small.first),
						energy.withoutElectricity(small.first), energy.withoutHeat(small.first)));
	}

	@ParameterizedTest
	@CsvSource({ ",7", "0,7", "3,7", "6,7", "12,8", "300,12", "1000,12" })
	void aUnitGrowsWithEachDoubling(Double capacity, int size) {
		small.first.setCapacity(capacity);
		assertEquals(size, energy.unitSize(small.first));
	}

	@Test
	void labelsSayWhatIsKnown() {
		small.first.setName("U1");
		assertEquals("U1\n300 MWe", labels.unitLabel(small.first));
		small.second.setCapacity(null);
		small.second.setVintage(1998);
		assertEquals("Unit ? MWth 1998", labels.unitLine(small.second));
		assertEquals("Electricity\n300 MWe", labels.electricityLabel(small.park));
		small.second.setCapacity(1029.5);
		assertEquals("Heat\n1,029.5 MWth, 1 CHP", labels.heatLabel(small.park));
	}

	@Test
	void noUnitReplacesItselfInTheEnd() {
		assertFalse(fuels.mayBeReplacedBy(small.first, small.first));
		small.first.setReplacedBy(small.second);
		assertFalse(fuels.mayBeReplacedBy(small.second, small.first));
		assertFalse(fuels.mayBeReplacedBy(small.second, small.coal));
	}

	@Test
	void aUnitMovesWithinItsPark() {
		EnergyPlant other = ParkFactory.eINSTANCE.createEnergyPlant();
		assertFalse(fuels.mayJoinPlant(small.first, other));
		small.park.getInfrastructure().add(other);
		assertTrue(fuels.mayJoinPlant(small.first, other));
		assertFalse(fuels.mayJoinPlant(small.first, small.plant));
		assertEquals(small.coal, fuels.fuelOfNeighbours(small.second));
		assertEquals(null, fuels.fuelOfNeighbours(small.first));
	}

	@Test
	void lifeIsComparedWithTheBaseYear() {
		small.first.setVintage(1980);
		small.first.setLifetime(30.0);
		assertTrue(audits.isMarkedRetired(small.first), "without a base year nothing is known");
		small.model.setBaseYear(2014);
		assertFalse(audits.isMarkedRetired(small.first));
		small.first.setLifeStatus(LifeStatus.RETIRED);
		assertTrue(audits.isMarkedRetired(small.first));
		small.second.setVintage(2020);
		assertFalse(audits.isMarkedPlanned(small.second));
		small.second.setLifeStatus(LifeStatus.PLANNED);
		assertTrue(audits.isMarkedPlanned(small.second));
	}

	@Test
	void theModelKeepsExchangesBetweenParks() {
		Park other = ParkFactory.eINSTANCE.createPark();
		Firm outside = ParkFactory.eINSTANCE.createFirm();
		other.getFirms().add(outside);
		small.model.getParks().add(other);
		Exchange exchange = small.exchange(small.plant, outside);
		assertFalse(network.isKeptRight(exchange));
		small.model.getExchanges().add(exchange);
		assertTrue(network.isKeptRight(exchange));
		assertEquals(List.of(exchange), new FlowServices().exchangesOf(small.model));
		assertEquals(List.of(small.plant), List.copyOf(network.partnersOf(small.model)));
		assertTrue(network.takesPart(outside));
		assertFalse(network.takesPart(small.mill));
		assertFalse(network.sharesParkWith(small.mill, outside));
		assertEquals("Mill (Park)", new LabelServices().networkLabel(small.mill));
	}

	@Test
	void aTooltipSaysWhatIsKnownWithUnits() {
		small.plant.setName("Power");
		small.first.setName("U1");
		String text = new LabelServices().tooltip(small.first);
		assertTrue(text.startsWith("Energy unit: U1\n"), text);
		assertTrue(text.contains("capacity: 300 MW"), text);
		assertFalse(text.contains("lifetime"), text);
	}

	@Test
	void auditsPassOverWhatIsUnknown() {
		var flow = small.flow(small.market, ParkFactory.eINSTANCE.createExteriorZone());
		assertTrue(audits.isNotNegative(flow));
		assertTrue(audits.hasReadableUnit(flow));
		assertFalse(audits.touchesThePark(flow));
		flow.setQuantity(-3.0);
		flow.setUnit("bananas");
		assertFalse(audits.isNotNegative(flow));
		assertFalse(audits.hasReadableUnit(flow));
		assertEquals(3.0, audits.positiveQuantity(flow));
	}
}
