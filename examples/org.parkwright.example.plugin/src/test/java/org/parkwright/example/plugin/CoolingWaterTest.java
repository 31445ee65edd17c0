package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;

/** The test of a result asks for cells. */
class CoolingWaterTest {

	/** Cubic metres by MWh, of 687 US gallons. */
	private static final double COAL = 2.6006;

	private final SmallPark park = new SmallPark();

	@TempDir
	private Path folder;

	@Test
	void aUnitNeedsWaterForTheElectricityThatItMakes() throws IOException {
		park.unit("U1", "condensing", "coal");
		ResultSection section = new CoolingWater().sections(park.run(folder)).getFirst();
		ResultTable byUnit = table(section, "cooling-water");
		assertEquals("U1", byUnit.text(0, "id"));
		assertEquals(COAL, byUnit.number(0, "specific_m3_per_MWh"), 1e-4);
		assertEquals(COAL * 500_000, byUnit.number(0, "water_m3_per_a"), 1e2);
	}

	@Test
	void whatTheSourceDoesNotTellOfIsUnknownAndCounted() throws IOException {
		park.unit("U1", "condensing", "coal");
		park.unit("U2", "backPressure", "coal");
		ResultSection section = new CoolingWater().sections(park.run(folder)).getFirst();
		assertTrue(Double.isNaN(table(section, "cooling-water").number(1, "water_m3_per_a")));
		ResultTable byFuel = table(section, "cooling-water-by-fuel");
		assertEquals(List.of(COAL * 500_000, 1.0, 1.0), List.of(Math.rint(byFuel.number(0, "water_m3_per_a") / 1e2) * 1e2,
				byFuel.number(0, "known_1"), byFuel.number(0, "unknown_1")));
	}

	@Test
	void aFigureShowsItByFuel() throws IOException {
		park.unit("U1", "condensing", "coal");
		Figure figure = new CoolingWater().sections(park.run(folder)).getFirst().figures().getFirst();
		assertEquals(List.of(figure.table().column("water_m3_per_a")), figure.columns(Figure.Role.Y));
	}

	@Test
	void aParkAloneTellsTheDemandAtFullLoad() {
		park.unit("U1", "condensing", "coal");
		park.unit("U2", "condensing", "coal").setCapacity(null);
		ResultTable table = new CoolingWater().sections(park.model).getFirst().tables().getFirst();
		assertEquals(COAL * 100, table.number(0, "water_m3_per_h"), 1e-2);
		assertTrue(Double.isNaN(table.number(1, "water_m3_per_h")));
	}

	@Test
	void everyFactorHasItsSource() {
		ResultTable factors = table(new CoolingWater().sections(park.model).getFirst(), "cooling-water-factors");
		for (int row = 0; row < factors.rows(); row++) {
			assertTrue(factors.text(row, "source").contains("doi:10.1088/1748-9326/7/4/045802"));
		}
	}

	private static ResultTable table(ResultSection section, String id) {
		return section.tables().stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
	}
}
