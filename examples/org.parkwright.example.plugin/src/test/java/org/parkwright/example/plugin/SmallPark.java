package org.parkwright.example.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.scenario.Scenarios;

/** A park for tests, with one plant. */
final class SmallPark {

	final EipModel model = ParkFactory.eINSTANCE.createEipModel();
	final EnergyPlant plant = ParkFactory.eINSTANCE.createEnergyPlant();

	SmallPark() {
		model.setId("model.small");
		model.setName("Small");
		model.setBaseYear(2020);
		model.setLibrary(Catalogue.newLibrary());
		Park park = ParkFactory.eINSTANCE.createPark();
		park.setId("park.small");
		park.setName("Small park");
		model.getParks().add(park);
		plant.setId("plant.small");
		plant.setName("Power plant");
		park.getInfrastructure().add(plant);
	}

	/** Adds a unit of 100 MW that makes electricity from 2010 on for 30 years. @param fuel and technology by their names in the library */
	EnergyUnit unit(String id, String technology, String fuel) {
		EnergyUnit unit = ParkFactory.eINSTANCE.createEnergyUnit();
		unit.setId(id);
		unit.setName(id);
		unit.setOutput(EnergyOutput.ELECTRICITY);
		unit.setCapacity(100.0);
		unit.setVintage(2010);
		unit.setLifetime(30.0);
		plant.getUnits().add(unit);
		unit.setTechnology(named(model.getLibrary().getTechnologies(), technology));
		unit.setFuel(named(model.getLibrary().getFuels(), fuel));
		return unit;
	}

	private static <T extends CatalogueEntry> T named(Iterable<T> entries, String name) {
		for (T entry : entries) {
			if (entry.getName().equals(name)) {
				return entry;
			}
		}
		throw new IllegalArgumentException("The library has no " + name);
	}

	/** Runs {@code small.scenario} on it. @param folder for the files */
	StudyResult run(Path folder) throws IOException {
		Parks.save(model, folder.resolve("small.park"));
		Path scenario = folder.resolve("small.scenario");
		try (InputStream text = SmallPark.class.getResourceAsStream("small.scenario")) {
			Files.copy(text, scenario);
		}
		var faults = new Faults();
		Study study = Scenarios.load(scenario, faults).studies().getFirst();
		StudyResult result = Studies.run(study, folder.resolve("small.park"), ProgressMonitor.NONE, faults);
		if (result == null) {
			throw new IllegalStateException(faults.list().toString());
		}
		return result;
	}
}
