package org.parkwright.examples.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.engine.draws.CounterRandom;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Infrastructure;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;

/**
 * Makes many parks of few: the parks with units of a file, then again and again copies of them with capacities and
 * vintages that differ a little. The same seed gives the same parks.
 */
public final class ManyParks {

	private static final double CAPACITY_SPREAD = 0.3;
	private static final int VINTAGE_SPREAD = 3;

	private final EipModel model;
	private final CounterRandom random;
	private long drawn;

	private ManyParks(EipModel model, long seed) {
		this.model = model;
		random = new CounterRandom(seed);
	}

	/**
	 * Writes a park file.
	 *
	 * @param args the park file to start from, how many parks, the seed, the file to write
	 */
	public static void main(String[] args) throws IOException {
		if (args.length != 4 || !args[1].matches("[1-9][0-9]{0,5}") || !args[2].matches("[0-9]{1,18}")) {
			System.err.println("Usage: ManyParks FROM.park NUMBER SEED TO.park");
			System.exit(2);
		}
		var faults = new Faults();
		if (!write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]), Path.of(args[3]), faults)) {
			faults.forEach(System.err::println);
			System.exit(1);
		}
	}

	/** Does what {@link #main} does; false if a fault is an error. */
	static boolean write(Path from, int number, long seed, Path to, Faults faults) throws IOException {
		EipModel model = Parks.load(from, faults);
		if (model == null || faults.hasErrors()) {
			return false;
		}
		new ManyParks(model, seed).fill(number);
		Parks.save(model, to);
		return true;
	}

	private void fill(int number) {
		model.getParks().removeIf(park -> plants(park).isEmpty());
		List<Park> originals = List.copyOf(model.getParks());
		while (model.getParks().size() < number) {
			int made = model.getParks().size();
			model.getParks().add(another(originals.get(made % originals.size()), made / originals.size()));
		}
		model.getParks().subList(number, model.getParks().size()).clear();
		model.setName(number + " parks made of " + model.getName());
	}

	private static List<EnergyPlant> plants(Park park) {
		return park.getInfrastructure().stream().filter(EnergyPlant.class::isInstance).map(EnergyPlant.class::cast)
				.filter(plant -> !plant.getUnits().isEmpty()).toList();
	}

	private Park another(Park original, int round) {
		Park copy = EcoreUtil.copy(original);
		copy.setName(original.getName() + "." + round);
		renew(copy, round);
		for (Iterator<EObject> all = copy.eAllContents(); all.hasNext();) {
			EObject element = all.next();
			if (element instanceof NamedElement named) {
				renew(named, round);
			}
			if (element instanceof Infrastructure infrastructure && infrastructure.getName() != null) {
				infrastructure.setName(infrastructure.getName() + "." + round);
			}
			if (element instanceof EnergyUnit unit) {
				vary(unit);
			}
		}
		return copy;
	}

	private static void renew(NamedElement element, int round) {
		element.setId(element.getId() + "." + round);
	}

	private void vary(EnergyUnit unit) {
		double capacity = random.uniform(0, drawn);
		double vintage = random.uniform(1, drawn);
		drawn++;
		if (unit.getCapacity() != null) {
			double factor = 1 + CAPACITY_SPREAD * (2 * capacity - 1);
			unit.setCapacity(Math.max(0.1, Math.round(10 * factor * unit.getCapacity()) / 10.0));
			unit.setSizeClass(null);
		}
		if (unit.getVintage() != null) {
			int shift = (int) (vintage * (2 * VINTAGE_SPREAD + 1)) - VINTAGE_SPREAD;
			int oldest = unit.getLifetime() == null ? Integer.MIN_VALUE
					: model.getBaseYear() + 1 - (int) Math.floor(unit.getLifetime());
			unit.setVintage(Math.clamp(unit.getVintage() + shift, Math.min(oldest, unit.getVintage()), model.getBaseYear()));
		}
	}
}
