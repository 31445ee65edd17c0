package org.parkwright.core.examples;

import java.util.List;
import java.util.Set;

import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;

/** What the units of the stock need for cooling: a result as a plug-in would add it. */
public class CoolingWater implements ResultProvider {

	/** Cubic metres by megawatt hour of electricity, an assumption of this example. */
	private static final double DEMAND = 1.8;

	@Override
	public List<ResultSection> sections(StudyResult result) {
		ResultTable table = ResultTable.of("cooling-water", "Cooling water", "A unit as it stands")
				.text(Column.element("id", "Unit", "Id of the energy unit"), row -> result.units().get(row).id())
				.number(Column.number("water_m3_per_a", "Cooling water", "Demand of a year", "m3/a").sums(),
						row -> DEMAND * result.units().get(row).electricity())
				.rows(result.units().size());
		Figure figure = Figure.of("cooling-water", Sentence.of("Cooling water by unit"), Figure.Kind.BARS, table)
				.with(Figure.Role.X, "id").with(Figure.Role.Y, "water_m3_per_a");
		return List.of(new ResultSection("cooling-water", Sentence.of("Cooling water"), "What units need for cooling",
				ResultSection.Part.ANNEX, List.of(figure, table), Set.of(Mark.ESTIMATE)));
	}
}
