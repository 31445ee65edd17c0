package org.parkwright.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.accounts.HeatAllocation.Plant;
import org.parkwright.model.park.SectorKind;

/** Who inside a park supplies whom, and what of their emissions that stands for: (A4), by the shares of (A5). */
final class Suppliers {

	/** An actor in a year. */
	record Key(int park, int year, String actor) {
	}

	/** What is known of a supplier, GJ/a and t CO2e/a. */
	private static final class Supplier {
		private double emitted;
		private boolean known;
		private double fuel;
		private double soldHeat;
		private double soldPower;
		private double takenHeat;
		private double takenPower;
		private SectorKind sector = SectorKind.OTHER;
	}

	/** A line of what is bought from a supplier inside. */
	private record Taken(int line, Key supplier, boolean heat) {
	}

	/** What a supplier keeps of its emissions when its customers have taken theirs. */
	record Rest(int park, int year, SectorKind sector, double attributed) {
	}

	/**
	 * What a line stands for of the emissions of its supplier, whatever these are.
	 *
	 * @param share 0 to 1; NaN if it is unknown
	 */
	record Part(int line, Key supplier, double share) {
	}

	private final List<Part> parts = new ArrayList<>();
	private final Map<Key, Supplier> all = new HashMap<>();
	private final Set<Key> named = new HashSet<>();
	private final List<Taken> taken = new ArrayList<>();

	private Supplier of(Key key) {
		return all.computeIfAbsent(key, each -> new Supplier());
	}

	void emits(Key actor, SectorKind sector, double tonnes) {
		Supplier supplier = of(actor);
		supplier.emitted += tonnes;
		supplier.known = true;
		supplier.sector = sector;
	}

	void burns(Key actor, double energy) {
		of(actor).fuel += energy;
	}

	void sells(Key actor, boolean heat, double energy) {
		Supplier supplier = of(actor);
		supplier.soldHeat += heat ? energy : 0;
		supplier.soldPower += heat ? 0 : energy;
	}

	void takes(int line, Key supplier, boolean heat, double energy) {
		Supplier of = of(supplier);
		of.takenHeat += heat ? energy : 0;
		of.takenPower += heat ? 0 : energy;
		named.add(supplier);
		taken.add(new Taken(line, supplier, heat));
	}

	/** @return what each line stands for, once it is attributed */
	List<Part> parts() {
		return parts;
	}

	/** @return t CO2e/a that an actor is known to emit in scope 1; NaN if nothing is stated of it */
	double emitted(Key actor) {
		Supplier supplier = all.get(actor);
		return supplier == null || !supplier.known ? Double.NaN : supplier.emitted;
	}

	/** @return the sector in which an actor emits */
	SectorKind sector(Key actor) {
		return of(actor).sector;
	}

	/** @return whether somebody in the park says that it is supplied by this actor */
	boolean supplies(Key actor) {
		return named.contains(actor);
	}

	/** @return the share of its emissions that the electricity stands for which an actor sells and nobody inside takes; NaN if it is unknown */
	double soldToGrid(Key actor, HeatAllocation allocation, HeatAllocation.Reference reference) {
		Supplier supplier = all.get(actor);
		if (supplier == null || supplier.soldPower <= supplier.takenPower) {
			return 0;
		}
		double heat = supplier.soldHeat > 0 ? supplier.soldHeat : supplier.takenHeat;
		double share = allocation.heatShare(new Plant(supplier.fuel, heat, supplier.soldPower), reference);
		return (1 - share) * (supplier.soldPower - supplier.takenPower) / supplier.soldPower;
	}

	/**
	 * Puts to each line what it stands for.
	 *
	 * @return what is taken from the sectors of the suppliers
	 */
	List<Rest> attribute(EmissionLines lines, HeatAllocation allocation, HeatAllocation.Reference reference) {
		Map<Key, Double> sums = new LinkedHashMap<>();
		for (Taken each : taken) {
			Supplier supplier = of(each.supplier);
			// what it says that it sells counts the customers outside too
			double heat = supplier.soldHeat > 0 ? supplier.soldHeat : supplier.takenHeat;
			double power = supplier.soldPower > 0 ? supplier.soldPower : supplier.takenPower;
			double share = allocation.heatShare(new Plant(supplier.fuel, heat, power), reference);
			double emitted = supplier.known ? supplier.emitted * (each.heat ? share : 1 - share) : Double.NaN;
			double stands = BoughtEnergy.attributed(lines.energy(each.line), each.heat ? heat : power, emitted);
			lines.setAttributed(each.line, stands);
			// of a plant whose fuel is not stated nobody knows what part of it a boiler would take
			boolean measured = allocation != HeatAllocation.BOILER || supplier.fuel > 0;
			parts.add(new Part(each.line, each.supplier,
					measured ? BoughtEnergy.attributed(lines.energy(each.line), each.heat ? heat : power, each.heat ? share : 1 - share) : Double.NaN));
			if (Double.isNaN(stands)) {
				lines.setUnknown(each.line, EmissionLines.Gap.SUPPLIER);
			}
			sums.merge(each.supplier, stands, Double::sum);
		}
		return sums.entrySet().stream().map(each -> new Rest(each.getKey().park, each.getKey().year, of(each.getKey()).sector, each.getValue())).toList();
	}
}
