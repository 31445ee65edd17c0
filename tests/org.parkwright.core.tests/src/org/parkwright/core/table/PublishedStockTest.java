package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.SizeClasses;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Park;

/** The list of the example has the totals and shares of the published stock: SPEC section 9, V3 to V5. */
class PublishedStockTest {

	private static final Path EXAMPLE = Path.of(System.getProperty("basedir", ""), "../../examples/china-eip").toAbsolutePath()
			.normalize();
	private static EipModel model;
	private static List<EnergyUnit> units;

	@BeforeAll
	static void read() {
		Faults faults = new Faults();
		model = UnitTable.read(EXAMPLE.resolve("china-eip-units.csv"),
				ImportOptions.DEFAULT.withParks(EXAMPLE.resolve("china-eip-parks.csv")), faults);
		assertEquals(List.of(), faults.list());
		units = UnitListTest.units(model);
	}

	private static double capacity(Predicate<EnergyUnit> which) {
		return units.stream().filter(which).mapToDouble(EnergyUnit::getCapacity).sum();
	}

	private static long count(Predicate<EnergyUnit> which) {
		return units.stream().filter(which).count();
	}

	private static double percent(double part, double whole) {
		return 100 * part / whole;
	}

	@Test
	void unitsPlantsParksAndCapacity() {
		assertEquals(608, units.size());
		assertEquals(52_431.9, capacity(unit -> true), 0.05);
		assertEquals(206, model.getParks().stream().mapToInt(park -> park.getInfrastructure().size()).sum());
		assertEquals(106, model.getParks().size());
		assertEquals(82, model.getParks().stream().map(Park::getInfrastructure).filter(plants -> !plants.isEmpty()).count());
		model.getParks().forEach(park -> park.getInfrastructure()
				.forEach(plant -> assertEquals(false, ((EnergyPlant) plant).getUnits().isEmpty(), plant.getName())));
	}

	/** The rows of SPEC 3.1: fuel, output, units, MW. */
	@ParameterizedTest
	@CsvSource({ "coal, CHP, 276, 18059.5", "coal, ELECTRICITY, 40, 22580", "coal, HEAT, 122, 5244.3", "ng, CHP, 22, 2151.2",
			"ng, ELECTRICITY, 1, 127", "ng, HEAT, 26, 1613.8", "petrol, CHP, 1, 6", "petrol, HEAT, 10, 165.1", "gangue, CHP, 5, 42",
			"gangue, ELECTRICITY, 4, 870", "chemheat, CHP, 11, 88", "chemheat, ELECTRICITY, 7, 176", "chemheat, HEAT, 3, 87.8",
			"msw, CHP, 15, 168", "msw, ELECTRICITY, 20, 265", "sludge, CHP, 8, 230", "sludge, HEAT, 1, 13.1", "biomass, CHP, 4, 39",
			"biogas, ELECTRICITY, 3, 4.5", "solar, ELECTRICITY, 20, 82.7", "wind, ELECTRICITY, 4, 121.5",
			"hydro, ELECTRICITY, 2, 270", "geothermal, HEAT, 3, 27.4" })
	void everyRowOfThePublishedTable(String fuel, String output, int number, double megawatts) {
		Predicate<EnergyUnit> row = unit -> unit.getFuel().getCode().equals(fuel) && unit.getOutput().name().equals(output);
		assertEquals(number, count(row));
		assertEquals(megawatts, capacity(row), 0.05);
	}

	@ParameterizedTest
	@CsvSource({ "coal, 87.5, 0.05", "ng, 7.4, 0.05", "msw sludge, 1.3, 0.05",
			"solar wind hydro geothermal biomass biogas, 1.04, 0.005", "chemheat, 0.67, 0.005" })
	void sharesByFuel(String fuels, double share, double rounding) {
		List<String> codes = List.of(fuels.split(" "));
		assertEquals(share, percent(capacity(unit -> codes.contains(unit.getFuel().getCode())), capacity(unit -> true)), rounding);
	}

	@Test
	void sharesBySize() {
		SizeClasses classes = SizeClasses.of(model);
		Predicate<EnergyUnit> large = unit -> classes.of(unit.getCapacity()).code().equals("large");
		Predicate<EnergyUnit> small = unit -> classes.of(unit.getCapacity()).code().equals("small");
		assertEquals(57.2, percent(capacity(large), capacity(unit -> true)), 0.05);
		assertEquals(10.0, percent(count(large), units.size()), 0.05);
		assertEquals(24.5, percent(capacity(small), capacity(unit -> true)), 0.05);
		assertEquals(80.1, percent(count(small), units.size()), 0.05);
	}
}
