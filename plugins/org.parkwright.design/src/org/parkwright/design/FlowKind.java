package org.parkwright.design;

import java.util.Map;
import java.util.Optional;

import javax.measure.Unit;

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
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/** What a flow carries, which decides its layer and colour. */
enum FlowKind {
	ENERGY, WATER, MATERIAL, UTILITY, KNOWLEDGE;

	private static final Map<ExchangeKind, FlowKind> OF_EXCHANGE = Map.of(ExchangeKind.ENERGY, ENERGY, ExchangeKind.WATER,
			WATER, ExchangeKind.BYPRODUCT, MATERIAL, ExchangeKind.UTILITY_SHARING, UTILITY, ExchangeKind.KNOWLEDGE, KNOWLEDGE);

	static final Unit<?> ENERGY_A_YEAR = Units.parse("GJ/a");
	static final Unit<?> VOLUME_A_YEAR = Units.parse("m3/a");
	static final Unit<?> MASS_A_YEAR = Units.parse("t/a");

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
		Optional<Unit<?>> unit = unit(flow);
		if (unit.isPresent() && Units.compatible(unit.get(), ENERGY_A_YEAR)) {
			return ENERGY;
		}
		if (unit.isPresent() && Units.compatible(unit.get(), VOLUME_A_YEAR) && form != MaterialForm.GAS) {
			return WATER;
		}
		boolean says = unit.isPresent() || form != MaterialForm.UNKNOWN && form != MaterialForm.LIQUID;
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

	/** @return the unit of the quantity, empty if there is none or it cannot be read */
	static Optional<Unit<?>> unit(Flow flow) {
		if (flow.getUnit() == null || flow.getUnit().isBlank()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Units.parse(flow.getUnit()));
		} catch (UnitSyntaxException e) {
			return Optional.empty();
		}
	}

	static Actor owner(Port port) {
		return port == null ? null : port.getOwner();
	}

	private static boolean handlesWater(Actor actor) {
		return actor instanceof WaterPlant || actor instanceof WaterSource;
	}
}
