package org.parkwright.standards;

import java.nio.file.Path;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;

/** A park whose unit of 100 MW makes 500 GWh (1.8 PJ) a year of 4.5 PJ of coal, with 450,000 t, as its accounts state. */
public final class DeltaPark {

	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;
	/** The study of the park delta.park. */
	public static final Path STUDY = Path.of("src/org/parkwright/standards/effects.scenario").toAbsolutePath();
	static final double IAV = 1e10;
	static final double ENERGY = 600_000;

	public final EipModel model = new TestPark().model;
	final IndicatorSet set = FACTORY.createIndicatorSet();
	final Indicator intensity;

	public DeltaPark() {
		model.setLibrary(Catalogue.newLibrary());
		EnergyPlant plant = FACTORY.createEnergyPlant();
		plant.setId("plant");
		plant.setName("CHP");
		model.getParks().getFirst().getInfrastructure().add(plant);
		EnergyUnit unit = FACTORY.createEnergyUnit();
		unit.setId("U1");
		unit.setName("U1");
		unit.setOutput(EnergyOutput.ELECTRICITY);
		unit.setCapacity(100.0);
		unit.setVintage(2005);
		unit.setLifetime(30.0);
		Fuel coal = model.getLibrary().getFuels().stream().filter(each -> "coal".equals(each.getName())).findFirst().orElseThrow();
		unit.setFuel(coal);
		unit.setTechnology(model.getLibrary().getTechnologies().getFirst());
		plant.getUnits().add(unit);
		for (int year : new int[] { 2012, 2013, 2015 }) {
			YearAccount account = FACTORY.createYearAccount();
			account.setId("account." + year);
			account.setYear(year);
			account.setPriceYear(2010);
			account.setIndustrialAddedValue(IAV);
			account.setEnergy(ENERGY);
			Sector sector = FACTORY.createSector();
			sector.setId("sector." + year);
			sector.setKind(SectorKind.ENERGY);
			account.getSectors().add(sector);
			ActivityDatum datum = FACTORY.createActivityDatum();
			datum.setId("datum." + year);
			datum.setKind(ActivityKind.COMBUSTION);
			datum.setScope(EmissionScope.SCOPE1);
			datum.setMaterial(coal);
			datum.setAmount(4_500_000.0);
			datum.setUnit("GJ/a");
			datum.setActor(plant);
			sector.getActivities().add(datum);
			model.getParks().getFirst().getAccounts().add(account);
		}
		set.setId("set");
		set.setName("S");
		set.setCode("S");
		model.getLibrary().getIndicatorSets().add(set);
		intensity = TestPark.row(set, "I", "tce/10^4 CNY", ComparisonOperator.AT_MOST, 0.58);
		intensity.setExpression("energy / iav");
		Indicator carbon = TestPark.row(set, "C", "t/10^4 CNY", ComparisonOperator.AT_MOST, 0.4);
		carbon.setExpression("co2e / iav");
		Indicator half = TestPark.row(set, "H", "tce/10^4 CNY", ComparisonOperator.AT_MOST, 0.3);
		half.setExpression("I / 2");
		TestPark.row(set, "G", "%", ComparisonOperator.AT_LEAST, 15.0);
		TestPark.value(account(2013), TestPark.row(set, "G"), 20.0);
	}

	YearAccount account(int year) {
		return model.getParks().getFirst().getAccounts().stream().filter(each -> each.getYear() == year).findFirst().orElseThrow();
	}
}
