package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Feature;
import org.parkwright.core.study.Role;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Output;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Frame;

/**
 * The stock while measures are composed: what each unit does now, which measures it took, and what they cost. A change
 * of one attribute carries through equations (1) to (4) to those that follow from it.
 */
final class Composition {

	private static final double GJ_PER_MWH = 3.6;
	/** Parts of a year that are told apart: lives are whole or half years that went through sums. */
	private static final double PARTS_OF_YEAR = 1e6;

	/** A measure that units took in one step. */
	private record Taking(CompiledMeasure measure, boolean[] units) {
	}

	final Frame frame;
	/** [part][unit] money once and a year, from the cost items of measures */
	final double[][] once;
	final double[][] annual;
	/** [unit] money and years of the successor that a measure names; NaN years where none does */
	final double[] successor;
	final double[] successorAfter;
	/** [unit] prices set by measures for single units; NaN where the unit has the set's */
	final Map<Role, double[]> prices = new HashMap<>();
	final FuelMix mix;
	Stock stock;
	Evaluation evaluation;
	private final List<Taking> takings = new ArrayList<>();
	private final boolean[] undecided;
	private final double[][] columns;
	private final double[] result;
	private double[] boilerReference;
	private boolean boilersVary;
	private boolean choiceVaries;
	/** Of {@link #stand}. */
	private Operation balance;

	/** A composition that has yet to begin. */
	Composition(StudyRun run) {
		int size = run.stock.size();
		columns = new double[Layout.COUNT][size];
		frame = new Frame(size, columns, new double[run.scalars.length]);
		once = new double[run.study.parts().size()][size];
		annual = new double[run.study.parts().size()][size];
		successor = new double[size];
		successorAfter = new double[size];
		mix = new FuelMix(size);
		undecided = new boolean[size];
		result = new double[size];
	}

	/** Begins with the stock as it stands: what the model states, filled up from the factor set, and equations (1) to (4). */
	void stand(Numbers numbers, double[] scalars, Evaluation how) {
		begin(numbers.stock, numbers.stock.columns, scalars, how);
		Map<Role, Formula> rules = numbers.run.rules;
		fill(rules.get(Role.FULL_LOAD_HOURS), Attribute.HOURS);
		for (int j = 0; j < stock.size() && numbers.hours != 1; j++) {
			column(Attribute.HOURS)[j] *= numbers.hours;
		}
		fill(rules.get(Role.HEAT_TO_POWER), Attribute.HEAT_TO_POWER);
		if (boilerReference == null || balance == null) {
			balance = Operation.ofSize(stock.size());
			boilerReference = new double[stock.size()];
		}
		efficiency(rules);
		System.arraycopy(column(Attribute.CAPACITY), 0, balance.capacity(), 0, stock.size());
		EnergyBalance.compute(stock.outputs, column(Attribute.HOURS), column(Attribute.HEAT_TO_POWER),
				column(Attribute.EFFICIENCY), boilerReference, balance);
		copy(balance.electricity(), column(Attribute.ELECTRICITY));
		copy(balance.heat(), column(Attribute.HEAT));
		copy(balance.fuelUse(), column(Attribute.FUEL_USE));
		if (balanceVaries()) {
			vary(Attribute.ELECTRICITY, Attribute.HEAT, Attribute.FUEL_USE);
		}
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
		evaluation = how;
		evaluation.restart();
		for (int column = 0; column < columns.length; column++) {
			copy(from[column], columns[column]);
		}
		copy(scalars, frame.scalars());
		for (int part = 0; part < once.length; part++) {
			Arrays.fill(once[part], 0);
			Arrays.fill(annual[part], 0);
		}
		Arrays.fill(successor, 0);
		Arrays.fill(successorAfter, Double.NaN);
		prices.clear();
		mix.begin(own.mix);
		Arrays.fill(undecided, false);
		takings.clear();
		choiceVaries = false;
	}

	private void fill(Formula rule, Attribute attribute) {
		double[] column = column(attribute);
		if (evaluation.evaluate(rule, frame, result)) {
			vary(attribute);
		}
		for (int j = 0; j < column.length; j++) {
			column[j] = Double.isNaN(column[j]) ? result[j] : column[j];
		}
	}

	/** All three rules are read before one of them changes what another may read. */
	private void efficiency(Map<Role, Formula> rules) {
		double[] electric = balance.electricity();
		double[] thermal = balance.heat();
		boolean varied = evaluation.evaluate(rules.get(Role.ELECTRIC_EFFICIENCY), frame, electric);
		varied |= evaluation.evaluate(rules.get(Role.HEAT_EFFICIENCY), frame, thermal);
		boilersVary = evaluation.evaluate(rules.get(Role.BOILER_REFERENCE), frame, boilerReference);
		if (varied) {
			vary(Attribute.EFFICIENCY);
		}
		double[] efficiency = column(Attribute.EFFICIENCY);
		for (int j = 0; j < efficiency.length; j++) {
			if (Double.isNaN(efficiency[j])) {
				efficiency[j] = stock.outputs[j] == Output.HEAT ? thermal[j] : electric[j];
			}
		}
	}

	private static void copy(double[] from, double[] to) {
		System.arraycopy(from, 0, to, 0, from.length);
	}

	private void vary(Attribute... attributes) {
		for (Attribute attribute : attributes) {
			evaluation.vary(Layout.of(attribute));
		}
	}

	private boolean varies(Attribute attribute) {
		return evaluation.varies(Layout.of(attribute));
	}

	/** Whether a number of equations (1) to (4) differs from draw to draw. */
	private boolean balanceVaries() {
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

	int size() {
		return result.length;
	}

	double[] column(Attribute attribute) {
		return columns[Layout.of(attribute)];
	}

	double[] column(Feature feature) {
		return columns[Layout.of(feature)];
	}

	/** One step: each unit takes the first measure that applies to it. */
	void apply(List<CompiledMeasure> measures, Formula condition) {
		take(select(measures, condition, 0), measures, new int[stock.size()], 0);
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
			for (int j = 0; j < size; j++) {
				if (life(j) > year && taken[j] == null && (meant[j] || doubtful[j]) && !excluded[j]) {
					taken[j] = selected[j] && meant[j] ? measure : null;
					undecided[j] |= unknown[j] || doubtful[j];
				}
			}
		}
		return taken;
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
		for (int j = 0; j < stock.size(); j++) {
			columns[Layout.IN_USE][j] = life(j) > year ? 1 : 0;
		}
		if (varies(Attribute.REMAINING_LIFE)) {
			evaluation.vary(Layout.IN_USE);
		}
	}

	/** Years from the base year on in which a unit serves, at most as many as are computed; 0 where unknown. */
	double life(int j) {
		double life = Math.min(column(Attribute.REMAINING_LIFE)[j], Trajectory.MOST_YEARS);
		return life > 0 ? Math.rint(life * PARTS_OF_YEAR) / PARTS_OF_YEAR : 0;
	}

	/** @return names of the measures by which a unit serves, or is followed, later than is computed */
	Set<String> beyondYears() {
		var names = new LinkedHashSet<String>();
		for (Taking taking : takings) {
			boolean lives = taking.measure.changesLife();
			boolean follows = taking.measure.costs().stream().anyMatch(CompiledMeasure.Cost::successor);
			for (int j = 0; j < size() && (lives || follows); j++) {
				boolean late = lives && stock.counted(j, column(Attribute.REMAINING_LIFE)[j]) > Trajectory.MOST_YEARS
						|| follows && successorAfter[j] >= Trajectory.MOST_YEARS && stock.horizon[j] > Trajectory.MOST_YEARS;
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
	 * @param taken    [unit] the measure or null
	 * @param measures those that are taken, in the order of their work
	 * @param start    [unit] year from the base year on in which the unit takes it
	 * @param year     the year at hand: what is paid once is paid by those that start in it
	 */
	void take(CompiledMeasure[] taken, List<CompiledMeasure> measures, int[] start, int year) {
		int size = stock.size();
		var selected = new boolean[size];
		var paying = new boolean[size];
		for (Attribute attribute : Attribute.values()) {
			System.arraycopy(column(attribute), 0, columns[Layout.before(attribute)], 0, size);
			if (varies(attribute)) {
				evaluation.vary(Layout.before(attribute));
			}
		}
		for (CompiledMeasure measure : measures) {
			for (int j = 0; j < size; j++) {
				selected[j] = taken[j] == measure;
				paying[j] = selected[j] && start[j] == year;
			}
			takings.add(new Taking(measure, selected.clone()));
			measure.changes().forEach(change -> change(change, selected));
			measure.costs().forEach(cost -> add(cost, cost.annual() || cost.successor() ? selected : paying, start));
		}
	}

	/** The number of units for which a condition could not be decided so far. */
	int undecided() {
		int count = 0;
		for (boolean one : undecided) {
			count += one ? 1 : 0;
		}
		return count;
	}

	private void change(CompiledMeasure.Change change, boolean[] selected) {
		if (change.share() != null) {
			share(change, selected);
			return;
		}
		boolean varied = evaluation.evaluate(change.value(), frame, result) || choiceVaries;
		if (varied && change.role() == null) {
			evaluation.vary(change.attribute() != null ? Layout.of(change.attribute()) : Layout.of(change.feature()));
		}
		if (change.attribute() != null) {
			varyWithIt(change.attribute());
		}
		double[] target = change.attribute() != null ? column(change.attribute())
				: change.feature() != null ? column(change.feature()) : prices(change.role());
		for (int j = 0; j < selected.length; j++) {
			if (selected[j]) {
				double before = target[j];
				target[j] = result[j];
				if (change.attribute() != null) {
					follow(change.attribute(), j, before);
				} else if (change.feature() == Feature.FUEL) {
					mix.pure(j);
				}
			}
		}
	}

	private void share(CompiledMeasure.Change change, boolean[] selected) {
		evaluation.evaluate(change.share(), frame, result);
		double[] fuel = new double[selected.length];
		evaluation.evaluate(change.value(), frame, fuel);
		if (choiceVaries) {
			evaluation.vary(Layout.of(Feature.FUEL));
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
		case GRID_PURCHASE, AVOIDED_EMISSIONS, VINTAGE, REMAINING_LIFE -> {
			// nothing follows
		}
		default -> {
			if (choiceVaries || balanceVaries()) {
				vary(Attribute.ELECTRICITY, Attribute.HEAT, Attribute.FUEL_USE, Attribute.EFFICIENCY);
			}
		}
		}
	}

	private double[] prices(Role role) {
		return prices.computeIfAbsent(role, key -> {
			double[] unset = new double[stock.size()];
			Arrays.fill(unset, Double.NaN);
			return unset;
		});
	}

	/** Equations (1) to (4) downstream of an attribute; a fuel use that is set itself gives the efficiency instead. */
	private void follow(Attribute changed, int j, double before) {
		double[] electricity = column(Attribute.ELECTRICITY);
		double[] heat = column(Attribute.HEAT);
		double[] fuelUse = column(Attribute.FUEL_USE);
		double[] efficiency = column(Attribute.EFFICIENCY);
		double delivered = column(Attribute.CAPACITY)[j] * column(Attribute.HOURS)[j];
		Output output = stock.outputs[j];
		switch (changed) {
		case CAPACITY, HOURS -> {
			if (output == Output.HEAT) {
				heat[j] = GJ_PER_MWH * delivered;
			} else {
				electricity[j] = output == null ? Double.NaN : delivered;
				heat[j] = EnergyBalance.heat(output, electricity[j], column(Attribute.HEAT_TO_POWER)[j]);
			}
		}
		case HEAT_TO_POWER -> heat[j] = output == Output.HEAT ? heat[j]
				: EnergyBalance.heat(output, electricity[j], column(Attribute.HEAT_TO_POWER)[j]);
		case FUEL_USE -> efficiency[j] = EnergyBalance.efficiency(output, electricity[j], heat[j], fuelUse[j],
				boilerReference[j]);
		case ELECTRICITY, HEAT, EFFICIENCY -> {
			// only the fuel follows
		}
		case LIFETIME, RETIREMENT -> {
			double longer = column(changed)[j] - before;
			column(changed == Attribute.LIFETIME ? Attribute.RETIREMENT : Attribute.LIFETIME)[j] += longer;
			column(Attribute.REMAINING_LIFE)[j] += longer;
			return;
		}
		case GRID_PURCHASE, AVOIDED_EMISSIONS, VINTAGE, REMAINING_LIFE -> {
			return;
		}
		}
		if (changed != Attribute.FUEL_USE) {
			fuelUse[j] = EnergyBalance.fuelUse(output, electricity[j], heat[j], efficiency[j], boilerReference[j]);
		}
	}

	private void add(CompiledMeasure.Cost cost, boolean[] selected, int[] start) {
		evaluation.evaluate(cost.amount(), frame, result);
		if (cost.successor()) {
			double[] after = new double[result.length];
			evaluation.evaluate(cost.after(), frame, after);
			for (int j = 0; j < selected.length; j++) {
				if (selected[j]) {
					boolean before = start[j] + after[j] < 0;
					successor[j] = before ? Double.NaN : result[j];
					successorAfter[j] = before ? start[j] : start[j] + after[j];
				}
			}
			return;
		}
		double[] target = (cost.annual() ? annual : once)[cost.part()];
		for (int j = 0; j < selected.length; j++) {
			if (selected[j]) {
				target[j] += result[j];
			}
		}
	}

	/** @return [unit] whether it took a measure */
	boolean[] affected() {
		var affected = new boolean[stock.size()];
		for (Taking taking : takings) {
			for (int j = 0; j < affected.length; j++) {
				affected[j] |= taking.units[j];
			}
		}
		return affected;
	}

	/** @return [unit] names of the measures taken, joined by &amp; */
	String[] applied() {
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

	/** @return names of the fuels burnt now, by unit */
	String[] fuels() {
		return names(Feature.FUEL);
	}

	/** @return names of the technologies now, by unit */
	String[] technologies() {
		return names(Feature.TECHNOLOGY);
	}

	private String[] names(Feature feature) {
		return Arrays.stream(column(feature)).mapToObj(entry -> stock.names.name(feature, entry)).toArray(String[]::new);
	}
}
