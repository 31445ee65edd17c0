package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.YEAR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.result.ImpactResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.engine.Trajectory;

/** What units burden beside greenhouse gases, by scenario and by year. */
public final class ImpactsProvider implements ResultProvider {

	private static final Column IMPACT = Column.text("impact", "Impact", "Name of the impact in the factor set");
	private static final Column UNIT = Column.text("unit", "Unit of measure", "Unit of measure of the row");
	private static final Column DIRECT = Column.number("direct", "Direct", "By the units themselves", "").unitIn("unit").better(Column.Better.LOW);
	private static final Column UPSTREAM = Column.number("upstream", "Upstream", "By whoever brings fuel and electricity to the units", "")
			.unitIn("unit").better(Column.Better.LOW);
	private static final Column DIRECT_CHANGE = Column.number("direct_change", "Change", "Against the baseline, by the units themselves", "")
			.unitIn("unit").better(Column.Better.LOW);
	private static final Column UPSTREAM_CHANGE = Column.number("upstream_change", "Change upstream", "Against the baseline, upstream", "")
			.unitIn("unit").better(Column.Better.LOW);

	@Override
	public List<ResultSection> sections(StudyResult result) {
		if (result.study().factors().impacts().isEmpty()) {
			return List.of();
		}
		Map<String, Trajectory> all = new LinkedHashMap<>();
		all.put(Shared.BASELINE, result.trajectory());
		result.scenarios().forEach(scenario -> all.put(scenario.name(), scenario.trajectory()));
		ResultTable.Rows years = ResultTable.of("impacts", "Other impacts by year", "A scenario, impact of the factor set and calendar year")
				.reach(ResultTable.Reach.DETAIL)
				.columns(STUDY, SCENARIO, IMPACT, UNIT, YEAR, DIRECT, UPSTREAM, DIRECT_CHANGE, UPSTREAM_CHANGE);
		ResultTable.Rows totals = ResultTable.of("impacts-total", "Other impacts", "An impact of the factor set and a scenario, over the years that count")
				.group("impact").columns(STUDY, IMPACT, SCENARIO, UNIT, DIRECT, DIRECT_CHANGE, UPSTREAM, UPSTREAM_CHANGE);
		all.forEach((name, trajectory) -> result.impacts(trajectory).forEach(impact -> years(result, name, impact, trajectory, years)));
		for (int i = 0; i < result.study().factors().impacts().size(); i++) {
			int index = i;
			all.forEach((name, trajectory) -> {
				ImpactResult impact = result.impacts(trajectory).get(index);
				boolean direct = impact.impact().direct() != null;
				boolean upstream = impact.impact().upstream() != null;
				totals.add(result.study().name(), impact.impact().name(), name, impact.impact().unit(), total(direct, impact.direct()),
						total(direct, impact.directChange()), total(upstream, impact.upstream()), total(upstream, impact.upstreamChange()));
			});
		}
		return List.of(new ResultSection("impacts", Sentence.of("Other impacts"), "What units burden beside greenhouse gases",
				ResultSection.Part.ANNEX, List.of(totals.table(), years.table()), Shared.marks(result)));
	}

	/** What a factor set says nothing of has no value, which is not the same as one that is unknown. */
	private static double total(boolean stated, double[] byYear) {
		return stated ? ImpactResult.total(byYear) : Double.POSITIVE_INFINITY;
	}

	private static void years(StudyResult result, String scenario, ImpactResult impact, Trajectory trajectory, ResultTable.Rows rows) {
		for (int k = 0; k < trajectory.years(); k++) {
			rows.add(result.study().name(), scenario, impact.impact().name(), impact.impact().unit(), trajectory.baseYear() + k,
					impact.direct()[k], impact.upstream()[k], impact.directChange()[k], impact.upstreamChange()[k]);
		}
	}
}
