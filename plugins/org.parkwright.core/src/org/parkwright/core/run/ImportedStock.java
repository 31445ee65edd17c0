package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Output;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.Infrastructure;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Columns;
import org.parkwright.simulation.CompiledStudy;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.FuelMix;
import org.parkwright.simulation.Group;
import org.parkwright.simulation.Stock;
import org.parkwright.simulation.UnitNames;

/**
 * The energy units of a model as columns, in the order of the model, with what tells one from another. Nothing here refers to the
 * model any more, so that the model may change while a study runs.
 */
final class ImportedStock {

	/** What the model states of the units, and nothing else. */
	final Stock columns;
	/** [unit] */
	final String[] ids;
	/** [unit] */
	final String[] parks;
	/** [unit] id of its park */
	final String[] parkIds;
	/** [unit] id of its plant; null for those that measures may add */
	final String[] plantIds;
	/** [unit] of the park; empty where unknown */
	final String[] provinces;
	/** [unit] */
	final String[] plants;
	/** [unit] whether it is planned, and so in no sum of a study that does not include it */
	final boolean[] planned;
	/** [unit] whether the remaining life is unknown */
	final boolean[] unknownLife;
	final int parkCount;
	final int plantCount;
	private final Study study;
	private final UnitNames names;

	private ImportedStock(Study study, int present, int added, int parkCount, int plantCount) {
		this.study = study;
		int size = present + added;
		columns = new Stock(present, added, study.baseYear(), study.horizon(), study.convention());
		names = columns.names();
		ids = new String[size];
		parks = new String[size];
		parkIds = new String[size];
		plantIds = new String[size];
		provinces = new String[size];
		plants = new String[size];
		planned = new boolean[size];
		unknownLife = new boolean[size];
		this.parkCount = parkCount;
		this.plantCount = plantCount;
	}

	/** The same units with other columns. */
	private ImportedStock(ImportedStock stock, Stock columns) {
		this.columns = columns;
		study = stock.study;
		names = stock.names;
		ids = stock.ids;
		parks = stock.parks;
		parkIds = stock.parkIds;
		plantIds = stock.plantIds;
		provinces = stock.provinces;
		plants = stock.plants;
		planned = stock.planned;
		unknownLife = stock.unknownLife;
		parkCount = stock.parkCount;
		plantCount = stock.plantCount;
	}

	/** The same units with lives as a study has them at its own numbers. */
	ImportedStock living(CompiledStudy compiled) {
		Stock living = compiled.living(columns);
		return living == columns ? this : new ImportedStock(this, living);
	}

	/** Number of units, those that measures may add behind the others. */
	int size() {
		return ids.length;
	}

	/**
	 * The units of all plants of the parks that count, and behind them for each park those that measures of the study may add. Planned
	 * units that the study does not include and units of unknown remaining life have none.
	 *
	 * @param only see {@link #parks}
	 */
	static ImportedStock of(EipModel model, Study study, String only) {
		List<Park> counted = parks(model, only);
		List<EnergyPlant> plants = plants(counted);
		List<Measure> adding = adding(study);
		List<Park> parks = Stream.concat(plants.stream().map(EnergyPlant::getPark), counted.stream().filter(each -> adding.stream().anyMatch(measure -> brings(measure, each))))
				.distinct().toList();
		var stock = new ImportedStock(study, plants.stream().mapToInt(plant -> plant.getUnits().size()).sum(),
				adding.stream().mapToInt(measure -> (int) parks.stream().filter(each -> mayAdd(measure, each)).count()).sum(), counted.size(), plants.size());
		if (model.getLibrary() != null) {
			model.getLibrary().getFuels().forEach(fuel -> stock.names.index(Feature.FUEL, name(fuel)));
			model.getLibrary().getTechnologies()
					.forEach(technology -> stock.names.index(Feature.TECHNOLOGY, name(technology)));
			model.getLibrary().getGrids().forEach(grid -> stock.names.index(Feature.GRID, name(grid)));
		}
		Park park = null;
		int parkIndex = -1;
		int j = 0;
		for (int p = 0; p < plants.size(); p++) {
			if (plants.get(p).getPark() != park) {
				park = plants.get(p).getPark();
				parkIndex++;
			}
			for (EnergyUnit unit : plants.get(p).getUnits()) {
				stock.columns.columns()[Columns.of(Group.PARK)][j] = parkIndex;
				stock.columns.columns()[Columns.of(Group.PLANT)][j] = p;
				stock.read(unit, plants.get(p), j);
				j++;
			}
		}
		for (Measure measure : adding) {
			for (int p = 0; p < parks.size(); p++) {
				if (!mayAdd(measure, parks.get(p))) {
					continue;
				}
				stock.columns.columns()[Columns.of(Group.PARK)][j] = p;
				stock.columns.columns()[Columns.of(Group.PLANT)][j] = plants.size() + j;
				stock.mayAdd(measure, parks.get(p), j);
				j++;
			}
		}
		return stock;
	}

	/** The measures that add units, and each exchange once, whatever the years in which scenarios apply it. */
	private static List<Measure> adding(Study study) {
		List<Measure> adding = new ArrayList<>();
		study.scenarios().stream().flatMap(scenario -> scenario.steps().stream()).flatMap(step -> step.measures().stream()).filter(measure -> measure.adds() != null).distinct()
				.filter(measure -> measure.adds().exchange() == null || adding.stream().noneMatch(other -> other.adds().exchange() != null && other.name().equals(measure.name())))
				.forEach(adding::add);
		return adding;
	}

	/** Whether a measure is an exchange that comes to a park. */
	private static boolean brings(Measure measure, Park park) {
		return measure.adds().exchange() != null && Objects.equals(measure.adds().exchange().park(), park.getId());
	}

	private static boolean mayAdd(Measure measure, Park park) {
		return measure.adds().exchange() == null || brings(measure, park);
	}

	/** The parks that a study is about. @param only name or id of the one that counts alone; empty for all */
	static List<Park> parks(EipModel model, String only) {
		return model.getParks().stream().filter(park -> only.isEmpty() || only.equals(park.getId()) || only.equals(label(park))).toList();
	}

	/** The plants that have units, park by park. */
	static List<EnergyPlant> plants(List<Park> parks) {
		var plants = new ArrayList<EnergyPlant>();
		for (Park park : parks) {
			for (Infrastructure infrastructure : park.getInfrastructure()) {
				if (infrastructure instanceof EnergyPlant plant && !plant.getUnits().isEmpty()) {
					plants.add(plant);
				}
			}
		}
		return plants;
	}

	private void read(EnergyUnit unit, EnergyPlant plant, int j) {
		int baseYear = study.baseYear();
		Park park = plant.getPark();
		ids[j] = unit.getId();
		parks[j] = label(park);
		parkIds[j] = park.getId();
		provinces[j] = Objects.requireNonNullElse(park.getProvince(), "");
		plants[j] = label(plant);
		plantIds[j] = plant.getId();
		Output output = output(unit.getOutput());
		Integer lifetime = unit.getLifetime() == null ? null : (int) Math.floor(unit.getLifetime());
		columns.outputs()[j] = output;
		columns.vintage()[j] = unit.getVintage();
		columns.lifetime()[j] = lifetime;
		planned[j] = unit.getLifeStatus() == LifeStatus.PLANNED && !study.planned();
		double begin = planned[j] || unit.getVintage() == null || unit.getVintage() <= baseYear ? 0
				: unit.getVintage() + study.convention().share() - baseYear;
		columns.begin()[j] = begin;
		Double life = planned[j] ? Double.valueOf(0) : remainingLife(unit, lifetime, begin, study);
		columns.agesOut()[j] = life != null && unit.getRetireYear() == null && !planned[j] && unit.getLifeStatus() != LifeStatus.RETIRED
				&& unit.getVintage() != null && lifetime != null;
		unknownLife[j] = life == null;
		columns.count(j, life == null ? Double.NaN : life);
		columns.operatingCost()[j] = unit.getOperatingCost() == null ? Double.NaN : unit.getOperatingCost();
		columns.ultraLowEmission()[j] = Boolean.TRUE.equals(unit.getUltraLowEmission());
		set(Attribute.CAPACITY, j, unit.getCapacity());
		set(Attribute.HOURS, j, unit.getHours());
		set(Attribute.HEAT_TO_POWER, j, unit.getHeatToPower());
		set(Attribute.EFFICIENCY, j, unit.getEfficiency());
		set(Attribute.VINTAGE, j, unit.getVintage() == null ? null : unit.getVintage().doubleValue());
		set(Attribute.LIFETIME, j, unit.getLifetime());
		columns.columns()[Columns.of(Feature.OUTPUT)][j] = output == null ? Double.NaN : output.ordinal();
		columns.columns()[Columns.of(Feature.UNIT)][j] = names.index(Feature.UNIT, Objects.requireNonNullElse(ids[j], ""));
		columns.columns()[Columns.of(Feature.PLANT)][j] = names.index(Feature.PLANT, plants[j]);
		columns.columns()[Columns.of(Feature.PARK)][j] = names.index(Feature.PARK, Objects.requireNonNullElse(parks[j], ""));
		set(Feature.FUEL, j, fuel(unit));
		mix(unit, j);
		set(Feature.TECHNOLOGY, j, unit.getTechnology());
		set(Feature.GRID, j, park.getGrid());
	}

	/** The id of the unit that a measure adds to a park. */
	static String row(String park, String measure) {
		return park + "/" + measure;
	}

	/** The unit that a measure may add to a park. It belongs to no plant. */
	private void mayAdd(Measure measure, Park park, int j) {
		ids[j] = row(park.getId(), measure.name());
		parks[j] = label(park);
		parkIds[j] = park.getId();
		provinces[j] = Objects.requireNonNullElse(park.getProvince(), "");
		plants[j] = "";
		columns.add(j, measure.name(), measure.adds().takes() == Attribute.HEAT ? Output.HEAT : Output.ELECTRICITY);
		columns.columns()[Columns.of(Feature.UNIT)][j] = names.index(Feature.UNIT, ids[j]);
		columns.columns()[Columns.of(Feature.PARK)][j] = names.index(Feature.PARK, Objects.requireNonNullElse(parks[j], ""));
		columns.columns()[Columns.of(Feature.FUEL)][j] = names.index(Feature.FUEL, measure.adds().fuel());
		columns.columns()[Columns.of(Feature.TECHNOLOGY)][j] = measure.adds().technology().isEmpty() ? Double.NaN
				: names.index(Feature.TECHNOLOGY, measure.adds().technology());
		set(Feature.GRID, j, park.getGrid());
	}

	/** Its main fuel: the one that is stated as such, else that of the largest share. */
	private static Fuel fuel(EnergyUnit unit) {
		return unit.getFuel() != null ? unit.getFuel() : unit.getCofiring().stream().filter(share -> share.getFuel() != null)
				.max(Comparator.comparingDouble(ImportedStock::share)).map(FuelShare::getFuel).orElse(null);
	}

	private static double share(FuelShare share) {
		return share.getShare() == null ? Double.NaN : share.getShare();
	}

	/** Fuels that are burnt together; a share that is unknown leaves what follows from the fuel unknown. */
	private void mix(EnergyUnit unit, int j) {
		FuelMix mix = columns.mix();
		Fuel main = fuel(unit);
		int layer = 0;
		double own = 0;
		for (FuelShare each : unit.getCofiring()) {
			if (each.getFuel() == main) {
				own += share(each);
			} else {
				FuelMix.Layer other = layer < mix.layers().size() ? mix.layers().get(layer) : mix.next();
				other.fuel()[j] = each.getFuel() == null ? Double.NaN : names.index(Feature.FUEL, name(each.getFuel()));
				other.share()[j] = each.getFuel() == null ? Double.NaN : share(each);
				layer++;
			}
		}
		mix.own()[j] = unit.getCofiring().isEmpty() ? 1 : own;
	}

	/** Years from the base year on until it ends; null if unknown. A stated year of retirement begins without the unit. */
	private static Double remainingLife(EnergyUnit unit, Integer lifetime, double begin, Study study) {
		int baseYear = study.baseYear();
		if (unit.getLifeStatus() == LifeStatus.RETIRED) {
			return 0.0;
		}
		if (unit.getRetireYear() != null) {
			return Math.max(0.0, unit.getRetireYear() - baseYear);
		}
		if (unit.getVintage() == null || lifetime == null) {
			return null;
		}
		return begin + study.convention().remainingLife(baseYear, unit.getVintage(), lifetime);
	}

	private static Output output(EnergyOutput output) {
		return switch (output) {
		case CHP -> Output.COMBINED;
		case ELECTRICITY -> Output.ELECTRICITY;
		case HEAT -> Output.HEAT;
		case UNKNOWN -> null;
		};
	}

	private void set(Attribute attribute, int j, Double value) {
		columns.columns()[Columns.of(attribute)][j] = value == null ? Double.NaN : value;
	}

	private void set(Feature feature, int j, CatalogueEntry entry) {
		columns.columns()[Columns.of(feature)][j] = entry == null ? Double.NaN : names.index(feature, name(entry));
	}

	static String label(NamedElement element) {
		return element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName();
	}

	/** The name by which the scenario language calls an entry; its id if it has none. */
	static String name(CatalogueEntry entry) {
		String name = Catalogue.Entry.of(entry).name();
		return name.isEmpty() ? entry.getId() : name;
	}
}
