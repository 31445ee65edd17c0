package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Figure.Kind;

import com.google.gson.JsonObject;

/** Maps in the page: nearer and farther, moved, clicked and marked. */
class MapPageTest {

	/** Places with the colour of firms, before the one in the legend. */
	private static final String FIRMS = "Array.from(document.querySelectorAll('#figure path[fill=\"#0b4f8a\"]')).slice(0, -1)";
	private static final String RINGS = "document.querySelectorAll('#figure path[stroke-width=\"0.2777777777777778\"]').length";

	private static final String SEEN = "() => { const bar = document.querySelector('#figure path[stroke-width=\"1.25\"]').getBBox().width; const km = Array.from(document.querySelectorAll('#figure text'))"
			+ ".map(each => /^([0-9,.]+) km/.exec(each.textContent)).filter(Boolean)[0][1].replace(',', ''); return Math.max(...Array.from(document.querySelectorAll('#figure path')).map(each => each.getBBox().width)) / bar * km; }";

	private static final Presentation PRESENTATION = new Presentation(Language.ENGLISH);

	private static Browser browser;

	@BeforeAll
	static void open() throws IOException {
		browser = new Browser();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@BeforeEach
	void show() {
		browser.evaluate("window.rows.length = 0; null");
		// Of the same map the page shows what it showed before.
		browser.show(FigureOption.of(Samples.of(Kind.BARS, 2), PRESENTATION));
		browser.show(FigureOption.of(Samples.of(Kind.MAP, 7), PRESENTATION));
	}

	@AfterEach
	void thePageHasNoErrors() {
		assertEquals(List.of(), browser.problems());
	}

	private static double[] firm(int index) {
		return browser.middle(FIRMS + "[" + index + "]");
	}

	/** Waits until the first firm lies elsewhere than it did. */
	private static void waitForMove(double[] before) {
		waitFor(">", before[0], before[1], 1);
	}

	private static void waitFor(double x, double y, double near) {
		waitFor("<", x, y, near);
	}

	private static void waitFor(String than, double x, double y, double away) {
		browser.waitFor("(() => { const box = " + FIRMS + "[0].getBoundingClientRect(); return Math.hypot(box.x + box.width / 2 - " + x + ", box.y + box.height / 2 - " + y + ") " + than + " "
				+ away + "; })()");
	}

	@Test
	void theWheelBringsTheMapNearerAroundThePointerAndFartherAgain() {
		double[] near = firm(0);
		double[] still = { near[0] + 60, near[1] - 40 };
		browser.wheel(still[0], still[1], -100);
		waitForMove(near);
		assertEquals(still[0] - 1.3 * 60, firm(0)[0], 0.6);
		assertEquals(still[1] + 1.3 * 40, firm(0)[1], 0.6);
		browser.wheel(still[0], still[1], 100);
		waitForMove(new double[] { still[0] - 1.3 * 60, still[1] + 1.3 * 40 });
		assertEquals(near[0], firm(0)[0], 0.6);
		assertEquals(near[1], firm(0)[1], 0.6);
	}

	@Test
	void aDragMovesTheMapAndSelectsNothing() {
		double[] before = firm(0);
		browser.drag(before[0], before[1], before[0] - 80, before[1] - 50);
		waitFor(before[0] - 80, before[1] - 50, 4);
		assertEquals(0, browser.evaluate("window.rows.length").getAsInt());
	}

	@Test
	void keysMoveItBringItNearerAndShowAllOfIt() {
		double[] before = firm(0);
		browser.press("ArrowLeft");
		waitFor(before[0] + 60, before[1], 1);
		browser.press("0");
		waitFor(before[0], before[1], 1);
		browser.press("+");
		waitForMove(before);
		browser.press("-");
		waitFor(before[0], before[1], 1);
	}

	@Test
	void whoLooksCloserGoesOnDoingSoWhenTheMapIsShownAnew() {
		double[] before = firm(0);
		browser.press("ArrowLeft");
		waitFor(before[0] + 60, before[1], 1);
		browser.show(FigureOption.of(Samples.of(Kind.MAP, 7), PRESENTATION));
		waitFor(before[0] + 60, before[1], 1);
	}

	@Test
	void inAFlatWindowAndFromFarAwayItShowsNoMoreThanThereAreOutlinesOf() {
		double area = FigureOption.of(Samples.of(Kind.MAP, 7), PRESENTATION).getAsJsonObject("parkwright").get("area").getAsDouble();
		try {
			browser.resize(4000);
			assertTrue(widest() <= area * 1.01, () -> widest() + " of " + area + " km");
			double[] before = firm(0);
			browser.press("-");
			waitForMove(before);
			browser.press("-");
			browser.press("-");
			browser.waitFor("(" + SEEN + ")() > " + area * 0.9);
			assertTrue(widest() <= area * 1.01, () -> widest() + " of " + area + " km");
		} finally {
			browser.resize(1280);
		}
	}

	/** What is the widest on the map, km. */
	private static double widest() {
		return browser.evaluate("(" + SEEN + ")()").getAsDouble();
	}

	@Test
	void itFillsTheWindowAndDoesNotScroll() {
		assertTrue(browser.evaluate("document.documentElement.scrollHeight <= window.innerHeight").getAsBoolean());
	}

	@Test
	void aClickOnAPlaceOrALineTellsItsRow() {
		double[] firm = firm(0);
		browser.click(firm[0], firm[1]);
		browser.waitFor("window.rows.length === 1");
		assertEquals(0, browser.evaluate("window.rows[0]").getAsInt());
		JsonObject on = browser.evaluate("(() => { const line = Array.from(document.querySelectorAll('#figure path[fill=\"none\"]')).filter(each => each.getAttribute('d').includes('Q')"
				+ " || each.getAttribute('d').includes('C'))[0]; const at = line.getPointAtLength(line.getTotalLength() / 4).matrixTransform(line.getScreenCTM()); return { x: at.x, y: at.y }; })()")
				.getAsJsonObject();
		browser.click(on.get("x").getAsDouble(), on.get("y").getAsDouble());
		browser.waitFor("window.rows.length === 2");
		assertTrue(List.of(3, 5).contains(browser.evaluate("window.rows[1]").getAsInt()));
	}

	@Test
	void whatIsMarkedHasARing() {
		browser.evaluate("window.parkwrightMark([0, 4]); null");
		assertEquals(2, browser.evaluate(RINGS).getAsInt());
		browser.evaluate("window.parkwrightMark([]); null");
		assertEquals(0, browser.evaluate(RINGS).getAsInt());
	}

	@Test
	void aPictureOfItShowsWhatIsSeen() {
		double[] still = firm(0);
		String all = scale(browser.evaluate("window.parkwrightImage('svg')").getAsString());
		for (int i = 0; i < 12; i++) {
			browser.wheel(still[0], still[1], -100);
		}
		browser.waitFor("window.parkwrightImage('svg').includes('Without coastlines')");
		assertNotEquals(all, scale(browser.evaluate("window.parkwrightImage('svg')").getAsString()));
		assertTrue(browser.evaluate("window.parkwrightImage('png')").getAsString().startsWith("data:image/png"));
	}

	private static String scale(String svg) {
		return svg.replaceAll("(?s).*>([\\d.,]+ km)</text>.*", "$1");
	}
}
