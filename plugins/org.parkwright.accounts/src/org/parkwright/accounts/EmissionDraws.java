package org.parkwright.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.analysis.sample.Distribution;
import org.parkwright.analysis.sample.MonteCarlo;
import org.parkwright.analysis.sample.Points;
import org.parkwright.analysis.summary.Summary;

/**
 * Uncertainty by approach 2 of the IPCC 2006 Guidelines, volume 1, chapter 3: amounts and factors are drawn, and the account is summed for each draw. Other than by
 * {@link ErrorPropagation}, data that use the same factor err together, and so do the gases of one amount.
 *
 * <pre>
 * (A16)  E(draw) = Σ_i AD_i(draw) · Σ_g EF_g(draw) · E_ig,   AD and EF relative to what is stated, of mean 1 and deviation U/1.96
 * </pre>
 *
 * They are normal, and lognormal if the deviation is above 0.3, since a normal one would fall below 0. A sum that needs an unknown uncertainty is unknown. Electricity counts by location.
 *
 * @since 0.2
 */
public final class EmissionDraws {

	/**
	 * How the emissions of a scope and year scatter, t CO2e/a.
	 *
	 * @param park       index among {@link Account#parks()}
	 * @param scope      null for the sum of all scopes
	 * @param equivalent as stated
	 * @param halfWidth  of the 95 % interval by approach 1
	 * @param mean       of the draws
	 * @param lower      what 2.5 % of the draws lie below
	 * @param upper      what 97.5 % of the draws lie below
	 * @param draws      how many there are; 0 if what they need is unknown
	 */
	public record Spread(int park, int year, Scope scope, double equivalent, double halfWidth, double mean, double lower, double upper, int draws) {

		/** @return whether all is known that it needs */
		public boolean isKnown() {
			return draws > 0;
		}
	}

	/** The same draws wherever and whenever an account is made. */
	public static final long SEED = 1;

	private static final int MOST_DRAWS = 10_000;
	private static final int LEAST_DRAWS = 1_000;
	/** Draws times parameters of a year that take no noticeable time. */
	private static final int MOST_VALUES = 10_000_000;
	/** Half-width of the 95 % interval of a normal distribution by its deviation. */
	private static final double HALF_WIDTH = 1.96;
	/** Deviation beyond which what is drawn is lognormal. */
	private static final double WIDE = 0.3;
	private static final double[] LEVELS = { 0.025, 0.975 };
	private static final int CERTAIN = -1;

	/** Data that have the same factors: a sum of independent normal amounts is one normal amount. */
	private static final class Group {
		private final int scope;
		/** Parameters of the factors by gas, and of the amount. */
		private final int[] factors;
		private int amount = CERTAIN;
		/** By gas, t CO2e/a: what is certain of the amount, and what is multiplied by the parameter. */
		private final double[] sum;
		private final double[] scatter;

		Group(int scope, int[] factors) {
			this.scope = scope;
			this.factors = factors;
			sum = new double[factors.length];
			scatter = new double[factors.length];
		}

		double value(double[] drawn) {
			double value = 0;
			double times = amount == CERTAIN ? 0 : drawn[amount];
			for (int g = 0; g < factors.length; g++) {
				value += (factors[g] == CERTAIN ? 1 : drawn[factors[g]]) * (sum[g] + scatter[g] * times);
			}
			return value;
		}
	}

	/** @param datum of its own where an amount is not normal; else 0 */
	private record Key(Scope scope, List<Integer> factors, int datum) {
	}

	private final EmissionLines lines;
	private final int park;
	private final int year;
	private final List<Distribution> parameters = new ArrayList<>();
	private final Map<UsedFactor, Integer> byFactor = new IdentityHashMap<>();
	private final Map<Key, Group> groups = new LinkedHashMap<>();
	private final List<Scope> scopes = new ArrayList<>();
	private final double[] stated = new double[Scope.values().length + 1];
	private final double[] squares = new double[stated.length];

	private EmissionDraws(EmissionLines lines, int park, int year) {
		this.lines = lines;
		this.park = park;
		this.year = year;
	}

	/**
	 * Draws the emissions of all years.
	 *
	 * @return by park, year and scope, the sum of all scopes last
	 */
	public static List<Spread> of(Account account) {
		EmissionLines lines = account.lines();
		Map<Long, List<int[]>> data = new LinkedHashMap<>();
		for (int line = 0; line < lines.size();) {
			int end = line + 1;
			while (end < lines.size() && lines.again(end)) {
				end++;
			}
			if (lines.scope(line) != Scope.ATTRIBUTED && lines.gap(line) != Gap.NOTATION) {
				data.computeIfAbsent(key(lines.park(line), lines.year(line)), each -> new ArrayList<>()).add(new int[] { line, end });
			}
			line = end;
		}
		List<Spread> spreads = new ArrayList<>();
		for (Account.Total total : account.totals()) {
			var own = new EmissionDraws(lines, total.park(), total.year());
			data.getOrDefault(key(total.park(), total.year()), List.of()).forEach(datum -> own.add(datum[0], datum[1]));
			spreads.addAll(own.spreads());
		}
		return List.copyOf(spreads);
	}

	private static long key(int park, int year) {
		return (long) park << Integer.SIZE | year;
	}

	private void add(int first, int end) {
		Scope scope = lines.scope(first);
		if (!scopes.contains(scope)) {
			scopes.add(scope);
		}
		int all = stated.length - 1;
		boolean known = true;
		for (int line = first; line < end; line++) {
			double own = lines.equivalent(line);
			double half = own == 0 ? 0 : lines.relative(line) * own;
			for (int sum : new int[] { scope.ordinal(), all }) {
				stated[sum] += own;
				squares[sum] += half * half;
			}
			known &= !Double.isNaN(half);
		}
		if (known) {
			group(scope, first, end);
		}
	}

	private void group(Scope scope, int first, int end) {
		int[] factors = new int[end - first];
		for (int line = first; line < end; line++) {
			factors[line - first] = lines.equivalent(line) == 0 ? CERTAIN : parameter(lines.factor(line));
		}
		double deviation = lines.amountUncertainty(first) / HALF_WIDTH;
		boolean wide = deviation > WIDE;
		Group group = groups.computeIfAbsent(new Key(scope, Arrays.stream(factors).boxed().toList(), wide ? first + 1 : 0), each -> new Group(scope.ordinal(), factors));
		for (int line = first; line < end; line++) {
			int g = line - first;
			double own = lines.equivalent(line);
			// of what emits nothing nobody has to know how uncertain it is
			double half = own == 0 ? 0 : own * deviation;
			group.sum[g] += wide ? 0 : own;
			group.scatter[g] = wide ? own : Math.hypot(group.scatter[g], half);
		}
		if (wide) {
			group.amount = parameter(new Distribution.Lognormal(1, deviation));
		}
	}

	private int parameter(UsedFactor factor) {
		if (factor.relative() == 0) {
			return CERTAIN;
		}
		double deviation = factor.relative() / HALF_WIDTH;
		return byFactor.computeIfAbsent(factor, each -> parameter(deviation > WIDE ? new Distribution.Lognormal(1, deviation) : new Distribution.Normal(1, deviation)));
	}

	private int parameter(Distribution distribution) {
		parameters.add(distribution);
		return parameters.size() - 1;
	}

	private List<Spread> spreads() {
		for (Group group : groups.values()) {
			if (group.amount == CERTAIN && Arrays.stream(group.scatter).anyMatch(each -> each > 0)) {
				group.amount = parameter(new Distribution.Normal(0, 1));
			}
		}
		int draws = Math.clamp(MOST_VALUES / Math.max(1, parameters.size()), LEAST_DRAWS, MOST_DRAWS);
		int all = stated.length - 1;
		boolean unknown = Double.isNaN(squares[all]) && scopes.stream().allMatch(each -> Double.isNaN(squares[each.ordinal()]));
		double[][] sums = new double[stated.length][draws];
		var source = MonteCarlo.of(parameters, List.of(), Points.Kind.RANDOM, SEED, draws);
		double[] drawn = new double[parameters.size()];
		for (int draw = 0; draw < draws && !unknown; draw++) {
			source.values(draw, drawn);
			for (Group group : groups.values()) {
				double value = group.value(drawn);
				sums[group.scope][draw] += value;
				sums[all][draw] += value;
			}
		}
		List<Spread> spreads = new ArrayList<>();
		scopes.stream().sorted().forEach(scope -> spreads.add(spread(scope, scope.ordinal(), sums[scope.ordinal()])));
		spreads.add(spread(null, all, sums[all]));
		return spreads;
	}

	private Spread spread(Scope scope, int sum, double[] values) {
		double half = Math.sqrt(squares[sum]);
		if (Double.isNaN(half)) {
			return new Spread(park, year, scope, stated[sum], half, Double.NaN, Double.NaN, Double.NaN, 0);
		}
		Summary summary = Summary.of(values, LEVELS);
		return new Spread(park, year, scope, stated[sum], half, summary.mean(), summary.quantiles()[0], summary.quantiles()[1], values.length);
	}
}
