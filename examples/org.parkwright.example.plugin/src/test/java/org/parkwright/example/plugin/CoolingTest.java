package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parkwright.report.ReportDesign;

/** The test of a report design asks whether Parkwright finds it: {@code reports/cooling.rptdesign}. */
class CoolingTest {

	@Test
	void itIsInstalled() {
		assertTrue(ReportDesign.installed().stream().anyMatch(design -> design.name().equals("cooling")), () -> "" + ReportDesign.installed());
	}
}
