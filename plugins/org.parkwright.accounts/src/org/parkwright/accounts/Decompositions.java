package org.parkwright.accounts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;

/**
 * What emissions of a park changed by, between two of its years, by (A15) over sectors and fuels. A sector of which no added value is stated, as
 * that of households, has the use of its energy in place of activity, structure and intensity. What has no energy is a part of its own. Electricity
 * counts by location.
 *
 * @since 0.2
 */
public final class Decompositions {

	/** What emissions change by. */
	public enum Cause {
		/** Added value of all sectors that state it. */
		ACTIVITY("activity", "added value"),
		/** Shares of the sectors in it. */
		STRUCTURE("structure", "shares of sectors"),
		/** Energy by added value. */
		INTENSITY("intensity", "energy by added value"),
		/** Energy of sectors that state no added value. */
		ENERGY("energy", "energy of sectors without added value"),
		/** Shares of the fuels in the energy of a sector. */
		MIX("mix", "shares of fuels"),
		/** Emissions by energy of a fuel. */
		FACTOR("factor", "emissions by energy"),
		/** Processes, waste and whatever else has no energy. */
		OTHER("other", "processes, waste and others without energy");

		private final String word;
		private final String title;

		Cause(String word, String title) {
			this.word = word;
			this.title = title;
		}

		/** @return how files write it */
		public String word() {
			return word;
		}

		/** @return what a reader sees */
		public String title() {
			return title;
		}
	}

	/**
	 * A part of the change.
	 *
	 * @param change t CO2e/a
	 */
	public record Part(SectorKind sector, Cause cause, double change) {
	}

	private static final double ROUNDING = 1e-13;

	private record Place(int park, int year, SectorKind sector) {
	}

	private record Use(Place place, String fuel) {
	}

	/** Emissions, energy. */
	private final Map<Use, double[]> uses = new HashMap<>();
	private final Map<Place, Double> others = new HashMap<>();
	private final Map<Place, Double> energies = new HashMap<>();
	private final Map<Place, Double> addedValues = new HashMap<>();

	Decompositions(EipModel model, EmissionLines lines) {
		for (int line = 0; line < lines.size(); line++) {
			if (lines.scope(line) != Scope.ATTRIBUTED && lines.gap(line) != Gap.NOTATION) {
				add(lines, line);
			}
		}
		for (int park = 0; park < model.getParks().size(); park++) {
			Park of = model.getParks().get(park);
			for (YearAccount account : of.getAccounts()) {
				for (Sector sector : account.getSectors()) {
					if (account.getYear() != null && sector.getIndustrialAddedValue() != null) {
						addedValues.merge(new Place(park, account.getYear(), sector.getKind()), sector.getIndustrialAddedValue(), Double::sum);
					}
				}
			}
		}
	}

	private void add(EmissionLines lines, int line) {
		var place = new Place(lines.park(line), lines.year(line), lines.sector(line));
		if (!Account.isEnergy(lines.kind(line)) || Double.isNaN(lines.energy(line))) {
			others.merge(place, lines.equivalent(line), Double::sum);
			return;
		}
		String fuel = lines.material(line) == null ? lines.kind(line).getLiteral() : lines.material(line);
		double[] use = uses.computeIfAbsent(new Use(place, fuel), key -> new double[2]);
		use[0] += lines.equivalent(line);
		if (!lines.again(line)) {
			use[1] += lines.energy(line);
			energies.merge(place, lines.energy(line), Double::sum);
		}
	}

	/** @return parts that sum to the change of the total by location; parts that are 0 by their nature are left out */
	List<Part> between(int park, int from, int to) {
		Map<SectorKind, Map<Cause, Double>> sums = new EnumMap<>(SectorKind.class);
		Set<String> fuels = new LinkedHashSet<>();
		uses.keySet().stream().filter(use -> use.place.park == park).map(Use::fuel).sorted().forEach(fuels::add);
		double before = addedValue(park, from);
		double after = addedValue(park, to);
		for (SectorKind sector : SectorKind.VALUES) {
			Place first = new Place(park, from, sector);
			Place last = new Place(park, to, sector);
			Map<Cause, Double> causes = new EnumMap<>(Cause.class);
			for (String fuel : fuels) {
				double[] then = uses.getOrDefault(new Use(first, fuel), new double[2]);
				double[] now = uses.getOrDefault(new Use(last, fuel), new double[2]);
				decompose(first, last, then, now, before, after, causes);
			}
			if (others.containsKey(first) || others.containsKey(last)) {
				causes.merge(Cause.OTHER, others.getOrDefault(last, 0.0) - others.getOrDefault(first, 0.0), Double::sum);
			}
			sums.put(sector, causes);
		}
		double size = Stream.concat(uses.entrySet().stream().filter(use -> use.getKey().place.park == park).map(use -> use.getValue()[0]),
				others.entrySet().stream().filter(other -> other.getKey().park == park).map(Map.Entry::getValue)).mapToDouble(Math::abs).max().orElse(0);
		List<Part> parts = new ArrayList<>();
		// what rounding leaves of factors that did not change is no change
		sums.forEach((sector, causes) -> causes.forEach((cause, change) -> parts.add(new Part(sector, cause, Math.abs(change) < ROUNDING * size ? 0 : change))));
		return parts;
	}

	private double addedValue(int park, int year) {
		return addedValues.entrySet().stream().filter(each -> each.getKey().park == park && each.getKey().year == year).mapToDouble(Map.Entry::getValue).sum();
	}

	private void decompose(Place first, Place last, double[] then, double[] now, double before, double after, Map<Cause, Double> causes) {
		if (then[0] == 0 && now[0] == 0) {
			return;
		}
		double energyThen = energies.getOrDefault(first, 0.0);
		double energyNow = energies.getOrDefault(last, 0.0);
		if (!isUse(then, energyThen) || !isUse(now, energyNow)) {
			// what is sold back outweighs what is bought: no logarithm knows what to do with that
			causes.merge(Cause.OTHER, now[0] - then[0], Double::sum);
			return;
		}
		double valueThen = addedValues.getOrDefault(first, 0.0);
		double valueNow = addedValues.getOrDefault(last, 0.0);
		if ((valueThen > 0 || energyThen == 0) && (valueNow > 0 || energyNow == 0)) {
			put(causes, new Cause[] { Cause.ACTIVITY, Cause.STRUCTURE, Cause.INTENSITY, Cause.MIX, Cause.FACTOR },
					new double[] { before, valueThen / before, energyThen / valueThen, then[1] / energyThen, then[0] / then[1] },
					new double[] { after, valueNow / after, energyNow / valueNow, now[1] / energyNow, now[0] / now[1] });
		} else {
			put(causes, new Cause[] { Cause.ENERGY, Cause.MIX, Cause.FACTOR }, new double[] { energyThen, then[1] / energyThen, then[0] / then[1] },
					new double[] { energyNow, now[1] / energyNow, now[0] / now[1] });
		}
	}

	/** @param use emissions and energy of a fuel @param energy of all fuels */
	private static boolean isUse(double[] use, double energy) {
		return use[0] >= 0 && use[1] >= 0 && energy >= use[1] && (use[0] == 0 || use[1] > 0);
	}

	private static void put(Map<Cause, Double> causes, Cause[] of, double[] before, double[] after) {
		double[] terms = Lmdi.terms(before, after);
		for (int i = 0; i < of.length; i++) {
			causes.merge(of[i], terms[i], Double::sum);
		}
	}
}
