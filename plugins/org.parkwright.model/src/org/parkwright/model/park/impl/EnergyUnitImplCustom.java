package org.parkwright.model.park.impl;

import org.parkwright.model.park.CapacityKind;

/** Derives the kind of capacity from the output. */
public class EnergyUnitImplCustom extends EnergyUnitImpl {
	@Override
	public CapacityKind getCapacityKind() {
		return switch (getOutput()) {
			case CHP, ELECTRICITY -> CapacityKind.ELECTRIC;
			case HEAT -> CapacityKind.THERMAL;
			case UNKNOWN -> CapacityKind.UNKNOWN;
		};
	}
}
