package org.parkwright.core.park;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.Models;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;

/** Park files opened and saved; what is wrong with them is a fault of the core. */
class ParksTest {

	@TempDir
	private Path folder;

	private final Faults faults = new Faults();
	private final EipModel model = Models.model();
	private final EnergyUnit unit = Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");

	private Path saved() throws IOException {
		Path file = folder.resolve("a.park");
		Parks.save(model, file);
		return file;
	}

	@Test
	void whatIsSavedIsOpened() throws IOException {
		EipModel loaded = Parks.load(saved(), faults);
		assertEquals(List.of(), faults.list());
		assertTrue(EcoreUtil.equals(model, loaded));
	}

	@Test
	void anErrorGivesNoModel() throws IOException {
		Path file = saved();
		Files.writeString(file, Files.readString(file).replace("capacity=\"50\"", "capacity=\"fifty\""));
		assertNull(Parks.load(file, faults));
		Fault fault = faults.list().get(0);
		assertEquals("park.badValue", fault.code());
		assertEquals(Severity.ERROR, fault.severity());
		assertEquals(file.toString(), fault.place().file());
		assertTrue(fault.place().line() > 1 && fault.place().column() > 1, fault::toString);
		assertEquals("'fifty' cannot be the 'capacity' of an EnergyUnit; write a number with a decimal point, or leave the attribute out if the value is unknown.",
				fault.text());
	}

	@Test
	void aWarningGivesTheModel() throws IOException {
		Path file = saved();
		Files.writeString(file, Files.readString(file).replace(" id=\"U1\"", ""));
		assertNotNull(Parks.load(file, faults));
		assertEquals(List.of("park.missingId"), faults.list().stream().map(Fault::code).toList());
		assertEquals(Severity.WARNING, faults.list().get(0).severity());
	}

	@Test
	void aMissingFileIsAFault() {
		Path file = folder.resolve("nowhere.park");
		assertNull(Parks.load(file, faults));
		assertEquals(List.of(new Fault(Severity.ERROR, "park.unreadable",
				"The file does not exist or may not be read; check the path.", "", Place.of(file.toString()))), faults.list());
	}

	@Test
	void anOldFileStaysIfSavingFails() throws IOException {
		Path file = saved();
		String before = Files.readString(file);
		unit.setCapacity(Double.NEGATIVE_INFINITY);
		assertThrows(RuntimeException.class, () -> Parks.save(model, file));
		assertEquals(before, Files.readString(file));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(file), files.toList());
		}
	}

	@Test
	void aModelIsSavedUnderAnotherName() throws IOException {
		saved();
		Path other = folder.resolve("sub/b.park");
		Parks.save(model, other);
		assertTrue(EcoreUtil.equals(model, Parks.load(other, faults)));
	}
}
