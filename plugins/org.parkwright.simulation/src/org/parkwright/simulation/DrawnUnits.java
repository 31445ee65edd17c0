package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Operation;
import org.parkwright.engine.PresentValue;
import org.parkwright.engine.YearTotals;

/** The units that a scenario changes in every draw, in arrays of their own. Of all other units each difference is exactly 0. */
final class DrawnUnits {

	private final int[] units;
	private final Stock stock;
	private final Accounts accounts;
	private final Composition standing;
	private final Operation baseline;
	private final Composition work;
	private final Operation operation;
	private final boolean[] all;
	/** [step][unit] who takes what, the same in each draw */
	private final Map<CompiledScenario, List<CompiledMeasure[]>> takers = new IdentityHashMap<>();
	/** [unit of the stock] */
	private final double[] tonnes;
	private boolean picked;

	/** @param units of the stock of the numbers */
	DrawnUnits(Numbers numbers, int[] units) {
		this.units = units;
		CompiledStudy study = numbers.study;
		stock = numbers.stock.part(units);
		accounts = new Accounts(study, false);
		standing = new Composition(study, units.length);
		baseline = accounts.nothing(units.length);
		work = new Composition(study, units.length);
		operation = accounts.nothing(units.length);
		all = new boolean[units.length];
		Arrays.fill(all, true);
		tonnes = new double[numbers.stock.size()];
	}

	boolean are(int[] others) {
		return Arrays.equals(units, others);
	}

	/** There is another draw. */
	void anew() {
		picked = false;
	}

	/**
	 * A scenario that changes these units alone.
	 *
	 * @param evaluation  of these units
	 * @param whole       the stock as it stands
	 * @param before      what its units do
	 * @param wholeTonnes what they emit over all years, t CO2e
	 * @param emissions   [year] gets t CO2e of the stock
	 * @param cost        [year] gets money
	 * @return by these units, with the totals of the stock
	 */
	Appraisal scenario(CompiledScenario scenario, Evaluation evaluation, PresentValue presentValue, Composition whole, Operation before, double wholeTonnes,
			double[] emissions, double[] cost) {
		if (!picked) {
			standing.stand(whole, stock, units);
			pick(before);
			picked = true;
		}
		work.take(scenario, standing, evaluation, takers.computeIfAbsent(scenario, key -> new ArrayList<>()));
		accounts.operation(work, operation);
		YearTotals.cost(stock.counted(), baseline, operation, all, cost);
		System.arraycopy(before.emissions(), 0, tonnes, 0, tonnes.length);
		for (int i = 0; i < units.length; i++) {
			tonnes[units[i]] = operation.emissions()[i];
		}
		double scenarioTonnes = YearTotals.emissions(whole.stock.counted(), tonnes, emissions);
		return Appraisal.of(stock.counted(), presentValue, baseline, operation, all, wholeTonnes, scenarioTonnes);
	}

	/** Of what units do without the scenario, what differences are made of. */
	private void pick(Operation before) {
		Columns.pick(before.emissions(), units, baseline.emissions());
		Columns.pick(before.successor(), units, baseline.successor());
		Columns.pick(before.successorAfter(), units, baseline.successorAfter());
		for (int part = 0; part < before.parts(); part++) {
			Columns.pick(before.once()[part], units, baseline.once()[part]);
			Columns.pick(before.annual()[part], units, baseline.annual()[part]);
		}
	}
}
