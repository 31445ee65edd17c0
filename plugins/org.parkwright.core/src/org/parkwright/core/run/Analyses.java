package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.parkwright.core.analysis.BreakEvenResult;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.analysis.StudyAnalysis;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;

/** The sensitivity, break-even and uncertainty studies and tables of a study on the stock of a model: compiled first, then computed. */
final class Analyses {

	private final List<SensitivityRun> sensitivities = new ArrayList<>();
	private final List<TableRun> tables = new ArrayList<>();
	private final List<BreakEvenRun> breakEvens = new ArrayList<>();
	private final List<UncertaintyRun> uncertainties = new ArrayList<>();

	private Analyses() {
	}

	/**
	 * Compiles all sensitivity studies, tables and break-evens, and the uncertainty studies that are wanted.
	 *
	 * @param number of the uncertainty study, from 1, or 0 for all
	 * @param faults gets what is wrong; with an error in it, null is returned
	 */
	static Analyses of(Study study, int number, ImportedModel model, Faults faults) {
		var analyses = new Analyses();
		var own = new Faults();
		for (int n = 1; n <= study.sensitivities().size(); n++) {
			analyses.sensitivities.add(SensitivityRun.of(study, n, model, own));
		}
		for (int n = 1; n <= study.tables().size(); n++) {
			analyses.tables.add(TableRun.of(study, n, model, own));
		}
		for (int n = 1; n <= study.breakEvens().size(); n++) {
			analyses.breakEvens.add(BreakEvenRun.of(study, n, model, own));
		}
		own.list().stream().distinct().filter(fault -> !faults.list().contains(fault)).forEach(faults::add);
		for (int n = 1; n <= study.uncertainties().size(); n++) {
			UncertaintyRun run = number == 0 || number == n ? UncertaintyRun.of(study, n, model, faults) : null;
			if (run != null) {
				run.requireMemory(run.ensemble().draws(), faults, study.uncertainties().get(n - 1));
				analyses.uncertainties.add(run);
			}
		}
		return faults.hasErrors() ? null : analyses;
	}

	/** @return number of steps of which {@link #run} tells */
	long steps() {
		return sensitivities.stream().mapToLong(SensitivityRun::steps).sum()
				+ tables.stream().mapToLong(TableRun::steps).sum() + breakEvens.stream().mapToLong(BreakEvenRun::steps).sum()
				+ uncertainties.stream().mapToLong(UncertaintyRun::steps).sum();
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
		for (SensitivityRun run : sensitivities) {
			moved.add(run.run(threads, new Portion(progress, done, run.steps(), total)));
			done += run.steps();
		}
		List<TableResult> tabled = new ArrayList<>();
		for (TableRun run : tables) {
			tabled.add(run.run(threads, new Portion(progress, done, run.steps(), total)));
			done += run.steps();
		}
		List<BreakEvenResult> even = new ArrayList<>();
		for (BreakEvenRun run : breakEvens) {
			even.add(run.run(threads, new Portion(progress, done, run.steps(), total)));
			done += run.steps();
		}
		List<UncertaintyResult> scattered = new ArrayList<>();
		for (UncertaintyRun run : uncertainties) {
			scattered.add(UncertaintyResult.of(run.run(0, run.ensemble().draws(), threads,
					new Portion(progress, done, run.steps(), total))));
			done += run.steps();
		}
		return new StudyAnalysis(moved, scattered, selections, stocks, tabled, even);
	}
}
