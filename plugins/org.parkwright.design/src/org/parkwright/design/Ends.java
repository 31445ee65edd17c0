package org.parkwright.design;

import java.util.List;

import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.InformationSystem;
import org.parkwright.model.park.Infrastructure;
import org.parkwright.model.park.Landfill;
import org.parkwright.model.park.Pipeline;
import org.parkwright.model.park.PortFacility;
import org.parkwright.model.park.PowerGrid;
import org.parkwright.model.park.Rail;
import org.parkwright.model.park.RnDCenter;
import org.parkwright.model.park.Road;
import org.parkwright.model.park.ServiceCenter;
import org.parkwright.model.park.SteamNetwork;
import org.parkwright.model.park.WastePlant;
import org.parkwright.model.park.WaterPlant;
import org.parkwright.model.park.WaterSource;

/** Which kinds of actors can give and take what. Two exterior zones are never joined: that does not concern the park. */
final class Ends {

	private static final List<Class<? extends Actor>> SERVICES = List.of(InformationSystem.class, RnDCenter.class,
			ServiceCenter.class);

	private Ends() {
	}

	static boolean gives(Object actor, FlowKind kind) {
		return switch (kind) {
			case ENERGY -> is(actor, Firm.class, EnergyPlant.class, WaterPlant.class, WastePlant.class, ExteriorZone.class,
					SteamNetwork.class, PowerGrid.class);
			case WATER -> is(actor, Firm.class, EnergyPlant.class, WaterPlant.class, WastePlant.class, ExteriorZone.class,
					WaterSource.class, Pipeline.class);
			case MATERIAL -> !(actor instanceof Landfill) && is(actor, Firm.class, EnergyPlant.class, WaterPlant.class,
					WastePlant.class, ExteriorZone.class, Pipeline.class, Road.class, Rail.class, PortFacility.class);
			case UTILITY -> is(actor, Firm.class, Infrastructure.class);
			case KNOWLEDGE -> isService(actor) || is(actor, Firm.class, ExteriorZone.class);
		};
	}

	static boolean takes(Object actor, FlowKind kind) {
		return switch (kind) {
			case ENERGY -> actor instanceof Actor && !is(actor, WaterSource.class, Road.class);
			case WATER -> is(actor, Firm.class, EnergyPlant.class, WaterPlant.class, WastePlant.class, ExteriorZone.class,
					Pipeline.class);
			case MATERIAL -> is(actor, Firm.class, EnergyPlant.class, WaterPlant.class, WastePlant.class,
					ExteriorZone.class, Pipeline.class, Road.class, Rail.class, PortFacility.class);
			case UTILITY, KNOWLEDGE -> is(actor, Firm.class, Infrastructure.class, ExteriorZone.class);
		};
	}

	static boolean joins(Object from, Object to, FlowKind kind) {
		return from != to && gives(from, kind) && takes(to, kind)
				&& !(from instanceof ExteriorZone && to instanceof ExteriorZone);
	}

	/** @return whether a pipeline, road or railway can start or end there */
	static boolean linkable(Object actor) {
		return isService(actor) || is(actor, Firm.class, EnergyPlant.class, WaterPlant.class, WastePlant.class,
				ExteriorZone.class, WaterSource.class, PortFacility.class);
	}

	private static boolean isService(Object actor) {
		return SERVICES.stream().anyMatch(type -> type.isInstance(actor));
	}

	private static boolean is(Object actor, Class<?>... types) {
		for (Class<?> type : types) {
			if (type.isInstance(actor)) {
				return true;
			}
		}
		return false;
	}
}
