package org.parkwright.flows;

import java.util.Optional;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Port;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/** How much energy is in what a park states in any unit: in GJ a year, by the lower heating value where it is mass or volume. */
final class EnergyContent {

	/** Of steam above the water that comes back, GJ/t: an estimate for parks that state mass alone. */
	static final double STEAM = 2.8;

	/** Of liquid water, GJ/(t K): the mean between 0 and 100 °C at ambient pressure. */
	static final double WATER = 0.00419;

	private static final Unit<?> ENERGY = Units.parse("GJ/a");
	private static final Unit<?> MASS = Units.parse("t/a");
	private static final Unit<?> VOLUME = Units.parse("m3/a");
	private static final Unit<?> A_YEAR = Units.parse("a");
	private static final double MJ_PER_GJ = 1000;

	private EnergyContent() {
	}

	/** What a flow carries: what its ends say, else what follows from its material. */
	static EnergyCarrier carrier(Flow flow) {
		for (Port port : new Port[] { flow.getFrom(), flow.getTo() }) {
			if (port != null && port.getCarrier() != EnergyCarrier.UNKNOWN) {
				return port.getCarrier();
			}
		}
		return carrier(material(flow));
	}

	static EnergyCarrier carrier(MaterialType material) {
		if (material instanceof Fuel) {
			return EnergyCarrier.FUEL;
		}
		return material == null ? EnergyCarrier.UNKNOWN : switch (material.getForm()) {
		case ELECTRICITY -> EnergyCarrier.ELECTRICITY;
		case STEAM -> EnergyCarrier.STEAM;
		default -> EnergyCarrier.UNKNOWN;
		};
	}

	/** What passes: what the flow says, else its ports. */
	static MaterialType material(Flow flow) {
		if (flow.getMaterial() != null) {
			return flow.getMaterial();
		}
		return Optional.ofNullable(flow.getFrom()).map(Port::getMaterial)
				.orElseGet(() -> Optional.ofNullable(flow.getTo()).map(Port::getMaterial).orElse(null));
	}

	/** Whether a unit is one of energy, in a year or at all. */
	static boolean isEnergy(String symbol) {
		Unit<?> unit = unit(symbol);
		return unit != null && (Units.compatible(unit, ENERGY) || Units.compatible(unit.divide(A_YEAR), ENERGY));
	}

	/** Whether the steam of an amount is counted by the estimate. */
	static boolean isEstimated(EnergyCarrier carrier, String symbol) {
		Unit<?> unit = unit(symbol);
		return carrier == EnergyCarrier.STEAM && unit != null && (Units.compatible(unit, MASS) || Units.compatible(unit.divide(A_YEAR), MASS));
	}

	/** @return GJ/a of a flow: of hot water and of cooling in tonnes by the temperatures of one of its ports, else by the material; NaN if what it takes is unknown */
	static double of(Flow flow) {
		EnergyCarrier carrier = carrier(flow);
		double energy = of(flow.getQuantity(), flow.getUnit(), carrier, material(flow));
		return Double.isNaN(energy) && isWater(carrier) ? tonnes(flow) * WATER * cooledBy(flow) : energy;
	}

	private static boolean isWater(EnergyCarrier carrier) {
		return carrier == EnergyCarrier.HOT_WATER || carrier == EnergyCarrier.COOLING;
	}

	private static double tonnes(Flow flow) {
		Unit<?> unit = unit(flow.getUnit());
		return flow.getQuantity() == null || unit == null ? Double.NaN : flow.getQuantity() * factor(unit, MASS);
	}

	/** K between both temperatures of the first port that states them. */
	private static double cooledBy(Flow flow) {
		return Stream.of(flow.getFrom(), flow.getTo()).filter(port -> port != null && port.getTemperature() != null && port.getReturnTemperature() != null)
				.mapToDouble(port -> Math.abs(port.getTemperature() - port.getReturnTemperature())).findFirst().orElse(Double.NaN);
	}

	/** @return GJ/a; NaN if the amount or what it takes to convert it is unknown */
	static double of(Double amount, String symbol, EnergyCarrier carrier, MaterialType material) {
		Unit<?> unit = unit(symbol);
		if (amount == null || unit == null) {
			return Double.NaN;
		}
		double energy = factor(unit, ENERGY);
		if (!Double.isNaN(energy)) {
			return amount * energy;
		}
		double mass = factor(unit, MASS);
		double volume = factor(unit, VOLUME);
		if (!Double.isNaN(mass)) {
			return carrier == EnergyCarrier.STEAM ? amount * mass * STEAM : amount * mass * number(material == null ? null : material.getLowerHeatingValue());
		}
		return Double.isNaN(volume) ? Double.NaN : amount * volume * number(material == null ? null : material.getLhvVolume()) / MJ_PER_GJ;
	}

	/** An amount of a year may be written with or without {@code /a}. */
	private static double factor(Unit<?> unit, Unit<?> wanted) {
		if (Units.compatible(unit, wanted)) {
			return Units.factor(unit, wanted);
		}
		Unit<?> yearly = unit.divide(A_YEAR);
		return Units.compatible(yearly, wanted) ? Units.factor(yearly, wanted) : Double.NaN;
	}

	private static double number(Double known) {
		return known == null ? Double.NaN : known;
	}

	/** A symbol that cannot be read is told of by the rule on units of measure. */
	private static Unit<?> unit(String symbol) {
		if (symbol == null || symbol.isBlank()) {
			return null;
		}
		try {
			return Units.parse(symbol);
		} catch (UnitSyntaxException e) {
			return null;
		}
	}
}
