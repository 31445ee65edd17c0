package org.parkwright.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityMethod;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;

/**
 * The greenhouse-gas account of the parks of a model: lines for each gas of each activity, and what they sum to. Made once of the model as it
 * is; it does not follow changes. A sum that needs an unknown number is unknown (NaN); data with a notation key enter no sum.
 *
 * @since 0.2
 */
public final class Account {

	/**
	 * A park whose account it is.
	 *
	 * @param id   of its element
	 * @param name of it
	 */
	public record OfPark(String id, String name) {
	}

	/**
	 * What a sector emits in a scope and year.
	 *
	 * @param park        index among {@link #parks()}
	 * @param equivalent  t CO2e/a, electricity by location
	 * @param market      t CO2e/a, electricity by market
	 * @param relative    half-width of the 95 % interval of the former, relative; NaN if it is unknown
	 * @param consumption t CO2e/a where what supplies others inside the park is put to those who take it; by location
	 * @param memo        t/a of biogenic CO2
	 * @param numbers     lines that are no notation keys
	 * @param notations   keys that stand in place of numbers
	 * @param unknown     data whose emissions are unknown
	 */
	public record Entry(int park, int year, Scope scope, SectorKind sector, double equivalent, double market, double relative, double consumption,
			double memo, int numbers, Set<NotationKey> notations, int unknown) {
	}

	/**
	 * What a park emits in a year, t CO2e/a.
	 *
	 * @param park           index among {@link #parks()}
	 * @param direct         scope 1
	 * @param byLocation     scope 2 by location
	 * @param byMarket       scope 2 by market
	 * @param other          scope 3
	 * @param total          of all scopes, with scope 2 by the chosen method
	 * @param method         the chosen one
	 * @param relative       half-width of the 95 % interval of the total by location, relative; NaN if it is unknown
	 * @param ofEnergy       of the total, what fuels and bought energy emit
	 * @param infrastructure of scope 1, what the energy infrastructure emits
	 * @param energy         GJ/a that the data of the total use
	 * @param addedValue     industrial added value in the prices of its year, money/a
	 * @param priceYear      year of the prices, or 0 for those of the year itself
	 * @param people         who live in the park
	 * @param area           km2
	 */
	public record Total(int park, int year, double direct, double byLocation, double byMarket, double other, double total, ElectricityMethod method,
			double relative, double ofEnergy, double infrastructure, double energy, double addedValue, int priceYear, double people, double area) {

		/** @return (A14): share of energy in the total */
		public double energyShare() {
			return AccountRatios.per(ofEnergy, total);
		}

		/** @return share of the energy infrastructure in direct emissions */
		public double infrastructureShare() {
			return AccountRatios.per(infrastructure, direct);
		}
	}

	private record Cell(int park, int year, Scope scope, SectorKind sector) {
	}

	/** What is summed of a cell. */
	private static final class Sum {
		private double equivalent;
		private double market;
		private double squares;
		private double consumption;
		private double memo;
		private int numbers;
		private int unknown;
		private final EnumSet<NotationKey> notations = EnumSet.noneOf(NotationKey.class);

		void add(EmissionLines lines, int line) {
			if (lines.gap(line) == Gap.NOTATION) {
				notations.add(lines.notation(line));
				return;
			}
			numbers++;
			unknown += lines.gap(line) == Gap.NONE ? 0 : 1;
			if (lines.scope(line) == Scope.ATTRIBUTED) {
				consumption += lines.attributed(line);
				return;
			}
			double own = lines.equivalent(line);
			equivalent += own;
			market += lines.market(line);
			double half = own == 0 ? 0 : lines.relative(line) * own;
			squares += half * half;
			consumption += own;
			memo += lines.memo(line);
		}

		double relative() {
			return equivalent == 0 ? Double.NaN : Math.sqrt(squares) / Math.abs(equivalent);
		}
	}

	private final List<OfPark> parks;
	private final EmissionLines lines;
	private final List<Entry> entries;
	private final List<Total> totals;
	private final String currency;
	private final Decompositions decompositions;
	private final Suppliers suppliers;
	private final AccountOptions options;

	private Account(EipModel model, AccountOptions options) {
		this.options = options;
		parks = model.getParks().stream().map(park -> new OfPark(park.getId(), park.getName())).toList();
		currency = model.getCurrency() == null ? "" : model.getCurrency();
		var read = new AccountImport(model, options);
		lines = read.lines;
		suppliers = read.suppliers;
		List<Suppliers.Rest> rests = read.suppliers.attribute(lines, options.heat(), options.reference());
		Map<Cell, Sum> sums = new LinkedHashMap<>();
		for (int line = 0; line < lines.size(); line++) {
			sums.computeIfAbsent(new Cell(lines.park(line), lines.year(line), lines.scope(line), lines.sector(line)), key -> new Sum()).add(lines, line);
		}
		for (Suppliers.Rest rest : rests) {
			Sum sum = sums.get(new Cell(rest.park(), rest.year(), Scope.DIRECT, rest.sector()));
			if (sum != null) {
				sum.consumption -= rest.attributed();
			}
		}
		entries = sums.entrySet().stream().map(each -> entry(each.getKey(), each.getValue())).sorted(Account::byPlace).toList();
		totals = totals(model, options);
		decompositions = new Decompositions(model, lines);
	}

	/**
	 * Makes the account.
	 *
	 * @param model   as loaded; read, not changed
	 * @param options how it is made
	 */
	public static Account of(EipModel model, AccountOptions options) {
		return new Account(model, options);
	}

	/** @return whether a set of this name or code is in the library of a model or in the standard one */
	public static boolean hasSet(EipModel model, String nameOrCode) {
		return new FactorLookup(model.getLibrary()).set(nameOrCode) != null;
	}

	private static Entry entry(Cell cell, Sum sum) {
		return new Entry(cell.park, cell.year, cell.scope, cell.sector, sum.equivalent, sum.market, sum.relative(), sum.consumption, sum.memo, sum.numbers,
				Set.copyOf(sum.notations), sum.unknown);
	}

	private static int byPlace(Entry one, Entry other) {
		int[] first = { one.park, one.year, one.scope.ordinal(), one.sector.ordinal() };
		int[] second = { other.park, other.year, other.scope.ordinal(), other.sector.ordinal() };
		return Arrays.compare(first, second);
	}

	private List<Total> totals(EipModel model, AccountOptions options) {
		Map<Integer, TreeMap<Integer, List<Entry>>> byYear = new TreeMap<>();
		entries.forEach(entry -> byYear.computeIfAbsent(entry.park, key -> new TreeMap<>()).computeIfAbsent(entry.year, key -> new ArrayList<>()).add(entry));
		Map<Integer, double[]> ofEnergy = new HashMap<>();
		for (int line = 0; line < lines.size(); line++) {
			if (lines.scope(line) != Scope.ATTRIBUTED && lines.gap(line) != Gap.NOTATION && isEnergy(lines.kind(line))) {
				double[] sum = ofEnergy.computeIfAbsent(lines.park(line) * YEARS + lines.year(line), key -> new double[3]);
				sum[0] += lines.equivalent(line);
				sum[1] += lines.market(line);
				boolean again = lines.again(line);
				sum[2] += again ? 0 : lines.energy(line);
			}
		}
		List<Total> all = new ArrayList<>();
		byYear.forEach((park, years) -> years.forEach((year, own) -> all
				.add(total(model.getParks().get(park), options, own, ofEnergy.getOrDefault(park * YEARS + year, new double[3])))));
		return List.copyOf(all);
	}

	/** More than there are years in an account. */
	private static final int YEARS = 10_000;

	private static Total total(Park park, AccountOptions options, List<Entry> entries, double[] ofEnergy) {
		int year = entries.get(0).year;
		YearAccount account = park.getAccounts().stream().filter(each -> each.getYear() != null && each.getYear() == year).findFirst().orElse(null);
		ElectricityMethod method = options.electricity();
		if (method == ElectricityMethod.UNKNOWN && account != null) {
			method = account.getElectricityMethod();
		}
		boolean market = method == ElectricityMethod.MARKET;
		double direct = 0;
		double location = 0;
		double byMarket = 0;
		double other = 0;
		double infrastructure = 0;
		double squares = 0;
		for (Entry entry : entries) {
			switch (entry.scope) {
			case DIRECT -> direct += entry.equivalent;
			case BOUGHT -> {
				location += entry.equivalent;
				byMarket += entry.market;
			}
			// of what has no scope nobody knows where it belongs, so that the total is unknown
			case OTHER, UNKNOWN -> other += entry.equivalent;
			default -> other += 0;
			}
			infrastructure += entry.scope == Scope.DIRECT && entry.sector == SectorKind.ENERGY ? entry.equivalent : 0;
			double half = entry.equivalent == 0 ? 0 : entry.relative * entry.equivalent;
			squares += half * half;
		}
		double sum = direct + location + other;
		return new Total(entries.get(0).park, year, direct, location, byMarket, other, direct + (market ? byMarket : location) + other,
				market ? ElectricityMethod.MARKET : ElectricityMethod.LOCATION, sum == 0 ? Double.NaN : Math.sqrt(squares) / Math.abs(sum),
				ofEnergy[market ? 1 : 0], infrastructure, ofEnergy[2], account == null ? Double.NaN : number(account.getIndustrialAddedValue()),
				account == null || account.getPriceYear() == null ? 0 : account.getPriceYear(), number(park.getPopulation()), number(park.getArea()));
	}

	static boolean isEnergy(ActivityKind kind) {
		return switch (kind) {
		case COMBUSTION, BOUGHT_POWER, SOLD_POWER, BOUGHT_HEAT, SOLD_HEAT, ROAD, RAIL -> true;
		default -> false;
		};
	}

	static double number(Number value) {
		return value == null ? Double.NaN : value.doubleValue();
	}

	/** @return the parks of the model, in its order */
	public List<OfPark> parks() {
		return parks;
	}

	/** @return the lines, in the order of the model */
	public EmissionLines lines() {
		return lines;
	}

	/** @return what sectors emit, by park, year, scope and sector */
	public List<Entry> entries() {
		return entries;
	}

	/** @return what parks emit, by park and year */
	public List<Total> totals() {
		return totals;
	}

	/** @return the total of a park and year; null if there is none */
	public Total total(int park, int year) {
		return totals.stream().filter(each -> each.park == park && each.year == year).findFirst().orElse(null);
	}

	/** @return code of the money of added values, or empty */
	public String currency() {
		return currency;
	}

	/** @return the share of a line of a supplier that electricity stands for which nobody inside takes, 0 to 1 */
	double soldToGrid(int line) {
		String actor = lines.actor(line);
		return actor == null ? 0 : suppliers.soldToGrid(new Suppliers.Key(lines.park(line), lines.year(line), actor), options.heat(), options.reference());
	}

	/** @return who inside supplies whom */
	Suppliers suppliers() {
		return suppliers;
	}

	/** @return what the change from one year to another comes from, by (A15) */
	public List<Decompositions.Part> decomposition(int park, int from, int to) {
		return decompositions.between(park, from, to);
	}
}
