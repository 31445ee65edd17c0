package org.parkwright.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.table.ImportOptions;
import org.parkwright.core.table.UnitTable;

/** What cannot fit in memory is refused before it is read. */
class MemoryTest {

	private static final long TERABYTE = 1_000_000_000_000L;

	@TempDir
	private Path folder;

	private final Faults faults = new Faults();

	/** A file of holes, which takes no space. */
	private Path huge(String name, String start) throws IOException {
		Path file = Files.writeString(folder.resolve(name), start);
		try (var holes = new RandomAccessFile(file.toFile(), "rw")) {
			holes.setLength(TERABYTE);
		}
		return file;
	}

	private void assertTold(String what, Path file) {
		assertEquals(1, faults.list().size());
		Fault fault = faults.list().get(0);
		assertEquals("memory", fault.code());
		assertEquals(file.toString(), fault.place().file());
		assertTrue(fault.message().matches(what + " of 1,000\\.0 GB needs about [\\d,.]+ GB of memory, and Parkwright may use [\\d,.]+ [GM]B\\."),
				fault.message());
		assertEquals(Memory.REMEDY, fault.remedy());
	}

	@Test
	void aParkThatCannotFitIsRefused() throws IOException {
		Path park = huge("huge.park", "<?xml");
		assertNull(Parks.load(park, faults));
		assertTold("This park", park);
	}

	@Test
	void aListThatCannotFitIsRefused() throws IOException {
		Path list = huge("huge.csv", "id,park");
		assertNull(UnitTable.read(list, ImportOptions.DEFAULT, faults));
		assertTold("This list", list);
	}

	@Test
	void whatFitsIsNotToldOf() {
		assertTrue(Memory.require(1, "This", folder, faults));
		assertTrue(faults.isEmpty());
		assertFalse(Memory.require(1e18, "This", folder, faults));
	}
}
