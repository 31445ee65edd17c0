package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;

/** The test of an exporter asks for the bytes of its files. */
class FlodymExporterTest {

	private final FlodymExporter exporter = new FlodymExporter();
	private final Faults faults = new Faults();

	@TempDir
	private Path folder;

	private static EipModel stock() {
		var park = new SmallPark();
		park.unit("U1", "condensing", "coal").setVintage(2010);
		park.unit("U2", "condensing", "coal").setVintage(2015);
		park.unit("U3", "condensing", "coal").setVintage(null);
		park.plant.getUnits().forEach(unit -> {
			unit.setCapacity(50.0);
			unit.setLifetime(5.0);
		});
		return park.model;
	}

	@Test
	void aStockTableHasARowForEveryYearWithEveryFuel() throws IOException, OptionException {
		Path file = folder.resolve("stock.csv");
		List<Path> written = Transfers.write(exporter, stock(), file,
				OptionValues.of(exporter.description(), Map.of("first-year", "2014", "last-year", "2016")), faults, ProgressMonitor.NONE);
		assertEquals(List.of(file, folder.resolve("stock-Time.csv"), folder.resolve("stock-Fuel.csv")), written);
		assertEquals("Time,Fuel,value\n2014,coal,50.0\n2015,coal,50.0\n2016,coal,50.0\n", Files.readString(file));
		assertEquals("2014\n2015\n2016\n", Files.readString(folder.resolve("stock-Time.csv")));
		assertEquals("coal\n", Files.readString(folder.resolve("stock-Fuel.csv")));
		assertEquals(List.of("1 unit of unknown vintage is not in the table, first U3. Enter what is known in the park."),
				faults.list().stream().map(Fault::text).toList());
	}

	@Test
	void yearsThatMakeNoTableAreRefusedAndNothingIsWritten() throws IOException, OptionException {
		Path file = Files.writeString(folder.resolve("stock.csv"), "mine");
		assertEquals(List.of(), Transfers.write(exporter, stock(), file,
				OptionValues.of(exporter.description(), Map.of("first-year", "2016", "last-year", "2014")), faults, ProgressMonitor.NONE));
		assertEquals("mine", Files.readString(file));
		assertEquals(List.of("The last year 2014 is before the first, 2016. Say which years the table shall have."),
				faults.list().stream().map(Fault::text).toList());
	}
}
