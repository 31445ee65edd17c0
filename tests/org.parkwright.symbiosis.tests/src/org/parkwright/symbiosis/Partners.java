package org.parkwright.symbiosis;

import java.util.LinkedHashMap;
import java.util.Map;

import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;

/** A park that is made for tests: firms by their names, which exchange. */
final class Partners {

	static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	final EipModel model = FACTORY.createEipModel();
	final Park park = FACTORY.createPark();
	private final Map<String, Actor> actors = new LinkedHashMap<>();
	private final Map<String, MaterialType> materials = new LinkedHashMap<>();

	Partners() {
		model.setLibrary(FACTORY.createLibrary());
		model.setBaseYear(2020);
		model.getParks().add(park);
		park.setName("Harbour");
	}

	Actor actor(String name) {
		return actors.computeIfAbsent(name, key -> {
			Firm firm = FACTORY.createFirm();
			firm.setName(key);
			firm.setId(key);
			park.getFirms().add(firm);
			return firm;
		});
	}

	MaterialType material(String name) {
		return materials.computeIfAbsent(name, key -> {
			MaterialType made = FACTORY.createMaterialType();
			made.setName(key);
			made.setId("material." + key);
			model.getLibrary().getMaterials().add(made);
			return made;
		});
	}

	Port port(String actor, PortDirection direction, String material) {
		Port port = FACTORY.createPort();
		port.setDirection(direction);
		port.setMaterial(material(material));
		actor(actor).getPorts().add(port);
		return port;
	}

	/** A by-product that is exchanged, of a quantity that is not known. */
	Exchange exchange(String from, String to, String material) {
		Exchange exchange = FACTORY.createExchange();
		exchange.setName(material);
		exchange.setId(from + "." + to + "." + material + "." + park.getFlows().size());
		exchange.setKind(ExchangeKind.BYPRODUCT);
		exchange.setState(ExchangeState.IMPLEMENTED);
		exchange.setFrom(port(from, PortDirection.OUT, material));
		exchange.setTo(port(to, PortDirection.IN, material));
		park.getFlows().add(exchange);
		return exchange;
	}

	Exchange exchange(String from, String to, String material, double quantity, String unit) {
		Exchange exchange = exchange(from, to, material);
		exchange.setQuantity(quantity);
		exchange.setUnit(unit);
		return exchange;
	}

	ExchangeNetwork network() {
		return ExchangeNetwork.of(model, ExchangeFilter.IMPLEMENTED);
	}
}
