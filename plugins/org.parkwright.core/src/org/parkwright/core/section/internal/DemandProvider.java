package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.PARK;
import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.YEAR;

import java.util.List;

import org.parkwright.core.result.DemandResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

/** What parks want of heat and electricity, and what of it their units deliver. */
public final class DemandProvider implements ResultProvider {

	@Override
	public List<ResultSection> sections(StudyResult result) {
		if (result.demands().isEmpty()) {
			return List.of();
		}
		ResultTable.Rows rows = ResultTable.of("demand", "Demand by year", "A scenario, park, kind of energy and calendar year").columns(STUDY, SCENARIO, PARK,
				Column.choice("energy", "Energy", "What is wanted", "heat", "heat", "electricity", "electricity"),
				Column.text("unit", "Unit of measure", "Unit of measure of the row"), YEAR,
				Column.number("wanted", "Wanted", "What the park wants in the year, as the study states it", "").unitIn("unit"),
				Column.number("delivered", "Delivered", "What the units of the park that are in use make in the year", "").unitIn("unit"),
				Column.number("missing", "Not covered", "What is wanted and not delivered", "").unitIn("unit").better(Column.Better.LOW));
		for (DemandResult demand : result.demands()) {
			for (int k = 0; k < demand.years(); k++) {
				rows.add(result.study().name(), demand.scenario().isEmpty() ? Shared.BASELINE : demand.scenario(), demand.park(), demand.demand().of().word(),
						demand.demand().of().unit(), demand.baseYear() + k, demand.wanted()[k], demand.delivered()[k], demand.missing(k));
			}
		}
		return List.of(new ResultSection("demand", Sentence.of("Demand"), "What parks want of heat and electricity, and what of it their units deliver",
				ResultSection.Part.ANNEX, List.of(rows.table()), Shared.marks(result)));
	}
}
