package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Feature;
import org.parkwright.core.study.Role;
import org.parkwright.engine.CostPart;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Output;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Frame;

/**
 * The stock while measures are composed: what each unit does now, which measures it took, and what they cost. A change
 * of one attribute carries through equations (1) to (4) to those that follow from it.
 */
final class Composition {

	private static final double GJ_PER_MWH = 3.6;
	/** Of a year: lives are whole years that went through sums. */
	private static final double LIFE_TOLERANCE = 1e-6;
	private static final int ROLES = Role.values().length;

	final Stock stock;
	final Frame frame;
	/** [unit] names of the measures taken, joined by &amp; */
	final String[] applied;
	/** [part][unit] CNY once and CNY/a, from the cost items of measures */
	final double[][] once;
	final double[][] annual;
	/** [unit] CNY and years of the successor that a measure names; NaN years where none does */
	final double[] successor;
	final double[] successorAfter;
	/** [role] prices set by measures for single units, null where none does; NaN where the unit has the set's */
	final double[][] prices = new double[ROLES][];
	/** [unit] index of a fuel that is burnt beside the unit's own, and its share of the fuel use; 0 where there is none */
	final double[] otherFuel;
	final double[] otherShare;
	private final Map<CompiledMeasure, boolean[]> took = new LinkedHashMap<>();
	private final boolean[] undecided;
	private final double[] boilerReference;
	private final double[][] columns;
	private final double[] result;

	/**
	 * @param columns         of the frame, own to this composition
	 * @param boilerReference α[unit]
	 */
	Composition(Stock stock, double[][] columns, double[] scalars, double[] boilerReference) {
		int size = stock.size();
		this.stock = stock;
		this.columns = columns;
		this.boilerReference = boilerReference;
		frame = new Frame(size, columns, scalars);
		applied = new String[size];
		Arrays.fill(applied, "");
		once = new double[CostPart.values().length][size];
		annual = new double[CostPart.values().length][size];
		successor = new double[size];
		successorAfter = new double[size];
		Arrays.fill(successorAfter, Double.NaN);
		otherFuel = new double[size];
		otherShare = new double[size];
		undecided = new boolean[size];
		result = new double[size];
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
			condition.select(frame, meant, doubtful);
		}
		for (CompiledMeasure measure : measures) {
			measure.eligibility().select(frame, selected, unknown);
			for (int j = 0; j < size; j++) {
				if (life(j) > year && taken[j] == null && (meant[j] || doubtful[j]) && !excluded(measure, j)) {
					taken[j] = selected[j] && meant[j] ? measure : null;
					undecided[j] |= unknown[j] || doubtful[j];
				}
			}
		}
		return taken;
	}

	private boolean excluded(CompiledMeasure measure, int j) {
		for (Map.Entry<CompiledMeasure, boolean[]> other : took.entrySet()) {
			if (other.getValue()[j] && other.getKey().excludes(measure)) {
				return true;
			}
		}
		return false;
	}

	/** Counts as units in use, for sums over such units, those that serve in a year from the base year on. */
	void countInUse(int year) {
		for (int j = 0; j < stock.size(); j++) {
			columns[Layout.IN_USE][j] = life(j) > year ? 1 : 0;
		}
	}

	/** Years from the base year on in which a unit serves; 0 where unknown. */
	int life(int j) {
		double life = column(Attribute.REMAINING_LIFE)[j];
		return life > 0 ? (int) Math.floor(life + LIFE_TOLERANCE) : 0;
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
		}
		for (CompiledMeasure measure : measures) {
			for (int j = 0; j < size; j++) {
				selected[j] = taken[j] == measure;
				paying[j] = selected[j] && start[j] == year;
				if (selected[j]) {
					took.computeIfAbsent(measure, key -> new boolean[size])[j] = true;
					applied[j] = applied[j].isEmpty() ? measure.name() : applied[j] + "&" + measure.name();
				}
			}
			measure.changes().forEach(change -> change(change, selected));
			measure.costs().forEach(cost -> add(cost, cost.annual() || cost.part() == CostPart.FOLLOW_UP ? selected : paying, start));
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
		change.value().evaluate(frame, result);
		double[] target = change.attribute() != null ? column(change.attribute())
				: change.feature() != null ? column(change.feature()) : prices(change.role());
		for (int j = 0; j < selected.length; j++) {
			if (selected[j]) {
				double before = target[j];
				target[j] = result[j];
				if (change.attribute() != null) {
					follow(change.attribute(), j, before);
				} else if (change.feature() == Feature.FUEL) {
					otherShare[j] = 0;
				}
			}
		}
	}

	private void share(CompiledMeasure.Change change, boolean[] selected) {
		change.share().evaluate(frame, result);
		double[] fuel = new double[selected.length];
		change.value().evaluate(frame, fuel);
		for (int j = 0; j < selected.length; j++) {
			if (selected[j]) {
				otherFuel[j] = fuel[j];
				otherShare[j] = result[j] >= 0 && result[j] <= 1 ? result[j] : Double.NaN;
			}
		}
	}

	private double[] prices(Role role) {
		if (prices[role.ordinal()] == null) {
			prices[role.ordinal()] = new double[stock.size()];
			Arrays.fill(prices[role.ordinal()], Double.NaN);
		}
		return prices[role.ordinal()];
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
		cost.amount().evaluate(frame, result);
		if (cost.part() == CostPart.FOLLOW_UP) {
			double[] after = new double[result.length];
			cost.after().evaluate(frame, after);
			for (int j = 0; j < selected.length; j++) {
				if (selected[j]) {
					successor[j] = result[j];
					successorAfter[j] = start[j] + after[j];
				}
			}
			return;
		}
		double[] target = (cost.annual() ? annual : once)[cost.part().ordinal()];
		for (int j = 0; j < selected.length; j++) {
			if (selected[j]) {
				target[j] += result[j];
			}
		}
	}

	/** @return [unit] whether it took a measure */
	boolean[] affected() {
		var affected = new boolean[applied.length];
		for (int j = 0; j < affected.length; j++) {
			affected[j] = !applied[j].isEmpty();
		}
		return affected;
	}

	/** @return names of the fuels burnt now, by unit */
	String[] fuels() {
		var fuels = new ArrayList<String>(applied.length);
		for (double fuel : column(Feature.FUEL)) {
			fuels.add(stock.names.name(Feature.FUEL, fuel));
		}
		return fuels.toArray(String[]::new);
	}
}
