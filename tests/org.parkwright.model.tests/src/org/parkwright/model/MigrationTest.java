package org.parkwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.model.LoadFault.Kind;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;

class MigrationTest {
	@TempDir
	Path folder;

	@Test
	void aFileOfVersion09OpensAndIsSavedAsTheCurrentOne() throws IOException {
		Path file = folder.resolve("old.park");
		try (InputStream old = MigrationTest.class.getResourceAsStream("version-0.9.park")) {
			Files.copy(old, file);
		}
		ParkResource resource = ParkResources.load(file);
		assertEquals(List.of(Kind.MIGRATED), resource.faults().stream().map(LoadFault::kind).toList());
		assertTrue(resource.getErrors().isEmpty());
		assertUnit(resource);
		resource.save(null);
		String text = Files.readString(file);
		assertTrue(text.contains("park/1.0\"") && text.contains("schemaVersion=\"1.0\"") && !text.contains("0.9"), text);
		ParkResource again = ParkResources.load(file);
		assertEquals(List.of(), again.faults());
		assertUnit(again);
	}

	private static void assertUnit(ParkResource resource) {
		EnergyPlant plant = (EnergyPlant) resource.model().orElseThrow().getParks().getFirst().getInfrastructure().getFirst();
		EnergyUnit unit = plant.getUnits().getFirst();
		assertEquals("e1f2c6c1-6b0a-4a58-9d0e-0b9a6f1f0001", unit.getId());
		assertEquals(300.0, unit.getCapacity());
		assertEquals(5500.0, unit.getHours());
		assertEquals(0.8, unit.getHeatToPower());
		assertEquals("coal", unit.getFuel().getCode());
	}

	@Test
	void faultsOfAnOldFileAreAtTheirPlacesInIt() throws IOException {
		String text = Samples.HEADER.replace("park/1.0", "park/0.9").replace("schemaVersion=\"1.0\"", "schemaVersion=\"0.9\"")
				+ "  <parks id=\"p1\">\n    <infrastructure xsi:type=\"park:EnergyPlant\" id=\"i1\">\n      <units id=\"u1\" power_MW=\"many\"/>\n"
				+ "    </infrastructure>\n  </parks>\n" + Samples.FOOTER;
		LoadFault fault = Samples.faults(folder, text).getFirst();
		assertEquals(Kind.BAD_VALUE, fault.kind());
		assertEquals(5, fault.line());
		assertEquals(7, fault.column());
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1", "2.0", "10.0", "1.0.1" })
	void aFileOfANewerVersionIsRefused(String version) throws IOException {
		ParkResource resource = Samples.load(folder, Samples.HEADER.replace("schemaVersion=\"1.0\"", "schemaVersion=\"" + version + "\"") + Samples.FOOTER);
		LoadFault fault = resource.faults().getFirst();
		assertEquals(Kind.NEWER_VERSION, fault.kind());
		assertTrue(fault.message().contains(version) && fault.message().contains("install a newer Parkwright"), fault.message());
		assertTrue(resource.getContents().isEmpty());
	}

	@Test
	void theNamespaceCountsWhereNoVersionIsStated() throws IOException {
		String text = Samples.HEADER.replace(" schemaVersion=\"1.0\"", "");
		assertEquals(List.of(), Samples.faults(folder, text + Samples.FOOTER));
		assertEquals(Kind.NEWER_VERSION, Samples.faults(folder, text.replace("park/1.0", "park/3.0") + Samples.FOOTER).getFirst().kind());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.1", "old", "0.9beta" })
	void aVersionThatNothingIsKnownAboutIsRefused(String version) throws IOException {
		String text = Samples.HEADER.replace("schemaVersion=\"1.0\"", "schemaVersion=\"" + version + "\"") + Samples.FOOTER;
		assertEquals(Kind.TOO_OLD_VERSION, Samples.faults(folder, text).getFirst().kind());
	}
}
