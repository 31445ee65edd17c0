package org.parkwright.design;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

import org.parkwright.model.park.CapacityKind;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.Park;

/**
 * How fuels, units and outputs are written.
 *
 * @since 0.1
 */
public class EnergyLabels {

	private static final ThreadLocal<NumberFormat> NUMBER = ThreadLocal
			.withInitial(() -> new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)));

	private final EnergyServices energy = new EnergyServices();

	/** @return name, capacity and vintage of a unit, a line each; an unknown vintage is left out */
	public String unitLabel(EnergyUnit unit) {
		return unitText(unit, "\n");
	}

	/** @return name, capacity and vintage of a unit on one line; an unknown vintage is left out */
	public String unitLine(EnergyUnit unit) {
		return unitText(unit, " ");
	}

	/** @return the capacity, MW, as a number alone; nothing if it is unknown */
	public String capacityNumber(EnergyUnit unit) {
		return number(unit.getCapacity());
	}

	/** @return the lifetime, a, as a number alone; nothing if it is unknown */
	public String lifetimeNumber(EnergyUnit unit) {
		return number(unit.getLifetime());
	}

	/** @return the full-load hours, h/a, as a number alone; nothing if they are unknown */
	public String hoursNumber(EnergyUnit unit) {
		return number(unit.getHours());
	}

	/** @return the heat delivered per electricity delivered; nothing if it is unknown */
	public String heatToPowerNumber(EnergyUnit unit) {
		return number(unit.getHeatToPower());
	}

	/** @return the share of a fuel that is fired along with another, in percent; "?" if unknown */
	public String shareText(FuelShare share) {
		return share.getShare() == null ? "?" : NUMBER.get().format(share.getShare() * 100) + " %";
	}

	/** @return "Electricity" and, on a line of its own, the electric capacity of the park's units as far as it is known */
	public String electricityLabel(Park park) {
		return "Electricity\n" + total(units(park, energy::makesElectricity)) + " MWe";
	}

	/** @return "Heat", the capacity of the units that deliver heat alone, and the number of those that do both */
	public String heatLabel(Park park) {
		int both = units(park, unit -> unit.getOutput() == EnergyOutput.CHP).size();
		String alone = total(units(park, unit -> unit.getOutput() == EnergyOutput.HEAT)) + " MWth";
		return "Heat\n" + alone + (both == 0 ? "" : ", " + both + " CHP");
	}

	private static String unitText(EnergyUnit unit, String between) {
		String name = unit.getName() == null ? "Unit" : unit.getName();
		return name + between + capacityText(unit) + (unit.getVintage() == null ? "" : between + unit.getVintage());
	}

	/** The capacity, electric or thermal where the output says it. */
	private static String capacityText(EnergyUnit unit) {
		String kind = unit.getCapacityKind() == CapacityKind.THERMAL ? "th"
				: unit.getCapacityKind() == CapacityKind.ELECTRIC ? "e" : "";
		return (unit.getCapacity() == null ? "?" : NUMBER.get().format(unit.getCapacity())) + " MW" + kind;
	}

	private static String number(Double value) {
		return value == null ? "" : Numbers.withUnit(value, null);
	}

	private List<EnergyUnit> units(Park park, Predicate<EnergyUnit> delivers) {
		return energy.energyUnits(park).stream().filter(delivers).toList();
	}

	private static String total(List<EnergyUnit> units) {
		return NUMBER.get().format(units.stream().map(EnergyUnit::getCapacity).filter(Objects::nonNull)
				.mapToDouble(Double::doubleValue).sum());
	}
}
