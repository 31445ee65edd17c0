package org.parkwright.cli;

import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.Process;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.SteamNetwork;
import org.parkwright.model.park.TransferCoefficient;
import org.parkwright.model.park.TransportMode;
import org.parkwright.model.park.YearAccount;

/** Two parks that state what studies do not read: accounts of years, and flows. Their numbers mean nothing. */
final class StatedPark {

	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	private static final String DIESEL = "diesel";

	private final EipModel model;
	private final Park park;
	private int count;

	private StatedPark(EipModel model, String name) {
		this.model = model;
		park = named(FACTORY.createPark(), name);
		park.setProvince("Jiangsu");
		park.setPopulation(20_000);
		park.setArea(12.0);
		park.setGrid(model.getLibrary().getGrids().getFirst());
		model.getParks().add(park);
	}

	/** Puts both parks behind those of the model. */
	static void addTo(EipModel model) {
		new StatedPark(model, "Eastfield").fill();
		new StatedPark(model, "Westfield").leaveGaps();
	}

	private EnergyPlant boilers(String unit, Double lifetime) {
		EnergyPlant boilers = named(FACTORY.createEnergyPlant(), park.getName() + " boilers");
		EnergyUnit boiler = named(FACTORY.createEnergyUnit(), unit);
		boiler.setOutput(EnergyOutput.HEAT);
		boiler.setFuel(fuel("coal"));
		boiler.setCapacity(10.0);
		boiler.setHours(5000.0);
		boiler.setEfficiency(0.8);
		boiler.setVintage(2005);
		boiler.setLifetime(lifetime);
		boilers.getUnits().add(boiler);
		park.getInfrastructure().add(boilers);
		return boilers;
	}

	private void fill() {
		EnergyPlant boilers = boilers("EF1", 30.0);
		SteamNetwork network = named(FACTORY.createSteamNetwork(), "Eastfield pipes");
		network.setLoss(0.05);
		Firm mill = named(FACTORY.createFirm(), "Eastfield mill");
		Firm dairy = named(FACTORY.createFirm(), "Eastfield dairy");
		ExteriorZone town = named(FACTORY.createExteriorZone(), "Easttown");
		park.getInfrastructure().add(network);
		park.getFirms().add(mill);
		park.getFirms().add(dairy);
		park.getExterior().add(town);
		EmissionFactor contract = ownFactor();
		for (int year : new int[] { 2010, 2014 }) {
			double growth = 1 + (year - 2010) / 10.0;
			YearAccount account = account(year, 2e8 * growth);
			Sector energy = sector(account, SectorKind.ENERGY, null);
			datum(energy, ActivityKind.COMBUSTION, boilers, "coal", 225 * growth, "TJ/a");
			datum(energy, ActivityKind.SOLD_HEAT, boilers, null, 180 * growth, "TJ/a");
			Sector manufacturing = sector(account, SectorKind.MANUFACTURING, 1.5e8 * growth);
			datum(manufacturing, ActivityKind.BOUGHT_HEAT, mill, null, 150.0, "TJ/a").setSupplier(boilers);
			datum(manufacturing, ActivityKind.BOUGHT_POWER, mill, null, 20_000.0, "MWh").setFactor(contract);
			datum(manufacturing, ActivityKind.COMBUSTION, mill, "naturalGas", 40 * growth * growth, "TJ/a");
			datum(sector(account, SectorKind.SERVICES, 5e7), ActivityKind.BOUGHT_POWER, null, null, 5000.0, "MWh");
			datum(sector(account, SectorKind.HOUSEHOLD, null), ActivityKind.COMBUSTION, null, "biomass", 0.5, "TJ/a");
			datum(sector(account, SectorKind.CONSTRUCTION, null), ActivityKind.COMBUSTION, null, DIESEL, 0.5, "TJ/a");
			datum(sector(account, SectorKind.TRANSPORT, null), ActivityKind.ROAD, null, null, null, null).setNotation(NotationKey.NE);
		}
		flow(FACTORY.createFlow(), boilers, mill, EnergyCarrier.STEAM, 150.0, "TJ/a").setLink(network);
		flow(FACTORY.createFlow(), boilers, dairy, EnergyCarrier.STEAM, 2000.0, "t/a");
		flow(FACTORY.createFlow(), town, dairy, EnergyCarrier.HOT_WATER, null, "TJ/a");
		Exchange exchange = FACTORY.createExchange();
		exchange.setKind(ExchangeKind.ENERGY);
		exchange.setState(ExchangeState.IMPLEMENTED);
		flow(exchange, dairy, mill, EnergyCarrier.FUEL_GAS, 3.0, "TJ/a");
		ash(boilers, town);
		nitrogen(mill, dairy, town);
	}

	/** A substance of which a process of the mill hands a share on, and goods that are called so. */
	private void nitrogen(Firm mill, Firm dairy, Actor town) {
		Flow in = flow(FACTORY.createFlow(), town, mill, EnergyCarrier.UNKNOWN, 10.0, "t/a");
		Flow out = flow(FACTORY.createFlow(), mill, dairy, EnergyCarrier.UNKNOWN, 8.0, "t/a");
		in.setLayer("substance:N");
		out.setLayer("substance:N");
		Process process = named(FACTORY.createProcess(), "Eastfield treatment");
		process.getInputs().add(in.getTo());
		process.getOutputs().add(out.getFrom());
		TransferCoefficient share = named(FACTORY.createTransferCoefficient(), "Eastfield share");
		share.setOutput(out.getFrom());
		share.setShare(0.7);
		share.setUncertainty(0.1);
		process.getTransfers().add(share);
		mill.getProcesses().add(process);
		flow(FACTORY.createFlow(), dairy, town, EnergyCarrier.UNKNOWN, 8.0, "t/a").setLayer("goods");
	}

	/** A by-product of which all is known that an exchange states. */
	private void ash(Actor boilers, Actor town) {
		MaterialType ash = named(FACTORY.createMaterialType(), "Eastfield ash");
		model.getLibrary().getMaterials().add(ash);
		Exchange exchange = FACTORY.createExchange();
		exchange.setKind(ExchangeKind.BYPRODUCT);
		exchange.setState(ExchangeState.IMPLEMENTED);
		exchange.setMaterial(ash);
		exchange.setStartYear(2012);
		exchange.setDistance(12.0);
		exchange.setMode(TransportMode.ROAD);
		exchange.setCostReduction(30_000.0);
		exchange.setRevenue(20_000.0);
		exchange.setOperating(10_000.0);
		exchange.setInvestment(100_000.0);
		exchange.setLifetime(10.0);
		exchange.setJobs(2);
		flow(exchange, boilers, town, EnergyCarrier.UNKNOWN, 900.0, "t/a");
	}

	/** A unit without a lifetime, one activity without an amount and one without a kind. */
	private void leaveGaps() {
		boilers("WF1", null);
		YearAccount account = account(2014, 1e8);
		Sector energy = sector(account, SectorKind.ENERGY, null);
		datum(energy, ActivityKind.COMBUSTION, null, "coal", null, "t/a");
		datum(energy, ActivityKind.UNKNOWN, null, null, 10.0, "t/a");
	}

	private YearAccount account(int year, double addedValue) {
		YearAccount account = named(FACTORY.createYearAccount(), park.getName() + " " + year);
		account.setYear(year);
		account.setPriceYear(2010);
		account.setIndustrialAddedValue(addedValue);
		park.getAccounts().add(account);
		return account;
	}

	private Sector sector(YearAccount account, SectorKind kind, Double addedValue) {
		Sector sector = named(FACTORY.createSector(), park.getName() + " " + kind.getLiteral() + " " + account.getYear());
		sector.setKind(kind);
		sector.setIndustrialAddedValue(addedValue);
		account.getSectors().add(sector);
		return sector;
	}

	private ActivityDatum datum(Sector sector, ActivityKind kind, Actor actor, String fuel, Double amount, String unit) {
		ActivityDatum datum = named(FACTORY.createActivityDatum(), park.getName() + " activity " + ++count);
		datum.setKind(kind);
		datum.setActor(actor);
		datum.setMaterial(fuel == null ? null : fuel.equals(DIESEL) ? diesel() : fuel(fuel));
		datum.setAmount(amount);
		datum.setUnit(unit);
		datum.setUncertainty(0.05);
		sector.getActivities().add(datum);
		return datum;
	}

	private EmissionFactor ownFactor() {
		EmissionFactor factor = named(FACTORY.createEmissionFactor(), "Contract of the Eastfield mill");
		factor.setValue(0.9);
		factor.setUnit("t/MWh");
		EmissionFactorSet set = named(FACTORY.createEmissionFactorSet(), "Eastfield contracts");
		set.getFactors().add(factor);
		model.getLibrary().getEmissionFactorSets().add(set);
		return factor;
	}

	private Fuel fuel(String name) {
		return model.getLibrary().getFuels().stream().filter(fuel -> name.equals(fuel.getName())).findFirst().orElseThrow();
	}

	/** What is burnt by accounts alone is a material and no fuel of units; heating value and factors are those of the standard library. */
	private MaterialType diesel() {
		return model.getLibrary().getMaterials().stream().filter(material -> DIESEL.equals(material.getName())).findFirst().orElseGet(() -> {
			MaterialType diesel = named(FACTORY.createMaterialType(), DIESEL);
			model.getLibrary().getMaterials().add(diesel);
			return diesel;
		});
	}

	private Flow flow(Flow flow, Actor from, Actor to, EnergyCarrier carrier, Double quantity, String unit) {
		named(flow, park.getName() + " flow " + ++count);
		flow.setFrom(port(from, PortDirection.OUT, carrier));
		flow.setTo(port(to, PortDirection.IN, carrier));
		flow.setQuantity(quantity);
		flow.setUnit(unit);
		flow.setUncertainty(0.05);
		park.getFlows().add(flow);
		return flow;
	}

	private Port port(Actor owner, PortDirection direction, EnergyCarrier carrier) {
		Port port = named(FACTORY.createPort(), park.getName() + " port " + ++count);
		port.setDirection(direction);
		port.setCarrier(carrier);
		owner.getPorts().add(port);
		return port;
	}

	private static <T extends NamedElement> T named(T element, String name) {
		element.setId(name.replace(' ', '.'));
		element.setName(name);
		return element;
	}
}
