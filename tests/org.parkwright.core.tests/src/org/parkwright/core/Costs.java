package org.parkwright.core;

import java.util.List;

import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.CostPart.Charge;
import org.parkwright.core.study.Role;
import org.parkwright.simulation.Basis;

/** The parts of cost that ship, as the scenario language reads them. */
public final class Costs {

	public static final Role FUEL_PRICE = Role.price("fuelPrice", "CNY/GJ", true);
	public static final Role ELECTRICITY_TARIFF = Role.price("electricityTariff", "CNY/kWh", true);
	public static final Role STEAM_PRICE = Role.price("steamPrice", "CNY/GJ", true);
	public static final Role ULTRA_LOW_EMISSION_CAPITAL = Role.price("ultraLowEmissionCapital", "CNY/kW", true);
	public static final Role ULTRA_LOW_EMISSION_OPERATION = Role.price("ultraLowEmissionOperation", "CNY/kWh", true);
	public static final Role FOLLOW_UP_COST = Role.price("followUpCost", "CNY/kW", true);

	public static final CostPart RETROFIT = new CostPart("retrofit", "Retrofit", true, false, List.of(), StudyBuilder.PLACE);
	public static final CostPart FUEL = part("fuel", "Fuel", new Charge(FUEL_PRICE, Basis.FUEL_USE, false, false));
	public static final CostPart ELECTRICITY = part("electricity", "Electricity sales", new Charge(ELECTRICITY_TARIFF, Basis.ELECTRICITY, true, false));
	public static final CostPart STEAM = part("steam", "Steam sales", new Charge(STEAM_PRICE, Basis.HEAT, true, false));
	public static final CostPart ULTRA_LOW_EMISSION = part("ultraLowEmission", "Ultra-low emission",
			new Charge(ULTRA_LOW_EMISSION_CAPITAL, Basis.CAPACITY_TO_CLEAN, false, false),
			new Charge(ULTRA_LOW_EMISSION_OPERATION, Basis.ELECTRICITY, false, false));
	public static final CostPart FOLLOW_UP = part("followUp", "Follow-up units", new Charge(FOLLOW_UP_COST, Basis.CAPACITY, false, true));

	public static final List<CostPart> PARTS = List.of(RETROFIT, FUEL, ELECTRICITY, STEAM, ULTRA_LOW_EMISSION, FOLLOW_UP);

	private Costs() {
	}

	public static CostPart part(String id, String title, Charge... charges) {
		return new CostPart(id, title, false, false, List.of(charges), StudyBuilder.PLACE);
	}

	/** Where a part stands in every table of parts. */
	public static int index(CostPart part) {
		return PARTS.indexOf(part);
	}
}
