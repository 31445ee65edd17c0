package org.parkwright.engine;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * A scenario by calendar year and group of units: what is in use, what it does, and what it costs against the baseline.
 * <p>
 * Year k is the calendar year t0 + k. A unit with remaining life RL is in use in the years k = 0 … RL−1 and does the
 * same in each, as the scenario says if it is affected, else as the baseline says. After its life it is no longer
 * counted: its successor belongs to another stock, only its price is booked.
 * <p>
 * Cost differences (scenario minus baseline, affected units only, CNY of the base year, not discounted) are booked at
 * the start or the end of a year:
 * <ul>
 * <li>start of year 0: flows "once";</li>
 * <li>end of years 0 … RL−1: annual flows;</li>
 * <li>start of the year {@code successorAfter}: the baseline's successor as a negative, the scenario's as a positive
 * amount; a part of a year falls in the year that is running, and a successor at an unknown time leaves every year's
 * follow-up cost of its group unknown.</li>
 * </ul>
 * Start of year k is discounted k years and end of year k is discounted k + 1 years, so {@link #presentValue} gives the
 * parts of {@link Appraisal}, and the sum of {@link Quantity#EMISSIONS} over the years gives its totals of emission.
 * <p>
 * The years run from t0 to the last year in which a unit is in use or a difference in successors is booked; a stock
 * without units in use has none.
 */
public final class Trajectory {
	/** A quantity of one year, summed over the units of a group that are in use. */
	public enum Quantity {
		/** Number of units in use. */
		UNITS,
		/** Capacity in use, MW; electric and thermal are not told apart. */
		CAPACITY,
		/** Electricity delivered, MWh. */
		ELECTRICITY,
		/** Heat delivered, GJ. */
		HEAT,
		/** Fuel used, GJ, lower heating value. */
		FUEL_USE,
		/** Electricity bought from the grid instead of delivered, MWh. */
		GRID_PURCHASE,
		/** Emission avoided elsewhere, t CO2e. */
		AVOIDED,
		/** Carbon dioxide from fuel, t. */
		CO2,
		/** Methane from fuel, t. */
		CH4,
		/** Nitrous oxide from fuel, t. */
		N2O,
		/** Emissions: fuel plus grid purchase minus avoided, t CO2e. */
		EMISSIONS
	}

	/** More years than this are a fault of the caller, not a stock. */
	public static final int MOST_YEARS = 10_000;

	private static final int STEP = 4096;
	private static final int QUANTITIES = Quantity.values().length;
	private static final CostPart[] PARTS = CostPart.values();

	private final int baseYear;
	private final int years;
	private final int groups;
	private final double[][][] quantities;
	private final double[][][] start;
	private final double[][][] end;

	private Trajectory(int baseYear, int years, int groups) {
		this.baseYear = baseYear;
		this.years = years;
		this.groups = groups;
		quantities = new double[QUANTITIES][groups][years];
		start = new double[PARTS.length][groups][years];
		end = new double[PARTS.length][groups][years];
	}

	/**
	 * The trajectory of {@code scenario}. For the baseline's own trajectory pass it twice.
	 *
	 * @param baseYear      t0, calendar year
	 * @param remainingLife RL[unit], years; see {@link Lifetimes}
	 * @param baseline      operation of every unit without the scenario
	 * @param scenario      operation of the affected units under it; not read for the others
	 * @param affected      [unit] whether the scenario changes the unit
	 * @param group         [unit], 0 … groups−1
	 * @param groups        number of groups
	 * @param progress      gets units done; asked for cancellation
	 * @throws IllegalArgumentException if sizes differ, a group is out of range, a successor of an affected unit is
	 *                                  booked before the base year, or there are more than {@value #MOST_YEARS} years
	 * @throws CancellationException    if {@code progress} asks for it
	 */
	public static Trajectory of(int baseYear, int[] remainingLife, Operation baseline, Operation scenario,
			boolean[] affected, int[] group, int groups, Progress progress) {
		int size = baseline.size();
		Shape.require("scenario", scenario.size(), size);
		Shape.require("remainingLife", remainingLife.length, size);
		Shape.require("affected", affected.length, size);
		Shape.require("group", group.length, size);
		boolean[] changed = new boolean[size];
		for (int j = 0; j < size; j++) {
			if (group[j] < 0 || group[j] >= groups) {
				throw new IllegalArgumentException("Unit " + j + " is in group " + group[j] + " of " + groups);
			}
			changed[j] = affected[j] && remainingLife[j] > 0 && scenario != baseline;
		}
		Trajectory trajectory = new Trajectory(baseYear, years(remainingLife, baseline, scenario, changed), groups);
		for (int j = 0; j < size; j++) {
			if (j % STEP == 0) {
				progress.step(j, size);
			}
			if (remainingLife[j] > 0) {
				trajectory.addUse(changed[j] ? scenario : baseline, j, group[j], remainingLife[j]);
			}
			if (changed[j]) {
				trajectory.addCost(baseline, scenario, j, group[j], remainingLife[j]);
			}
		}
		trajectory.spread(trajectory.quantities);
		trajectory.spread(trajectory.end);
		progress.step(size, size);
		return trajectory;
	}

	private static int years(int[] remainingLife, Operation baseline, Operation scenario, boolean[] changed) {
		int years = 0;
		for (int j = 0; j < remainingLife.length; j++) {
			years = Math.max(years, remainingLife[j]);
			if (changed[j] && !sameSuccessor(baseline, scenario, j)) {
				years = Math.max(years, Math.max(successorYear(baseline, j), successorYear(scenario, j)) + 1);
			}
		}
		if (years > MOST_YEARS) {
			throw new IllegalArgumentException("A stock of " + years + " years, at most " + MOST_YEARS);
		}
		return years;
	}

	private static boolean sameSuccessor(Operation baseline, Operation scenario, int j) {
		return baseline.successor()[j] == scenario.successor()[j]
				&& baseline.successorAfter()[j] == scenario.successorAfter()[j];
	}

	/** Year in which the successor is paid; 0 where there is none or the time is unknown. */
	private static int successorYear(Operation operation, int j) {
		double after = operation.successorAfter()[j];
		if (operation.successor()[j] == 0 || Double.isNaN(after)) {
			return 0;
		}
		if (after < 0 || after >= MOST_YEARS) {
			throw new IllegalArgumentException("Unit " + j + " is followed after " + after + " years");
		}
		return (int) after;
	}

	/** Books a unit under its last year; {@link #spread} carries it to the years before. */
	private void addUse(Operation operation, int j, int group, int life) {
		add(Quantity.UNITS, group, life, 1);
		add(Quantity.CAPACITY, group, life, operation.capacity()[j]);
		add(Quantity.ELECTRICITY, group, life, operation.electricity()[j]);
		add(Quantity.HEAT, group, life, operation.heat()[j]);
		add(Quantity.FUEL_USE, group, life, operation.fuelUse()[j]);
		add(Quantity.GRID_PURCHASE, group, life, operation.gridPurchase()[j]);
		add(Quantity.AVOIDED, group, life, operation.avoided()[j]);
		add(Quantity.CO2, group, life, operation.gas(Gas.CO2)[j]);
		add(Quantity.CH4, group, life, operation.gas(Gas.CH4)[j]);
		add(Quantity.N2O, group, life, operation.gas(Gas.N2O)[j]);
		add(Quantity.EMISSIONS, group, life, operation.emissions()[j]);
	}

	private void add(Quantity quantity, int group, int life, double value) {
		quantities[quantity.ordinal()][group][life - 1] += value;
	}

	private void addCost(Operation baseline, Operation scenario, int j, int group, int life) {
		for (CostPart part : PARTS) {
			int i = part.ordinal();
			start[i][group][0] += scenario.once(part)[j] - baseline.once(part)[j];
			end[i][group][life - 1] += scenario.annual(part)[j] - baseline.annual(part)[j];
		}
		if (!sameSuccessor(baseline, scenario, j)) {
			double[] followUp = start[CostPart.FOLLOW_UP.ordinal()][group];
			addSuccessor(followUp, baseline, j, -1);
			addSuccessor(followUp, scenario, j, 1);
		}
	}

	private static void addSuccessor(double[] byYear, Operation operation, int j, int sign) {
		double price = operation.successor()[j];
		if (price != 0 && Double.isNaN(operation.successorAfter()[j])) {
			Arrays.fill(byYear, Double.NaN);
		} else {
			byYear[successorYear(operation, j)] += sign * price;
		}
	}

	/** From the units by last year to the units in use: a unit whose last year is k is in use in 0 … k. */
	private void spread(double[][][] values) {
		for (double[][] byGroup : values) {
			for (double[] byYear : byGroup) {
				for (int k = years - 2; k >= 0; k--) {
					byYear[k] += byYear[k + 1];
				}
			}
		}
	}

	/** t0, the calendar year of year 0. */
	public int baseYear() {
		return baseYear;
	}

	/** Number of years; 0 if no unit is in use. */
	public int years() {
		return years;
	}

	/** Number of groups. */
	public int groups() {
		return groups;
	}

	/** {@code quantity} as [group][year], live. */
	public double[][] values(Quantity quantity) {
		return quantities[quantity.ordinal()];
	}

	/** Cost difference at the start of a year as [group][year], CNY, live. */
	public double[][] costAtStart(CostPart part) {
		return start[part.ordinal()];
	}

	/** Cost difference at the end of a year as [group][year], CNY, live. */
	public double[][] costAtEnd(CostPart part) {
		return end[part.ordinal()];
	}

	/** Cost difference of {@code part} in one group and year, CNY: its start and its end. */
	public double cost(CostPart part, int group, int year) {
		return start[part.ordinal()][group][year] + end[part.ordinal()][group][year];
	}

	/** {@code quantity} of one year over all groups. */
	public double total(Quantity quantity, int year) {
		double total = 0;
		for (double[] byYear : quantities[quantity.ordinal()]) {
			total += byYear[year];
		}
		return total;
	}

	/** Cost difference of {@code part} in one year over all groups, CNY. */
	public double totalCost(CostPart part, int year) {
		double total = 0;
		for (int group = 0; group < groups; group++) {
			total += cost(part, group, year);
		}
		return total;
	}

	/**
	 * Present value of {@code part} at the start of the base year over all groups and years, CNY.
	 *
	 * @param rate r per year, as a fraction, above −1
	 */
	public double presentValue(CostPart part, double rate) {
		Sum sum = new Sum();
		for (int k = 0; k < years; k++) {
			double atStart = Annuity.discount(rate, k);
			double atEnd = Annuity.discount(rate, k + 1);
			for (int group = 0; group < groups; group++) {
				sum.add(start[part.ordinal()][group][k] * atStart + end[part.ordinal()][group][k] * atEnd);
			}
		}
		return sum.value();
	}
}
