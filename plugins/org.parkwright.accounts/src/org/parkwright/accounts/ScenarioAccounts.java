package org.parkwright.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.accounts.Suppliers.Key;
import org.parkwright.core.result.PlantsResult;
import org.parkwright.core.result.PlantsResult.Plant;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.ElectricityMethod;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.SectorKind;

/**
 * The account of a park under the scenarios of a study: in the years that both have, what the units of a plant do takes the place of what the account states
 * of the plant's fuel. What the park emits changes by a scenario then by as much as what its units emit, from their stacks and by what they buy.
 *
 * <pre>
 * (A17)  E(s, y) = E_stated(y) − Σ_r E_stated,r(y) + Σ_p (E_stack,p(s, y) + E_bought,p(s, y))       t CO2e/a
 * </pre>
 *
 * Lines r that are replaced, and plants p whose units take their place, are the same in all scenarios: fuel of a plant; fuel of the energy infrastructure that is of no
 * plant is replaced by all plants of which none is stated. Units buy nothing as they stand, so that what they buy in a scenario is beside what the account states. A plant
 * of whose fuel the account says nothing has no place in it and is left out, so that nothing counts twice.
 *
 * @since 0.2
 */
public final class ScenarioAccounts {

	/** Name of the stock as it stands. */
	public static final String BASELINE = "";

	/** Where numbers of a year and sector are from. */
	public enum Basis {
		/** The account. */
		STATED,
		/** The units of the study. */
		COMPUTED,
		/** Some of it the account, some of it the units. */
		BOTH
	}

	/** What becomes of the units of a plant in a year. */
	public enum Standing {
		/** They take the place of what the account states. */
		REPLACES,
		/** They take the place, with those of other plants, of what the account states of no plant. */
		REPLACES_SUM,
		/** The account states nothing that they could take the place of. */
		NOT_STATED,
		/** Vintage or lifetime of a unit is unknown, so that what it states stays. */
		LIFE_UNKNOWN,
		/** The study says nothing of the year. */
		NO_YEAR
	}

	/**
	 * What a sector emits in a scope and year of a scenario, t CO2e/a.
	 *
	 * @param scenario    its name; {@link #BASELINE} for the stock as it stands
	 * @param park        index among {@link Account#parks()}
	 * @param equivalent  electricity by location
	 * @param market      electricity by market
	 * @param consumption by who consumes
	 * @param change      of {@code equivalent} against the baseline
	 * @param stated      what the account states, by location
	 * @param basis       where the numbers are from
	 */
	public record Row(String scenario, int park, int year, Scope scope, SectorKind sector, double equivalent, double market, double consumption, double change, double stated,
			Basis basis) {
	}

	/**
	 * What a park emits in a year of a scenario, t CO2e/a.
	 *
	 * @param total  of all scopes, with scope 2 by the chosen method
	 * @param change against the baseline
	 * @param stack  what the units that have a place in the account emit more than in the baseline
	 * @param bought likewise of electricity and heat that they buy
	 * @param stated total of the account
	 * @param basis  where it is from
	 */
	public record Total(String scenario, int park, int year, double total, double change, double stack, double bought, double stated, Basis basis) {
	}

	/**
	 * What takes the place of what.
	 *
	 * @param plant    id; null where several plants stand for what is of none, and for units that measures add
	 * @param name     of the plant, or null likewise
	 * @param stated   t CO2e/a of the lines that are replaced; 0 if none are
	 * @param computed t CO2e/a of the units as they stand; NaN if nothing is known of the year
	 */
	public record Replacement(int park, int year, String plant, String name, Standing standing, double stated, double computed) {
	}

	private record Cell(Scope scope, SectorKind sector) {
	}

	/** Sums of a cell. */
	private static final class Sum {
		private double equivalent;
		private double market;
		private double consumption;
		private boolean stated;
		private boolean computed;
		private boolean unknown;

		Sum copy() {
			Sum copy = new Sum();
			copy.equivalent = equivalent;
			copy.market = market;
			copy.consumption = consumption;
			copy.stated = stated;
			copy.computed = computed;
			copy.unknown = unknown;
			return copy;
		}

		void add(double tonnes) {
			equivalent += tonnes;
			market += tonnes;
			consumption += tonnes;
			computed = true;
		}

		double of(double tonnes) {
			return unknown && !computed ? Double.NaN : tonnes;
		}

		Basis basis() {
			return !computed ? Basis.STATED : stated ? Basis.BOTH : Basis.COMPUTED;
		}
	}

	private final Account account;
	private final List<PlantsResult> results;
	private final List<Row> rows = new ArrayList<>();
	private final List<Total> totals = new ArrayList<>();
	private final List<Replacement> replacements = new ArrayList<>();
	private final int baseYear;
	private final int years;

	private ScenarioAccounts(Account account, List<PlantsResult> results) {
		this.account = account;
		this.results = results;
		baseYear = results.get(0).trajectory().baseYear();
		years = results.stream().mapToInt(each -> each.trajectory().years()).max().orElse(0);
		Map<Integer, TreeMap<Integer, List<Integer>>> byYear = new TreeMap<>();
		EmissionLines lines = account.lines();
		for (int line = 0; line < lines.size(); line++) {
			byYear.computeIfAbsent(lines.park(line), key -> new TreeMap<>()).computeIfAbsent(lines.year(line), key -> new ArrayList<>()).add(line);
		}
		Map<Key, List<Suppliers.Part>> parts = account.suppliers().parts().stream()
				.collect(Collectors.groupingBy(each -> new Key(lines.park(each.line()), lines.year(each.line()), null)));
		byYear.forEach((park, own) -> own.forEach((year, ofYear) -> new OfYear(park, year, ofYear, parts.getOrDefault(new Key(park, year, null), List.of())).tell()));
	}

	/**
	 * Makes the accounts of all scenarios.
	 *
	 * @param results of the plants, the first of the stock as it stands, as {@link org.parkwright.core.result.StudyResult#plantsByYear()} has them; at least one
	 */
	public static ScenarioAccounts of(Account account, List<PlantsResult> results) {
		return new ScenarioAccounts(account, results);
	}

	/** @return what sectors emit, by park, year and scenario, the baseline first */
	public List<Row> rows() {
		return rows;
	}

	/** @return what parks emit, by park, year and scenario, the baseline first */
	public List<Total> totals() {
		return totals;
	}

	/** @return what takes the place of what, by park, year and plant */
	public List<Replacement> replacements() {
		return replacements;
	}

	/** @return first year of the study */
	public int baseYear() {
		return baseYear;
	}

	/** A park in a year. */
	private final class OfYear {

		private final EmissionLines lines = account.lines();
		private final int park;
		private final int year;
		private final List<Integer> all;
		private final List<Suppliers.Part> parts;
		private final int k;
		private final Map<Cell, Account.Entry> stated = new LinkedHashMap<>();
		/** Groups of the trajectories that have a place in the account, and the sector of it. */
		private final Map<Integer, SectorKind> counted = new LinkedHashMap<>();
		private final Set<Integer> replaced = new HashSet<>();
		/** Groups that are counted by id of the plant, and what each plant emits beside its fuel: customers are many. */
		private final Map<String, Integer> suppliers = new HashMap<>();
		private final Map<Integer, Double> rests = new HashMap<>();

		OfYear(int park, int year, List<Integer> all, List<Suppliers.Part> parts) {
			this.park = park;
			this.year = year;
			this.all = all;
			this.parts = parts;
			k = year - baseYear;
			account.entries().stream().filter(each -> each.park() == park && each.year() == year).forEach(each -> stated.put(new Cell(each.scope(), each.sector()), each));
			place();
			counted.keySet().stream().filter(g -> plants().get(g).id() != null).forEach(g -> {
				suppliers.put(plants().get(g).id(), g);
				rests.put(g, rest(plants().get(g).id()));
			});
		}

		private List<Plant> plants() {
			return results.get(0).plants();
		}

		private boolean isNumber(int line) {
			return lines.gap(line) != Gap.NOTATION;
		}

		/** What is not estimated units may estimate; what is included elsewhere would count twice. */
		private boolean isFuel(int line) {
			return lines.kind(line) == ActivityKind.COMBUSTION && lines.scope(line) == Scope.DIRECT && (isNumber(line) || lines.notation(line) == NotationKey.NE);
		}

		/** Finds who stands for what. */
		private void place() {
			List<Integer> nameless = all.stream().filter(line -> isFuel(line) && lines.actor(line) == null && lines.sector(line) == SectorKind.ENERGY).toList();
			List<Integer> pool = new ArrayList<>();
			List<Integer> added = new ArrayList<>();
			String id = account.parks().get(park).id();
			for (int g = 0; g < plants().size(); g++) {
				Plant plant = plants().get(g);
				if (!plant.park().equals(id)) {
					continue;
				}
				List<Integer> own = all.stream().filter(line -> isFuel(line) && plant.id() != null && plant.id().equals(lines.actor(line))).toList();
				if (plant.id() == null) {
					added.add(g);
				} else if (k < 0 || k >= years) {
					tell(g, Standing.NO_YEAR, 0);
				} else if (own.isEmpty()) {
					pool.add(g);
				} else if (!plant.whole()) {
					tell(g, Standing.LIFE_UNKNOWN, 0);
				} else {
					counted.put(g, lines.sector(own.get(0)));
					tell(g, Standing.REPLACES, replace(own));
				}
			}
			sum(nameless, pool);
			for (int g : added) {
				if (!counted.isEmpty()) {
					counted.put(g, SectorKind.ENERGY);
				} else if (k >= 0 && k < years && changes(g)) {
					tell(g, Standing.NOT_STATED, 0);
				}
			}
		}

		private void sum(List<Integer> nameless, List<Integer> pool) {
			boolean whole = pool.stream().allMatch(g -> plants().get(g).whole());
			boolean stands = whole && !nameless.isEmpty() && !pool.isEmpty();
			if (stands) {
				double statedOf = replace(nameless);
				double computed = 0;
				for (int g : pool) {
					counted.put(g, SectorKind.ENERGY);
					computed += standing(g);
				}
				replacements.add(new Replacement(park, year, null, null, Standing.REPLACES_SUM, statedOf, computed));
			} else {
				pool.forEach(g -> tell(g, plants().get(g).whole() || nameless.isEmpty() ? Standing.NOT_STATED : Standing.LIFE_UNKNOWN, 0));
			}
		}

		/** Whether a unit that a measure may add does anything in any scenario. */
		private boolean changes(int g) {
			return results.stream().anyMatch(each -> value(each, Quantity.UNITS, g) > 0);
		}

		private void tell(int g, Standing standing, double stated) {
			replacements.add(new Replacement(park, year, plants().get(g).id(), plants().get(g).name(), standing, stated, standing == Standing.NO_YEAR ? Double.NaN : standing(g)));
		}

		private double standing(int g) {
			return value(results.get(0), Quantity.STACK, g);
		}

		private double value(PlantsResult of, Quantity quantity, int g) {
			Trajectory trajectory = of.trajectory();
			return k >= trajectory.years() ? 0 : trajectory.values(quantity)[g][k];
		}

		private double replace(List<Integer> own) {
			replaced.addAll(own);
			return own.stream().filter(this::isNumber).mapToDouble(lines::equivalent).sum();
		}

		void tell() {
			Map<Cell, Sum> kept = kept();
			Map<Cell, Sum> before = null;
			for (PlantsResult result : results) {
				Map<Cell, Sum> sums = new LinkedHashMap<>();
				kept.forEach((cell, sum) -> sums.put(cell, sum.copy()));
				counted.forEach((g, sector) -> {
					sums.computeIfAbsent(new Cell(Scope.DIRECT, sector), key -> new Sum()).add(value(result, Quantity.STACK, g));
					if (results.stream().anyMatch(each -> value(each, Quantity.BOUGHT, g) != 0)) {
						sums.computeIfAbsent(new Cell(Scope.BOUGHT, sector), key -> new Sum()).add(value(result, Quantity.BOUGHT, g));
					}
				});
				attribute(result, sums);
				before = before == null ? sums : before;
				tell(result, sums, before);
			}
		}

		/** What the account states and nothing takes the place of. */
		private Map<Cell, Sum> kept() {
			Map<Cell, Sum> sums = new LinkedHashMap<>();
			stated.forEach((cell, entry) -> {
				Sum sum = new Sum();
				sum.unknown = entry.numbers() == 0 && !entry.notations().equals(Set.of(NotationKey.NO));
				sums.put(cell, sum);
			});
			for (int line : all) {
				if (isNumber(line) && lines.scope(line) != Scope.ATTRIBUTED && !replaced.contains(line)) {
					Sum sum = sums.get(new Cell(lines.scope(line), lines.sector(line)));
					sum.equivalent += lines.equivalent(line);
					sum.market += lines.market(line);
					sum.consumption += lines.equivalent(line);
					sum.stated = true;
				}
			}
			return sums;
		}

		/** Shares of what suppliers inside emit are those of the account, of what they emit now. */
		private void attribute(PlantsResult result, Map<Cell, Sum> sums) {
			for (Suppliers.Part part : parts) {
				String supplier = part.supplier().actor();
				Integer group = suppliers.get(supplier);
				SectorKind supplies = group == null ? account.suppliers().sector(part.supplier()) : counted.get(group);
				double emitted = group == null ? account.suppliers().emitted(part.supplier()) : value(result, Quantity.STACK, group) + rests.get(group);
				double stands = part.share() == 0 ? 0 : part.share() * emitted;
				Sum takes = sums.get(new Cell(Scope.ATTRIBUTED, lines.sector(part.line())));
				takes.consumption += stands;
				takes.stated |= group == null;
				takes.computed |= group != null;
				Sum of = sums.get(new Cell(Scope.DIRECT, supplies));
				if (of != null) {
					of.consumption -= stands;
				}
			}
		}

		/** What a plant emits beside its fuel. */
		private double rest(String actor) {
			return all.stream().filter(line -> actor.equals(lines.actor(line)) && lines.scope(line) == Scope.DIRECT && isNumber(line) && !replaced.contains(line))
					.mapToDouble(lines::equivalent).sum();
		}

		private void tell(PlantsResult result, Map<Cell, Sum> sums, Map<Cell, Sum> before) {
			Account.Total ofAccount = account.total(park, year);
			boolean market = ofAccount.method() == ElectricityMethod.MARKET;
			double total = 0;
			double change = 0;
			for (Map.Entry<Cell, Sum> each : sums.entrySet()) {
				Sum sum = each.getValue();
				Sum old = before.get(each.getKey());
				Account.Entry entry = stated.get(each.getKey());
				rows.add(new Row(result.scenario(), park, year, each.getKey().scope(), each.getKey().sector(), sum.of(sum.equivalent), sum.of(sum.market),
						sum.of(sum.consumption), sum.of(sum.equivalent - old.equivalent), entry == null ? 0 : sum.of(entry.equivalent()), sum.basis()));
				total += market ? sum.market : sum.equivalent;
				change += sum.equivalent - old.equivalent;
			}
			Basis basis = counted.isEmpty() ? Basis.STATED : Basis.BOTH;
			totals.add(new Total(result.scenario(), park, year, total, change, change(result, Quantity.STACK), change(result, Quantity.BOUGHT), ofAccount.total(), basis));
		}

		private double change(PlantsResult result, Quantity quantity) {
			return counted.keySet().stream().mapToDouble(g -> value(result, quantity, g) - value(results.get(0), quantity, g)).sum();
		}
	}
}
