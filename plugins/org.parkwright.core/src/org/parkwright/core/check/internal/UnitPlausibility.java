package org.parkwright.core.check.internal;

import java.util.Locale;

import org.eclipse.emf.ecore.EAttribute;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.core.check.internal.Plausibility.Rule;
import org.parkwright.core.fault.Severity;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Output;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.FuelKind;
import org.parkwright.model.park.ParkPackage;

/** Hours, heat and efficiency of a unit can be, as far as the park states them; what a study fills up is the study's. */
public final class UnitPlausibility implements Check {

	@Override
	public String id() {
		return "unit.plausible";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EnergyUnit unit : contents.units()) {
			for (Rule rule : Plausibility.broken(numbers(unit))) {
				EAttribute attribute = attribute(rule);
				Findings own = findings.withCode(rule.code());
				String message = "it has " + rule.what() + ": " + value(rule, unit) + ".";
				if (rule.severity() == Severity.ERROR) {
					own.error(unit, attribute, message, rule.remedy());
				} else {
					own.warning(unit, attribute, message, rule.remedy());
				}
			}
		}
	}

	/** By one MWh of electricity, since no number that is judged hangs on the size of a unit. */
	private static Plausibility.Unit numbers(EnergyUnit unit) {
		boolean combined = unit.getOutput() == EnergyOutput.CHP;
		double heat = combined && unit.getHeatToPower() != null ? EnergyBalance.heat(Output.COMBINED, Double.NaN, Double.NaN, 1, unit.getHeatToPower()) : Double.NaN;
		double efficiency = unit.getEfficiency() == null ? Double.NaN : unit.getEfficiency();
		boolean sound = efficiency > 0 && efficiency <= Plausibility.MOST_EFFICIENCY;
		double fuelUse = sound ? EnergyBalance.fuelUse(Output.COMBINED, 1, heat, efficiency, Plausibility.REFERENCE_BOILER) : Double.NaN;
		return new Plausibility.Unit(unit.getTechnology() == null ? null : unit.getTechnology().getKind(),
				unit.getFuel() != null && unit.getFuel().getKind() == FuelKind.GAS, unit.getHours() == null ? Double.NaN : unit.getHours(), 1, heat, fuelUse, false);
	}

	private static EAttribute attribute(Rule rule) {
		return switch (rule) {
		case HOURS -> ParkPackage.Literals.ENERGY_UNIT__HOURS;
		case HEAT_OF_CYCLE, HEAT -> ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER;
		case EFFICIENCY, TOTAL, TOTAL_OF_GAS -> ParkPackage.Literals.ENERGY_UNIT__EFFICIENCY;
		};
	}

	private static String value(Rule rule, EnergyUnit unit) {
		return switch (rule) {
		case TOTAL, TOTAL_OF_GAS -> String.format(Locale.ROOT, "%.0f %%", 100 * numbers(unit).total());
		default -> Findings.text(unit, attribute(rule));
		};
	}
}
