package org.parkwright.simulation;

import org.parkwright.engine.formula.Formula;

/**
 * What units pay or earn by a part of cost.
 *
 * @param part      index of the part
 * @param rate      index of the price, which a measure may set for the units that take it
 * @param formula   of the rate, in its unit
 * @param factor    from rate times basis to money, or money a year; negative for what units earn
 * @param annual    whether it is money a year
 * @param stated    whether the operating cost that a unit states takes its place
 * @param successor whether it is the price of the unit that follows
 * @since 0.2
 */
public record CompiledCharge(int part, int rate, Formula formula, Basis basis, double factor, boolean annual, boolean stated,
		boolean successor) {
}
