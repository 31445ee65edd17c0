package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.BoundaryText;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Trajectory.Quantity;

/** Every unit as it stands, and as each scenario changes it. */
public final class UnitsProvider implements ResultProvider {

	@Override
	public List<ResultSection> sections(StudyResult result) {
		return List.of(new ResultSection("units", Sentence.of("Units"), "Every unit as it stands, and as each scenario changes it",
				ResultSection.Part.ANNEX, List.of(table(result)), Shared.marks(result)));
	}

	/** Scenario (-1 for none) and unit of each row. */
	private record Rows(StudyResult result, int[] scenario, int[] unit) {

		static Rows of(StudyResult result) {
			int units = result.units().size();
			int size = (int) result.units().stream().filter(unit -> !unit.added()).count();
			for (ScenarioResult scenario : result.scenarios()) {
				for (String applied : scenario.applied()) {
					size += applied.isEmpty() ? 0 : 1;
				}
			}
			Rows rows = new Rows(result, new int[size], new int[size]);
			int row = 0;
			for (int s = -1; s < result.scenarios().size(); s++) {
				for (int j = 0; j < units; j++) {
					if (s < 0 ? !result.units().get(j).added() : !result.scenarios().get(s).applied()[j].isEmpty()) {
						rows.scenario[row] = s;
						rows.unit[row++] = j;
					}
				}
			}
			return rows;
		}

		StockUnit stock(int row) {
			return result.units().get(unit[row]);
		}

		ScenarioResult scenario(int row) {
			return scenario[row] < 0 ? null : result.scenarios().get(scenario[row]);
		}

		IntToDoubleFunction operation(Function<Operation, double[]> of) {
			double[] baseline = of.apply(result.baseline());
			IntToDoubleFunction changed = changed(each -> of.apply(each.operation()));
			return row -> scenario[row] < 0 ? baseline[unit[row]] : changed.applyAsDouble(row);
		}

		/** Of rows of scenarios alone. */
		IntToDoubleFunction changed(Function<ScenarioResult, double[]> of) {
			double[][] columns = result.scenarios().stream().map(of).toArray(double[][]::new);
			return row -> scenario[row] < 0 ? Double.NaN : columns[scenario[row]][unit[row]];
		}

		IntToDoubleFunction stocked(ToDoubleFunction<StockUnit> of) {
			return row -> of.applyAsDouble(stock(row));
		}
	}

	private static double number(Number known) {
		return known == null ? Double.NaN : known.doubleValue();
	}

	private static String meaning(Boundary boundary) {
		return switch (boundary) {
		case STACK -> "Emissions of a year from the fuel that it burns, whether they count or not";
		case BOUGHT -> "Emissions of a year from the electricity and heat that it buys, whether they count or not";
		case UPSTREAM -> "Emissions of a year before the unit, whether they count or not";
		case CREDITS -> "What it avoids outside in a year, whether it counts or not";
		};
	}

	static ResultTable table(StudyResult result) {
		Rows rows = Rows.of(result);
		ResultTable.Builder table = ResultTable.of("units", "Units", "A unit as it stands, then a scenario and unit that the scenario changes")
				.reach(ResultTable.Reach.DETAIL).group(SCENARIO.id())
				.text(STUDY, row -> result.study().name())
				.text(SCENARIO, row -> rows.scenario[row] < 0 ? Shared.BASELINE : rows.scenario(row).name())
				.text(Shared.UNIT_ID, row -> rows.stock(row).id())
				.text(Shared.PARK, row -> rows.stock(row).park())
				.text(Shared.PLANT, row -> rows.stock(row).plant())
				.text(Shared.sizeClass(result), row -> Shared.code(rows.stock(row).sizeClass()))
				.text(Shared.output(), row -> Shared.code(rows.stock(row).output()))
				.text(Column.name("technology", "Technology", "Technology in the library"), row -> Shared.known(rows.stock(row).technology()))
				.number(Column.year("vintage", "Vintage", "Calendar year in which the unit began to serve"), rows.stocked(unit -> number(unit.vintage())))
				.number(Column.duration("lifetime_a", "Lifetime", "Years for which a unit like it serves"), rows.stocked(unit -> number(unit.lifetime())))
				.number(Column.duration("remaining_life_a", "Remaining life", "Years for which it still serves from the base year on"),
						rows.stocked(unit -> number(unit.remainingLife())))
				.number(Column.number("capacity_mw", "Capacity", "Electric, of units that make heat alone thermal", "MW"), rows.operation(Operation::capacity))
				.text(Column.text("measures", "Measures", "Measures that the unit takes, in their order"),
						row -> rows.scenario[row] < 0 ? "" : rows.scenario(row).applied()[rows.unit[row]])
				.text(Column.name("fuel", "Fuel", "What the unit burns"),
						row -> Shared.known(rows.scenario[row] < 0 ? rows.stock(row).fuel() : rows.scenario(row).fuels()[rows.unit[row]]))
				.number(Column.number("fuel_gj_per_a", "Fuel use", "Fuel used in a year, lower heating value", "GJ/a").by("(3), (4)"), rows.operation(Operation::fuelUse))
				.number(Column.number("electricity_mwh_per_a", "Electricity", "Electricity delivered in a year", "MWh/a").by("(1)"), rows.operation(Operation::electricity))
				.number(Column.number("heat_gj_per_a", "Heat", "Heat delivered in a year", "GJ/a").by("(2)"), rows.operation(Operation::heat))
				.number(Column.number("grid_purchase_mwh_per_a", "Bought electricity", "Electricity bought in a year in place of its own", "MWh/a"),
						rows.operation(Operation::gridPurchase))
				.number(Column.number("emissions_t_per_a", "Emissions", "Emissions of a year", Shared.TONNES + "/a").by("(5)").better(Column.Better.LOW),
						rows.operation(Operation::emissions))
				.number(ScenarioTable.MITIGATION, rows.changed(scenario -> scenario.appraisal().mitigation()));
		for (int i = 0; i < result.study().parts().size(); i++) {
			int part = i;
			table.number(Shared.part(result, part, "Present value against the baseline; revenue is negative"),
					rows.changed(scenario -> scenario.appraisal().parts()[part]));
		}
		table.number(Column.year("retirement", "Retirement", "First calendar year in which the unit, as it stands, no longer serves"),
				rows.stocked(unit -> result.study().baseYear() + number(unit.remainingLife())));
		for (Boundary boundary : Boundary.values()) {
			table.number(Column.number(BoundaryText.word(boundary) + "_t_per_a", YearlyTable.column(Quantity.of(boundary)).title(), meaning(boundary), Shared.TONNES + "/a").by("(5)")
					.better(boundary == Boundary.CREDITS ? Column.Better.NEITHER : Column.Better.LOW), rows.operation(operation -> operation.tonnes(boundary)));
		}
		if (Shared.buysHeat(result)) {
			table.number(Column.number("heat_purchase_gj_per_a", "Bought heat", "Heat bought in a year in place of its own", "GJ/a"),
					rows.operation(Operation::heatPurchase));
		}
		return table.rows(rows.unit.length);
	}
}
