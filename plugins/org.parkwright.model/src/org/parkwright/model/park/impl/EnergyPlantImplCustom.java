package org.parkwright.model.park.impl;

import java.util.List;

import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;

/** Derives what a plant delivers from its units. */
public class EnergyPlantImplCustom extends EnergyPlantImpl {
	private static final List<EnergyOutput> BY_RANK = List.of(EnergyOutput.CHP, EnergyOutput.ELECTRICITY, EnergyOutput.HEAT);

	@Override
	public EnergyOutput getKind() {
		int[] count = new int[EnergyOutput.values().length];
		for (EnergyUnit unit : getUnits()) {
			count[unit.getOutput().ordinal()]++;
		}
		EnergyOutput kind = EnergyOutput.UNKNOWN;
		int most = 0;
		for (EnergyOutput output : BY_RANK) {
			if (count[output.ordinal()] > most) {
				most = count[output.ordinal()];
				kind = output;
			}
		}
		return kind;
	}
}
