package org.parkwright.design;

import java.util.LinkedHashMap;
import java.util.Map;

import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Library;

/**
 * What the tools of the energy diagram may do.
 *
 * @since 0.1
 */
public class FuelServices {

	private final PlaceServices places = new PlaceServices();

	/** @return whether this can become the fuel of a unit, which does not fire it yet */
	public boolean mayFuel(Fuel fuel, Object unit) {
		return unit instanceof EnergyUnit there && there.getFuel() != fuel;
	}

	/** @return the fuel of a unit, or null */
	public Fuel fuelOf(EnergyUnit unit) {
		return unit.getFuel();
	}

	/** @return the unit that replaces this one, or null */
	public EnergyUnit successorOf(EnergyUnit unit) {
		return unit.getReplacedBy();
	}

	public boolean lacksLibrary(EipModel model) {
		return model.getLibrary() == null;
	}

	/** @return the catalogues of a model, or null */
	public Library libraryOf(EipModel model) {
		return model.getLibrary();
	}

	/** @return whether a unit can fire this fuel along with its own: it is another, and not among those fired already */
	public boolean mayBeFiredIn(Fuel fuel, Object unit) {
		return unit instanceof EnergyUnit there && there.getFuel() != fuel
				&& there.getCofiring().stream().noneMatch(share -> share.getFuel() == fuel);
	}

	/** @return the fuel that most other units of the plant fire, or null */
	public Fuel fuelOfNeighbours(EnergyUnit unit) {
		Map<Fuel, Integer> counts = new LinkedHashMap<>();
		if (unit.getPlant() != null) {
			unit.getPlant().getUnits().stream().filter(other -> other != unit && other.getFuel() != null)
					.forEach(other -> counts.merge(other.getFuel(), 1, Integer::sum));
		}
		return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
	}

	/** @return whether a unit may be moved to another plant of its park */
	public boolean mayJoinPlant(EnergyUnit unit, Object plant) {
		return plant instanceof EnergyPlant there && there != unit.getPlant() && places.parkOf(there) == places.parkOf(unit);
	}

	/** @return whether one unit may replace the other: not itself, and not one that it replaces in turn */
	public boolean mayBeReplacedBy(EnergyUnit unit, Object other) {
		if (!(other instanceof EnergyUnit)) {
			return false;
		}
		EnergyUnit next = (EnergyUnit) other;
		while (next != null && next != unit) {
			next = next.getReplacedBy();
		}
		return next == null;
	}

	/** @return whether another unit may take this one's place at the start of a replacement */
	public boolean replacesInsteadOf(EnergyUnit unit, Object other) {
		return other != unit && other instanceof EnergyUnit instead && mayBeReplacedBy(instead, unit.getReplacedBy());
	}
}
