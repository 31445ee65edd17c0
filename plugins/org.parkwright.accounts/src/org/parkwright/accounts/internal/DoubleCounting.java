package org.parkwright.accounts.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Infrastructure;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;

/**
 * What an account would count twice: bought heat and electricity that a supplier inside the park has emitted already, fuel of a plant that its owner
 * states too, fuel of the energy infrastructure as a whole beside that of its plants, and a datum that stands twice.
 */
public final class DoubleCounting implements Check {

	@Override
	public String id() {
		return "account.twice";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Park park : contents.of(Park.class)) {
			Map<Integer, Year> years = new LinkedHashMap<>();
			park.getAccounts().forEach(account -> read(account, null, park, years));
			park.getFirms().forEach(firm -> firm.getAccounts().forEach(account -> read(account, firm, park, years)));
			years.values().forEach(year -> year.look(findings));
		}
	}

	private static void read(YearAccount account, Firm firm, Park park, Map<Integer, Year> years) {
		if (account.getYear() == null) {
			return;
		}
		Year year = years.computeIfAbsent(account.getYear(), key -> new Year(park));
		for (Sector sector : account.getSectors()) {
			for (ActivityDatum datum : sector.getActivities()) {
				year.data.put(datum, new Stated(sector.getKind(), datum.getActor() == null ? firm : datum.getActor()));
			}
		}
	}

	private record Stated(SectorKind sector, Actor actor) {
	}

	/** What says that a datum is the same as another. */
	private record Same(SectorKind sector, Actor actor, ActivityKind kind, String material, Actor supplier, Double amount, String unit, Object factor, Object gas) {
	}

	private static final class Year {

		private final Park park;
		private final Map<ActivityDatum, Stated> data = new LinkedHashMap<>();

		Year(Park park) {
			this.park = park;
		}

		void look(Findings findings) {
			Set<Actor> emitters = new HashSet<>();
			Set<String> ofPlants = new HashSet<>();
			boolean delivers = false;
			for (Map.Entry<ActivityDatum, Stated> each : data.entrySet()) {
				ActivityDatum datum = each.getKey();
				boolean plant = each.getValue().actor instanceof EnergyPlant;
				if (datum.getKind() == ActivityKind.COMBUSTION) {
					emitters.add(each.getValue().actor);
					if (plant) {
						ofPlants.add(name(datum.getMaterial()));
					}
				}
				delivers |= plant && datum.getKind() == ActivityKind.SOLD_HEAT;
			}
			Map<Same, ActivityDatum> seen = new HashMap<>();
			for (Map.Entry<ActivityDatum, Stated> each : data.entrySet()) {
				ActivityDatum datum = each.getKey();
				Stated stated = each.getValue();
				repeated(datum, stated, seen, findings);
				if (datum.getKind() == ActivityKind.BOUGHT_HEAT || datum.getKind() == ActivityKind.BOUGHT_POWER) {
					bought(datum, emitters, delivers, findings);
				} else if (datum.getKind() == ActivityKind.COMBUSTION) {
					burnt(datum, stated, ofPlants, findings);
				}
			}
		}

		private static void repeated(ActivityDatum datum, Stated stated, Map<Same, ActivityDatum> seen, Findings findings) {
			var same = new Same(stated.sector, stated.actor, datum.getKind(), name(datum.getMaterial()), datum.getSupplier(), datum.getAmount(), datum.getUnit(),
					datum.getFactor(), datum.getNotation());
			ActivityDatum before = datum.getAmount() == null ? null : seen.putIfAbsent(same, datum);
			if (before != null) {
				findings.warning(datum, null, "it says the same as " + Findings.label(before) + " of the same year, and both are counted.",
						"Delete one of them, or tell them apart by what they are of.");
			}
		}

		private void bought(ActivityDatum datum, Set<Actor> emitters, boolean delivers, Findings findings) {
			Actor supplier = datum.getSupplier();
			boolean inside = supplier != null && !(supplier instanceof ExteriorZone) && supplier.eContainer() == park;
			if (inside && datum.getScope() == EmissionScope.SCOPE2) {
				findings.warning(datum, ParkPackage.Literals.ACTIVITY_DATUM__SCOPE, "its supplier " + Findings.label(supplier)
						+ " is in the park and counts it in scope 1: in scope 2 it would be counted twice, so it is attributed and not added.",
						"Take the scope away, or name a supplier outside.");
			}
			if (inside && !emitters.contains(supplier)) {
				findings.withCode("account.supplier").warning(datum, ParkPackage.Literals.ACTIVITY_DATUM__SUPPLIER,
						"its supplier " + Findings.label(supplier) + " is in the park and states no fuel in this year, so that what it emits is missing in the total.",
						"Enter its fuel in the sector of the energy infrastructure.");
			}
			if (supplier == null && delivers && datum.getKind() == ActivityKind.BOUGHT_HEAT) {
				findings.warning(datum, ParkPackage.Literals.ACTIVITY_DATUM__SUPPLIER,
						"it names no supplier, and plants of the park sell heat: if it is theirs, it is counted twice.", "Name the supplier.");
			}
		}

		private void burnt(ActivityDatum datum, Stated stated, Set<String> ofPlants, Findings findings) {
			String fuel = name(datum.getMaterial());
			if (stated.actor == null && stated.sector == SectorKind.ENERGY && ofPlants.contains(fuel)) {
				findings.warning(datum, ParkPackage.Literals.ACTIVITY_DATUM__ACTOR,
						"it is of no plant, and plants of the same year state " + fuel + " of their own: a sum beside its parts is counted twice.",
						"Say of which plant it is, or delete it.");
			}
			if (stated.actor instanceof Firm firm) {
				owned(firm).stream().filter(plant -> burns(plant, fuel)).findFirst().ifPresent(plant -> findings.warning(datum, ParkPackage.Literals.ACTIVITY_DATUM__ACTOR,
						Findings.label(plant) + " of the same owner burns " + fuel + " too: what its units emit would be counted twice.",
						"Say that the fuel is the plant's, or leave out what the plant burns."));
			}
		}

		private List<EnergyPlant> owned(Firm firm) {
			return park.getInfrastructure().stream().filter(EnergyPlant.class::isInstance).map(EnergyPlant.class::cast).filter(plant -> isOwner(firm, plant)).toList();
		}

		private static boolean isOwner(Firm firm, Infrastructure plant) {
			return plant.getOwner() != null && (plant.getOwner().equals(firm.getName()) || plant.getOwner().equals(firm.getId()));
		}

		private static boolean burns(EnergyPlant plant, String fuel) {
			return plant.getUnits().stream().map(EnergyUnit::getFuel).filter(Objects::nonNull).anyMatch(each -> name(each).equals(fuel));
		}

		private static String name(MaterialType material) {
			return material == null || material.getName() == null ? "" : material.getName();
		}
	}
}
