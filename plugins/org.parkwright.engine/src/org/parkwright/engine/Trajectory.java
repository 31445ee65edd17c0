package org.parkwright.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.parkwright.engine.internal.Shape;

/**
 * A scenario by calendar year and group of units: what is in use, what it does, and what it costs against the baseline.
 * <p>
 * Year k is the calendar year t0 + k. A unit that counts n years, by default its remaining life, does so in the years
 * k = 0 … n−1 and does the same in each, as the scenario says if it is affected, else as the baseline says; where n ends
 * in a part of a year, that part of the year after. After that it is no longer counted: its successor belongs to
 * another stock, only its price is booked.
 * <p>
 * Cost differences (scenario minus baseline, affected units only, money of the base year, not discounted) are booked at
 * the start or the end of a year:
 * <ul>
 * <li>start of year 0: flows "once";</li>
 * <li>end of years 0 … n−1: annual flows, and of a part of a year that part;</li>
 * <li>start of the year {@code successorAfter}: the baseline's successor as a negative, the scenario's as a positive
 * amount; a part of a year falls in the year that is running, and a successor at an unknown time leaves every year's
 * follow-up cost of its group unknown.</li>
 * </ul>
 * Start of year k is discounted k years and end of year k is discounted k + 1 years, so {@link #presentValue} gives the
 * parts of {@link Appraisal}, and the sum of {@link Quantity#EMISSIONS} over the years gives its totals of emission.
 * <p>
 * The years run from t0 to the last year in which a unit is in use or a difference in successors is booked; a stock
 * without units in use has none.
 *
 * @since 0.1
 */
public final class Trajectory {
	/** A quantity of one year, summed over the units of a group that are in use. */
	public enum Quantity {
		/** Number of units in use. */
		UNITS(Trajectory::ones),
		/** Capacity in use, MW; electric and thermal are not told apart. */
		CAPACITY(Operation::capacity),
		/** Electricity delivered, MWh. */
		ELECTRICITY(Operation::electricity),
		/** Heat delivered, GJ. */
		HEAT(Operation::heat),
		/** Fuel used, GJ, lower heating value. */
		FUEL_USE(Operation::fuelUse),
		/** Electricity bought from the grid instead of delivered, MWh. */
		GRID_PURCHASE(Operation::gridPurchase),
		/**
		 * Heat bought instead of delivered, GJ.
		 *
		 * @since 0.2
		 */
		HEAT_PURCHASE(Operation::heatPurchase),
		/** Emissions of the fuel that is burnt, t CO2e. */
		STACK(operation -> operation.tonnes(Boundary.STACK)),
		/** Emissions of electricity and heat that are bought, t CO2e. */
		BOUGHT(operation -> operation.tonnes(Boundary.BOUGHT)),
		/** Emissions before the units, of fuel won and brought and the like, t CO2e. */
		UPSTREAM(operation -> operation.tonnes(Boundary.UPSTREAM)),
		/** Emissions that do not happen elsewhere, t CO2e. */
		CREDITS(operation -> operation.tonnes(Boundary.CREDITS)),
		/** Carbon dioxide from fuel, t. */
		CO2(operation -> operation.gas(Gas.CO2)),
		/** Methane from fuel, t. */
		CH4(operation -> operation.gas(Gas.CH4)),
		/** Nitrous oxide from fuel, t. */
		N2O(operation -> operation.gas(Gas.N2O)),
		/** Emissions of the boundaries that count, t CO2e. */
		EMISSIONS(Operation::emissions);

		private final Function<Operation, double[]> byUnit;

		Quantity(Function<Operation, double[]> byUnit) {
			this.byUnit = byUnit;
		}

		/**
		 * The tonnes of a boundary.
		 *
		 * @since 0.2
		 */
		public static Quantity of(Boundary boundary) {
			return switch (boundary) {
			case STACK -> STACK;
			case BOUGHT -> BOUGHT;
			case UPSTREAM -> UPSTREAM;
			case CREDITS -> CREDITS;
			};
		}

		/** [unit] the quantity of one year. */
		double[] of(Operation operation) {
			return byUnit.apply(operation);
		}
	}

	/** More years than this are a fault of the caller, not a stock. */
	public static final int MOST_YEARS = 10_000;

	private static final Quantity[] QUANTITIES = Quantity.values();

	private final int baseYear;
	private final int years;
	private final int groups;
	private final double[][][] quantities;
	private final double[][] changes;
	private final double[][][] start;
	private final double[][][] end;
	private final double[][] impacts;
	private final double[][] impactChanges;

	Trajectory(int baseYear, int years, int groups, int parts, int impacts) {
		this.baseYear = baseYear;
		this.years = years;
		this.groups = groups;
		quantities = new double[QUANTITIES.length][groups][years];
		changes = new double[QUANTITIES.length][years];
		start = new double[parts][groups][years];
		end = new double[parts][groups][years];
		this.impacts = new double[impacts][years];
		impactChanges = new double[impacts][years];
	}

	/**
	 * The trajectory of {@code scenario}. For the baseline's own trajectory pass it twice.
	 *
	 * @param baseYear t0, calendar year
	 * @param counted  [unit] years from the base year on for which it counts; see {@link Appraisal#of}
	 * @param baseline operation of every unit without the scenario
	 * @param scenario operation of the affected units under it; not read for the others
	 * @param affected [unit] whether the scenario changes the unit
	 * @param group    [unit], 0 … groups−1
	 * @param groups   number of groups
	 * @param progress told of every quantity summed; asked for cancellation
	 * @throws IllegalArgumentException if sizes differ, a group is out of range, a successor of an affected unit is
	 *                                  booked before the base year, or there are more than {@value #MOST_YEARS} years
	 * @throws CancellationException    if {@code progress} asks for it
	 */
	public static Trajectory of(int baseYear, double[] counted, Operation baseline, Operation scenario,
			boolean[] affected, int[] group, int groups, Progress progress) {
		int size = baseline.size();
		Shape.require("scenario", scenario.size(), size);
		Shape.require("counted", counted.length, size);
		Shape.require("affected", affected.length, size);
		Shape.require("group", group.length, size);
		boolean[] changed = new boolean[size];
		for (int j = 0; j < size; j++) {
			if (group[j] < 0 || group[j] >= groups) {
				throw new IllegalArgumentException("Unit " + j + " is in group " + group[j] + " of " + groups);
			}
			changed[j] = affected[j] && counted[j] > 0 && scenario != baseline;
		}
		int impacts = baseline.impacts().length;
		Shape.require("scenario.parts", scenario.parts(), baseline.parts());
		Shape.require("scenario.impacts", scenario.impacts().length, impacts);
		Trajectory trajectory = new Trajectory(baseYear, years(counted, baseline, scenario, changed), groups,
				baseline.parts(), impacts);
		int steps = QUANTITIES.length + baseline.parts() + 1;
		int step = 0;
		Booking booking = Booking.of(counted, changed, group, trajectory.years);
		for (Quantity quantity : QUANTITIES) {
			progress.step(step++, steps);
			trajectory.addUse(quantity, baseline, scenario, booking);
		}
		for (int part = 0; part < baseline.parts(); part++) {
			progress.step(step++, steps);
			trajectory.addCost(part, baseline, scenario, booking);
		}
		progress.step(step++, steps);
		trajectory.addSuccessors(baseline, scenario, changed, group);
		for (int impact = 0; impact < impacts; impact++) {
			trajectory.addImpact(impact, baseline, scenario, changed, counted);
		}
		progress.step(step, steps);
		return trajectory;
	}

	private static int years(double[] counted, Operation baseline, Operation scenario, boolean[] changed) {
		int years = CountedYears.most(counted);
		for (int j = 0; j < counted.length; j++) {
			if (changed[j] && !sameSuccessor(baseline, scenario, j)) {
				years = Math.max(years, Math.max(successorYear(baseline, j), successorYear(scenario, j)) + 1);
			}
		}
		return years;
	}

	static boolean sameSuccessor(Operation baseline, Operation scenario, int j) {
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

	private static double[] ones(Operation operation) {
		double[] ones = new double[operation.size()];
		Arrays.fill(ones, 1);
		return ones;
	}

	/**
	 * Where what units do a year is booked, worked out once for all quantities.
	 *
	 * @param used    units that count
	 * @param changes [unit] whether it counts and changes
	 * @param changed those that do
	 * @param last    [unit] see {@link CountedYears#last}
	 */
	private record Booking(double[] counted, int[] group, int[] used, boolean[] changes, int[] changed, int[] last) {

		static Booking of(double[] counted, boolean[] changed, int[] group, int years) {
			int[] last = new int[counted.length];
			Arrays.setAll(last, j -> counted[j] > 0 ? CountedYears.last(counted[j], years) : 0);
			return new Booking(counted, group, IntStream.range(0, last.length).filter(j -> counted[j] > 0).toArray(), changed,
					IntStream.range(0, last.length).filter(j -> changed[j]).toArray(), last);
		}

		void add(double[] byYear, int unit, double amount) {
			if (last[unit] == CountedYears.TWO) {
				CountedYears.book(byYear, counted[unit], amount);
			} else {
				byYear[last[unit]] += amount;
			}
		}
	}

	private void addUse(Quantity quantity, Operation baseline, Operation scenario, Booking booking) {
		double[][] values = quantities[quantity.ordinal()];
		double[] changes = this.changes[quantity.ordinal()];
		double[] before = quantity.of(baseline);
		double[] after = quantity.of(scenario);
		for (int j : booking.used) {
			booking.add(values[booking.group[j]], j, booking.changes[j] ? after[j] : before[j]);
		}
		for (int j : booking.changed) {
			booking.add(changes, j, after[j] - before[j]);
		}
		spread(values);
		CountedYears.spread(changes);
	}

	private void addImpact(int impact, Operation baseline, Operation scenario, boolean[] changed,
			double[] counted) {
		double[] before = baseline.impacts()[impact];
		double[] after = scenario.impacts()[impact];
		for (int j = 0; j < changed.length; j++) {
			if (counted[j] > 0) {
				CountedYears.book(impacts[impact], counted[j], changed[j] ? after[j] : before[j]);
				CountedYears.book(impactChanges[impact], counted[j], changed[j] ? after[j] - before[j] : 0);
			}
		}
		spread(new double[][] { impacts[impact], impactChanges[impact] });
	}

	private void addCost(int part, Operation baseline, Operation scenario, Booking booking) {
		double[][] atStart = start[part];
		double[][] atEnd = end[part];
		double[] onceBefore = baseline.once()[part];
		double[] onceAfter = scenario.once()[part];
		double[] annualBefore = baseline.annual()[part];
		double[] annualAfter = scenario.annual()[part];
		for (int j : booking.changed) {
			atStart[booking.group[j]][0] += onceAfter[j] - onceBefore[j];
			booking.add(atEnd[booking.group[j]], j, annualAfter[j] - annualBefore[j]);
		}
		spread(atEnd);
	}

	private void addSuccessors(Operation baseline, Operation scenario, boolean[] changed, int[] group) {
		if (baseline.successorPart() == Operation.NO_PART) {
			return;
		}
		double[][] followUp = start[baseline.successorPart()];
		for (int j = 0; j < changed.length; j++) {
			if (changed[j] && !sameSuccessor(baseline, scenario, j)) {
				addSuccessor(followUp[group[j]], baseline, j, -1);
				addSuccessor(followUp[group[j]], scenario, j, 1);
			}
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

	private static void spread(double[][] byGroup) {
		for (double[] byYear : byGroup) {
			CountedYears.spread(byYear);
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

	/**
	 * What the scenario changes of {@code quantity} against the baseline, as [year] over all groups, live. It is known
	 * where the quantity of every unit that the scenario changes is, even if that of others is not.
	 *
	 * @since 0.2
	 */
	public double[] change(Quantity quantity) {
		return changes[quantity.ordinal()];
	}

	/**
	 * Number of parts of cost.
	 *
	 * @since 0.2
	 */
	public int parts() {
		return start.length;
	}

	/** Number of other impacts. */
	public int impacts() {
		return impacts.length;
	}

	/** An impact of {@link Operation#impacts} over all units in use, as [year], live. */
	public double[] impact(int impact) {
		return impacts[impact];
	}

	/**
	 * What the scenario changes of an impact against the baseline, as [year], live. It is known where the impact of every
	 * unit that the scenario changes is, even if that of others is not.
	 */
	public double[] impactChange(int impact) {
		return impactChanges[impact];
	}

	/** Cost difference at the start of a year as [group][year], money, live. */
	public double[][] costAtStart(int part) {
		return start[part];
	}

	/** Cost difference at the end of a year as [group][year], money, live. */
	public double[][] costAtEnd(int part) {
		return end[part];
	}

	/** Cost difference of {@code part} in one group and year: its start and its end. */
	public double cost(int part, int group, int year) {
		return start[part][group][year] + end[part][group][year];
	}

	/** {@code quantity} of one year over all groups. */
	public double total(Quantity quantity, int year) {
		double total = 0;
		for (double[] byYear : quantities[quantity.ordinal()]) {
			total += byYear[year];
		}
		return total;
	}

	/**
	 * {@code quantity} over all groups and years.
	 *
	 * @since 0.2
	 */
	public double total(Quantity quantity) {
		Sum sum = new Sum();
		for (int k = 0; k < years; k++) {
			sum.add(total(quantity, k));
		}
		return sum.value();
	}

	/**
	 * What the scenario changes of {@code quantity} against the baseline over all groups and years; less than 0 where it
	 * mitigates.
	 *
	 * @since 0.2
	 */
	public double totalChange(Quantity quantity) {
		Sum sum = new Sum();
		for (double change : change(quantity)) {
			sum.add(change);
		}
		return sum.value();
	}

	/**
	 * Emissions that count some boundaries, whatever {@link Operation#emissions} does.
	 *
	 * @return [group][year] t CO2e
	 * @since 0.2
	 */
	public double[][] emissions(Set<Boundary> counted) {
		double[][] emissions = new double[groups][years];
		for (Boundary boundary : Boundary.values()) {
			double[][] tonnes = values(Quantity.of(boundary));
			for (int group = 0; group < groups && counted.contains(boundary); group++) {
				for (int k = 0; k < years; k++) {
					emissions[group][k] += boundary.sign() * tonnes[group][k];
				}
			}
		}
		return emissions;
	}

	/** Cost difference of {@code part} in one year over all groups. */
	public double totalCost(int part, int year) {
		double total = 0;
		for (int group = 0; group < groups; group++) {
			total += cost(part, group, year);
		}
		return total;
	}

	/**
	 * Present value of {@code part} at the start of the base year over all groups and years.
	 *
	 * @param rate r per year, as a fraction, above −1
	 */
	public double presentValue(int part, double rate) {
		Sum sum = new Sum();
		for (int k = 0; k < years; k++) {
			double atStart = Annuity.discount(rate, k);
			double atEnd = Annuity.discount(rate, k + 1);
			for (int group = 0; group < groups; group++) {
				sum.add(start[part][group][k] * atStart + end[part][group][k] * atEnd);
			}
		}
		return sum.value();
	}
}
