package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.Varied;
import org.parkwright.core.result.StudyResult;

/** How far results move when one number moves at a time. */
final class SensitivityAnnex {

	/** Bars of a chart; narrower ones stand in the table alone. */
	private static final int MOST_BARS = 12;

	private SensitivityAnnex() {
	}

	static void fill(StudyResult result, Contents contents) {
		List<SensitivityResult> studies = result.analysis().sensitivities();
		if (studies.isEmpty()) {
			return;
		}
		Annex annex = contents.annex("sensitivity", "Sensitivity", "How far costs move when one number moves at a time");
		annex.prose("One number moves at a time, all others stay as the study states them. The widest bar moves the result"
				+ " most; bars say nothing of how likely the ends are.");
		for (SensitivityResult study : studies) {
			for (SensitivityResult.OfScenario scenario : study.scenarios()) {
				annex.heading(scenario.name() + (study.title().isEmpty() ? "" : ": " + study.title()));
				fill(study, scenario, Quantity.abatementCost(result.study().denominator()), annex);
			}
		}
	}

	private static void fill(SensitivityResult study, SensitivityResult.OfScenario scenario, Quantity cost, Annex annex) {
		Tornado costs = scenario.tornados().get(cost);
		Tornado mitigation = scenario.tornados().get(Quantity.MITIGATION);
		List<Object[]> bars = costs.bars().stream().filter(bar -> Double.isFinite(bar.width())).limit(MOST_BARS)
				.map(bar -> new Object[] { study.variables().get(bar.parameter()).name(), bar.atLow() - costs.base(),
						bar.atHigh() - costs.base() })
				.toList();
		if (!bars.isEmpty()) {
			annex.figure(Charts.tornado("Change of the abatement cost from " + Numbers.text(costs.base(), 1) + ", CNY/t CO\u2082e",
					bars.size()), Charts.tornadoHeight(bars.size()), "Abatement cost of " + scenario.name()
							+ " when one number moves", bars);
		}
		Scale mass = Scale.mass(mitigation.base());
		List<Object[]> rows = new ArrayList<>();
		for (Tornado.Bar bar : costs.bars()) {
			Tornado.Bar other = mitigation.bars().stream().filter(each -> each.parameter() == bar.parameter()).findFirst()
					.orElseThrow();
			Varied varied = study.variables().get(bar.parameter());
			rows.add(new Object[] { varied.name(), varied.text(bar.low()), varied.text(bar.high()),
					Numbers.text(bar.atLow(), 1), Numbers.text(bar.atHigh(), 1), mass.text(other.atLow(), 1),
					mass.text(other.atHigh(), 1) });
		}
		annex.table(List.of(new Annex.Column("Number", 125, false), new Annex.Column("Low", 60, true),
				new Annex.Column("High", 60, true), new Annex.Column("Cost at low, CNY/t", 60, true),
				new Annex.Column("at high", 60, true), new Annex.Column("Mitigation at low, " + mass.unit(), 68, true),
				new Annex.Column("at high", 60, true)), rows);
	}
}
