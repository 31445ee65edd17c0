package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.study.StockModel;
import org.parkwright.core.study.Study;

/** The stocks of a study that are fed every year. */
final class StockModels {

	private StockModels() {
	}

	/** Computes them. @param notes get what the user should know */
	static List<StockModelResult> of(Study study, List<Fault> notes) {
		List<StockModelResult> results = new ArrayList<>();
		for (StockModel model : study.stocks()) {
			StockModelResult result = StockModelResult.of(results.size() + 1, model, study.convention());
			if (result.shrinking().length > 0) {
				notes.add(shrinking(result));
			}
			results.add(result);
		}
		return results;
	}

	private static Fault shrinking(StockModelResult result) {
		return new Fault(Severity.WARNING, "study.inflow.negative", "The level of " + result.model().title()
				+ " falls faster than lives end in " + result.shrinkingText()
				+ ": the inflow is negative there, so much is taken out before its time and less leaves later.",
				"Let the level fall more slowly, or shorten the lifetime.", result.model().place());
	}
}
