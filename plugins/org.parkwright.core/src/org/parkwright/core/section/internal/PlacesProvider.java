package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.ResultTable.Reach;
import org.parkwright.core.section.Sentence;
import org.parkwright.engine.Sum;

/** What each scenario comes to by park and by province. */
public final class PlacesProvider implements ResultProvider {

	private static final Column PROVINCE = Column.text("province", "Province", "Province of the park");
	private static final Column TAKERS = Column.count("units_affected", "Units that change", "Units that take a measure").sums();

	/** What the units of a place come to under a scenario. */
	private static final class Totals {
		private int units;
		private int takers;
		private final Sum capacity = new Sum();
		private final Sum yearly = new Sum();
		private final Sum mitigation = new Sum();
		private final Sum money = new Sum();
	}

	@Override
	public List<ResultSection> sections(StudyResult result) {
		boolean parks = result.units().stream().map(StockUnit::park).distinct().limit(2).count() > 1;
		boolean provinces = result.units().stream().map(StockUnit::province).distinct().limit(2).count() > 1;
		if (result.scenarios().isEmpty() || !parks && !provinces) {
			return List.of();
		}
		List<Block> blocks = new ArrayList<>();
		if (provinces) {
			ResultTable table = table("by-province", "By province", "A province and scenario", PROVINCE, StockUnit::province, Reach.SHOWN, result);
			blocks.add(Figure.of("mitigation-by-province", Sentence.of("Mitigation by province"), Figure.Kind.BARS, table).with(Figure.Role.X, "province")
					.with(Figure.Role.Y, "mitigation_t").with(Figure.Role.SERIES, "scenario"));
			blocks.add(table);
		}
		if (parks) {
			blocks.add(table("by-park", "By park", "A park and scenario", Shared.PARK, StockUnit::park, Reach.DETAIL, result));
		}
		return List.of(new ResultSection("places", Sentence.of("By park and province"), "What each scenario comes to in each park and province",
				ResultSection.Part.ANNEX, blocks, Shared.marks(result)));
	}

	private static ResultTable table(String id, String title, String row, Column place, Function<StockUnit, String> of, Reach reach, StudyResult result) {
		ResultTable.Rows rows = ResultTable.of(id, title, row).reach(reach).columns(STUDY, place, SCENARIO, Column.count("units", "Units", "Units of the place").sums(), TAKERS,
				Column.number("capacity_mw", "Capacity", "Of all units of the place, as they stand", "MW").sums(),
				Column.number("emissions_t_per_a", "Emissions", "Of the base year, without the scenario", Shared.TONNES + "/a").sums(),
				ScenarioTable.MITIGATION.sums(), ScenarioTable.npv(result).sums());
		for (ScenarioResult scenario : result.scenarios()) {
			totals(of, scenario, result).forEach((name, totals) -> rows.add(result.study().name(), Shared.known(name), scenario.name(), totals.units, totals.takers,
					totals.capacity.value(), totals.yearly.value(), totals.mitigation.value(), totals.money.value()));
		}
		return rows.table();
	}

	private static Map<String, Totals> totals(Function<StockUnit, String> of, ScenarioResult scenario, StudyResult result) {
		Map<String, Totals> places = new LinkedHashMap<>();
		for (int j = 0; j < result.units().size(); j++) {
			StockUnit unit = result.units().get(j);
			Totals totals = places.computeIfAbsent(of.apply(unit), key -> new Totals());
			totals.units += unit.added() ? 0 : 1;
			totals.takers += scenario.applied()[j].isEmpty() ? 0 : 1;
			totals.capacity.add(unit.capacity());
			totals.yearly.add(unit.emissions());
			totals.mitigation.add(scenario.appraisal().mitigation()[j]);
			for (double[] part : scenario.appraisal().parts()) {
				totals.money.add(part[j]);
			}
		}
		return places;
	}
}
