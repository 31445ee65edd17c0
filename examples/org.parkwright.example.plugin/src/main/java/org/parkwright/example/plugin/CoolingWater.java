package org.parkwright.example.plugin;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.parkwright.core.check.Contents;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;

/**
 * The water that units evaporate in their cooling towers: of a study by the electricity that they make in a year, of a park alone by
 * their capacity.
 */
public class CoolingWater implements ResultProvider {

	private static final Column UNIT = Column.element("id", "Unit", "Id of the energy unit");
	private static final Column FUEL = Column.name("fuel", "Fuel", "Fuel of the units");
	private static final Column TECHNOLOGY = Column.name("technology", "Technology", "Technology of the units");
	private static final Column SPECIFIC = Column.number("specific_m3_per_MWh", "Specific demand", "Water that evaporates for the electricity made",
			"m3/MWh");
	private static final Column YEAR = Column.number("water_m3_per_a", "Cooling water", "Water that evaporates in a year", "m3/a").sums();
	private static final Column FULL_LOAD = Column.number("water_m3_per_h", "Cooling water at full load", "Water that evaporates in an hour at full load",
			"m3/h").sums();

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<StockUnit> units = result.units();
		ResultTable byUnit = ResultTable.of("cooling-water", "Cooling water by unit", "A unit as it stands").reach(ResultTable.Reach.DETAIL)
				.text(UNIT, row -> units.get(row).id())
				.text(FUEL, row -> units.get(row).fuel())
				.text(TECHNOLOGY, row -> units.get(row).technology())
				.number(SPECIFIC, row -> specific(units.get(row)))
				.number(YEAR, row -> specific(units.get(row)) * units.get(row).electricity())
				.rows(units.size());
		ResultTable byFuel = byFuel(units);
		Figure figure = Figure.of("cooling-water", Sentence.of("Cooling water by fuel"), Figure.Kind.BARS, byFuel)
				.with(Figure.Role.X, "fuel").with(Figure.Role.Y, "water_m3_per_a");
		return List.of(section(List.of(figure, byFuel, byUnit, factors())));
	}

	@Override
	public List<ResultSection> sections(EipModel model) {
		List<EnergyUnit> units = new Contents(model).units();
		ResultTable table = ResultTable.of("cooling-water", "Cooling water at full load", "An energy unit")
				.text(UNIT, row -> units.get(row).getId())
				.number(SPECIFIC, row -> specific(units.get(row)))
				.number(FULL_LOAD, row -> specific(units.get(row)) * electricCapacity(units.get(row)))
				.rows(units.size());
		return List.of(section(List.of(table, factors())));
	}

	private static ResultSection section(List<Block> blocks) {
		return new ResultSection("cooling-water", Sentence.of("Cooling water"), "What units need for cooling", ResultSection.Part.ANNEX, blocks,
				Set.of(Mark.LITERATURE, Mark.ESTIMATE));
	}

	/** A sum over units is unknown if that of one of them is; so those that are known are summed, and the others counted. */
	private static ResultTable byFuel(List<StockUnit> units) {
		ResultTable.Rows rows = ResultTable.of("cooling-water-by-fuel", "Cooling water by fuel", "The units of a fuel").reach(ResultTable.Reach.HEADLINE)
				.columns(FUEL, YEAR, Column.count("known_1", "Units", "Units whose demand is known"),
						Column.count("unknown_1", "Units of unknown demand", "Units that the source does not tell of"));
		units.stream().collect(Collectors.groupingBy(StockUnit::fuel, TreeMap::new, Collectors.toList())).forEach((fuel, own) -> {
			double[] known = own.stream().mapToDouble(unit -> specific(unit) * unit.electricity()).filter(Double::isFinite).toArray();
			rows.add(fuel, known.length == 0 ? null : java.util.Arrays.stream(known).sum(), known.length, own.size() - known.length);
		});
		return rows.table();
	}

	private static ResultTable factors() {
		ResultTable.Rows rows = ResultTable.of("cooling-water-factors", "Cooling water factors", "A kind of unit").columns(TECHNOLOGY, FUEL, SPECIFIC,
				Column.choice("mark", "Mark", "How it is known", Mark.words()), Column.text("source", "Source", "Where it is from"));
		CoolingFactor.ALL.forEach(factor -> rows.add(factor.technology(), factor.fuel(), factor.specific(), factor.mark().word(), CoolingFactor.SOURCE));
		return rows.table();
	}

	private static double specific(StockUnit unit) {
		return CoolingFactor.specific(unit.technology(), unit.fuel());
	}

	private static double specific(EnergyUnit unit) {
		return CoolingFactor.specific(name(unit.getTechnology()), name(unit.getFuel()));
	}

	private static String name(CatalogueEntry entry) {
		return entry == null ? null : entry.getName();
	}

	/** MW; that of a unit which delivers heat alone is thermal. */
	private static double electricCapacity(EnergyUnit unit) {
		return unit.getCapacity() == null || unit.getOutput() == EnergyOutput.HEAT ? Double.NaN : unit.getCapacity();
	}
}
