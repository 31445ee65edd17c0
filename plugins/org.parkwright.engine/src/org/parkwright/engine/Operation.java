package org.parkwright.engine;

import java.util.Arrays;

import org.parkwright.engine.internal.Shape;

/**
 * What every unit of a stock does in one year under one scenario, and the money that goes with it. All arrays have one
 * entry a unit (index j) and are live: measures are composed by writing into a {@link #copy()}. NaN is an unknown
 * quantity. Cost is positive, revenue negative.
 *
 * @param capacity       [unit] MW, electric or thermal by the unit's {@link Output}
 * @param electricity    [unit] MWh/a, delivered by the unit
 * @param heat           [unit] GJ/a, delivered by the unit
 * @param fuelUse        [unit] GJ/a, lower heating value
 * @param gridPurchase   [unit] MWh/a, bought in place of electricity the unit no longer delivers
 * @param heatPurchase   [unit] GJ/a, bought in place of heat the unit no longer delivers
 * @param gas            [{@link Gas}][unit] t/a of the gas itself, from fuel; other emissions are not split by gas
 * @param tonnes         [{@link Boundary}][unit] t CO2e/a
 * @param emissions      [unit] t CO2e/a, the tonnes of those boundaries that count
 * @param annual         [part][unit] money a year, at the end of each year for which the unit counts; which parts of cost
 *                       there are is the caller's
 * @param once           [part][unit] money, at the start of the base year
 * @param successorPart  part to which the price of the unit that follows belongs; {@link #NO_PART} where no unit has one
 * @param successor      [unit] money, price of the unit that follows, paid once
 * @param successorAfter [unit] years from the start of the base year until {@code successor} is paid, whole numbers;
 *                       not looked at where {@code successor} is 0
 * @param impacts        [impact][unit] other burdens a year, any number of them, each in a unit of the caller's
 * @since 0.1
 */
public record Operation(double[] capacity, double[] electricity, double[] heat, double[] fuelUse,
		double[] gridPurchase, double[] heatPurchase, double[][] gas, double[][] tonnes, double[] emissions, double[][] annual, double[][] once,
		int successorPart, double[] successor, double[] successorAfter, double[][] impacts) {

	private static final int GASES = Gas.values().length;
	private static final int BOUNDARIES = Boundary.values().length;

	/** In place of a part where no part is meant. */
	public static final int NO_PART = -1;

	/** @throws IllegalArgumentException if an array has not one entry a unit, gas, boundary or part, or there is no such part */
	public Operation {
		int size = capacity.length;
		Shape.require("electricity", electricity.length, size);
		Shape.require("heat", heat.length, size);
		Shape.require("fuelUse", fuelUse.length, size);
		Shape.require("gridPurchase", gridPurchase.length, size);
		Shape.require("heatPurchase", heatPurchase.length, size);
		require("gas", gas, GASES, size);
		require("tonnes", tonnes, BOUNDARIES, size);
		Shape.require("emissions", emissions.length, size);
		require("annual", annual, annual.length, size);
		require("once", once, annual.length, size);
		if (successorPart < NO_PART || successorPart >= annual.length) {
			throw new IllegalArgumentException("Successors are of part " + successorPart + " of " + annual.length);
		}
		Shape.require("successor", successor.length, size);
		Shape.require("successorAfter", successorAfter.length, size);
		require("impacts", impacts, impacts.length, size);
	}

	/** An operation of {@code size} units in which every quantity is 0, without money and other impacts. */
	public static Operation ofSize(int size) {
		return ofSize(size, 0, NO_PART, 0);
	}

	/**
	 * An operation in which every quantity is 0.
	 *
	 * @param size          number of units
	 * @param parts         number of parts of cost
	 * @param successorPart part to which the price of the unit that follows belongs, or {@link #NO_PART}
	 * @param impacts       number of other impacts
	 * @since 0.2
	 */
	public static Operation ofSize(int size, int parts, int successorPart, int impacts) {
		return new Operation(new double[size], new double[size], new double[size], new double[size], new double[size], new double[size],
				new double[GASES][size], new double[BOUNDARIES][size], new double[size], new double[parts][size],
				new double[parts][size], successorPart, new double[size], new double[size], new double[impacts][size]);
	}

	/** Number of units. */
	public int size() {
		return capacity.length;
	}

	/** {@code gas[gas]}: [unit] t/a. */
	public double[] gas(Gas gas) {
		return this.gas[gas.ordinal()];
	}

	/**
	 * {@code tonnes[boundary]}: [unit] t CO2e/a.
	 *
	 * @since 0.2
	 */
	public double[] tonnes(Boundary boundary) {
		return tonnes[boundary.ordinal()];
	}

	/**
	 * Number of parts of cost.
	 *
	 * @since 0.2
	 */
	public int parts() {
		return annual.length;
	}

	/** The same operation in arrays of its own. */
	public Operation copy() {
		return new Operation(capacity.clone(), electricity.clone(), heat.clone(), fuelUse.clone(), gridPurchase.clone(), heatPurchase.clone(),
				clone(gas), clone(tonnes), emissions.clone(), clone(annual), clone(once), successorPart, successor.clone(),
				successorAfter.clone(), clone(impacts));
	}

	/**
	 * Writes this operation into the arrays of {@code target}; allocates nothing.
	 *
	 * @throws IllegalArgumentException if the sizes differ
	 */
	public void copyTo(Operation target) {
		Shape.require("target", target.size(), size());
		Shape.require("target.parts", target.parts(), parts());
		Shape.require("target.impacts", target.impacts.length, impacts.length);
		copy(capacity, target.capacity);
		copy(electricity, target.electricity);
		copy(heat, target.heat);
		copy(fuelUse, target.fuelUse);
		copy(gridPurchase, target.gridPurchase);
		copy(heatPurchase, target.heatPurchase);
		copy(gas, target.gas);
		copy(tonnes, target.tonnes);
		copy(emissions, target.emissions);
		copy(annual, target.annual);
		copy(once, target.once);
		copy(successor, target.successor);
		copy(successorAfter, target.successorAfter);
		copy(impacts, target.impacts);
	}

	/**
	 * The same operation in as few arrays of its own as will do: of many scenarios kept side by side, most arrays hold what units do
	 * without them, or nothing. It is not to be written.
	 *
	 * @param like  another one, whose arrays it has where they hold the same
	 * @param zeros [unit] 0, in place of all arrays that hold nothing else
	 * @throws IllegalArgumentException if the sizes differ
	 * @since 0.2
	 */
	public Operation copy(Operation like, double[] zeros) {
		Shape.require("like", like.size(), size());
		Shape.require("like.parts", like.parts(), parts());
		Shape.require("like.impacts", like.impacts.length, impacts.length);
		Shape.require("zeros", zeros.length, size());
		return new Operation(copy(capacity, like.capacity, zeros), copy(electricity, like.electricity, zeros), copy(heat, like.heat, zeros),
				copy(fuelUse, like.fuelUse, zeros), copy(gridPurchase, like.gridPurchase, zeros),
				copy(heatPurchase, like.heatPurchase, zeros), copy(gas, like.gas, zeros),
				copy(tonnes, like.tonnes, zeros), copy(emissions, like.emissions, zeros), copy(annual, like.annual, zeros),
				copy(once, like.once, zeros), successorPart, copy(successor, like.successor, zeros),
				copy(successorAfter, like.successorAfter, zeros), copy(impacts, like.impacts, zeros));
	}

	private static double[][] copy(double[][] own, double[][] like, double[] zeros) {
		double[][] copy = new double[own.length][];
		for (int i = 0; i < own.length; i++) {
			copy[i] = copy(own[i], like[i], zeros);
		}
		return copy;
	}

	private static double[] copy(double[] own, double[] like, double[] zeros) {
		return Arrays.equals(own, zeros) ? zeros : Arrays.equals(own, like) ? like : own.clone();
	}

	private static void require(String array, double[][] rows, int count, int size) {
		Shape.require(array, rows.length, count);
		for (double[] row : rows) {
			Shape.require(array, row.length, size);
		}
	}

	private static double[][] clone(double[][] rows) {
		double[][] clone = rows.clone();
		for (int i = 0; i < clone.length; i++) {
			clone[i] = clone[i].clone();
		}
		return clone;
	}

	private static void copy(double[][] from, double[][] to) {
		for (int i = 0; i < from.length; i++) {
			copy(from[i], to[i]);
		}
	}

	private static void copy(double[] from, double[] to) {
		System.arraycopy(from, 0, to, 0, from.length);
	}
}
