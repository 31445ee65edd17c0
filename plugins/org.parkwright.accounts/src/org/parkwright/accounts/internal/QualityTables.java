package org.parkwright.accounts.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;

import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountRatios;
import org.parkwright.accounts.EmissionDraws;
import org.parkwright.accounts.EmissionLines;
import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.accounts.ErrorPropagation;
import org.parkwright.accounts.UsedFactor;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.DataQuality;

/** What an account rests on: the quality of its data, and their sources. */
final class QualityTables {

	/** Stands in files for the sum of all scopes. */
	static final String ALL_SCOPES = "all";
	private static final SequencedMap<String, String> NOT_STATED = Column.words("", "not stated");
	private static final Column ACTIVITIES = Column.count("activities_1", "Activities", "Number of activities");
	private static final Column SHARE = Column.share("share_1", "Share", "Share in the emissions of the park in the year");

	private final Account account;
	private final EmissionLines lines;

	QualityTables(Account account) {
		this.account = account;
		lines = account.lines();
	}

	private String park(int index) {
		return account.parks().get(index).name();
	}

	/** Last year of each park that has an account. */
	private Map<Integer, Account.Total> last() {
		Map<Integer, Account.Total> last = new TreeMap<>();
		account.totals().forEach(total -> last.put(total.park(), total));
		return last;
	}

	private record Kind(DataQuality quality, Integer tier, String method) {
	}

	/** What data of one kind come to. */
	private static final class Sum {
		private int activities;
		/** First line of the datum that was added last. */
		private int datum = -1;
		private double equivalent;
		private final List<double[]> parts = new ArrayList<>();

		void add(EmissionLines lines, int line) {
			int first = line;
			while (lines.again(first)) {
				first--;
			}
			activities += first == datum ? 0 : 1;
			datum = first;
			equivalent += lines.equivalent(line);
			parts.add(new double[] { lines.equivalent(line) == 0 ? 0 : lines.relative(line), lines.equivalent(line) });
		}

		double relative() {
			return equivalent == 0 ? Double.NaN
					: ErrorPropagation.ofSum(parts.stream().mapToDouble(each -> each[0]).toArray(), parts.stream().mapToDouble(each -> each[1]).toArray());
		}
	}

	/** Lines that enter the total of a year by location. */
	private boolean counts(int line, int park, int year) {
		return lines.park(line) == park && lines.year(line) == year && lines.scope(line) != Scope.ATTRIBUTED && lines.gap(line) != Gap.NOTATION;
	}

	/** A row for each kind of data of the last year. */
	ResultTable quality() {
		ResultTable.Rows rows = ResultTable.of("ghg-quality", "Quality of the data", "A quality, tier and method of the data of the last year of a park").columns(AccountTables.PARK,
				AccountTables.YEAR, Column.choice("quality", "Quality", "Quality of the activity data", qualities()),
				Column.text("tier", "Tier", "Tier of the method, as the activities state it").saying(NOT_STATED),
				Column.text("method", "Method", "How the data were found, as the activities state it").saying(NOT_STATED),
				ACTIVITIES, AccountTables.EQUIVALENT.sums(), SHARE,
				Column.share("uncertainty_1", "Uncertainty", "Half-width of the 95 % interval, relative; unknown if that of an activity or factor is").by("(A16)"));
		last().forEach((park, total) -> {
			Map<Kind, Sum> sums = new TreeMap<>(Comparator.comparing((Kind each) -> each.quality == DataQuality.UNKNOWN)
					.thenComparing(each -> each.quality).thenComparing(each -> Objects.requireNonNullElse(each.tier, 0))
					.thenComparing(each -> Objects.requireNonNullElse(each.method, "")));
			for (int line = 0; line < lines.size(); line++) {
				if (counts(line, park, total.year())) {
					sums.computeIfAbsent(new Kind(lines.quality(line), lines.tier(line), lines.method(line)), key -> new Sum()).add(lines, line);
				}
			}
			double all = sums.values().stream().mapToDouble(each -> each.equivalent).sum();
			sums.forEach((kind, sum) -> rows.add(park(park), total.year(), kind.quality.getLiteral(), Objects.toString(kind.tier, ""), Objects.toString(kind.method, ""), sum.activities,
					sum.equivalent, AccountRatios.per(sum.equivalent, all), sum.relative()));
		});
		return rows.table();
	}

	/** A row for each scope of a year, and for all scopes: both approaches beside each other. */
	ResultTable uncertainty(List<EmissionDraws.Spread> spreads) {
		SequencedMap<String, String> scopes = Column.words(ALL_SCOPES, "All scopes");
		scopes.putAll(AccountTables.SCOPES);
		ResultTable.Rows rows = ResultTable.of("ghg-uncertainty", "Uncertainty of the account", "A scope of a year of a park, or all scopes").reach(ResultTable.Reach.DETAIL).columns(
				AccountTables.PARK, AccountTables.YEAR, Column.choice("scope", "Scope", "Scope of the greenhouse gas protocol, or all of them", scopes), AccountTables.EQUIVALENT,
				AccountTables.LOWER, AccountTables.UPPER,
				Column.number("mean_draws", "Mean of draws", "Mean of the draws", "t CO2e/a").by("(A16)"),
				Column.number("lower_draws", "Lower bound by draws", "What 2.5 % of the draws lie below; the same factor errs alike wherever it is used", "t CO2e/a").by("(A16)"),
				Column.number("upper_draws", "Upper bound by draws", "What 97.5 % of the draws lie below; the same factor errs alike wherever it is used", "t CO2e/a").by("(A16)"),
				Column.count("draws_1", "Draws", "Number of draws, of the account's own amounts and factors"));
		for (EmissionDraws.Spread each : spreads) {
			rows.add(park(each.park()), each.year(), each.scope() == null ? ALL_SCOPES : each.scope().word(), each.equivalent(), each.equivalent() - each.halfWidth(),
					each.equivalent() + each.halfWidth(), each.mean(), each.lower(), each.upper(), each.isKnown() ? each.draws() : null);
		}
		return rows.table();
	}

	private static SequencedMap<String, String> qualities() {
		return Column.words(DataQuality.HIGH.getLiteral(), "high", DataQuality.MEDIUM.getLiteral(), "medium", DataQuality.LOW.getLiteral(), "low",
				DataQuality.UNKNOWN.getLiteral(), "not stated");
	}

	/** A row for each source of what is in the total of the last year. */
	ResultTable sources() {
		ResultTable.Rows rows = ResultTable.of("ghg-sources", "Sources of the account", "A source of amounts or factors of the last year of a park").columns(AccountTables.PARK, AccountTables.YEAR,
				Column.choice("of", "Source of", "What is from it", Column.words("amount", "amounts", "factor", "emission factors")),
				Column.text("source", "Source", "Citation, with the mark of what was recalled").saying(Column.words(UsedFactor.NO_SOURCE, UsedFactor.NO_SOURCE)), ACTIVITIES, SHARE);
		last().forEach((park, total) -> {
			Map<String, Sum> amounts = new LinkedHashMap<>();
			Map<String, Sum> factors = new LinkedHashMap<>();
			double all = 0;
			for (int line = 0; line < lines.size(); line++) {
				if (counts(line, park, total.year())) {
					UsedFactor factor = lines.factor(line);
					amounts.computeIfAbsent(lines.sources(line), key -> new Sum()).add(lines, line);
					if (factor != null) {
						factors.computeIfAbsent(factor.source(), key -> new Sum()).add(lines, line);
					}
					all += lines.equivalent(line);
				}
			}
			double whole = all;
			Map.of("amount", amounts, "factor", factors).entrySet().stream().sorted(Map.Entry.comparingByKey())
					.forEach(of -> of.getValue().entrySet().stream().sorted(Comparator.comparing(each -> -each.getValue().equivalent))
							.forEach(each -> rows.add(park(park), total.year(), of.getKey(), each.getKey(), each.getValue().activities, AccountRatios.per(each.getValue().equivalent, whole))));
		});
		return rows.table();
	}
}
