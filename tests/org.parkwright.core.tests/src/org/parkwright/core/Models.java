package org.parkwright.core;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityGrid;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Technology;

/** Small park models with the standard library, base year 2014. Ids are names, so that messages can be foretold. */
public final class Models {

	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	private Models() {
	}

	/** @return a model without parks */
	public static EipModel model() {
		EipModel model = FACTORY.createEipModel();
		model.setId("m");
		model.setName("M");
		model.setBaseYear(2014);
		model.setLibrary(Catalogue.newLibrary());
		return model;
	}

	public static Park park(EipModel model, String name) {
		Park park = FACTORY.createPark();
		park.setId("park." + name);
		park.setName(name);
		model.getParks().add(park);
		return park;
	}

	public static EnergyPlant plant(Park park, String name) {
		EnergyPlant plant = FACTORY.createEnergyPlant();
		plant.setId("plant." + name);
		plant.setName(name);
		park.getInfrastructure().add(plant);
		return plant;
	}

	/** @return an extraction CHP unit of 50 MW that burns coal, vintage 2005, lifetime 30 a: the worked one of SPEC 1.9 */
	public static EnergyUnit unit(EnergyPlant plant, String name) {
		EnergyUnit unit = FACTORY.createEnergyUnit();
		unit.setId(name);
		unit.setName(name);
		unit.setOutput(EnergyOutput.CHP);
		unit.setCapacity(50.0);
		unit.setVintage(2005);
		unit.setLifetime(30.0);
		plant.getUnits().add(unit);
		unit.setFuel(fuel(plant.getPark().getModel(), "coal"));
		unit.setTechnology(technology(plant.getPark().getModel(), "extraction"));
		return unit;
	}

	public static Fuel fuel(EipModel model, String name) {
		return model.getLibrary().getFuels().stream().filter(fuel -> name.equals(fuel.getName())).findFirst()
				.orElseThrow();
	}

	public static Technology technology(EipModel model, String name) {
		return model.getLibrary().getTechnologies().stream().filter(technology -> name.equals(technology.getName()))
				.findFirst().orElseThrow();
	}

	public static ElectricityGrid grid(EipModel model, String name) {
		return model.getLibrary().getGrids().stream().filter(grid -> name.equals(grid.getName())).findFirst()
				.orElseThrow();
	}
}
