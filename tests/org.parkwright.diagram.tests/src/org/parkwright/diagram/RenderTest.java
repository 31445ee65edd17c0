package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.render.PngWriter;
import org.parkwright.diagram.view.Images;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The picture of a diagram. */
class RenderTest {

	private final Rail rail = new Rail();
	private final OpenDiagram map = rail.map();

	private String arranged() {
		rail.layouts.set(map.context().key(), map.arranged(Progress.NONE));
		map.refresh();
		return map.svg();
	}

	private static Document parsed(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

	private static Set<String> ids(Document document) {
		Set<String> ids = new HashSet<>();
		NodeList groups = document.getElementsByTagName("g");
		for (int i = 0; i < groups.getLength(); i++) {
			String id = ((Element) groups.item(i)).getAttribute("data-id");
			assertTrue(id.isEmpty() || ids.add(id), () -> id + " is drawn twice");
		}
		return ids;
	}

	@Test
	void everythingThatIsShownIsDrawnOnce() throws Exception {
		Set<String> ids = ids(parsed(arranged()));
		assertEquals(map.view().counts().values().stream().mapToInt(Integer::intValue).sum(), ids.size());
		assertTrue(ids.contains("Station:bay") && ids.contains("Platform:bay1") && ids.contains("Line:l1"));
	}

	@Test
	void pictureIsEmbeddedOnceWithItsOwnIds() throws Exception {
		Document document = parsed(arranged());
		NodeList symbols = document.getElementsByTagName("symbol");
		assertEquals(2, symbols.getLength(), "a person and the icon of a junction");
		assertEquals(3, document.getElementsByTagName("use").getLength(), "two persons and one junction");
		String svg = map.svg();
		assertTrue(svg.contains("id=\"picture1-g\"") && svg.contains("url(#picture1-g)"), "ids inside are kept apart");
		assertFalse(svg.contains("href=\"http") || svg.contains("file:"), "nothing from elsewhere");
	}

	@Test
	void aMissingPictureLeavesABox() {
		OpenDiagram bare = new OpenDiagram(map.context().description(), rail.network(), rail.layouts, Images.NONE, rail.problems);
		assertTrue(bare.svg().contains("stroke-dasharray=\"3 3\""));
	}

	@Test
	void textIsEscapedAndKept() throws Exception {
		rail.element("gate").eSet(rail.element("gate").eClass().getEStructuralFeature("name"), "<Gate> & \"Co\" \u4e2d\u56fd\u0007");
		map.refresh();
		Document document = parsed(map.svg());
		assertTrue(document.getDocumentElement().getTextContent().contains("<Gate>"));
		assertTrue(document.getDocumentElement().getTextContent().contains("\u4e2d\u56fd"));
	}

	@Test
	void coloursAppearWhereTheGeometrySaysSo() throws Exception {
		String svg = arranged();
		int scale = 2;
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(PngWriter.write(svg, scale)));
		Box bounds = map.geometry().bounds();
		assertEquals(Math.ceil((bounds.width() + 24) * scale), picture.getWidth(), 2);
		Box region = map.geometry().node("Region:coast").box();
		assertColor(new Color(255, 245, 181), picture, (region.x() + 5 - bounds.x() + 12) * scale,
				(region.bottom() - 5 - bounds.y() + 12) * scale);
		Box platform = map.geometry().node("Platform:bay1").box();
		assertColor(new Color(246, 139, 139), picture, (platform.center().x() - bounds.x() + 12) * scale,
				(platform.center().y() - bounds.y() + 12) * scale);
		assertColor(Color.WHITE, picture, 3, 3);
	}

	private static void assertColor(Color expected, BufferedImage picture, double x, double y) {
		Color found = new Color(picture.getRGB((int) x, (int) y));
		int difference = Math.abs(found.getRed() - expected.getRed()) + Math.abs(found.getGreen() - expected.getGreen())
				+ Math.abs(found.getBlue() - expected.getBlue());
		assertTrue(difference < 12, () -> "expected " + expected + " but found " + found);
	}

	/** A letter that a font lacks would be a box, as high as letters are. */
	@Test
	void aMinusSignIsALineInAPictureOfDots() throws Exception {
		rail.element("gate").eSet(rail.element("gate").eClass().getEStructuralFeature("name"), "\u2212");
		arranged();
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(PngWriter.write(map.svg(), 4)));
		Box gate = map.geometry().node("Station:gate").box();
		Box bounds = map.geometry().bounds();
		Set<Integer> rows = new HashSet<>();
		for (int y = -30; y < 30; y++) {
			for (int x = -30; x < 30; x++) {
				Color found = new Color(picture.getRGB((int) ((gate.center().x() - bounds.x() + 12) * 4) + x, (int) ((gate.center().y() - bounds.y() + 12) * 4) + y));
				if (found.getRed() + found.getGreen() + found.getBlue() < 200) {
					rows.add(y);
				}
			}
		}
		assertTrue(!rows.isEmpty() && rows.size() <= 10, () -> "it is " + rows.size() + " dots high");
	}

	@Test
	void anEmptyDiagramIsAPictureToo() throws Exception {
		rail.layouts.set(map.context().key(), LayoutState.EMPTY.withFilter("Hide lines", Map.of()));
		OpenDiagram plan = rail.open("Station plan", rail.element("gate"));
		assertEquals(0, ids(parsed(plan.svg())).size());
		assertTrue(PngWriter.write(plan.svg(), 1).length > 50);
	}

	@Test
	void aGradientRunsFromOneColourToTheOther() {
		assertTrue(map.svg().contains("<linearGradient id=\"gradientffffffd9c4d7h\""), "the depot's, for it is not Liquid");
	}
}
