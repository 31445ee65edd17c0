package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Expression.Group;
import org.parkwright.core.study.Feature;
import org.parkwright.core.study.Horizon;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Output;
import org.parkwright.engine.Trajectory;
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

/**
 * The energy units of a model as columns, in the order of the model. Nothing here refers to the model any more, so
 * that the model may change while a study runs.
 */
final class Stock {

	/** [unit] */
	final String[] ids;
	/** [unit] */
	final String[] parks;
	/** [unit] of the park; empty where unknown */
	final String[] provinces;
	/** [unit] */
	final String[] plants;
	/** [unit]; null where unknown */
	final Output[] outputs;
	/** [unit] calendar year; null where unknown */
	final Integer[] vintage;
	/** [unit] whole years; null where unknown */
	final Integer[] lifetime;
	/** [unit] a from the base year on, 0 for a unit that is retired or not yet built and where it is unknown */
	final double[] remainingLife;
	/** [unit] years from the base year on for which it counts without a scenario */
	final double[] counted;
	/** [unit] years from the base year on after which neither it nor what follows it counts */
	final double[] horizon;
	/** [unit] whether it is planned, or begins to serve after the base year */
	final boolean[] planned;
	/** [unit] whether the remaining life is unknown */
	final boolean[] unknownLife;
	/** [unit] whether the ultra-low-emission retrofit is done already */
	final boolean[] ultraLowEmission;
	/** What units burn beside their own fuel, as the model states it. */
	final FuelMix mix;
	/** [unit] money a year; NaN where the model states none */
	final double[] operatingCost;
	/** {@link Layout}, what the model states and nothing else; NaN where it states nothing */
	final double[][] columns;
	/** [unit] whether the remaining life follows from vintage and lifetime */
	private final boolean[] agesOut;
	private final Study study;
	final Names names;
	final int parkCount;
	final int plantCount;

	private Stock(Study study, int size, int parkCount, int plantCount) {
		this.study = study;
		ids = new String[size];
		parks = new String[size];
		provinces = new String[size];
		plants = new String[size];
		outputs = new Output[size];
		vintage = new Integer[size];
		lifetime = new Integer[size];
		remainingLife = new double[size];
		counted = new double[size];
		horizon = new double[size];
		planned = new boolean[size];
		unknownLife = new boolean[size];
		ultraLowEmission = new boolean[size];
		operatingCost = new double[size];
		agesOut = new boolean[size];
		columns = new double[Layout.COUNT][size];
		mix = new FuelMix(size);
		names = new Names();
		this.parkCount = parkCount;
		this.plantCount = plantCount;
	}

	/** The same stock with lives of its own. */
	private Stock(Stock stock) {
		study = stock.study;
		ids = stock.ids;
		parks = stock.parks;
		provinces = stock.provinces;
		plants = stock.plants;
		outputs = stock.outputs;
		vintage = stock.vintage;
		lifetime = stock.lifetime.clone();
		remainingLife = stock.remainingLife.clone();
		counted = stock.counted.clone();
		horizon = stock.horizon.clone();
		planned = stock.planned;
		unknownLife = stock.unknownLife;
		ultraLowEmission = stock.ultraLowEmission;
		operatingCost = stock.operatingCost;
		agesOut = stock.agesOut;
		mix = stock.mix;
		columns = stock.columns.clone();
		names = stock.names;
		parkCount = stock.parkCount;
		plantCount = stock.plantCount;
		for (int column : new int[] { Layout.of(Attribute.LIFETIME), Layout.of(Attribute.REMAINING_LIFE),
				Layout.of(Attribute.RETIREMENT), Layout.IN_USE }) {
			columns[column] = columns[column].clone();
		}
	}

	/**
	 * The stock with all lives multiplied, rounded to whole years, at most as many as are computed; units that state when
	 * they retire keep that.
	 */
	Stock withLives(double factor) {
		var stock = new Stock(this);
		for (int j = 0; j < size(); j++) {
			if (agesOut[j]) {
				int life = (int) Math.min(Math.rint(lifetime[j] * factor), Trajectory.MOST_YEARS + study.baseYear() - vintage[j]);
				stock.lifetime[j] = life;
				stock.remainingLife[j] = study.convention().remainingLife(study.baseYear(), vintage[j], life);
				stock.columns[Layout.of(Attribute.LIFETIME)][j] = life;
				stock.columns[Layout.of(Attribute.REMAINING_LIFE)][j] = stock.remainingLife[j];
				stock.columns[Layout.of(Attribute.RETIREMENT)][j] = study.baseYear() + stock.remainingLife[j];
				stock.columns[Layout.IN_USE][j] = stock.remainingLife[j] > 0 ? 1 : 0;
				stock.count(j);
			}
		}
		return stock;
	}

	private void count(int j) {
		horizon[j] = study.horizon().end(study.baseYear(), lifetime[j]);
		counted[j] = counted(j, remainingLife[j]);
	}

	/** Years from the base year on for which a unit counts that serves so many. */
	double counted(int j, double life) {
		boolean followed = study.horizon().kind() == Horizon.Kind.NEW_UNIT_LIFE;
		return life <= 0 ? 0 : followed ? horizon[j] : Math.min(life, horizon[j]);
	}

	/** Whether what is paid after so many years for a successor no longer counts, or in no year that is computed. */
	boolean beyondHorizon(int j, double after) {
		return after >= Math.min(horizon[j], Trajectory.MOST_YEARS);
	}

	int size() {
		return ids.length;
	}

	/** The units of all plants of the parks that count. Planned units and units of unknown remaining life have none. @param only see {@link #parks} */
	static Stock of(EipModel model, Study study, String only) {
		List<Park> counted = parks(model, only);
		List<EnergyPlant> plants = plants(counted);
		var stock = new Stock(study, plants.stream().mapToInt(plant -> plant.getUnits().size()).sum(),
				counted.size(), plants.size());
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
				stock.columns[Layout.of(Group.PARK)][j] = parkIndex;
				stock.columns[Layout.of(Group.PLANT)][j] = p;
				stock.read(unit, plants.get(p), j);
				j++;
			}
		}
		return stock;
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
		provinces[j] = Objects.requireNonNullElse(park.getProvince(), "");
		plants[j] = label(plant);
		outputs[j] = output(unit.getOutput());
		vintage[j] = unit.getVintage();
		lifetime[j] = unit.getLifetime() == null ? null : (int) Math.floor(unit.getLifetime());
		planned[j] = unit.getLifeStatus() == LifeStatus.PLANNED || unit.getVintage() != null && unit.getVintage() > baseYear;
		Double life = planned[j] ? Double.valueOf(0) : remainingLife(unit, lifetime[j], study);
		agesOut[j] = life != null && unit.getRetireYear() == null && !planned[j] && unit.getLifeStatus() != LifeStatus.RETIRED
				&& unit.getVintage() != null && lifetime[j] != null;
		remainingLife[j] = life == null ? 0 : life;
		unknownLife[j] = life == null;
		count(j);
		operatingCost[j] = unit.getOperatingCost() == null ? Double.NaN : unit.getOperatingCost();
		ultraLowEmission[j] = Boolean.TRUE.equals(unit.getUltraLowEmission());
		set(Attribute.CAPACITY, j, unit.getCapacity());
		set(Attribute.HOURS, j, unit.getHours());
		set(Attribute.HEAT_TO_POWER, j, unit.getHeatToPower());
		set(Attribute.EFFICIENCY, j, unit.getEfficiency());
		set(Attribute.VINTAGE, j, unit.getVintage() == null ? null : unit.getVintage().doubleValue());
		set(Attribute.LIFETIME, j, unit.getLifetime());
		set(Attribute.REMAINING_LIFE, j, life);
		set(Attribute.RETIREMENT, j, life == null ? null : Double.valueOf(baseYear + life));
		set(Attribute.ELECTRICITY, j, null);
		set(Attribute.HEAT, j, null);
		set(Attribute.FUEL_USE, j, null);
		columns[Layout.of(Feature.OUTPUT)][j] = outputs[j] == null ? Double.NaN : outputs[j].ordinal();
		columns[Layout.of(Feature.UNIT)][j] = names.index(Feature.UNIT, Objects.requireNonNullElse(ids[j], ""));
		columns[Layout.of(Feature.PLANT)][j] = names.index(Feature.PLANT, plants[j]);
		columns[Layout.of(Feature.PARK)][j] = names.index(Feature.PARK, Objects.requireNonNullElse(parks[j], ""));
		set(Feature.FUEL, j, fuel(unit));
		mix(unit, j);
		set(Feature.TECHNOLOGY, j, unit.getTechnology());
		set(Feature.GRID, j, park.getGrid());
		columns[Layout.IN_USE][j] = remainingLife[j] > 0 ? 1 : 0;
	}

	/** Its main fuel: the one that is stated as such, else that of the largest share. */
	private static Fuel fuel(EnergyUnit unit) {
		return unit.getFuel() != null ? unit.getFuel() : unit.getCofiring().stream().filter(share -> share.getFuel() != null)
				.max(Comparator.comparingDouble(Stock::share)).map(FuelShare::getFuel).orElse(null);
	}

	private static double share(FuelShare share) {
		return share.getShare() == null ? Double.NaN : share.getShare();
	}

	/** Fuels that are burnt together; a share that is unknown leaves what follows from the fuel unknown. */
	private void mix(EnergyUnit unit, int j) {
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
		mix.own[j] = unit.getCofiring().isEmpty() ? 1 : own;
	}

	/** Years of service from the base year on; null if unknown. A stated year of retirement begins without the unit. */
	private static Double remainingLife(EnergyUnit unit, Integer lifetime, Study study) {
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
		return study.convention().remainingLife(baseYear, unit.getVintage(), lifetime);
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
		columns[Layout.of(attribute)][j] = value == null ? Double.NaN : value;
	}

	private void set(Feature feature, int j, CatalogueEntry entry) {
		columns[Layout.of(feature)][j] = entry == null ? Double.NaN : names.index(feature, name(entry));
	}

	static String label(NamedElement element) {
		return element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName();
	}

	/** The name by which the scenario language calls an entry; its id if it has none. */
	static String name(CatalogueEntry entry) {
		String name = Catalogue.Entry.of(entry).name();
		return name.isEmpty() ? entry.getId() : name;
	}

	/** A frame of its own over copies of the columns, with what "before" reads still unknown. */
	double[][] copyOfColumns() {
		return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
	}
}
