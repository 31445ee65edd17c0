package org.parkwright.core.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.SizeClasses;
import org.parkwright.core.result.UnreadFeature;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.EipModel;

/**
 * What studies need of a model, read once: for a study, for its scenarios that state parameters anew, and for all that is
 * asked of its results. Nothing here refers to the model any more, so that the model may change, or go, while a study runs.
 *
 * @param study       with what the model says of its grids; what is computed on this stock has its base year, horizon and convention
 * @param file        where the model is from
 * @param name        of the model
 * @param dataNote    what readers must know of its data; may be empty
 * @param stock       its energy units
 * @param sizeClasses by which its units are told apart
 * @param measured    what units of it can be
 * @param heatingValues GJ/t of fuels by name, where they are known
 * @param unread      what it states and no study reads
 */
record ImportedModel(Study study, ModelFile file, String name, String dataNote, ImportedStock stock, SizeClasses sizeClasses, MeasuredUnits measured,
		Map<String, Double> heatingValues, List<UnreadFeature> unread) {

	/** GJ/t of a fuel; NaN where it is unknown. */
	double heatingValue(String fuel) {
		return heatingValues.getOrDefault(fuel, Double.NaN);
	}

	/**
	 * Reads a model.
	 *
	 * @param faults gets what is wrong with it for this study
	 */
	static ImportedModel of(Study stated, EipModel model, ModelFile file, Faults faults) {
		Study study = stated.withFactors(GridFactors.filled(stated, model, file.park(), faults));
		return new ImportedModel(study, file, Objects.requireNonNullElse(model.getName(), file.name()),
				Objects.requireNonNullElse(model.getDataNote(), ""), ImportedStock.of(model, study, file.park()), SizeClasses.of(model),
				new MeasuredUnits(model), heatingValues(model), ModelReads.unread(study, model, file.park()));
	}

	/** Of the library of the model, else of the standard one. */
	private static Map<String, Double> heatingValues(EipModel model) {
		Map<String, Double> values = new HashMap<>();
		Stream.of(model.getLibrary(), Catalogue.newLibrary()).filter(Objects::nonNull).flatMap(library -> library.getFuels().stream())
				.filter(fuel -> fuel.getLowerHeatingValue() != null).forEach(fuel -> values.putIfAbsent(ImportedStock.name(fuel), fuel.getLowerHeatingValue()));
		return values;
	}
}
