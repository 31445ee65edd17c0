package org.parkwright.core.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

/** Reads a register of boilers, one a line: {@code name;fuel;megawatts;year}. */
public final class BoilerRegister {

	private BoilerRegister() {
	}

	/**
	 * Reads a register into a new model, all or nothing.
	 *
	 * @return the model, or null if a fault is an error
	 */
	public static EipModel read(Path file, int baseYear, Faults faults) throws IOException {
		ParkFactory factory = ParkFactory.eINSTANCE;
		EipModel model = factory.createEipModel();
		model.setName("Boiler register");
		model.setBaseYear(baseYear);
		model.setLibrary(Catalogue.newLibrary());
		Map<String, Fuel> fuels = new HashMap<>();
		model.getLibrary().getFuels().forEach(fuel -> fuels.put(fuel.getCode(), fuel));
		Park park = factory.createPark();
		park.setName("Register");
		model.getParks().add(park);
		EnergyPlant plant = factory.createEnergyPlant();
		plant.setName("Boilers");
		park.getInfrastructure().add(plant);

		Map<Object, Place> places = new HashMap<>();
		List<String> lines = Files.readAllLines(file);
		for (int i = 0; i < lines.size(); i++) {
			Place place = Place.of(file.toString(), i + 1, 1);
			String[] cells = lines.get(i).split(";", -1);
			if (cells.length != 4) {
				faults.error("register.cells", "The line has " + cells.length + " cells.",
						"Write name;fuel;megawatts;year.", place);
				continue;
			}
			EnergyUnit boiler = factory.createEnergyUnit();
			boiler.setName(cells[0]);
			boiler.setOutput(EnergyOutput.HEAT);
			boiler.setFuel(fuels.get(cells[1]));
			try {
				boiler.setCapacity(cells[2].isBlank() ? null : Double.valueOf(cells[2]));
				boiler.setVintage(cells[3].isBlank() ? null : Integer.valueOf(cells[3].strip()));
			} catch (NumberFormatException e) {
				faults.error("register.number", "A number of '" + cells[0] + "' cannot be read.",
						"Write numbers with a decimal point, or nothing if you do not know one.", place);
			}
			plant.getUnits().add(boiler);
			places.put(boiler, place);
		}
		Checks.run(model, (element, feature) -> places.getOrDefault(element, Place.of(file.toString())), faults);
		return faults.hasErrors() ? null : model;
	}
}
