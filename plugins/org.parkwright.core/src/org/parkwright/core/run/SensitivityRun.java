package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Sensitivity;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
import org.parkwright.engine.draws.DrawTable;

/** A sensitivity study of a study on the stock of a model: compiled first, then computed. */
final class SensitivityRun {

	private final int number;
	private final String title;
	private final EnsembleRun run;
	private final Tornado.Draws draws;
	private final List<UncertainParameterText> texts;

	private SensitivityRun(int number, String title, EnsembleRun run, Tornado.Draws draws, List<UncertainParameterText> texts) {
		this.number = number;
		this.title = title;
		this.run = run;
		this.draws = draws;
		this.texts = texts;
	}

	/**
	 * Compiles a sensitivity study.
	 *
	 * @param number 1 for the first sensitivity study of the study
	 * @param faults gets what is wrong; with an error in it, null is returned
	 */
	static SensitivityRun of(Study study, int number, ImportedModel model, Faults faults) {
		Sensitivity sensitivity = study.sensitivities().get(number - 1);
		List<UncertainParameterChange> parameters = sensitivity.ranges().stream().map(each -> UncertainParameterChange.of(each.parameter(), each.relative(), study))
				.toList();
		EnsembleRun run = EnsembleRun.of(UncertaintyRun.of(study, sensitivity.scenarios()), model, parameters, faults);
		if (run == null) {
			return null;
		}
		double[] low = sensitivity.ranges().stream().mapToDouble(Sensitivity.Range::low).toArray();
		double[] high = sensitivity.ranges().stream().mapToDouble(Sensitivity.Range::high).toArray();
		return new SensitivityRun(number, sensitivity.title(), run, new Tornado.Draws(run.base(), low, high),
				UncertaintyRun.texts(parameters, study));
	}

	/** @return number of steps of which {@link #run} tells */
	long steps() {
		return draws.size();
	}

	/**
	 * Computes it.
	 *
	 * @throws CancellationException if {@code progress} asks for it
	 */
	SensitivityResult run(int threads, Progress progress) {
		DrawTable table = run.table(draws, 0, 0, draws.size(), threads, progress);
		List<SensitivityResult.OfScenario> scenarios = new ArrayList<>();
		for (int s = 0; s < run.scenarios().size(); s++) {
			scenarios.add(new SensitivityResult.OfScenario(run.scenarios().get(s), run.read(table, s, draws::read)));
		}
		return new SensitivityResult(number, title, texts, scenarios);
	}
}
