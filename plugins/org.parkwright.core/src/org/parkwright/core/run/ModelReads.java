package org.parkwright.core.run;

import static org.parkwright.model.park.ParkPackage.Literals.CATALOGUE_ENTRY__CODE;
import static org.parkwright.model.park.ParkPackage.Literals.ELECTRICITY_GRID__FACTORS;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_PLANT__UNITS;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__CAPACITY;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__COFIRING;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__EFFICIENCY;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__FUEL;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__HOURS;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__LIFETIME;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__LIFE_STATUS;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__OPERATING_COST;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__OUTPUT;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__RETIRE_YEAR;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__TECHNOLOGY;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__ULTRA_LOW_EMISSION;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__VINTAGE;
import static org.parkwright.model.park.ParkPackage.Literals.FUEL_SHARE__FUEL;
import static org.parkwright.model.park.ParkPackage.Literals.FUEL_SHARE__SHARE;
import static org.parkwright.model.park.ParkPackage.Literals.GRID_FACTOR__KIND;
import static org.parkwright.model.park.ParkPackage.Literals.GRID_FACTOR__VALUE;
import static org.parkwright.model.park.ParkPackage.Literals.GRID_FACTOR__YEAR;
import static org.parkwright.model.park.ParkPackage.Literals.NAMED_ELEMENT__ID;
import static org.parkwright.model.park.ParkPackage.Literals.NAMED_ELEMENT__NAME;
import static org.parkwright.model.park.ParkPackage.Literals.NAMED_ELEMENT__SOURCES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.result.UnreadFeature;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityGrid;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.GridFactor;

/** Which features of energy units, and of what belongs to them, a study reads, and which it passes over. */
final class ModelReads {

	private static final Set<EStructuralFeature> UNIT = Set.of(NAMED_ELEMENT__ID, ENERGY_UNIT__CAPACITY, ENERGY_UNIT__OUTPUT, ENERGY_UNIT__VINTAGE,
			ENERGY_UNIT__LIFETIME, ENERGY_UNIT__RETIRE_YEAR, ENERGY_UNIT__HOURS, ENERGY_UNIT__HEAT_TO_POWER, ENERGY_UNIT__EFFICIENCY,
			ENERGY_UNIT__ULTRA_LOW_EMISSION, ENERGY_UNIT__LIFE_STATUS, ENERGY_UNIT__FUEL, ENERGY_UNIT__TECHNOLOGY, ENERGY_UNIT__COFIRING);
	private static final Set<EStructuralFeature> PLANT = Set.of(NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, ENERGY_PLANT__UNITS);
	private static final Set<EStructuralFeature> SHARE = Set.of(NAMED_ELEMENT__ID, FUEL_SHARE__FUEL, FUEL_SHARE__SHARE);
	private static final Set<EStructuralFeature> ENTRY = Set.of(NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, CATALOGUE_ENTRY__CODE);
	private static final Set<EStructuralFeature> GRID = Set.of(NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, CATALOGUE_ENTRY__CODE, NAMED_ELEMENT__SOURCES,
			ELECTRICITY_GRID__FACTORS);
	private static final Set<EStructuralFeature> FACTOR = Set.of(NAMED_ELEMENT__ID, GRID_FACTOR__YEAR, GRID_FACTOR__KIND, GRID_FACTOR__VALUE,
			NAMED_ELEMENT__SOURCES);
	private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

	private final Map<EStructuralFeature, Map<String, Integer>> counts = new LinkedHashMap<>();

	private ModelReads() {
	}

	/**
	 * What is stated of the units that a study counts and is not read, in the order of the model.
	 *
	 * @param study as it is computed, with the factors of the grids
	 * @param only  see {@link ImportedStock#parks}
	 */
	static List<UnreadFeature> unread(Study study, EipModel model, String only) {
		var reads = new ModelReads();
		Set<EStructuralFeature> ofUnit = new HashSet<>(UNIT);
		if (study.parts().stream().anyMatch(CostPart::stated)) {
			ofUnit.add(ENERGY_UNIT__OPERATING_COST);
		}
		var entries = new LinkedHashSet<CatalogueEntry>();
		for (EnergyPlant plant : ImportedStock.plants(ImportedStock.parks(model, only))) {
			reads.look(plant, PLANT);
			entries.add(plant.getPark().getGrid());
			for (EnergyUnit unit : plant.getUnits()) {
				reads.look(unit, ofUnit);
				entries.add(unit.getFuel());
				entries.add(unit.getTechnology());
				for (FuelShare share : unit.getCofiring()) {
					reads.look(share, SHARE);
					entries.add(share.getFuel());
				}
			}
		}
		entries.remove(null);
		for (CatalogueEntry entry : entries) {
			boolean factors = entry instanceof ElectricityGrid grid && GridFactors.reads(study, grid);
			reads.look(entry, factors ? GRID : ENTRY);
			if (factors) {
				for (GridFactor factor : ((ElectricityGrid) entry).getFactors()) {
					reads.look(factor, FACTOR);
				}
			}
		}
		return reads.list();
	}

	private void look(EObject element, Set<EStructuralFeature> read) {
		for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
			boolean stated = feature.isChangeable() && !feature.isDerived() && !feature.isTransient() && element.eIsSet(feature)
					&& !(feature instanceof EReference reference && reference.isContainer());
			if (stated && !read.contains(feature)) {
				counts.computeIfAbsent(feature, key -> new LinkedHashMap<>()).merge(element.eClass().getName(), 1, Integer::sum);
			}
		}
	}

	private List<UnreadFeature> list() {
		List<UnreadFeature> list = new ArrayList<>();
		counts.forEach((feature, elements) -> elements.forEach((element, count) -> list.add(new UnreadFeature(words(element), words(feature.getName()), count))));
		return list;
	}

	private static String words(String name) {
		return BETWEEN_WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
	}
}
