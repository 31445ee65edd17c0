package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Feature;
import org.parkwright.core.study.Role;
import org.parkwright.engine.CostPart;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Output;
import org.parkwright.engine.formula.Frame;

/**
 * The stock while measures are composed: what each unit does now, which measures it took, and what they cost. A change
 * of one attribute carries through equations (1) to (4) to those that follow from it.
 */
final class Composition {

	private static final double GJ_PER_MWH = 3.6;
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
	void apply(List<CompiledMeasure> measures) {
		int size = stock.size();
		var taken = new CompiledMeasure[size];
		var selected = new boolean[size];
		var unknown = new boolean[size];
		for (CompiledMeasure measure : measures) {
			measure.eligibility().select(frame, selected, unknown);
			for (int j = 0; j < size; j++) {
				if (stock.remainingLife[j] > 0 && taken[j] == null) {
					taken[j] = selected[j] ? measure : null;
					undecided[j] |= unknown[j];
				}
			}
		}
		for (Attribute attribute : Attribute.values()) {
			System.arraycopy(column(attribute), 0, columns[Layout.before(attribute)], 0, size);
		}
		for (CompiledMeasure measure : measures) {
			for (int j = 0; j < size; j++) {
				selected[j] = taken[j] == measure;
				if (selected[j]) {
					applied[j] = applied[j].isEmpty() ? measure.name() : applied[j] + "&" + measure.name();
				}
			}
			measure.changes().forEach(change -> change(change, selected));
			measure.costs().forEach(cost -> add(cost, selected));
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
		change.value().evaluate(frame, result);
		double[] target = change.attribute() != null ? column(change.attribute())
				: change.feature() != null ? column(change.feature()) : prices(change.role());
		for (int j = 0; j < selected.length; j++) {
			if (selected[j]) {
				target[j] = result[j];
				if (change.attribute() != null) {
					follow(change.attribute(), j);
				}
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
	private void follow(Attribute changed, int j) {
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
		case GRID_PURCHASE, AVOIDED_EMISSIONS, VINTAGE, LIFETIME, REMAINING_LIFE -> {
			return;
		}
		}
		if (changed != Attribute.FUEL_USE) {
			fuelUse[j] = EnergyBalance.fuelUse(output, electricity[j], heat[j], efficiency[j], boilerReference[j]);
		}
	}

	private void add(CompiledMeasure.Cost cost, boolean[] selected) {
		cost.amount().evaluate(frame, result);
		if (cost.part() == CostPart.FOLLOW_UP) {
			double[] after = new double[result.length];
			cost.after().evaluate(frame, after);
			for (int j = 0; j < selected.length; j++) {
				if (selected[j]) {
					successor[j] = result[j];
					successorAfter[j] = after[j];
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
