package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;

/** The unit list comes in and goes out by the doors that plug-ins use. */
class UnitListTransferTest extends UnitListTest {

	private final Importer importer = Transfers.named(Transfers.importers(), "units").orElseThrow();
	private final Exporter exporter = Transfers.named(Transfers.exporters(), "units").orElseThrow();

	@Test
	void theImporterNamesAllColumnsThatAListCanHave() {
		for (Column.Unit column : Column.Unit.values()) {
			assertTrue(importer.description().layout().matches(".*\\b" + column.title() + "\\b.*"), column.title());
		}
	}

	@Test
	void itsOptionsAreThoseOfTheReader() throws IOException, OptionException {
		Path parks = Files.writeString(folder.resolve("parks.csv"), "park,country\nK9,CN\n");
		EipModel model = Transfers.read(importer, file(HEADER + ROW),
				OptionValues.of(importer.description(), Map.of("name", "Harbour", "base-year", "2020", "parks", parks.toString())), faults, ProgressMonitor.NONE);
		assertEquals(List.of(), faults.list());
		assertEquals("Harbour", model.getName());
		assertEquals(2020, model.getBaseYear());
		assertEquals(List.of("K9", "K1"), model.getParks().stream().map(Park::getName).toList());
	}

	@Test
	void whatIsExportedIsWhatTheListWrites() throws IOException, OptionException {
		EipModel model = read(HEADER + ROW);
		for (String name : List.of("list.csv", "list.xlsx")) {
			Path file = folder.resolve(name);
			Path plain = folder.resolve("plain-" + name);
			assertEquals(List.of(file), Transfers.write(exporter, model, file, OptionValues.of(exporter.description(), Map.of()), faults, ProgressMonitor.NONE));
			UnitTable.write(model, plain);
			assertEquals(-1, Files.mismatch(file, plain));
		}
	}
}
