package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.catalogue.CatalogueFiles;
import org.parkwright.core.catalogue.CatalogueFiles.CatalogueFile;
import org.parkwright.core.fault.Faults;
import org.parkwright.scenario.Scenarios;

/** The test of a file of the catalogue takes it as a user does, and asks whether anything is wrong with it: {@code catalogue/ipccDefaults.scenario}. */
class IpccDefaultsTest {

	@TempDir
	private Path folder;

	@Test
	void itIsInTheCatalogueAndNothingIsWrongWithIt() throws IOException {
		CatalogueFile file = CatalogueFiles.scenario("ipccDefaults.scenario").orElseThrow();
		var faults = new Faults();
		Scenarios.load(Files.writeString(folder.resolve(file.name()), file.text()), faults);
		assertEquals(List.of(), faults.list());
		assertFalse(file.title().isEmpty());
	}
}
