package org.parkwright.example.plugin;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.section.Column;
import org.parkwright.core.table.Keys;
import org.parkwright.core.table.Tables;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.ListTarget;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.QuantityUnits;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.units.Units;

/**
 * Reads the table of the Global Power Plant Database (World Resources Institute, version 1.3): a plant a line, which becomes a
 * plant with one unit that delivers electricity. The commissioning year of the table is a mean over the units of a plant, so it
 * may have decimals; it is rounded.
 */
public class PowerPlantImporter implements Importer {

	/** The table's words for fuels that the standard library calls otherwise; others are looked for under their own name. */
	private static final Map<String, String> FUELS = Map.of("gas", "ng", "oil", "petrol", "waste", "msw");

	@Override
	public TransferDescription description() {
		return TransferDescription.of("gppd", "Global Power Plant Database", "Make a park of a table of the Global Power Plant Database", FileKind.CSV)
				.layout("Columns: country, name, gppd_idnr, capacity_mw, latitude, longitude, primary_fuel, commissioning_year; others are passed over.")
				.options(TransferOption.year("base-year", "Base year", "year that the table describes").range(1800, 2999).require(),
						TransferOption.text("country", "Country", "code of the one country that is read, such as CHN; all if left out"),
						TransferOption.number("minimum", "Smallest capacity", "capacity below which plants are left out", "MW").range(0, 100_000)
								.preset("0"),
						TransferOption.choice("group", "Parks", "what is put into one park", Column.words("country", "Plants of a country", "all", "All plants"))
								.preset("country"));
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		var table = new Table(file, options);
		Tables.read(file, List.of("country", "name", "gppd_idnr", "capacity_mw", "primary_fuel"), List.of("latitude", "longitude", "commissioning_year"),
				faults, progress, table::plant);
		Checks.run(table.target.model(), table.target::place, faults);
		return table.target.model();
	}

	/** One reading. */
	private static final class Table {

		private final ListTarget target;
		private final OptionValues options;
		private final Map<String, Fuel> fuels = new HashMap<>();
		private final Map<String, Park> parks = new LinkedHashMap<>();
		private final Map<String, Place> ids = new HashMap<>();
		private final double toModel;

		Table(Path file, OptionValues options) {
			target = ListTarget.empty(file);
			this.options = options;
			target.model().setBaseYear(options.year("base-year"));
			for (Fuel fuel : target.model().getLibrary().getFuels()) {
				fuels.put(fuel.getCode(), fuel);
			}
			EnergyUnit any = ParkFactory.eINSTANCE.createEnergyUnit();
			toModel = Units.factor(Units.parse("MW"), Units.parse(QuantityUnits.of(any, ParkPackage.Literals.ENERGY_UNIT__CAPACITY).orElseThrow()));
		}

		void plant(Tables.Line line) {
			String country = line.text("country");
			Double capacity = line.number("capacity_mw");
			boolean wanted = options.text("country") == null || options.text("country").equalsIgnoreCase(country);
			if (!wanted || capacity != null && capacity < options.number("minimum")) {
				return;
			}
			String id = line.text("gppd_idnr");
			Place first = ids.putIfAbsent(id, line.place("gppd_idnr"));
			if (id.isEmpty() || first != null) {
				line.error("gppd_idnr", "gppd.id", id.isEmpty() ? "The plant has no id." : "The id " + id + " stands in line " + first.line() + " too.",
						"Give every plant an id of its own.");
				return;
			}
			EnergyPlant plant = ParkFactory.eINSTANCE.createEnergyPlant();
			plant.setId("plant." + Keys.encode(id));
			plant.setName(line.text("name"));
			plant.setLatitude(line.number("latitude"));
			plant.setLongitude(line.number("longitude"));
			plant.getUnits().add(unit(id, capacity, line));
			park(options.text("group").equals("all") ? "All countries" : country).getInfrastructure().add(plant);
			target.said(plant, line.place("gppd_idnr"), Map.of(ParkPackage.Literals.ACTOR__LATITUDE, line.place("latitude"), ParkPackage.Literals.ACTOR__LONGITUDE,
					line.place("longitude")));
		}

		private EnergyUnit unit(String id, Double capacity, Tables.Line line) {
			EnergyUnit unit = ParkFactory.eINSTANCE.createEnergyUnit();
			unit.setId("unit." + Keys.encode(id));
			unit.setName(id);
			unit.setOutput(EnergyOutput.ELECTRICITY);
			unit.setCapacity(capacity == null ? null : capacity * toModel);
			Double year = line.number("commissioning_year");
			unit.setVintage(year == null ? null : (int) Math.round(year));
			unit.setFuel(fuel(line));
			target.said(unit, line.place("gppd_idnr"), Map.of(ParkPackage.Literals.ENERGY_UNIT__CAPACITY, line.place("capacity_mw"), ParkPackage.Literals.ENERGY_UNIT__VINTAGE,
					line.place("commissioning_year"), ParkPackage.Literals.ENERGY_UNIT__FUEL, line.place("primary_fuel")));
			return unit;
		}

		private Fuel fuel(Tables.Line line) {
			String word = line.text("primary_fuel").toLowerCase(Locale.ROOT);
			Fuel fuel = fuels.get(FUELS.getOrDefault(word, word));
			if (fuel == null && !word.isEmpty()) {
				line.warning("primary_fuel", "gppd.fuel", "The fuel '" + line.text("primary_fuel") + "' is none of the standard library.",
						"Add it to the library of the park and choose it there.");
			}
			return fuel;
		}

		private Park park(String name) {
			return parks.computeIfAbsent(name, key -> {
				Park park = ParkFactory.eINSTANCE.createPark();
				park.setId(target.id("park." + Keys.encode(name)));
				park.setName(name.isEmpty() ? "Unknown country" : name);
				target.model().getParks().add(park);
				return park;
			});
		}
	}
}
