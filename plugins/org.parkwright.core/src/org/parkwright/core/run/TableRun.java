package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.parkwright.analysis.sensitivity.TwoWay;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.TwoWayTable;
import org.parkwright.engine.Progress;
import org.parkwright.engine.draws.DrawTable;

/** A table of a study on the stock of a model: compiled first, then computed. Rows are its first parameter. */
final class TableRun {

	private final int number;
	private final String title;
	private final EnsembleRun run;
	private final TwoWay.Draws draws;
	private final List<UncertainParameterText> texts;

	private TableRun(int number, String title, EnsembleRun run, TwoWay.Draws draws, List<UncertainParameterText> texts) {
		this.number = number;
		this.title = title;
		this.run = run;
		this.draws = draws;
		this.texts = texts;
	}

	/**
	 * Compiles a table.
	 *
	 * @param number 1 for the first table of the study
	 * @param faults gets what is wrong; with an error in it, null is returned
	 */
	static TableRun of(Study study, int number, ImportedModel model, Faults faults) {
		TwoWayTable table = study.tables().get(number - 1);
		List<UncertainParameterChange> parameters = Stream.of(table.rows(), table.columns()).map(TwoWayTable.Axis::range)
				.map(range -> UncertainParameterChange.of(range.parameter(), range.relative(), study)).toList();
		EnsembleRun run = EnsembleRun.of(UncertaintyRun.of(study, table.scenarios()), model, parameters, faults);
		if (run == null) {
			return null;
		}
		return new TableRun(number, table.title(), run,
				new TwoWay.Draws(run.base(), 0, table.rows().values(), 1, table.columns().values()),
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
	TableResult run(int threads, Progress progress) {
		DrawTable table = run.table(draws, 0, 0, draws.size(), threads, progress);
		List<TableResult.OfScenario> scenarios = new ArrayList<>();
		for (int s = 0; s < run.scenarios().size(); s++) {
			scenarios.add(new TableResult.OfScenario(run.scenarios().get(s), run.read(table, s, draws::read)));
		}
		return new TableResult(number, title, new TableResult.Axis(texts.get(0), draws.rows(), draws.base()[0]),
				new TableResult.Axis(texts.get(1), draws.columns(), draws.base()[1]), scenarios);
	}
}
