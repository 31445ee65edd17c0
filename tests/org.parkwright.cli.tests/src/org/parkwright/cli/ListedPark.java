package org.parkwright.cli;

import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.SubstanceShare;

/** A park that states what its firms have over and what they want, of every kind that is told of. Its numbers mean nothing. */
final class ListedPark {

	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	private final EipModel model;
	private final Park park;
	private int count;

	private ListedPark(EipModel model) {
		this.model = model;
		park = named(FACTORY.createPark(), "Northfield");
		park.setProvince("Jiangsu");
		model.getParks().add(park);
	}

	/** Puts the park behind those of the model. */
	static void addTo(EipModel model) {
		new ListedPark(model).fill();
	}

	private void fill() {
		Firm works = firm("Northfield works", 31.1);
		Firm kiln = firm("Northfield kiln", 31.2);
		MaterialType slag = material("Slag", "EWC", "10 02 02", MaterialForm.SOLID);
		MaterialType clinker = material("Clinker", "CPA", "23.51", MaterialForm.SOLID);
		MaterialType acid = material("Acid", "EWC", "11 01 05*", MaterialForm.LIQUID);
		MaterialType salt = material("Salt", "CPA", "20.13", MaterialForm.SOLID);
		MaterialType used = material("Used water", "EWC", "16 10 02", MaterialForm.LIQUID);
		MaterialType fresh = material("Fresh water", "CPA", "36.00", MaterialForm.LIQUID);
		port(works, PortDirection.OUT, slag, 100.0, "t/a");
		port(kiln, PortDirection.IN, clinker, 80.0, "t/a");
		Port given = port(works, PortDirection.OUT, material("Sand", "EWC", "10 09 08", MaterialForm.SOLID), null, null);
		Port taken = port(kiln, PortDirection.IN, material("Gravel", "CPA", "08.12", MaterialForm.SOLID), 10.0, "t/a");
		port(firm("Northfield roads", 31.3), PortDirection.IN, taken.getMaterial(), 20.0, "t/a");
		port(works, PortDirection.OUT, acid, 5.0, "t/a");
		port(kiln, PortDirection.IN, salt, 5.0, "t/a");
		Substance chloride = named(FACTORY.createSubstance(), "Chloride");
		chloride.setCode("Cl");
		model.getLibrary().getSubstances().add(chloride);
		bound(port(works, PortDirection.OUT, used, 900.0, "m3/a"), chloride, 0.0003);
		bound(port(kiln, PortDirection.IN, fresh, 700.0, "m3/a"), chloride, 0.0002);
		heat(port(works, PortDirection.OUT, null, 500.0, "GJ/a"), 120, 60);
		heat(port(kiln, PortDirection.IN, null, 300.0, "GJ/a"), 90, 40);
		Exchange rejected = named(FACTORY.createExchange(), "Sand to the kiln");
		rejected.setState(ExchangeState.REJECTED);
		rejected.setReason("Too fine.");
		rejected.setMaterial(given.getMaterial());
		rejected.setFrom(given);
		rejected.setTo(taken);
		park.getFlows().add(rejected);
	}

	private Firm firm(String name, double latitude) {
		Firm firm = named(FACTORY.createFirm(), name);
		firm.setLatitude(latitude);
		firm.setLongitude(120.5);
		park.getFirms().add(firm);
		return firm;
	}

	private MaterialType material(String name, String list, String code, MaterialForm form) {
		MaterialType material = named(FACTORY.createMaterialType(), name);
		material.setCode("northfield" + count);
		material.setClassification(list);
		material.setClassCode(code);
		material.setForm(form);
		model.getLibrary().getMaterials().add(material);
		return material;
	}

	private Port port(Firm owner, PortDirection direction, MaterialType material, Double quantity, String unit) {
		Port port = named(FACTORY.createPort(), material == null ? "Heat" : material.getName());
		port.setDirection(direction);
		port.setMaterial(material);
		port.setQuantity(quantity);
		port.setUnit(unit);
		owner.getPorts().add(port);
		return port;
	}

	private void bound(Port port, Substance substance, double upper) {
		SubstanceShare share = named(FACTORY.createSubstanceShare(), null);
		share.setSubstance(substance);
		share.setUpperBound(upper);
		port.getBounds().add(share);
	}

	private static void heat(Port port, double temperature, double returned) {
		port.setCarrier(EnergyCarrier.HOT_WATER);
		port.setTemperature(temperature);
		port.setReturnTemperature(returned);
	}

	/** Ids are the same in every run, as golden files have them. */
	private <T extends NamedElement> T named(T element, String name) {
		element.setId("listed." + count++);
		element.setName(name);
		return element;
	}
}
