package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.PARK;
import static org.parkwright.core.section.internal.Shared.PLANT;
import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.UNIT_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.engine.Operation;

/** What each scenario changes against the baseline, unit by unit. */
public final class DifferencesProvider implements ResultProvider {

	/** Scenario and unit of a row. */
	private record Row(ScenarioResult scenario, int unit) {
	}

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<Row> rows = new ArrayList<>();
		for (ScenarioResult scenario : result.scenarios()) {
			for (int j = 0; j < scenario.applied().length; j++) {
				if (!scenario.applied()[j].isEmpty()) {
					rows.add(new Row(scenario, j));
				}
			}
		}
		return rows.isEmpty() ? List.of()
				: List.of(new ResultSection("differences", Sentence.of("Differences, unit by unit"), "What each scenario changes against the baseline, unit by unit",
						ResultSection.Part.ANNEX, List.of(table(result, rows)), Shared.marks(result)));
	}

	private static ResultTable table(StudyResult result, List<Row> rows) {
		ResultTable.Builder table = ResultTable.of("differences", "Differences to the baseline", "A scenario and unit that it changes")
				.reach(ResultTable.Reach.DETAIL).group(SCENARIO.id())
				.text(STUDY, row -> result.study().name())
				.text(SCENARIO, row -> rows.get(row).scenario.name())
				.text(UNIT_ID, row -> stock(result, rows.get(row)).id())
				.text(PARK, row -> stock(result, rows.get(row)).park())
				.text(PLANT, row -> stock(result, rows.get(row)).plant())
				.text(Column.text("measures", "Measures", "Measures that the unit takes, in their order"), row -> rows.get(row).scenario.applied()[rows.get(row).unit])
				.text(Column.name("fuel_before", "Fuel before", "What it burns without the scenario"), row -> Shared.known(stock(result, rows.get(row)).fuel()))
				.text(Column.name("fuel", "Fuel", "What it burns under the scenario"), row -> Shared.known(rows.get(row).scenario.fuels()[rows.get(row).unit]))
				.text(Column.name("technology_before", "Technology before", "Technology without the scenario"), row -> Shared.known(stock(result, rows.get(row)).technology()))
				.text(Column.name("technology", "Technology", "Technology under the scenario"),
						row -> Shared.known(rows.get(row).scenario.technologies()[rows.get(row).unit]));
		change(table, "capacity_mw", "Capacity", "MW", rows, Operation::capacity, result);
		table.number(Column.number("hours_before_h_per_a", "Hours before", "Full-load hours without the scenario", "h/a"), row -> stock(result, rows.get(row)).hours())
				.number(Column.number("hours_change_h_per_a", "Change of hours", "Full-load hours under the scenario less those without it", "h/a"),
						row -> rows.get(row).scenario.hours()[rows.get(row).unit] - stock(result, rows.get(row)).hours());
		change(table, "electricity_mwh_per_a", "Electricity", "MWh/a", rows, Operation::electricity, result);
		change(table, "heat_gj_per_a", "Heat", "GJ/a", rows, Operation::heat, result);
		change(table, "fuel_gj_per_a", "Fuel use", "GJ/a", rows, Operation::fuelUse, result);
		change(table, "grid_purchase_mwh_per_a", "Bought electricity", "MWh/a", rows, Operation::gridPurchase, result);
		change(table, "emissions_t_per_a", "Emissions", Shared.TONNES + "/a", rows, Operation::emissions, result);
		table.number(ScenarioTable.MITIGATION, row -> rows.get(row).scenario.appraisal().mitigation()[rows.get(row).unit]);
		for (int i = 0; i < result.study().parts().size(); i++) {
			int part = i;
			table.number(Shared.part(result, part, "Present value against the baseline; revenue is negative"),
					row -> rows.get(row).scenario.appraisal().parts()[part][rows.get(row).unit]);
		}
		table.number(ScenarioTable.levelised(result), row -> rows.get(row).scenario.appraisal().levelisedCost(rows.get(row).unit))
				.number(ScenarioTable.cumulative(result), row -> rows.get(row).scenario.appraisal().cumulativeCost(rows.get(row).unit));
		if (Shared.buysHeat(result)) {
			change(table, "heat_purchase_gj_per_a", "Bought heat", "GJ/a", rows, Operation::heatPurchase, result);
		}
		return table.rows(rows.size());
	}

	private static StockUnit stock(StudyResult result, Row row) {
		return result.units().get(row.unit);
	}

	private static void change(ResultTable.Builder table, String id, String title, String unit, List<Row> rows, Function<Operation, double[]> of, StudyResult result) {
		double[] before = of.apply(result.baseline());
		table.number(Column.number("before_" + id, title + " before", "Without the scenario", unit), row -> before[rows.get(row).unit])
				.number(Column.number("change_" + id, "Change of " + title.toLowerCase(Locale.ROOT), "Under the scenario less without it", unit),
						row -> of.apply(rows.get(row).scenario.operation())[rows.get(row).unit] - before[rows.get(row).unit]);
	}
}
