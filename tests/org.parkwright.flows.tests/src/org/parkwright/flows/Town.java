package org.parkwright.flows;

import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.SteamNetwork;
import org.parkwright.model.park.YearAccount;

/** A park that is made for tests: a plant with a CHP unit on gas and a boiler on coal, two firms, a steam network, the world outside. */
final class Town {

	static final double ALPHA = 0.9;
	static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	final EipModel model = FACTORY.createEipModel();
	final Park park = FACTORY.createPark();
	final Fuel gas = fuel("naturalGas", "natural gas", 48);
	final Fuel coal = fuel("coal", "coal", 24);
	final EnergyPlant plant = FACTORY.createEnergyPlant();
	final EnergyUnit chp = unit("chp", EnergyOutput.CHP, gas, 10, 5000, 0.5);
	final EnergyUnit boiler = unit("boiler", EnergyOutput.HEAT, coal, 20, 3000, 0.8);
	final Firm mill = FACTORY.createFirm();
	final Firm dairy = FACTORY.createFirm();
	final ExteriorZone outside = FACTORY.createExteriorZone();
	final SteamNetwork network = FACTORY.createSteamNetwork();
	final YearAccount account = FACTORY.createYearAccount();
	final Sector sector = FACTORY.createSector();
	private int count;

	Town() {
		model.setId("model");
		model.setLibrary(FACTORY.createLibrary());
		model.getLibrary().getFuels().add(gas);
		model.getLibrary().getFuels().add(coal);
		model.getParks().add(park);
		park.setId("park");
		park.setName("Town");
		named(plant, "plant", "Power plant");
		named(mill, "mill", "Mill");
		named(dairy, "dairy", "Dairy");
		named(outside, "outside", "Mine");
		named(network, "network", "Steam network");
		chp.setHeatToPower(1.5);
		plant.getUnits().add(chp);
		plant.getUnits().add(boiler);
		park.getInfrastructure().add(plant);
		park.getInfrastructure().add(network);
		park.getFirms().add(mill);
		park.getFirms().add(dairy);
		park.getExterior().add(outside);
		account.setYear(2013);
		sector.setId("manufacturing");
		sector.setName("Manufacturing");
		sector.setKind(SectorKind.MANUFACTURING);
		account.getSectors().add(sector);
		park.getAccounts().add(account);
	}

	private static void named(Actor actor, String id, String name) {
		actor.setId(id);
		actor.setName(name);
	}

	private static Fuel fuel(String code, String name, double heatingValue) {
		Fuel fuel = FACTORY.createFuel();
		fuel.setId("fuel." + code);
		fuel.setCode(code);
		fuel.setName(name);
		fuel.setLowerHeatingValue(heatingValue);
		return fuel;
	}

	private static EnergyUnit unit(String id, EnergyOutput output, Fuel fuel, double capacity, double hours, double efficiency) {
		EnergyUnit unit = FACTORY.createEnergyUnit();
		unit.setId(id);
		unit.setOutput(output);
		unit.setFuel(fuel);
		unit.setCapacity(capacity);
		unit.setHours(hours);
		unit.setEfficiency(efficiency);
		unit.setVintage(2000);
		unit.setLifetime(30.0);
		return unit;
	}

	Flow flow(Actor from, Actor to, EnergyCarrier carrier, Double quantity, String unit) {
		Flow flow = FACTORY.createFlow();
		flow.setId("flow." + ++count);
		flow.setFrom(port(from, PortDirection.OUT, carrier));
		flow.setTo(port(to, PortDirection.IN, carrier));
		flow.setQuantity(quantity);
		flow.setUnit(unit);
		park.getFlows().add(flow);
		return flow;
	}

	private Port port(Actor owner, PortDirection direction, EnergyCarrier carrier) {
		Port port = FACTORY.createPort();
		port.setId("port." + ++count);
		port.setDirection(direction);
		port.setCarrier(carrier);
		owner.getPorts().add(port);
		return port;
	}

	ActivityDatum datum(Actor actor, ActivityKind kind, Double amount, String unit) {
		ActivityDatum datum = FACTORY.createActivityDatum();
		datum.setId("datum." + ++count);
		datum.setActor(actor);
		datum.setKind(kind);
		datum.setAmount(amount);
		datum.setUnit(unit);
		sector.getActivities().add(datum);
		return datum;
	}

	/** All that the mill and the dairy use. */
	Town withUse() {
		flow(plant, mill, EnergyCarrier.ELECTRICITY, 150.0, "TJ/a").setUncertainty(0.05);
		Flow steam = flow(plant, mill, EnergyCarrier.STEAM, 300.0, "TJ/a");
		steam.setLink(network);
		network.setLoss(0.05);
		datum(dairy, ActivityKind.BOUGHT_POWER, 20_000.0, "MWh");
		datum(dairy, ActivityKind.BOUGHT_HEAT, 150_000.0, "GJ/a");
		return this;
	}

	FlowNetwork energy() {
		return EnergyFlows.of(park, 2013, ALPHA);
	}
}
