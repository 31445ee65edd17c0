package org.parkwright.core.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class FaultsTest {

	@Test
	void aFaultIsOneLineAsCompilersPrintIt() {
		Fault fault = new Fault(Severity.ERROR, "unit.capacity", "Two\nlines.", "Do this.", Place.of("a.park", 3, 7));
		assertEquals("a.park:3:7 error unit.capacity Two lines. Do this.", fault.toString());
		assertEquals("Two\nlines. Do this.", fault.text());
	}

	@Test
	void unknownLinesArePrintedAsTheFirst() {
		assertEquals("a.park:1:1", Place.of("a.park").toString());
		assertEquals(":1:1", Place.NONE.toString());
		assertEquals("No remedy.", new Fault(Severity.WARNING, "x", "No remedy.", "", Place.NONE).text());
		assertThrows(NullPointerException.class, () -> new Fault(Severity.ERROR, "x", "message", "remedy", null));
	}

	@Test
	void onlyErrorsAreErrors() {
		Faults faults = new Faults();
		assertTrue(faults.isEmpty());
		faults.warning("a", "first.", "", Place.NONE);
		assertFalse(faults.hasErrors());
		Faults more = new Faults();
		more.error("b", "second.", "", Place.NONE);
		faults.addAll(more);
		assertTrue(faults.hasErrors());
		assertEquals(List.of("a", "b"), faults.list().stream().map(Fault::code).toList());
		assertThrows(UnsupportedOperationException.class, () -> faults.list().clear());
	}
}
