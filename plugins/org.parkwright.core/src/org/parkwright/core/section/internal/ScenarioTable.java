package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.TONNES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.parkwright.core.result.Ranking;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Column.Better;
import org.parkwright.core.section.ResultTable;

/** Totals of each scenario, which several sections show and speak of. */
final class ScenarioTable {

	static final Column BASELINE_TONNES = Column.number("baseline_t", "Baseline", "Emissions without the scenario over the years that count",
			TONNES).by("(7)");
	static final Column SCENARIO_TONNES = Column.number("scenario_t", "Emissions", "Emissions under the scenario over the years that count",
			TONNES).better(Better.LOW);
	static final Column MITIGATION = Column.number("mitigation_t", "Mitigation", "Emissions avoided over the years that count; negative where the scenario emits more",
			TONNES).by("(8)").better(Better.HIGH);
	static final Column RATE = Column.share("mitigation_rate", "Rate", "Mitigation by emissions of the baseline").by("(8)").better(Better.HIGH);
	static final Column UNITS = Column.count("units_affected", "Units", "Units in use that take a measure").better(Better.NEITHER);
	static final Column OUTSIDE = Column.number("avoided_outside_t", "Avoided outside",
			"Emissions avoided outside the park, such as methane of landfills or emissions of other power stations; part of the mitigation where the study counts credits", TONNES);
	static final Column OWN = Column.number("mitigation_own_t", "Mitigation of the units",
			"Mitigation without what is avoided outside the park", TONNES).better(Better.HIGH);
	static final Column UNBEATEN = Column.flag("unbeaten", "Unbeaten",
			"Whether no other scenario of the study avoids as much or more at less cost, or more at the same");
	static final Column TITLE = Column.text("title", "What it is", "Title of the scenario, else what it does");

	private record Part(Column column, ToDoubleFunction<ScenarioResult> value) {
	}

	private ScenarioTable() {
	}

	static Column npv(StudyResult result) {
		return Shared.money(result, "npv", "Net present value", "Net present value of all costs against the baseline; a gain is negative").by("(10)")
				.better(Better.LOW);
	}

	static Column levelised(StudyResult result) {
		return Shared.moneyPerTonne(result, "cost_levelised", "Levelised cost", "Net present value by tonnes that are discounted like money").by("(11)")
				.better(Better.LOW);
	}

	static Column cumulative(StudyResult result) {
		return Shared.moneyPerTonne(result, "cost_cumulative", "Cumulative cost", "Net present value by tonnes that are summed up").by("(11)")
				.better(Better.LOW);
	}

	/** @return the totals of all scenarios in the order of the study, {@code results.csv} */
	static ResultTable of(StudyResult result) {
		return table(result, result.scenarios(), ResultTable.of("results", "Scenarios", "A scenario of the study: totals over the years that count")
				.reach(ResultTable.Reach.DETAIL));
	}

	private static ResultTable table(StudyResult result, List<ScenarioResult> scenarios, ResultTable.Builder builder) {
		builder.text(STUDY, row -> result.study().name());
		builder.text(SCENARIO, row -> scenarios.get(row).name());
		for (Part part : parts(result)) {
			builder.number(part.column, row -> part.value.applyAsDouble(scenarios.get(row)));
		}
		Ranking ranking = new Ranking(result);
		builder.number(UNBEATEN.filesOnly(), row -> ranking.unbeaten(scenarios.get(row)) ? 1 : 0);
		builder.text(TITLE.filesOnly(), row -> StudyWords.description(scenarios.get(row).scenario()));
		return builder.rows(scenarios.size());
	}

	private static List<Part> parts(StudyResult result) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Part(BASELINE_TONNES, each -> each.appraisal().baselineTonnes()));
		parts.add(new Part(SCENARIO_TONNES, each -> each.appraisal().scenarioTonnes()));
		parts.add(new Part(MITIGATION, each -> each.appraisal().mitigationTonnes()));
		parts.add(new Part(RATE, ScenarioTable::rate));
		parts.add(new Part(npv(result), each -> each.appraisal().npv()));
		parts.add(new Part(levelised(result), each -> quotient(each, each.appraisal().levelisedCost())));
		parts.add(new Part(cumulative(result), each -> quotient(each, each.appraisal().cumulativeCost())));
		for (int i = 0; i < result.study().parts().size(); i++) {
			int part = i;
			parts.add(new Part(Shared.part(result, part, "Present value against the baseline; revenue is negative"),
					each -> each.appraisal().partTotals()[part]));
		}
		parts.add(new Part(UNITS, each -> each.appraisal().unitsAffected()));
		parts.add(new Part(OUTSIDE, result::avoidedOutside));
		parts.add(new Part(OWN, result::ownMitigation));
		return parts;
	}

	/** Where the baseline emits nothing there is nothing to divide by. */
	static double rate(ScenarioResult scenario) {
		return scenario.appraisal().baselineTonnes() == 0 ? Double.POSITIVE_INFINITY : scenario.appraisal().mitigationRate();
	}

	/** A quotient without a value is infinite, so that it is not taken for one that is unknown. */
	static double quotient(ScenarioResult scenario, double cost) {
		return scenario.appraisal().mitigationTonnes() == 0 ? Double.POSITIVE_INFINITY : cost;
	}

	/** @return the id of the column of the abatement cost that the study shows first */
	static String costColumn(StudyResult result) {
		return (switch (result.study().denominator()) {
		case LEVELISED -> levelised(result);
		case CUMULATIVE -> cumulative(result);
		}).id();
	}
}
