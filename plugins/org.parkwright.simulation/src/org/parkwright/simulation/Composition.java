package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Output;
import org.parkwright.engine.Retirement;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.YearsOfService;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Frame;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.simulation.CompiledMeasure.Change;

/**
 * The stock while measures are composed: what each unit does now, which measures it took, and what they cost. A change
 * of one attribute carries through equations (1) to (4) to those that follow from it. It is live: the next computation of whoever gave
 * it may write over it.
 *
 * @since 0.2
 */
public final class Composition {

	/** Parts of a year that are told apart: lives are whole or half years that went through sums. */
	private static final double PARTS_OF_YEAR = 1e6;

	/** A measure that units took in one step. */
	private record Taking(CompiledMeasure measure, boolean[] units) {
	}

	/**
	 * Those that take a measure in a step.
	 *
	 * @param start      [unit] year from the base year on
	 * @param chance     [unit] with which it pays then what is paid once
	 * @param successors [unit] as the step finds them
	 */
	private record Takers(int[] start, double[] chance, Retirement[] successors) {
	}

	final Frame frame;
	/** [part][unit] money once and a year, from the cost items of measures */
	final double[][] once;
	final double[][] annual;
	/** [unit] money and years of the successor that a measure names; NaN years where none does */
	final double[] successor;
	final double[] successorAfter;
	/** [rate][unit] prices set by measures for single units; null, or NaN where the unit has the set's */
	final double[][] prices;
	final FuelMix mix;
	/** [unit] years from the base year on after which it begins to serve */
	double[] begin;
	/** [unit] by a law of lives; null for one whose retirement is certain or unknown */
	final Retirement[] retirements;
	/** [unit] when the unit comes that follows on one that takes a measure; null where {@link #successorAfter} or its life says it */
	final Retirement[] successors;
	Stock stock;
	Evaluation evaluation;
	/** In which units count, and the year from the base year on that this is about; null for no year in particular. */
	private YearsOfService service;
	private int year;
	private final List<Taking> takings = new ArrayList<>();
	private final boolean[] undecided;
	private final FuelLimits limits;
	private final CompiledStudy study;
	/** [column] those of what it began with, until they are written: see {@link #own} */
	private final double[][] columns;
	/** [column] arrays of its own; null where none was needed yet */
	private final double[][] owned = new double[Columns.COUNT][];
	/** The attributes of which a measure reads what was before. */
	private final Map<CompiledMeasure, List<Attribute>> before = new IdentityHashMap<>();
	/** Whether a measure has cost anything. */
	private boolean paid;
	private final double[] result;
	/** Of {@link #change}. */
	private final double[] unchanged;
	private double[] boilerReference;
	private boolean boilersVary;
	private boolean choiceVaries;
	/** Of {@link #stand}. */
	private Operation balance;

	/** A composition that has yet to begin. */
	Composition(CompiledStudy study, int size) {
		this.study = study;
		columns = new double[Columns.COUNT][];
		frame = new Frame(size, columns, new double[study.scalars().length]);
		once = new double[study.parts()][size];
		annual = new double[study.parts()][size];
		successor = new double[size];
		successorAfter = new double[size];
		prices = new double[study.rates()][];
		mix = new FuelMix(size);
		limits = new FuelLimits(study, this);
		retirements = new Retirement[size];
		successors = new Retirement[size];
		undecided = new boolean[size];
		result = new double[size];
		unchanged = new double[size];
	}

	/** Begins with the stock as it stands: what the model states, filled up from the factor set, and equations (1) to (4). */
	void stand(Numbers numbers, double[] scalars, Evaluation how) {
		begin(numbers.stock, numbers.stock.columns(), scalars, how);
		Map<Rule, Formula> rules = numbers.study.rules();
		fill(rules.get(Rule.FULL_LOAD_HOURS), Attribute.HOURS);
		for (int j = 0; j < stock.size() && numbers.hours != 1; j++) {
			own(Attribute.HOURS)[j] *= numbers.hours;
		}
		fill(rules.get(Rule.HEAT_TO_POWER), Attribute.HEAT_TO_POWER);
		if (boilerReference == null || balance == null) {
			balance = Operation.ofSize(stock.size());
			boilerReference = new double[stock.size()];
		}
		efficiency(rules);
		System.arraycopy(column(Attribute.CAPACITY), 0, balance.capacity(), 0, stock.size());
		EnergyBalance.compute(stock.outputs(), column(Attribute.HOURS), column(Attribute.HEAT_TO_POWER),
				column(Attribute.EFFICIENCY), boilerReference, balance);
		columns[Columns.of(Attribute.ELECTRICITY)] = balance.electricity();
		columns[Columns.of(Attribute.HEAT)] = balance.heat();
		columns[Columns.of(Attribute.FUEL_USE)] = balance.fuelUse();
		if (balanceVaries()) {
			vary(Attribute.ELECTRICITY, Attribute.HEAT, Attribute.FUEL_USE);
		}
	}

	/**
	 * Stands as some units of another composition do, the same in each draw.
	 *
	 * @param own   the stock of these units
	 * @param units of the other composition
	 */
	void stand(Composition whole, Stock own, int[] units) {
		for (int column = 0; column < columns.length; column++) {
			if (stock == null || whole.evaluation.varies(column)) {
				columns[column] = stock == null ? new double[units.length] : columns[column];
				Columns.pick(whole.columns[column], units, columns[column]);
			}
		}
		boilerReference = stock == null ? new double[units.length] : boilerReference;
		Columns.pick(whole.boilerReference, units, boilerReference);
		boilersVary = whole.boilersVary;
		stock = own;
		copy(whole.frame.scalars(), frame.scalars());
	}

	/** Begins with what the units do in another composition that stands. */
	void begin(Composition standing, Evaluation how) {
		begin(standing.stock, standing.columns, standing.frame.scalars(), how);
		boilerReference = standing.boilerReference;
		boilersVary = standing.boilersVary;
	}

	/** Goes on to a year in which units do the same, at other numbers. */
	void goOn(double[] scalars, Evaluation how) {
		evaluation = how;
		evaluation.restart();
		copy(scalars, frame.scalars());
	}

	private void begin(Stock own, double[][] from, double[] scalars, Evaluation how) {
		stock = own;
		begin = own.present() == own.size() ? own.begin() : own.begin().clone();
		System.arraycopy(own.retirements(), 0, retirements, 0, retirements.length);
		Arrays.fill(successors, null);
		service = null;
		evaluation = how;
		evaluation.restart();
		System.arraycopy(from, 0, columns, 0, columns.length);
		copy(scalars, frame.scalars());
		for (int part = 0; part < once.length && paid; part++) {
			Arrays.fill(once[part], 0);
			Arrays.fill(annual[part], 0);
		}
		paid = false;
		Arrays.fill(successor, 0);
		Arrays.fill(successorAfter, Double.NaN);
		Arrays.fill(prices, null);
		mix.begin(own.mix());
		Arrays.fill(undecided, false);
		limits.begin();
		takings.clear();
		choiceVaries = false;
	}

	private void fill(Formula rule, Attribute attribute) {
		double[] column = own(attribute);
		if (evaluation.evaluate(rule, frame, result)) {
			vary(attribute);
		}
		for (int j = 0; j < column.length; j++) {
			column[j] = Double.isNaN(column[j]) ? result[j] : column[j];
		}
	}

	/** All three rules are read before one of them changes what another may read. */
	private void efficiency(Map<Rule, Formula> rules) {
		double[] electric = balance.electricity();
		double[] thermal = balance.heat();
		boolean varied = evaluation.evaluate(rules.get(Rule.ELECTRIC_EFFICIENCY), frame, electric);
		varied |= evaluation.evaluate(rules.get(Rule.HEAT_EFFICIENCY), frame, thermal);
		boilersVary = evaluation.evaluate(rules.get(Rule.BOILER_REFERENCE), frame, boilerReference);
		if (varied) {
			vary(Attribute.EFFICIENCY);
		}
		double[] efficiency = own(Attribute.EFFICIENCY);
		for (int j = 0; j < efficiency.length; j++) {
			if (Double.isNaN(efficiency[j])) {
				efficiency[j] = stock.outputs()[j] == Output.HEAT ? thermal[j] : electric[j];
			}
		}
	}

	private static void copy(double[] from, double[] to) {
		System.arraycopy(from, 0, to, 0, from.length);
	}

	void vary(Attribute... attributes) {
		for (Attribute attribute : attributes) {
			evaluation.vary(Columns.of(attribute));
		}
	}

	boolean varies(Attribute attribute) {
		return evaluation.varies(Columns.of(attribute));
	}

	/** Whether a number of equations (1) to (4) differs from draw to draw. */
	boolean balanceVaries() {
		return boilersVary || varies(Attribute.CAPACITY) || varies(Attribute.HOURS) || varies(Attribute.HEAT_TO_POWER)
				|| varies(Attribute.EFFICIENCY) || varies(Attribute.ELECTRICITY) || varies(Attribute.HEAT)
				|| varies(Attribute.FUEL_USE);
	}

	/** Which units take the measures to come may differ from draw to draw. */
	void varyChoice() {
		choiceVaries = true;
	}

	/** Whether it may differ from draw to draw which units took what. */
	boolean choiceVaries() {
		return choiceVaries;
	}

	/** Number of units. */
	public int size() {
		return result.length;
	}

	/** A column that may be written: what it began with keeps its own. */
	private double[] own(int column) {
		if (owned[column] == null) {
			owned[column] = new double[result.length];
		}
		if (columns[column] != owned[column]) {
			copy(columns[column], owned[column]);
			columns[column] = owned[column];
		}
		return owned[column];
	}

	/** The column of an attribute, to be written. */
	double[] own(Attribute attribute) {
		return own(Columns.of(attribute));
	}

	/** Another array takes the place of a column; gives the one that was there. */
	double[] swap(Feature feature, double[] other) {
		double[] column = column(feature);
		columns[Columns.of(feature)] = other;
		return column;
	}

	/** What an attribute is now is what it was before. */
	private void keep(Attribute attribute) {
		copy(column(attribute), own(Columns.before(attribute)));
		if (varies(attribute)) {
			evaluation.vary(Columns.before(attribute));
		}
	}

	/** [unit] what the units do now, in the unit of the attribute; to be read alone, since others may read the same array. */
	public double[] column(Attribute attribute) {
		return columns[Columns.of(attribute)];
	}

	/** [unit] what the units are now, as indices of {@link #name}. */
	public double[] column(Feature feature) {
		return columns[Columns.of(feature)];
	}

	/**
	 * Begins with what units do in another composition, and lets each take of every step the first measure that applies to it.
	 *
	 * @param known [step][unit] who takes what, where it is known; else it is told
	 */
	void take(CompiledScenario scenario, Composition from, Evaluation how, List<CompiledMeasure[]> known) {
		begin(from, how);
		for (int s = 0; s < scenario.steps().size(); s++) {
			CompiledScenario.Step step = scenario.steps().get(s);
			if (s == known.size()) {
				known.add(select(step.measures(), step.condition(), 0));
			} else {
				evaluation.passOver(step.measures().size() + (step.condition() == null ? 0 : 1));
			}
			CompiledMeasure[] taken = known.get(s);
			take(taken, taken, step.measures(), new int[stock.size()], 0);
		}
	}

	/**
	 * The first measure that applies to each unit; null for none.
	 *
	 * @param condition of the units that may take one, or null
	 * @param year      from the base year on, in which a unit has to be in use
	 */
	CompiledMeasure[] select(List<CompiledMeasure> measures, Formula condition, int year) {
		int size = stock.size();
		var taken = new CompiledMeasure[size];
		var selected = new boolean[size];
		var unknown = new boolean[size];
		var meant = new boolean[size];
		var doubtful = new boolean[size];
		if (condition == null) {
			Arrays.fill(meant, true);
		} else {
			choiceVaries |= evaluation.select(condition, frame, meant, doubtful);
		}
		choiceVaries |= varies(Attribute.REMAINING_LIFE);
		for (CompiledMeasure measure : measures) {
			choiceVaries |= evaluation.select(measure.eligibility(), frame, selected, unknown);
			boolean[] excluded = excluded(measure);
			for (int j = 0; j < stock.present(); j++) {
				if (there(j, year) > 0 && taken[j] == null && (meant[j] || doubtful[j]) && !excluded[j]) {
					taken[j] = selected[j] && meant[j] ? measure : null;
					undecided[j] |= unknown[j] || doubtful[j];
				}
			}
			measure.limits().forEach(limit -> limits.refuse(measure, limit, taken));
		}
		return taken;
	}

	/** What a unit burns of a fuel in a year, GJ. */
	double burnt(int fuel, int j) {
		double share = column(Feature.FUEL)[j] == fuel ? mix.own()[j] : 0;
		for (FuelMix.Layer layer : mix.layers()) {
			share += layer.fuel()[j] == fuel ? layer.share()[j] : 0;
		}
		return share == 0 ? 0 : share * column(Attribute.FUEL_USE)[j];
	}

	/** Numbers of units by the name of the measure for which not enough was left of a fuel. */
	public Map<String, Integer> refused() {
		return limits.refused();
	}

	/** [unit] whether it has a measure that excludes another. */
	private boolean[] excluded(CompiledMeasure measure) {
		var excluded = new boolean[stock.size()];
		for (Taking other : takings) {
			if (other.measure.excludes(measure)) {
				for (int j = 0; j < excluded.length; j++) {
					excluded[j] |= other.units[j];
				}
			}
		}
		return excluded;
	}

	/** Counts as units in use, for sums over such units, those that serve in a year from the base year on. */
	void countInUse(int year) {
		double[] inUse = own(Columns.IN_USE);
		for (int j = 0; j < stock.size(); j++) {
			inUse[j] = there(j, year) > 0 && begin[j] < year + 1 ? 1 : 0;
		}
		if (varies(Attribute.REMAINING_LIFE)) {
			evaluation.vary(Columns.IN_USE);
		}
	}

	/** Years from the base year on in which a unit serves, at most as many as are computed; 0 where unknown. */
	double life(int j) {
		double life = Math.min(column(Attribute.REMAINING_LIFE)[j], Trajectory.MOST_YEARS);
		return !(life > 0) ? 0 : life == (int) life ? life : Math.rint(life * PARTS_OF_YEAR) / PARTS_OF_YEAR;
	}

	/** Gives units that are added lives by the law of the study, if it has one; gives whether these differ from draw to draw. */
	boolean live(boolean[] added, int[] start) {
		if (study.lives() == null) {
			return false;
		}
		double[][] numbers = new double[study.lives().numbers().size()][size()];
		boolean varies = false;
		for (int i = 0; i < numbers.length; i++) {
			varies |= evaluation.evaluate(study.lives().numbers().get(i), frame, numbers[i]);
		}
		for (int j = 0; j < added.length; j++) {
			if (added[j]) {
				Lifetime law = study.lives().law(numbers, j);
				retirements[j] = law == null ? null : Retirement.of(law, 0, start[j]);
				own(Attribute.REMAINING_LIFE)[j] = law == null ? Double.NaN : retirements[j].mean();
				own(Attribute.RETIREMENT)[j] = stock.baseYear() + column(Attribute.REMAINING_LIFE)[j];
			}
		}
		return varies;
	}

	/** Years from the base year on after which a unit serves no more for certain, at most as many as are computed; 0 where unknown. */
	double end(int j) {
		return retirements[j] == null ? life(j) : retirements[j].end();
	}

	/** The probability that a unit which has begun to serve is still there so many years from the base year on. */
	double there(int j, double years) {
		return retirements[j] != null ? retirements[j].later(years) : life(j) > years ? 1 : 0;
	}

	/** Names of the measures by which a unit serves, or is followed, later than is computed */
	public Set<String> beyondYears() {
		var names = new LinkedHashSet<String>();
		for (Taking taking : takings) {
			boolean lives = taking.measure.changesLife();
			boolean follows = taking.measure.namesSuccessor();
			for (int j = 0; j < size() && (lives || follows); j++) {
				boolean late = lives && stock.counted(j, column(Attribute.REMAINING_LIFE)[j]) > Trajectory.MOST_YEARS
						|| follows && successorAfter[j] >= Trajectory.MOST_YEARS && stock.horizon()[j] > Trajectory.MOST_YEARS;
				if (taking.units[j] && late) {
					names.add(taking.measure.name());
				}
			}
		}
		return names;
	}

	/**
	 * Lets units take measures.
	 *
	 * @param taken    [unit] the measure or null; of units that are added, the measure that adds them
	 * @param all      [unit] the same, of those too that take it later
	 * @param measures those that are taken, in the order of their work
	 * @param start    [unit] year from the base year on in which the unit takes it
	 * @param year     the year at hand: what is paid once is paid by those that start in it
	 */
	void take(CompiledMeasure[] taken, CompiledMeasure[] all, List<CompiledMeasure> measures, int[] start, int year) {
		int size = stock.size();
		var selected = new boolean[size];
		var paying = new boolean[size];
		Takers takers = takers(taken, start);
		for (CompiledMeasure measure : measures) {
			before.computeIfAbsent(measure, CompiledMeasure::readsBefore).forEach(this::keep);
		}
		for (CompiledMeasure measure : measures) {
			for (int j = 0; j < size; j++) {
				selected[j] = taken[j] == measure;
				paying[j] = selected[j] && start[j] == year;
			}
			takings.add(new Taking(measure, selected.clone()));
			boolean[] added = split(selected);
			boolean[] addedNow = split(paying);
			measure.changes().forEach(change -> change(change, selected, start));
			measure.costs().forEach(cost -> add(cost, cost.annual() || cost.successor() ? selected : paying, takers));
			if (measure.adds() != null) {
				new AddedUnits(this, measure.adds(), study).add(mark(all, measure), selected, added, start);
				measure.adds().costs().forEach(cost -> add(cost, cost.annual() || cost.successor() ? added : addedNow, takers));
			}
		}
	}

	private Takers takers(CompiledMeasure[] taken, int[] start) {
		double[] chance = new double[taken.length];
		Arrays.fill(chance, 1);
		for (int j = 0; j < taken.length; j++) {
			if (taken[j] != null && retirements[j] != null) {
				chance[j] = study.lives().paidByAll() ? 1 : there(j, start[j]);
				successors[j] = successors[j] == null ? retirements[j].between(start[j], Double.POSITIVE_INFINITY) : successors[j];
			}
		}
		return new Takers(start, chance, successors.clone());
	}

	/** Takes units that are added out of others, and gives them. */
	private boolean[] split(boolean[] units) {
		var added = new boolean[units.length];
		for (int j = stock.present(); j < units.length; j++) {
			added[j] = units[j];
			units[j] = false;
		}
		return added;
	}

	/** Marks the units that take a measure, now or later, as such units for its formulas; gives whether they differ from draw to draw. */
	private boolean mark(CompiledMeasure[] all, CompiledMeasure measure) {
		double[] takes = own(Columns.TAKES);
		for (int j = 0; j < all.length; j++) {
			takes[j] = j < stock.present() && all[j] == measure ? 1 : 0;
		}
		if (choiceVaries) {
			evaluation.vary(Columns.TAKES);
		}
		return choiceVaries;
	}

	/** This is about a year from the base year on, and only what units do while they count. */
	void in(int ofYear, YearsOfService counted) {
		year = ofYear;
		service = counted;
	}

	/** The part of the year that this is about in which a unit counts; 1 if it is about no year. */
	double served(int j) {
		return service == null ? 1 : service.share(j, year);
	}

	/** The number of units for which a condition could not be decided so far. */
	public int undecided() {
		int count = 0;
		for (boolean one : undecided) {
			count += one ? 1 : 0;
		}
		return count;
	}

	private void change(Change change, boolean[] selected, int[] start) {
		switch (change) {
		case Change.OfFuelShare of -> share(of, selected);
		case Change.OfRate of -> {
			evaluation.evaluate(of.value(), frame, result);
			set(prices(of.rate()), selected);
		}
		case Change.OfFeature of -> {
			if (evaluation.evaluate(of.value(), frame, result) || choiceVaries) {
				evaluation.vary(Columns.of(of.feature()));
			}
			set(own(Columns.of(of.feature())), selected);
			for (int j = 0; of.feature() == Feature.FUEL && j < selected.length; j++) {
				if (selected[j]) {
					mix.pure(j);
				}
			}
		}
		case Change.OfAttribute of -> {
			Attribute attribute = of.attribute();
			if (evaluation.evaluate(of.value(), frame, result) || choiceVaries) {
				evaluation.vary(Columns.of(attribute));
			}
			varyWithIt(attribute);
			double[][] ends = ends(of, selected);
			double[] target = own(attribute);
			copy(target, unchanged);
			set(target, selected);
			follow(attribute, selected, unchanged);
			for (int j = 0; j < selected.length; j++) {
				if (selected[j]) {
					retire(attribute, j, unchanged[j], start[j], ends);
				}
			}
		}
		}
	}

	/** [time of the retirement][unit] what a life becomes that may be another, where that depends on when it ends; empty where it does not. */
	private double[][] ends(Change.OfAttribute of, boolean[] selected) {
		var lives = new BitSet();
		lives.set(Columns.of(Attribute.RETIREMENT));
		lives.set(Columns.of(Attribute.REMAINING_LIFE));
		boolean asked = (of.attribute() == Attribute.LIFETIME || of.attribute() == Attribute.RETIREMENT) && of.value().varies(lives, new BitSet());
		int most = IntStream.range(0, asked ? selected.length : 0).filter(j -> selected[j] && retirements[j] != null).map(j -> retirements[j].size())
				.max().orElse(0);
		double[] retirement = column(Attribute.RETIREMENT);
		double[] remaining = column(Attribute.REMAINING_LIFE);
		double[][] ends = new double[most][selected.length];
		for (int i = 0; i < most; i++) {
			double[] time = remaining.clone();
			for (int j = 0; j < time.length; j++) {
				time[j] = retirements[j] != null && i < retirements[j].size() ? retirements[j].time(i) : time[j];
			}
			columns[Columns.of(Attribute.REMAINING_LIFE)] = time;
			columns[Columns.of(Attribute.RETIREMENT)] = Arrays.stream(time).map(years -> stock.baseYear() + years).toArray();
			of.value().evaluate(frame, ends[i]);
		}
		columns[Columns.of(Attribute.RETIREMENT)] = retirement;
		columns[Columns.of(Attribute.REMAINING_LIFE)] = remaining;
		return ends;
	}

	/** Those that take a measure that changes their lives retire so much later, or in the year that it says. */
	private void retire(Attribute changed, int j, double before, int start, double[][] ends) {
		boolean set = changed == Attribute.RETIREMENT;
		Retirement own = retirements[j];
		if (own != null && (set || changed == Attribute.LIFETIME)) {
			double stated = result[j];
			DoubleUnaryOperator end = time -> {
				double value = ends.length == 0 ? stated : ends[own.index(time)][j];
				return set ? value - stock.baseYear() : time + value - before;
			};
			retirements[j] = own.changed(start, end);
			successors[j] = Double.isNaN(successorAfter[j]) ? successors[j].changed(start, end) : successors[j];
		}
	}

	private void set(double[] target, boolean[] selected) {
		for (int j = 0; j < selected.length; j++) {
			target[j] = selected[j] ? result[j] : target[j];
		}
	}

	private void share(Change.OfFuelShare change, boolean[] selected) {
		evaluation.evaluate(change.share(), frame, result);
		double[] fuel = new double[selected.length];
		evaluation.evaluate(change.value(), frame, fuel);
		if (choiceVaries) {
			evaluation.vary(Columns.of(Feature.FUEL));
		}
		FuelMix.Layer other = mix.next();
		for (int j = 0; j < selected.length; j++) {
			if (selected[j]) {
				mix.replace(j, other, fuel[j], result[j] >= 0 && result[j] <= 1 ? result[j] : Double.NaN);
			}
		}
	}

	/** What follows from an attribute differs from draw to draw where the attribute does. */
	private void varyWithIt(Attribute changed) {
		switch (changed) {
		case LIFETIME, RETIREMENT -> {
			if (varies(changed)) {
				vary(Attribute.LIFETIME, Attribute.RETIREMENT, Attribute.REMAINING_LIFE);
			}
		}
		case GRID_PURCHASE, HEAT_PURCHASE, CAPTURED_EMISSIONS, AVOIDED_EMISSIONS, VINTAGE, REMAINING_LIFE -> {
			// nothing follows
		}
		default -> {
			if (choiceVaries || balanceVaries()) {
				vary(Attribute.ELECTRICITY, Attribute.HEAT, Attribute.FUEL_USE, Attribute.EFFICIENCY);
			}
		}
		}
	}

	double[] prices(int rate) {
		if (prices[rate] == null) {
			prices[rate] = new double[stock.size()];
			Arrays.fill(prices[rate], Double.NaN);
		}
		return prices[rate];
	}

	/**
	 * Equations (1) to (4) downstream of an attribute; a fuel use that is set itself gives the efficiency instead.
	 *
	 * @param units  [unit] whether it was changed
	 * @param before [unit] what it was
	 */
	void follow(Attribute changed, boolean[] units, double[] before) {
		switch (changed) {
		case CAPACITY, HOURS, HEAT_TO_POWER -> {
			output(changed, units);
			fuel(units);
		}
		case ELECTRICITY, HEAT, EFFICIENCY -> fuel(units);
		case FUEL_USE -> {
			double[] efficiency = own(Attribute.EFFICIENCY);
			double[] electricity = column(Attribute.ELECTRICITY);
			double[] heat = column(Attribute.HEAT);
			double[] fuelUse = column(Attribute.FUEL_USE);
			for (int j = 0; j < units.length; j++) {
				if (units[j]) {
					efficiency[j] = EnergyBalance.efficiency(stock.outputs()[j], electricity[j], heat[j], fuelUse[j], boilerReference[j]);
				}
			}
		}
		case LIFETIME, RETIREMENT -> {
			double[] here = column(changed);
			double[] other = own(changed == Attribute.LIFETIME ? Attribute.RETIREMENT : Attribute.LIFETIME);
			double[] remaining = own(Attribute.REMAINING_LIFE);
			for (int j = 0; j < units.length; j++) {
				if (units[j]) {
					double longer = here[j] - before[j];
					other[j] += longer;
					remaining[j] += longer;
				}
			}
		}
		case GRID_PURCHASE, HEAT_PURCHASE, CAPTURED_EMISSIONS, AVOIDED_EMISSIONS, VINTAGE, REMAINING_LIFE -> {
			// nothing follows
		}
		}
	}

	private void output(Attribute changed, boolean[] units) {
		double[] capacity = column(Attribute.CAPACITY);
		double[] hours = column(Attribute.HOURS);
		double[] heatToPower = column(Attribute.HEAT_TO_POWER);
		double[] electricity = own(Attribute.ELECTRICITY);
		double[] heat = own(Attribute.HEAT);
		boolean ratioAlone = changed == Attribute.HEAT_TO_POWER;
		for (int j = 0; j < units.length; j++) {
			Output output = stock.outputs()[j];
			if (units[j] && !(ratioAlone && output == Output.HEAT)) {
				electricity[j] = ratioAlone || output == Output.HEAT ? electricity[j] : EnergyBalance.electricity(output, capacity[j], hours[j]);
				heat[j] = EnergyBalance.heat(output, capacity[j], hours[j], electricity[j], heatToPower[j]);
			}
		}
	}

	private void fuel(boolean[] units) {
		double[] electricity = column(Attribute.ELECTRICITY);
		double[] heat = column(Attribute.HEAT);
		double[] efficiency = column(Attribute.EFFICIENCY);
		double[] fuelUse = own(Attribute.FUEL_USE);
		for (int j = 0; j < units.length; j++) {
			if (units[j]) {
				fuelUse[j] = EnergyBalance.fuelUse(stock.outputs()[j], electricity[j], heat[j], efficiency[j], boilerReference[j]);
			}
		}
	}

	private void add(CompiledMeasure.Cost cost, boolean[] selected, Takers takers) {
		paid = true;
		evaluation.evaluate(cost.amount(), frame, result);
		if (cost.successor()) {
			double[] after = new double[result.length];
			evaluation.evaluate(cost.after(), frame, after);
			for (int j = 0; j < selected.length; j++) {
				if (selected[j]) {
					int start = takers.start[j];
					boolean before = start + after[j] < 0;
					successor[j] = before ? Double.NaN : result[j];
					successorAfter[j] = before ? start : start + after[j];
					double time = successorAfter[j];
					successors[j] = takers.successors[j] == null ? null : takers.successors[j].changed(start, end -> time);
				}
			}
			return;
		}
		double[] target = (cost.annual() ? annual : once)[cost.part()];
		for (int j = 0; j < selected.length; j++) {
			if (selected[j]) {
				target[j] += cost.annual() ? result[j] : takers.chance[j] * result[j];
			}
		}
	}

	/** [unit] whether it took a measure. */
	public boolean[] affected() {
		var affected = new boolean[stock.size()];
		for (Taking taking : takings) {
			for (int j = 0; j < affected.length; j++) {
				affected[j] |= taking.units[j];
			}
		}
		return affected;
	}

	/** [unit] names of the measures taken, joined by &amp;; empty for none. */
	public String[] applied() {
		var applied = new String[stock.size()];
		Arrays.fill(applied, "");
		for (Taking taking : takings) {
			for (int j = 0; j < applied.length; j++) {
				if (taking.units[j]) {
					applied[j] = applied[j].isEmpty() ? taking.measure.name() : applied[j] + "&" + taking.measure.name();
				}
			}
		}
		return applied;
	}

	/** [unit] names of the fuels burnt now. */
	public String[] fuels() {
		return names(Feature.FUEL);
	}

	/** [unit] names of the technologies now. */
	public String[] technologies() {
		return names(Feature.TECHNOLOGY);
	}

	/** What the formulas of the study are evaluated on: the columns as they are now. */
	public Frame frame() {
		return frame;
	}

	private String[] names(Feature feature) {
		return Arrays.stream(column(feature)).mapToObj(entry -> stock.names().name(feature, entry)).toArray(String[]::new);
	}
}
