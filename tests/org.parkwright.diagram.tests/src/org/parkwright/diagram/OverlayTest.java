package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.layout.Badge;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.PlacedLabel;
import org.parkwright.diagram.layout.PlacedNode;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.layout.TextMeasure;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.render.PngWriter;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.Overlay.Entry;
import org.parkwright.diagram.view.Overlay.Mark;
import org.parkwright.diagram.view.Rgb;
import org.parkwright.diagram.view.ViewEdge;

/** Values of elements upon a diagram. */
class OverlayTest {

	private static final Rgb DARK = Rgb.of("#0b4f8a");
	private static final String BAY = "Station:bay";

	private final Rail rail = new Rail();
	private final OpenDiagram map = rail.map();

	@BeforeEach
	void arrange() {
		rail.layouts.set(map.context().key(), map.arranged(Progress.NONE));
		map.refresh();
	}

	private static Overlay overlay(Map<String, Mark> marks) {
		return new Overlay("Passengers [1/a]", "Scenario: S1", "", List.of(new Entry(DARK, "5 to 9"), new Entry(null, "unknown")), marks);
	}

	private static Mark mark(String text) {
		return new Mark(DARK, text, "Passengers: " + text + " 1/a", 0);
	}

	/** What a picture draws for a node. */
	private static String node(String svg, String id) {
		int start = svg.indexOf("<g data-id=\"" + id + "\">");
		return svg.substring(start, svg.indexOf("</g>", start));
	}

	@Test
	void elementsWithAValueAreColouredAndTheOthersAreAsTheyWere() {
		String before = map.svg();
		map.show(overlay(Map.of("bay", mark("7"), "gone", mark("8"))));
		String after = map.svg();
		assertTrue(node(after, BAY).contains("fill=\"#0b4f8a\""), () -> node(after, BAY));
		assertTrue(node(after, BAY).contains("fill=\"#ffffff\""), "its name can be read on it");
		assertTrue(after.contains(">7</text>") && after.contains("Passengers: 7 1/a"), "its value");
		assertFalse(after.contains(">8</text>"), "what is not shown has none");
		assertEquals(node(before, "Station:gate"), node(after, "Station:gate"));
		map.show(Overlay.NONE);
		assertEquals(before, map.svg());
	}

	@Test
	void anEdgeHasAValueIfNoNodeShowsItsElement() {
		map.show(overlay(Map.of("l1", mark("40"))));
		assertEquals(Set.of("Line:l1"), map.marks().keySet());
		assertTrue(map.svg().contains(">40</text>"));
		map.show(overlay(Map.of("bay", mark("7"))));
		assertEquals(Set.of(BAY), map.marks().keySet(), "the edges that stand for references of it have none");
	}

	@Test
	void itsFiltersLeaveOutWhatItIsNotAboutAsLongAsItIsShown() {
		LayoutState layout = map.layout();
		Set<String> all = lines();
		map.show(new Overlay("Large lines", "", "", List.of(), Map.of(), Map.of("Only large lines", Map.of("limit", 100.0), "Of another diagram", Map.of())));
		assertEquals(Set.of("Line:l1"), lines());
		assertNull(map.geometry().edge("Line:l2"), "and nothing of the others has a place");
		map.show(new Overlay("Lines", "", "", List.of(), Map.of(), Map.of("Only large lines", Map.of("limit", 30.0))));
		assertTrue(lines().size() > 1 && all.size() >= lines().size(), () -> lines().toString());
		map.show(Overlay.NONE);
		assertEquals(all, lines());
		assertSame(layout, map.layout());
	}

	private Set<String> lines() {
		return map.view().edges().stream().map(ViewEdge::id).filter(id -> id.startsWith("Line:")).collect(Collectors.toSet());
	}

	@Test
	void itIsPartOfNeitherModelNorLayout() {
		LayoutState layout = map.layout();
		map.show(overlay(Map.of("bay", mark("7"))));
		map.svg();
		assertSame(layout, map.layout());
		assertNull(rail.stack.getMostRecentCommand(), "no step of the history");
		map.refresh();
		assertEquals(Set.of(BAY), map.marks().keySet(), "it stays when the model changes");
	}

	@Test
	void thePictureHasItsLegend() throws Exception {
		BufferedImage before = ImageIO.read(new ByteArrayInputStream(PngWriter.write(map.svg(), 1)));
		map.show(new Overlay("Passengers", "Scenario: S1", "Outdated: the lines have changed since.", List.of(new Entry(DARK, "5 to 9"), new Entry(null, "unknown")),
				Map.of("bay", new Mark(null, "unknown", "", Double.NaN))));
		String svg = map.svg();
		for (String text : List.of("Passengers", "Scenario: S1", "Outdated: the lines have changed since.", "5 to 9", "unknown")) {
			assertTrue(svg.contains(">" + text + "</text>"), text);
		}
		BufferedImage after = ImageIO.read(new ByteArrayInputStream(PngWriter.write(svg, 1)));
		assertTrue(after.getHeight() > before.getHeight() + 60, "below the diagram");
		assertEquals(1, coloursIn(before), "one colour");
		assertTrue(coloursIn(after) > 1, "what is unknown is hatched");
	}

	/** How many colours a line near the top of a station has. */
	private int coloursIn(BufferedImage picture) {
		Box bay = map.geometry().node(BAY).box();
		Box bounds = map.geometry().bounds();
		Set<Integer> colours = new HashSet<>();
		for (int i = 0; i < 12; i++) {
			colours.add(picture.getRGB((int) (bay.x() - bounds.x() + 12 + 3 + i), (int) (bay.y() - bounds.y() + 12 + 4)));
		}
		return colours.size();
	}

	@Test
	void aValueStandsBesideTheNameOfItsElement() {
		List<PlacedNode> stations = map.view().allNodes().filter(node -> node.id().startsWith("Station:")).map(node -> map.geometry().node(node.id())).toList();
		assertEquals(4, stations.size());
		for (PlacedNode station : stations) {
			Badge badge = Badge.of(station, "12.3");
			assertTrue(badge.box().overlaps(station.box()), () -> badge + " of " + station);
			PlacedLabel label = station.label();
			double letters = label.lines().size() * TextMeasure.lineHeight(label.look());
			double apart = Math.abs(badge.box().center().y() - label.box().center().y());
			assertTrue(apart >= (badge.box().height() + letters) / 2, () -> badge + " on " + label);
		}
	}

	@Test
	void aLongTextIsCutToItsElement() {
		PlacedNode node = map.geometry().node(BAY);
		Badge badge = Badge.of(node, "capacity of at least 300 MW and a very long remaining life");
		assertTrue(badge.text().endsWith("…"));
		assertTrue(badge.box().width() <= Math.max(node.box().width(), 72) + 16, () -> badge + " of " + node.box());
		assertEquals("7", Badge.of(node, "7").text());
	}

	@Test
	void lettersHaveContrastToAnyColour() {
		for (int red = 0; red < 256; red += 15) {
			for (int green = 0; green < 256; green += 15) {
				for (int blue = 0; blue < 256; blue += 15) {
					Rgb color = new Rgb(red, green, blue);
					assertTrue(contrast(color, color.ink()) >= 4.5, color::toString);
				}
			}
		}
		assertNotEquals(DARK.ink(), Rgb.of("#e6f0f9").ink());
	}

	/** By WCAG 2.2. */
	private static double contrast(Rgb one, Rgb two) {
		double a = light(one) + 0.05;
		double b = light(two) + 0.05;
		return Math.max(a, b) / Math.min(a, b);
	}

	private static double light(Rgb color) {
		return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
