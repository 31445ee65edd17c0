package org.parkwright.simulation;

import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Output;
import org.parkwright.engine.formula.Formula;
import org.parkwright.simulation.CompiledMeasure.AddedUnit;
import org.parkwright.simulation.CompiledMeasure.Change;

/**
 * The units that a measure adds to a composition, one a park: each makes a share of what those units of its park make that take the
 * measure, at most as much as its capacity allows, and they make as much less, each in proportion. By equations (2) to (4) what they burn
 * follows. In a year in which some of them serve no more, there is less to take over.
 */
final class AddedUnits {

	private final Composition composition;
	private final AddedUnit unit;
	private final CompiledStudy study;
	/** What the units make. */
	private final Output output;
	private final double[] result;

	AddedUnits(Composition composition, AddedUnit unit, CompiledStudy study) {
		this.composition = composition;
		this.unit = unit;
		this.study = study;
		output = unit.takes() == Attribute.HEAT ? Output.HEAT : Output.ELECTRICITY;
		result = new double[composition.size()];
	}

	/**
	 * Adds units.
	 *
	 * @param varies whether it differs from draw to draw which units take the measure
	 * @param takers [unit] whether it has taken it
	 * @param added  [unit] whether it is to be added
	 * @param start  [unit] year from the base year on in which it begins
	 */
	void add(boolean varies, boolean[] takers, boolean[] added, int[] start) {
		boolean moves = set(unit.capacity(), Attribute.CAPACITY, added);
		moves |= set(unit.hours(), Attribute.HOURS, added);
		moves |= unit.efficiency() != null && set(unit.efficiency(), Attribute.EFFICIENCY, added);
		boolean lives = set(unit.lifetime(), Attribute.LIFETIME, added) || varies;
		for (int j = 0; j < added.length; j++) {
			if (added[j]) {
				live(j, start[j]);
			}
		}
		lives |= !unit.exchange() && composition.live(added, start);
		if (lives) {
			composition.vary(Attribute.LIFETIME, Attribute.VINTAGE, Attribute.REMAINING_LIFE, Attribute.RETIREMENT);
		}
		moves |= composition.evaluation.evaluate(unit.share(), composition.frame, result);
		double[] given = takeOver(takers, added);
		if (unit.exchange()) {
			sell(given, added);
		}
		for (Change.OfRate price : unit.prices()) {
			composition.evaluation.evaluate(price.value(), composition.frame, result);
			double[] own = composition.prices(price.rate());
			for (int j = 0; j < added.length; j++) {
				own[j] = added[j] ? result[j] : own[j];
			}
		}
		if (moves || varies || composition.balanceVaries() || composition.varies(Attribute.REMAINING_LIFE)) {
			composition.vary(Attribute.CAPACITY, Attribute.HOURS, Attribute.EFFICIENCY, Attribute.ELECTRICITY, Attribute.HEAT, Attribute.FUEL_USE,
					Attribute.GRID_PURCHASE);
		}
	}

	/** @return whether it differs from draw to draw */
	private boolean set(Formula formula, Attribute attribute, boolean[] added) {
		boolean varies = composition.evaluation.evaluate(formula, composition.frame, result);
		if (varies) {
			composition.vary(attribute);
		}
		double[] column = composition.own(attribute);
		for (int j = 0; j < added.length; j++) {
			column[j] = added[j] ? result[j] : column[j];
		}
		return varies;
	}

	/** No unit follows on it, unless a cost of the measure says so. */
	private void live(int j, int start) {
		double end = start + composition.column(Attribute.LIFETIME)[j];
		composition.begin[j] = start;
		composition.own(Attribute.VINTAGE)[j] = composition.stock.baseYear() + start;
		composition.own(Attribute.REMAINING_LIFE)[j] = end;
		composition.own(Attribute.RETIREMENT)[j] = composition.stock.baseYear() + end;
		composition.successor[j] = 0;
		composition.successorAfter[j] = 0;
	}

	/**
	 * What is taken over is paid for as before, in the mean of the prices of those who made it; no other price is of an exchange.
	 *
	 * @param given [unit] what it makes less while it serves
	 */
	private void sell(double[] given, boolean[] added) {
		Basis basis = unit.takes() == Attribute.HEAT ? Basis.HEAT : Basis.ELECTRICITY;
		boolean[] sold = new boolean[study.rates()];
		for (CompiledCharge charge : study.charges()) {
			if (charge.basis() == basis && charge.factor() < 0 && !charge.successor() && !sold[charge.rate()]) {
				sold[charge.rate()] = true;
				composition.evaluation.evaluate(charge.formula(), composition.frame, result);
				set(charge.rate(), mean(given, composition.prices(charge.rate())), added);
			}
		}
		for (int rate = 0; rate < sold.length; rate++) {
			set(rate, sold[rate] ? null : new double[composition.stock.parks()], added);
		}
	}

	/** [park] price of what its units give, by the set unless a measure has set their own. */
	private double[] mean(double[] given, double[] own) {
		double[] amount = new double[composition.stock.parks()];
		double[] money = new double[amount.length];
		for (int j = 0; j < given.length; j++) {
			if (given[j] != 0) {
				amount[composition.stock.park(j)] += given[j];
				money[composition.stock.park(j)] += given[j] * (Double.isNaN(own[j]) ? result[j] : own[j]);
			}
		}
		for (int park = 0; park < amount.length; park++) {
			money[park] = amount[park] == 0 ? 0 : money[park] / amount[park];
		}
		return money;
	}

	private void set(int rate, double[] price, boolean[] added) {
		double[] own = composition.prices(rate);
		for (int j = 0; j < added.length && price != null; j++) {
			own[j] = added[j] ? price[composition.stock.park(j)] : own[j];
		}
	}

	private double[] takeOver(boolean[] takers, boolean[] added) {
		double[] made = composition.own(unit.takes());
		double[] there = new double[composition.stock.parks()];
		for (int j = 0; j < takers.length; j++) {
			if (takers[j] && composition.served(j) > 0) {
				there[composition.stock.park(j)] += composition.served(j) * made[j];
			}
		}
		double[] taken = new double[there.length];
		for (int j = 0; j < added.length; j++) {
			if (added[j]) {
				int park = composition.stock.park(j);
				taken[park] = fraction(j, there[park], result[j]);
				make(j, taken[park] * there[park]);
			}
		}
		double[] before = made.clone();
		boolean[] give = new boolean[takers.length];
		for (int j = 0; j < takers.length; j++) {
			double fraction = takers[j] ? taken[composition.stock.park(j)] : 0;
			give[j] = fraction != 0;
			made[j] = give[j] ? before[j] - fraction * before[j] : made[j];
		}
		composition.follow(unit.takes(), give, before);
		double[] given = new double[takers.length];
		for (int j = 0; j < takers.length; j++) {
			given[j] = give[j] ? composition.served(j) * (before[j] - made[j]) : 0;
		}
		return given;
	}

	/** What an added unit takes over of so much that there is in a year; unknown where it is unknown for how long or how much it may. */
	private double fraction(int j, double there, double share) {
		if (Double.isNaN(composition.column(Attribute.REMAINING_LIFE)[j])) {
			return Double.NaN;
		}
		double most = composition.served(j) * makes(j, composition.column(Attribute.HOURS)[j]);
		if (there == 0 || composition.served(j) == 0) {
			return 0;
		}
		return share >= 0 && share <= 1 && most >= 0 ? Math.min(share, most / there) : Double.NaN;
	}

	/** What an added unit makes in so many hours, by equations (1) and (2). */
	private double makes(int j, double hours) {
		double capacity = composition.column(Attribute.CAPACITY)[j];
		return output == Output.HEAT ? EnergyBalance.heat(output, capacity, hours, 0, 0) : EnergyBalance.electricity(output, capacity, hours);
	}

	/** @param inYear of the year, in which it may serve for a part */
	private void make(int j, double inYear) {
		double amount = inYear == 0 ? 0 : inYear / composition.served(j);
		double inAnHour = makes(j, 1);
		composition.own(unit.takes())[j] = amount;
		composition.own(Attribute.HOURS)[j] = amount == 0 ? 0 : amount / inAnHour;
		double electricity = output == Output.ELECTRICITY ? amount : 0;
		double heat = output == Output.HEAT ? amount : 0;
		double used = unit.efficiency() == null ? 0
				: EnergyBalance.fuelUse(output, electricity, heat, composition.column(Attribute.EFFICIENCY)[j], Double.NaN);
		composition.own(Attribute.FUEL_USE)[j] = unit.bought() ? 0 : used;
		composition.own(Attribute.GRID_PURCHASE)[j] = unit.bought() ? EnergyBalance.inMegawattHours(used) : 0;
	}
}
