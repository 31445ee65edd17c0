package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.analysis.StudyAnalysis;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.analysis.Variable;
import org.parkwright.core.analysis.Varied;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Sensitivity;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
import org.parkwright.engine.draws.DrawTable;
import org.parkwright.model.park.EipModel;

/** The sensitivity and uncertainty studies and tables of a study on the stock of a model: compiled first, then computed. */
final class Analyses {

	/** A sensitivity study that is compiled. */
	private record Ready(int number, Sensitivity sensitivity, EnsembleRun run, Tornado.Draws draws, List<Varied> variables) {
	}

	private final List<Ready> sensitivities = new ArrayList<>();
	private final List<TableRun> tables = new ArrayList<>();
	private final List<UncertaintyRun> uncertainties = new ArrayList<>();

	private Analyses() {
	}

	/**
	 * Compiles all sensitivity studies and tables, and the uncertainty studies that are wanted.
	 *
	 * @param number of the uncertainty study, from 1, or 0 for all
	 * @param faults gets what is wrong; with an error in it, null is returned
	 */
	static Analyses of(Study study, int number, EipModel model, ModelFile file, Faults faults) {
		var analyses = new Analyses();
		for (Sensitivity sensitivity : study.sensitivities()) {
			analyses.add(sensitivity, study, model, file, faults);
		}
		for (int n = 1; n <= study.tables().size(); n++) {
			var own = new Faults();
			analyses.tables.add(TableRun.of(study, n, model, file, own));
			own.list().stream().filter(fault -> !faults.list().contains(fault)).forEach(faults::add);
		}
		for (int n = 1; n <= study.uncertainties().size(); n++) {
			UncertaintyRun run = number == 0 || number == n ? UncertaintyRun.of(study, n, model, file, faults) : null;
			if (run != null) {
				run.requireMemory(run.ensemble().draws(), faults, study.uncertainties().get(n - 1));
				analyses.uncertainties.add(run);
			}
		}
		return faults.hasErrors() ? null : analyses;
	}

	private void add(Sensitivity sensitivity, Study study, EipModel model, ModelFile file, Faults faults) {
		List<Variable> variables = sensitivity.ranges().stream().map(each -> Variable.of(each.subject(), each.relative())).toList();
		var own = new Faults();
		EnsembleRun run = EnsembleRun.of(UncertaintyRun.of(study, sensitivity.scenarios()), model, file, variables, own);
		own.list().stream().filter(fault -> !faults.list().contains(fault)).forEach(faults::add);
		if (run != null) {
			double[] low = sensitivity.ranges().stream().mapToDouble(Sensitivity.Range::low).toArray();
			double[] high = sensitivity.ranges().stream().mapToDouble(Sensitivity.Range::high).toArray();
			sensitivities.add(new Ready(sensitivities.size() + 1, sensitivity, run, new Tornado.Draws(run.base(), low, high),
					UncertaintyRun.varied(variables, study)));
		}
	}

	/** @return number of steps of which {@link #run} tells */
	long steps() {
		return sensitivities.stream().mapToLong(each -> each.draws.size()).sum()
				+ tables.stream().mapToLong(TableRun::steps).sum() + uncertainties.stream().mapToLong(UncertaintyRun::steps).sum();
	}

	/**
	 * Computes them.
	 *
	 * @param selections another part of the analysis
	 * @param stocks     another part of the analysis
	 * @throws CancellationException if {@code progress} asks for it
	 */
	StudyAnalysis run(List<SelectionResult> selections, List<StockModelResult> stocks, int threads, Progress progress) {
		long total = steps();
		long done = 0;
		List<SensitivityResult> moved = new ArrayList<>();
		for (Ready ready : sensitivities) {
			long size = ready.draws.size();
			moved.add(result(ready, ready.run.table(ready.draws, 0, 0, size, threads, new Portion(progress, done, size, total))));
			done += size;
		}
		List<TableResult> tabled = new ArrayList<>();
		for (TableRun run : tables) {
			tabled.add(run.run(threads, new Portion(progress, done, run.steps(), total)));
			done += run.steps();
		}
		List<UncertaintyResult> scattered = new ArrayList<>();
		for (UncertaintyRun run : uncertainties) {
			scattered.add(UncertaintyResult.of(run.run(0, run.ensemble().draws(), threads,
					new Portion(progress, done, run.steps(), total))));
			done += run.steps();
		}
		return new StudyAnalysis(moved, scattered, selections, stocks, tabled);
	}

	private static SensitivityResult result(Ready ready, DrawTable table) {
		List<String> names = ready.run.scenarios();
		List<SensitivityResult.OfScenario> scenarios = new ArrayList<>();
		for (int s = 0; s < names.size(); s++) {
			Map<Quantity, Tornado> tornados = new EnumMap<>(Quantity.class);
			for (Quantity quantity : Quantity.values()) {
				tornados.put(quantity, ready.draws.read(table.output(EnsembleResult.output(s, quantity, 0))));
			}
			scenarios.add(new SensitivityResult.OfScenario(names.get(s), tornados));
		}
		return new SensitivityResult(ready.number, ready.sensitivity.title(), ready.variables, scenarios);
	}
}
