package org.parkwright.accounts.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountRatios;
import org.parkwright.accounts.Decompositions.Cause;
import org.parkwright.accounts.Decompositions.Part;
import org.parkwright.accounts.EmissionLines;
import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.accounts.UsedFactor;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.ElectricityMethod;
import org.parkwright.model.park.NotationKey;

/** The tables of an account. */
final class AccountTables {

	/** Sectors as a reader sees them. */
	static final SequencedMap<String, String> SECTORS = Column.words("energyInfrastructure", "Energy infrastructure", "manufacturing", "Manufacturing",
			"construction", "Construction", "services", "Services", "household", "Households and public institutions", "transport", "Transport", "industrialProcess",
			"Industrial processes and product use", "waste", "Waste and waste water", "other", "Other");
	static final SequencedMap<String, String> SCOPES = Column.words("1", "Scope 1", "2", "Scope 2", "3", "Scope 3", "attributed",
			"Attributed to a supplier inside", "unknown", "Scope not stated");

	/** Stands in files where no notation key does. */
	private static final String NO_KEY = "";
	private static final double MILLION = 1e6;
	static final Column PARK = Column.text("park", "Park", "Name of the park");
	static final Column YEAR = Column.year("year", "Year", "Year of the account");
	static final Column SECTOR = Column.choice("sector", "Sector", "Sector of the activity", SECTORS);
	static final Column SCOPE = Column.choice("scope", "Scope", "Scope of the greenhouse gas protocol", SCOPES);
	static final Column EQUIVALENT = Column.number("t_co2e", "Emissions", "Emissions in CO2 equivalents, bought electricity by location", "t CO2e/a").by("(A2)");
	static final Column MARKET = Column.number("t_co2e_market", "Emissions by market", "Emissions in CO2 equivalents, bought electricity by contracts and residual mix",
			"t CO2e/a").by("(A3)");
	static final Column CONSUMPTION = Column.number("consumption_t_co2e", "Emissions by who consumes",
			"Emissions where what suppliers inside emit is put to those who take heat and electricity", "t CO2e/a").by("(A4)").sums();
	private static final Column LOWER = Column.number("lower", "Lower bound", "Lower end of the 95 % interval", "t CO2e/a").by("(A16)");
	private static final Column UPPER = Column.number("upper", "Upper bound", "Upper end of the 95 % interval", "t CO2e/a").by("(A16)");
	private static final Column MEMO = Column.number("memo_biogenic_t", "Biogenic CO2", "Biogenic CO2, for memory", "t/a").sums();

	private final Account account;

	AccountTables(Account account) {
		this.account = account;
	}

	private String park(int index) {
		return account.parks().get(index).name();
	}

	private static SequencedMap<String, String> kinds() {
		SequencedMap<String, String> words = Column.words();
		ActivityKind.VALUES.forEach(kind -> words.put(kind.getLiteral(), kind.getName().toLowerCase(Locale.ROOT).replace('_', ' ')));
		return words;
	}

	/** A row for each gas of each activity. */
	ResultTable lines() {
		EmissionLines lines = account.lines();
		return ResultTable.of("ghg", "Greenhouse gases by activity", "A gas of an activity").reach(ResultTable.Reach.DETAIL)
				.text(PARK, row -> park(lines.park(row)))
				.number(YEAR, lines::year)
				.text(SECTOR, row -> lines.sector(row).getLiteral())
				.text(SCOPE, row -> lines.scope(row).word())
				.text(Column.text("gas", "Gas", "What is emitted; CO2e where the factor counts equivalents"), lines::gas)
				.text(Column.choice("kind", "Kind", "Kind of activity", kinds()), row -> lines.kind(row).getLiteral())
				.text(Column.element("firm", "Actor", "Id of the firm, plant or other actor"), lines::actor)
				.text(Column.text("material", "Material", "What is burnt, bought, made or disposed of"), lines::material)
				.number(Column.number("amount", "Amount", "Amount of the activity", "").unitIn("unit"), lines::amount)
				.text(Column.text("unit", "Unit of measure", "Unit of the amount"), lines::unit)
				.number(Column.number("factor", "Factor", "Emission factor", "").unitIn("factor_unit"), row -> factor(row, UsedFactor::value))
				.text(Column.text("factor_unit", "Unit of the factor", "Unit of the emission factor"), row -> used(row, UsedFactor::unit))
				.text(Column.text("factor_source", "Source of the factor", "Where the factor is from, and whether it was recalled"), row -> used(row, UsedFactor::source))
				.number(Column.number("t_gas", "Gas", "Mass of the gas, without biogenic CO2", "t/a").by("(A1)"), lines::mass)
				.number(EQUIVALENT, lines::equivalent)
				.number(LOWER, row -> lines.equivalent(row) * (1 - lines.relative(row)))
				.number(UPPER, row -> lines.equivalent(row) * (1 + lines.relative(row)))
				.number(MEMO, lines::memo)
				.text(Column.choice("notation", "Notation key", "What stands in place of a number", notations()),
						row -> lines.notation(row) == NotationKey.VALUE ? NO_KEY : lines.notation(row).getLiteral())
				.number(MARKET, lines::market)
				.number(Column.number("attributed_t_co2e", "Attributed", "Emissions of a supplier inside the park that the activity stands for, counted there",
						"t CO2e/a").by("(A4)"), lines::attributed)
				.text(Column.choice("gap", "Why unknown", "Why the emissions are unknown", gaps()), row -> lines.gap(row).word())
				.rows(lines.size());
	}

	private double factor(int row, Function<UsedFactor, Double> value) {
		UsedFactor factor = account.lines().factor(row);
		return factor == null ? Double.NaN : value.apply(factor);
	}

	private String used(int row, Function<UsedFactor, String> text) {
		UsedFactor factor = account.lines().factor(row);
		return factor == null ? null : text.apply(factor);
	}

	private static SequencedMap<String, String> notations() {
		return Column.words(NO_KEY, "a number is given", NotationKey.NE.getLiteral(), "not estimated", NotationKey.NO.getLiteral(), "not occurring",
				NotationKey.IE.getLiteral(), "included elsewhere", NotationKey.C.getLiteral(), "confidential");
	}

	private static SequencedMap<String, String> gaps() {
		SequencedMap<String, String> words = Column.words();
		for (Gap gap : Gap.values()) {
			words.put(gap.word(), gap.title());
		}
		return words;
	}

	/** A row for each scope and sector of a park and year. */
	ResultTable summary() {
		return entries(ResultTable.of("ghg-summary", "Greenhouse gases by scope and sector", "A sector in a scope and year").reach(ResultTable.Reach.DETAIL), entry -> true);
	}

	/** Likewise of the last year of each park alone, without what is attributed, which is not too long to be read. */
	ResultTable lastYear() {
		return entries(ResultTable.of("ghg-last-year", "Greenhouse gases of the last year by scope and sector", "A sector in a scope and the last year").reach(ResultTable.Reach.DETAIL),
				entry -> entry.scope() != Scope.ATTRIBUTED && account.totals().stream().filter(each -> each.park() == entry.park()).allMatch(each -> each.year() <= entry.year()));
	}

	private ResultTable entries(ResultTable.Builder table, Predicate<Account.Entry> which) {
		ResultTable.Rows rows = table.columns(PARK, YEAR, SCOPE, SECTOR,
				EQUIVALENT.sums(), MARKET.sums(), LOWER, UPPER, MEMO,
				CONSUMPTION,
				Column.text("notation", "Notation keys", "What stands in place of numbers: NE not estimated, NO not occurring, IE included elsewhere, C confidential"),
				Column.count("unknown_1", "Unknown", "Activities whose emissions are unknown"));
		for (Account.Entry entry : account.entries().stream().filter(which).toList()) {
			String notations = entry.notations().stream().map(NotationKey::getLiteral).sorted().collect(Collectors.joining(", "));
			// of what is not estimated nobody knows how much it is; of what does not occur everybody does
			double none = entry.numbers() == 0 && !occursNowhere(entry) ? Double.NaN : 0;
			rows.add(park(entry.park()), entry.year(), entry.scope().word(), entry.sector().getLiteral(), entry.equivalent() + none, entry.market() + none,
					entry.equivalent() * (1 - entry.relative()), entry.equivalent() * (1 + entry.relative()), entry.memo() + none, entry.consumption() + none,
					notations, entry.unknown());
		}
		return rows.table();
	}

	/** A row for each park and year. */
	ResultTable totals() {
		String money = account.currency().isEmpty() ? "million" : "M" + account.currency();
		ResultTable.Rows rows = ResultTable.of("ghg-totals", "Greenhouse gases of the park", "A year of a park").reach(ResultTable.Reach.DETAIL).columns(PARK, YEAR,
				Column.number("scope1_t_co2e", "Scope 1", "Emitted inside the park", "t CO2e/a"),
				Column.number("scope2_location_t_co2e", "Scope 2 by location", "Of bought electricity and heat, by the factor of the grid", "t CO2e/a").by("(A3)"),
				Column.number("scope2_market_t_co2e", "Scope 2 by market", "Of bought electricity and heat, by contracts and residual mix", "t CO2e/a").by("(A3)"),
				Column.number("scope3_t_co2e", "Scope 3", "Emitted elsewhere on behalf of the park", "t CO2e/a"),
				Column.number("t_co2e", "Total", "All scopes, with scope 2 by the chosen method", "t CO2e/a").better(Column.Better.LOW),
				Column.choice("electricity", "Electricity", "Which count of scope 2 enters the total", Column.words("location", "by location", "market", "by market")),
				LOWER, UPPER,
				Column.share("index_1", "Change since the first year", "Change of the total since the first year of the account").by("(A14)"),
				Column.share("energy_1", "Share of energy", "Share of fuels and bought energy in the total").by("(A14)"),
				Column.share("infrastructure_1", "Share of energy infrastructure", "Share of the energy infrastructure in scope 1").by("(A14)"),
				Column.number("t_per_million", "By added value", "Total by industrial added value", "t CO2e/" + money).by("(A13)").better(Column.Better.LOW),
				Column.year("price_year", "Price year", "Year of the prices of the added value"),
				Column.number("t_per_person", "By person", "Total by inhabitant", "t CO2e/person").by("(A13)"),
				Column.number("t_per_km2", "By area", "Total by area of the park", "t CO2e/km2").by("(A13)"),
				Column.number("t_per_mwh", "By energy", "Total by energy that is used", "t CO2e/MWh").by("(A13)"));
		for (Account.Total total : account.totals()) {
			double all = total.total();
			Account.Total base = account.totals().stream().filter(each -> each.park() == total.park()).findFirst().orElseThrow();
			double located = total.direct() + total.byLocation() + total.other();
			rows.add(park(total.park()), total.year(), total.direct(), total.byLocation(), total.byMarket(), total.other(), all,
					total.method() == ElectricityMethod.MARKET ? "market" : "location", located * (1 - total.relative()), located * (1 + total.relative()),
					AccountRatios.index(all, base.total()), total.energyShare(), total.infrastructureShare(),
					AccountRatios.per(all, total.addedValue() / MILLION), total.priceYear() == 0 ? total.year() : total.priceYear(), AccountRatios.per(all, total.people()),
					AccountRatios.per(all, total.area()), AccountRatios.per(all, total.energy() / EnergyBalance.GJ_PER_MWH));
		}
		return rows.table();
	}

	/** Share of energy infrastructure in direct emissions over parks. */
	ResultTable infrastructure() {
		ResultTable.Rows rows = ResultTable.of("ghg-infrastructure", "Share of energy infrastructure in direct emissions", "A year, over all parks").columns(YEAR,
				Column.count("parks_1", "Parks", "Parks whose share is known"),
				Column.share("least_1", "Smallest", "Smallest share of a park").by("(A14)"), Column.share("median_1", "Median", "Median of the shares").by("(A14)"),
				Column.share("most_1", "Largest", "Largest share of a park").by("(A14)"));
		account.totals().stream().map(Account.Total::year).distinct().sorted().forEach(year -> {
			double[] shares = account.totals().stream().filter(each -> each.year() == year).mapToDouble(Account.Total::infrastructureShare).toArray();
			AccountRatios.Spread spread = AccountRatios.spread(shares);
			rows.add(year, Arrays.stream(shares).filter(each -> !Double.isNaN(each)).count(), spread.least(), spread.middle(), spread.most());
		});
		return rows.table();
	}

	/** A row for each sector and year of a park, over all scopes. */
	ResultTable sectors() {
		ResultTable.Rows rows = ResultTable.of("ghg-sectors", "Greenhouse gases by sector", "A sector in a year, of all scopes").reach(ResultTable.Reach.DETAIL).columns(PARK, YEAR, SECTOR, EQUIVALENT.sums());
		for (Account.Total total : account.totals()) {
			for (String sector : SECTORS.keySet()) {
				add(rows, total, sector, entry -> entry.sector().getLiteral());
			}
		}
		return rows.table();
	}

	/** A row for each scope and year of a park. */
	ResultTable scopes() {
		ResultTable.Rows rows = ResultTable.of("ghg-scopes", "Greenhouse gases by scope", "A scope in a year").reach(ResultTable.Reach.DETAIL).columns(PARK, YEAR, SCOPE, EQUIVALENT.sums());
		for (Account.Total total : account.totals()) {
			for (Scope scope : List.of(Scope.DIRECT, Scope.BOUGHT, Scope.OTHER)) {
				add(rows, total, scope.word(), entry -> entry.scope().word());
			}
		}
		return rows.table();
	}

	/** Years without a part have 0 of it if another year has some, so that areas stand upon each other; those of which notation keys stand alone are unknown. */
	private void add(ResultTable.Rows rows, Account.Total total, String code, Function<Account.Entry, String> by) {
		List<Account.Entry> own = account.entries().stream().filter(entry -> entry.park() == total.park() && by.apply(entry).equals(code) && entry.scope() != Scope.ATTRIBUTED)
				.toList();
		if (own.stream().anyMatch(entry -> entry.numbers() > 0)) {
			List<Account.Entry> ofYear = own.stream().filter(entry -> entry.year() == total.year()).toList();
			boolean known = ofYear.isEmpty() || ofYear.stream().anyMatch(entry -> entry.numbers() > 0) || ofYear.stream().allMatch(AccountTables::occursNowhere);
			rows.add(park(total.park()), total.year(), code, known ? ofYear.stream().mapToDouble(Account.Entry::equivalent).sum() : null);
		}
	}

	private static boolean occursNowhere(Account.Entry entry) {
		return entry.notations().equals(Set.of(NotationKey.NO));
	}

	/** A row for each sector and cause of the change from the first year of a park to its last. */
	ResultTable decomposition() {
		ResultTable.Rows rows = ResultTable.of("lmdi", "What the change of emissions comes from", "A cause in a sector").reach(ResultTable.Reach.DETAIL).columns(PARK,
				Column.year("from", "From", "First year"), Column.year("to", "To", "Last year"), SECTOR, cause(),
				Column.number("change_t_co2e", "Change", "Part of the change, electricity by location", "t CO2e/a").by("(A15)").sums());
		for (int park = 0; park < account.parks().size(); park++) {
			int[] span = span(park);
			if (span.length == 2) {
				for (Part part : account.decomposition(park, span[0], span[1])) {
					rows.add(park(park), span[0], span[1], part.sector().getLiteral(), part.cause().word(), part.change());
				}
			}
		}
		return rows.table();
	}

	/** @return first and last year of a park; empty if it has no two */
	int[] span(int park) {
		int[] years = account.totals().stream().filter(each -> each.park() == park).mapToInt(Account.Total::year).toArray();
		return years.length < 2 ? new int[0] : new int[] { years[0], years[years.length - 1] };
	}

	private static Column cause() {
		return Column.choice("cause", "Cause", "What changed", causes(Cause::word));
	}

	private static SequencedMap<String, String> causes(Function<Cause, String> code) {
		SequencedMap<String, String> words = Column.words();
		for (Cause cause : Cause.values()) {
			words.put(code.apply(cause), cause.title());
		}
		return words;
	}

	/** The steps from the first year's emissions to the last year's, for a waterfall. */
	ResultTable steps() {
		ResultTable.Rows rows = ResultTable.of("lmdi-steps", "From the first year to the last", "A step").reach(ResultTable.Reach.DETAIL).columns(PARK,
				Column.text("step", "Step", "Emissions of the first year, causes of the change, emissions of the last year").saying(causes(Cause::title)),
				Column.number("t_co2e", "Emissions", "Emissions, or what they change by; electricity by location", "t CO2e/a").by("(A15)"));
		for (int park = 0; park < account.parks().size(); park++) {
			int[] span = span(park);
			if (span.length == 2) {
				rows.add(park(park), Integer.toString(span[0]), located(park, span[0]));
				List<Part> parts = account.decomposition(park, span[0], span[1]);
				for (Cause cause : Cause.values()) {
					double[] changes = parts.stream().filter(each -> each.cause() == cause).mapToDouble(Part::change).toArray();
					if (changes.length > 0) {
						rows.add(park(park), cause.title(), Arrays.stream(changes).sum());
					}
				}
				rows.add(park(park), Integer.toString(span[1]), located(park, span[1]));
			}
		}
		return rows.table();
	}

	private double located(int park, int year) {
		Account.Total total = account.total(park, year);
		return total.direct() + total.byLocation() + total.other();
	}
}
