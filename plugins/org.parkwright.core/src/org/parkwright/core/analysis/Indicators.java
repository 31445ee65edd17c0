package org.parkwright.core.analysis;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

import org.parkwright.core.study.Study;
import org.parkwright.engine.Appraisal;

/**
 * Which results of scenarios move with the numbers of a study, and how each is read off an appraisal. Draws, their files,
 * tables and figures have those that stand here.
 *
 * @since 0.2
 */
public final class Indicators {

	private Indicators() {
	}

	/** @return how each is read off, in the order of every table; the parts of cost of the study are the last */
	public static SequencedMap<Indicator, ToDoubleFunction<Appraisal>> of(Study study) {
		SequencedMap<Indicator, ToDoubleFunction<Appraisal>> all = new LinkedHashMap<>();
		all.put(Indicator.TONNES, Appraisal::scenarioTonnes);
		all.put(Indicator.MITIGATION, Appraisal::mitigationTonnes);
		all.put(Indicator.RATE, Appraisal::mitigationRate);
		all.put(Indicator.NPV, Appraisal::npv);
		all.put(Indicator.LEVELISED_COST, Appraisal::levelisedCost);
		all.put(Indicator.CUMULATIVE_COST, Appraisal::cumulativeCost);
		for (int i = 0; i < study.parts().size(); i++) {
			int part = i;
			all.put(Indicator.of(study.parts().get(i)), appraisal -> appraisal.partTotals()[part]);
		}
		return all;
	}
}
