package org.parkwright.core.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.check.Places;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.result.SizeClasses;
import org.parkwright.core.result.UnreadFeature;
import org.parkwright.core.study.Amounts;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.units.Units;

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
		Faults money = new Faults();
		Amounts.check(stated, stated.place(), money);
		// whoever wrote the study has been warned
		money.list().stream().filter(fault -> fault.severity() == Severity.ERROR).forEach(faults::add);
		Study study = ExchangeMeasures.applied(stated.withFactors(GridFactors.filled(stated, model, file.park(), faults)), model, file, faults);
		if (study.planned()) {
			begin(study, model, file, faults);
		}
		if (study.account() != null) {
			study.account().unknown(model.getLibrary()).forEach(faults::add);
		}
		ImportedStock stock = ImportedStock.of(model, study, file.park());
		inMoneyOf(study, stock, model, file, faults);
		return new ImportedModel(study, file, Objects.requireNonNullElse(model.getName(), file.name()),
				Objects.requireNonNullElse(model.getDataNote(), ""), stock, SizeClasses.of(model),
				new MeasuredUnits(model), Catalogue.heatingValues(model.getLibrary()), ModelReads.unread(study, model, file.park()));
	}

	/** A planned unit counts from its vintage on; without one it cannot. */
	private static void begin(Study study, EipModel model, ModelFile file, Faults faults) {
		Places places = Places.inFile(model, file.path() == null ? file.name() : file.path().toString());
		ImportedStock.plants(ImportedStock.parks(model, file.park())).stream().flatMap(plant -> plant.getUnits().stream())
				.filter(unit -> unit.getLifeStatus() == LifeStatus.PLANNED && unit.getVintage() == null)
				.forEach(unit -> faults.error("study.planned.vintage", "The planned unit " + ImportedStock.label(unit)
						+ " has no vintage, and the study " + study.name() + " includes planned units from their vintage on.",
						"State the year in which it is to begin to serve, or take include planned out of the study.",
						places.of(unit, ParkPackage.Literals.ENERGY_UNIT__VINTAGE)));
	}

	/** What units state as operating cost is money of the model. */
	private static void inMoneyOf(Study study, ImportedStock stock, EipModel model, ModelFile file, Faults faults) {
		String own = model.getCurrency();
		boolean read = study.parts().stream().anyMatch(CostPart::stated) && Arrays.stream(stock.columns.operatingCost()).anyMatch(cost -> !Double.isNaN(cost));
		if (!read || own == null || own.isBlank() || !study.money().foreign(own)) {
			return;
		}
		Amounts.exchange(study, "what units of " + file.name() + " state as operating cost", own, null, study.parkPlace(), faults);
		if (study.money().exchange(own).isPresent()) {
			double factor = study.money().factor(Units.parse(own), null);
			Arrays.setAll(stock.columns.operatingCost(), j -> stock.columns.operatingCost()[j] * factor);
		}
	}
}
