package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.parkwright.analysis.sample.ParameterDraws;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.Indicators;
import org.parkwright.core.analysis.Outputs;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.OfStudy;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Progress;
import org.parkwright.engine.draws.DrawTable;
import org.parkwright.engine.draws.Draws;
import org.parkwright.model.park.EipModel;
import org.parkwright.simulation.Drawn;
import org.parkwright.simulation.DrawnStudy;

/**
 * A study on the stock of a model, for many draws of what varies in it. Every draw is the whole study with its numbers
 * changed: eligibility, measures, accounts and appraisal, year by year where its years are not alike. All scenarios of a draw
 * see the same numbers. A draw at which nothing can be computed, such as a discount rate of -100 %, is unknown.
 *
 * @since 0.1
 */
public final class EnsembleRun {

	private final StudyRun run;
	private final List<UncertainParameterChange> parameters;
	private final UncertainParameters uncertain;
	private final SequencedMap<Indicator, ToDoubleFunction<Appraisal>> indicators;
	/** Of threads that have done their draws. */
	private final Deque<Passes> idle = new ConcurrentLinkedDeque<>();

	private EnsembleRun(StudyRun run, List<UncertainParameterChange> parameters, UncertainParameters uncertain, SequencedMap<Indicator, ToDoubleFunction<Appraisal>> indicators) {
		this.run = run;
		this.parameters = List.copyOf(parameters);
		this.uncertain = uncertain;
		this.indicators = indicators;
	}

	/**
	 * Reads the stock and compiles the study with what varies.
	 *
	 * @param parameters what varies, by index of parameter in the draws
	 * @param faults    gets what is wrong; with an error in it, null is returned
	 */
	public static EnsembleRun of(Study study, EipModel model, ModelFile file, List<UncertainParameterChange> parameters, Faults faults) {
		return of(study, model, file, parameters, Indicators.of(study), faults);
	}

	/**
	 * The same with other indicators than {@link Indicators} has.
	 *
	 * @param indicators how each is read off an appraisal; {@link Indicator#TONNES} is the first
	 * @since 0.2
	 */
	public static EnsembleRun of(Study study, EipModel model, ModelFile file, List<UncertainParameterChange> parameters,
			SequencedMap<Indicator, ToDoubleFunction<Appraisal>> indicators, Faults faults) {
		var own = new Faults();
		ImportedModel imported = ImportedModel.of(study, model, file, own);
		if (own.hasErrors()) {
			faults.addAll(own);
			return null;
		}
		return of(imported.study(), imported, parameters, indicators, faults);
	}

	/** @param study of which the model was imported, or a part of it */
	static EnsembleRun of(Study study, ImportedModel model, List<UncertainParameterChange> parameters, Faults faults) {
		return of(study, model, parameters, Indicators.of(study), faults);
	}

	private static EnsembleRun of(Study study, ImportedModel model, List<UncertainParameterChange> parameters,
			SequencedMap<Indicator, ToDoubleFunction<Appraisal>> indicators, Faults faults) {
		var own = new Faults();
		UncertainParameters uncertain = UncertainParameters.of(parameters, study, own);
		if (own.hasErrors()) {
			faults.addAll(own);
			return null;
		}
		StudyRun run = StudyRun.of(study, model, uncertain, faults);
		if (run == null) {
			return null;
		}
		uncertain.requireEffect(run.allSlots(), faults);
		return new EnsembleRun(run, parameters, uncertain, indicators);
	}

	/** @return [parameter] 1 for factors, the study's own value for values: with these, a draw is the study itself */
	public double[] base() {
		return uncertain.base();
	}

	/** @return names of the scenarios, in the order of the results */
	List<String> scenarios() {
		return run.study.scenarios().stream().map(Scenario::name).toList();
	}

	/**
	 * @return the indicators of each draw, in their order
	 * @since 0.2
	 */
	public List<Indicator> indicators() {
		return List.copyOf(indicators.keySet());
	}

	private Outputs outputs(int years) {
		return new Outputs(indicators(), years);
	}

	/**
	 * Computes all draws.
	 *
	 * @param draws    one column a parameter
	 * @param threads  at least 1; the results do not depend on it
	 * @param progress is told of draws, never by two threads at once
	 * @throws IllegalArgumentException if there is not one column a parameter, or the results do not fit in memory
	 * @throws CancellationException    if {@code progress} asks for it
	 */
	public EnsembleResult run(ParameterDraws draws, int threads, Progress progress) {
		return run(draws, 0, draws.size(), threads, progress);
	}

	/**
	 * Computes a shard of the draws. Shards whose tables are merged give the bits of all draws at once.
	 *
	 * @param firstDraw index of the first draw
	 * @param endDraw   index after the last draw, at most the size of {@code draws}
	 * @see #run(ParameterDraws, int, Progress)
	 * @see DrawTable#merge
	 */
	public EnsembleResult run(ParameterDraws draws, long firstDraw, long endDraw, int threads, Progress progress) {
		if (draws.parameters() != parameters.size() || endDraw > draws.size()) {
			throw new IllegalArgumentException("Draws " + firstDraw + " to " + endDraw + " of " + draws.parameters()
					+ " parameters, where there are " + draws.size() + " of " + parameters.size());
		}
		int years = years(draws);
		return new EnsembleResult(run.study, parameters, outputs(years), table(draws, years, firstDraw, endDraw, threads, progress));
	}

	/** The same with results of so many years; with 0, those over all years alone. */
	DrawTable table(ParameterDraws draws, int years, long firstDraw, long endDraw, int threads, Progress progress) {
		List<Passes> taken = Collections.synchronizedList(new ArrayList<>());
		DrawTable table = Draws.run(() -> {
			Passes passes = passes();
			taken.add(passes);
			return new Block(draws, years, passes);
		}, outputs(years).count(run.study.scenarios().size()), firstDraw, endDraw, threads, progress);
		idle.addAll(taken);
		return table;
	}

	/** Those of draws that are done, which know already what no draw changes, else new ones. */
	private Passes passes() {
		Passes passes = idle.pollFirst();
		return passes == null ? new Passes() : passes;
	}

	/**
	 * Reads all indicators of a scenario off draws that have results over all years alone.
	 *
	 * @param table    made with 0 years
	 * @param scenario index in {@link #scenarios()}
	 * @param read     takes the results of an indicator, by draw
	 */
	<T> Map<Indicator, T> read(DrawTable table, int scenario, Function<double[], T> read) {
		Map<Indicator, T> all = new LinkedHashMap<>();
		for (Indicator indicator : indicators.keySet()) {
			all.put(indicator, read.apply(results(table, scenario, indicator)));
		}
		return all;
	}

	/** [draw] an indicator of a scenario, of draws that have results over all years alone. */
	double[] results(DrawTable table, int scenario, Indicator indicator) {
		return table.output(outputs(0).of(scenario, indicator));
	}

	/**
	 * The years in which units serve at the longest lives of any draw, so that all shards have the same. What a scenario
	 * does to lives by other numbers that vary is taken as it is without them.
	 */
	int years(ParameterDraws draws) {
		double[] values = uncertain.base();
		List<Drawn.Effect> lives = uncertain.effects(OfStudy.LIFETIME);
		Passes passes = passes();
		boolean law = passes.all.keySet().stream().anyMatch(each -> each.compiled.lives() != null && each.compiled.livesVary());
		if (!lives.isEmpty() || law) {
			double[] any = new double[parameters.size()];
			double longest = Double.NEGATIVE_INFINITY;
			for (long draw = 0; draw < draws.size(); draw++) {
				draws.values(draw, any);
				double life = law ? passes.longest(any) : Drawn.of(1, lives, any);
				if (life > longest) {
					longest = life;
					values = any.clone();
				}
			}
		}
		passes.draw(values);
		int years = (int) Math.ceil(law ? passes.longest(values) : Arrays.stream(run.stock.columns.counted()).max().orElse(0));
		for (Scenario scenario : run.study.scenarios()) {
			years = Math.max(years, passes.of(scenario).years(run.compiled(scenario)));
		}
		idle.add(passes);
		return years;
	}

	/** The passes of one thread: one for the study, one for each scenario that states parameters anew. */
	private final class Passes {
		private final Map<StudyRun, DrawnStudy> all = new IdentityHashMap<>();

		Passes() {
			all.put(run, new DrawnStudy(run.compiled, run.stock.columns));
			for (Scenario scenario : run.study.scenarios()) {
				all.computeIfAbsent(run.variant(scenario), own -> new DrawnStudy(own.compiled, own.stock.columns));
			}
		}

		/** Years for which a unit counts at most, without any scenario. */
		double longest(double[] values) {
			return all.values().stream().mapToDouble(pass -> pass.longest(values)).max().orElse(0);
		}

		boolean draw(double[] values) {
			boolean computable = true;
			for (DrawnStudy pass : all.values()) {
				computable &= pass.draw(values);
			}
			return computable;
		}

		DrawnStudy of(Scenario scenario) {
			return all.get(run.variant(scenario));
		}
	}

	/** The draws of one thread. */
	private final class Block implements Draws.Block {
		private final ParameterDraws draws;
		private final Outputs outputs;
		private final double[] values = new double[parameters.size()];
		private final double[] emissions;
		private final double[] cost;
		private final Passes passes;

		Block(ParameterDraws draws, int years, Passes passes) {
			this.draws = draws;
			this.passes = passes;
			outputs = outputs(years);
			emissions = new double[years];
			cost = new double[years];
		}

		@Override
		public void compute(long firstDraw, int lanes, double[] out) {
			for (int lane = 0; lane < lanes; lane++) {
				draws.values(firstDraw + lane, values);
				if (passes.draw(values)) {
					compute(lane, out);
				} else {
					for (int i = lane; i < out.length; i += Draws.LANES) {
						out[i] = Double.NaN;
					}
				}
			}
		}

		private void compute(int lane, double[] out) {
			double tonnes = passes.all.get(run).baseline(emissions);
			put(out, outputs.of(Outputs.BASELINE, Indicator.TONNES), lane, tonnes);
			put(out, outputs.emissions(Outputs.BASELINE), lane, emissions);
			for (int s = 0; s < run.study.scenarios().size(); s++) {
				Scenario scenario = run.study.scenarios().get(s);
				Appraisal appraisal = passes.of(scenario).scenario(run.compiled(scenario), emissions, cost);
				put(out, outputs.of(s, Indicator.TONNES), lane, indicators.values().stream().mapToDouble(each -> each.applyAsDouble(appraisal)).toArray());
				put(out, outputs.emissions(s), lane, emissions);
				put(out, outputs.cost(s), lane, cost);
			}
		}

		private static void put(double[] out, int first, int lane, double... results) {
			for (int i = 0; i < results.length; i++) {
				out[(first + i) * Draws.LANES + lane] = results[i];
			}
		}
	}
}
