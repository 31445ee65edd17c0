package org.parkwright.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.diagram.ui.ShownDiagram.Opened;

/** The page of the energy infrastructure, whose units stand in plants alone. */
class EnergyPageTest extends PageFixture {

	@Test
	void aToolThatGoesIntoOneKindAloneSaysSo(@TempDir Path folder) throws Exception {
		shown = new ShownDiagram(browser,
				Opened.park(ShownDiagram.example(folder, "kalundborg/kalundborg.park"), "Energy infrastructure", false));
		int before = shown.size();
		shown.tool("Energy unit");
		double[] canvas = shown.middle("#diagram");
		browser.mouse("move", canvas[0], 790);
		browser.mouse("click", canvas[0], 790);
		shown.settle();
		assertEquals("Energy unit goes into Energy plant, but not here.", shown.notice());
		assertEquals(before, shown.size());
	}
}
