package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Figure.Kind;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

class FigurePageTest {

	/** What the page draws with the colour of the first series: in the legend, then its first mark. */
	private static final String BLUE = "Array.from(document.querySelectorAll('#figure path[fill=\"#0b4f8a\"]'))";
	private static final String TIP = "document.querySelector('.tip')";

	private static Browser browser;

	private final Presentation presentation = new Presentation(Language.ENGLISH);

	@BeforeAll
	static void open() throws IOException {
		browser = new Browser();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@BeforeEach
	void nothingIsSelected() {
		browser.evaluate("window.rows.length = 0; null");
	}

	@AfterEach
	void thePageHasNoErrors() {
		assertEquals(List.of(), browser.problems());
	}

	private JsonObject show(Kind kind) {
		JsonObject option = FigureOption.of(Samples.of(kind, 7), presentation);
		browser.show(option);
		return option;
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void thePageShowsTheTextsOfTheDrawing(Kind kind) {
		JsonObject option = show(kind);
		List<String> texts = browser.evaluate("Array.from(document.querySelectorAll('#figure text')).map(text => text.textContent).sort()")
				.getAsJsonArray().asList().stream().map(JsonElement::getAsString).sorted().toList();
		int width = browser.evaluate("document.getElementById('figure').clientWidth").getAsInt();
		int height = browser.evaluate("document.getElementById('figure').clientHeight").getAsInt();
		assertEquals(FigureDrawingTest.texts(FigureDrawing.svg(option, width, height)), texts);
	}

	@Test
	void aTipSaysWhatPresentationSaysAndAClickTellsTheRow() {
		JsonObject option = show(Kind.BARS);
		double[] bar = browser.middle(BLUE + "[1]");
		browser.move(bar[0], bar[1]);
		browser.waitFor(TIP + " !== null");
		JsonObject mark = FigureOptionTest.marks(option).get(1);
		assertEquals(mark.get("tip").getAsString(), browser.evaluate(TIP + ".textContent").getAsString());
		assertEquals("Gas for coal\nEmissions: " + presentation.of(Samples.of(Kind.BARS, 7).table()).inSentence(1, 1),
				mark.get("tip").getAsString());
		browser.click(bar[0], bar[1]);
		browser.waitFor("window.rows.length > 0");
		assertEquals("[1]", browser.evaluate("window.rows").toString());
	}

	@Test
	void aTipOfLinesSaysAllOfThePlaceAndAClickBesideALineTellsTheRow() {
		show(Kind.LINES);
		String at = "(() => { const box = document.getElementById('figure').getBoundingClientRect(); return box; })()";
		double[] middle = browser.middle("({ getBoundingClientRect: () => " + at + " })");
		browser.move(middle[0], middle[1]);
		browser.waitFor(TIP + " !== null && " + TIP + ".textContent.indexOf('Year: 2028') === 0");
		List<String> said = browser.evaluate(TIP + ".textContent").getAsString().lines().toList();
		assertEquals(4, said.size(), said.toString());
		assertTrue(said.get(2).startsWith("natural gas: "), said.toString());
		double[] point = browser.middle("document.querySelectorAll('#figure path[fill=\"#0b4f8a\"]')[3]");
		browser.click(point[0] + 2, point[1] + 14);
		browser.waitFor("window.rows.length > 0");
	}

	/** A place on the band that is widest in its middle, as an element that says where it is. */
	private static final String WIDEST = """
			(() => {
				let best = { length: 0 };
				document.querySelectorAll('#figure path').forEach(path => {
					const box = path.getBBox();
					const point = path.ownerSVGElement.createSVGPoint();
					point.x = box.x + box.width / 2;
					const filled = [];
					for (let y = box.y; box.width > 60 && y <= box.y + box.height; y++) {
						point.y = y;
						if (path.isPointInFill(point)) {
							filled.push(y);
						}
					}
					if (filled.length > best.length) {
						point.y = filled[Math.floor(filled.length / 2)];
						best = { length: filled.length, at: point.matrixTransform(path.getScreenCTM()) };
					}
				});
				return { getBoundingClientRect: () => ({ x: best.at.x, y: best.at.y, width: 0, height: 0 }) };
			})()""";

	/** The nodes of a Sankey diagram; what the pointer is on comes last. */
	private static final String NODES = "Array.from(document.querySelectorAll('#figure path')).filter(path => / ?l12 0l0/.test(path.getAttribute('d')))";

	private static void awaitNode(double x, double y) {
		browser.waitFor(NODES + ".map(node => node.getBoundingClientRect()).some(box => Math.abs(box.x + box.width / 2 - " + x
				+ ") < 1.5 && Math.abs(box.y + box.height / 2 - " + y + ") < 1.5)");
	}

	@Test
	void aClickOnABandTellsTheRowOfItsFlow() {
		JsonObject option = show(Kind.SANKEY);
		double[] band = browser.middle(WIDEST);
		browser.move(band[0] - 4, band[1]);
		browser.move(band[0], band[1]);
		browser.waitFor(TIP + " !== null");
		String tip = browser.evaluate(TIP + ".textContent").getAsString();
		browser.click(band[0], band[1]);
		browser.waitFor("window.rows.length > 0");
		int row = browser.evaluate("window.rows[0]").getAsInt();
		assertTrue(FigureOptionTest.marks(option).stream().anyMatch(mark -> mark.get("row").getAsInt() == row
				&& mark.get("tip").getAsString().replace("\n", "").equals(tip.replace("\n", ""))), tip);
	}

	@Test
	void aNodeThatIsMovedStaysAndIsToldAndADoubleClickLetsItGo() {
		browser.evaluate("window.moves = []; window.parkwrightMoved = (...move) => window.moves.push(move); null");
		show(Kind.SANKEY);
		double[] before = browser.middle(NODES + "[0]");
		browser.drag(before[0], before[1], before[0] + 70, before[1] + 25);
		browser.waitFor("window.moves.length === 1");
		awaitNode(before[0] + 70, before[1] + 25);
		JsonArray move = browser.evaluate("window.moves[0]").getAsJsonArray();
		String node = move.get(0).getAsString();
		browser.show(FigureOption.of(Samples.of(Kind.SANKEY, 7), presentation, Map.of(node, new NodePlace(move.get(1).getAsDouble(), move.get(2).getAsDouble()))));
		awaitNode(before[0] + 70, before[1] + 25);
		assertTrue(browser.evaluate("window.parkwrightImage('svg')").getAsString().startsWith("<svg"));
		browser.doubleClick(before[0] + 70, before[1] + 25);
		browser.waitFor("window.moves.length === 2");
		assertEquals("[\"" + node + "\"]", browser.evaluate("window.moves[1]").toString());
		awaitNode(before[0], before[1]);
		assertEquals("[]", browser.evaluate("window.rows").toString(), "no flow is selected by that");
		browser.evaluate("delete window.parkwrightMoved; null");
	}

	@Test
	void aNodeIsNotMovedOutOfThePicture() {
		browser.evaluate("window.moves = []; window.parkwrightMoved = (...move) => window.moves.push(move); null");
		show(Kind.SANKEY);
		double[] before = browser.middle(NODES + "[0]");
		browser.drag(before[0], before[1], 2, 2);
		browser.waitFor("window.moves.length === 1");
		assertEquals("0", browser.evaluate("window.moves[0][1]").toString());
		browser.evaluate("delete window.parkwrightMoved; null");
	}

	@Test
	void theLegendSwitchesASeriesOffAndAPictureKeepsThat() {
		show(Kind.STACKED_BARS);
		int before = browser.evaluate(BLUE + ".length").getAsInt();
		double[] legend = browser.middle(BLUE + "[" + (before - 1) + "]");
		browser.click(legend[0], legend[1]);
		browser.waitFor(BLUE + ".length < " + before);
		String picture = browser.evaluate("window.parkwrightImage('svg')").getAsString();
		assertFalse(picture.contains("Fuel: coal"), "the series is off in the picture too");
		assertTrue(picture.contains("Fuel: waste"));
		browser.resize(700);
		assertTrue(browser.evaluate(BLUE + ".length").getAsInt() < before, "it stays off when the page gets another width");
	}

	@Test
	void aPictureIsSvgOrPng() throws IOException {
		show(Kind.TORNADO);
		assertTrue(browser.evaluate("window.parkwrightImage('svg')").getAsString().startsWith("<svg"));
		String png = browser.evaluate("window.parkwrightImage('png')").getAsString();
		BufferedImage image = ImageIO
				.read(new ByteArrayInputStream(Base64.getDecoder().decode(png.substring(png.indexOf(',') + 1))));
		assertTrue(image.getWidth() > 400 && image.getHeight() > 200);
		assertEquals(0xffffffff, image.getRGB(image.getWidth() - 1, 0));
	}

	@Test
	void namesAreNoMarkup() {
		JsonObject option = FigureOption.of(Samples.of(Kind.BARS, 7), presentation);
		option.getAsJsonArray("series").get(0).getAsJsonObject().getAsJsonArray("data").get(1).getAsJsonObject().addProperty("tip",
				"<img src=x onerror='window.harm = 1'>");
		browser.show(option);
		double[] bar = browser.middle(BLUE + "[1]");
		browser.move(bar[0], bar[1]);
		browser.waitFor(TIP + " !== null && " + TIP + ".textContent.indexOf('<img') === 0");
		assertEquals("null", browser.evaluate("window.harm === undefined ? null : window.harm").toString());
	}

	@Test
	void aDarkPageHasLightTexts() {
		browser.evaluate("window.parkwrightShow(" + FigureOption.of(Samples.of(Kind.BARS, 7), presentation) + ", true)");
		assertEquals("dark", browser.evaluate("document.body.className").getAsString());
		assertTrue(browser.evaluate("document.querySelectorAll('#figure text[fill=\"#e4e4e4\"]').length").getAsInt() > 3);
		String picture = browser.evaluate("window.parkwrightImage('svg')").getAsString();
		assertFalse(picture.contains("fill=\"#e4e4e4\""), "a picture is for paper");
	}
}
