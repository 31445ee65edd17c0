package org.parkwright.design;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

import org.parkwright.model.park.CapacityKind;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.Park;

/** How fuels, units and outputs are written. */
public class EnergyLabels {

	private final EnergyServices energy = new EnergyServices();

	/** @return name, capacity and vintage of a unit; what is unknown is left out */
	public String unitLabel(EnergyUnit unit) {
		String name = unit.getName() == null ? "Unit" : unit.getName();
		String vintage = unit.getVintage() == null ? "" : " (" + unit.getVintage() + ")";
		return name + " " + capacityText(unit) + vintage;
	}

	/** The capacity, electric or thermal where the output says it. */
	private static String capacityText(EnergyUnit unit) {
		String kind = unit.getCapacityKind() == CapacityKind.THERMAL ? "th"
				: unit.getCapacityKind() == CapacityKind.ELECTRIC ? "e" : "";
		return (unit.getCapacity() == null ? "?" : Numbers.withUnit(unit.getCapacity(), null)) + " MW" + kind;
	}

	/** @return the share of a fuel that is fired along with another, in percent; "?" if unknown */
	public String shareText(FuelShare share) {
		return share.getShare() == null ? "?" : String.format(Locale.ROOT, "%.3g %%", share.getShare() * 100);
	}

	/** @return "Electricity" with the electric capacity of the park's units as far as it is known */
	public String electricityLabel(Park park) {
		return "Electricity " + total(park, energy::makesElectricity, unit -> true);
	}

	/** @return "Heat" with the capacity of the park's units that deliver heat alone and the number of those that do both */
	public String heatLabel(Park park) {
		return "Heat " + total(park, energy::makesHeat, unit -> unit.getOutput() == EnergyOutput.HEAT);
	}

	private String total(Park park, Predicate<EnergyUnit> delivers, Predicate<EnergyUnit> counted) {
		List<EnergyUnit> units = energy.energyUnits(park).stream().filter(delivers).toList();
		double capacity = units.stream().filter(counted).map(EnergyUnit::getCapacity).filter(Objects::nonNull)
				.mapToDouble(Double::doubleValue).sum();
		return capacity == 0 ? units.size() + " units" : String.format(Locale.ROOT, "%,.4g MW", capacity);
	}
}
