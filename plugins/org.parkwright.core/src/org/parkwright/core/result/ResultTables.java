package org.parkwright.core.result;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Target;
import org.parkwright.core.table.CsvWriter;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.CommittedEmissions;
import org.parkwright.engine.CostPart;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.engine.Trajectory;

/**
 * The tables of a study's result as comma-separated text: full double precision, an empty field for what is unknown.
 * Each method appends one whole table, header first.
 */
public final class ResultTables {

	/** Name of the rows that show the stock without any measure. */
	public static final String BASELINE = "baseline";

	private static final List<Quantity> YEARLY = List.of(Quantity.UNITS, Quantity.CAPACITY, Quantity.FUEL_USE,
			Quantity.ELECTRICITY, Quantity.HEAT, Quantity.GRID_PURCHASE, Quantity.AVOIDED, Quantity.CO2, Quantity.CH4,
			Quantity.N2O, Quantity.EMISSIONS);

	private ResultTables() {
	}

	/** One row a scenario: totals over the years that count, rate, costs and the six parts. */
	public static void results(StudyResult result, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "scenario", "baseline_t", "scenario_t", "mitigation_t", "mitigation_rate",
				"npv_cny", "cost_levelised_cny_per_t", "cost_cumulative_cny_per_t", "retrofit_cny", "fuel_cny",
				"electricity_cny", "steam_cny", "ultra_low_emission_cny", "follow_up_cny", "units_affected");
		for (ScenarioResult scenario : result.scenarios()) {
			Appraisal appraisal = scenario.appraisal();
			printer.print(result.study().name());
			printer.print(scenario.name());
			numbers(printer, appraisal.baselineTonnes());
			numbers(printer, appraisal.scenarioTonnes());
			numbers(printer, appraisal.mitigationTonnes());
			numbers(printer, appraisal.mitigationRate());
			numbers(printer, appraisal.npv());
			numbers(printer, appraisal.levelisedCost());
			numbers(printer, appraisal.cumulativeCost());
			for (CostPart part : CostPart.values()) {
				numbers(printer, appraisal.partTotals()[part.ordinal()]);
			}
			printer.print(appraisal.unitsAffected());
			printer.println();
		}
		printer.flush();
	}

	/**
	 * One row a scenario, calendar year, size class and fuel in which a unit is in use or money flows. Money is the
	 * difference to the baseline, not discounted.
	 */
	public static void yearly(StudyResult result, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "scenario", "year", "class", "fuel", "units", "capacity_mw", "fuel_gj",
				"electricity_mwh", "heat_gj", "grid_purchase_mwh", "avoided_t", "co2_t", "ch4_t", "n2o_t",
				"emissions_t", "retrofit_cny", "fuel_cny", "electricity_cny", "steam_cny", "ultra_low_emission_cny",
				"follow_up_cny");
		yearly(result, BASELINE, result.trajectory(), printer);
		for (ScenarioResult scenario : result.scenarios()) {
			yearly(result, scenario.name(), scenario.trajectory(), printer);
		}
		printer.flush();
	}

	private static void yearly(StudyResult result, String scenario, Trajectory trajectory, CsvWriter printer)
			throws IOException {
		for (int year = 0; year < trajectory.years(); year++) {
			for (int group = 0; group < trajectory.groups(); group++) {
				if (idle(trajectory, group, year)) {
					continue;
				}
				printer.print(result.study().name());
				printer.print(scenario);
				printer.print(trajectory.baseYear() + year);
				printer.print(code(result.groups().get(group).sizeClass()));
				printer.print(result.groups().get(group).fuel());
				for (Quantity quantity : YEARLY) {
					double value = trajectory.values(quantity)[group][year];
					if (quantity == Quantity.UNITS) {
						printer.print((long) value);
					} else {
						numbers(printer, value);
					}
				}
				for (CostPart part : CostPart.values()) {
					numbers(printer, trajectory.cost(part, group, year));
				}
				printer.println();
			}
		}
	}

	private static boolean idle(Trajectory trajectory, int group, int year) {
		if (trajectory.values(Quantity.UNITS)[group][year] != 0) {
			return false;
		}
		for (CostPart part : CostPart.values()) {
			if (trajectory.cost(part, group, year) != 0) {
				return false;
			}
		}
		return true;
	}

	/** One row a fuel, province and calendar year in which the stock as it stands still serves: what it will emit. */
	public static void committed(StudyResult result, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "fuel", "province", "year", "emissions_t");
		CommittedEmissions committed = result.committed().emissions();
		for (int g = 0; g < result.committed().groups().size(); g++) {
			for (int k = 0; k < committed.cumulative().length; k++) {
				if (committed.byYear()[g][k] != 0) {
					printer.print(result.study().name());
					printer.print(result.committed().groups().get(g).fuel());
					printer.print(result.committed().groups().get(g).province());
					printer.print(committed.baseYear() + k);
					numbers(printer, committed.byYear()[g][k]);
					printer.println();
				}
			}
		}
		printer.flush();
	}

	/**
	 * One row a carbon budget (a target for all years) and scenario, the stock as it stands first: emissions over all
	 * the years that count, their share of the budget, and the calendar year at whose end it is used up, empty if it lasts.
	 */
	public static void carbonBudget(StudyResult result, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "title", "scenario", "budget_t", "committed_t", "share", "used_up");
		for (Target target : result.budgets()) {
			carbonBudget(result, target, BASELINE, result.baselineEmissions(), printer);
			for (ScenarioResult scenario : result.scenarios()) {
				carbonBudget(result, target, scenario.name(), scenario.committed(), printer);
			}
		}
		printer.flush();
	}

	private static void carbonBudget(StudyResult result, Target target, String scenario, CommittedEmissions emissions,
			CsvWriter printer) throws IOException {
		int year = emissions.exhausts(target.limit());
		printer.print(result.study().name());
		printer.print(target.title());
		printer.print(scenario);
		numbers(printer, target.limit());
		numbers(printer, emissions.total());
		numbers(printer, emissions.shareOf(target.limit()));
		printer.print(year < 0 ? "" : year);
		printer.println();
	}

	/**
	 * One row a scenario, impact of the factor set and calendar year, without greenhouse gases: what the units burden
	 * directly and upstream, in the unit of the row, and what the scenario changes of it against the baseline.
	 */
	public static void impacts(StudyResult result, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "scenario", "impact", "unit", "year", "direct", "upstream", "direct_change",
				"upstream_change");
		impacts(result, BASELINE, result.trajectory(), printer);
		for (ScenarioResult scenario : result.scenarios()) {
			impacts(result, scenario.name(), scenario.trajectory(), printer);
		}
		printer.flush();
	}

	private static void impacts(StudyResult result, String scenario, Trajectory trajectory, CsvWriter printer)
			throws IOException {
		for (ImpactResult impact : result.impacts(trajectory)) {
			for (int year = 0; year < trajectory.years(); year++) {
				printer.print(result.study().name());
				printer.print(scenario);
				printer.print(impact.impact().name());
				printer.print(impact.impact().unit());
				printer.print(trajectory.baseYear() + year);
				numbers(printer, impact.direct()[year]);
				numbers(printer, impact.upstream()[year]);
				numbers(printer, impact.directChange()[year]);
				numbers(printer, impact.upstreamChange()[year]);
				printer.println();
			}
		}
	}

	/** One row a unit as it stands, then one a scenario and unit that the scenario changes. */
	public static void units(StudyResult result, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "scenario", "id", "park", "plant", "class", "output", "technology", "vintage",
				"lifetime_a", "remaining_life_a", "capacity_mw", "measures", "fuel", "fuel_gj_per_a",
				"electricity_mwh_per_a", "heat_gj_per_a", "grid_purchase_mwh_per_a", "emissions_t_per_a",
				"mitigation_t", "retrofit_cny", "fuel_cny", "electricity_cny", "steam_cny", "ultra_low_emission_cny",
				"follow_up_cny");
		for (int j = 0; j < result.units().size(); j++) {
			StockUnit unit = result.units().get(j);
			unit(result, BASELINE, unit, j, result.baseline(), unit.fuel(), "", null, printer);
		}
		for (ScenarioResult scenario : result.scenarios()) {
			for (int j = 0; j < result.units().size(); j++) {
				if (!scenario.applied()[j].isEmpty()) {
					unit(result, scenario.name(), result.units().get(j), j, scenario.operation(), scenario.fuels()[j],
							scenario.applied()[j], scenario.appraisal(), printer);
				}
			}
		}
		printer.flush();
	}

	private static void unit(StudyResult result, String scenario, StockUnit unit, int j, Operation operation,
			String fuel, String measures, Appraisal appraisal, CsvWriter printer) throws IOException {
		printer.print(result.study().name());
		printer.print(scenario);
		printer.print(unit.id());
		printer.print(unit.park());
		printer.print(unit.plant());
		printer.print(code(unit.sizeClass()));
		printer.print(unit.output() == null ? "" : unit.output().name().toLowerCase(Locale.ROOT));
		printer.print(unit.technology());
		printer.print(unit.vintage());
		printer.print(unit.lifetime());
		printer.print(unit.remainingLife() == null ? null : ExpressionText.number(unit.remainingLife()));
		numbers(printer, operation.capacity()[j]);
		printer.print(measures);
		printer.print(fuel);
		numbers(printer, operation.fuelUse()[j]);
		numbers(printer, operation.electricity()[j]);
		numbers(printer, operation.heat()[j]);
		numbers(printer, operation.gridPurchase()[j]);
		numbers(printer, operation.emissions()[j]);
		numbers(printer, appraisal == null ? Double.NaN : appraisal.mitigation()[j]);
		for (CostPart part : CostPart.values()) {
			numbers(printer, appraisal == null ? Double.NaN : appraisal.parts()[part.ordinal()][j]);
		}
		printer.println();
	}

	private static String code(SizeClass sizeClass) {
		return sizeClass == null ? "" : sizeClass.code();
	}

	/** Cells with all digits; one of what is unknown is empty. */
	static void numbers(CsvWriter printer, double... values) throws IOException {
		for (double value : values) {
			printer.print(Double.isFinite(value) ? Double.toString(value) : "");
		}
	}
}
