package org.parkwright.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.ui.ShownDiagram.Opened;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.Overlay.Entry;
import org.parkwright.diagram.view.Overlay.Mark;
import org.parkwright.diagram.view.Rgb;

/** Values upon a diagram, with their legend, as the page shows them. */
class OverlayPageTest extends PageFixture {

	private static final Rgb LIGHT = Rgb.of("#b5d3ec");
	private static final Rgb DARK = Rgb.of("#0b4f8a");
	private static final Overlay EMISSIONS = new Overlay("Emissions [kt CO\u2082e/a]", "Scenario: M1", "",
			List.of(new Entry(LIGHT, "10.2 to 45.7"), new Entry(DARK, "46.1 to 102.8"), new Entry(null, "unknown")),
			Map.of("U137", new Mark(DARK, "102.8", "Emissions: 102.8 kt CO\u2082e/a", 0), "U149", new Mark(LIGHT, "45.7", "Emissions: 45.7 kt CO\u2082e/a", 0),
					"U603", new Mark(null, "unknown", "Emissions: unknown", Double.NaN)));

	@TempDir
	private Path folder;

	private Path open() throws Exception {
		Path park = ShownDiagram.example(folder, "china-eip/china-eip.park");
		shown = new ShownDiagram(browser, Opened.park(park, "Energy infrastructure", true));
		return park;
	}

	private void show(Overlay overlay) throws Exception {
		shown.onServer(server -> server.show(overlay));
		shown.settle();
	}

	private static void picture(String name) throws Exception {
		Path picture = Path.of("target", "screenshots", name + ".png").toAbsolutePath();
		Files.createDirectories(picture.getParent());
		browser.screenshot(picture);
	}

	private static String text(String code) {
		return browser.evaluate(code).getAsString();
	}

	private static String fill(String unit) {
		return text("document.getElementById('diagram_Energy unit:" + unit + "').querySelector('.shape').getAttribute('fill')");
	}

	private static String badge(String unit) {
		return text("document.getElementById('diagram_Energy unit:" + unit + "').querySelector('.badge text')?.textContent ?? ''");
	}

	private static String legend() {
		return text("(() => { const legend = document.querySelector('.diagram-legend'); return legend && legend.offsetParent !== null ? legend.innerText : ''; })()");
	}

	@Test
	void unitsHaveColoursAndValuesWithALegendUntilItIsClosed() throws Exception {
		open();
		String untouched = fill("U151");
		String before = fill("U137");
		assertEquals("", legend());
		show(EMISSIONS);
		assertEquals("#0b4f8a", fill("U137"));
		assertEquals("102.8", badge("U137"));
		assertEquals("45.7", badge("U149"));
		assertEquals("url(#unknown)", fill("U603"));
		assertEquals("unknown", badge("U603"));
		assertEquals(untouched, fill("U151"), "nothing is said of it");
		assertEquals("", badge("U151"));
		assertEquals(List.of("Emissions [kt CO\u2082e/a]", "Scenario: M1", "10.2 to 45.7", "46.1 to 102.8", "unknown"), legend().lines().filter(line -> !line.isBlank()).toList());
		assertEquals("#ffffff", text("getComputedStyle(document.querySelector(\"[id='diagram_Energy unit:U137'] .figure-label text\")).fill === 'rgb(255, 255, 255)' ? '#ffffff' : 'no'"),
				"the name of the unit can be read on the colour");
		picture("overlay-page");
		browser.click(".legend-title");
		assertEquals("Emissions [kt CO\u2082e/a]", legend().strip(), "it is folded");
		browser.click(".legend-title");
		assertTrue(legend().contains("unknown"), OverlayPageTest::legend);
		browser.click(".diagram-legend button");
		shown.settle();
		assertTrue(shown.asked().contains("closeOverlay"), shown.asked()::toString);
		show(Overlay.NONE);
		assertEquals("", legend());
		assertEquals(before, fill("U137"));
		assertEquals(0, shown.shown("badge"));
	}

	@Test
	void anotherOverlayTakesItsPlaceAndSaysWhatIsWrongWithIt() throws Exception {
		open();
		show(EMISSIONS);
		show(new Overlay("Retirement", "Scenario: M1", "Outdated: china-eip.park has changed since.", List.of(new Entry(LIGHT, "2035")),
				Map.of("U151", new Mark(LIGHT, "2035", "", 0))));
		assertEquals(1, shown.shown("badge"));
		assertEquals("2035", badge("U151"));
		assertTrue(legend().contains("Outdated: china-eip.park has changed since."), OverlayPageTest::legend);
		picture("overlay-outdated");
	}

	@Test
	void anEditKeepsItAndItIsNoEdit() throws Exception {
		Path park = open();
		byte[] before = Files.readAllBytes(park);
		show(EMISSIONS);
		assertFalse(shown.onModel(() -> ((BasicCommandStack) shown.domain.getCommandStack()).isSaveNeeded()));
		assertFalse(shown.onModel(() -> shown.domain.getCommandStack().canUndo()), "there is nothing to undo");
		assertTrue(Arrays.equals(before, Files.readAllBytes(park)));
		shown.set("U137", "name", "Old unit");
		shown.settle();
		assertEquals("102.8", badge("U137"));
		assertTrue(legend().contains("Emissions"));
	}

	@Test
	void containersRowsPortsAndLinesHaveValuesToo() throws Exception {
		shown = new ShownDiagram(browser, Opened.rail(Rail.specification(text -> text)));
		Mark known = new Mark(LIGHT, "12.5", "", 0);
		show(new Overlay("Passengers", "", "", List.of(new Entry(LIGHT, "12.5")), Map.of("coast", known, "bay", known, "bay1", known, "t1", known, "l1", known,
				"anna", known, "cross", new Mark(null, "unknown", "", Double.NaN), "l3", new Mark(null, "unknown", "", Double.NaN))));
		assertEquals(8, shown.shown("badge"));
		picture("overlay-rail");
	}
}
