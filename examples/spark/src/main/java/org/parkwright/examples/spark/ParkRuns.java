package org.parkwright.examples.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.parkwright.analysis.sample.ParameterDraws;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.Sampling;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.run.EnsembleRun;
import org.parkwright.core.run.ModelFile;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.Uncertainty;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

/** An uncertainty study and the parks it is computed for, one by one. May be used by several threads. */
final class ParkRuns {

	/** First of the outputs of a scenario: ΔG, t CO2e. */
	static final int MITIGATION = 0;
	/** Second of them: net present value of the cost difference, CNY. */
	static final int NPV = 1;
	/** How many there are. */
	static final int OUTPUTS = 2;

	private final Study study;
	private final List<UncertainParameterChange> parameters;
	private final ParameterDraws draws;
	private final ModelFile file;
	private final List<EipModel> parks = new ArrayList<>();

	private ParkRuns(Study study, Uncertainty uncertainty, ModelFile file) {
		this.study = study.withScenarios(study.scenarios().stream()
				.filter(scenario -> uncertainty.scenarios().contains(scenario.name())).toList());
		this.file = file;
		parameters = uncertainty.variations().stream().map(each -> UncertainParameterChange.of(each.parameter(), each.relative(), study)).toList();
		draws = Sampling.draws(uncertainty);
	}

	/**
	 * Makes the parks of a model ready.
	 *
	 * @param study  has an uncertainty study; its first is taken
	 * @param model  is taken apart: each park becomes a model of its own
	 * @param file   where the model is from
	 * @param faults gets what is wrong; with an error in it, null is returned
	 */
	static ParkRuns of(Study study, EipModel model, ModelFile file, Faults faults) {
		Optional<Uncertainty> uncertainty = study.uncertainties().stream().findFirst();
		if (uncertainty.isEmpty()) {
			faults.error("spark.uncertainty", "The study " + study.name() + " has no uncertainty study.",
					"Add one that says what is drawn.", study.place());
			return null;
		}
		Sampling.check(uncertainty.get(), faults);
		if (faults.hasErrors()) {
			return null;
		}
		ParkRuns runs = new ParkRuns(study, uncertainty.get(), file);
		if (EnsembleRun.of(runs.study, model, file, runs.parameters, faults) == null) {
			return null;
		}
		for (Park park : List.copyOf(model.getParks())) {
			EipModel one = ParkFactory.eINSTANCE.createEipModel();
			one.setName(park.getName());
			one.getParks().add(park);
			runs.parks.add(one);
		}
		return runs;
	}

	int parks() {
		return parks.size();
	}

	String name(int park) {
		return parks.get(park).getName();
	}

	/** Names of the scenarios that are computed. */
	List<String> scenarios() {
		return study.scenarios().stream().map(scenario -> scenario.name()).toList();
	}

	long draws() {
		return draws.size();
	}

	/** Computes some draws of a park. The numbers depend on nothing but park and draw. */
	Shard compute(Task task) {
		var faults = new Faults();
		EnsembleRun run = EnsembleRun.of(study, parks.get(task.park()), file, parameters, faults);
		if (run == null) {
			throw new IllegalArgumentException(name(task.park()) + " cannot be computed: " + faults.list());
		}
		EnsembleResult result = run.run(draws, task.firstDraw(), task.endDraw(), 1, Progress.NONE);
		int scenarios = study.scenarios().size();
		double[][] values = new double[scenarios * OUTPUTS][];
		for (int s = 0; s < scenarios; s++) {
			values[s * OUTPUTS + MITIGATION] = result.draws(s, Indicator.MITIGATION);
			values[s * OUTPUTS + NPV] = result.draws(s, Indicator.NPV);
		}
		return new Shard(task.park(), task.firstDraw(), values);
	}
}
