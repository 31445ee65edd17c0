package org.parkwright.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.parkwright.core.check.internal.Plausibility;
import org.parkwright.core.fault.Place;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;

/** The efficiency of a unit, of which a list says which it is. A unit that makes heat or electricity alone has but one. */
final class EfficiencyCells {

	private static final List<Column.Unit> COLUMNS = List.of(Column.Unit.EFFICIENCY, Column.Unit.EFFICIENCY_ELECTRIC_NET, Column.Unit.EFFICIENCY_TOTAL,
			Column.Unit.EFFICIENCY_UNSAID);

	private final FaultList faults;
	private int converted;

	EfficiencyCells(FaultList faults) {
		this.faults = faults;
	}

	/** Gives a unit, whose output and heat per electricity are read, the efficiency that its row states. */
	void read(EnergyUnit unit, Cells<Column.Unit> cells) {
		List<Column.Unit> stated = new ArrayList<>();
		Double number = null;
		for (Column.Unit column : COLUMNS) {
			Double value = cells.number(column);
			if (value != null) {
				stated.add(column);
				number = number == null ? value : number;
			}
		}
		if (stated.size() > 1) {
			faults.error("unit.efficiency", "The unit has an efficiency in " + stated.get(0).title() + " and in " + stated.get(1).title() + ".",
					"State one of them.", cells.place(stated.get(1)));
		} else if (!stated.isEmpty()) {
			Column.Unit column = stated.getFirst();
			unit.setEfficiency(unit.getOutput() == EnergyOutput.CHP && column != Column.Unit.EFFICIENCY ? effective(unit, column, number, cells) : number);
		}
	}

	/** @return the effective efficiency of a unit that makes both, null where it cannot be told */
	private Double effective(EnergyUnit unit, Column.Unit column, double number, Cells<Column.Unit> cells) {
		if (column == Column.Unit.EFFICIENCY_UNSAID) {
			faults.error("unit.efficiency", "The column 'efficiency' does not say which efficiency of a unit for heat and electricity this is.",
					"Name the column efficiency_electric_net (electricity by fuel), efficiency_total (electricity and heat by fuel) or efficiency_effective"
							+ " (electricity by fuel without the fuel for the heat).",
					cells.place(column));
			return null;
		}
		Double ratio = unit.getHeatToPower();
		if (ratio == null) {
			faults.error("unit.efficiency", "What " + column.title() + " means for the fuel cannot be told without heat per electricity.",
					"Fill hpr, or state efficiency_effective.", cells.place(column));
			return null;
		}
		double electric = column == Column.Unit.EFFICIENCY_TOTAL ? number / (1 + ratio) : number;
		double rest = 1 - electric * ratio / Plausibility.REFERENCE_BOILER;
		if (electric <= 0 || rest <= 0) {
			faults.error("unit.efficiency", String.format(Locale.ROOT, "With %s %s and %s of heat per electricity a boiler would make more heat of the fuel than there is.",
					column.title(), number, ratio), "Correct one of the two.", cells.place(column));
			return null;
		}
		converted++;
		return electric / rest;
	}

	/** Tells, at the end of a list, what it was taken to mean. */
	void tell(String file) {
		if (converted > 0) {
			faults.warning("unit.efficiency.reference",
					String.format(Locale.ROOT, "%d %s of units for heat and electricity became effective ones, with %.2f as efficiency of the boiler that would make the heat.",
							converted, converted == 1 ? "efficiency" : "efficiencies", Plausibility.REFERENCE_BOILER),
					"Studies whose boilerReference is another count other fuel: state efficiency_effective for these.", Place.of(file));
		}
	}
}
