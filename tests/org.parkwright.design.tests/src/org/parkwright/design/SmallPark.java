package org.parkwright.design;

import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Pipeline;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.WaterSource;
import org.parkwright.model.park.Zone;

/** A park of one zone with a firm, a plant of two units, a firm outside of the zone, a lake and a market. */
final class SmallPark {

	private static final ParkFactory MAKE = ParkFactory.eINSTANCE;

	final EipModel model = MAKE.createEipModel();
	final Park park = MAKE.createPark();
	final Zone zone = MAKE.createZone();
	final Firm mill = MAKE.createFirm();
	final Firm brewery = MAKE.createFirm();
	final EnergyPlant plant = MAKE.createEnergyPlant();
	final EnergyUnit first = MAKE.createEnergyUnit();
	final EnergyUnit second = MAKE.createEnergyUnit();
	final Fuel coal = MAKE.createFuel();
	final Fuel straw = MAKE.createFuel();
	final WaterSource lake = MAKE.createWaterSource();
	final ExteriorZone market = MAKE.createExteriorZone();

	SmallPark() {
		model.getParks().add(park);
		model.setLibrary(MAKE.createLibrary());
		model.getLibrary().getFuels().add(coal);
		model.getLibrary().getFuels().add(straw);
		park.getZones().add(zone);
		park.getFirms().add(mill);
		park.getFirms().add(brewery);
		park.getInfrastructure().add(plant);
		park.getWaterSources().add(lake);
		park.getExterior().add(market);
		mill.setZone(zone);
		plant.setZone(zone);
		mill.setName("Mill");
		brewery.setName("Brewery");
		plant.getUnits().add(first);
		plant.getUnits().add(second);
		first.setFuel(coal);
		first.setOutput(EnergyOutput.CHP);
		first.setCapacity(300.0);
		second.setOutput(EnergyOutput.HEAT);
		second.setCapacity(29.0);
	}

	Flow flow(Actor from, Actor to) {
		return join(MAKE.createFlow(), from, to);
	}

	Exchange exchange(Actor from, Actor to) {
		return join(MAKE.createExchange(), from, to);
	}

	Pipeline pipeline(Actor from, Actor to) {
		Pipeline pipeline = MAKE.createPipeline();
		pipeline.setFrom(from);
		pipeline.setTo(to);
		park.getInfrastructure().add(pipeline);
		return pipeline;
	}

	static Port port(Actor owner, PortDirection direction) {
		Port port = MAKE.createPort();
		port.setDirection(direction);
		owner.getPorts().add(port);
		return port;
	}

	private <T extends Flow> T join(T flow, Actor from, Actor to) {
		flow.setFrom(port(from, PortDirection.OUT));
		flow.setTo(port(to, PortDirection.IN));
		park.getFlows().add(flow);
		return flow;
	}
}
