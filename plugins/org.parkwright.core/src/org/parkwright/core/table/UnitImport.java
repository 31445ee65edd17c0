package org.parkwright.core.table;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.check.Checks;
import org.parkwright.core.check.Places;
import org.parkwright.core.check.internal.UniqueIds;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.SizeClass;
import org.parkwright.core.result.SizeClasses;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityGrid;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Technology;

/** One reading of a unit list into a model. */
final class UnitImport {

	private final Path file;
	private final ImportOptions options;
	private final FaultList faults;
	private final EipModel model = ParkFactory.eINSTANCE.createEipModel();
	private final Set<String> notes = new LinkedHashSet<>();
	private final Set<String> parkNotes = new LinkedHashSet<>();

	private final Map<String, Park> parks = new LinkedHashMap<>();
	private final Map<String, EnergyPlant> plants = new HashMap<>();
	private final Map<String, EnergyUnit> units = new HashMap<>();
	private final Map<EObject, TableRow.Where> rows = new HashMap<>();

	private final Lookup<Fuel> fuels;
	private final Lookup<Technology> technologies;
	private final Lookup<ElectricityGrid> grids;
	private final SizeClasses sizeClasses;
	private final EfficiencyCells efficiencies;

	private Header<Column.Unit> header;
	private Cells<Column.Unit> cells;

	UnitImport(Path file, ImportOptions options) {
		this.file = file;
		this.options = options;
		this.faults = new FaultList(file.toString());
		model.setLibrary(Catalogue.newLibrary());
		fuels = new Lookup<>("fuel", "unit.fuel", model.getLibrary().getFuels());
		technologies = new Lookup<>("technology", "unit.technology", model.getLibrary().getTechnologies());
		grids = new Lookup<>("grid", "park.grid", model.getLibrary().getGrids());
		sizeClasses = SizeClasses.of(model);
		efficiencies = new EfficiencyCells(faults);
	}

	EipModel run(Faults all, ProgressMonitor progress) {
		String name = options.modelName() == null ? file.getFileName().toString().replaceFirst("\\.[^.]*$", "")
				: options.modelName();
		if (Parks.unprintable(name) >= 0) {
			faults.error("model.name", "The name of the model holds a control character.",
					"Give the list another file name, or the model a name of its own.", Place.of(file.toString()));
		}
		model.setName(name);
		model.setId("model." + Keys.encode(name));
		model.setBaseYear(options.baseYear());
		FaultList parkFaults = null;
		if (options.parks() != null) {
			parkFaults = new FaultList(options.parks().toString());
			TableFile.read(options.parks(), new ParkRows(parkFaults), parkFaults, ProgressMonitor.NONE);
		}
		TableFile.read(file, new UnitRows(), faults, progress);
		if (header != null && units.isEmpty() && !faults.hasErrors()) {
			faults.error("table.empty", "The list has a header, but no unit.", "Add a line for every unit.",
					Place.of(file.toString()));
		}
		notes.addAll(parkNotes);
		model.setDataNote(notes.isEmpty() ? null : String.join("\n", notes));
		model.getParks().addAll(parks.values());
		check();
		efficiencies.tell(file.toString());
		if (parkFaults != null) {
			parkFaults.appendTo(all);
		}
		faults.appendTo(all);
		return faults.hasErrors() || parkFaults != null && parkFaults.hasErrors() ? null : model;
	}

	/**
	 * Looks the model over by its rules; what a cell was already told of is not told again. Ids are looked at here, since
	 * the rule on them may point at an entry of the library, which has no line.
	 */
	private void check() {
		Places places = (element, feature) -> place(element, feature);
		Faults found = new Faults();
		Checks.run(model, places, found);
		for (Fault fault : found) {
			if (!faults.has(fault.place()) && !fault.code().equals(UniqueIds.CODE)) {
				faults.add(fault);
			}
		}
		clashes();
	}

	/** Ids of units come from the list and must not be those that parks, plants and the library have. */
	private void clashes() {
		Set<String> taken = new HashSet<>();
		for (Iterator<EObject> all = model.eAllContents(); all.hasNext();) {
			if (all.next() instanceof NamedElement element && !(element instanceof EnergyUnit)) {
				taken.add(element.getId());
			}
		}
		for (EnergyUnit unit : units.values()) {
			if (taken.contains(unit.getId())) {
				faults.error("unit.id", "The id '" + unit.getId() + "' is also that of a park, a plant or an entry of the library.",
						"Give the unit another id.", place(unit, null));
			}
		}
	}

	private Place place(EObject element, EStructuralFeature feature) {
		TableRow.Where where = rows.get(element);
		if (where == null) {
			return Place.of(file.toString());
		}
		if (element instanceof EnergyUnit && header != null) {
			return where.place(Math.max(0, header.index(Column.Unit.of(feature))));
		}
		return where.place(0);
	}

	private Park park(String name, TableRow row) {
		return parks.computeIfAbsent(name, key -> {
			Park park = ParkFactory.eINSTANCE.createPark();
			park.setId("park." + Keys.encode(name));
			park.setName(name);
			rows.put(park, row.where());
			return park;
		});
	}

	/** @return the plant, or null if it stands in another park, which is then a fault */
	private EnergyPlant plant(String name, Park park, TableRow row) {
		EnergyPlant plant = plants.computeIfAbsent(name, key -> {
			EnergyPlant fresh = ParkFactory.eINSTANCE.createEnergyPlant();
			fresh.setId("plant." + Keys.encode(name));
			fresh.setName(name);
			park.getInfrastructure().add(fresh);
			rows.put(fresh, row.where());
			return fresh;
		});
		if (plant.getPark() != park) {
			faults.error("plant.park",
					"The plant '" + name + "' is in park '" + park.getName() + "' here, but in park '"
							+ plant.getPark().getName() + "' in line " + rows.get(plant).line() + ".",
					"A plant stands in one park: correct the park, or give the plants different names.",
					cells.place(Column.Unit.PARK));
			return null;
		}
		return plant;
	}

	private void unit(TableRow row) {
		String id = cells.required(Column.Unit.ID);
		String parkName = cells.required(Column.Unit.PARK);
		String plantName = cells.required(Column.Unit.PLANT);
		EnergyUnit unit = ParkFactory.eINSTANCE.createEnergyUnit();
		if (id != null) {
			EnergyUnit first = units.putIfAbsent(id, unit);
			if (first != null) {
				faults.error("unit.id",
						"The id '" + id + "' stands twice, here and in line " + rows.get(first).line() + ".",
						"Give every unit an id of its own.", cells.place(Column.Unit.ID));
			}
			unit.setId(Keys.encode(id));
			String name = cells.text(Column.Unit.NAME);
			unit.setName(name.isEmpty() ? id : name);
		}
		rows.put(unit, row.where());
		unit.setFuel(fuels.find(cells.text(Column.Unit.FUEL), () -> cells.place(Column.Unit.FUEL), faults));
		unit.setTechnology(technologies.find(cells.text(Column.Unit.TECHNOLOGY),
				() -> cells.place(Column.Unit.TECHNOLOGY), faults));
		unit.setOutput(output());
		unit.setCapacity(cells.number(Column.Unit.CAPACITY));
		Double heatToPower = cells.number(Column.Unit.HEAT_TO_POWER);
		boolean none = heatToPower != null && heatToPower == 0
				&& (unit.getOutput() == EnergyOutput.ELECTRICITY || unit.getOutput() == EnergyOutput.HEAT);
		unit.setHeatToPower(none ? null : heatToPower);
		unit.setVintage(cells.whole(Column.Unit.VINTAGE));
		unit.setLifetime(cells.number(Column.Unit.LIFETIME));
		unit.setHours(cells.number(Column.Unit.HOURS));
		efficiencies.read(unit, cells);
		unit.setLifeStatus(status());
		unit.setSizeClass(sizeClass(unit.getCapacity()));
		unit.setDescription(Notes.join(cells.text(Column.Unit.DESCRIPTION), cells.others()));
		Double latitude = cells.number(Column.Unit.LATITUDE);
		Double longitude = cells.number(Column.Unit.LONGITUDE);
		if (parkName != null && plantName != null) {
			EnergyPlant plant = plant(plantName, park(parkName, row), row);
			if (plant != null) {
				locate(unit, plant, latitude, longitude);
				plant.getUnits().add(unit);
			}
		}
	}

	/** The first unit with coordinates places the plant; a unit has its own where it stands elsewhere. */
	private static void locate(EnergyUnit unit, EnergyPlant plant, Double latitude, Double longitude) {
		if (latitude == null && longitude == null) {
			return;
		}
		if (plant.getLatitude() == null && plant.getLongitude() == null) {
			plant.setLatitude(latitude);
			plant.setLongitude(longitude);
		} else if (!same(latitude, plant.getLatitude()) || !same(longitude, plant.getLongitude())) {
			unit.setLatitude(latitude);
			unit.setLongitude(longitude);
		}
	}

	private static boolean same(Double one, Double other) {
		return one == null ? other == null : one.equals(other);
	}

	private EnergyOutput output() {
		String text = cells.text(Column.Unit.OUTPUT);
		EnergyOutput output = Words.output(text);
		if (output == null) {
			faults.error("unit.output", "The output '" + Header.excerpt(text) + "' is not known.",
					"Known are CHP (electricity and heat), E (electricity) and H (heat).",
					cells.place(Column.Unit.OUTPUT));
			return EnergyOutput.UNKNOWN;
		}
		return output;
	}

	private LifeStatus status() {
		String text = cells.text(Column.Unit.STATUS);
		LifeStatus status = text.isEmpty() ? LifeStatus.OPERATING : LifeStatus.get(text.toLowerCase(Locale.ROOT));
		if (status == null) {
			faults.error("unit.status", "The status '" + Header.excerpt(text) + "' is not known.",
					"Known are operating, planned and retired.", cells.place(Column.Unit.STATUS));
			return LifeStatus.OPERATING;
		}
		return status;
	}

	/** @return the class as the list states it, or null where it says no more than the capacity does */
	private String sizeClass(Double capacity) {
		String stated = cells.text(Column.Unit.SIZE_CLASS);
		SizeClass fitting = capacity == null ? null : sizeClasses.of(capacity);
		String derived = fitting == null ? "" : fitting.code();
		if (stated.isEmpty() || stated.equals(derived)) {
			return null;
		}
		if (fitting != null && capacity > 0) {
			faults.warning("unit.sizeClass",
					"The class '" + Header.excerpt(stated) + "' does not fit the capacity, which makes it '" + derived
							+ "'.",
					"Classes are " + sizeClasses.all().stream().map(SizeClass::toString).collect(Collectors.joining(", "))
							+ "; results go by the capacity.",
					cells.place(Column.Unit.SIZE_CLASS));
		}
		return stated;
	}

	private final class UnitRows implements TableSink {
		@Override
		public void comment(String text) {
			notes.add(text);
		}

		@Override
		public boolean row(TableRow row) {
			if (header == null) {
				header = Header.of(row, List.of(Column.Unit.values()), Header.Others.KEPT, faults);
				cells = new Cells<>(header, List.of(Column.Unit.values()), faults);
				return header != null;
			}
			if (cells.begin(row)) {
				unit(row);
			}
			return true;
		}
	}

	private final class ParkRows implements TableSink {

		private final FaultList parkFaults;
		private Cells<Column.Park> parkCells;

		ParkRows(FaultList parkFaults) {
			this.parkFaults = parkFaults;
		}

		@Override
		public void comment(String text) {
			parkNotes.add(text);
		}

		@Override
		public boolean row(TableRow row) {
			if (parkCells == null) {
				Header<Column.Park> parkHeader = Header.of(row, List.of(Column.Park.values()), Header.Others.KEPT, parkFaults);
				parkCells = new Cells<>(parkHeader, List.of(Column.Park.values()), parkFaults);
				return parkHeader != null;
			}
			if (parkCells.begin(row)) {
				park(row);
			}
			return true;
		}

		private void park(TableRow row) {
			String name = parkCells.required(Column.Park.PARK);
			if (name == null) {
				return;
			}
			if (parks.containsKey(name)) {
				parkFaults.error("park.name",
						"The park '" + name + "' stands twice, here and in line " + rows.get(parks.get(name)).line() + ".",
						"Give every park one line and a name of its own.", parkCells.place(Column.Park.PARK));
				return;
			}
			Park park = UnitImport.this.park(name, row);
			park.setCountry(text(Column.Park.COUNTRY));
			park.setProvince(text(Column.Park.PROVINCE));
			park.setProgram(text(Column.Park.PROGRAM));
			park.setGrid(grids.find(parkCells.text(Column.Park.GRID), () -> parkCells.place(Column.Park.GRID),
					parkFaults));
			park.setLatitude(parkCells.number(Column.Park.LATITUDE));
			park.setLongitude(parkCells.number(Column.Park.LONGITUDE));
			park.setDescription(Notes.join(parkCells.text(Column.Park.DESCRIPTION), parkCells.others()));
		}

		private String text(Column.Park column) {
			String text = parkCells.text(column);
			return text.isEmpty() ? null : text;
		}
	}
}
