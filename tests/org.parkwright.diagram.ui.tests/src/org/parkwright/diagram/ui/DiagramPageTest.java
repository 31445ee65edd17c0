package org.parkwright.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.PlacedEdge;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.ui.ShownDiagram.Opened;

/** What a user does to a diagram with mouse and keyboard, from the page through the server to the model and back. */
class DiagramPageTest extends PageFixture {

	private static final String GYPROC = "actor.gyproc";
	private static final String GYPROC_VIEW = "Firm:" + GYPROC;
	private static final String GAS_VIEW = "Energy flow:exchange.statoil.gyproc.refineryGas";
	private static final String INDUSTRY_VIEW = "Zone:zone.industry";
	private static final String UTILITIES_VIEW = "Zone:zone.utilities";

	@TempDir
	Path folder;

	@BeforeEach
	void open() throws Exception {
		shown = new ShownDiagram(browser,
				Opened.park(ShownDiagram.example(folder, "kalundborg/kalundborg.park"), "Park overview", true));
	}

	@Override
	@AfterEach
	void close() throws Exception {
		super.close();
		assertEquals(List.of(), shown.problems.list().stream().filter(problem -> !problem.code().startsWith("tool.")).toList());
	}

	@Test
	void showsEveryElementOfEachMapping() {
		Map<String, Integer> expected = new TreeMap<>();
		shown.diagram.view().allNodes().forEach(node -> expected.merge(node.mapping().id(), 1, Integer::sum));
		shown.diagram.view().edges().forEach(edge -> expected.merge(edge.mapping().id(), 1, Integer::sum));
		Map<String, Integer> drawn = new TreeMap<>();
		browser.evaluate("[...document.querySelectorAll('#diagram [data-mapping]')].map(each => each.dataset.mapping)")
				.getAsJsonArray().forEach(mapping -> drawn.merge(mapping.getAsString(), 1, Integer::sum));
		assertEquals(expected, drawn);
		assertTrue(expected.size() > 5, () -> "a poor example: " + expected);
	}

	@Test
	void creates() throws Exception {
		int before = shown.size();
		double[] zone = shown.place(INDUSTRY_VIEW);
		shown.tool("Firm");
		browser.mouse("move", zone[0], zone[1] - 30);
		browser.mouse("click", zone[0] + 40, zone[1] - 30);
		shown.settle();
		assertTrue(shown.size() > before, "a firm is in the model");
		assertTrue(shown.asked().get(shown.asked().size() - 1).startsWith("selected [Firm:"), () -> "" + shown.asked());
		assertEquals(shown.diagram.view().allNodes().count(), shown.shown("figure"));
		browser.press("Control+z");
		shown.settle();
		assertEquals(before, shown.size());
	}

	@Test
	void connectsWhereTheToolAllowsIt() throws Exception {
		int edges = shown.shown("connection");
		connect("Energy flow", "Energy plant:actor.asnaes", GYPROC_VIEW);
		assertEquals(edges + 1, shown.shown("connection"));
		browser.press("Control+z");
		shown.settle();
		assertEquals(edges, shown.shown("connection"));
		browser.press("Control+Shift+z");
		shown.settle();
		assertEquals(edges + 1, shown.shown("connection"));
	}

	private void connect(String tool, String source, String target) throws Exception {
		double[] from = shown.place(source);
		double[] to = shown.place(target);
		shown.tool(tool);
		browser.mouse("move", from[0], from[1]);
		shown.settle();
		browser.mouse("click", from[0], from[1]);
		browser.mouse("move", to[0], to[1]);
		shown.settle();
		assertEquals(1, shown.shown("feedback-edge .line"), "a line follows the pointer");
		browser.mouse("click", to[0], to[1]);
		shown.settle();
	}

	@Test
	void renamesByADoubleClickOnTheLabel() throws Exception {
		double[] label = shown.label("Gyproc");
		browser.mouse("doubleClick", label[0], label[1]);
		shown.settle();
		browser.type("Plasterboard works");
		browser.press("Enter");
		shown.settle();
		assertEquals("Plasterboard works", shown.get(GYPROC, "name"));
		assertTrue(browser.evaluate("document.getElementById('diagram_" + GYPROC_VIEW + "').textContent").getAsString()
				.contains("Plasterboard"));
		browser.mouse("click", 300, 790);
		browser.press("Control+z");
		shown.settle();
		assertEquals("Gyproc", shown.get(GYPROC, "name"));
	}

	@Test
	void keepsTheNameWhenEditingIsCancelled() throws Exception {
		double[] label = shown.label("Gyproc");
		browser.mouse("doubleClick", label[0], label[1]);
		shown.settle();
		browser.type("Other");
		browser.press("Escape");
		shown.settle();
		assertEquals("Gyproc", shown.get(GYPROC, "name"));
	}

	@Test
	void movesAndKeepsTheLayout() throws Exception {
		Point before = shown.diagram.geometry().node(GYPROC_VIEW).local().corner();
		int size = shown.size();
		drag(GYPROC_VIEW, 0, 30);
		Point after = shown.diagram.geometry().node(GYPROC_VIEW).local().corner();
		assertTrue(after.y() > before.y() + 20, () -> before + " to " + after);
		assertEquals(size, shown.size());
		browser.press("Control+z");
		shown.settle();
		assertEquals(before, shown.diagram.geometry().node(GYPROC_VIEW).local().corner());
	}

	private void drag(String view, double x, double y) throws Exception {
		double[] at = shown.place(view);
		browser.mouse("click", at[0], at[1]);
		shown.settle();
		browser.drag(at[0], at[1], at[0] + x, at[1] + y);
		shown.settle();
	}

	@Test
	void dropsIntoAnotherContainer() throws Exception {
		double[] at = shown.place(GYPROC_VIEW);
		double[] zone = shown.place(UTILITIES_VIEW);
		drag(GYPROC_VIEW, zone[0] - at[0], zone[1] - at[1] - 15);
		assertEquals(shown.element("zone.utilities"), shown.get(GYPROC, "zone"));
		assertEquals(UTILITIES_VIEW,
				shown.diagram.view().owner(shown.diagram.geometry().node(GYPROC_VIEW).node()).id());
		browser.press("Control+z");
		shown.settle();
		assertEquals(shown.element("zone.industry"), shown.get(GYPROC, "zone"));
	}

	@Test
	void saysWhyADropIsNotPossibleAndShowsTheElementWhereItWas() throws Exception {
		double[] at = shown.place(INDUSTRY_VIEW);
		double[] zone = shown.place(UTILITIES_VIEW);
		double[] before = shown.place(INDUSTRY_VIEW);
		drag(INDUSTRY_VIEW, zone[0] - at[0], zone[1] - at[1] - 10);
		assertFalse(shown.notice().isEmpty());
		assertEquals(before[0], shown.place(INDUSTRY_VIEW)[0], 1);
	}

	@Test
	void deletesWhatHangsOnItAndBringsItBack() throws Exception {
		int before = shown.size();
		int edges = shown.shown("connection");
		double[] at = shown.place(GYPROC_VIEW);
		browser.mouse("click", at[0], at[1]);
		browser.press("Delete");
		shown.settle();
		assertTrue(shown.size() < before);
		assertTrue(shown.shown("connection") < edges);
		browser.press("Control+z");
		shown.settle();
		assertEquals(before, shown.size());
		assertEquals(edges, shown.shown("connection"));
	}

	@Test
	void copiesAndPastes() throws Exception {
		int before = shown.shown("figure");
		double[] at = shown.place(GYPROC_VIEW);
		browser.mouse("click", at[0], at[1]);
		browser.press("Control+c");
		shown.settle();
		browser.press("Control+v");
		shown.settle();
		assertEquals(before + 1, shown.shown("figure"), () -> shown.notice() + shown.asked());
	}

	@Test
	void switchesLayersAsAStepOfTheHistory() throws Exception {
		int edges = shown.shown("connection");
		browser.click(".diagram-toolbar [title='Layers and filters']");
		browser.click(".popup-entry:has-text('Water')");
		shown.settle();
		assertTrue(shown.shown("connection") < edges);
		browser.press("Escape");
		double[] at = shown.place(GYPROC_VIEW);
		browser.mouse("click", at[0], at[1]);
		browser.press("Control+z");
		shown.settle();
		assertEquals(edges, shown.shown("connection"));
	}

	@Test
	void alignsWhatIsSelected() throws Exception {
		double[] first = shown.place(GYPROC_VIEW);
		double[] second = shown.place("Firm:actor.statoil");
		browser.mouse("click", first[0], first[1]);
		browser.evaluate("null");
		browser.press("Control+a");
		shown.settle();
		browser.click(".diagram-toolbar [title='Align the selected elements']");
		browser.click(".popup-entry:has-text('Left edges')");
		shown.settle();
		assertNotEquals(first[0], shown.place(GYPROC_VIEW)[0], 1, "moved from " + first[0] + ", " + second[0]);
	}

	@Test
	void leadsToOtherDiagramsFromTheContextMenu() throws Exception {
		double[] at = shown.place("Energy plant:actor.asnaes");
		browser.mouse("rightClick", at[0], at[1] - 8);
		shown.settle();
		browser.click(".popup-entry:has-text('Energy infrastructure of')");
		shown.settle();
		assertTrue(shown.asked().contains("open Energy infrastructure"), () -> "" + shown.asked());
	}

	@Test
	void aDoubleClickBesideTheLabelIsForTheProgramAround() throws Exception {
		double[] at = shown.place(GYPROC_VIEW);
		browser.mouse("doubleClick", at[0], at[1]);
		shown.settle();
		assertTrue(shown.asked().contains("activated " + GYPROC_VIEW), () -> "" + shown.asked());
	}

	@Test
	void findsAnElementByItsName() throws Exception {
		double[] at = shown.place(GYPROC_VIEW);
		browser.mouse("click", at[0], at[1]);
		browser.click(".diagram-toolbar [title^='Find']");
		shown.settle();
		browser.type("Novozymes");
		shown.settle();
		assertTrue(browser.evaluate("document.querySelectorAll('#diagram .figure.search-hidden').length").getAsInt() > 5);
		assertFalse(browser.evaluate("document.getElementById('diagram_Firm:actor.novozymes').classList.contains('search-hidden')")
				.getAsBoolean());
	}

	@Test
	void followsChangesMadeElsewhere() throws Exception {
		shown.set(GYPROC, "name", "Renamed in a tree");
		shown.settle();
		assertTrue(browser.evaluate("document.getElementById('diagram_" + GYPROC_VIEW + "').textContent").getAsString()
				.contains("Renamed"));
	}

	@Test
	void selectsAnAreaWithTheMarquee() throws Exception {
		double[] zone = shown.place(INDUSTRY_VIEW);
		browser.click(".diagram-toolbar [title='Select an area']");
		browser.drag(zone[0] - zone[2] / 2 - 12, zone[1] - zone[3] - 8, zone[0] + zone[2] / 2 + 12, zone[1] + 12);
		shown.settle();
		String selected = shown.asked().get(shown.asked().size() - 1);
		assertTrue(selected.startsWith("selected [") && selected.contains(GYPROC_VIEW) && selected.contains(INDUSTRY_VIEW),
				selected);
		assertFalse(selected.contains(UTILITIES_VIEW), selected);
	}

	@Test
	void resizesByACorner() throws Exception {
		Box before = shown.diagram.geometry().node(GYPROC_VIEW).local();
		double[] at = shown.place(GYPROC_VIEW);
		browser.mouse("click", at[0], at[1]);
		shown.settle();
		double[] corner = shown.middle("[id='diagram_" + GYPROC_VIEW + "'] .sprotty-resize-handle[data-kind='bottom-right']");
		browser.drag(corner[0], corner[1], corner[0] + 30, corner[1] + 20);
		shown.settle();
		Box after = shown.diagram.geometry().node(GYPROC_VIEW).local();
		assertTrue(after.width() > before.width() + 20 && after.height() > before.height() + 12, () -> before + " to " + after);
		assertEquals(before.corner(), after.corner());
		browser.press("Control+z");
		shown.settle();
		assertEquals(before, shown.diagram.geometry().node(GYPROC_VIEW).local());
	}

	@Test
	void movesASegmentAcrossItselfWithoutASpurAndTakesItBack() throws Exception {
		PlacedEdge edge = shown.diagram.geometry().edges().stream().filter(DiagramPageTest::hasALongVerticalSegment).findFirst()
				.orElseThrow();
		String id = edge.edge().id();
		List<Point> before = edge.route();
		select(id, 0.15);
		double first = before.get(0).distance(before.get(1));
		double second = before.get(1).distance(before.get(2));
		double[] handle = shown.on(id, (first + second / 2) / (first + second + before.get(2).distance(before.get(3))));
		double zoom = browser.evaluate("document.querySelector('[id=\"diagram_" + id + "\"]').getScreenCTM().a").getAsDouble();
		browser.drag(handle[0], handle[1], handle[0] + 12 * zoom, handle[1] + 40);
		shown.settle();
		List<Point> after = shown.diagram.geometry().edge(id).route();
		assertEquals(before.size(), after.size(), () -> before + " to " + after);
		assertEquals(before.get(1).x() + 12, after.get(1).x(), 2, () -> before + " to " + after);
		assertEquals(after.get(1).x(), after.get(2).x());
		for (int i = 0; i < before.size(); i++) {
			assertEquals(before.get(i).y(), after.get(i).y(), 1e-6, () -> before + " to " + after);
		}
		browser.press("Control+z");
		shown.settle();
		assertEquals(before, shown.diagram.geometry().edge(id).route());
	}

	/** Across, down or up, and across again. */
	private static boolean hasALongVerticalSegment(PlacedEdge edge) {
		List<Point> route = edge.route();
		return route.size() == 4 && route.get(1).x() == route.get(2).x() && Math.abs(route.get(1).y() - route.get(2).y()) > 60;
	}

	@Test
	void escapeDropsTheToolAndClosesMenuAndFindBar() throws Exception {
		double[] zone = shown.place(INDUSTRY_VIEW);
		int before = shown.size();
		shown.tool("Firm");
		browser.mouse("move", zone[0], zone[1] - 30);
		browser.press("Escape");
		browser.mouse("click", zone[0], zone[1] - 30);
		shown.settle();
		assertEquals(before, shown.size());

		browser.click(".diagram-toolbar [title='Layers and filters']");
		browser.waitFor("document.querySelector('.popup-menu') != null");
		browser.press("Escape");
		browser.waitFor("document.querySelector('.popup-menu') == null");

		browser.click(".diagram-toolbar [title^='Find an element']");
		browser.waitFor("document.querySelector('.autocomplete-palette:not(.hidden)') != null");
		browser.mouse("click", zone[0], zone[1] - 30);
		browser.press("Escape");
		browser.waitFor("document.querySelector('.autocomplete-palette:not(.hidden)') == null");
	}

	@Test
	void aToolThatDoesNothingSaysWhyAtThePointer() throws Exception {
		double[] canvas = shown.middle("#diagram");
		shown.tool("Energy flow");
		browser.mouse("move", canvas[0], 790);
		browser.mouse("click", canvas[0], 790);
		shown.settle();
		assertTrue(shown.notice().startsWith("Energy flow starts at ") && shown.notice().contains(" or ")
				&& shown.notice().endsWith(", but not here."), shown::notice);
		double[] notice = shown.middle(".diagram-notice");
		assertTrue(Math.abs(notice[0] - canvas[0]) < 250 && Math.abs(notice[1] - 790) < 120, () -> notice[0] + ", " + notice[1]);
		browser.screenshot(Files.createDirectories(Path.of("target", "screenshots").toAbsolutePath())
				.resolve("diagram-refusal.png"));
		browser.press("Escape");
	}

	private void selectGas() throws Exception {
		select(GAS_VIEW, 0.15);
	}

	private void select(String edge, double fraction) throws Exception {
		double[] on = shown.on(edge, fraction);
		browser.mouse("click", on[0], on[1]);
		shown.settle();
		assertTrue(shown.asked().contains("selected [" + edge + "]"), () -> "" + shown.asked());
	}

	@Test
	void reconnectsAnEnd() throws Exception {
		selectGas();
		double[] end = shown.middle("[id='diagram_" + GAS_VIEW + "'] .sprotty-routing-handle[data-kind='target']");
		double[] to = shown.place("Firm:actor.novozymes");
		browser.mouse("move", end[0], end[1]);
		browser.mouse("down", 0, 0);
		browser.mouse("move", (end[0] + to[0]) / 2, (end[1] + to[1]) / 2);
		browser.mouse("move", to[0], to[1]);
		shown.settle();
		browser.mouse("up", 0, 0);
		shown.settle();
		assertEquals("Firm:actor.novozymes", shown.diagram.geometry().edge(GAS_VIEW).edge().target(), shown::notice);
		browser.press("Control+z");
		shown.settle();
		assertEquals(GYPROC_VIEW, shown.diagram.geometry().edge(GAS_VIEW).edge().target());
	}

	@Test
	void asksToArrangeShowsHowFarItIsAndAsksToStop() throws Exception {
		browser.click(".diagram-toolbar [title='Arrange all elements']");
		shown.settle();
		assertEquals(List.of("arrange"), shown.asked().stream().filter("arrange"::equals).toList());
		shown.onServer(server -> server.showWork("Arranging", 0.4));
		shown.settle();
		assertEquals(0.4, browser.evaluate("document.querySelector('.bar-work progress').value").getAsDouble(), 1e-6);
		browser.click(".bar-work [title='Stop']");
		shown.settle();
		assertEquals(List.of("arrange", "arrange"), shown.asked().stream().filter("arrange"::equals).toList());
		shown.onServer(server -> server.showWork("Arranging", null));
		shown.settle();
		assertTrue(browser.evaluate("document.querySelector('.bar-work').classList.contains('hidden')").getAsBoolean());
	}

	@Test
	void asksForAPicture() throws Exception {
		browser.click(".diagram-toolbar [title='Save as a picture']");
		shown.settle();
		assertTrue(shown.asked().contains("savePicture"), () -> "" + shown.asked());
	}

	@Test
	void mendsAProblemFromTheMenuOfItsMark() throws Exception {
		int marks = shown.shown("problem");
		shown.set(GYPROC, "name", null);
		shown.settle();
		assertEquals(marks + 1, shown.shown("problem"));
		double[] at = shown.place(GYPROC_VIEW);
		browser.mouse("rightClick", at[0], at[1]);
		shown.settle();
		browser.click(".popup-entry:has-text('name')");
		shown.settle();
		assertNotNull(shown.get(GYPROC, "name"));
		assertEquals(marks, shown.shown("problem"));
		browser.mouse("click", 300, 790);
		browser.press("Control+z");
		shown.settle();
		assertNull(shown.get(GYPROC, "name"));
	}

	/** The park itself has no figure; a flow without an end is not drawn, so that only the park can say that it is there. */
	@Test
	void aProblemOfTheDiagramsOwnElementIsMarkedAtItsCornerAndMendedFromTheMenuOfTheDiagram() throws Exception {
		int marks = shown.shown("problem");
		shown.set("exchange.statoil.gyproc.refineryGas", "to", null);
		shown.settle();
		assertEquals(marks + 1, shown.shown("problem"));
		String corner = "[...document.querySelectorAll('#diagram .problem')].find(each => each.querySelector('title').textContent.includes('open end'))";
		assertEquals("Flows of Kalundborg with an open end: Refinery gas", browser.evaluate(corner + ".querySelector('title').textContent").getAsString());
		assertTrue(browser.evaluate("(() => { const mark = " + corner + ".getBoundingClientRect();"
				+ " return [...document.querySelectorAll('#diagram .figure')].every(each => { const box = each.getBoundingClientRect();"
				+ " return box.left >= mark.right || box.top >= mark.bottom; }); })()").getAsBoolean(), "it lies on no figure");
		browser.mouse("rightClick", 300, 790);
		shown.settle();
		browser.click(".popup-entry:has-text('Remove the flows')");
		shown.settle();
		assertEquals(marks, shown.shown("problem"));
	}

	@Test
	void switchesAFilterOnAndOff() throws Exception {
		int figures = shown.shown("figure");
		browser.click(".diagram-toolbar [title='Layers and filters']");
		browser.click(".popup-entry:has-text('Only key enterprises')");
		shown.settle();
		assertTrue(shown.shown("figure") < figures);
		browser.click(".popup-entry:has-text('Only key enterprises')");
		shown.settle();
		assertEquals(figures, shown.shown("figure"));
	}

	@Test
	void theMapScrollsTheDiagram() throws Exception {
		for (int i = 0; i < 4; i++) {
			browser.click(".diagram-toolbar [title^='Zoom in']");
			shown.settle();
		}
		double[] before = shown.place(INDUSTRY_VIEW);
		double[] map = shown.middle(".diagram-minimap canvas");
		browser.mouse("click", map[0] - 60, map[1]);
		shown.settle();
		double[] west = shown.place(INDUSTRY_VIEW);
		browser.mouse("click", map[0] + 60, map[1]);
		shown.settle();
		double[] east = shown.place(INDUSTRY_VIEW);
		assertTrue(west[0] > east[0] + 200, () -> before[0] + ", " + west[0] + ", " + east[0]);
	}

	@Test
	void keepsAPicture() throws Exception {
		Path picture = Path.of("target", "screenshots", "diagram-page.png").toAbsolutePath();
		Files.createDirectories(picture.getParent());
		double[] at = shown.place(GYPROC_VIEW);
		browser.mouse("click", at[0], at[1]);
		shown.settle();
		browser.screenshot(picture);
		assertTrue(Files.size(picture) > 20_000);
	}
}
