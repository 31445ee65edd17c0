package org.parkwright.core.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.parkwright.analysis.sample.ParameterDraws;
import org.parkwright.analysis.sensitivity.SobolIndices;
import org.parkwright.core.analysis.Ensemble;
import org.parkwright.core.analysis.Sampling;
import org.parkwright.core.analysis.Shard;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterChange.OfParameter;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.study.Uncertainty;
import org.parkwright.engine.Progress;
import org.parkwright.engine.draws.DrawTable;
import org.parkwright.engine.draws.Draws;
import org.parkwright.model.Sha256;

/**
 * An uncertainty study of a study on the stock of a model. Made once, {@link #run} may be called for any part of the
 * draws, in this process or in another one; {@link Shard#merge} puts the parts together.
 *
 * @since 0.1
 */
public final class UncertaintyRun {

	/** A draw takes as many values again while its results are read. */
	private static final double SHARE_OF_MEMORY = 0.4;
	/** Fewer points than this say nothing of a variance. */
	private static final int LEAST_POINTS = 16;

	private final EnsembleRun run;
	private final ParameterDraws draws;
	private final SobolIndices.Draws indexDraws;
	private final Ensemble ensemble;

	private UncertaintyRun(EnsembleRun run, ParameterDraws draws, SobolIndices.Draws indexDraws, Ensemble ensemble) {
		this.run = run;
		this.draws = draws;
		this.indexDraws = indexDraws;
		this.ensemble = ensemble;
	}

	/**
	 * Compiles an uncertainty study.
	 *
	 * @param study  holds it
	 * @param number 1 for the first of its uncertainty studies
	 * @param faults gets what is wrong; with an error in it, null is returned
	 */
	static UncertaintyRun of(Study study, int number, ImportedModel model, Faults faults) {
		Uncertainty uncertainty = study.uncertainties().get(number - 1);
		var own = new Faults();
		Sampling.check(uncertainty, own);
		if (own.hasErrors()) {
			faults.addAll(own);
			return null;
		}
		List<UncertainParameterChange> parameters = uncertainty.variations().stream()
				.map(each -> UncertainParameterChange.of(each.parameter(), each.relative(), study)).toList();
		EnsembleRun run = EnsembleRun.of(of(study, uncertainty.scenarios()), model, parameters, own);
		own.list().stream().filter(fault -> !faults.list().contains(fault)).forEach(faults::add);
		if (run == null) {
			return null;
		}
		ParameterDraws draws = Sampling.draws(uncertainty);
		int points = points(uncertainty);
		SobolIndices.Draws indexDraws = points == 0 ? null
				: new SobolIndices.Draws(Sampling.distributions(uncertainty), points, uncertainty.seed());
		String hash = Sha256.of((model.file().sha256() + "\n" + StudyText.of(study) + StudyText.of(uncertainty))
				.getBytes(StandardCharsets.UTF_8));
		return new UncertaintyRun(run, draws, indexDraws, new Ensemble(study.name(), number, uncertainty.title(), hash,
				Version.current(), study.baseYear(), study.denominator(), study.currency(), run.scenarios(), run.indicators(), texts(parameters, study),
				!uncertainty.correlations().isEmpty(), draws.size(), uncertainty.seed(), run.years(draws), points));
	}

	/** The scenarios of a study that are named. */
	static Study of(Study study, List<String> scenarios) {
		return study.withScenarios(study.scenarios().stream().filter(each -> scenarios.contains(each.name())).toList());
	}

	/** So many that they take no more draws than the draws do. */
	private static int points(Uncertainty uncertainty) {
		int points = Integer.highestOneBit(Math.max(1, uncertainty.draws() / (uncertainty.variations().size() + 2)));
		return uncertainty.correlations().isEmpty() && points >= LEAST_POINTS
				? Math.min(points, SobolIndices.Draws.MOST_POINTS) : 0;
	}

	/** What varies, with the units in which the study states it. */
	static List<UncertainParameterText> texts(List<UncertainParameterChange> parameters, Study study) {
		List<UncertainParameterText> texts = new ArrayList<>();
		for (UncertainParameterChange change : parameters) {
			String unit = "1";
			if (change.kind() == Kind.VALUE && change.targets().get(0) instanceof OfParameter parameter
					&& study.parameter(parameter.parameter()).orElseThrow().cases().get(Math.max(0, parameter.caseIndex()))
							.value() instanceof Expression.Quantity stated) {
				unit = stated.unitText().isEmpty() ? "1" : stated.unitText();
			}
			texts.add(new UncertainParameterText(change.name(), change.kind(), unit));
		}
		return texts;
	}

	/** @return what all draws have in common */
	public Ensemble ensemble() {
		return ensemble;
	}

	/** Tells if the results of so many draws do not fit in memory. */
	public void requireMemory(long count, Faults faults, Uncertainty uncertainty) {
		int outputs = ensemble.outputs().count(ensemble.scenarios().size());
		double most = Math.min(Draws.MOST_VALUES, SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() / Double.BYTES);
		if ((double) count * outputs > most) {
			faults.error("study.draws.memory", String.format(Locale.ROOT,
					"%,d draws with %,d results each take more memory than there is; %,d fit.", count, outputs,
					(long) (most / outputs)), "Draw less often, or name fewer scenarios.", uncertainty.place());
		}
	}

	/** @return number of steps of which {@link #run} tells for all draws */
	long steps() {
		return ensemble.draws() + ensemble.indexDraws();
	}

	/**
	 * Computes a part of the draws, and the same part of those of the indices.
	 *
	 * @param firstDraw index of the first draw
	 * @param endDraw   index after the last draw, at most {@link Ensemble#draws}
	 * @param threads   at least 1; the results do not depend on it
	 * @param progress  is told of draws, never by two threads at once
	 * @throws CancellationException if {@code progress} asks for it
	 */
	public Shard run(long firstDraw, long endDraw, int threads, Progress progress) {
		long firstIndex = ensemble.indexDraw(firstDraw);
		long endIndex = ensemble.indexDraw(endDraw);
		long count = endDraw - firstDraw;
		long total = count + endIndex - firstIndex;
		DrawTable table = run.table(draws, ensemble.years(), firstDraw, endDraw, threads, new Portion(progress, 0, count, total));
		DrawTable indices = endIndex == firstIndex ? Shard.nothing()
				: run.table(indexDraws, 0, firstIndex, endIndex, threads, new Portion(progress, count, total - count, total));
		return new Shard(ensemble, table, indices);
	}
}
