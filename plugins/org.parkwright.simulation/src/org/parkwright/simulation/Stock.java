package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.engine.Output;
import org.parkwright.engine.Retirement;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.formula.Frame;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.engine.lifetime.YearConvention;

/**
 * Energy units as columns. All arrays have one entry a unit and are live until the stock is simulated: whoever reads a model fills
 * them, and {@link #count} each unit at the end.
 *
 * @since 0.2
 */
public final class Stock {

	/** What a unit does none of unless a measure says so. */
	private static final Set<Attribute> NOTHING = Set.of(Attribute.GRID_PURCHASE, Attribute.HEAT_PURCHASE, Attribute.CAPTURED_EMISSIONS,
			Attribute.AVOIDED_EMISSIONS);

	private final int baseYear;
	private final Horizon horizonRule;
	private final YearConvention convention;
	private final UnitNames names;
	private final Output[] outputs;
	private final Integer[] vintage;
	private final Integer[] lifetime;
	private final double[] begin;
	private final double[] remainingLife;
	private final double[] counted;
	private final double[] horizon;
	/** [unit] null for one whose retirement is certain or unknown */
	private final Retirement[] retirements;
	private final boolean[] agesOut;
	private final boolean[] ultraLowEmission;
	private final double[] operatingCost;
	private final FuelMix mix;
	private final double[][] columns;
	private final int present;
	/** [unit] name of the measure; null for those that are there */
	private final String[] addedBy;

	/** Units of which nothing is known. */
	public Stock(int size, int baseYear, Horizon horizon, YearConvention convention) {
		this(size, 0, baseYear, horizon, convention);
	}

	/**
	 * Units of which nothing is known, and behind them those that measures may add.
	 *
	 * @param added number of the latter, each of which is to be told by {@link #add}
	 */
	public Stock(int present, int added, int baseYear, Horizon horizon, YearConvention convention) {
		int size = present + added;
		this.present = present;
		addedBy = new String[size];
		this.baseYear = baseYear;
		this.horizonRule = horizon;
		this.convention = convention;
		names = new UnitNames();
		outputs = new Output[size];
		vintage = new Integer[size];
		lifetime = new Integer[size];
		begin = new double[size];
		remainingLife = new double[size];
		counted = new double[size];
		this.horizon = new double[size];
		retirements = new Retirement[size];
		agesOut = new boolean[size];
		ultraLowEmission = new boolean[size];
		operatingCost = new double[size];
		mix = new FuelMix(size);
		columns = new double[Columns.COUNT][size];
		for (Attribute attribute : Attribute.values()) {
			Arrays.fill(columns[Columns.of(attribute)], NOTHING.contains(attribute) ? 0 : Double.NaN);
		}
		for (Feature feature : Feature.values()) {
			Arrays.fill(columns[Columns.of(feature)], Double.NaN);
		}
		Arrays.fill(operatingCost, Double.NaN);
		Arrays.fill(mix.own(), 1);
	}

	/** Some units of a stock that are there. */
	private Stock(Stock stock, int[] units) {
		baseYear = stock.baseYear;
		horizonRule = stock.horizonRule;
		convention = stock.convention;
		names = stock.names;
		outputs = Arrays.stream(units).mapToObj(j -> stock.outputs[j]).toArray(Output[]::new);
		vintage = Arrays.stream(units).mapToObj(j -> stock.vintage[j]).toArray(Integer[]::new);
		lifetime = Arrays.stream(units).mapToObj(j -> stock.lifetime[j]).toArray(Integer[]::new);
		begin = picked(stock.begin, units);
		remainingLife = picked(stock.remainingLife, units);
		counted = picked(stock.counted, units);
		horizon = picked(stock.horizon, units);
		retirements = Arrays.stream(units).mapToObj(j -> stock.retirements[j]).toArray(Retirement[]::new);
		operatingCost = picked(stock.operatingCost, units);
		agesOut = new boolean[units.length];
		ultraLowEmission = new boolean[units.length];
		for (int i = 0; i < units.length; i++) {
			agesOut[i] = stock.agesOut[units[i]];
			ultraLowEmission[i] = stock.ultraLowEmission[units[i]];
		}
		mix = stock.mix.part(units);
		columns = Arrays.stream(stock.columns).map(column -> picked(column, units)).toArray(double[][]::new);
		present = units.length;
		addedBy = new String[units.length];
	}

	private static double[] picked(double[] column, int[] units) {
		double[] picked = new double[units.length];
		Columns.pick(column, units, picked);
		return picked;
	}

	/** Some of the units that are there, as a stock of their own. */
	Stock part(int[] units) {
		return new Stock(this, units);
	}

	/** The same stock with lives of its own. */
	private Stock(Stock stock) {
		baseYear = stock.baseYear;
		horizonRule = stock.horizonRule;
		convention = stock.convention;
		names = stock.names;
		outputs = stock.outputs;
		vintage = stock.vintage;
		lifetime = stock.lifetime.clone();
		begin = stock.begin;
		remainingLife = stock.remainingLife.clone();
		counted = stock.counted.clone();
		horizon = stock.horizon.clone();
		retirements = stock.retirements.clone();
		agesOut = stock.agesOut;
		ultraLowEmission = stock.ultraLowEmission;
		operatingCost = stock.operatingCost;
		mix = stock.mix;
		present = stock.present;
		addedBy = stock.addedBy;
		columns = stock.columns.clone();
		for (int column : new int[] { Columns.of(Attribute.LIFETIME), Columns.of(Attribute.REMAINING_LIFE),
				Columns.of(Attribute.RETIREMENT), Columns.IN_USE }) {
			columns[column] = columns[column].clone();
		}
	}

	/**
	 * The stock with all lives multiplied, rounded to whole years, at most as many as are computed; units that state when
	 * they retire keep that.
	 */
	Stock withLives(double factor) {
		var stock = new Stock(this);
		for (int j = 0; j < size(); j++) {
			if (agesOut[j]) {
				int life = (int) Math.min(Math.rint(lifetime[j] * factor), Trajectory.MOST_YEARS + baseYear - vintage[j]);
				stock.lifetime[j] = life;
				stock.columns[Columns.of(Attribute.LIFETIME)][j] = life;
				stock.count(j, begin[j] + convention.remainingLife(baseYear, vintage[j], life));
			}
		}
		return stock;
	}

	/** The stock with lives by a law; units that state when they retire keep that. */
	Stock living(CompiledLives lives, double[] scalars) {
		var stock = new Stock(this);
		double[][] numbers = lives.numbers(new Frame(size(), columns, scalars));
		// Many units are alike.
		Map<List<Double>, Retirement> known = new HashMap<>();
		for (int j = 0; j < present; j++) {
			if (agesOut[j]) {
				Lifetime law = lives.law(numbers, j);
				double age = Math.max(0, baseYear - vintage[j] - convention.share());
				double from = begin[j];
				List<Double> alike = new ArrayList<>(List.of(age, from));
				for (double[] number : numbers) {
					alike.add(number[j]);
				}
				stock.retirements[j] = law == null ? null : known.computeIfAbsent(alike, key -> Retirement.of(law, age, from));
				stock.count(j, law == null ? Double.NaN : stock.retirements[j].mean());
			}
		}
		return stock;
	}

	/**
	 * States how long a unit serves, and with it for how long it counts.
	 *
	 * @param life years from the base year on until it ends, those before its {@link #begin} among them; 0 for a unit that does not
	 *             serve, NaN where it is unknown
	 */
	public void count(int j, double life) {
		remainingLife[j] = Double.isNaN(life) ? 0 : life;
		horizon[j] = horizonRule.end(baseYear, lifetime[j]);
		counted[j] = counted(j, end(j));
		columns[Columns.of(Attribute.REMAINING_LIFE)][j] = life;
		columns[Columns.of(Attribute.RETIREMENT)][j] = baseYear + life;
		columns[Columns.IN_USE][j] = begin[j] == 0 && end(j) > 0 ? 1 : 0;
	}

	/**
	 * States a unit that is not there and that a measure adds. It does nothing and counts nothing until it is added, and then until its
	 * own life ends.
	 *
	 * @param j       behind those that are there
	 * @param measure its name
	 */
	public void add(int j, String measure, Output output) {
		addedBy[j] = measure;
		outputs[j] = output;
		columns[Columns.of(Feature.OUTPUT)][j] = output.ordinal();
		for (Attribute attribute : new Attribute[] { Attribute.CAPACITY, Attribute.HOURS, Attribute.HEAT_TO_POWER }) {
			columns[Columns.of(attribute)][j] = 0;
		}
		columns[Columns.of(Attribute.EFFICIENCY)][j] = 1;
		count(j, 0);
		horizon[j] = horizonRule.kind() == Horizon.Kind.NEW_UNIT_LIFE ? Double.POSITIVE_INFINITY : horizon[j];
	}

	/** Years from the base year on for which a unit counts that serves so many. */
	double counted(int j, double life) {
		boolean followed = horizonRule.kind() == Horizon.Kind.NEW_UNIT_LIFE && j < present;
		return life <= 0 ? 0 : followed ? horizon[j] : Math.min(life, horizon[j]);
	}

	/** Whether what is paid after so many years for a successor no longer counts, or in no year that is computed. */
	boolean beyondHorizon(int j, double after) {
		return after >= Math.min(horizon[j], Trajectory.MOST_YEARS);
	}

	/** Whether there is a life for each unit that does not state when it retires. */
	boolean livable() {
		for (int j = 0; j < present; j++) {
			if (agesOut[j] && Double.isNaN(columns[Columns.of(Attribute.REMAINING_LIFE)][j])) {
				return false;
			}
		}
		return true;
	}

	/** Number of units, those that measures may add among them. */
	public int size() {
		return outputs.length;
	}

	/** Number of units that are there; those that measures may add come behind them. */
	public int present() {
		return present;
	}

	/** Whether a unit counts as it stands, or may be added. */
	public boolean mayCount(int j) {
		return j >= present || counted[j] > 0;
	}

	/** The name of the measure that adds a unit; null for one that is there. */
	String addedBy(int j) {
		return addedBy[j];
	}

	int baseYear() {
		return baseYear;
	}

	/** The index of the park of a unit. */
	int park(int j) {
		return (int) columns[Columns.of(Group.PARK)][j];
	}

	/** Number of parks. */
	int parks() {
		return (int) Arrays.stream(columns[Columns.of(Group.PARK)]).max().orElse(-1) + 1;
	}

	/** The names that columns hold as indices. */
	public UnitNames names() {
		return names;
	}

	/** [unit] null where unknown. */
	public Output[] outputs() {
		return outputs;
	}

	/** [unit] calendar year; null where unknown. */
	public Integer[] vintage() {
		return vintage;
	}

	/** [unit] whole years; null where unknown. */
	public Integer[] lifetime() {
		return lifetime;
	}

	/** [unit] years from the base year on after which it begins to serve; 0 for one that does. */
	public double[] begin() {
		return begin;
	}

	/** Whether a unit begins to serve after the base year. */
	boolean grows() {
		return Arrays.stream(begin).anyMatch(years -> years > 0);
	}

	/**
	 * [unit] years from the base year on, as to be expected where it is not certain; 0 for a unit that is retired or not yet built, and where
	 * it is unknown.
	 */
	public double[] remainingLife() {
		return remainingLife;
	}

	/** [unit] years from the base year on after which it has retired for certain, whatever the horizon. */
	public double[] ends() {
		double[] ends = new double[size()];
		Arrays.setAll(ends, this::end);
		return ends;
	}

	private double end(int j) {
		return retirements[j] == null ? remainingLife[j] : retirements[j].end();
	}

	/** [unit] null for one whose retirement is certain or unknown. */
	Retirement[] retirements() {
		return retirements;
	}

	/** [unit] years from the base year on after which it no longer counts without a scenario. */
	public double[] counted() {
		return counted;
	}

	/** [unit] years from the base year on after which neither it nor what follows it counts. */
	double[] horizon() {
		return horizon;
	}

	/** [unit] whether the remaining life follows from vintage and lifetime. */
	public boolean[] agesOut() {
		return agesOut;
	}

	/** [unit] whether the ultra-low-emission retrofit is done already. */
	public boolean[] ultraLowEmission() {
		return ultraLowEmission;
	}

	/** [unit] money a year; NaN where none is stated. */
	public double[] operatingCost() {
		return operatingCost;
	}

	/** What units burn beside their own fuel. */
	public FuelMix mix() {
		return mix;
	}

	/** [column of {@link Columns}][unit] what is stated and nothing else; NaN where nothing is, and 0 of what no unit states. */
	public double[][] columns() {
		return columns;
	}
}
