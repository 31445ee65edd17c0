package org.parkwright.design;

import java.util.Map;

import org.parkwright.design.Rate.Quantity;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.WaterPlant;
import org.parkwright.model.park.WaterSource;

/** What a flow carries, which decides its layer and colour. */
enum FlowKind {
	ENERGY, WATER, MATERIAL, UTILITY, KNOWLEDGE;

	private static final Map<ExchangeKind, FlowKind> OF_EXCHANGE = Map.of(ExchangeKind.ENERGY, ENERGY, ExchangeKind.WATER,
			WATER, ExchangeKind.BYPRODUCT, MATERIAL, ExchangeKind.UTILITY_SHARING, UTILITY, ExchangeKind.KNOWLEDGE, KNOWLEDGE);

	/**
	 * An exchange says its kind. Of any other flow the material says it, else the unit; a flow that says nothing is
	 * water at the ports of water plants and water sources, and material elsewhere.
	 */
	static FlowKind of(Flow flow) {
		if (flow instanceof Exchange exchange && OF_EXCHANGE.containsKey(exchange.getKind())) {
			return OF_EXCHANGE.get(exchange.getKind());
		}
		MaterialType material = material(flow);
		MaterialForm form = material == null ? MaterialForm.UNKNOWN : material.getForm();
		if (material instanceof Fuel || form == MaterialForm.STEAM || form == MaterialForm.ELECTRICITY) {
			return ENERGY;
		}
		Quantity measured = Rate.of(flow.getUnit()).quantity();
		if (measured == Quantity.ENERGY) {
			return ENERGY;
		}
		if (measured == Quantity.VOLUME && form != MaterialForm.GAS) {
			return WATER;
		}
		boolean says = measured != Quantity.UNREADABLE || form != MaterialForm.UNKNOWN && form != MaterialForm.LIQUID;
		return !says && (handlesWater(owner(flow.getFrom())) || handlesWater(owner(flow.getTo()))) ? WATER : MATERIAL;
	}

	/** @return the material that passes, or null */
	static MaterialType material(Flow flow) {
		if (flow.getMaterial() != null) {
			return flow.getMaterial();
		}
		MaterialType given = flow.getFrom() == null ? null : flow.getFrom().getMaterial();
		return given != null || flow.getTo() == null ? given : flow.getTo().getMaterial();
	}

	static Actor owner(Port port) {
		return port == null ? null : port.getOwner();
	}

	private static boolean handlesWater(Actor actor) {
		return actor instanceof WaterPlant || actor instanceof WaterSource;
	}
}
