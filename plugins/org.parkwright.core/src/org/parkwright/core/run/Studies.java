package org.parkwright.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.Shard;
import org.parkwright.core.check.Checks;
import org.parkwright.core.check.Places;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.file.Memory;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.Uncertainty;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.Park;

/**
 * Runs studies on park files: from the file to the result, for every face of Parkwright alike.
 *
 * @since 0.1
 */
public final class Studies {

	/** What runs were found to need: the unit in model and stock, and what it does in the years of a scenario. */
	private static final double BYTES_A_UNIT = 1_600;
	private static final double BYTES_A_UNIT_AND_SCENARIO = 190;

	private Studies() {
	}

	/**
	 * Reads a park, looks it over and runs a study on it, with all that it asks of its own results.
	 *
	 * @param study    the study
	 * @param park     the park file, which exists
	 * @param monitor  is told of each scenario and of draws
	 * @param faults   gets what is wrong with the park and what the user should know of the result
	 * @return the result, or null if a fault is an error
	 * @throws CancellationException if {@code monitor} asks for it
	 */
	public static StudyResult run(Study study, Path park, ProgressMonitor monitor, Faults faults) {
		return run(study, 0, park, monitor, faults);
	}

	/**
	 * The same with one uncertainty study of several.
	 *
	 * @param uncertainty its number, from 1, or 0 for all
	 * @see #run(Study, Path, ProgressMonitor, Faults)
	 */
	public static StudyResult run(Study study, int uncertainty, Path park, ProgressMonitor monitor, Faults faults) {
		return run(study, uncertainty, park, "", monitor, faults);
	}

	/**
	 * The same on the units of one park of several.
	 *
	 * @param only name or id of the park whose units count alone; empty for all
	 * @see #run(Study, Path, ProgressMonitor, Faults)
	 */
	public static StudyResult run(Study study, int uncertainty, Path park, String only, ProgressMonitor monitor, Faults faults) {
		return Watch.over(own -> watched(study, uncertainty, park, only, monitor, own), faults);
	}

	/**
	 * Names the parks of a file as {@link #run(Study, int, Path, String, ProgressMonitor, Faults)} takes one.
	 *
	 * @return the name of each, or its id where another has that name; none if the file cannot be read
	 * @since 0.2
	 */
	public static List<String> parks(Path park) {
		EipModel model = Parks.load(park, new Faults());
		return model == null ? List.of() : model.getParks().stream().map(each -> {
			String label = ImportedStock.label(each);
			return ImportedStock.parks(model, label).size() == 1 ? label : each.getId();
		}).toList();
	}

	private static StudyResult watched(Study study, int uncertainty, Path park, String only, ProgressMonitor monitor, Faults faults) {
		Read read = read(study, park, only, faults);
		ImportedModel model = read == null ? null : read.model;
		StudyRun run = model == null ? null : StudyRun.of(model.study(), model, UncertainParameters.NONE, faults);
		Analyses analyses = run == null ? null : Analyses.of(model.study(), uncertainty, model, faults);
		if (analyses == null) {
			return null;
		}
		Progress progress = new MonitoredProgress(monitor);
		long steps = run.steps();
		long total = steps + analyses.steps();
		StudyResult result = run.run(new Portion(progress, 0, steps, total));
		for (Fault warning : result.warnings()) {
			if (!faults.list().contains(warning)) {
				faults.add(warning);
			}
		}
		List<SelectionResult> selections = Selections.of(result, new Portion(progress, steps, 0, total), faults);
		if (faults.hasErrors()) {
			return null;
		}
		StudyResult whole = result.with(analyses.run(selections, result.analysis().stocks(), Runtime.getRuntime().availableProcessors(),
				new Portion(progress, steps, analyses.steps(), total)));
		return whole.beside(read.beside.apply(whole));
	}

	/**
	 * Reads a park, looks it over and computes some of the draws of an uncertainty study.
	 *
	 * @param uncertainty its number in the study, from 1
	 * @param firstDraw   index of the first draw
	 * @param endDraw     index after the last; more than there are draws is a fault
	 * @return the draws, or null if a fault is an error
	 * @throws CancellationException if {@code monitor} asks for it
	 */
	public static Shard draw(Study study, int uncertainty, long firstDraw, long endDraw, Path park, ProgressMonitor monitor,
			Faults faults) {
		return Watch.over(own -> watched(study, uncertainty, firstDraw, endDraw, park, monitor, own), faults);
	}

	private static Shard watched(Study study, int uncertainty, long firstDraw, long endDraw, Path park, ProgressMonitor monitor,
			Faults faults) {
		ImportedModel model = imported(study, park, faults);
		UncertaintyRun run = model == null ? null : UncertaintyRun.of(model.study(), uncertainty, model, faults);
		if (run == null) {
			return null;
		}
		Uncertainty stated = study.uncertainties().get(uncertainty - 1);
		if (firstDraw < 0 || endDraw <= firstDraw || endDraw > stated.draws()) {
			faults.error("study.draws.range", "There are no draws " + firstDraw + ".." + endDraw + " of " + stated.draws() + ".",
					"Name a range from 0 to " + stated.draws() + "; its end is not part of it.", stated.place());
			return null;
		}
		run.requireMemory(endDraw - firstDraw, faults, stated);
		return faults.hasErrors() ? null : run.run(firstDraw, endDraw, Runtime.getRuntime().availableProcessors(),
				new MonitoredProgress(monitor));
	}

	/** Whether a study on so many units fits in memory; else that is a fault. */
	private static boolean fits(EipModel model, Study study, Path park, Faults faults) {
		long units = model.getParks().stream().flatMap(each -> each.getInfrastructure().stream())
				.filter(EnergyPlant.class::isInstance).mapToLong(plant -> ((EnergyPlant) plant).getUnits().size()).sum();
		int scenarios = study.scenarios().size();
		return Memory.require(units * (BYTES_A_UNIT + BYTES_A_UNIT_AND_SCENARIO * scenarios), String.format(Locale.ROOT,
				"A study of %,d units with %,d %s", units, scenarios, scenarios == 1 ? "scenario" : "scenarios"), park, faults);
	}

	/** Whether there is one park of a name, if one is named; else that is a fault. */
	private static boolean isOne(EipModel model, String only, Path park, Faults faults) {
		List<Park> found = ImportedStock.parks(model, only);
		if (!only.isEmpty() && found.isEmpty()) {
			faults.error("study.park.unknown", "There is no park " + only + " in " + park.getFileName() + ".",
					Suggestions.remedy(only, model.getParks().stream().map(ImportedStock::label).toList()), Place.of(park.toString()));
		} else if (!only.isEmpty() && found.size() > 1) {
			faults.error("study.park.several", "There are " + found.size() + " parks " + only + " in " + park.getFileName() + ".",
					"Name the one that is meant by its id: " + String.join(", ", found.stream().map(Park::getId).toList()) + ".", Place.of(park.toString()));
		}
		return !faults.hasErrors();
	}

	/**
	 * What a study and its result need of a park; the model itself is not kept.
	 *
	 * @param beside what providers tell of it beside the study
	 */
	private record Read(ImportedModel model, Function<StudyResult, List<ResultSection>> beside) {
	}

	private static Read read(Study study, Path park, String only, Faults faults) {
		EipModel model = load(study, park, only, faults);
		ImportedModel imported = model == null ? null : imported(study, model, park, only, faults);
		return imported == null ? null : new Read(imported, ResultSections.beside(imported.study(), model));
	}

	private static ImportedModel imported(Study study, Path park, Faults faults) {
		EipModel model = load(study, park, "", faults);
		return model == null ? null : imported(study, model, park, "", faults);
	}

	private static ImportedModel imported(Study study, EipModel model, Path park, String only, Faults faults) {
		ImportedModel imported = ImportedModel.of(study, model, ModelFile.of(park, model).only(only), faults);
		return faults.hasErrors() ? null : imported;
	}

	private static EipModel load(Study study, Path park, String only, Faults faults) {
		EipModel model = Parks.load(park, faults);
		if (model == null || faults.hasErrors() || !fits(model, study, park, faults)) {
			return null;
		}
		Checks.run(model, Places.inFile(model, park.toString()), faults);
		return faults.hasErrors() || !isOne(model, only, park, faults) ? null : model;
	}
}
