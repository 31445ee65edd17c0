package org.parkwright.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;

/**
 * Fuels, units and outputs.
 *
 * @since 0.1
 */
public class EnergyServices {

	private static final int SMALLEST = 7;
	private static final int LARGEST = 12;

	/** @return the units of a plant, of all plants of a park, or of all parks of a model; of anything else none */
	public List<EnergyUnit> energyUnits(NamedElement scope) {
		List<EnergyUnit> units = new ArrayList<>();
		if (scope instanceof EnergyPlant plant) {
			units.addAll(plant.getUnits());
		} else if (scope instanceof Park park) {
			park.getInfrastructure().stream().filter(EnergyPlant.class::isInstance).map(EnergyPlant.class::cast)
					.forEach(plant -> units.addAll(plant.getUnits()));
		} else if (scope instanceof EipModel model) {
			model.getParks().forEach(park -> units.addAll(energyUnits(park)));
		}
		return units;
	}

	/**
	 * The fuels of the park's units, those fired along with another too, in the order of the units. As long as a unit has
	 * none, those of the library that it may be given follow.
	 */
	public Collection<Fuel> fuelsAtHand(Park park) {
		Collection<Fuel> fuels = new LinkedHashSet<>();
		List<EnergyUnit> units = energyUnits(park);
		for (EnergyUnit unit : units) {
			fuels.add(unit.getFuel());
			unit.getCofiring().forEach(share -> fuels.add(share.getFuel()));
		}
		if (units.stream().anyMatch(unit -> unit.getFuel() == null)) {
			fuels.addAll(library(park));
		}
		fuels.removeIf(Objects::isNull);
		return fuels;
	}

	/** @return the other fuels of the library */
	public List<Fuel> fuelsUnused(Park park) {
		Collection<Fuel> atHand = fuelsAtHand(park);
		return library(park).stream().filter(fuel -> !atHand.contains(fuel)).toList();
	}

	private static List<Fuel> library(Park park) {
		return park.getModel() == null || park.getModel().getLibrary() == null ? List.of()
				: park.getModel().getLibrary().getFuels();
	}

	/** @return all shares of fuels fired along with another in the park */
	public List<FuelShare> cofiringOf(Park park) {
		return energyUnits(park).stream().flatMap(unit -> unit.getCofiring().stream()).toList();
	}

	/** @return the last plant of the model, which a new line of the stock is given to, or null */
	public EnergyPlant plantForUnit(EipModel model) {
		return (EnergyPlant) model.getParks().stream().flatMap(park -> park.getInfrastructure().stream())
				.filter(EnergyPlant.class::isInstance).reduce((first, second) -> second).orElse(null);
	}

	public boolean hasPlants(EipModel model) {
		return plantForUnit(model) != null;
	}

	/**
	 * The element as unit. Sirius takes the new end of an edge for what the edge leads to, wherever the end is, and so
	 * knows a unit's features only behind a service.
	 *
	 * @return null if it is none
	 */
	public EnergyUnit asUnit(NamedElement element) {
		return element instanceof EnergyUnit unit ? unit : null;
	}

	/** @return whether the unit delivers electricity */
	public boolean makesElectricity(EnergyUnit unit) {
		return unit.getOutput() == EnergyOutput.CHP || unit.getOutput() == EnergyOutput.ELECTRICITY;
	}

	/** @return whether the unit delivers heat */
	public boolean makesHeat(EnergyUnit unit) {
		return unit.getOutput() == EnergyOutput.CHP || unit.getOutput() == EnergyOutput.HEAT;
	}

	/** @return the output once electricity is delivered too */
	public EnergyOutput withElectricity(EnergyUnit unit) {
		return makesHeat(unit) ? EnergyOutput.CHP : EnergyOutput.ELECTRICITY;
	}

	/** @return the output once heat is delivered too */
	public EnergyOutput withHeat(EnergyUnit unit) {
		return makesElectricity(unit) ? EnergyOutput.CHP : EnergyOutput.HEAT;
	}

	/** @return the output once no electricity is delivered any more */
	public EnergyOutput withoutElectricity(EnergyUnit unit) {
		return makesHeat(unit) ? EnergyOutput.HEAT : EnergyOutput.UNKNOWN;
	}

	/** @return the output once no heat is delivered any more */
	public EnergyOutput withoutHeat(EnergyUnit unit) {
		return makesElectricity(unit) ? EnergyOutput.ELECTRICITY : EnergyOutput.UNKNOWN;
	}

	/** @return the side of a unit's square in tens of pixels, one step for each doubling of the capacity from 6 MW on */
	public int unitSize(EnergyUnit unit) {
		if (unit.getCapacity() == null || unit.getCapacity() <= 0) {
			return SMALLEST;
		}
		return (int) Math.clamp(SMALLEST + Math.floor(Math.log(unit.getCapacity() / 6) / Math.log(2)), SMALLEST, LARGEST);
	}
}
