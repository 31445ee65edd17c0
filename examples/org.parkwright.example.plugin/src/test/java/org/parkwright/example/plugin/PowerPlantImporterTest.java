package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.check.Contents;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Park;

/** The test of an importer asks for the model and for what the user is told, at which line and column. */
class PowerPlantImporterTest {

	private static final Path SAMPLE = Path.of("src/test/resources/org/parkwright/example/plugin/power-plants.csv").toAbsolutePath();

	private final PowerPlantImporter importer = new PowerPlantImporter();
	private final Faults faults = new Faults();

	@TempDir
	private Path folder;

	private EipModel read(Path file, Map<String, String> options) throws OptionException {
		return Transfers.read(importer, file, OptionValues.of(importer.description(), options), faults, ProgressMonitor.NONE);
	}

	private List<String> told() {
		return faults.list().stream().map(fault -> fault.place().line() + ":" + fault.place().column() + " " + fault.code()).toList();
	}

	@Test
	void powerPlantsComeInWithFuelCapacityYearAndPlace() throws OptionException {
		EipModel model = read(SAMPLE, Map.of("base-year", "2020"));
		assertEquals(List.of("DNK", "SWE"), model.getParks().stream().map(Park::getName).toList());
		EnergyPlant harbour = (EnergyPlant) model.getParks().getFirst().getInfrastructure().getFirst();
		assertEquals("Harbour Works, Block 2", harbour.getName());
		assertEquals(List.of(55.6, 11.1), List.of(harbour.getLatitude(), harbour.getLongitude()));
		EnergyUnit unit = harbour.getUnits().getFirst();
		assertEquals("coal", unit.getFuel().getCode());
		assertEquals(640, unit.getCapacity());
		assertEquals(1998, unit.getVintage());
		assertEquals("The \"Old\" Mill", model.getParks().getFirst().getInfrastructure().get(1).getName());
	}

	@Test
	void whatTheTableDoesNotSayIsUnknownAndToldWhereItIsMissing() throws OptionException {
		EipModel model = read(SAMPLE, Map.of("base-year", "2020"));
		List<EnergyUnit> units = new Contents(model).units();
		assertNull(units.get(1).getVintage());
		assertNull(units.get(2).getFuel());
		assertNull(units.get(3).getCapacity());
		assertEquals("ng", units.get(3).getFuel().getCode());
		assertTrue(told().containsAll(List.of("4:51 gppd.fuel", "3:64 unit.vintage", "5:32 unit.capacity")), told()::toString);
		assertEquals("The fuel 'Wave and Tidal' is none of the standard library. Add it to the library of the park and choose it there.",
				faults.list().stream().filter(fault -> fault.code().equals("gppd.fuel")).map(Fault::text).findFirst().orElseThrow());
	}

	@Test
	void optionsSayWhichPlantsAreReadAndHowTheyAreGrouped() throws OptionException {
		EipModel model = read(SAMPLE, Map.of("base-year", "2020", "country", "dnk", "minimum", "10000 kW", "group", "all"));
		assertEquals(List.of("All countries"), model.getParks().stream().map(Park::getName).toList());
		assertEquals(List.of("XMP0000001", "XMP0000003"), new Contents(model).units().stream().map(EnergyUnit::getName).toList());
	}

	@Test
	void aFaultyTableIsNotReadAtAll() throws IOException, OptionException {
		Path file = Files.writeString(folder.resolve("plants.csv"), Files.readString(SAMPLE).replace(",640.0,", ",many,").replace("0000004", "0000001"));
		assertNull(read(file, Map.of("base-year", "2020")));
		assertTrue(told().containsAll(List.of("2:49 table.number", "5:21 gppd.id")), told()::toString);
	}

	@Test
	void whatIsReadCanBeSavedAndReadTwiceIsTheSame() throws IOException, OptionException {
		Parks.save(read(SAMPLE, Map.of("base-year", "2020")), folder.resolve("one.park"));
		Parks.save(read(SAMPLE, Map.of("base-year", "2020")), folder.resolve("two.park"));
		assertEquals(Files.readString(folder.resolve("one.park")), Files.readString(folder.resolve("two.park")));
	}
}
