package org.parkwright.engine.draws;

import java.util.Arrays;
import java.util.Comparator;

import org.parkwright.engine.internal.Shape;

/**
 * What of a stock is the same in all draws: which group a unit belongs to, which lifetime it has, and how it is fed. A
 * unit is either of a single vintage or fed every year; both may be in one plan. Immutable.
 *
 * @since 0.1
 */
public final class StockPlan {
	final int years;
	final int groups;
	final int units;
	final int[] group;
	final int[] curve;
	/** Years from the vintage to year 0, for single vintages. */
	final int[] age;
	/** Years counted from year 0 on. */
	final int[] length;
	/** [unit][year]; null for a single vintage. */
	final double[][] inflow;
	/** Units by group, then longest first, so that those that are computed together hardly differ in length. */
	final int[] order;

	private StockPlan(int years, int groups, int[] group, int[] curve, int[] age, int[] length, double[][] inflow) {
		this.years = years;
		this.groups = groups;
		this.units = group.length;
		this.group = group.clone();
		this.curve = curve.clone();
		this.age = age.clone();
		this.length = length.clone();
		this.inflow = inflow;
		order = order();
	}

	private int[] order() {
		for (int j = 0; j < units; j++) {
			if (group[j] < 0 || group[j] >= groups) {
				throw new IllegalArgumentException("Unit " + j + " is in group " + group[j] + " of " + groups);
			}
			if (curve[j] < 0 || age[j] < 0 || length[j] < 0 || length[j] > years) {
				throw new IllegalArgumentException("Unit " + j + " of age " + age[j] + ", curve " + curve[j]
						+ " is in use for " + length[j] + " of " + years + " years");
			}
		}
		Integer[] sorted = new Integer[units];
		Arrays.setAll(sorted, j -> j);
		Arrays.sort(sorted, Comparator.<Integer>comparingInt(j -> group[j]).thenComparingInt(j -> -length[j])
				.thenComparingInt(j -> j));
		return Arrays.stream(sorted).mapToInt(j -> j).toArray();
	}

	/**
	 * Units of a single vintage: in use in year t is the share {@code curve[age + t]}.
	 *
	 * @param years  number of years from year 0 on
	 * @param groups number of groups
	 * @param group  [unit] 0 … groups−1
	 * @param curve  [unit] index in {@link SurvivalCurves}
	 * @param age    [unit] year 0 minus the vintage, 0 or more
	 * @param length [unit] years 0 … length−1 are counted, at most {@code years}
	 * @throws IllegalArgumentException if sizes differ or a number is out of range
	 */
	public static StockPlan singleVintages(int years, int groups, int[] group, int[] curve, int[] age, int[] length) {
		Shape.require("curve", curve.length, group.length);
		Shape.require("age", age.length, group.length);
		Shape.require("length", length.length, group.length);
		return new StockPlan(years, groups, group, curve, age, length, new double[group.length][]);
	}

	/**
	 * Stocks fed every year: in use in year t is Σ inflow[c]·curve[t − c] over the years c … t.
	 *
	 * @param years  number of years
	 * @param groups number of groups
	 * @param group  [unit] 0 … groups−1
	 * @param curve  [unit] index in {@link SurvivalCurves}
	 * @param inflow [unit][year], an amount
	 * @throws IllegalArgumentException if sizes differ or a number is out of range
	 */
	public static StockPlan fed(int years, int groups, int[] group, int[] curve, double[][] inflow) {
		Shape.require("curve", curve.length, group.length);
		Shape.require("inflow", inflow.length, group.length);
		double[][] copy = new double[inflow.length][];
		for (int j = 0; j < copy.length; j++) {
			Shape.require("inflow of unit " + j, inflow[j].length, years);
			copy[j] = inflow[j].clone();
		}
		int[] length = new int[group.length];
		Arrays.fill(length, years);
		return new StockPlan(years, groups, group, curve, new int[group.length], length, copy);
	}

	/** Number of units. */
	public int units() {
		return units;
	}

	/** Number of years. */
	public int years() {
		return years;
	}

	/** Number of groups. */
	public int groups() {
		return groups;
	}

	/** Unit-years of one draw: one is one unit in one year. */
	public long unitYears() {
		return Arrays.stream(length).asLongStream().sum();
	}

	/** Ages that the curves need. */
	public int ages() {
		int ages = years;
		for (int j = 0; j < units; j++) {
			ages = Math.max(ages, age[j] + length[j]);
		}
		return ages;
	}
}
