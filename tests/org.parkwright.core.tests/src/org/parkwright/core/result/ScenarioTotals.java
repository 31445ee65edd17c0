package org.parkwright.core.result;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.study.Measure;
import org.parkwright.engine.Appraisal;

/** Results of which tonnes and money are stated, whatever would bring them about. */
public final class ScenarioTotals {

	private ScenarioTotals() {
	}

	/** A result whose scenarios come to these tonnes and this money. */
	public static StudyResult result(double[]... totals) {
		StudyBuilder builder = new StudyBuilder();
		for (int s = 0; s < totals.length; s++) {
			builder.scenario("S" + s, List.<Measure>of());
		}
		StudyResult empty = builder.run(Models.model());
		List<ScenarioResult> scenarios = new ArrayList<>();
		for (int s = 0; s < totals.length; s++) {
			ScenarioResult own = empty.scenarios().get(s);
			double tonnes = totals[s][0];
			double money = totals[s][1];
			Appraisal appraisal = new Appraisal(new double[0], new double[0], new double[6][0], 1000, 1000 - tonnes, tonnes, tonnes / 1000, money, money / tonnes,
					money / tonnes, new double[] { money, 0, 0, 0, 0, 0 }, 1);
			scenarios.add(new ScenarioResult(own.scenario(), own.operation(), own.fuels(), own.technologies(), own.hours(), own.applied(), appraisal, own.trajectory()));
		}
		return new StudyResult(empty.study(), empty.modelName(), empty.dataNote(), empty.parks(), empty.plants(), empty.units(), empty.baseline(), empty.trajectory(),
				empty.sizeClasses(), empty.groups(), scenarios, empty.provenance(), empty.warnings(), empty.committed(), empty.analysis(), empty.eligibility(), empty.unread());
	}
}
