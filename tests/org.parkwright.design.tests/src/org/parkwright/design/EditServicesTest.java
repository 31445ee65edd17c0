package org.parkwright.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Pipeline;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.Process;
import org.parkwright.model.park.SteamNetwork;

class EditServicesTest {

	private final SmallPark small = new SmallPark();
	private final EditServices edits = new EditServices();
	private final ConnectServices connections = new ConnectServices();
	private final PlaceServices places = new PlaceServices();

	@Test
	void everyNewElementHasAnId() {
		assertNotNull(((Firm) EcoreUtil.create(ParkPackage.Literals.FIRM)).getId());
	}

	@Test
	void aFreshNameIsNoNeighboursName() {
		EnergyUnit unit = ParkFactory.eINSTANCE.createEnergyUnit();
		small.first.setName("Energy unit 1");
		small.second.setName("Energy unit 3");
		small.plant.getUnits().add(unit);
		assertEquals("Energy unit 2", edits.freshName(unit));
	}

	@Test
	void aBlankNameIsNotTaken() {
		assertEquals("Mill", edits.newName(small.mill, "  "));
		assertEquals("New mill", edits.newName(small.mill, " New mill "));
	}

	@Test
	void withAnActorGoesWhatHangsOnIt() {
		Flow given = small.flow(small.mill, small.brewery);
		Flow taken = small.flow(small.plant, small.mill);
		Flow other = small.flow(small.plant, small.brewery);
		Pipeline pipeline = small.pipeline(small.plant, small.mill);
		assertEquals(Set.of(given, taken, given.getTo(), taken.getFrom(), pipeline), Set.copyOf(edits.hangingOn(small.mill)));
		EcoreUtil.deleteAll(edits.hangingOn(small.mill), true);
		EcoreUtil.delete(small.mill, true);
		assertEquals(List.of(other), small.park.getFlows());
		assertTrue(small.plant.getPorts().contains(other.getFrom()));
		assertEquals(1, small.plant.getPorts().size());
	}

	@Test
	void aPortThatSaysSomethingStays() {
		Flow flow = small.flow(small.mill, small.brewery);
		flow.getFrom().setMaterial(small.straw);
		assertEquals(List.of(flow.getTo()), List.copyOf(edits.hangingOn(flow)));
		Process process = ParkFactory.eINSTANCE.createProcess();
		small.brewery.getProcesses().add(process);
		process.getInputs().add(flow.getTo());
		assertEquals(List.of(), List.copyOf(edits.hangingOn(flow)));
	}

	@Test
	void withAFuelGoItsShares() {
		FuelShare share = ParkFactory.eINSTANCE.createFuelShare();
		share.setFuel(small.straw);
		small.first.getCofiring().add(share);
		assertEquals(List.of(share), List.copyOf(edits.hangingOn(small.straw)));
		assertEquals(List.of(), List.copyOf(edits.hangingOn(small.coal)));
	}

	@Test
	void connectsOnlyWhatFits() {
		assertTrue(connections.sendsEnergyTo(small.plant, small.mill));
		assertFalse(connections.sendsEnergyTo(small.plant, small.plant));
		assertFalse(connections.givesEnergy(small.lake));
		assertTrue(connections.sendsWaterTo(small.lake, small.mill));
		assertFalse(connections.sendsWaterTo(small.mill, small.lake));
		assertFalse(connections.givesMaterial(ParkFactory.eINSTANCE.createLandfill()));
		assertTrue(connections.sendsMaterialTo(small.mill, ParkFactory.eINSTANCE.createLandfill()));
		assertFalse(connections.sendsMaterialTo(small.market, ParkFactory.eINSTANCE.createExteriorZone()));
		assertTrue(connections.sendsKnowledgeTo(ParkFactory.eINSTANCE.createRnDCenter(), small.mill));
		assertFalse(connections.givesKnowledge(small.plant));
		assertTrue(connections.sendsUtilityTo(small.plant, small.market));
		assertFalse(connections.givesUtility(small.market));
		assertFalse(connections.linksTo(small.mill, small.zone));
	}

	@Test
	void anEndMovesOnlyWhereTheFlowStillFits() {
		Flow flow = small.flow(small.lake, small.mill);
		flow.setUnit("m3/a");
		assertTrue(connections.mayEndAt(flow, small.brewery));
		assertFalse(connections.mayEndAt(flow, small.lake));
		assertFalse(connections.mayStartAt(flow, small.mill));
		assertTrue(connections.hasOwnOutlet(flow));
		Flow second = small.flow(small.lake, small.brewery);
		second.setFrom(flow.getFrom());
		assertFalse(connections.hasOwnOutlet(flow));
		assertTrue(connections.hasOwnInlet(flow));
	}

	@Test
	void steamLeadsFromWhereThereIsEnergy() {
		SteamNetwork network = ParkFactory.eINSTANCE.createSteamNetwork();
		network.setFrom(small.plant);
		network.setTo(small.mill);
		assertTrue(connections.mayLeadTo(network, small.brewery));
		assertFalse(connections.mayLeadFrom(network, small.lake));
		assertTrue(connections.mayLeadFrom(small.pipeline(small.mill, small.plant), small.lake));
	}

	@Test
	void anActorIsInItsZoneOrInThePark() {
		assertEquals(List.of(small.mill, small.plant), places.actorsIn(small.zone));
		assertEquals(List.of(small.brewery, small.lake), places.actorsIn(small.park));
		assertTrue(places.canMoveInto(small.brewery, small.zone));
		assertTrue(places.canMoveInto(small.mill, small.park));
		assertFalse(places.canMoveInto(small.market, small.zone));
		assertFalse(places.canMoveInto(small.mill, new SmallPark().zone));
		assertFalse(places.canMoveInto(small.mill, small.plant));
	}

	@Test
	void aLinkIsALineAndAPlaceOnlyIfFlowsEndAtIt() {
		Pipeline pipeline = small.pipeline(small.mill, small.plant);
		assertTrue(places.isLink(pipeline));
		assertFalse(places.isPlace(pipeline));
		SmallPark.port(pipeline, PortDirection.IN);
		assertTrue(places.isPlace(pipeline));
		pipeline.setTo(null);
		assertFalse(places.isLink(pipeline));
	}
}
