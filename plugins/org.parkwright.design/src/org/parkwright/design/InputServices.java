package org.parkwright.design;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.model.QuantityUnits;
import org.parkwright.model.Range;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkPackage;

/**
 * What users type into labels and cells. A text that cannot be read leaves the old value, so that no edit can lose one;
 * an empty text means unknown and is asked for first, by {@link #isBlank}.
 *
 * @since 0.1
 */
public class InputServices {

	/** @return whether a text says that the value is unknown: it is empty, or the word itself */
	public boolean isBlank(NamedElement element, Object text) {
		String typed = text == null ? "" : text.toString().strip();
		return typed.isEmpty() || typed.equalsIgnoreCase("unknown");
	}

	/** @return the quantity in the flow's unit, converted if the text has another that fits; else the old one */
	public Double newQuantity(Flow flow, Object text) {
		Optional<Numbers> typed = Numbers.read(text);
		if (typed.isEmpty()) {
			return flow.getQuantity();
		}
		boolean unitless = flow.getUnit() == null || flow.getUnit().isBlank();
		if (unitless && (typed.get().unit().isEmpty() || Numbers.parsed(typed.get().unit()).isPresent())) {
			return typed.get().value();
		}
		return typed.get().in(flow.getUnit()).orElse(flow.getQuantity());
	}

	/** @return whether the flow has no unit yet and the text brings one that can be read */
	public boolean bringsUnit(Flow flow, Object text) {
		return (flow.getUnit() == null || flow.getUnit().isBlank()) && newUnit(flow, text) != null;
	}

	/** @return the unit in a text that is a unit or a number with one; else the old one */
	public String newUnit(Flow flow, Object text) {
		String typed = text == null ? "" : text.toString().strip();
		String unit = Numbers.read(typed).map(Numbers::unit).orElse(typed);
		return !unit.isEmpty() && Numbers.parsed(unit).isPresent() ? unit : flow.getUnit();
	}

	/** @return the capacity, MW */
	public Double newCapacity(EnergyUnit unit, Object text) {
		return quantity(unit, ParkPackage.Literals.ENERGY_UNIT__CAPACITY, text);
	}

	/** @return whether a text is a capacity rather than a name: a number with a unit such as MW */
	public boolean isCapacity(EnergyUnit unit, Object text) {
		return Numbers.read(text).filter(typed -> !typed.unit().isEmpty()).flatMap(typed -> typed.in("MW")).isPresent();
	}

	/** @return the share, as a part of 1; a number above 1 without a unit is percent */
	public Double newShare(FuelShare share, Object text) {
		return Numbers.read(text).flatMap(typed -> typed.unit().isEmpty() && typed.value() > 1
				? new Numbers(typed.value(), "%").in("1") : typed.in("1")).orElse(share.getShare());
	}

	/** @return the lifetime, a */
	public Double newLifetime(EnergyUnit unit, Object text) {
		return quantity(unit, ParkPackage.Literals.ENERGY_UNIT__LIFETIME, text);
	}

	/** @return the full-load hours, h/a */
	public Double newHours(EnergyUnit unit, Object text) {
		return quantity(unit, ParkPackage.Literals.ENERGY_UNIT__HOURS, text);
	}

	/** @return the heat delivered per electricity delivered, a pure number */
	public Double newHeatToPower(EnergyUnit unit, Object text) {
		return quantity(unit, ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER, text);
	}

	/** @return the year in which the unit began to serve */
	public Integer newVintage(EnergyUnit unit, Object text) {
		return year(unit, ParkPackage.Literals.ENERGY_UNIT__VINTAGE, text);
	}

	/** @return the year the flow is of */
	public Integer newYear(Flow flow, Object text) {
		return year(flow, ParkPackage.Literals.FLOW__YEAR, text);
	}

	/** @return the year the exchange began */
	public Integer newStartYear(Exchange exchange, Object text) {
		return year(exchange, ParkPackage.Literals.EXCHANGE__START_YEAR, text);
	}

	private static Double quantity(EnergyUnit unit, EAttribute attribute, Object text) {
		String stated = QuantityUnits.of(unit, attribute).orElse("1");
		return Numbers.read(text).flatMap(typed -> typed.in(stated)).orElse((Double) unit.eGet(attribute));
	}

	/** What is no year is a number that got into the wrong place. */
	private static Integer year(EObject element, EAttribute attribute, Object text) {
		return Numbers.read(text).filter(typed -> typed.unit().isEmpty() && typed.value() == Math.rint(typed.value()))
				.filter(typed -> Range.of(attribute).map(years -> years.admits(typed.value())).orElse(true)).map(typed -> (int) typed.value())
				.orElse((Integer) element.eGet(attribute));
	}
}
